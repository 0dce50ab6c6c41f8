"""Who stands as married still, and lived as wife or husband with somebody whose household is another by now: who is
dead, or wed another."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import FromClause, and_, bindparam, exists, extract, or_, select, union_all
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.areas import AreaCode
from bot.domain.people.ages import YOUNGEST_ADULT
from bot.domain.people.people import BasicStatus, Marital, PersonId, Relationship, Sex
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.versions import PERSON

_persons, _versions = tables.persons, tables.versions
_dead, _others = _persons.alias("dead"), _persons.alias("others")
SPOUSES = frozenset({Relationship.HUSBAND.value, Relationship.WIFE.value})
"""What the husband or wife of whoever heads a household is to him."""
_HEAD = Relationship.HEAD.value
_MARRIED = Marital.MARRIED.value
_IS_PAST = _versions.c.kind == PERSON.kind
_IS_DEAD = _dead.c.status == BasicStatus.DEAD.value, or_(_dead.c.marital.is_(None), _dead.c.marital == _MARRIED)


@dataclass(frozen=True, slots=True)
class Apart:
    """Who is left, and who is dead of a household of both; one of them has another by now."""

    id: PersonId
    area: AreaCode
    dead: PersonId


def _has_another(whose: FromClause, *married: Marital) -> ColumnElement[bool]:
    """Whether somebody of his household of now may be his wife or husband, or was that of the dead; not who heads it as
    his child, by age."""
    years = extract("year", _others.c.birth_date) - extract("year", whose.c.birth_date)
    return exists().where(
        ~and_(_others.c.relationship == _HEAD, (years > YOUNGEST_ADULT).is_(True)),
        _others.c.household_id == whose.c.household_id,
        _others.c.status.in_(REGISTERED),
        _others.c.marital.in_([each.value for each in married]),
        _others.c.sex != whose.c.sex,
        _others.c.relationship.in_([_HEAD, *SPOUSES]),
    )


_HOMES = union_all(
    select(_dead.c.id, _dead.c.household_id.label("home")).where(*_IS_DEAD),
    select(_dead.c.id, _versions.c.household_id)
    .join_from(_dead, _versions, _versions.c.id == _dead.c.id)
    .where(_IS_PAST, *_IS_DEAD),
).cte("homes")
_LIVED = union_all(
    select(_HOMES.c.id.label("dead"), _HOMES.c.home, _persons.c.id).join_from(
        _HOMES, _persons, _persons.c.household_id == _HOMES.c.home
    ),
    select(_HOMES.c.id, _HOMES.c.home, _versions.c.id)
    .join_from(_HOMES, _versions, _versions.c.household_id == _HOMES.c.home)
    .where(_IS_PAST),
).cte("lived")
_APART = (
    select(_persons.c.id, _persons.c.area_code, _LIVED.c.dead, _LIVED.c.home)
    .join_from(_LIVED, _persons, _persons.c.id == _LIVED.c.id)
    .join(_dead, _dead.c.id == _LIVED.c.dead)
    .where(
        IS_REGISTERED,
        within_given(_persons.c.area_code),
        _persons.c.marital == _MARRIED,
        _persons.c.sex != _dead.c.sex,
        _persons.c.household_id != _dead.c.household_id,
        ~_has_another(_persons, Marital.MARRIED),
        ~_has_another(_dead, Marital.MARRIED, Marital.WIDOWED),
    )
    .distinct()
    .order_by(_persons.c.id, _LIVED.c.dead, _LIVED.c.home)
)
_NOW = select(_persons.c.id, _persons.c.household_id, _persons.c.relationship).where(among(_persons.c.id, "ids"))
_BEFORE = select(_versions.c.id, _versions.c.household_id, _versions.c.body).where(
    _IS_PAST, among(_versions.c.id, "ids")
)
_DEAD_ANYHOW = select(_dead.c.id, _dead.c.ended_on).where(_IS_DEAD[0], among(_dead.c.id, "ids"))
_DIED = select(_dead.c.id, _dead.c.ended_on).where(*_IS_DEAD, among(_dead.c.id, "ids"))


async def apart_in(transaction: Transaction, area: AreaCode) -> list[Apart]:
    """Those of an area: of a household that both were of, one headed it, or was head or spouse in it, and the other was
    the wife or husband. Meant for once a day: it goes through all the dead, and opens what they were."""
    found = (await transaction.execute(_APART, bounds(area))).all()
    roles = await roles_in(transaction, {row.id for row in found} | {row.dead for row in found}) if found else {}
    return [
        Apart(PersonId(row.id), AreaCode(row.area_code), PersonId(row.dead))
        for row in found
        if _were_a_couple(roles[row.id, row.home], roles[row.dead, row.home])
    ]


def _were_a_couple(one: Collection[int | None], other: Collection[int | None]) -> bool:
    led = _HEAD in one or _HEAD in other
    return (
        led
        and all(SPOUSES.intersection(each) or _HEAD in each for each in (one, other))
        and bool(SPOUSES.intersection(one) or SPOUSES.intersection(other))
    )


_HERS = union_all(
    select(_others.c.household_id.label("home"), _others.c.birth_date.label("born")).where(
        _others.c.id == bindparam("who")
    ),
    select(_versions.c.household_id, _others.c.birth_date)
    .join_from(_versions, _others, _others.c.id == _versions.c.id)
    .where(_IS_PAST, _versions.c.id == bindparam("who")),
).cte("hers")
_WITH_HER = (
    select(_persons.c.id, _HERS.c.home)
    .join_from(
        _persons,
        _HERS,
        or_(
            _persons.c.household_id == _HERS.c.home,
            exists().where(_IS_PAST, _versions.c.id == _persons.c.id, _versions.c.household_id == _HERS.c.home),
        ),
    )
    .where(
        IS_REGISTERED,
        _persons.c.id != bindparam("who"),
        _persons.c.sex == Sex.MALE.value,
        _persons.c.marital == _MARRIED,
        (extract("year", _persons.c.birth_date) - extract("year", _HERS.c.born) > YOUNGEST_ADULT).is_not(True),
        ~_has_another(_persons, Marital.MARRIED),
    )
    .distinct()
)


async def husbands_of(transaction: Transaction, wife: PersonId) -> set[PersonId]:
    """Men who stand as married still, live with no wife, and were her husband in a household that both were of."""
    found = (await transaction.execute(_WITH_HER, {"who": wife})).all()
    roles = await roles_in(transaction, {wife, *(row.id for row in found)}) if found else {}
    return {PersonId(row.id) for row in found if _were_a_couple(roles[row.id, row.home], roles[wife, row.home])}


async def roles_in(transaction: Transaction, ids: Collection[str]) -> dict[tuple[str, str], set[int | None]]:
    """What each of them ever was in each of his households."""
    roles: dict[tuple[str, str], set[int | None]] = defaultdict(set)
    for row in await transaction.execute(_NOW, {"ids": sorted(ids)}):
        roles[row.id, row.household_id].add(row.relationship)
    for row in await transaction.execute(_BEFORE, {"ids": sorted(ids)}):
        roles[row.id, row.household_id].add(PERSON.opened(transaction.vault, row.body)["relationship"])
    return roles


async def died(transaction: Transaction, those: Sequence[PersonId]) -> dict[PersonId, date | None]:
    """Those of these persons who are dead, and were married as far as anything tells, with the day."""
    found = await transaction.execute(_DIED, {"ids": list(those)}) if those else ()
    return {PersonId(row.id): row.ended_on for row in found}


async def died_anyhow(transaction: Transaction, those: Sequence[PersonId]) -> dict[PersonId, date | None]:
    """Those of these persons who are dead, however they were married, with the day."""
    found = await transaction.execute(_DEAD_ANYHOW, {"ids": list(those)}) if those else ()
    return {PersonId(row.id): row.ended_on for row in found}
