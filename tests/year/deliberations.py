"""A village meets about those who are put before it: opened, gone through, written down, signed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.domain.areas import AreaCode
from bot.services.deliberation.make_papers import make_papers
from bot.services.deliberation.put_in_force import put_in_force
from tests.domain.deliberation.papers import JPEG
from tests.services.phones import Phone
from tests.year.souls import REGENCY
from tests.year.verdict import Fault

if TYPE_CHECKING:
    from tests.year.play import Play

OFTEN = 0.05
"""Of a village on a day."""
LEADER = "H. Dadang - Kepala Desa"
ATTENDS = f"{LEADER}\nNeneng Rohaeti - operator\nUjang - BPD"
GO_THROUGH, AGREED, REFUSED, LATER = "Bahas satu-satu", "Setuju, mufakat", "Tidak setuju", "Tunda"
ALL_DONE, CLOSE, CALL_OFF, SIGNED = "Semua nama sudah dibahas", "Selesai dibahas", "Tidak jadi diadakan", "Kirim yang"
WHY, MOST = "rumahnya sudah layak", 40
CASE = "Nama ke-"
"""Above it stands what was written down of the one before."""
NUMBER = re.compile(r"(?:USL|TLK)-\d{4}-\d{4}")
"""Of what asks for aid or ends it: only of these the meeting says no, since what happened has happened."""


@dataclass(slots=True)
class Deliberations:
    """The day on which each open meeting is held, and whom meetings have refused."""

    held_on: dict[AreaCode, date] = field(default_factory=dict)
    held: int = 0


async def deliberate(play: Play, today: date, *, calm: bool) -> None:
    """Some villages open one, others come to the day of theirs."""
    meetings = play.deliberations
    for village in [each for each in play.desks if each not in play.lazy]:
        phone = play.town.phone(f"op-{village}")
        if village not in meetings.held_on:
            if not calm and play.astray.random() < OFTEN:
                await _open(play, village, phone)
                meetings.held_on[village] = today + timedelta(days=play.astray.randint(4, 14))
        elif calm or meetings.held_on[village] <= today:
            await _hold(play, village, phone)
            del meetings.held_on[village]


async def _open(play: Play, village: AreaCode, phone: Phone) -> None:
    await phone.answer("/musdes", "Buka musyawarah desa", "hari ini", "Balai Desa", LEADER)
    await phone.say(ATTENDS)
    play.trail.append(f"  {village} opens a meeting: {phone.text.splitlines()[0]}")


async def _hold(play: Play, village: AreaCode, phone: Phone) -> None:
    """Each name in its turn; where nobody was put before it, it is called off."""
    await phone.say("/musdes")
    if not any(label.startswith(GO_THROUGH) for label in phone.newest.labels):
        await phone.answer(CALL_OFF, "Ya, tidak jadi")
        play.trail.append(f"  {village} calls its meeting off: {phone.text.splitlines()[0]}")
        return
    await phone.tap(GO_THROUGH)
    for _ in range(MOST):
        if ALL_DONE in phone.text:
            break
        await _rule(play, village, phone)
    await phone.answer("/musdes", CLOSE, "Ya, buat berkasnya")
    await _looks(play)
    await phone.tap(SIGNED)
    await phone.photo(JPEG)
    await phone.tap("Sudah semua (1)")
    await _looks(play)
    play.deliberations.held += 1
    play.trail.append(f"  {village} has met: {phone.text}")


async def _rule(play: Play, village: AreaCode, phone: Phone) -> None:
    number = NUMBER.search(phone.text.partition(CASE)[2])
    says = play.astray.random()
    if number and says < 0.15:
        await phone.answer(REFUSED, WHY)
        play.desks[village].told_twice.add(number[0])
    elif AGREED in phone.newest.labels:
        await phone.tap(AGREED)
    else:
        play.faults.append(Fault("musdes", f"{village} cannot rule: {phone.text} {phone.newest.labels}"))
        await phone.say("/musdes")


async def _looks(play: Play) -> None:
    """The clock does what is due."""
    await make_papers(play.town.house, REGENCY)
    await put_in_force(play.town.house, REGENCY)
    await play.town.deliver.drain()
