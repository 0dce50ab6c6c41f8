"""What persons and households were before each write that changed them."""

import base64
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import orjson
from sqlalchemy import Date, Integer, LargeBinary, Table, bindparam, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.people.standing import Standing
from bot.storage import tables
from bot.storage.engine.sql import among, as_dicts
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault

_versions = tables.versions
_COLUMN = "version"
Stored = Mapping[str, Any]
"""A row of `persons` or `households`, by column."""


class Subject:
    """Persons or households: what of them is kept, and how."""

    def __init__(self, kind: str, table: Table, household: str) -> None:
        self.kind: Final = kind
        self.table: Final = table
        self._household = household
        self._columns = [str(column.key) for column in table.columns]
        self._sealed = {str(column.key) for column in table.columns if isinstance(column.type, LargeBinary)}
        self._days = {str(column.key) for column in table.columns if isinstance(column.type, Date)}
        self.fields = _fields(self._columns)
        self.read = select(table).where(among(table.c.id, "ids"))
        behind = among(table.c.id, "ids"), table.c.version < bindparam("number", type_=Integer)
        self.behind = select(table).where(*behind)
        self.advance = update(table).where(*behind).values(version=bindparam("number", type_=Integer))

    def body(self, vault: Vault, row: Stored) -> bytes:
        """The row, sealed."""
        values = {name: row[name] for name in self._columns}
        values |= {name: base64.b64encode(row[name]).decode() if row[name] else None for name in self._sealed}
        return vault.seal(_COLUMN, orjson.dumps(values))

    def differing(self, vault: Vault, one: Stored, other: Stored) -> set[str]:
        """The fields in which two rows say different things; what is sealed is sealed otherwise each time."""
        return {field for field in self.fields if self._said(vault, one, field) != self._said(vault, other, field)}

    def _said(self, vault: Vault, row: Stored, field: str) -> Any:
        if f"{field}_key" in self.fields[field]:
            return row[f"{field}_key"]
        return vault.open(field, row[field]) if field in self._sealed and row[field] else row[field]

    def opened(self, vault: Vault, body: bytes) -> dict[str, Any]:
        """The row again; columns that came later are empty."""
        row: dict[str, Any] = dict.fromkeys(self._columns) | orjson.loads(vault.open(_COLUMN, body))
        for name in self._sealed & row.keys():
            row[name] = base64.b64decode(row[name]) if row[name] else None
        for name in self._days & row.keys():
            row[name] = date.fromisoformat(row[name]) if row[name] else None
        return row

    def row(self, vault: Vault, number: int, stored: Stored) -> dict[str, Any]:
        """A row of `versions`."""
        return {
            "kind": self.kind,
            "id": stored["id"],
            "number": number,
            "since": stored["version"],
            "household_id": stored[self._household],
            "body": self.body(vault, stored),
            "stripped": False,
        }


def _fields(columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The columns of each field: a number or name that is sealed has others that it is found by."""
    own = [name for name in columns if name not in ("id", "version") and not name.endswith("_key")]
    return {name: (name, f"{name}_key") if f"{name}_key" in columns else (name,) for name in own}


def standing_in(row: Stored) -> Standing:
    """How a row of `persons` has somebody stand."""
    return Standing(
        BasicStatus(row["status"]),
        AreaCode(row["area_code"]),
        HouseholdId(row["household_id"]),
        row["placed_on"],
        born=row["birth_date"],
    )


PERSON = Subject("p", tables.persons, "household_id")
HOUSEHOLD = Subject("h", tables.households, "id")
_KEEP = insert(_versions)


async def keep(transaction: Transaction, subject: Subject, ids: Collection[str], number: int) -> None:
    """Writes down what these are before write `number` changes them; who is new by it has no before."""
    given = {"ids": list(ids), "number": number}
    rows = as_dicts(await transaction.execute(subject.behind, given))
    if rows:
        await transaction.execute(_KEEP, [subject.row(transaction.vault, number, row) for row in rows])
        await transaction.execute(subject.advance, given)


async def now(transaction: Transaction, subject: Subject, ids: Collection[str]) -> dict[str, Stored]:
    """The rows as they stand."""
    found = as_dicts(await transaction.execute(subject.read, {"ids": list(ids)})) if ids else ()
    return {row["id"]: row for row in found}


@dataclass(frozen=True, slots=True)
class Past:
    """What somebody was from write `since` until write `number`."""

    id: str
    since: int
    number: int
    row: Stored
    stripped: bool = False
    """Whether what no file needs any more is gone from it."""


_OF_IDS = (
    select(_versions)
    .where(_versions.c.kind == bindparam("kind"), among(_versions.c.id, "ids"))
    .order_by(_versions.c.number)
)
_OF_WRITE = select(_versions).where(
    _versions.c.kind == bindparam("kind"), _versions.c.number == bindparam("number", type_=Integer)
)
_AS_OF = (
    _versions.c.kind == bindparam("kind"),
    _versions.c.number > bindparam("moment", type_=Integer),
    _versions.c.since <= bindparam("moment", type_=Integer),
)
_OF_IDS_THEN = select(_versions).where(*_AS_OF, among(_versions.c.id, "ids"))
_OF_HOUSES_THEN = select(_versions).where(
    # As an expression: else SQLite looks by the kind first, and goes through all that anybody ever was.
    _versions.c.kind.concat("") == bindparam("kind"),
    *_AS_OF[1:],
    among(_versions.c.household_id, "houses"),
)


def _past(vault: Vault, subject: Subject, rows: Iterable[Any]) -> list[Past]:
    return [Past(row.id, row.since, row.number, subject.opened(vault, row.body), row.stripped) for row in rows]


async def of_ids(transaction: Transaction, subject: Subject, ids: Collection[str]) -> list[Past]:
    """All that these ever were before they became what they are, oldest first."""
    found = await transaction.execute(_OF_IDS, {"kind": subject.kind, "ids": list(ids)})
    return _past(transaction.vault, subject, found)


async def of_write(transaction: Transaction, subject: Subject, number: int) -> list[Past]:
    """Whom a write changed, as they were before it."""
    found = await transaction.execute(_OF_WRITE, {"kind": subject.kind, "number": number})
    return _past(transaction.vault, subject, found)


async def then(transaction: Transaction, subject: Subject, ids: Collection[str], moment: int) -> dict[str, Stored]:
    """The rows as they stood after write `moment`; who was not there then is left out."""
    there = {key: row for key, row in (await now(transaction, subject, ids)).items() if row["version"] <= moment}
    missing = [each for each in ids if each not in there]
    if missing:
        given = {"kind": subject.kind, "ids": missing, "moment": moment}
        found = _past(transaction.vault, subject, await transaction.execute(_OF_IDS_THEN, given))
        there |= {past.id: past.row for past in found}
    return there


_MEMBERS = select(tables.persons).where(
    among(tables.persons.c.household_id, "houses"), tables.persons.c.version <= bindparam("moment", type_=Integer)
)


_OF_HOUSES_SINCE = select(_versions).where(
    _versions.c.kind.concat("") == bindparam("kind"),  # as an expression, as above
    _versions.c.number > bindparam("moment", type_=Integer),
    among(_versions.c.household_id, "houses"),
)


async def came_into(transaction: Transaction, households: Collection[str], moment: int) -> set[int]:
    """The writes after `moment` by which somebody came to be of one of these households, be he of it still or not."""
    given = {"houses": list(households), "moment": moment}
    past = (await transaction.execute(_OF_HOUSES_SINCE, {"kind": PERSON.kind, **given})).all()
    stayed = (await transaction.execute(_STAYING, {"houses": list(households)})).all()
    known = {(each.household_id, each.id, each.number) for each in past}
    rows = [*((each.household_id, each.id, each.since) for each in past), *(tuple(each) for each in stayed)]
    return {since for house, who, since in rows if since > moment and (house, who, since) not in known}


_STAYING = select(tables.persons.c.household_id, tables.persons.c.id, tables.persons.c.version).where(
    among(tables.persons.c.household_id, "houses")
)


async def members_then(transaction: Transaction, households: Collection[str], moment: int) -> list[Stored]:
    """Everybody who belonged to these households after write `moment`, registered or not."""
    given = {"houses": list(households), "moment": moment}
    stayed = as_dicts(await transaction.execute(_MEMBERS, given))
    found = await transaction.execute(_OF_HOUSES_THEN, {"kind": PERSON.kind, **given})
    return [*stayed, *(past.row for past in _past(transaction.vault, PERSON, found))]


PRIVATE = {
    PERSON.kind: ("nik", "nik_key", "mother", "mother_key", "private"),
    HOUSEHOLD.kind: (),
}
"""What a version loses when no file and no taking back needs it any more."""
_OLD = (
    select(_versions)
    .where(
        _versions.c.kind == PERSON.kind,
        _versions.c.number <= bindparam("until", type_=Integer),
        _versions.c.stripped.is_(False),
    )
    .order_by(_versions.c.number)
    .limit(bindparam("most", type_=Integer))
)
_STRIP = (
    update(_versions)
    .where(
        _versions.c.kind == PERSON.kind,
        _versions.c.id == bindparam("who"),
        _versions.c.number == bindparam("of_number", type_=Integer),
    )
    .values(body=bindparam("left"), stripped=True)
)


async def strip(transaction: Transaction, until: int, most: int) -> int:
    """Takes mother, health and NIK from versions that ended by write `until`; how many, `most` at most."""
    rows = (await transaction.execute(_OLD, {"until": until, "most": most})).all()
    left = [
        {"who": past.id, "of_number": past.number, "left": PERSON.body(transaction.vault, _stripped(past.row))}
        for past in _past(transaction.vault, PERSON, rows)
    ]
    if left:
        await transaction.execute(_STRIP, left)
    return len(left)


def _stripped(row: Stored) -> dict[str, Any]:
    return {name: None if name in PRIVATE[PERSON.kind] else value for name, value in row.items()}
