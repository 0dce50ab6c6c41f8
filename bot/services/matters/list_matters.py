"""Lists what must be settled for the server's administrator, without numbers; the log keeps that it was looked at."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode, Level, ancestor, level_of
from bot.services.matters.causes import CAUSES
from bot.services.matters.standing import count_by_cause, open_matters
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import areas
from bot.storage.registry.matters import Matter


@dataclass(frozen=True, slots=True)
class ListedMatter:
    """A matter in words: what is to be settled, of which cause, and where."""

    matter: Matter
    cause: str
    what: str
    place: str
    """The name of its village; of what is a kecamatan's or regency's, of that."""

    @property
    def turn(self) -> str:
        """The role whose turn it is."""
        return CAUSES[self.matter.cause].turn.value


@dataclass(frozen=True, slots=True)
class ListedMatters:
    """Those shown, oldest first, and how many there are of each cause."""

    shown: tuple[ListedMatter, ...]
    counts: dict[str, int]


async def list_matters(house: House, actor: str, area: AreaCode | None, cause: str, limit: int) -> ListedMatters:
    """Those that are so still, of an area and a cause or of all; whom they name is told to the log first."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        found = [each for each in await open_matters(transaction, area) if cause in ("", each.cause)]
        names = await _places(transaction, found[:limit])
        shown = tuple([await _listed(work, each, names, actor) for each in found[:limit]])
        work.note(actor, "matter.listed", "matter:*", area, {"count": len(shown), "cause": cause or None})
        await work.flush()
    return ListedMatters(shown, dict(count_by_cause(found)))


async def _listed(work: Work, matter: Matter, names: dict[AreaCode, str], actor: str) -> ListedMatter:
    cause = CAUSES[matter.cause]
    told = await cause.tell(work, matter)
    for person in told.persons:
        work.note(actor, "person.viewed", f"person:{person}", matter.area, {"how": "server"})
    say, locale = work.house.texts.say, work.house.locale
    where = _place(matter.area)
    return ListedMatter(matter, say(locale, cause.heading(1)), say(locale, told.what), names.get(where, where))


async def _places(transaction: Transaction, found: list[Matter]) -> dict[AreaCode, str]:
    return await areas.area_names(transaction, {_place(each.area) for each in found}) if found else {}


def _place(area: AreaCode) -> AreaCode:
    return ancestor(area, Level.VILLAGE) if level_of(area) > Level.VILLAGE else area
