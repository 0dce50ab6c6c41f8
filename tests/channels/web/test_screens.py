"""What an RT head is shown: few words, one question, no unknown letters, and with its buttons one screen of 360×640."""

import re

import pytest

from bot.domain.address import Address
from bot.services.work.channel import SendPrompt
from tests.channels.web.conftest import Site
from tests.channels.web.small_screen import measure
from tests.journeys.conversations import CONVERSATIONS
from tests.journeys.read_by_heads import Shown, read_all
from tests.services.chat.longest_reviews import parts_of

MOST_WORDS = 60
KNOWN = {"BPJS", "BPNT", "GABUNG", "HP", "JK", "KK", "KTP", "LATIHAN", "NIK", "PBI", "PKH", "RT", "RW", "WC"}
"""What the village says itself; PBI-JK stands on the insurance's card. *LATIHAN* and *GABUNG* are words, and meant to
be seen."""
_LISTED = re.compile(r"^(?:[1-9]\.|•) ", re.MULTILINE)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> list[Shown]:
    """Every message of every conversation, in both languages."""
    return read_all(tmp_path_factory.mktemp("read"))


def test_every_message_has_few_words(read: list[Shown]) -> None:
    """A list and a review are measured by their height alone, and so is the page of what is stored."""
    long = [shown.prompt.text for shown in read if len(shown.prompt.text.split()) > MOST_WORDS]
    assert not [text for text in long if not _LISTED.search(text) and not text.endswith(": ketik privasi.")], long


def test_every_message_asks_one_question(read: list[Shown]) -> None:
    assert not [shown.prompt.text for shown in read if shown.prompt.text.count("?") > 1]


def test_every_abbreviation_is_known(read: list[Shown]) -> None:
    codes = {told.code for told in CONVERSATIONS}
    assert not {word for shown in read for word in _capitals(shown.prompt.text)} - KNOWN - codes


def _capitals(text: str) -> list[str]:
    """Without a report's number, whose letters are drawn, and what he typed himself."""
    return re.findall(r"\b[A-Z]{2,}\b", re.sub(r"\b[A-Z]{3}-\S+|“[^”]*”", "", text))


async def test_every_message_stands_in_one_small_screen_with_its_buttons(
    chromium_path: str, site: Site, read: list[Shown]
) -> None:
    longest = [Shown("su", kind, each) for kind in ("move_out", "proposal") for each in parts_of(kind, "su")]
    read = [*read, *longest]
    for shown in read:
        await site.channel.carry_out(Address("web", "dedi"), SendPrompt(shown.prompt))
    room, heights = await measure(chromium_path, site, len(read))
    assert len(heights) == len(read)
    higher = [(shown, height) for shown, height in zip(read, heights, strict=True) if height > room]
    high = [f"{shown.locale} {shown.kind} {height:.0f}: {shown.prompt.text[:70]}" for shown, height in higher]
    assert not high, "\n".join(high)
