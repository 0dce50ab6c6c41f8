"""Numbers on cards: a family's new card, told by its head or brought by a list; an operator's slip, put right later."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.people.people import Relationship
from tests.year.happenings import Happening
from tests.year.souls import Being, Family, Soul

if TYPE_CHECKING:
    from tests.year.completing import Completing
    from tests.year.play import Play

RENEWED = 0.03
"""How often a family of the kecamatan is given a new card on a day."""
BY_LIST = 0.04
"""Of families so many have one that nobody tells, and that the new list has."""
MISTYPED = 0.12
"""Of numbers that an operator fills in off a card so many have a slip."""


def renew(play: Play, today: date) -> None:
    """Some family has a new card with another No KK, which its RT head hears of and tells."""
    if play.renewing.random() >= RENEWED:
        return
    families = [each for each in play.place.families if _may_be_renewed(each)]
    if families:
        family = play.renewing.choice(families)
        _give_number(play, family, today)
        _tell(play, family, today, today + timedelta(days=play.renewing.randint(0, 20)))


def renew_by_list(play: Play, today: date) -> None:
    """Some families have a new card that only the list of these days knows."""
    for family in [each for each in play.place.families if _may_be_renewed(each) and _is_all_listed(each)]:
        if play.renewing.random() < BY_LIST:
            _give_number(play, family, today)


def _may_be_renewed(family: Family) -> bool:
    living = family.living()
    is_quiet = all(each.being is Being.HERE and not each.is_rumoured and not each.host for each in living)
    return len(living) > 1 and not family.renewed and is_quiet and living[0].kin is Relationship.HEAD


def _is_all_listed(family: Family) -> bool:
    """Whether everybody of it stands on a list made now, in one RT, and nothing of their going there is untold."""
    living = family.living()
    return all(each.id is not None and each.nik and each.stands_right and each.moved_on is None for each in living)


def _give_number(play: Play, family: Family, today: date) -> None:
    family.kk, family.renewed = f"32150101021{next(play.place.serials):05}", True
    play.trail.append(f"{today} card: the family of {family.living()[0].name} has the No KK {family.kk} now")


def _tell(play: Play, family: Family, today: date, due: date) -> None:
    living = family.living()
    what = Happening("card", today, tuple(living), origin=living[0].rt, value=family.kk)
    what.tell("correction", living[0].rt, due)
    play.happenings.append(what)


def mistype(play: Play, about: str, soul: Soul) -> bool:
    """Whether the operator mistypes a number; none of who is known by nothing else that stands right."""
    is_known = soul.stands_right and not soul.is_misread and not soul.is_rumoured and not soul.family.renewed
    return about in ("nik", "kk") and is_known and soul.being is Being.HERE and play.renewing.random() < MISTYPED


def put_right(play: Play, filling: Completing, today: date) -> None:
    """What he mistyped and nobody doubted an RT head reads some time later, and tells as it is."""
    for about, soul in filling.slips:
        due = today + timedelta(days=play.renewing.randint(1, 30))
        play.trail.append(f"{today} the {about} of {soul.name} was mistyped")
        if about == "kk":
            soul.family.renewed = True
            _tell(play, soul.family, today, due)
            continue
        soul.is_misread = soul.number_put_right = True
        right = Happening("misread", today, (soul,), origin=soul.rt, value=soul.nik)
        right.tell("correction", soul.rt, due)
        play.happenings.append(right)
