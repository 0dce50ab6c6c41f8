"""A person's fields as the text that reports keep."""

from datetime import date

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.code_lists import EDUCATION, code_of
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Sex
from bot.domain.report.changes import AddPerson, EditPerson, SetStatus
from bot.domain.report.person_fields import EDITABLE, niks_given, same_value, text_of

ASEP = Person(
    PersonId("p1"), HouseholdId("h1"), AreaCode("32.15.27.2001/005/003"), "ASEP", Sex.MALE, date(1974, 3, 2),
    nik="3215270203740001", marital=Marital.MARRIED, programmes=("PKH", "BPNT"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", "ASEP"),
        ("sex", "L"),
        ("birth_date", "1974-03-02"),
        ("marital", "2"),
        ("relationship", ""),
        ("pregnant_since", ""),
        ("programmes", "PKH,BPNT"),
    ],
)
def test_a_field_as_text(field: str, text: str) -> None:
    assert text_of(ASEP, field) == text


def test_every_field_has_a_text_and_others_are_refused() -> None:
    assert all(isinstance(text_of(ASEP, field), str) for field in EDITABLE)
    with pytest.raises(ValueError, match="household_id"):
        text_of(ASEP, "household_id")


def test_words_are_the_same_in_whatever_case() -> None:
    assert same_value("ASEP  SAEPUDIN", "Asep Saepudin")
    assert not same_value("ASEP", "ASEP S")


def test_niks_are_given_to_new_people_and_by_corrections() -> None:
    effects = (
        AddPerson(ASEP),
        EditPerson(PersonId("p2"), {}, {"nik": "3215270203740002"}),
        EditPerson(PersonId("p3"), {}, {"name": "Budi"}),
        SetStatus(PersonId("p4"), BasicStatus.DEAD, date(2026, 11, 9)),
    )
    assert list(niks_given(effects)) == [(ASEP.nik, "p1"), ("3215270203740002", "p2")]


def test_an_entry_of_a_list_is_known_in_whatever_case() -> None:
    assert code_of(EDUCATION, "sltp/sederajat") == "4"
    assert code_of(EDUCATION, "PESANTREN") == ""
