"""Deciding at the server in an operator's name: with his rights, and both are told."""

from bot.domain.report.review import Event, Status
from bot.services.conversation.operators.by_number import Order, carry_out
from tests.services.phones import OLD_ASEP, Town


async def test_reporter_and_operator_are_told_and_the_log_says_that_the_server_did_it(town: Town) -> None:
    rt = await town.rt_reports_death()
    report = await town.the_report()
    order = Order(report.number, Event.RETURNED, "demo-officer-3", "tanggalnya keliru")
    done = await carry_out(town.house, "cli", order)
    await town.deliver.drain()
    assert (done.done, done.report.status) == (True, Status.RETURNED)
    assert "tanggalnya keliru" in rt.text
    told = town.phone("operator").text
    assert told.startswith(f"Atas nama Bapak/Ibu, admin meminta perbaikan laporan {report.number} ({OLD_ASEP}).")
    assert told.endswith("Alasannya: tanggalnya keliru.")
    actors = {line.action: line.actor for line in await town.log(f"report:{report.id}")}
    assert actors["report.returned"] == "officer:demo-officer-3"
    assert actors["report.decided_for"] == "cli"


async def test_nobody_is_told_of_what_was_refused(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    heard = len(town.phone("operator").chat)
    refused = await carry_out(town.house, "cli", Order(report.number, Event.APPROVED, "demo-officer-1"))
    await town.deliver.drain()
    assert not refused.done
    assert len(town.phone("operator").chat) == heard
    assert "report.decided_for" not in [line.action for line in await town.log(f"report:{report.id}")]


async def test_what_nobody_decided_is_not_taken_back_and_he_is_told_so(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    order = Order(report.number, Event.TAKEN_BACK, "demo-officer-3", "keliru")
    refused = await carry_out(town.house, "cli", order)
    told = f"Laporan {report.number} belum diputuskan, jadi tidak ada yang dibatalkan."
    assert (refused.done, refused.said) == (False, told)
