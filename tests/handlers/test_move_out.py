"""Pindah keluar, as it is told in the chat."""

from datetime import date

from bot.domain.changes import Doubt, SetStatus
from bot.domain.people import BasicStatus
from bot.handlers import move_out
from tests.dialogue.talk import RAKA
from tests.handlers.chat import Chat

MONDAY = date(2026, 11, 9)


def left(chat: Chat) -> Chat:
    """The rest of the answers, sent."""
    chat = chat.say("senin lalu").tap("Kabupaten lain").say("Bekasi").tap("Pekerjaan")
    return chat.tap("Lewati").tap("Kirim")


def test_one_of_a_family_moves_out() -> None:
    change = left(Chat(move_out.FLOW).say("raka").tap("Raka Permana (23)").tap("Hanya Raka Permana")).change
    assert change.effects == (SetStatus(RAKA.id, BasicStatus.MOVED, MONDAY),)
    assert change.facts == (("scope:move-scope", "3"), ("destination", "Bekasi"), ("reason:move-reason", "1"))
    assert (change.names, change.warnings) == (("RAKA PERMANA",), ())


def test_a_whole_family_moves_out() -> None:
    change = left(Chat(move_out.FLOW).say("dedeh").tap("Dedeh").tap("Sekeluarga, 3 orang")).change
    assert change.subjects == ("p2", "p1", "p3")
    assert {effect.status for effect in change.effects if isinstance(effect, SetStatus)} == {BasicStatus.MOVED}


def test_one_who_lives_alone_can_only_move_alone() -> None:
    assert Chat(move_out.FLOW).say("imas").tap("Imas").labels[0:2] == ["Hanya Imas Masitoh", "‹ Kembali"]


def test_editing_who_moved_asks_again_who_goes_along() -> None:
    chat = Chat(move_out.FLOW).say("dedeh").tap("Dedeh").tap("Sekeluarga").tap("Kemarin").tap("Desa lain")
    chat.tap("Lewati").tap("Rumah").tap("Lewati").tap("Ubah").tap("Nama").say("budi").tap("Budi")
    assert "Siapa saja yang ikut pindah?" in chat.text
    assert chat.tap("Hanya Budi").tap("Kirim").change.subjects == ("p4",)


def test_one_who_is_not_listed_is_reported_with_a_warning() -> None:
    change = left(Chat(move_out.FLOW).say("Ujang Entis").tap("Tidak ada di daftar")).change
    assert (change.effects, change.warnings) == ((), (Doubt("not-listed", {"name": "Ujang Entis"}),))
