"""Perbaikan data, as it is told in the chat."""

import pytest

from bot.dialogue.reading import Json
from bot.domain.report.changes import Doubt, EditPerson
from bot.handlers import correction
from tests.dialogue.talk import ASEP, TODAY
from tests.handlers.chat import Chat

ASEP_WITH_NIK: Json = {
    "id": "p1",
    "household_id": "h1",
    "name": "ASEP SAEPUDIN",
    "sex": "L",
    "birth_date": "1974-03-02",
    "nik_tail": "9001",
}


def wrong(what: str) -> Chat:
    """Chosen, what is seldom wrong by *Data lain*."""
    chat = Chat(correction.FLOW).say("asep").tap("Asep Saepudin (52)")
    return (chat if what in chat.labels else chat.tap("Data lain")).tap(what)


@pytest.mark.parametrize(
    ("what", "said", "new"),
    [
        ("NIK", "3215 2702 0374 0001", {"nik": "3215270203740001"}),
        ("No KK", "3215270101150002", {"kk": "3215270101150002"}),
        ("Nama", "Asep Saepuloh", {"name": "Asep Saepuloh"}),
        ("Tempat lahir", "Subang", {"birth_place": "Subang"}),
        ("Tanggal lahir", "3 Maret 1974", {"birth_date": "1974-03-03"}),
        ("Alamat", "Kp. Sukamaju No. 7", {"address": "Kp. Sukamaju No. 7"}),
        ("Nama ibu kandung", "Rukmini", {"mother": "Rukmini"}),
        ("Hubungan keluarga", "menantu", {"relationship": "5"}),
        ("Status kawin", "cerai mati", {"marital": "4"}),
        ("Pekerjaan", "buruh tani", {"job": "BURUH TANI/PERKEBUNAN"}),
        ("Pekerjaan", "Tukang Las", {"job": "TUKANG LAS"}),
        ("Pendidikan", "SMP", {"education": "SLTP/SEDERAJAT"}),
        ("Program bantuan", "sembako", {"programmes": "BPNT"}),
        ("Program bantuan", "pbi sama pkh", {"programmes": "PKH,PBI"}),
        ("Program bantuan", "tidak ada", {"programmes": ""}),
    ],
)
def test_one_field_is_put_right(what: str, said: str, new: dict[str, str]) -> None:
    change = wrong(what).say(said).tap("Kirim").change
    assert change.effects == (EditPerson(ASEP.id, {}, new),)
    assert (change.event_date, change.warnings) == (TODAY, ())
    assert [fact for fact in change.facts if fact[1]] == [("what:correction-what", next(iter(new)))]


def test_what_is_seldom_wrong_can_be_typed_at_once() -> None:
    chat = Chat(correction.FLOW).say("asep").tap("Asep Saepudin (52)").say("nama ibu kandung")
    assert "nama ibu kandung yang benar" in chat.text
    assert chat.say("Rukmini").tap("Kirim").change.effects == (EditPerson(ASEP.id, {}, {"mother": "Rukmini"}),)


def test_a_husband_can_be_typed_though_he_is_not_offered() -> None:
    chat = wrong("Hubungan keluarga")
    assert "Suami" not in chat.labels
    assert chat.say("suami").tap("Kirim").change.effects == (EditPerson(ASEP.id, {}, {"relationship": "2"}),)


def test_a_programme_that_the_profile_does_not_know_is_asked_again() -> None:
    assert "PKH dan bantuan gubernur" in wrong("Program bantuan").say("PKH dan bantuan gubernur").text


@pytest.mark.parametrize(("head", "doubts"), [("ASEP SAEPUDIN", ["second-head"]), ("", [])])
def test_whoever_becomes_a_second_head_is_doubted(head: str, doubts: list[str]) -> None:
    raka: Json = {"id": "p3", "household_id": "h1", "name": "RAKA PERMANA", "head_name": head}
    answers: dict[str, Json] = {"person": raka, "what": "relationship", "relationship": "1"}
    change = Chat(correction.FLOW, answers).tap("Kirim").change
    assert [doubt.key for doubt in change.warnings] == doubts


def test_the_sex_is_tapped() -> None:
    assert wrong("Jenis kelamin").tap("Perempuan").tap("Kirim").change.effects == (
        EditPerson(ASEP.id, {}, {"sex": "P"}),
    )


@pytest.mark.parametrize(
    ("what", "shown"),
    [
        ("Nama", "Sekarang tercatat: Asep Saepudin."),
        ("Tanggal lahir", "Sekarang tercatat: 2 Maret 1974."),
        ("Alamat", "Sekarang tercatat: Kp. Sukamaju No. 1."),
        ("Jenis kelamin", "Sekarang tercatat: Laki-laki."),
    ],
)
def test_what_the_list_says_now_stands_above_the_question(what: str, shown: str) -> None:
    assert wrong(what).text.startswith(shown)


def test_of_a_nik_only_the_end_is_shown() -> None:
    assert Chat(correction.FLOW, {"person": ASEP_WITH_NIK, "what": "nik"}).text.startswith(
        "Sekarang tercatat nomor yang berakhir 9001."
    )


@pytest.mark.parametrize(("what", "said"), [("No KK", "sekeluarga"), ("Alamat", "sekeluarga")])
def test_what_changes_for_the_whole_family_says_so(what: str, said: str) -> None:
    assert said in wrong(what).text


def test_what_stands_there_already_is_asked_again() -> None:
    chat = wrong("Nama").say("asep  saepudin")
    assert "Nama yang ditulis sama dengan yang sudah tercatat." in chat.text


@pytest.mark.parametrize(
    ("nik", "doubt"),
    [
        ("3215274203740001", Doubt("nik-sex", {"sex": "P"})),
        ("3215270303740001", Doubt("nik-birth-date", {"date": "03/03/74"})),
    ],
)
def test_a_nik_that_contradicts_the_list_is_asked_once_and_the_operator_is_warned(nik: str, doubt: Doubt) -> None:
    chat = wrong("NIK").say(nik)
    assert "Periksa lagi di kartunya." in chat.text
    assert chat.say(nik).tap("Kirim").change.warnings == (doubt,)


def test_a_family_card_that_cannot_be_is_asked_about_once() -> None:
    chat = wrong("No KK").say("3215273213150002")
    assert "tanggal terbit, tetapi 32/13/15 tidak ada" in chat.text
    assert [each.key for each in chat.say("3215273213150002").tap("Kirim").change.warnings] == ["kk-impossible-date"]


def test_editing_what_is_wrong_asks_only_what_fits() -> None:
    chat = wrong("Nama").say("Asep Saepuloh").tap("Ubah").tap("Yang salah").tap("Jenis kelamin").tap("Perempuan")
    assert [effect.new for effect in chat.tap("Kirim").change.effects if isinstance(effect, EditPerson)] == [
        {"sex": "P"}
    ]


def test_of_one_who_is_not_listed_the_right_value_is_told() -> None:
    chat = Chat(correction.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Tanggal lahir").say("3 Maret 1974")
    change = chat.tap("Kirim").change
    assert (change.effects, change.facts[1]) == ((), ("right", "3 Maret 1974"))


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("3215 2702 0374 000", "“3215 2702 0374 000” hanya 15 angka. NIK harus 16 angka."),
        ("32152702037400011", "“3215 2702 0374 0001 1” ada 17 angka. NIK harus 16 angka."),
        ("32152702O3740001", "“32152702O3740001” berisi huruf “O”. NIK hanya berisi angka."),
        ("3215273213740001", "Nomor 3215 2732 1374 0001: Angka ke-7 sampai ke-12 di NIK adalah tanggal lahir"),
        ("3215270203740000", "Empat angka terakhir NIK adalah nomor urut, tetapi 0000 tidak ada."),
    ],
)
def test_a_number_that_is_wrong_is_shown_in_fours_with_what_is_wrong(typed: str, refusal: str) -> None:
    assert refusal in wrong("NIK").say(typed).text
