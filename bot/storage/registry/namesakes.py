"""Who could be taken for another of his RT: of one name, age and house, in another family."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, case, extract, func, select

from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction

SAME_HEAD = 2
_persons, _households = tables.persons, tables.households
_other, _home = _persons.alias("namesake"), _households.alias("namesake_home")
_MAY_BE_MEANT = (*REGISTERED, BasicStatus.DEAD.value)


def _year(born: ColumnElement[Any]) -> ColumnElement[Any]:
    """An age told on another day is one more or less; who are known by no birth are alike in it."""
    return func.coalesce(extract("year", born), 0)


NAMESAKE = (
    select(func.max(case((_home.c.head_name == _households.c.head_name, SAME_HEAD), else_=1)))
    .join_from(_other, _home)
    .where(
        _other.c.area_code == _persons.c.area_code,
        _other.c.status.in_(_MAY_BE_MEANT),
        _other.c.name == _persons.c.name,
        _other.c.household_id != _persons.c.household_id,
        _home.c.address == _households.c.address,
        func.abs(_year(_other.c.birth_date) - _year(_persons.c.birth_date)) <= 1,
    )
    .correlate(_persons, _households)
    .scalar_subquery()
)
"""Of a statement over persons and households: null for who has none, `SAME_HEAD` where a head is called so too."""

_own, _called, _member = _persons.alias("own"), _persons.alias("called"), _persons.alias("member")
_HOUSEMATES = (
    select(_own.c.id, _called.c.household_id == _own.c.household_id, _member.c.name)
    .join(_called, (_called.c.area_code == _own.c.area_code) & (_called.c.name == _own.c.name))
    .join(_member, (_member.c.household_id == _called.c.household_id) & (_member.c.name != _own.c.name))
    .where(among(_own.c.id, "ids"), _member.c.status.in_(REGISTERED))
    .order_by(_member.c.relationship, _member.c.birth_date, _member.c.id)
)


async def housemates(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, str]:
    """Of each the first of his family whose name none of his namesakes lives with; none for who lives alone."""
    rows = [(PersonId(who), is_own, name) for who, is_own, name in await transaction.execute(
        _HOUSEMATES, {"ids": list(ids)}
    )]  # fmt: skip
    elsewhere = {(who, name) for who, is_own, name in rows if not is_own}
    own = ((who, name) for who, is_own, name in reversed(rows) if is_own and (who, name) not in elsewhere)
    return dict(own)
