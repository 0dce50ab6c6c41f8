"""One person on the lists of two villages: an RT head tells of the second entry, the other village says he is one."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from bot.domain.people.people import Relationship
from tests.year.happenings import Happening, note
from tests.year.plan import CLOSES_ON
from tests.year.souls import Being, Kecamatan, Soul, names_of, village_of

if TYPE_CHECKING:
    from tests.year.play import Play

LISTED = 0.02
"""Of people so many stand on another village's list too."""
NOTICED = 0.05
"""How often one is noticed on a day."""
SAME, TWO = "Ya, orang yang sama", "Bukan, dua orang"


def enter_elsewhere(place: Kecamatan, dice: random.Random) -> list[Soul]:
    """Entries without a NIK, in a house of their own in another village."""
    entries = []
    for soul in [each for each in place.souls if each.being is Being.HERE and not each.namesake]:
        others = [rt for rt in place.rts if village_of(rt) != village_of(soul.rt)]
        if dice.random() >= LISTED or soul.name in place.twice_named:
            continue
        house = place.new_family_at("KP. LAMA NO.")
        again = Soul(soul.name, soul.sex, soul.born, "", dice.choice(others), house, Relationship.HEAD)
        again.being, again.namesake, soul.namesake = Being.PAPER, soul, again
        house.members.append(again)
        entries.append(again)
    return entries


def notice(play: Play, today: date) -> None:
    """It is found that somebody who lives here, or is away, stands on another village's list too."""
    found = [each for each in play.elsewhere if each.being is Being.PAPER and each.namesake and _may_be(each.namesake)]
    if not found or play.astray.random() >= NOTICED:
        return
    entry = play.astray.choice(found)
    entry.being = Being.NEVER
    what = Happening("twice far", today, (entry,), origin=entry.rt)
    what.tell("listed_twice", entry.rt, today)
    play.happenings.append(note(play.place, what))
    play.trail.append(f"{today} twice far: {entry.name} {entry.rt}, lives in {entry.namesake and entry.namesake.rt}")


def _may_be(soul: Soul) -> bool:
    return soul.being in (Being.HERE, Being.AWAY) and not soul.is_rumoured


async def answer_whether_one(play: Play, *, calm: bool) -> None:
    """The operator of where he lives knows him; whoever is asked of two others says so. Who does the least says *ya*,
    on the last day."""
    for village, desk in play.desks.items():
        phone, is_lazy = desk.phone, village in play.lazy
        if is_lazy and not calm and play.town.house.today().day != CLOSES_ON:
            continue
        for bubble in [each for each in phone.chat if SAME in each.labels and each.ref not in play.received[village]]:
            named = [each for each in play.elsewhere if any(n in bubble.prompt.text for n in names_of(each))]
            if not is_lazy and play.astray.random() < 0.3:
                continue
            play.received[village].add(bubble.ref)
            await phone.tap(SAME if named or is_lazy else TWO, bubble)
            said = phone.town.network.notices[-1]
            play.trail.append(f"  {village} says that they are one: {[s.name for s in named]}: {said}")
