"""Kematian, as it is told in the chat."""

from datetime import date

from bot.dialogue.flow import Json
from bot.domain.changes import Doubt, SetStatus, NameHead
from bot.domain.people import BasicStatus
from bot.handlers import death
from tests.dialogue.talk import ASEP, BUDI, DEDEH, SITI
from tests.handlers.chat import Chat

YESTERDAY = date(2026, 11, 9)


def asep_died() -> Chat:
    """The head of a family of three; who takes his place is asked next."""
    chat = Chat(death.FLOW).say("asep").tap("Asep Saepudin (52), Kp. Sukamaju No. 1")
    return chat.say("tadi malam").tap("Sakit biasa atau tua").say("di rumah")


def test_the_death_of_a_head_names_who_takes_his_place() -> None:
    change = asep_died().tap("Dedeh Kurniasih (49)").photo("f1").tap("Kirim").change
    assert change.effects == (SetStatus(ASEP.id, BasicStatus.DEAD, YESTERDAY), NameHead(ASEP.household_id, DEDEH.id))
    assert change.facts == (("cause:death-cause", "1"), ("place", "di rumah"), ("successor", "DEDEH KURNIASIH"))
    assert change.warnings == (Doubt("has-aid", {"programmes": "PKH, BPNT"}),)
    assert (change.names, change.photos) == (("ASEP SAEPUDIN",), ("f1",))


def test_the_review_tells_all_that_was_answered() -> None:
    assert asep_died().tap("Dedeh").tap("Lewati").text == (
        "Periksa dulu laporan Kematian ini:\n\n"
        "• Nama: Asep Saepudin\n"
        "• Tanggal meninggal: 9 November 2026\n"
        "• Sebab: Sakit biasa atau tua\n"
        "• Tempat: di rumah\n"
        "• Kepala keluarga baru: Dedeh Kurniasih\n"
        "• Foto surat: (dilewati)\n\n"
        "Sudah benar? Tekan Kirim. Kalau ada yang salah, tekan Ubah."
    )


def test_who_takes_his_place_may_be_left_open() -> None:
    change = asep_died().tap("Lewati").tap("Lewati").tap("Kirim").change
    assert change.effects == (SetStatus(ASEP.id, BasicStatus.DEAD, YESTERDAY),)


def test_nobody_is_asked_to_take_the_place_of_a_child() -> None:
    chat = Chat(death.FLOW).say("raka").tap("Raka Permana (23)").tap("Kemarin").tap("Kecelakaan").tap("Lewati")
    assert "kirim foto" in chat.text


def test_editing_who_died_asks_again_who_takes_his_place() -> None:
    chat = asep_died().tap("Dedeh").tap("Lewati").tap("Ubah").tap("Nama").say("budi").tap("Budi Santoso")
    assert "Beliau kepala keluarga" in chat.text
    change = chat.tap("Siti Aminah").tap("Kirim").change
    assert change.effects == (SetStatus(BUDI.id, BasicStatus.DEAD, YESTERDAY), NameHead(BUDI.household_id, SITI.id))


def test_one_who_is_not_listed_is_reported_with_a_warning() -> None:
    chat = Chat(death.FLOW).say("Ujang Entis").tap("Tidak ada di daftar").tap("Hari ini").tap("Kecelakaan")
    change = chat.tap("Lewati").tap("Lewati").tap("Kirim").change
    assert (change.subjects, change.effects) == ((), ())
    assert change.warnings == (Doubt("not-listed", {"name": "Ujang Entis"}),)


def test_nobody_dies_before_he_was_born() -> None:
    baby: Json = {"id": "p9", "household_id": "h1", "name": "BAYI", "birth_date": "2026-11-10", "relationship": 4}
    chat = Chat(death.FLOW, {"person": baby, "cause": "1", "place": None, "photo": None}).tap("Kemarin")
    assert "Bayi lahir 10 November 2026. Tanggal meninggalnya tidak bisa sebelum itu." in chat.text
    assert chat.tap("Hari ini").tap("Kirim").turn.submitted
