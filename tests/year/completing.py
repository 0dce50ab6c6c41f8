"""What an operator fills in by */lengkapi* of those who came or were born: what stands on their cards."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.people.people import Relationship, Sex, readable
from tests.services.phones import Phone
from tests.year.souls import Soul, names_of

OPENS, FILLS_IN = 0.3, 0.75
"""How often he looks at the list on a day, and how often he has the card on which the answer stands."""
MOST_PERSONS, MOST_QUESTIONS = 3, 16
LINE = re.compile(r"^(\d+)\. (.+?)(?: \(|, ).*RT \d+/RW \d+: ", re.MULTILINE)
WHOM = re.compile(r"Melengkapi data (.+?) \(")
SKIP = "Lewati"
GIVEN_AGAIN = "lagi yang sama"
"""What he reads where an answer is doubted that stands if he gives it again."""
COUPLE = (Relationship.HEAD, Relationship.WIFE)

ANSWERS: Mapping[str, Callable[[Soul], str]] = {
    "name": lambda s: readable(s.name),
    "nik": lambda s: s.nik,
    "kk": lambda s: s.family.kk,
    "birth_place": lambda _: "Karawang",
    "birth_date": lambda s: say_date(s.born),
    "sex": lambda s: "Laki-laki" if s.sex is Sex.MALE else "Perempuan",
    "mother": lambda s: readable(s.mother),
    "marital": lambda s: "Kawin" if s.kin in COUPLE else "Belum kawin",
    "address": lambda s: s.family.address.title(),
}
"""By what is asked for."""


@dataclass(slots=True)
class Completing:
    """An operator at the list of those who lack something."""

    phone: Phone
    souls: Sequence[Soul]
    """Those of his village."""
    dice: random.Random
    mistypes: Callable[[str, Soul], bool] = lambda about, soul: False
    """Whether he mistypes what is asked of somebody."""
    slips: list[tuple[str, Soul]] = field(default_factory=list)
    """What he mistyped, and nobody doubted."""
    done: list[str] = field(default_factory=list)
    """Whom he asked about, and what he was told in the end."""

    async def work(self) -> None:
        """Some of those on the first page, in any order."""
        if self.dice.random() >= OPENS:
            return
        await self.phone.say("lengkapi")
        listed = self.phone.newest
        known = [(number, soul) for number, name in LINE.findall(listed.prompt.text) if (soul := self._soul(name))]
        for number, soul in self.dice.sample(known, min(MOST_PERSONS, len(known))):
            await self.phone.tap(f"{number}. ", listed)
            await self._fill_in(soul)

    def _soul(self, name: str) -> Soul | None:
        """Whom he knows by that name; of two he would have to ask."""
        found = [soul for soul in self.souls if name in names_of(soul)]
        return found[0] if len(found) == 1 else None

    async def _fill_in(self, soul: Soul) -> None:
        """Of him, and of who receives for his family where that one lacks something; what is doubted he reads once
        more, and gives as it is."""
        asked, whom, slip = "", soul, None
        for _ in range(MOST_QUESTIONS):
            text, before = self.phone.text, asked
            asked = next((each for each in ANSWERS if self._question(each) in text), "")
            self.slips += [slip] if slip and asked != before else []
            if SKIP not in self.phone.newest.labels:
                break
            if named := WHOM.search(text):
                whom = self._soul(named[1]) or whom
            is_doubted = GIVEN_AGAIN in text
            has_card = is_doubted or (asked != before and self.dice.random() < FILLS_IN)
            answer = ANSWERS[asked](whom) if asked and has_card else ""
            slip = (asked, whom) if answer and not is_doubted and self.mistypes(asked, whom) else None
            await self.phone.answer((_mistyped(answer) if slip else answer) or SKIP)
        self.done.append(f"{soul.name}: {self.phone.text.splitlines()[0]}")

    def _question(self, about: str) -> str:
        text = Text(f"complete-{about.replace('_', '-')}-value")
        return self.phone.town.house.texts.say("id", text).partition("?")[0]


def _mistyped(number: str) -> str:
    """Another one at its end, which another family may have."""
    return f"{number[:-1]}{(int(number[-1]) + 5) % 10}"
