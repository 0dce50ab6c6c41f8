"""Dinas Sosial goes where its message of the week leads: it decides what operators and TKSK let wait for long."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.year.operators import APPROVE, Desk
from tests.year.souls import areas_of, village_of

if TYPE_CHECKING:
    from tests.services.phones import Phone
    from tests.year.play import Play

QUEUE, ASKED, NEXT = "Antrean", "Pertanyaan (", "Berikutnya ("
WHO = "dinsos"
PATIENCE, IN_THE_END = timedelta(days=31), timedelta(days=8)
"""So long it leaves a report to those whose it is."""
MOST_PAGES = 6


async def step_in(play: Play, *, calm: bool) -> None:
    """Once for each message that offers it."""
    phone, seen = play.town.phone(WHO), play.received[f"{WHO}'s week"]
    offers = [each for each in phone.chat if QUEUE in each.labels and "Menunggu lebih dari" in each.prompt.text]
    offers += [each for each in phone.chat if "Dua desa menyatakan" in each.prompt.text]
    for bubble in [each for each in offers if each.ref not in seen]:
        seen.add(bubble.ref)
        asked = next((label for label in bubble.labels if label.startswith(ASKED)), "")
        if asked:
            await phone.tap(asked, bubble)
        if QUEUE in bubble.labels:
            await phone.tap(QUEUE, bubble)
            await _through_the_queue(play, phone, IN_THE_END if calm else PATIENCE)


async def _through_the_queue(play: Play, phone: Phone, patience: timedelta) -> None:
    """Kecamatan, desa, page by page."""
    desk = play.regency = play.regency or Desk(
        phone, phone, play.doubting, play.plan.habits, play.doubles.__contains__, play.meant_by, play.is_from_afar,
        trail=play.trail,
    )  # fmt: skip
    [district] = phone.newest.labels[:1]
    await phone.tap(district)
    villages, page = list(phone.newest.labels), phone.newest
    for label in [each for each in villages if any(name in each for name in _named(play))]:
        await phone.tap(label, page)
        for _ in range(MOST_PAGES):
            await _decide(play, desk, patience)
            more = next((each for each in phone.newest.labels if each.startswith(NEXT)), "")
            if not more:
                break
            await phone.tap(more)


def _named(play: Play) -> list[str]:
    return [area.name for area in areas_of(play.place.rts) if area.code in play.desks]


async def _decide(play: Play, desk: Desk, patience: timedelta) -> None:
    """What nobody decided since long, from its cards."""
    reports = {each.number: each for each in await play.town.reports()}
    now = play.town.clock()
    for number, bubble in list(desk.waiting()):
        if now - reports[number].submitted_at < patience or APPROVE not in bubble.labels:
            continue
        village = play.desks[village_of(reports[number].area)]
        await desk.decide(number, bubble, calm=True)
        if APPROVE in bubble.labels and desk.unfit.get(number):
            await desk.decide(number, bubble, calm=True)  # The card says by now what leads on.
        village.told_twice |= desk.told_twice
        village.moved_on |= desk.moved_on
        village.unfit |= {key: why for key, why in desk.unfit.items() if key == number}
        play.trail.append(f"  {WHO} steps in at {number}")
