"""Somebody on a line of his own, where another RT or desa is asked about him."""

from dataclasses import replace
from datetime import date

from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident
from bot.services.words.naming import person_line

TODAY = date(2026, 8, 5)
SITI = Resident(
    PersonId("siti"), HouseholdId("h"), "SITI AMINAH", None, date(1990, 1, 1), "KP. BARU NO. 2", head_name="ASEP"
)


def head_of(resident: Resident) -> object:
    return person_line(resident, TODAY).args["head"]


def test_the_head_of_the_family_is_named_once_and_nobody_as_his_own() -> None:
    assert head_of(SITI) == "Asep"
    namesake = replace(SITI, has_namesake=True)
    assert person_line(namesake, TODAY).args["person"] == "Siti Aminah (36), Kp. Baru No. 2, KK Asep"
    assert head_of(namesake) == "none"
    assert head_of(replace(SITI, head_name="SITI AMINAH", relationship=Relationship.HEAD)) == "none"
    assert head_of(replace(SITI, head_name="")) == "none"
