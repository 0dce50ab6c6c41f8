"""*Cek warga*: heads who are reminded of it say of each who he is asked about what is so, and tell who has died."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.services.phones import Phone
from tests.year.happenings import Fate, Telling
from tests.year.souls import Being, Soul, names_of
from tests.year.telling import Sent

if TYPE_CHECKING:
    from bot.domain.areas import AreaCode
    from tests.year.play import Play

CHECK = "Cek warga ("
HERE, AWAY, DIED, LATER = "Masih tinggal di sini", "Masih merantau", "Meninggal", "Nanti"
ASKED = re.compile(r"^(.+), (?:\d+ tahun|\d+ bulan|baru lahir)", re.MULTILINE)
MOST = 8


async def check_residents(play: Play) -> None:
    """Once for each message that asks for it; who answers nothing that he is asked does not."""
    for rt in [each for each in play.place.rts if each not in play.plain]:
        phone, seen = play.phone(rt), play.received[f"{rt} checks"]
        asked = [each for each in phone.chat if any(label.startswith(CHECK) for label in each.labels)]
        for bubble in [each for each in asked if each.ref not in seen]:
            seen.add(bubble.ref)
            await phone.tap(CHECK, bubble)
            await _answer_each(play, rt, phone)


async def _answer_each(play: Play, rt: AreaCode, phone: Phone) -> None:
    for _ in range(MOST):
        named = ASKED.search(phone.text)
        if named is None or LATER not in phone.newest.labels:
            return
        soul = _known(play, rt, named[1])
        died = soul is not None and soul.being is Being.DEAD and DIED in phone.newest.labels
        if soul is not None and died and (told := _death_of(play, soul)):
            await phone.tap(DIED)
            await _tell(play, rt, told)
            await phone.say("cek warga")
            continue
        lives = soul is not None and soul.rt == rt and soul.lives_here
        way = next((each for each in (HERE, AWAY) if lives and each in phone.newest.labels), LATER)
        await phone.tap(way)
        if way == LATER:
            return


async def _tell(play: Play, rt: AreaCode, told: Telling) -> None:
    """That it is he who died, which he had told as of nobody, or not yet."""
    again = told if told.fate is Fate.UNTOLD else Telling("death", rt, told.happening, told.due, told.who)
    again.overlooks = False
    outcome = await play.teller(again).go_on()
    play.trail.append(f"  {rt} checks {[each.name for each in told.who]}, who has died: {outcome}")
    if not isinstance(outcome, Sent):
        await play.phone(rt).give_up()
        return
    again.fate, again.number, again.first_tried = Fate.SENT, outcome.number, play.town.house.today()
    if again is not told:
        told.happening.tellings.append(again)


def _death_of(play: Play, soul: Soul) -> Telling | None:
    """Told of nobody, so that it changed nothing, or untold."""
    told = [each for each in play.tellings() if each.kind == "death" and soul in each.who and soul.rt == each.rt]
    return next((each for each in told if each.fate is Fate.UNTOLD or soul.is_let_go), None)


def _known(play: Play, rt: AreaCode, name: str) -> Soul | None:
    """Whom he knows by that name; of two he would have to ask."""
    found = [each for each in play.place.souls if name in names_of(each) and each.rt == rt]
    return found[0] if len(found) == 1 else None
