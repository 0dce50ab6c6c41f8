"""Keys of those of whom reports tell, so that of thousands of one day only those few are opened who may be one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, insert, select

from bot.domain.likeness.likeness import SHORTEST_PREGNANCY, is_unnamed
from bot.domain.likeness.name_keys import keys_of, keys_sought
from bot.domain.likeness.near_dates import near_dates
from bot.domain.people.names import FOLDING
from bot.domain.report.review import ReportId, Status
from bot.domain.report.tellings import Telling
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault

VERSION = f"1.{FOLDING}"
"""Its first part is to be raised where names are cut into keys in another way: all are then made anew at the next
start, as they are when names are folded in another."""
_CHUNK = 2000
_NAMED, _UNNAMED = "m", "u"
_told, _reports, _keys = tables.told_persons, tables.reports, tables.told_keys


@dataclass(frozen=True, slots=True)
class Sought:
    """Under which keys those are who may be the one that is told of."""

    days: list[date] = field(default_factory=list)
    """On which he may be born."""
    alone: list[str] = field(default_factory=list)
    """On one of the days, by name alone: of one of the two the mother is not known."""
    names: list[str] = field(default_factory=list)
    mothers: list[str] = field(default_factory=list)
    """On one of the days by name, if also by mother: whoever has another is another, without a number of his own."""
    births: list[str] = field(default_factory=list)
    """By mother alone: one of the two has no name yet."""
    events: list[str] = field(default_factory=list)
    """By name among those of whom the same is told, whose birth date may not be known; of the newly born it is."""


def sought(vault: Vault, telling: Telling) -> Sought:
    """Those of a telling."""
    told = telling.told
    born = None if told.born_since else told.birth_date
    names = [] if is_unnamed(told.name) else list(keys_sought(told.name))
    events = [] if born == telling.day else [_of_event(telling.kind, key) for key in names]
    if born is None:
        return Sought(events=events)
    days = [born, *(day for day in near_dates(born) if day <= max(born, telling.day))]
    motherless = [_motherless(key) for key in names]
    if not told.mother:
        return Sought(days, alone=[*names, *motherless], events=events)
    hidden = {day: _hidden(vault, day, keys_sought(told.mother)) for day in days}
    births = [each for day in days if _may_be_one_birth(born, day) for each in hidden[day]]
    if not names:
        return Sought(days, births=[f"{mark}{each}" for each in births for mark in (_UNNAMED, _NAMED)])
    mothers = [f"{_NAMED}{each}" for day in days for each in hidden[day]]
    return Sought(days, motherless, names, mothers, [f"{_UNNAMED}{each}" for each in births], events)


def _may_be_one_birth(born: date, day: date) -> bool:
    return abs((day - born).days) < SHORTEST_PREGNANCY or (born.day, born.month) == (day.month, day.day)


def _motherless(key: str) -> str:
    return f"0{key}"


def _of_event(kind: str, key: str) -> str:
    return f"{kind}?{key}"


def _hidden(vault: Vault, day: date, keys: Iterable[str]) -> list[str]:
    return [vault.index("told-mother", f"{day} {key}")[:16] for key in keys]


async def enter(transaction: Transaction, told: Iterable[tuple[Mapping[str, Any], str]]) -> None:
    """Adds the keys of rows of `told_persons`, each with its mother's name."""
    vault = transaction.vault
    rows = [
        {"key": key, "day": day, "report_id": row["report_id"], "place": row["place"]}
        for row, mother in told
        for key, day in _kept_under(vault, row, mother)
    ]
    if rows:
        await transaction.execute(_ENTER, rows)


_ENTER = insert(_keys)


def _kept_under(vault: Vault, row: Mapping[str, Any], mother: str) -> Iterator[tuple[str, date]]:
    name, born = row["name"], None if row["born_since"] else row["birth_date"]
    unnamed = is_unnamed(name)
    names = () if unnamed else keys_of(name)
    if born is not None:
        yield from ((key if mother else _motherless(key), born) for key in names)
        mark = _UNNAMED if unnamed else _NAMED
        yield from ((f"{mark}{hidden}", born) for hidden in _hidden(vault, born, keys_of(mother) if mother else ()))
    if born != row["event_date"]:
        yield from ((_of_event(row["kind"], key), row["event_date"]) for key in names)


async def forget(transaction: Transaction, report_id: ReportId) -> None:
    """The report speaks of others now."""
    await transaction.execute(delete(_keys).where(_keys.c.report_id == report_id))


async def make_anew(transaction: Transaction) -> None:
    """Gives all their keys of whom reports tell that are not in a closed month."""
    await transaction.execute(delete(_keys))
    open_ones = select(_told).join_from(_told, _reports).where(_reports.c.status != Status.APPLIED.value)
    for rows in (await transaction.execute(open_ones)).partitions(_CHUNK):
        await enter(transaction, [(row._asdict(), _mother(transaction.vault, row)) for row in rows])


def _mother(vault: Vault, row: Row[*tuple[Any, ...]]) -> str:
    return vault.open_text("mother", row.mother) if row.mother else ""
