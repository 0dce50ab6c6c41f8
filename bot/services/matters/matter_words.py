"""How much must be settled, in a few lines: by cause, for TKSK also by village, for Dinas Sosial by kecamatan."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.services.matters.causes import CAUSES
from bot.services.matters.standing import count_by_cause
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import areas
from bot.storage.registry.matters import Matter


async def matter_words(transaction: Transaction, found: Sequence[Matter], area: AreaCode) -> tuple[Text, ...]:
    """Nothing where there is nothing; `found` are those of the area."""
    if not found:
        return ()
    lines = [Text("matters-cause-line", parts={"what": CAUSES[each].heading(n)}) for each, n in _causes(found)]
    if level_of(area) <= Level.REGENCY:
        by_district = await count_by_district(transaction, found)
        lines += [Text("matters-district-line", {"name": name, "count": n}) for name, n in by_district.items()]
    elif level_of(area) is Level.DISTRICT:
        by_village = await _count_by(transaction, found, Level.VILLAGE)
        lines += [Text("matters-village-line", {"name": name, "count": n}) for name, n in by_village.items()]
    return (Text("matters-open-line", {"count": len(found)}), *lines)


def _causes(found: Sequence[Matter]) -> list[tuple[str, int]]:
    return list(count_by_cause(found).items())


async def count_by_district(transaction: Transaction, found: Sequence[Matter]) -> Mapping[str, int]:
    """How many in each kecamatan by its name, most first; what is the regency's own is left out."""
    return await _count_by(transaction, found, Level.DISTRICT)


async def _count_by(transaction: Transaction, found: Sequence[Matter], level: Level) -> Mapping[str, int]:
    counted = Counter(ancestor(each.area, level) for each in found if level_of(each.area) >= level)
    names = await areas.area_names(transaction, counted) if counted else {}
    return {names[code]: count for code, count in sorted(counted.items(), key=lambda each: (-each[1], each[0]))}
