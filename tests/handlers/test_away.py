"""Merantau, as it is told in the chat."""

from datetime import date

from bot.dialogue.reading import Json
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import Doubt, SetStatus
from bot.handlers import away
from tests.dialogue.talk import ASEP, DEDEH, RAKA, TODAY
from tests.handlers.chat import Chat

GONE: Json = [{"id": "p3", "household_id": "h1", "name": "RAKA PERMANA", "birth_date": "2003-01-09", "status": 6}]


def test_one_who_works_elsewhere_stays_on_the_list() -> None:
    change = Chat(away.FLOW).say("raka").tap("Raka Permana (23)").say("12 Agustus 2020").tap("Kirim").change
    assert change.effects == (SetStatus(RAKA.id, BasicStatus.AWAY, date(2020, 8, 12)),)
    assert (change.names, change.warnings) == (("RAKA PERMANA",), ())


def test_the_day_may_be_unknown_also_in_words() -> None:
    chat = Chat(away.FLOW).say("raka").tap("Raka").say("tidak tahu")
    assert "• Sejak: (dilewati)" in chat.text
    change = chat.tap("Kirim").change
    assert (change.day, change.warnings) == (Day(TODAY, Exactness.UNKNOWN), (Doubt("date-unknown"),))


def test_a_year_is_told_as_a_year() -> None:
    chat = Chat(away.FLOW).say("raka").tap("Raka").say("dua tahun lalu")
    assert "• Sejak: tahun 2024" in chat.text
    change = chat.tap("Kirim").change
    assert (change.day, change.warnings) == (Day(date(2024, 12, 31), Exactness.YEAR), ())


def test_where_to_why_and_who_else_are_told_where_somebody_wants_to() -> None:
    chat = Chat(away.FLOW).say("raka").tap("Raka").tap("Kemarin").tap("+ Yang ikut").tap("Sebagian")
    chat.tap("☐ Dedeh").tap("Selesai, 2 orang").tap("+ Tujuan").say("Jakarta").tap("+ Alasan").tap("Bekerja")
    change = chat.tap("Kirim").change
    assert set(change.subjects) == {RAKA.id, DEDEH.id}
    assert change.facts[1:] == (("destination", "Jakarta"), ("reason:away-reason", "work"))


def test_a_whole_family_is_reported_at_one_tap() -> None:
    change = Chat(away.FLOW).say("asep").tap("Sekeluarga Asep").tap("Kemarin").tap("Kirim").change
    assert change.subjects == (ASEP.id, DEDEH.id, RAKA.id)


def test_one_who_was_away_may_be_back() -> None:
    chat = Chat(away.FLOW, {"person": GONE})
    assert "Apakah sekarang sudah pulang?" in chat.text
    change = chat.tap("Ya").tap("Kemarin").tap("Kirim").change
    assert change.effects == (SetStatus(RAKA.id, BasicStatus.ALIVE, date(2026, 11, 9)),)
    assert change.facts[0] == ("back:answer", "yes")


def test_one_who_was_away_may_be_away_still() -> None:
    change = Chat(away.FLOW, {"person": GONE}).tap("Tidak").tap("Kemarin").tap("Kirim").change
    assert [effect.status for effect in change.effects if isinstance(effect, SetStatus)] == [BasicStatus.AWAY]


def test_nobody_leaves_before_he_was_born() -> None:
    chat = Chat(away.FLOW).say("raka").tap("Raka").say("1 januari 2001")
    assert "Raka Permana lahir 9 Januari 2003" in chat.text


def test_the_question_since_when_is_about_leaving_and_a_homecoming_is_no_answer_to_it() -> None:
    chat = Chat(away.FLOW).say("raka").tap("Raka Permana (23)")
    assert "Raka Permana tercatat tinggal di sini" in chat.text
    for said in ("sudah pulang", "sudah pulang kemarin", "udah balik", "parantos mulih", "sudah di rumah lagi"):
        chat.say(said)
        assert f"“{said}” belum menjawab pertanyaan ini, karena yang ditanyakan perginya." in chat.text
        assert "tekan Batal: tidak ada yang perlu dilaporkan" in chat.text
    assert chat.say("kemarin").tap("Kirim").change.day == Day(date(2026, 11, 9))


def test_who_is_away_still_by_mistake_is_back_by_one_step_back() -> None:
    chat = Chat(away.FLOW, {"person": GONE}).tap("Tidak").say("sudah pulang")
    assert "Kalau Raka Permana ternyata sudah pulang, tekan Kembali lalu Ya." in chat.text
    assert "Kapan pulangnya?" in chat.tap("‹ Kembali").say("sudah balik").text


def test_nothing_is_said_of_the_record_of_one_who_is_not_on_the_list() -> None:
    chat = Chat(away.FLOW, {"person": [{"name": "UJANG"}]})
    assert "tercatat" not in chat.text
