"""Operators who do the least: on the day of the closing they press what their cards offer, and open no list ever."""

from dataclasses import dataclass

from tests.services.network import Bubble
from tests.year.operators import APPROVE, BACK, NOT_THE_SAME, REJECT, RETURN, TAKE_BACK, TWICE, UNTIED, Desk
from tests.year.plan import CLOSES_ON
from tests.year.tying import TIE

MOVED_ON, IS_HIM = "Tolak: sudah pindah", "Ini orangnya, tolak"
DECIDED = 3
"""So many questions of one card he answers, one after the other."""
TIES = 0.5
"""How often he says who is meant where a card asks him; else he approves it as it is."""


@dataclass(slots=True)
class LazyDesk(Desk):
    """One who comes on the last day and takes the first way on; nothing is looked up, nothing is put right later."""

    second_comes: bool = True
    """Whether the other operator ever approves what is not the first one's to approve."""

    @property
    def comes_today(self) -> bool:
        """Whether it is the last day of a month."""
        return self.phone.town.house.today().day == CLOSES_ON

    async def work(self, *, all_of_them: bool = False) -> None:
        """All cards, on the last day; in the end he has to come."""
        if not (all_of_them or self.comes_today):
            return
        for number, bubble in list(self.waiting()):
            self.phone.town.clock.advance(minutes=1)
            if APPROVE in bubble.labels:
                await self.decide(number, bubble, calm=all_of_them)

    async def decide(self, number: str, bubble: Bubble, *, calm: bool) -> None:
        if self.should_reject(number):
            await self._with_reason(REJECT, TWICE, bubble)
            return
        offered = list(bubble.labels)
        if self.unfit.get(number) and offered[0] != APPROVE:
            await self._take_first(number, bubble)
            return
        await self.phone.tap(APPROVE, bubble)
        self._write_down(number, APPROVE)
        said = self.phone.town.network.notices[-1]
        if NOT_THE_SAME in said:
            if self.second_comes:
                await self.other.tap(APPROVE, bubble)
                self._write_down(number, "the other one " + APPROVE)
            return
        for _ in range(DECIDED):
            if TAKE_BACK in bubble.labels or list(bubble.labels) == offered or not bubble.labels:
                break
            offered = list(bubble.labels)
            if UNTIED in offered and TIE not in offered:  # Something has changed since it was told: he does not read.
                await self.phone.tap(UNTIED, bubble)
                self._write_down(number, UNTIED)
                continue
            if UNTIED in offered and await self._ties(number, bubble):
                return
            if APPROVE in offered and offered[0] != APPROVE:
                break
            await self._take_first(number, bubble)
        self.unfit[number] = self.phone.town.network.notices[-1] if APPROVE in bubble.labels else ""

    async def _ties(self, number: str, bubble: Bubble) -> bool:
        """Of one half he says who is meant, as he is asked; the others he approves as they are."""
        if self.late is None or self.late.random() >= TIES:
            if soul := self.meant_by(number):
                soul.is_let_go = True
            await self.phone.tap(UNTIED, bubble)
            self._write_down(number, UNTIED)
            return True
        await self._tie(number, bubble)
        if BACK in bubble.labels:
            await self.phone.tap(BACK, bubble)
        if APPROVE in bubble.labels:
            await self.phone.tap(APPROVE, bubble)
            self._write_down(number, APPROVE)
        return True

    async def _take_first(self, number: str, bubble: Bubble) -> None:
        """The button that stands first, and the first reason where one is asked for."""
        first = bubble.labels[0]
        if first in (RETURN, REJECT):
            await self._with_reason(first, "", bubble)
            return
        await self.phone.tap(first, bubble)
        if first == MOVED_ON:  # The RT head reads that the one of where he lives by now is to tell it.
            self.moved_on.add(number)
        if first == IS_HIM:
            self.told_twice.add(number)
        self._write_down(number, f"first, {first}")
