"""Residents in answers are read back whole, and as the first version left them."""

from datetime import date

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship, Resident, Sex
from bot.domain.stored_json import Unreadable


@given(st.from_type(Resident).filter(lambda resident: resident.name))
def test_every_resident_comes_back_from_json(resident: Resident) -> None:
    assert resident_from_json(orjson.loads(orjson.dumps(resident_to_json(resident)))) == resident


def test_what_is_not_known_is_left_out() -> None:
    nobody = Resident(PersonId(""), HouseholdId(""), "Asep", None, None, "")
    assert resident_to_json(nobody) == {"name": "Asep", "status": BasicStatus.ALIVE}
    assert resident_from_json({"name": "Asep"}) == nobody


def test_a_resident_is_kept_as_the_first_version_kept_him() -> None:
    asep = Resident(
        PersonId("a"), HouseholdId("h"), "Asep", Sex.MALE, date(1960, 8, 17), "", Relationship.HEAD, programmes=("PKH",)
    )
    assert resident_to_json(asep) == {
        "id": "a", "household_id": "h", "name": "Asep", "sex": "L", "birth_date": "1960-08-17", "relationship": 1,
        "status": 1, "programmes": ["PKH"],
    }  # fmt: skip


@pytest.mark.parametrize("raw", [None, [], "Asep", {}, {"name": 7}, {"name": "Asep", "sex": "X"}, {"name": None}])
def test_rubbish_is_refused(raw: object) -> None:
    with pytest.raises(Unreadable, match="unreadable resident"):
        resident_from_json(raw)
