"""Who lacks what cannot enter the national registry."""

from bot.domain.people.completeness import REQUIRABLE, missing_fields
from bot.domain.people.people import Person
from tests.every import every
from tests.reports.builders import person


def test_of_one_who_is_known_well_nothing_is_missing() -> None:
    assert missing_fields(person(education="SLTA/SEDERAJAT"), REQUIRABLE) == ()


@every("field", REQUIRABLE)
def test_each_thing_that_is_not_known_is_named(field: str) -> None:
    whole = person(education="SLTA/SEDERAJAT")
    nothing = None if not isinstance(getattr(whole, field), str) or field == "sex" else ""
    lacking = Person(**{name: getattr(whole, name) for name in Person.__slots__} | {field: nothing})
    assert missing_fields(lacking, REQUIRABLE) == (field,)


def test_only_what_is_required_is_missing() -> None:
    assert missing_fields(person(nik="", job=""), ("kk", "job")) == ("job",)
