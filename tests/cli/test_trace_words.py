"""What the log says of a report is read in words at the server."""

from bot.cli.plain_words import BASIC_STATUSES, ROLES, STATUSES
from bot.cli.trace_words import ACTIONS, cause_said
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Event, Status
from bot.domain.report.word import Answer


def test_every_code_has_words() -> None:
    assert {f"report.{each.value}" for each in Event} <= set(ACTIONS)
    assert {f"word.{each.value}" for each in Answer if each is not Answer.DROPPED} <= set(ACTIONS)
    assert {each.value for each in Status} == set(STATUSES)
    assert {each.value for each in BasicStatus} == set(BASIC_STATUSES)
    assert {each.value for each in Role} == set(ROLES)


def test_a_change_by_a_report_is_told_by_its_number() -> None:
    assert cause_said("report:0190", {"0190": "MTI-2611-0042"}) == "laporan berlaku: MTI-2611-0042"
    assert cause_said("completion:0190", {}) == "dilengkapi operator"
    assert cause_said("import", {}) == "daftar warga dimasukkan"
