"""What a report that waits would make of somebody, and which other report needs it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.report.changes import (
    AddPerson,
    Change,
    EditPerson,
    Effect,
    JoinHousehold,
    Kind,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)
from bot.domain.report.foreseen import Does, built_on, foresee, touches
from tests.storage.village import RT_3, RT_4, person

ASEP = person()
DAY = date(2026, 8, 3)
HERE = JoinHousehold(ASEP.id, ASEP.household_id, RT_4, True, address="Kp. Baru")
SENT = SetStatus(ASEP.id, BasicStatus.MOVED, DAY, RT_4)
DIES, GOES, BACK = (SetStatus(ASEP.id, each, DAY) for each in (BasicStatus.DEAD, BasicStatus.AWAY, BasicStatus.ALIVE))
WORKS = EditPerson(ASEP.id, {"job": "Petani"}, {"job": "Buruh"})


def change(*effects: Effect, rt: str = RT_3) -> Change:
    return Change(Kind("any"), rt, DAY, (ASEP.id,), (ASEP.name,), effects)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("effect", "does", "area"),
    [
        (AddPerson(ASEP), Does.ADDS, RT_3),
        (HERE, Does.BRINGS, RT_4),
        (replace(HERE, arrives=False), Does.CHANGES, RT_4),
        (SENT, Does.SENDS, RT_4),
        (replace(SENT, to=RT_3), Does.CHANGES, RT_3),
        (DIES, Does.CHANGES, RT_3),
        (WORKS, Does.CHANGES, RT_3),
        (NameHead(ASEP.household_id, ASEP.id), Does.CHANGES, RT_3),
        (Propose(ASEP.id, "PKH"), Does.CHANGES, RT_3),
    ],
)
def test_it_is_known_where_somebody_would_be_found(effect: Effect, does: Does, area: str) -> None:
    (touch,) = touches(change(effect))
    assert (touch.person, touch.does, touch.area) == (ASEP.id, does, area)


def test_of_several_things_said_of_one_what_weighs_most_counts() -> None:
    (touch,) = touches(change(HERE, DIES, NameHead(ASEP.household_id, ASEP.id), rt=RT_4))
    assert touch.does is Does.BRINGS


def test_one_after_the_other_makes_him_what_he_would_be() -> None:
    renamed = EditPerson(
        ASEP.id, {}, {"name": "Asep S", "birth_date": "1958-08-18", "marital": "", "programmes": "PKH"}
    )
    then = foresee(None, ASEP.id, [change(AddPerson(ASEP)), change(HERE, rt=RT_4), change(renamed), change(DIES)])
    assert then is not None
    assert (then.name, then.birth_date, then.marital) == ("Asep S", date(1958, 8, 18), None)
    assert (then.programmes, then.address, then.area) == (("PKH",), "Kp. Baru", RT_4)
    assert (then.status, then.died_or_left_on) == (BasicStatus.DEAD, DAY)


def test_who_is_not_added_by_any_is_nobody() -> None:
    assert foresee(None, PersonId("other"), [change(AddPerson(ASEP)), change(DIES)]) is None


def test_a_new_head_is_one() -> None:
    child = replace(ASEP, relationship=Relationship.CHILD)
    then = foresee(child, ASEP.id, [change(NameHead(ASEP.household_id, ASEP.id))])
    assert then is not None
    assert then.relationship is Relationship.HEAD


BABY = replace(person("Dede"), household_id=ASEP.household_id)


@pytest.mark.parametrize(
    ("later", "earlier", "used"),
    [
        (change(DIES), change(AddPerson(ASEP)), {ASEP.id}),
        (change(AddPerson(BABY)), change(AddPerson(ASEP)), {ASEP.household_id}),
        (change(DIES, rt=RT_4), change(HERE, rt=RT_4), {ASEP.id}),
        (change(AddPerson(BABY), rt=RT_4), change(HERE, rt=RT_4), {ASEP.household_id}),
        (change(HERE, DIES, rt=RT_4), change(SENT), {ASEP.id}),
        (change(BACK), change(GOES), {ASEP.id}),
        (change(EditPerson(ASEP.id, {"job": "BURUH"}, {"job": "Sopir"})), change(WORKS), {ASEP.id}),
        (change(DIES), change(NameHead(ASEP.household_id, ASEP.id)), {ASEP.id}),
        (change(SENT), change(NameCaretaker(ASEP.household_id, ASEP.id)), {ASEP.id}),
    ],
)
def test_a_report_needs_the_one_that_makes_what_it_speaks_of(later: Change, earlier: Change, used: set[str]) -> None:
    assert used & set(built_on(later, (), earlier, ())) == used


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        (change(DIES), change(GOES)),
        (change(WORKS), change(DIES)),
        (change(EditPerson(ASEP.id, {"job": "Petani"}, {"job": "Sopir"})), change(WORKS)),
        (change(EditPerson(ASEP.id, {"name": "Asep"}, {"name": "Ujang"})), change(WORKS)),
        (change(DIES), change(SENT)),
        (change(SENT), change(HERE, rt=RT_4)),
        (change(AddPerson(BABY)), change(AddPerson(replace(BABY, id=PersonId("twin"))))),
        (change(replace(HERE, area=RT_3), AddPerson(BABY)), change(HERE, rt=RT_4)),
        (change(AddPerson(BABY)), change(HERE, rt=RT_4)),
        (change(NameCaretaker(ASEP.household_id, BABY.id)), change(HERE, rt=RT_4)),
    ],
)
def test_two_reports_that_stand_alone_stay_apart(later: Change, earlier: Change) -> None:
    later = replace(later, subjects=tuple(each.person for each in touches(later)))
    assert not built_on(later, (), earlier, [ASEP.household_id])


def test_a_mother_who_is_new_is_needed_though_no_effect_names_her() -> None:
    birth = replace(change(AddPerson(BABY)), subjects=(BABY.id,))
    assert built_on(birth, [ASEP.id], change(AddPerson(ASEP)), [HouseholdId(ASEP.household_id)]) == {ASEP.id}
