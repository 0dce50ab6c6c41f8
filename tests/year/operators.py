"""How the operators of a village decide: most cards at once, some late, some wrongly and then otherwise."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.services.clock.find_matters import find_matters
from tests.services.network import Bubble
from tests.services.phones import Phone
from tests.year.souls import REGENCY, Soul
from tests.year.tying import TIE, Tying

CARD = re.compile(r"\(([A-Z]{3}-\d{4}-\d{4})\)")
APPROVE, RETURN, REJECT, TAKE_BACK = "Setujui", "Minta perbaikan", "Tolak", "Batalkan keputusan"
NOT_THE_SAME = "harus operator lain"
TOGETHER = f"{APPROVE} ke"
"""*keduanya*, *ketiganya*: where a report follows on others that wait."""
UNLIKE, THEY_COME, BACK = "Beda orang", "Ya, pindahkan", "‹ Kembali"
UNTIED = "Setujui begitu saja"
ONE_FAMILY = "mereka menjadi satu keluarga"
APPROVES_UNTIED, TIES_LATE = 0.3, 0.2
"""How often he leaves the tying for another day, and how often he gets to it on a day."""
MATTERS, NEXT_PAGE = "perlu", "Berikutnya ›"
THE_SAME = "Ini orangnya"
CHANGES_NOTHING = "tidak mengubah datanya"
"""He was told of as new, and lives by now where another RT told that he came."""
LEAVING, GONE_ALREADY = "PDK-", "sudah tercatat pindah"
"""A baby that went along with its family, told once more."""
POINTED = "Perbaiki: "
TOLD_THERE = "Tolak laporan ini; yang melaporkannya lagi ketua RT di sana."
SLIP, TWICE = "Salah tekan", "Sudah pernah dilaporkan"


@dataclass(frozen=True, slots=True)
class Habits:
    """How often what is done, of a hundred cards."""

    today: int = 70
    rejects_wrongly: int = 4
    approves_and_doubts: int = 4
    returns: int = 6


@dataclass(slots=True)
class Desk:
    """An operator before the room of his village."""

    phone: Phone
    other: Phone
    """Of the second operator, who approves what puts right a report that the first approved."""
    dice: random.Random
    habits: Habits
    should_reject: Callable[[str], bool]
    """Whether a report, by its number, tells what was told before or is not so."""
    meant_by: Callable[[str], Soul | None]
    """Of whom a report tells, by its number."""
    from_afar: Callable[[str], bool] = lambda number: False
    """Whether it tells of somebody registered in another village, where it is told again."""
    mistakes_for: Callable[[str], Soul | None] = lambda number: None
    """For whom he takes the one who is meant in a report of nobody registered; None where he does not err."""
    mistied: dict[str, Soul] = field(default_factory=dict)
    """Tied to somebody else, which he hears on the next day."""
    to_tell_anew: set[str] = field(default_factory=set)
    """Rejected for it, so that the RT head finds on his list whom he means."""
    late: random.Random | None = None
    """By which goes what he ties on another day than he approves it; None where he never does."""
    untied: set[str] = field(default_factory=set)
    """Approved untied, to be tied from the list of what is to be settled."""
    seen: set[str] = field(default_factory=set)
    to_mend: set[str] = field(default_factory=set)
    """Rejected wrongly, or approved and doubted: the decision is taken back on another day."""
    unfit: dict[str, str] = field(default_factory=dict)
    """Why a report could not be approved, when it was last tried."""
    moved_on: set[str] = field(default_factory=set)
    """Rejected, for whom it tells of lives in another RT, whose head tells it."""
    told_twice: set[str] = field(default_factory=set)
    """Rejected, for whom it enters was entered before."""
    trail: list[str] = field(default_factory=list)
    """Where it is written down what he did and was told."""

    def waiting(self) -> Iterator[tuple[str, Bubble]]:
        """Cards that can be decided; of each report the newest."""
        newest = {found[1]: bubble for bubble in self.phone.chat if (found := CARD.search(bubble.prompt.text))}
        return ((number, bubble) for number, bubble in newest.items() if APPROVE in bubble.labels)

    async def work(self, *, all_of_them: bool = False) -> None:
        """A day's work, in any order."""
        for number in [each for each in sorted(self.to_mend) if all_of_them or self.dice.random() < 0.5]:
            await self._mend(number)
        for number in [each for each in sorted(self.mistied) if all_of_them or self.dice.random() < 0.7]:
            await self._untie(number)
        for number in [each for each in sorted(self.untied) if all_of_them or self._by_chance(TIES_LATE)]:
            await self._tie_late(number)
        cards = [each for each in self.waiting() if all_of_them or self.dice.randrange(100) < self.habits.today]
        self.dice.shuffle(cards)
        for number, bubble in cards:
            self.phone.town.clock.advance(minutes=1)
            if APPROVE in bubble.labels:  # it may have gone with one that followed on it
                await self.decide(number, bubble, calm=all_of_them)

    async def decide(self, number: str, bubble: Bubble, *, calm: bool) -> None:
        if self.should_reject(number):
            await self._with_reason(REJECT, TWICE, bubble)
            return
        if TIE in bubble.labels and await self._is_tied(number, bubble, calm=calm):
            return
        if number.startswith(LEAVING) and GONE_ALREADY in self.unfit.get(number, ""):
            self.told_twice.add(number)
            await self._with_reason(REJECT, TWICE, bubble)
            return
        if self.unfit.get(number) and TOLD_THERE in bubble.prompt.text:
            del self.unfit[number]
            self.moved_on.add(number)
            await self._with_reason(REJECT, TWICE, bubble)
            return
        if self.unfit.get(number) and (way_on := _way_on(bubble)):
            del self.unfit[number]
            await self._with_reason(way_on, "", bubble)
            return
        way = 100 if calm or number in self.seen else self.dice.randrange(100)
        self.seen.add(number)
        habits = self.habits
        if way < habits.rejects_wrongly:
            await self._with_reason(REJECT, TWICE, bubble)
            self.to_mend.add(number)
        elif (way := way - habits.rejects_wrongly) < habits.returns:
            await self._with_reason(RETURN, "", bubble)
        else:
            await self._approve(number, bubble)
            if way - habits.returns < habits.approves_and_doubts:
                self.to_mend.add(number)

    async def _is_tied(self, number: str, bubble: Bubble, *, calm: bool) -> bool:
        """Now and then he leaves it for another day."""
        self.untied.discard(number)
        if self.from_afar(number):
            return False
        if not calm and self.meant_by(number) and self._by_chance(APPROVES_UNTIED):
            self.untied.add(number)
            return False
        return await self._tie(number, bubble)

    def _by_chance(self, often: float) -> bool:
        return self.late is not None and self.late.random() < often

    async def _tie_late(self, number: str) -> None:
        """From the list of what is to be settled, where it stands once it is in effect."""
        await find_matters(self.phone.town.house, REGENCY)
        own = await self.phone.town.phone(self.phone.address).say(MATTERS)
        line = re.compile(rf"^(\d+\. )Laporan {number} ", re.MULTILINE)
        while not (found := line.search(own.text)) and NEXT_PAGE in own.newest.labels:
            await own.tap(NEXT_PAGE)
        soul = self.meant_by(number)
        if found and soul:
            await own.answer(found[1], TIE)
            tied = await Tying(own, soul).tie()
            self.trail.append(f"  {own.address} ties {number} late to {soul.name}: {tied}, {own.text}")
            if tied:
                self.untied.discard(number)
                return
        await own.give_up()

    async def _tie(self, number: str, bubble: Bubble) -> bool:
        """Says who is meant, or enters him; False where he sees no answer."""
        soul = self.meant_by(number)
        if soul is None:
            return False
        await self.phone.tap(TIE, bubble)
        own = self.phone.town.phone(self.phone.address)
        other = self.mistakes_for(number)
        tied = await Tying(own, other or soul).tie()
        self.trail.append(f"  {own.address} ties {number} to {(other or soul).name}: {tied}, {own.text}")
        if tied and other:
            other.is_rumoured, self.mistied[number] = True, other
        self.unfit[number] = "" if tied else f"not tied: {own.text}"
        return tied

    async def _untie(self, number: str) -> None:
        """What was approved so he takes back; then it is rejected, and told anew."""
        newest = {found[1]: each for each in self.phone.chat if (found := CARD.search(each.prompt.text))}
        if TAKE_BACK in newest[number].labels:
            await self._with_reason(TAKE_BACK, SLIP, newest[number])
        newest = {found[1]: each for each in self.phone.chat if (found := CARD.search(each.prompt.text))}
        if REJECT in newest[number].labels:
            await self._with_reason(REJECT, TWICE, newest[number])
            self.mistied.pop(number).is_rumoured = False
            self.to_tell_anew.add(number)

    async def _approve(self, number: str, bubble: Bubble) -> None:
        await self.phone.tap(APPROVE, bubble)
        self._write_down(number, APPROVE)
        if together := next((label for label in bubble.labels if label.startswith(TOGETHER)), ""):
            await self.phone.tap(together, bubble)
        said = self.phone.town.network.notices[-1]
        if NOT_THE_SAME in said:
            await self.other.tap(APPROVE, bubble)
            said = self.phone.town.network.notices[-1]
        if THE_SAME in bubble.labels:
            await self._say_that_it_is_he(number, bubble)
            return
        if any(label.startswith(UNLIKE) for label in bubble.labels):
            await self._say_that_it_is_he(number, bubble)
            return
        self.unfit.pop(number, None)
        if UNTIED in bubble.labels:
            is_one_family = ONE_FAMILY in bubble.prompt.text
            as_it_is = is_one_family or self.from_afar(number) or number in self.untied
            await self.phone.tap(UNTIED if as_it_is else BACK, bubble)
        if APPROVE in bubble.labels:
            self.unfit[number] = said

    async def _say_that_it_is_he(self, number: str, bubble: Bubble) -> None:
        """Somebody registered is very much alike: in this kecamatan nobody else is called so and born on that day."""
        same = next((label for label in (THEY_COME, THE_SAME) if label in bubble.labels), "")
        if same:
            await self.phone.tap(same, bubble)
        if same and CHANGES_NOTHING not in self.phone.town.network.notices[-1]:
            return
        if BACK in bubble.labels:
            await self.phone.tap(BACK, bubble)
        self.told_twice.add(number)
        await self._with_reason(REJECT, TWICE, bubble)

    async def _with_reason(self, what: str, reason: str, bubble: Bubble) -> None:
        await self.phone.tap(what, bubble)
        asked = [label for label in bubble.labels if label.startswith("Tanggal")] or list(bubble.labels)
        if (chosen := reason or asked[0]) in bubble.labels:  # it may have been refused at once
            await self.phone.tap(chosen, bubble)
        found = CARD.search(bubble.prompt.text)
        self._write_down(found[1] if found else "", f"{what}, {chosen}")

    def _write_down(self, number: str, pressed: str) -> None:
        said = "".join(self.phone.town.network.notices[-1:])
        self.trail.append(f"  {self.phone.address} at {number} presses {pressed}: {said}")

    async def _mend(self, number: str) -> None:
        """The decision is taken back where that is possible still."""
        self.to_mend.discard(number)
        for bubble in self.phone.chat:
            found = CARD.search(bubble.prompt.text)
            if found and found[1] == number and TAKE_BACK in bubble.labels:
                await self._with_reason(TAKE_BACK, SLIP, bubble)
                return


def _way_on(bubble: Bubble) -> str:
    """Of a report that does not fit: what the card says is to be asked of the RT head."""
    if pointed := next((label for label in bubble.labels if label.startswith(POINTED)), ""):
        return pointed
    return RETURN if "Minta perbaikan atau tolak" in bubble.prompt.text and RETURN in bubble.labels else ""
