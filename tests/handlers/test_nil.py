"""Nihil: one press, and the RT is heard."""

from datetime import date

from bot.domain.changes import Change, Kind
from bot.handlers import nil
from tests.dialogue.talk import RT
from tests.handlers.chat import Chat


def test_nihil_is_only_confirmed_and_changes_nothing() -> None:
    chat = Chat(nil.FLOW)
    assert chat.labels == ["Kirim", "Batal"]
    assert chat.tap("Kirim").change == Change(Kind("nil"), RT, date(2026, 11, 10))


def test_nihil_can_be_called_off() -> None:
    assert Chat(nil.FLOW).tap("Batal").turn.cancelled
