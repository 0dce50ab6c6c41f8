"""Changes survive JSON."""

from datetime import date

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Sex
from bot.domain.report.changes import (
    AddPerson,
    Change,
    Doubt,
    EditPerson,
    Effect,
    JoinHousehold,
    Kind,
    SetStatus,
)
from bot.domain.stored_json import Unreadable
from bot.storage.reports.change_json import decode_change, encode_change


@given(st.from_type(Change))
def test_every_change_comes_back_from_json(change: Change) -> None:
    assert decode_change(orjson.loads(orjson.dumps(encode_change(change)))) == change


DAY = date(2026, 10, 12)
CHANGE = {"kind": "death", "area": "32.15.27.2001/005/003", "event_date": "2026-10-12"}


def test_fields_of_later_versions_are_left_out() -> None:
    later = CHANGE | {"mood": "sad", "effects": [{"do": "add", "person": {"id": "p", "household_id": "h", "area": "32",
                      "name": "Asep", "shoe_size": 42}}]}  # fmt: skip
    assert decode_change(later).effects[0].person.name == "Asep"  # type: ignore[union-attr]


def test_an_effect_of_a_later_version_is_not_left_out() -> None:
    with pytest.raises(Unreadable, match="marry"):
        decode_change(CHANGE | {"effects": [{"do": "marry"}]})


def test_a_change_is_kept_in_the_shape_that_earlier_versions_read() -> None:
    added = Person(PersonId("p"), HouseholdId("h"), AreaCode("32"), "BAYI", Sex.FEMALE, DAY, programmes=("PKH",))
    effects: tuple[Effect, ...] = (
        AddPerson(added),
        SetStatus(PersonId("d"), BasicStatus.DEAD, DAY),
        EditPerson(PersonId("e"), {"nik": ""}, {"nik": "3215"}),
        JoinHousehold(PersonId("j"), HouseholdId("h"), AreaCode("32"), arrives=True),
    )
    change = Change(Kind("birth"), AreaCode("32"), DAY, effects=effects, warnings=(Doubt("no-nik"),))
    assert orjson.loads(orjson.dumps(encode_change(change))) == {
        "kind": "birth", "area": "32", "event_date": "2026-10-12", "warnings": [{"key": "no-nik"}],
        "effects": [
            {"do": "add", "person": {"id": "p", "household_id": "h", "area": "32", "name": "BAYI", "sex": "P",
                                     "birth_date": "2026-10-12", "programmes": ["PKH"]}},
            {"do": "end", "person_id": "d", "status": 2, "on": "2026-10-12"},
            {"do": "edit", "person_id": "e", "old": {"nik": ""}, "new": {"nik": "3215"}},
            {"do": "join", "person_id": "j", "household_id": "h", "area": "32", "arrives": True},
        ],
    }  # fmt: skip
