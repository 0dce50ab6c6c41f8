"""Perubahan status, as it is told in the chat."""

from datetime import date

import pytest

from bot.dialogue.stored_residents import resident_to_json
from bot.domain.days.day import Exactness
from bot.domain.report.changes import Doubt, EditPerson
from bot.handlers import status
from tests.dialogue.talk import BUDI, DEDEH, RAKA, SITI, TODAY, WIDOW
from tests.every import every
from tests.handlers.chat import Chat


def about(search: str, name: str, what: str) -> Chat:
    return Chat(status.FLOW).say(search).tap(name).tap(what)


def test_a_marriage_changes_both_who_are_listed() -> None:
    chat = about("raka", "Raka", "Menikah").tap("Kemarin").tap("+ Pasangan").say("siti").tap("Siti Aminah (41)")
    change = chat.tap("Kirim").change
    assert change.effects == (EditPerson(RAKA.id, {}, {"marital": "2"}), EditPerson(SITI.id, {}, {"marital": "2"}))
    assert (change.names, change.event_date) == (("RAKA PERMANA", "SITI AMINAH"), date(2026, 11, 9))


def test_a_husband_or_wife_from_elsewhere_is_only_named() -> None:
    chat = (
        about("raka", "Raka", "Menikah").tap("Kemarin").tap("+ Pasangan").say("Euis Entin").tap("Tidak ada di daftar")
    )
    change = chat.tap("Kirim").change
    assert (change.subjects, dict(change.facts)["spouse"]) == ((RAKA.id,), "Euis Entin")


def test_nobody_marries_himself() -> None:
    chat = about("raka", "Raka", "Menikah").tap("Kemarin").tap("+ Pasangan").say("raka")
    assert not any("Raka" in label for label in chat.labels)
    assert any("Siti" in label for label in chat.say("siti").labels)
    himself = resident_to_json(RAKA)
    again = Chat(status.FLOW, {**chat.answers, "spouse": himself})
    assert "Raka Permana adalah orang yang dilaporkan." in again.text


def test_a_divorce_has_a_day() -> None:
    change = about("siti", "Siti", "Bercerai").tap("Kemarin").tap("Kirim").change
    assert change.effects == (EditPerson(SITI.id, {}, {"marital": "3"}),)


@pytest.mark.parametrize(
    ("what", "answer", "new"),
    [
        ("Pekerjaan", "Buruh tani", {"job": "BURUH TANI/PERKEBUNAN"}),
        ("Sekolah", "SMP", {"education": "SLTP/SEDERAJAT"}),
        ("Kehamilan", "Tidak hamil lagi", {"pregnant_since": ""}),
        ("Disabilitas", "Gangguan jiwa", {"disability": "PDMTL"}),
        ("Disabilitas", "Tidak ada", {"disability": ""}),
    ],
)
def test_one_tap_tells_what_is_so_now(what: str, answer: str, new: dict[str, str]) -> None:
    change = about("siti", "Siti", what).tap(answer).tap("Kirim").change
    assert change.effects == (EditPerson(SITI.id, {}, new),)
    assert change.event_date == TODAY


def test_a_job_may_be_told_in_own_words() -> None:
    assert about("budi", "Budi", "Pekerjaan").say("tukang ojek").tap("Kirim").change.effects == (
        EditPerson(BUDI.id, {}, {"job": "TUKANG OJEK"}),
    )


@every(
    "said, day",
    [
        ("3 bulan", "2026-08-10"),
        ("hamil 12 minggu", "2026-08-18"),
        ("Agustus 2026", "2026-08-01"),
        ("sejak september", "2026-09-01"),
        ("12 Agustus 2026", "2026-08-12"),
        ("dua bulan", "2026-09-10"),
        ("sudah melahirkan", ""),
        ("parantos ngandung 3 sasih", "2026-08-10"),
        ("teu ngandung deui", ""),
    ],
)
def test_a_pregnancy_is_told_as_people_count_it(said: str, day: str) -> None:
    change = about("siti", "Siti", "Kehamilan").say(said).tap("Kirim").change
    assert change.effects == (EditPerson(SITI.id, {}, {"pregnant_since": day}),)


@every("said", ["tidak tahu", "teu terang", "lupa"])
def test_not_to_know_since_when_is_not_to_be_pregnant_no_more(said: str) -> None:
    """Whoever does not know may guess."""
    chat = about("siti", "Siti", "Kehamilan").say(said)
    assert "kira-kira saja. Contoh: 3 bulan." in chat.text
    assert chat.say("kira-kira 3 bulan").tap("Kirim").change.effects == (
        EditPerson(SITI.id, {}, {"pregnant_since": "2026-08-10"}),
    )


def test_a_pregnancy_of_a_year_and_one_to_come_are_asked_again() -> None:
    chat = about("siti", "Siti", "Kehamilan").say("12 bulan")
    assert "“12 bulan” terbaca 10 November 2025. Itu sudah lebih dari sepuluh bulan." in chat.text
    assert "Itu belum terjadi." in chat.say("besok").text


def test_a_man_is_not_pregnant() -> None:
    chat = about("budi", "Budi", "Kehamilan").say("3 bulan")
    assert "Budi Santoso tercatat laki-laki. Pilih ibu yang hamil." in chat.text
    assert chat.say("siti").tap("Siti").tap("Kirim").turn.submitted


def test_an_old_woman_is_asked_about_once_and_then_believed() -> None:
    chat = about("imas", "Imas", "Kehamilan").say("3 bulan")
    assert "Imas Masitoh tercatat berumur 76 tahun." in chat.text
    change = chat.say("imas").tap("Imas").tap("Kirim").change
    assert change.effects == (EditPerson(WIDOW.id, {}, {"pregnant_since": "2026-08-10"}),)
    assert ("mother-age!", "76") in change.facts


def test_an_illness_is_told_to_the_operator_alone_and_changes_no_entry() -> None:
    change = about("dedeh", "Dedeh", "Sakit").say("stroke sejak bulan lalu").tap("Kirim").change
    assert (change.subjects, change.effects) == ((DEDEH.id,), ())
    assert [fact for fact in change.facts if fact[1]] == [
        ("what!:status-what", "illness"),
        ("illness!", "stroke sejak bulan lalu"),
    ]


def test_of_one_who_is_not_listed_all_is_told_in_words() -> None:
    chat = Chat(status.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Pekerjaan").tap("Petani")
    change = chat.tap("Kirim").change
    assert change.warnings == (Doubt("not-listed", {"name": "Ujang Entis"}),)
    assert (change.effects, dict(change.facts)["job"]) == ((), "PETANI/PEKEBUN")


def test_a_marriage_of_long_ago_is_told_as_exactly_as_it_is_known() -> None:
    change = about("raka", "Raka", "Menikah").say("2022").tap("Kirim").change
    assert (change.event_date, change.exactness) == (date(2022, 12, 31), Exactness.YEAR)


def test_a_job_is_chosen_by_its_place_among_those_shown() -> None:
    chat = about("raka", "Raka", "Pekerjaan")
    jobs = [label for label in chat.labels if label not in ("‹ Kembali", "Batal")]
    change = chat.say(str(jobs.index("Pedagang") + 1)).tap("Kirim").change
    assert [dict(each.new) for each in change.effects if isinstance(each, EditPerson)] == [{"job": "PEDAGANG"}]
