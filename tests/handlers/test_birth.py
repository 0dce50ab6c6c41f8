"""Kelahiran, as it is told in the chat."""

from datetime import date

import pytest

from bot.domain.changes import AddPerson, Doubt
from bot.domain.people import Marital, Person, PersonId, Relationship, Sex
from bot.handlers import birth
from tests.dialogue.talk import DEDEH, RT
from tests.handlers.chat import Chat


def born_to(search: str, mother: str, name: str = "Dewi Lestari") -> Chat:
    """A girl born yesterday in Karawang; her NIK is asked next."""
    chat = Chat(birth.FLOW).say(search).tap(mother).say(name).tap("Perempuan").tap("Kemarin")
    return chat.say("Karawang").tap("Puskesmas").tap("Bidan")


def test_a_baby_joins_the_household_of_the_mother() -> None:
    change = born_to("dedeh", "Dedeh Kurniasih (49)").say("3215 2749 1126 0001").photo("f1").tap("Kirim").change
    baby = Person(
        PersonId("new1"),
        DEDEH.household_id,
        RT,
        "Dewi Lestari",
        Sex.FEMALE,
        date(2026, 11, 9),
        "Karawang",
        "3215274911260001",
        mother="DEDEH KURNIASIH",
        relationship=Relationship.CHILD,
        marital=Marital.SINGLE,
        job="BELUM/TIDAK BEKERJA",
        address="KP. SUKAMAJU NO. 1",
    )
    assert change.effects == (AddPerson(baby),)
    assert (change.subjects, change.warnings, change.photos) == (("new1",), (), ("f1",))
    assert change.facts[2:] == (("town", "Karawang"), ("place:birth-place", "2"), ("helper:birth-helper", "2"))


def test_a_baby_without_name_and_nik_is_reported_all_the_same() -> None:
    change = born_to("siti", "Siti Aminah (41)", "lewati").tap("Lewati").tap("Lewati").tap("Kirim").change
    assert change.names == ("Bayi Ibu Siti Aminah",)
    assert change.warnings == (Doubt("no-nik"),)


@pytest.mark.parametrize(
    ("nik", "warnings"),
    [
        ("3215270911260001", ["nik-sex"]),
        ("3215275011260001", ["nik-birth-date"]),
        ("3215277213260001", ["nik-impossible-date"]),
        ("3215274911260000", ["nik-serial-zero"]),
        ("3301014911260001", []),
    ],
)
def test_a_nik_that_contradicts_the_report_is_a_warning_to_the_operator(nik: str, warnings: list[str]) -> None:
    chat = born_to("dedeh", "Dedeh").say(nik).tap("Lewati")
    if warnings:
        assert "Periksa lagi di kartunya. Kalau memang begitu, ketik lagi nomor yang sama." in chat.text
        chat.say(nik)
    assert [warning.key for warning in chat.tap("Kirim").change.warnings] == warnings


def test_another_doubtful_nik_is_asked_about_again_and_none_is_fine() -> None:
    chat = born_to("dedeh", "Dedeh").say("3215270911260001").tap("Lewati").say("3215275011260001")
    assert "Tanggal lahir di NIK (10/11/26) berbeda" in chat.text
    assert [warning.key for warning in chat.tap("Lewati").tap("Kirim").change.warnings] == ["no-nik"]


def test_a_nik_of_15_digits_is_asked_again_with_what_was_typed() -> None:
    chat = born_to("dedeh", "Dedeh").say("321527491126001")
    assert "“321527491126001” hanya 15 angka. NIK harus 16 angka." in chat.text
    assert "Kalau bayinya sudah punya NIK" in chat.text


def test_a_mother_who_is_a_man_is_asked_again() -> None:
    chat = born_to("asep", "Asep Saepudin").tap("Lewati").tap("Lewati")
    assert "Asep Saepudin tercatat laki-laki. Pilih ibu dari bayi ini." in chat.text
    assert chat.say("dedeh").tap("Dedeh").tap("Kirim").turn.submitted


def test_a_mother_of_an_unlikely_age_is_a_warning() -> None:
    change = born_to("imas", "Imas Masitoh (76)").tap("Lewati").tap("Lewati").tap("Kirim").change
    assert Doubt("mother-age", {"age": "76"}) in change.warnings


def test_a_mother_who_is_not_listed_leaves_the_baby_to_the_operator() -> None:
    change = born_to("Euis Entin", "Tidak ada di daftar").tap("Lewati").tap("Lewati").tap("Kirim").change
    assert change.effects == ()
    assert change.warnings[0] == Doubt("not-listed", {"name": "Euis Entin"})


def test_a_birth_in_the_future_is_asked_again() -> None:
    chat = Chat(birth.FLOW).say("dedeh").tap("Dedeh").tap("Lewati").tap("Laki-laki").say("besok")
    assert "“besok” terbaca 11 November 2026. Itu belum terjadi." in chat.text
