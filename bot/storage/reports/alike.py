"""Who may be the one that is told of: among the registered, and among those of whom open reports tell."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import BigInteger, Date, Row, and_, bindparam, func, intersect, or_, select, union

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.likeness import Told, are_apart
from bot.domain.likeness.near_dates import near_dates
from bot.domain.likeness.nik_likeness import NikLikeness, near_niks
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, PersonId, Sex
from bot.domain.report.review import PENDING, ReportId
from bot.domain.report.tellings import Telling
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import name_search
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.reports import told_keys
from bot.storage.reports.other_names import other_names, to_be_named

_persons, _households, _reports = tables.persons, tables.households, tables.reports
_told, _keys = tables.told_persons, tables.told_keys
NAMESAKES = 100
"""So many of one name in a village are compared; a name that more bear says little."""
SAME_EVENT = timedelta(days=7)
"""Two who tell of one event differ by less."""
SAME_COMING = timedelta(days=90)
"""So far apart two may put the day on which somebody came to live where he does."""
ONE_AGE = timedelta(days=62)
"""By so much at most the days differ on which one is born of whom the age in months alone is known."""
_SAME_HOUSE = "same"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may be the same: a registered person, or one of whom an open report tells."""

    told: Told
    area: AreaCode
    nik: NikLikeness
    person_id: PersonId | None = None
    report_id: ReportId | None = None
    has_left: bool = False
    """Whether he was told as gone, and is registered nowhere since."""
    of_family: bool = False
    """Whether he is of the household, or comes by a report that brings somebody of it."""
    is_expected: bool = False
    """Whether he is expected in the very RT to which the one told of comes."""


async def registered(
    transaction: Transaction,
    telling: Telling,
    *,
    also: Collection[BasicStatus] = (),
    afar: bool = False,
    expected: Collection[PersonId] = (),
) -> list[Candidate]:
    """Of the regency by number and birth date, of the village also by a date nearby and by name, by which those who
    come from `afar` are sought in the regency too; of the household by the age where no day is known. `also` those who
    ended so: who left, where somebody comes. Those `expected` there are compared by whatever name."""
    regency, village = (ancestor(telling.area, level) for level in (Level.REGENCY, Level.VILLAGE))
    keys = _nik_keys(transaction.vault, telling.nik)
    ids: dict[str, None] = dict.fromkeys(expected)
    if keys:
        found = await transaction.execute(_BY_NIK, {"keys": list(keys), **bounds(regency)})
        ids |= dict.fromkeys(found.scalars())
    if telling.told.birth_date and not telling.told.born_since:
        on = {"days": [telling.told.birth_date], **bounds(regency)}
        ids |= dict.fromkeys((await transaction.execute(_BORN, on)).scalars())
        near: dict[str, Any] = {"days": near_dates(telling.told.birth_date), **bounds(village)}
        if telling.household_id:
            since = telling.told.birth_date - ONE_AGE
            near |= {"household": telling.household_id, "since": since, "until": telling.told.birth_date + ONE_AGE}
        found = await transaction.execute(_BORN_THERE if telling.household_id else _BORN, near)
        ids |= dict.fromkeys(found.scalars())
    elif telling.told.birth_date and telling.told.born_since and telling.household_id:
        since, until = telling.told.born_since - ONE_AGE, telling.told.birth_date + ONE_AGE
        about = {"household": telling.household_id, "since": since, "until": until}
        ids |= dict.fromkeys((await transaction.execute(_OF_AGE_THERE, about)).scalars())
    words = [[word] for word in words_of(telling.told.name)]
    for area in (village, regency) if afar and len(words) > 1 else (village,):
        ids |= dict.fromkeys(await name_search.persons_named(transaction, area, words, NAMESAKES))
        ids |= dict.fromkeys(await to_be_named(transaction, area, words_of(telling.told.name)))
    given = {"ids": list(ids), "also": sorted(each.value for each in also)}
    rows = await transaction.execute(_REGISTERED, given) if ids else ()
    kk_key = transaction.vault.index("kk", telling.kk) if telling.kk else None
    called = await other_names(transaction, list(map(PersonId, ids)))
    candidates = (
        _person(transaction.vault, row, keys, telling, kk_key, row.id in expected, called.get(row.id, ()))
        for row in rows
    )
    return [each for each in candidates if each is not None]


_HERE = within_given(_persons.c.area_code)
_BY_NIK = select(_persons.c.id).where(among(_persons.c.nik_key, "keys"), _HERE)
_BORN = select(_persons.c.id).where(among(_persons.c.birth_date, "days", Date), _HERE)
_OF_AGE_THERE = select(_persons.c.id).where(
    _persons.c.household_id == bindparam("household"),
    _persons.c.birth_date.between(bindparam("since", type_=Date), bindparam("until", type_=Date)),
)
_BORN_THERE = union(_BORN, _OF_AGE_THERE)
_REGISTERED = (
    select(
        _persons.c.id,
        _persons.c.status,
        _persons.c.name,
        _persons.c.sex,
        _persons.c.birth_date,
        _persons.c.birth_exactness,
        _persons.c.birth_place,
        _persons.c.mother,
        _persons.c.nik_key,
        _persons.c.area_code,
        _persons.c.household_id,
        _households.c.kk_key,
    )
    .join_from(_persons, _households)
    .where(among(_persons.c.id, "ids"), or_(IS_REGISTERED, among(_persons.c.status, "also", BigInteger)))
)


def _person(
    vault: Vault,
    row: Row[*tuple[Any, ...]],
    keys: Mapping[str, NikLikeness],
    telling: Telling,
    kk_key: str | None,
    is_expected: bool,
    called: tuple[str, ...],
) -> Candidate | None:
    same_house = row.household_id == telling.household_id or (kk_key is not None and row.kk_key == kk_key)
    nik = _compared(keys, row.nik_key)
    mother = _mother(
        vault, row, telling, strict=not same_house and not is_expected and nik in _SAYS_NOTHING, also=called
    )
    if mother is None:
        return None
    told = replace(_told_of(row, mother, household=_SAME_HOUSE if same_house else ""), also=called)
    if row.birth_exactness:
        told = replace(told, born_since=Day(row.birth_date, Exactness(row.birth_exactness)).earliest)
    has_left = row.status == BasicStatus.MOVED.value
    return Candidate(
        told, row.area_code, nik, PersonId(row.id), has_left=has_left, of_family=same_house, is_expected=is_expected
    )


_SAYS_NOTHING = (NikLikeness.UNKNOWN, NikLikeness.OTHER)


def _mother(
    vault: Vault, row: Row[*tuple[Any, ...]], telling: Telling, strict: bool, also: Sequence[str] = ()
) -> str | None:
    """The mother's name, opened only where his own leaves him possible; None where he cannot be the one (`strict`)."""
    told = telling.told
    if strict and are_apart(told.name, row.name, *also):
        return None
    mother = vault.open_text("mother", row.mother) if row.mother else ""
    return None if strict and told.mother and mother and are_apart(told.mother, mother) else mother


def _told_of(row: Row[*tuple[Any, ...]], mother: str, household: str = "") -> Told:
    sex = Sex(row.sex) if row.sex else None
    return Told(row.name, row.birth_date, row.birth_place, sex, mother, household)


def _nik_keys(vault: Vault, nik: str) -> dict[str, NikLikeness]:
    """The index of the number and of all it may have been meant for."""
    if not nik:
        return {}
    near = {vault.index("nik", each): NikLikeness.NEAR for each in near_niks(nik)}
    return near | {vault.index("nik", nik): NikLikeness.EQUAL}


def _compared(keys: Mapping[str, NikLikeness], key: str | None) -> NikLikeness:
    return keys.get(key, NikLikeness.OTHER) if keys and key else NikLikeness.UNKNOWN


async def reported(
    transaction: Transaction,
    telling: Telling,
    besides: ReportId | None = None,
    of_family: Collection[ReportId] = (),
) -> list[Candidate]:
    """Those of the regency of whom open reports tell: by number, by birth date and name or mother, or of the same
    event in the village by name; all of those `of_family`, which bring somebody of the household.

    The report `besides` is left out: the new one takes its place.
    """
    keys = _nik_keys(transaction.vault, telling.nik)
    near = SAME_COMING if telling.joins else SAME_EVENT
    village, sought = ancestor(telling.area, Level.VILLAGE), told_keys.sought(transaction.vault, telling)
    given = {
        "niks": list(keys),
        "days": sought.days,
        "alone": sought.alone,
        "names": sought.names,
        "mothers": sought.mothers,
        "births": sought.births,
        "events": sought.events,
        "family": list(of_family),
        "since": (telling.told.event_since or telling.day) - near,
        "until": telling.day + near,
        "village": village + "/",
        "village_end": village + "0",
        **bounds(ancestor(telling.area, Level.REGENCY)),
    }
    rows = await transaction.execute(_REPORTED, given)
    candidates = (
        _reported(transaction.vault, row, keys, telling, of_family=row.report_id in of_family)
        for row in rows
        if row.report_id != besides
    )
    return [each for each in candidates if each is not None]


_PLACE = _keys.c.report_id, _keys.c.place
_both = intersect(
    select(*_PLACE).where(among(_keys.c.key, "names"), among(_keys.c.day, "days", Date)),
    select(*_PLACE).where(among(_keys.c.key, "mothers")),
).subquery("both")
_found = union(
    select(_told.c.report_id, _told.c.place).where(among(_told.c.nik_key, "niks")),
    select(*_PLACE).where(among(_keys.c.key, "alone"), among(_keys.c.day, "days", Date)),
    select(_both),
    select(*_PLACE).where(among(_keys.c.key, "births")),
    select(_told.c.report_id, _told.c.place).where(among(_told.c.report_id, "family")),
    select(*_PLACE)
    .join_from(_keys, _told, and_(_told.c.report_id == _keys.c.report_id, _told.c.place == _keys.c.place))
    .where(
        among(_keys.c.key, "events"),
        _keys.c.day >= bindparam("since"),
        func.coalesce(_told.c.event_since, _keys.c.day) <= bindparam("until"),
        _told.c.area_code >= bindparam("village"),
        _told.c.area_code < bindparam("village_end"),
    ),
).cte("found")
_REPORTED = (
    select(_told)
    .join_from(_found, _told, and_(_told.c.report_id == _found.c.report_id, _told.c.place == _found.c.place))
    .join(_reports)
    .where(within_given(_told.c.area_code), _reports.c.status.in_(PENDING), _reports.c.practice.is_(False))
)


def _reported(
    vault: Vault, row: Row[*tuple[Any, ...]], keys: Mapping[str, NikLikeness], telling: Telling, *, of_family: bool
) -> Candidate | None:
    nik = _compared(keys, row.nik_key)
    mother = _mother(vault, row, telling, strict=not of_family and nik in _SAYS_NOTHING)
    if mother is None:
        return None
    told = replace(_told_of(row, mother), born_since=row.born_since)
    if row.kind == telling.kind:
        told = replace(told, event=row.event_date, event_since=row.event_since)
    return Candidate(told, row.area_code, nik, report_id=ReportId(row.report_id), of_family=of_family)
