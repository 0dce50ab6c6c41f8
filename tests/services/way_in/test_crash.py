"""Killed between any two effects: either all of what a message caused is there, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Table, event

from bot.dialogue.prompt import Pressed, Typed
from bot.domain.people.officer import Role
from bot.services.demo.demo_village import RT_003
from bot.services.work.channel import AnswerPress
from bot.storage import tables
from bot.storage.engine.database import StorageUnavailable
from tests.services.phones import ROOM, WIDOWING, Town

pytestmark = pytest.mark.both_databases

KEPT: tuple[Table, ...] = (
    tables.reports,
    tables.report_subjects,
    tables.audit,
    tables.audit_head,
    tables.sessions,
    tables.seen,
    tables.outbox,
    tables.inbox,
    tables.cards,
    tables.attachments,
)


class Killed(StorageUnavailable):
    """Stands for the end of the process: nobody is told anything, nothing is set aside."""


@contextmanager
def killed_at(town: Town, number: int) -> Iterator[Callable[[], bool]]:
    """The `number`-th statement from now is never reached; says whether it came to that."""
    statements = 0

    def count(*_: Any) -> None:
        nonlocal statements
        statements += 1
        if statements == number:
            raise Killed

    engine = town.house.db._writer.sync_engine
    event.listen(engine, "before_cursor_execute", count)
    yield lambda: statements >= number
    event.remove(engine, "before_cursor_execute", count)


async def everything(town: Town) -> dict[str, list[dict[str, Any]]]:
    """All rows that a message may leave."""
    return {table.name: await town.rows(table) for table in KEPT}


async def hand_in_until_it_holds(town: Town, payload: dict[str, Any]) -> int:
    """Delivers a payload again and again, killed one statement later each time; how often it was killed."""
    before = await everything(town)
    for number in range(1, 100):
        with killed_at(town, number) as was_killed:
            try:
                await town.converse.accept("web", payload)
            except StorageUnavailable:
                assert await everything(town) == before, f"half of it was kept at statement {number}"
            if not was_killed():
                return number - 1
    raise AssertionError("it never held")


def press(town: Town, who: str, label: str, room: str = "") -> dict[str, Any]:
    """A press on the newest message, not handed in yet."""
    bubble = town.phone(who, room).newest
    token = next(button.token for button in bubble.prompt.buttons if button.label.startswith(label))
    return {"id": "the-press", "from": who, "said": Pressed(token, bubble.ref, "p")} | ({"room": room} if room else {})


async def up_to_kirim(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "asep saepudin", "Asep Saepudin (52)", "kemarin")


async def test_a_report_is_there_whole_or_not_at_all(town: Town) -> None:
    await up_to_kirim(town)
    assert await hand_in_until_it_holds(town, press(town, "rt-1", "Kirim")) >= 8
    await town.deliver.drain()
    report = await town.the_report()
    assert [line.action for line in await town.log(f"report:{report.id}")] == ["report.submitted"]
    assert "Nomor: MTI-2611-0001" in town.phone("rt-1").text
    assert len(town.room.chat) == 1


@pytest.mark.parametrize("label", ["Setujui", "Tolak", "Rincian"])
async def test_a_decision_is_there_whole_or_not_at_all(town: Town, label: str) -> None:
    await town.rt_reports_death()
    assert await hand_in_until_it_holds(town, press(town, "operator", label, ROOM.id)) >= 4
    await town.deliver.drain()
    decided = [line.action for line in await town.log(f"report:{(await town.the_report()).id}")][1:]
    whole = {"Setujui": ["report.approved", "report.applied"], "Tolak": [], "Rincian": ["report.viewed"]}
    assert decided == whole[label]


async def test_a_press_is_answered_only_when_what_it_decides_is_committed(town: Town) -> None:
    await town.rt_reports_death()
    payload = press(town, "operator", "Setujui", ROOM.id)
    with killed_at(town, 4), pytest.raises(StorageUnavailable):
        await town.converse.accept("web", payload, answers=True)
    answer = await town.converse.accept("web", payload, answers=True)
    assert answer == AnswerPress("p", f"Laporan MTI-2611-0001 {WIDOWING}")


async def test_an_enrolment_is_there_whole_or_not_at_all(town: Town) -> None:
    code = await town.invite(Role.RT, RT_003, "Ketua Baru")
    payload = {"id": "the-code", "from": "new", "said": Typed(f"gabung {code}")}
    assert await hand_in_until_it_holds(town, payload) >= 5
    await town.deliver.drain()
    assert "Selamat datang, Ketua Baru" in town.phone("new").text


async def test_what_was_sent_while_the_database_failed_is_settled_once(town: Town) -> None:
    town.deliver.idle = 0.01
    for number in range(1, 8):
        await town.converse.accept("web", {"id": f"e{number}", "from": f"s{number}", "said": Typed("halo")})
        with killed_at(town, number) as was_killed:
            await town.deliver.drain()
        await town.deliver.drain()
        assert was_killed() or number > 3
        assert len(town.phone(f"s{number}").chat) == 1
        assert await town.rows(tables.outbox) == []
