"""Changes survive JSON."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.report.changes import Change
from bot.domain.stored_json import Unreadable
from bot.storage.reports.change_json import decode_change, encode_change


@given(st.from_type(Change))
def test_every_change_comes_back_from_json(change: Change) -> None:
    assert decode_change(orjson.loads(orjson.dumps(encode_change(change)))) == change


CHANGE = {"kind": "death", "area": "32.15.27.2001/005/003", "event_date": "2026-10-12"}


def test_fields_of_later_versions_are_left_out() -> None:
    later = CHANGE | {"mood": "sad", "effects": [{"do": "add", "person": {"id": "p", "household_id": "h", "area": "32",
                      "name": "Asep", "shoe_size": 42}}]}  # fmt: skip
    assert decode_change(later).effects[0].person.name == "Asep"  # type: ignore[union-attr]


def test_an_effect_of_a_later_version_is_not_left_out() -> None:
    with pytest.raises(Unreadable, match="marry"):
        decode_change(CHANGE | {"effects": [{"do": "marry"}]})
