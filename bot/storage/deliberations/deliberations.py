"""Rows of deliberations: one of a village is open at a time, and each goes on once."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import NEXT, Deliberation, DeliberationId, Form, Meeting, Stage
from bot.domain.people.officer import OfficerId
from bot.domain.stored_json import Kept
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_rows, _areas = tables.deliberations, tables.areas
_BODY = "deliberation"
_KEPT = Kept[Meeting](Meeting, "deliberation")


def _deliberation(transaction: Transaction, row: Row[Any]) -> Deliberation:
    return Deliberation(
        DeliberationId(row.id),
        AreaCode(row.area_code),
        row.number,
        Form(row.form),
        row.held_on,
        Stage(row.stage),
        _KEPT.read(transaction.vault.open(_BODY, row.body)),
        OfficerId(row.opened_by),
        row.opened_at,
        OfficerId(row.closed_by) if row.closed_by else None,
        row.closed_at,
        row.ended_at,
    )


def _body(transaction: Transaction, meeting: Meeting) -> bytes:
    return transaction.vault.seal(_BODY, _KEPT.write(meeting))


async def add(transaction: Transaction, told: Deliberation) -> Deliberation | None:
    """Opens it under the village's next number; None where one is open there already."""
    # Two who open at once wait for each other here (PostgreSQL; SQLite has one writer).
    await transaction.execute(select(_areas.c.code).where(_areas.c.code == told.village).with_for_update())
    if await open_in(transaction, told.village) is not None:
        return None
    last = select(func.coalesce(func.max(_rows.c.number), 0)).where(_rows.c.area_code == told.village)
    opened = replace(told, number=(await transaction.execute(last)).scalar_one() + 1, stage=Stage.OPEN)
    row = {
        "id": opened.id,
        "area_code": opened.village,
        "number": opened.number,
        "form": opened.form.value,
        "held_on": opened.held_on,
        "stage": opened.stage.value,
        "body": _body(transaction, opened.meeting),
        "opened_by": opened.opened_by,
        "opened_at": opened.opened_at,
    }
    await transaction.execute(insert(_rows), [row])
    return opened


async def get(transaction: Transaction, which: DeliberationId) -> Deliberation | None:
    """This one."""
    row = (await transaction.execute(select(_rows).where(_rows.c.id == which))).first()
    return _deliberation(transaction, row) if row else None


async def open_in(transaction: Transaction, village: AreaCode) -> Deliberation | None:
    """The one in which the village decides just now."""
    wanted = select(_rows).where(_rows.c.area_code == village, _rows.c.stage == Stage.OPEN.value)
    row = (await transaction.execute(wanted)).first()
    return _deliberation(transaction, row) if row else None


async def of_area(
    transaction: Transaction, area: AreaCode, stages: Collection[Stage] = (), since: date = date.min
) -> list[Deliberation]:
    """Those of an area's villages, the newest first: at these stages (at any where none is named), held `since`."""
    wanted = select(_rows).where(within(_rows.c.area_code, area), _rows.c.held_on >= since)
    if stages:
        wanted = wanted.where(_rows.c.stage.in_([stage.value for stage in stages]))
    found = await transaction.execute(wanted.order_by(_rows.c.held_on.desc(), _rows.c.number.desc()))
    return [_deliberation(transaction, row) for row in found]


async def amend(transaction: Transaction, told: Deliberation) -> bool:
    """Its day and meeting are these from now on; False where it is open no more."""
    still = update(_rows).where(_rows.c.id == told.id, _rows.c.stage == Stage.OPEN.value)
    changed = still.values(held_on=told.held_on, body=_body(transaction, told.meeting))
    return (await transaction.execute(changed)).rowcount == 1


async def go_on(transaction: Transaction, told: Deliberation, to: Stage, by: OfficerId | None, at: datetime) -> bool:
    """From the stage that it was read at to another; False where somebody was first. Raises ValueError where that may
    not follow."""
    if to not in NEXT[told.stage]:
        raise ValueError(f"{to} cannot follow {told.stage}")
    values: dict[str, Any] = {"stage": to.value}
    if to is Stage.CLOSED and told.stage is Stage.OPEN:
        values |= {"closed_by": by, "closed_at": at}
    if not NEXT[to]:
        values["ended_at"] = at
    still = update(_rows).where(_rows.c.id == told.id, _rows.c.stage == told.stage.value)
    return (await transaction.execute(still.values(values))).rowcount == 1
