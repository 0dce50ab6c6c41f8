"""What waits in the outbox is sent, also where an earlier version put it there."""

from pathlib import Path
from typing import Any, get_args

import orjson
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from bot.dialogue.prompt import Button, Prompt, Wants
from bot.domain.stored_json import Unreadable
from bot.services.work.channel import SendPrompt
from bot.services.work.errands import Errand, Letter, from_bytes, to_bytes

LETTER = Letter(SendPrompt(Prompt("Di mana?", (Button("Batal", "t"),), Wants.LOCATION, "", "Kirim lokasi saya")))


def test_a_question_is_kept_whole() -> None:
    assert from_bytes(to_bytes(LETTER)) == LETTER


def test_a_question_queued_before_places_could_be_asked_for_is_sent() -> None:
    old = orjson.loads(to_bytes(LETTER))
    del old["order"]["prompt"]["location_label"]
    order = from_bytes(orjson.dumps(old)).order
    assert isinstance(order, SendPrompt)
    assert order.prompt.location_label == ""


@given(st.from_type(Letter))
def test_every_letter_is_kept_whole(letter: Letter) -> None:
    assert from_bytes(to_bytes(letter)) == letter


@pytest.mark.parametrize("kind", get_args(Errand), ids=lambda kind: kind.__name__)
def test_every_errand_can_be_queued(kind: type[Errand]) -> None:
    # The first there is, whichever: to look for the shortest takes seconds.
    first = settings(phases=[Phase.generate], max_examples=2_000)
    letter = find(st.from_type(Letter), lambda each: type(each.order) is kind and each.card is not None, settings=first)
    assert from_bytes(to_bytes(letter)) == letter


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"do": "marry", "order": {}}', b'{"do": "file", "order": {"caption": 7}}']
)
def test_what_is_no_letter_is_refused(body: bytes) -> None:
    with pytest.raises(Unreadable, match="unreadable letter"):
        from_bytes(body)


OLD = (Path(__file__).parent / "old_letters.jsonl").read_bytes().splitlines()
"""One of each kind, as the first version queued them."""


@pytest.mark.parametrize("old", OLD, ids=lambda old: orjson.loads(old)["do"])
def test_every_letter_of_the_first_version_says_what_it_said(old: bytes) -> None:
    assert _says_all_of(orjson.loads(old), orjson.loads(to_bytes(from_bytes(old))))


def _says_all_of(before: Any, again: Any) -> bool:
    """Whether nothing of it changed; what letters say since then may stand beside it."""
    if isinstance(before, dict):
        return before.keys() <= again.keys() and all(_says_all_of(before[key], again[key]) for key in before)
    if isinstance(before, list):
        return len(before) == len(again) and all(map(_says_all_of, before, again))
    return bool(before == again)
