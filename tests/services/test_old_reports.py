"""What the first version stored is still good: reports it sent are read, fixed and closed, conversations go on."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.dialogue.prompt import Pressed, Typed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.clock.close_due import close_due, open_current
from bot.services.demo.demo_village import RT_003
from bot.storage.history import audit
from bot.storage.messages import sessions
from bot.storage.reports import reports
from bot.storage.reports.change_json import decode_change
from tests.services.network import MORNING
from tests.services.phones import Town
from tests.services.steady import steady

HEAD = OfficerId("demo-officer-1")
OLD = [orjson.loads(line) for line in (Path(__file__).parent / "old_reports.jsonl").read_bytes().splitlines()]
"""Sent in the practice village by the first version: change and answers as it kept them."""
every_kind = pytest.mark.parametrize("raw", OLD, ids=lambda raw: raw["kind"])


async def stored(town: Town, raw: dict[str, Any], status: Status = Status.RETURNED) -> Report:
    """The report as the first version left it, with the lines of its log."""
    number, kind = str(raw["number"]), Kind(str(raw["kind"]))
    change = decode_change(raw["change"])
    report = Report(
        ReportId(f"old-{kind}"), number, kind, RT_003, HEAD, status, change.event_date, f"submission-{kind}", change,
        MORNING, Period("2026-11"), raw["answers"], reason="Tanggalnya keliru" if status is Status.RETURNED else "",
    )  # fmt: skip
    led = ("submitted", "returned") if status is Status.RETURNED else ("submitted",)
    async with town.house.db.write() as transaction:
        await reports.add_many(transaction, [report])
        lines = [audit.Line("test", f"report.{event}", f"report:{report.id}", RT_003) for event in led]
        await audit.append(transaction, lines, MORNING)
    return report


@every_kind
async def test_a_returned_report_is_fixed_and_sent(town: Town, raw: dict[str, Any]) -> None:
    report = await stored(town, raw)
    phone = await town.phone("rt-1").send(Pressed(f"go:0:fix:{report.id}"))
    assert "Tanggalnya keliru" in phone.text
    await phone.answer("Ubah", "Tanggal", "hari ini", "Kirim")
    fixed = await town.the_report()
    assert (fixed.status, fixed.revision) == (Status.WAITING, 1)
    assert (fixed.change.names, fixed.change.subjects) == (report.change.names, report.change.subjects)
    assert fixed.event_date.day == 10
    assert "diajukan lagi" in town.room.text


@every_kind
async def test_a_waiting_report_is_opened_approved_and_closed(town: Town, raw: dict[str, Any]) -> None:
    report = await stored(town, raw, Status.WAITING)
    mine = await town.phone("rt-1").answer("laporan", "1. ")
    assert report.number in mine.text
    await town.phone("operator").say("antrean")
    await town.phone("operator").tap("Rincian")
    await town.phone("operator").tap("Setujui")
    await open_current(town.house, AreaCode("32.15"))
    town.clock.advance(days=6)
    await close_due(town.house, AreaCode("32.15"), steady(town.clock))
    assert (await town.the_report()).status is Status.APPLIED


async def test_a_conversation_begun_before_goes_on_where_it_stood(town: Town) -> None:
    await say_as_kept(town, "death", {name: OLD_DEATH["answers"][name] for name in ("person", "date")}, "cause", ["1"])
    phone = await town.phone("rt-1").send(Pressed("0123456789abcdef:4:1"))
    assert "Asep Saepudin" in phone.text
    await phone.answer("Kirim")
    assert (await town.the_report()).change.names == ("ASEP SAEPUDIN",)


@pytest.mark.parametrize("word", ["halo", "menu", "kembali", "lanjutkan"])
async def test_a_nihil_that_was_to_be_confirmed_is_not_sent_by_another_word(town: Town, word: str) -> None:
    await say_as_kept(town, "nil", {}, "_review", ["_send", "_cancel"])
    phone = await town.phone("rt-1").send(Typed(word))
    await phone.send(Pressed("go:0:resume"))
    assert await town.reports() == []
    await phone.send(Pressed("0123456789abcdef:4:_send"))
    assert [report.kind for report in await town.reports()] == ["nil"]


OLD_DEATH = next(raw for raw in OLD if raw["kind"] == "death")


async def say_as_kept(town: Town, flow: str, answers: dict[str, object], asked: str, offered: list[str]) -> None:
    """The RT head's conversation as the first version kept it: without the fields that came later."""
    session = {
        "id": "0123456789abcdef", "revision": 4, "flow": flow, "version": 1, "answers": answers, "asked": asked,
        "offered": {option: option if option.isdigit() else None for option in offered}, "query": "", "context": {},
        "address": "web:rt-1",
    }  # fmt: skip
    async with town.house.db.write() as transaction:
        await sessions.save(transaction, [(HEAD, orjson.dumps(session))], MORNING)
