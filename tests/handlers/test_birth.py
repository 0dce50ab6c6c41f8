"""Kelahiran, as it is told in the chat."""

from datetime import date

import pytest

from bot.dialogue.reading import Json
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.people import Marital, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import AddPerson, Doubt
from bot.handlers import birth
from tests.dialogue.talk import ASEP, BUDI, DEDEH, RT
from tests.handlers.chat import Chat


def born_to(search: str, mother: str, name: str = "Dewi Lestari") -> Chat:
    """A girl born yesterday in Karawang; the review is shown."""
    return told(Chat(birth.FLOW).say(search).tap(mother), name)


def told(chat: Chat, name: str = "Dewi Lestari") -> Chat:
    return chat.say(name).tap("Perempuan").tap("Kemarin").tap("Puskesmas").tap("Karawang")


def test_a_birth_takes_nine_inputs_from_the_menu() -> None:
    from_menu_to_tap, answers, send = 3, 5, 1
    assert from_menu_to_tap + answers + send == 9
    assert born_to("dedeh", "Dedeh").tap("Kirim").change.warnings == (Doubt("no-nik"),)


def test_a_baby_joins_the_household_of_the_mother() -> None:
    chat = born_to("dedeh", "Dedeh Kurniasih (49)").tap("+ NIK bayi").say("3215 2749 1126 0001")
    change = chat.tap("+ Penolong").tap("Bidan").tap("+ Foto surat").photo("f1").tap("Kirim").change
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
    assert change.facts[3:] == (("town", "Karawang"), ("place:birth-place", "2"), ("helper:birth-helper", "2"))


def test_another_town_is_typed() -> None:
    chat = Chat(birth.FLOW).say("dedeh").tap("Dedeh").tap("Lewati").tap("Laki-laki").tap("Hari ini")
    change = chat.tap("Rumah sakit").say("Bekasi").tap("Kirim").change
    assert dict(change.facts)["town"] == "Bekasi"


def test_a_baby_without_name_and_nik_is_reported_all_the_same() -> None:
    change = born_to("siti", "Siti Aminah (41)", "lewati").tap("Kirim").change
    assert change.names == ("Bayi Ibu Siti Aminah",)
    assert change.warnings == (Doubt("no-nik"),)


def test_twins_are_one_report() -> None:
    chat = born_to("dedeh", "Dedeh").tap("+ Bayi kembar").tap("Kembar dua")
    assert "Siapa nama bayi ke-2?" in chat.text
    change = chat.say("Dian Lestari").tap("Laki-laki").tap("Kirim").change
    assert change.names == ("Dewi Lestari", "Dian Lestari")
    assert [effect.person.sex for effect in change.effects if isinstance(effect, AddPerson)] == ["P", "L"]
    assert change.facts[:2] == (("sex:sex", "P"), ("sex-2:sex", "L"))


def test_triplets_without_names_are_told_apart() -> None:
    chat = born_to("dedeh", "Dedeh", "lewati").tap("+ Bayi kembar").tap("Kembar tiga")
    change = chat.tap("Lewati").tap("Laki-laki").tap("Lewati").tap("Perempuan").tap("Kirim").change
    assert change.names == tuple(f"Bayi{which} Ibu Dedeh Kurniasih" for which in ("", " 2", " 3"))
    assert change.subjects == ("new1", "new2", "new3")


def test_twins_have_two_niks() -> None:
    chat = born_to("dedeh", "Dedeh").tap("+ Bayi kembar").tap("Kembar dua").say("Dini").tap("Perempuan")
    chat.tap("+ NIK bayi").say("3215274911260001").tap("+ NIK bayi ke-2").say("3215274911260001")
    assert "Nomor 3215 2749 1126 0001 sudah dipakai untuk orang lain" in chat.text
    assert chat.say("3215274911260002").tap("Kirim").change.warnings == ()


def test_a_baby_of_a_daughter_is_the_heads_grandchild() -> None:
    daughter: Json = {"id": "p9", "household_id": "h1", "name": "RINI", "sex": "P", "relationship": 4}
    change = told(Chat(birth.FLOW, {"mother": daughter})).tap("Kirim").change
    assert change.effects[0].person.relationship is Relationship.GRANDCHILD  # type: ignore[union-attr]


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
    chat = born_to("dedeh", "Dedeh").tap("+ NIK bayi").say(nik)
    if warnings:
        assert "Periksa lagi di kartunya. Kalau memang begitu, ketik lagi nomor yang sama." in chat.text
        chat.say(nik)
    assert [warning.key for warning in chat.tap("Kirim").change.warnings] == warnings


def test_another_doubtful_nik_is_asked_about_again_and_none_is_fine() -> None:
    chat = born_to("dedeh", "Dedeh").tap("+ NIK bayi").say("3215270911260001").say("3215275011260001")
    assert "Tanggal lahir di NIK (10/11/26) berbeda" in chat.text
    assert [warning.key for warning in chat.tap("Lewati").tap("Kirim").change.warnings] == ["no-nik"]


def test_a_nik_of_15_digits_is_asked_again_with_what_was_typed() -> None:
    chat = born_to("dedeh", "Dedeh").tap("+ NIK bayi").say("321527491126001")
    assert "“3215 2749 1126 001” hanya 15 angka. NIK harus 16 angka." in chat.text
    assert "Kalau bayinya sudah punya NIK" in chat.text


def test_a_mother_who_is_a_man_is_asked_again() -> None:
    chat = told(Chat(birth.FLOW, {"mother": resident_to_json(ASEP)}))
    assert "Asep Saepudin tercatat laki-laki. Pilih ibu dari bayi ini." in chat.text
    assert chat.say("dedeh").tap("Dedeh").tap("Kirim").turn.submitted


def test_where_the_father_is_named_his_wife_is_offered() -> None:
    chat = Chat(birth.FLOW).say("asep")
    assert chat.labels[0].startswith("Dedeh Kurniasih")
    assert not any("Asep" in label for label in chat.labels)


def test_a_mother_of_an_unlikely_age_is_a_warning() -> None:
    change = born_to("imas", "Imas Masitoh (76)").tap("Kirim").change
    assert Doubt("mother-age", {"age": "76"}) in change.warnings


def test_the_baby_of_a_mother_who_is_not_listed_joins_the_family_that_is_named() -> None:
    chat = Chat(birth.FLOW).say("Euis Entin").tap("Tidak ada di daftar")
    assert "Bayinya ikut keluarga siapa?" in chat.text
    change = told(chat.say("budi").tap("Budi Santoso")).tap("Kirim").change
    (effect,) = change.effects
    assert isinstance(effect, AddPerson)
    assert (effect.person.household_id, effect.person.mother) == (BUDI.household_id, "Euis Entin")
    assert change.warnings[0] == Doubt("not-listed", {"name": "Euis Entin"})


def test_without_any_listed_family_the_baby_is_left_to_the_operator() -> None:
    change = told(Chat(birth.FLOW).say("Euis Entin").tap("Tidak ada di daftar").tap("Lewati")).tap("Kirim").change
    assert change.effects == ()
    assert change.warnings[0] == Doubt("not-listed", {"name": "Euis Entin"})


def test_a_birth_in_the_future_is_asked_again() -> None:
    chat = Chat(birth.FLOW).say("dedeh").tap("Dedeh").tap("Lewati").tap("Laki-laki").say("besok")
    assert "“besok” terbaca Rabu, 11 November 2026. Itu belum terjadi." in chat.text
