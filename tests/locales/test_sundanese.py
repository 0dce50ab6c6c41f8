"""The Sundanese file says what the Indonesian one says: the same keys, filled with the same things."""

from pathlib import Path

from bot.dialogue.prompt import Text
from bot.services.work.texts import LOCALES, Texts
from tests.every import every
from tests.locales.messages import Message, by_key, messages_of

SURVEY = "kinds/survey.ftl"
"""Translates what stands in the profile (tests/locales/test_sundanese_survey.py)."""
UNREAD = "# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.\n"


def sundanese() -> list[Message]:
    return [message for message in messages_of("su") if message.file != SURVEY]


every_message = every("message", sundanese, name=lambda message: message.key)


@every_message
def test_a_text_stands_in_the_same_file_as_the_indonesian_one(message: Message) -> None:
    assert message.key in by_key("id")
    assert message.file == by_key("id")[message.key].file


@every_message
def test_a_text_is_filled_with_the_same_things_and_tells_the_same_cases_apart(message: Message) -> None:
    indonesian = by_key("id")[message.key]
    assert message.arguments == indonesian.arguments
    assert message.selectors == indonesian.selectors


def test_no_text_is_there_twice() -> None:
    keys = [message.key for message in sundanese()]
    assert [key for key in keys if keys.count(key) > 1] == []


@every("path", sorted((LOCALES / "su").rglob("*.ftl")), name=lambda path: path.name)
def test_a_file_says_that_a_native_has_not_read_it_yet(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith(UNREAD)


def test_a_missing_text_is_said_in_indonesian() -> None:
    texts = Texts(more={"id": "made-up-text = Teks percobaan."})
    assert texts.say("su", Text("made-up-text")) == "Teks percobaan."


def test_every_text_is_there() -> None:
    there = {message.key for message in sundanese()}
    assert sorted(by_key("id").keys() - there) == []
