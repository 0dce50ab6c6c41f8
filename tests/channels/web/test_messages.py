"""What stands in a mailbox is read back, also where an earlier version wrote it."""

from datetime import UTC, datetime

import orjson

from bot.channels.web.messages import Asked, pack, unpack
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
