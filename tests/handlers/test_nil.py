"""Nihil: one press, and the RT is heard."""

from datetime import date

from bot.domain.report.changes import Change, Kind
from bot.handlers import nil
from tests.dialogue.talk import RT
from tests.handlers.chat import Chat


def test_nihil_asks_nothing_and_changes_nothing() -> None:
    assert Chat(nil.FLOW).change == Change(Kind("nil"), RT, date(2026, 11, 10))
