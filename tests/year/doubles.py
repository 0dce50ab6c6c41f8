"""Who may stand on the list twice, as the product finds them: the operator asks the RT heads, who know."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode
from bot.services.clock.find_doubles import find_doubles
from tests.services.network import Bubble
from tests.services.phones import Phone
from tests.year.happenings import Fate, Happening, note
from tests.year.souls import REGENCY, Being, Soul, names_of
from tests.year.telling import Sent

if TYPE_CHECKING:
    from tests.year.play import Play

LOOKS = 0.08
"""How often an operator looks for them on a day."""
MAY_BE_ONE = re.compile(r"^(\d+)\. .*mungkin satu orang", re.MULTILINE)
ASK, WHICH = "Tanyakan ke RT", "Data mana yang benar?"
HAS_DIED, DIED, LIVES = "Apakah orangnya memang sudah meninggal?", "Ya, sudah meninggal", "Tidak, masih hidup"
BOTH = re.compile(r"apakah (.+?) \(.+\) dan (.+?) \(")
"""Both names, where he is asked."""
SIDE_BY_SIDE = re.compile(r"^[12]\. (.+?) \(", re.MULTILINE)
"""The same, where he reads both entries one below the other."""
ONE, TWO = "Ya, orang yang sama", "Bukan, dua orang"


async def ask_about_doubles(play: Play) -> None:
    """Of those on the first page of what is to be settled, one."""
    for village, desk in [each for each in play.desks.items() if each[0] not in play.lazy]:
        if play.doubting.random() >= LOOKS:
            continue
        await find_doubles(play.town.house, REGENCY)
        phone = await play.town.phone(desk.phone.address).say("perlu")
        places = MAY_BE_ONE.findall(phone.text)
        if not places:
            continue
        await phone.tap(f"{play.doubting.choice(places)}. ")
        if ASK in phone.newest.labels:
            await phone.tap(ASK)
        play.trail.append(f"  {village} asks whether two are one: {phone.text}")
    await play.town.deliver.drain()


async def answer_about_doubles(play: Play, today: date) -> None:
    """Where his own entry is the one that is too many he tells of it; where it is the right one he leaves it to the
    other head, unless both stand on his list."""
    for rt in [each for each in play.place.rts if each not in play.plain]:
        phone = play.phone(rt)
        asked = [each for each in phone.chat if ONE in each.labels and each.ref not in play.received[phone.address]]
        for bubble in asked:
            play.received[phone.address].add(bubble.ref)
            entry = _too_many(play, rt, bubble)
            if entry is None and not _is_one(play, bubble):
                await phone.tap(TWO, bubble)
                play.trail.append(f"  {rt} says that they are two: {bubble.prompt.text}: {phone.text}")
            elif entry is not None and entry.namesake is not None and not entry.namesake.is_rumoured:
                await _tell(play, rt, entry, bubble, today)


async def _tell(play: Play, rt: AreaCode, entry: Soul, bubble: Bubble, today: date) -> None:
    phone, right = play.phone(rt), entry.namesake
    await phone.tap(ONE, bubble)
    if WHICH in phone.text and right is not None:
        await phone.tap(_place_of(right, phone))
    elif HAS_DIED in phone.text and right is not None:
        await phone.tap(DIED if right.being is Being.DEAD else LIVES)
    what = Happening("twice asked", today, (entry,), origin=rt)
    what.tell("listed_twice", rt, today)
    outcome = await play.teller(what.tellings[0]).go_on()
    play.trail.append(f"  {rt} says that they are one: {bubble.prompt.text}: {outcome}")
    if not isinstance(outcome, Sent):
        await phone.give_up()
        return
    entry.being = Being.NEVER
    if right is not None and right.double is entry:
        right.double = None
    what.tellings[0].fate, what.tellings[0].number, what.tellings[0].first_tried = Fate.SENT, outcome.number, today
    play.happenings.append(note(play.place, what))


def _place_of(soul: Soul, phone: Phone) -> str:
    """The button of the one in whose house he lives."""
    ends = re.compile(rf"{re.escape(soul.family.address)}(?!\d)", re.IGNORECASE)
    return next((each for each in phone.newest.labels if ends.search(each)), "1. ")


def _too_many(play: Play, rt: AreaCode, bubble: Bubble) -> Soul | None:
    """The entry of nobody's on his list that is meant."""
    entries = [s for s in play.place.souls if s.being is Being.PAPER and s.namesake and s.rt == rt]
    return next((each for each in entries if _is_named(each, bubble)), None)


def _is_one(play: Play, bubble: Bubble) -> bool:
    """Whether one of them is an entry of nobody's, or both are called as a single one is: he was entered twice."""
    entries = [s for s in play.place.souls if s.being in (Being.PAPER, Being.NEVER) and s.namesake]
    return any(_is_named(each, bubble) for each in entries) or _is_entered_twice(play, bubble)


def _is_entered_twice(play: Play, bubble: Bubble) -> bool:
    found = BOTH.search(bubble.prompt.text)
    names = {*found.groups()} if found else {*SIDE_BY_SIDE.findall(bubble.prompt.text)}
    return len(names) == 1 and sum(names <= {*names_of(each)} for each in play.place.souls) == 1


def _is_named(soul: Soul, bubble: Bubble) -> bool:
    return any(f"{name} (" in bubble.prompt.text for name in names_of(soul))
