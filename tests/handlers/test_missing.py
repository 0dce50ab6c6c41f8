"""Tidak ditemukan, as it is told in the chat."""

from datetime import date

from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import Doubt, SetStatus
from bot.handlers import missing
from tests.dialogue.talk import ASEP, DEDEH, RAKA, TODAY, WIDOW
from tests.handlers.chat import Chat


def test_somebody_who_is_not_to_be_found_is_for_the_musdes() -> None:
    change = Chat(missing.FLOW).say("imas").tap("Imas Masitoh (76)").say("bulan lalu").tap("Kirim").change
    assert change.effects == (SetStatus(WIDOW.id, BasicStatus.MISSING, date(2026, 10, 31)),)
    assert change.day == Day(date(2026, 10, 31), Exactness.MONTH)
    assert change.warnings == (Doubt("missing-deliberate"),)


def test_who_was_asked_may_be_added() -> None:
    chat = Chat(missing.FLOW).say("imas").tap("Imas").tap("Lewati").tap("+ Sudah ditanya").say("Pak RW, tidak kenal")
    change = chat.tap("Kirim").change
    assert change.facts == (("asked", "Pak RW, tidak kenal"),)
    assert (change.day, change.warnings[0]) == (Day(TODAY, Exactness.UNKNOWN), Doubt("date-unknown"))


def test_a_family_with_aid_is_pointed_out() -> None:
    change = Chat(missing.FLOW).say("asep").tap("Sekeluarga Asep").tap("Kemarin").tap("Kirim").change
    assert change.subjects == (ASEP.id, DEDEH.id, RAKA.id)
    assert Doubt("missing-aid", {"programmes": "BPNT, PKH"}) in change.warnings
