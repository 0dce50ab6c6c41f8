"""A NIK that an RT head misreads on a newcomer's card, and tells rightly some time after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.year.happenings import Happening

if TYPE_CHECKING:
    from tests.year.play import Play

MISREAD = 0.25
"""Of those who came from far away."""


def misread(play: Play, today: date) -> None:
    """Who came lately may be misread; whose number was told so is told again when it is noticed."""
    for soul in [each for each in play.place.souls if each.id is None and each.moved_on and each.nik]:
        if soul.moved_on == today and soul.born_to is None and play.astray.random() < MISREAD:
            soul.misread_as = f"{soul.nik[:-1]}{(int(soul.nik[-1]) + 5) % 10}"
        if soul.is_misread and not soul.number_put_right and soul.lives_here:
            soul.number_put_right = True
            right = Happening("misread", today, (soul,), origin=soul.rt, value=soul.nik)
            right.tell("correction", soul.rt, today + timedelta(days=play.astray.randint(1, 30)))
            play.happenings.append(right)
            play.trail.append(f"{today} {soul.name} was told with the number {soul.misread_as} for {soul.nik}")
