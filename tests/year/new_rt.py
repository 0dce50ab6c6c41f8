"""An RT grows too large and is parted (*pemekaran*): its last houses are an RT of their own from a day on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.officers.invite import invite
from tests.year.happenings import Happening, note
from tests.year.souls import Being, Family, village_of

if TYPE_CHECKING:
    from tests.year.play import Play

UNDERSTOOD = "Saya mengerti"
PARTED = 3
"""Of so many of its families one."""


async def part_rt(play: Play, today: date) -> None:
    """The first RT of the kecamatan: its head tells of each family that it left, the new one that it came."""
    old = play.place.rts[0]
    new = _next_to(play, old)
    invitation = await invite(play.town.house, "cli", Role.RT, new, f"Ketua {new}")
    play.place.rts += (new,)
    play.heads[new] = f"new-{new}"
    phone = await play.phone(new).answer(f"gabung {invitation.code}", UNDERSTOOD)
    play.trail.append(f"{today} {old} is parted, {new} begins: {phone.text.splitlines()[0]}")
    theirs = [each for each in play.place.families if _may_be_of(each, old)]
    for family in theirs[-(len(theirs) // PARTED) :]:
        what = Happening("moving", today, tuple(family.living()), origin=old, to=new)
        for soul in what.who:
            soul.rt, soul.moved_on = new, today
        what.tell("move_out", old, today + timedelta(days=play.leave.randint(0, 9)))
        what.tell("move_in", new, today + timedelta(days=play.leave.randint(0, 9)))
        play.happenings.append(note(play.place, what))
        play.trail.append(f"{today} parted: {[each.name for each in what.who]} {old} → {new}")


def _next_to(play: Play, rt: AreaCode) -> AreaCode:
    village, rw, _ = rt.split("/")
    taken = [int(each.rpartition("/")[2]) for each in play.place.rts if village_of(each) == village]
    return AreaCode(f"{village}/{rw}/{max(taken) + 1:03}")


def _may_be_of(family: Family, rt: AreaCode) -> bool:
    """Whether all of them live there, and nothing is told of them that is not so."""
    here = family.living()
    return bool(here) and all(
        each.rt == rt and each.being is Being.HERE and each.moved_on is None and not each.double
        and not each.is_rumoured and not each.host
        for each in here
    )  # fmt: skip
