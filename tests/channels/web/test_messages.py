"""What stands in a mailbox is read back, also where an earlier version wrote it."""

from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from bot.channels.web.messages import Asked, pack, show, unpack
from bot.dialogue.prompt import Button, Prompt, Wants

ASKED = Asked(
    datetime(2026, 8, 12, 3, 0, tzinfo=UTC), Prompt("Di mana?", (Button("Batal", "t"),), Wants.LOCATION, "", "Kirim")
)


def test_a_question_is_kept_whole() -> None:
    assert unpack(pack(ASKED)) == ASKED


def test_a_question_kept_before_places_could_be_asked_for_is_shown() -> None:
    old = orjson.loads(pack(ASKED))
    del old["prompt"]["location_label"]
    assert unpack(orjson.dumps(old)).prompt.location_label == ""  # type: ignore[union-attr]


OLD = (Path(__file__).parent / "old_messages.jsonl").read_bytes().splitlines()
"""One of each kind, as the first version kept them."""


@pytest.mark.parametrize("old", OLD, ids=lambda old: orjson.loads(old)["kind"])
def test_every_message_of_the_first_version_is_shown_as_it_was(old: bytes) -> None:
    message, before = unpack(old), orjson.loads(old)
    again = orjson.loads(pack(message))
    again.get("prompt", {}).pop("location_label", "")
    again.pop("picture", False)
    for button in again.get("prompt", {}).get("buttons", []):
        assert (button.pop("size"), button.pop("group")) == ("plain", "")
    assert again == before
    assert show(1, message, "rt-1")["seq"] == 1
