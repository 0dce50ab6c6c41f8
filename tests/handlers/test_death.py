"""Kematian, as it is told in the chat."""

from datetime import date

from bot.dialogue.reading import Json
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Doubt, NameCaretaker, NameHead, SetStatus
from bot.handlers import death
from tests.dialogue.talk import ASEP, BUDI, DEDEH, SITI, TODAY
from tests.every import every
from tests.handlers.chat import Chat

YESTERDAY = date(2026, 11, 9)


def asep_died() -> Chat:
    """The head of a family of three; the review is shown."""
    return Chat(death.FLOW).say("asep").tap("Asep Saepudin (52), Kp. Sukamaju No. 1").say("tadi malam")


def test_the_death_of_a_listed_resident_takes_five_inputs_from_the_menu() -> None:
    chat = Chat(death.FLOW).say("raka").tap("Raka Permana (23)").tap("Kemarin").tap("Kirim")
    assert chat.change.effects == (SetStatus(PersonId("p3"), BasicStatus.DEAD, YESTERDAY),)


def test_the_review_of_a_heads_death_says_that_another_may_be_named() -> None:
    assert asep_died().text == (
        "Periksa dulu laporan Kematian ini:\n\n"
        "• Nama: Asep Saepudin (52), Kp. Sukamaju No. 1\n"
        "• Tanggal meninggal: Senin, 9 November 2026\n\n"
        "Beliau kepala keluarga. Penggantinya: tekan + Kepala pengganti.\n\n"
        "Sudah benar? Tekan Kirim."
    )


def test_the_death_of_a_head_names_who_takes_his_place() -> None:
    chat = asep_died().tap("+ Kepala pengganti").tap("Dedeh Kurniasih (49)").tap("+ Sebab").tap("Sakit biasa")
    change = chat.tap("+ Tempat").say("di rumah").tap("+ Foto surat").photo("f1").tap("Kirim").change
    assert change.effects == (SetStatus(ASEP.id, BasicStatus.DEAD, YESTERDAY), NameHead(ASEP.household_id, DEDEH.id))
    assert change.facts[:3] == (("cause:death-cause", "1"), ("place", "di rumah"), ("successor", "DEDEH KURNIASIH"))
    assert change.warnings == (Doubt("has-aid", {"programmes": "PKH, BPNT"}),)
    assert (change.names, change.photos) == (("ASEP SAEPUDIN",), ("f1",))


def test_the_review_tells_all_that_was_answered() -> None:
    text = asep_died().tap("+ Kepala pengganti").tap("Dedeh").tap("+ Sebab").tap("Kecelakaan").text
    assert "• Kepala pengganti: Dedeh Kurniasih (49), Kp. Sukamaju No. 1\n• Sebab: Kecelakaan\n" in text
    assert "Beliau kepala keluarga" not in text


def test_who_takes_his_place_may_be_left_open() -> None:
    change = asep_died().tap("Kirim").change
    assert change.effects == (SetStatus(ASEP.id, BasicStatus.DEAD, YESTERDAY),)
    assert change.warnings[-1] == Doubt("no-successor")


def test_nobody_is_asked_to_take_the_place_of_who_lived_alone() -> None:
    chat = Chat(death.FLOW).say("imas").tap("Imas Masitoh (76)").tap("Kemarin")
    assert "kepala keluarga" not in chat.text
    assert "+ Kepala pengganti" not in chat.tap("Tambah keterangan").labels
    assert chat.tap("‹ Kembali").tap("Kirim").change.warnings == ()


def test_nobody_is_asked_to_take_the_place_of_a_child() -> None:
    chat = Chat(death.FLOW).say("raka").tap("Raka Permana (23)").tap("Kemarin")
    assert [label for label in chat.labels if label.startswith("+")] == []
    chat.tap("Tambah keterangan")
    assert [label for label in chat.labels if label.startswith("+")] == ["+ Sebab", "+ Tempat", "+ Foto surat"]


def test_editing_who_died_asks_again_who_takes_his_place() -> None:
    chat = asep_died().tap("+ Kepala pengganti").tap("Dedeh").tap("Ubah").tap("Nama").say("budi").tap("Budi Santoso")
    assert "Beliau kepala keluarga" in chat.text
    change = chat.tap("Siti Aminah").tap("Kirim").change
    assert change.effects == (SetStatus(BUDI.id, BasicStatus.DEAD, YESTERDAY), NameHead(BUDI.household_id, SITI.id))


CARETAKER: Json = {
    "id": "p2", "household_id": "h1", "name": "DEDEH KURNIASIH", "sex": "P", "birth_date": "1977-06-01",
    "relationship": 3, "programmes": ["PKH"], "is_caretaker": True,
}  # fmt: skip


def test_who_receives_the_aid_after_a_pengurus_died_is_named() -> None:
    chat = Chat(death.FLOW, {"person": CARETAKER}).tap("Kemarin")
    assert "Beliau penerima bantuan keluarga. Penggantinya: tekan + Penerima baru." in chat.text
    change = chat.tap("+ Penerima baru").tap("Raka Permana").tap("Kirim").change
    assert change.effects[1] == NameCaretaker(DEDEH.household_id, PersonId("p3"))
    assert change.facts[3] == ("caretaker", "RAKA PERMANA")
    assert change.warnings == ()


def test_the_operator_hears_of_a_pengurus_nobody_follows() -> None:
    change = Chat(death.FLOW, {"person": CARETAKER}).tap("Kemarin").tap("Kirim").change
    assert change.warnings == (Doubt("has-aid", {"programmes": "PKH"}), Doubt("no-caretaker"))


def test_one_who_is_not_listed_is_reported_with_a_warning() -> None:
    chat = Chat(death.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Hari ini")
    change = chat.tap("Kirim").change
    assert (change.subjects, change.effects) == ((), ())
    assert change.warnings == (Doubt("not-listed", {"name": "Ujang Entis"}),)


def test_nobody_dies_before_he_was_born() -> None:
    baby: Json = {"id": "p9", "household_id": "h1", "name": "BAYI", "birth_date": "2026-11-10", "relationship": 4}
    chat = Chat(death.FLOW, {"person": baby, "cause": "1", "place": None, "photo": None}).tap("Kemarin")
    assert "Bayi lahir 10 November 2026. Tanggalnya tidak bisa sebelum itu." in chat.text
    assert "Kalau tanggal lahirnya yang keliru, tekan Batal, lalu laporkan “Perbaikan data” dulu." in chat.text
    assert chat.tap("Hari ini").tap("Kirim").turn.submitted


def raka_died(when: str) -> Chat:
    """Told by a button where there is one of that name, else typed."""
    chat = Chat(death.FLOW).say("raka").tap("Raka Permana (23)")
    return chat.tap(when) if when in chat.labels else chat.say(when)


def test_who_does_not_know_the_day_of_a_death_is_not_made_to_invent_one() -> None:
    chat = raka_died("Tidak tahu harinya")
    assert "• Tanggal meninggal: tidak diketahui\n" in chat.text
    change = chat.tap("Kirim").change
    assert change.day == Day(TODAY, Exactness.UNKNOWN)
    assert change.effects == (SetStatus(PersonId("p3"), BasicStatus.DEAD, TODAY),)


@every(
    "typed, shown, day",
    [
        ("tahun 2019", "tahun 2019", Day(date(2019, 12, 31), Exactness.YEAR)),
        ("mei 2019", "Mei 2019", Day(date(2019, 5, 31), Exactness.MONTH)),
        ("dua tahun lalu", "tahun 2024", Day(date(2024, 12, 31), Exactness.YEAR)),
        ("sebelum mei 2019", "sebelum 1 Mei 2019", Day(date(2019, 4, 30), Exactness.BEFORE)),
        ("lupa pak", "tidak diketahui", Day(TODAY, Exactness.UNKNOWN)),
        ("12 Mei 2009", "Selasa, 12 Mei 2009", Day(date(2009, 5, 12))),
    ],
)
def test_a_death_long_ago_is_told_as_exactly_as_it_is_known(typed: str, shown: str, day: Day) -> None:
    chat = raka_died(typed)
    assert f"• Tanggal meninggal: {shown}\n" in chat.text
    assert chat.tap("Kirim").change.day == day


def test_a_year_before_the_birth_is_asked_again_and_the_year_of_birth_is_not() -> None:
    assert "Raka Permana lahir 9 Januari 2003." in raka_died("2002").text
    assert raka_died("2003").tap("Kirim").change.day == Day(date(2003, 12, 31), Exactness.YEAR)


def test_a_year_that_is_still_to_come_is_refused() -> None:
    assert "“2030” terbaca tahun 2030. Itu belum terjadi." in raka_died("2030").text


def test_what_is_no_time_is_told_with_ways_on() -> None:
    chat = raka_died("begitulah")
    assert "Contoh: kemarin, 12 Agustus 2026, Mei 2019, atau 2019." in chat.text
    assert chat.tap("Tidak tahu harinya").tap("Kirim").turn.submitted


def test_what_sends_the_report_comes_first_and_what_matters_now_before_all_else_that_may_be_added() -> None:
    assert asep_died().labels == ["Kirim", "Ubah", "+ Kepala pengganti", "Tambah keterangan…", "Batal"]


def test_what_may_be_added_is_left_again_for_the_review() -> None:
    chat = asep_died().tap("Tambah keterangan")
    assert chat.labels == ["+ Kepala pengganti", "+ Sebab", "+ Tempat", "+ Foto surat", "‹ Kembali", "Batal"]
    assert chat.say("apa saja").text.endswith("Apa yang mau ditambahkan?")
    assert chat.tap("‹ Kembali").labels[0] == "Kirim"
