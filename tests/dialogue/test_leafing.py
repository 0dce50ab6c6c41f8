"""Leafing through the RT house by house, instead of typing a name."""

from dataclasses import replace
from datetime import date

from bot.dialogue.fields import FamilyPick, PersonPick
from bot.dialogue.fields.couples import MotherPick, SpousePick
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found
from bot.domain.people.houses import PAGE, page_of_houses
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Resident
from tests.dialogue.errand import NOTE, WHO, errand
from tests.dialogue.talk import ASEP, BUDI, DEDEH, RAKA, SCENE, SITI, Talk, family

HOUSES = [
    Resident(PersonId(f"a{n}"), HouseholdId(f"h{n}"), f"KEPALA {n}", None, None, f"KP. X NO. {n}", Relationship.HEAD)
    for n in range(1, PAGE + 4)
]


def test_a_house_opens_who_lives_there_and_one_of_them_is_the_answer() -> None:
    talk = Talk(errand(WHO, NOTE)).press("~houses")
    assert (talk.question, talk.options) == ("leaf-page", ["~0", "~1", "~2", "_back", "_cancel"])
    assert talk.press("~0").options == ["p1", "p2", "p3", "~houses", "_back", "_cancel"]
    assert talk.press("p3").question == "errand-note"


def test_from_a_house_another_is_a_tap_away() -> None:
    talk = Talk(errand(WHO, NOTE)).press("~houses", "~0", "~houses", "~1")
    assert talk.options[:2] == ["p4", "p5"]


def test_back_leads_out_of_the_houses_and_a_name_may_be_typed_at_any_time() -> None:
    talk = Talk(errand(WHO, NOTE)).press("~houses", "~0", "_back")
    assert talk.question == "errand-who"
    assert talk.press("~houses", "~1").type("raka").options[0] == "p3"


def test_whole_families_are_offered_in_a_house() -> None:
    talk = Talk(errand(Step("who", FamilyPick()), NOTE)).press("~houses", "~0")
    assert talk.options == ["p1", "p2", "p3", "all-h1", "~houses", "_back", "_cancel"]


def test_houses_are_in_order_and_paged() -> None:
    mixed = [HOUSES[-1], *HOUSES[:-1], replace(HOUSES[0], id=PersonId("x"), household_id=HouseholdId("x"), address="")]
    first, last = page_of_houses(mixed, 1), page_of_houses(mixed, 99)
    assert [house.head for house in first.houses] == [f"KEPALA {number}" for number in range(1, PAGE + 1)]
    assert (first.of, last.number, last.houses[-1].id, last.houses[-2].head) == (2, 2, "x", f"KEPALA {PAGE + 3}")
    assert page_of_houses([], 1).houses == ()


def sifted(field: PersonPick, *found: Resident, who: Resident = ASEP) -> list[Resident]:
    families = {each.household_id: family(each.household_id) for each in found}
    asking = Asking(Answers({WHO.id: who}), SCENE)
    return list(field.sift(Found("", found, families), asking).residents)


def test_among_mothers_there_is_no_man_but_his_wife_and_no_child() -> None:
    child = replace(SITI, id=PersonId("c1"), birth_date=date(2019, 1, 1))
    assert sifted(MotherPick(), ASEP, RAKA, SITI, child) == [SITI, DEDEH]


def test_nobody_marries_himself_or_his_own_sex() -> None:
    assert sifted(SpousePick(of=WHO), ASEP, DEDEH, BUDI, SITI) == [DEDEH, SITI]
    assert sifted(SpousePick(of=WHO), ASEP, DEDEH, BUDI, who=DEDEH) == [ASEP, BUDI]
