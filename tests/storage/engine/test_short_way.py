"""The short way of SQLite's hot statements gives what SQLAlchemy's own way gives."""

import threading
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Date, bindparam, event, func, insert, literal, select, union_all, update
from sqlalchemy.exc import IntegrityError

from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.sql import among
from bot.storage.engine.sqlite_driver import driver_of
from tests.storage.plumbing import opened

_T = tables.told_keys
DAY = date(2026, 11, 10)
ROWS = [{"key": f"k{n}", "day": DAY, "report_id": f"r{n}", "place": n} for n in range(3)]
ADD = insert(_T)
SOME = select(_T).where(among(_T.c.key, "keys"), among(_T.c.day, "days", Date)).order_by(_T.c.key)
FIXED = select(_T.c.report_id).where(_T.c.place.in_((0, 2)), _T.c.key != "no").order_by(_T.c.place)
EITHER = union_all(select(_T).where(among(_T.c.key, "keys")), select(_T).where(_T.c.place != 1)).order_by(
    "key", "place"
)
MOVED = update(_T).where(_T.c.key == bindparam("which")).values(place=9, day=bindparam("then", type_=Date))
GIVEN = {"keys": ["k0", "k2"], "days": [DAY]}


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(f"sqlite+aiosqlite:///{tmp_path / 'short.db'}") as database:
        yield database


async def outcomes(db: Database, brief: bool, statement: Any, given: Any) -> list[Any]:
    """Of the same three times over: first it is not known yet, then it is made ready, then it is."""
    async with db.write(brief=brief) as transaction:
        return [[tuple(row) for row in await transaction.execute(statement, given)] for _ in range(3)]


async def usual(db: Database, statement: Any, given: Any) -> list[Any]:
    """What SQLAlchemy gives."""
    async with db.read() as transaction:
        return [[tuple(row) for row in await transaction.connection.execute(statement, given)] for _ in range(3)]


@pytest.mark.parametrize(
    ("statement", "given"), [(SOME, GIVEN), (FIXED, None), (SOME, {**GIVEN, "keys": []}), (EITHER, {"keys": ["k1"]})]
)
async def test_rows_are_those_of_the_usual_way(db: Database, statement: Any, given: Any) -> None:
    async with db.write() as transaction:
        await transaction.execute(ADD, ROWS)
    expected = await usual(db, statement, given)
    assert await outcomes(db, True, statement, given) == expected
    assert await outcomes(db, False, statement, given) == expected


async def test_statements_built_alike_are_each_taken_with_their_own_values(db: Database) -> None:
    async with db.write(brief=True) as transaction:
        await transaction.execute(ADD, ROWS)
        for place in (2, 0, 1):
            found = await transaction.execute(select(_T).where(_T.c.place == place, _T.c.key.in_([f"k{place}", "no"])))
            assert [row.report_id for row in found] == [f"r{place}"]


async def test_of_statements_built_alike_each_has_its_own_list(db: Database) -> None:
    async with db.write() as transaction:
        await transaction.execute(ADD, ROWS)
        for places in ([0], [2, 1], [1, 2], [0]):
            for key in ("k0", "k2"):
                found = await transaction.execute(select(_T.c.key).where(_T.c.place.in_(places), _T.c.key == key))
                assert found.scalars().all() == ([key] if int(key[1]) in places else [])


async def test_a_constant_that_stands_in_the_text_is_each_ones_own(db: Database) -> None:
    async with db.write() as transaction:
        await transaction.execute(ADD, ROWS)
        for place in (0, 2, 1):
            here = _T.c.place == literal(place, literal_execute=True)
            assert (await transaction.execute(select(_T.c.key).where(here))).scalars().all() == [f"k{place}"]


@pytest.mark.parametrize("brief", [True, False])
async def test_only_what_is_brief_runs_on_the_thread_of_the_loop(db: Database, brief: bool) -> None:
    ran_on = list[threading.Thread]()

    def whose() -> None:
        ran_on.append(threading.current_thread())

    async with db.write(brief=brief) as transaction:
        driver_of(transaction.connection).raw.create_function("whose", 0, whose)
        for _ in range(2):
            await transaction.execute(select(func.whose()))
    assert [thread is threading.current_thread() for thread in ran_on] == [brief] * 2


async def test_what_many_give_back_comes_the_usual_way(db: Database) -> None:
    async with db.write() as transaction:
        found = await transaction.execute(ADD.returning(_T.c.key, sort_by_parameter_order=True), ROWS)
        assert found.scalars().all() == ["k0", "k1", "k2"]


async def test_of_a_result_each_reading_is_the_usual_one(db: Database) -> None:
    days = select(_T.c.day, _T.c.key).order_by(_T.c.key)
    async with db.write(brief=True) as transaction:
        await transaction.execute(ADD, ROWS)
        for _ in range(2):
            assert list((await transaction.execute(days)).scalars()) == [DAY] * 3
            assert list((await transaction.execute(days)).scalars("key")) == ["k0", "k1", "k2"]
            assert (await transaction.execute(days)).scalars().unique().all() == [DAY]
            assert (await transaction.execute(days)).first() == (DAY, "k0")
            assert tuple((await transaction.execute(days)).keys()) == ("day", "key")
            assert (await transaction.execute(days)).mappings().all()[2] == {"day": DAY, "key": "k2"}
            assert (await transaction.execute(days.where(_T.c.key == "no"))).scalars().first() is None


async def test_what_is_written_is_read_again_with_its_type(db: Database) -> None:
    async with db.write(brief=True) as transaction:
        for row in ROWS:
            await transaction.execute(ADD, [row])
        changed = [await transaction.execute(MOVED, {"which": f"k{n}", "then": date(2026, 1, n + 1)}) for n in range(4)]
        assert [each.rowcount for each in changed] == [1, 1, 1, 0]
        found = [row.day for row in await transaction.execute(select(_T).order_by(_T.c.key))]
    assert found == [date(2026, 1, n + 1) for n in range(3)]


async def test_columns_with_a_default_get_it(db: Database) -> None:
    add = insert(tables.officers)
    officer = {"name": "Asep", "role": "rt", "area_code": "32", "created_at": datetime(2026, 1, 1, tzinfo=UTC)}
    async with db.write(brief=True) as transaction:
        for number in range(3):
            await transaction.execute(add, {**officer, "id": f"o{number}"})
        rows = (await transaction.execute(select(tables.officers.c.locale, tables.officers.c.active))).all()
    assert rows == [("id", True)] * 3


async def test_errors_are_sqlalchemys_and_tell_no_values(db: Database) -> None:
    async with db.write(brief=True) as transaction:
        for row in ROWS:
            await transaction.execute(ADD, [row])
        with pytest.raises(IntegrityError) as raised:
            await transaction.execute(ADD, [ROWS[0]])
    assert "2026-11-10" not in str(raised.value)


async def test_whoever_listens_to_statements_hears_each_of_them(db: Database) -> None:
    heard: list[str] = []
    engine = db._writer.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *about: heard.append(about[2]))
    await outcomes(db, True, FIXED, None)
    assert sum("told_keys" in text for text in heard) == 3


async def test_what_is_built_anew_is_compiled_once_by_whichever_way(db: Database) -> None:
    compiled = dict[Any, Any]()
    for own in (True, False):
        async with db.write() as transaction:
            await transaction.connection.execution_options(compiled_cache=compiled)
            execute = transaction.execute if own else transaction.connection.execute
            for day in (DAY, date(2026, 11, 11)):
                await execute(select(_T.c.key).where(_T.c.day == day))
        assert len(compiled) == 1
