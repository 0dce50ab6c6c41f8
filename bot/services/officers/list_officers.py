"""Lists officers for the server's administrator: who has which duty, and whether he can be written to."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode, Level, ancestor, level_of, short_name
from bot.domain.people.officer import Officer, Role
from bot.services.work.house import House
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import areas


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """An active officer, his area in words, and the channels he is reached by."""

    officer: Officer
    area_name: str
    channels: tuple[str, ...]


async def list_officers(house: House, area: AreaCode | None = None) -> list[OfficerRow]:
    """Those of the area, or all, by area."""
    async with house.db.read() as transaction:
        within = [area] if area else sorted({AreaCode(known.code[:2]) for known in await areas.regencies(transaction)})
        found = [each for code in within for each in await officers.officers_of_area(transaction, code, list(Role))]
        names = await areas.area_names(transaction, {each.area for each in found})
        reached = await addresses_of(transaction, [each.id for each in found])
    return [
        OfficerRow(each, area_name(names, each.area), tuple(sorted({a.channel for a in reached.get(each.id, [])})))
        for each in found
    ]


def area_name(names: dict[AreaCode, str], area: AreaCode) -> str:
    """`RT 003/RW 005, Sukamaju Baru (Telukjambe Barat)`: villages share names, so the district stands beside them."""
    if level_of(area) < Level.VILLAGE:
        return names.get(area, area)
    village, district = ancestor(area, Level.VILLAGE), ancestor(area, Level.DISTRICT)
    place = f"{names.get(village, village)} ({names.get(district, district)})"
    return place if area == village else f"{short_name(area)}, {place}"
