"""Persons read once for the reports come back for the lists of persons as they were."""

from dataclasses import fields
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.month.read_persons import ReadPersons

RT = AreaCode("32.15.27.2001/005/003")
LEAST = Person(PersonId("p1"), HouseholdId("h1"), RT, "Asep")
MOST = Person(
    PersonId("p2"), HouseholdId("h2"), RT, "Siti", Sex.FEMALE, date(1970, 1, 1), "Karawang", "3215", "3216", "Aminah",
    Relationship.WIFE, Marital.MARRIED, "Buruh tani", "SD", "PDFSK", date(2026, 3, 1), ("PKH", "BPNT"), "Kp. Maju",
    BasicStatus.MOVED, date(2026, 8, 1), Exactness.MONTH, Exactness.YEAR,
)  # fmt: skip


def test_whoever_is_kept_comes_back_with_every_field() -> None:
    assert not [field.name for field in fields(Person) if getattr(MOST, field.name) == field.default]
    with ReadPersons() as read:
        for person in (LEAST, MOST):
            read.add(person)
        assert read.take([LEAST.id, MOST.id]) == {LEAST.id: LEAST, MOST.id: MOST}


def test_only_the_next_ones_are_taken_and_the_rest_wait() -> None:
    with ReadPersons() as read:
        for person in (LEAST, MOST):
            read.add(person)
        assert list(read.take([PersonId("of an earlier month"), LEAST.id])) == [LEAST.id]
        assert list(read.take([PersonId("not registered")])) == []
        assert list(read.take([MOST.id])) == [MOST.id]
        assert read.take([LEAST.id, MOST.id]) == {}
