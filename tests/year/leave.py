"""Who is on leave for some days has a deputy meanwhile, who does it all from a phone of his own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode
from bot.services.officers.deputies import Leave, deputise, turn_deputies
from tests.services.phones import Phone
from tests.year.souls import village_of
from tests.year.verdict import Fault

if TYPE_CHECKING:
    from tests.year.play import Play

UNDERSTOOD = "Saya mengerti"
GOES = 0.012
"""How often an operator or an RT head goes on a day, while he is not away."""
LONGEST = 20


async def take_turns(play: Play, today: date, *, calm: bool) -> None:
    """Those whose leave is over are back; some others go."""
    await turn_deputies(play.town.house)
    for absent, last in list(play.on_leave.items()):
        if last < today:
            del play.on_leave[absent]
            await _is_back(play, absent)
    if calm:
        return
    for village in play.desks:
        if play.leave.random() < GOES and f"op-{village}" not in play.on_leave:
            await _goes(play, today, f"op-{village}", village)
    for rt in play.place.rts:
        if play.leave.random() < GOES and rt not in play.heads and f"rt-{rt}" not in play.on_leave:
            await _goes(play, today, f"rt-{rt}", rt)


async def _goes(play: Play, today: date, absent: str, area: AreaCode) -> None:
    last = today + timedelta(days=play.leave.randint(3, LONGEST))
    leave = Leave(f"Pengganti {absent} {today:%d%m}", today, last)
    invitation = await deputise(play.town.house, "cli", f"officer-{absent}", leave)
    phone = await play.town.phone(f"sub-{absent}-{today:%d%m}").answer(f"gabung {invitation.code}", UNDERSTOOD)
    play.on_leave[absent] = last
    play.trail.append(f"{today} {absent} is on leave until {last}: {phone.text.splitlines()[0]}")
    if absent.startswith("rt-"):
        play.heads[area] = phone.address
    else:
        play.desks[area].phone = Phone(play.town, phone.address, f"-room-{area}")


async def _is_back(play: Play, absent: str) -> None:
    """Whoever stood in for him presses and writes once more, and nothing comes of it."""
    area = AreaCode(absent.partition("-")[2])
    if absent.startswith("op-"):
        play.desks[area].phone = Phone(play.town, absent, f"-room-{area}")
        return
    if not play.heads.get(area, "").startswith("sub-"):
        return  # another head has come for good meanwhile
    left = play.town.phone(play.heads.pop(area))
    reports = len(await play.town.reports())
    heard = len(left.chat)
    await left.answer("lapor", "Kematian")
    if len(left.chat) == heard:
        play.faults.append(Fault("not answered", f"{left.address}: {left.text}"))
    if len(await play.town.reports()) != reports or "Batal" in left.newest.labels:
        play.faults.append(Fault("goes on after his leave", f"{village_of(area)} {left.text}"))
