"""The door to writing the registry: each write has a number, and what it changes is kept as it stood before."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.storage import tables
from bot.storage.engine.locks import lock
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.areas import within
from bot.storage.registry.versions import HOUSEHOLD, PERSON, Subject

_writes = tables.registry_writes
_LAST = select(func.coalesce(func.max(_writes.c.number), 0))
_BEGIN = (
    insert(_writes)
    .from_select(
        ["number", "at", "cause", "area_code"],
        select(
            func.coalesce(func.max(_writes.c.number), 0) + 1,
            bindparam("now", type_=_writes.c.at.type),
            bindparam("why", type_=_writes.c.cause.type),
            bindparam("area", type_=_writes.c.area_code.type),
        ),
    )
    .returning(_writes.c.number)
)
IMPORT = "import"
_COMPLETION = "completion:"


@dataclass(slots=True)
class RegistryWrite:
    """A write under way, which everybody who changes persons or households is given; made by `begin_write` alone.

    `touch` comes before the first change of somebody who is there; who is new gets `number` as his version.
    """

    transaction: Transaction
    number: int
    _touched: set[tuple[str, str]] = field(default_factory=set)
    led: set[HouseholdId] = field(default_factory=set)
    """Households that somebody heads by it, or may; who began it has them looked at at its end (`keep_one_head`)."""

    async def touch(self, persons: Collection[PersonId] = (), households: Collection[HouseholdId] = ()) -> None:
        """Keeps these persons and households as they stand, once."""
        await self._touch(PERSON, persons)
        await self._touch(HOUSEHOLD, households)

    def made(self, persons: Collection[PersonId]) -> None:
        """These are new by it: of them there is nothing to keep."""
        self._touched |= {(PERSON.kind, each) for each in persons}

    async def _touch(self, subject: Subject, ids: Collection[str]) -> None:
        fresh = [each for each in dict.fromkeys(ids) if (subject.kind, each) not in self._touched]
        if fresh:
            await versions.keep(self.transaction, subject, fresh, self.number)
            self._touched |= {(subject.kind, each) for each in fresh}


async def hold_registry(transaction: Transaction) -> None:
    """Nobody else writes the registry, or cuts a month, until this transaction ends.

    One lock for all of it: so numbers follow the order of commits, what was read of persons and counts still holds when
    it is written, and two who change the same people never wait crosswise.
    """
    await lock(transaction, "registry")


async def begin_write(transaction: Transaction, cause: str, area: AreaCode | None, now: datetime) -> RegistryWrite:
    """The next write, for this cause."""
    await hold_registry(transaction)
    begun = await transaction.execute(_BEGIN, {"now": now, "why": cause, "area": area})
    return RegistryWrite(transaction, begun.scalar_one())


async def last_number(transaction: Transaction, until: datetime | None = None) -> int:
    """That of the last write, or of the last one `until` then; 0 before the first."""
    wanted = _LAST.where(_writes.c.at <= until) if until else _LAST
    return int((await transaction.execute(wanted)).scalar_one())


async def causes_of(transaction: Transaction, numbers: Collection[int]) -> dict[int, str]:
    """What each of these writes was for."""
    wanted = select(_writes.c.number, _writes.c.cause).where(_writes.c.number.in_(list(numbers)))
    return {row.number: row.cause for row in await transaction.execute(wanted)}


_LAST_OF = (
    select(_writes.c.cause, func.max(_writes.c.number))
    .where(among(_writes.c.cause, "causes"))
    .group_by(_writes.c.cause)
)


async def undone_of(transaction: Transaction, reports: Collection[str]) -> set[str]:
    """Those of these reports that are taken back, and were not put in effect again."""
    causes = [cause for each in reports for cause in (f"report:{each}", undoing(each))]
    found = await transaction.execute(_LAST_OF, {"causes": causes}) if causes else ()
    last = {cause: number for cause, number in found}  # noqa: C416 - rows are no pairs to a type checker
    return {each for each in reports if last.get(undoing(each), 0) > last.get(f"report:{each}", 0)}


def undoing(report: str) -> str:
    """The cause where a report is taken back."""
    return f"undo:{report}"


def completion_of(person: PersonId) -> str:
    """The cause where an operator enters what was not known of somebody."""
    return f"{_COMPLETION}{person}"


async def completions(
    transaction: Transaction, area: AreaCode, after: int, until: int
) -> list[tuple[PersonId, AreaCode, int]]:
    """Of whom in the area something was entered by the writes behind `after` up to `until`: who, where, by which."""
    wanted = select(_writes.c.cause, _writes.c.area_code, _writes.c.number).where(
        _writes.c.number > after,
        _writes.c.number <= until,
        _writes.c.cause.startswith(_COMPLETION),
        within(_writes.c.area_code, area),
    )
    found = await transaction.execute(wanted.order_by(_writes.c.number))
    return [(PersonId(row.cause.removeprefix(_COMPLETION)), AreaCode(row.area_code), row.number) for row in found]
