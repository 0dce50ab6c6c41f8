"""The questions about each of those who come to live in an RT and are in no registry yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.dialogue.fields import BirthDay, Choice, FreeText, NikField
from bot.dialogue.flow import Answers, Field, Step, T
from bot.dialogue.rules import Holder
from bot.domain.days.day import Day
from bot.domain.people.nik import Nik, birth_dates_in, sex_in
from bot.domain.people.people import Relationship, Resident, Sex, age_on

KIN = tuple(str(each.value) for each in Relationship if each is not Relationship.HEAD)
_SEX_OF = {Relationship.HUSBAND: Sex.MALE, Relationship.WIFE: Sex.FEMALE}
_ADULTS = frozenset({
    Relationship.HEAD, Relationship.HUSBAND, Relationship.WIFE, Relationship.PARENT, Relationship.PARENT_IN_LAW,
})  # fmt: skip
YOUNGEST_ADULT = 15


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One of them, by his number; the first gave his name before. What a NIK tells is not asked for again."""

    number: int
    count: Step[int]
    kk: Step[str]
    name: Step[str]
    nik: Step[str]
    kin: Step[str]
    sex: Step[str]
    born: Step[Day]

    @property
    def steps(self) -> tuple[Step[str] | Step[Day], ...]:
        """His questions, in order."""
        return (*((self.name,) if self.number > 1 else ()), self.nik, self.kin, self.sex, self.born)

    def is_told(self, answers: Answers) -> bool:
        """Whether so many come."""
        return self.number <= (answers.get(self.count) or 0)

    def kin_of(self, answers: Answers) -> Relationship:
        """SHDK; the first heads a household of his own."""
        told = answers.get(self.kin)
        return Relationship(int(told)) if told else Relationship.HEAD

    def sex_of(self, answers: Answers) -> Sex:
        """As answered, else as his NIK or his being somebody's wife tells."""
        told = answers.get(self.sex)
        known = _SEX_OF.get(self.kin_of(answers))
        return Sex(told) if told else known or sex_in(Nik(answers[self.nik]))

    def born_on(self, answers: Answers, today: date) -> Day:
        """As answered, else the day in his NIK: the latest that fits his age in the family."""
        told = answers.get(self.born)
        if told:
            return told
        days = [day for day in birth_dates_in(Nik(answers[self.nik])) if day <= today]
        least = YOUNGEST_ADULT if self.kin_of(answers) in _ADULTS else 0
        return Day(max((day for day in days if age_on(day, today) >= least), default=min(days)))

    def holder(self, answers: Answers) -> Holder:
        """What his NIK is compared with."""
        told = answers.get(self.sex)
        sex = Sex(told) if told else _SEX_OF.get(self.kin_of(answers))
        return Holder(answers.get(self.born), sex, answers.get(self.kk) or "")


def newcomers(most: int, count: Step[int], host: Step[Resident], kk: Step[str]) -> tuple[Newcomer, ...]:
    """The questions about the first, the second, …; guests of a `host` are all told by their SHDK there."""
    return tuple(_newcomer(number, count, host, kk) for number in range(1, most + 1))


def _newcomer(number: int, count: Step[int], host: Step[Resident], kk: Step[str]) -> Newcomer:
    def comes(answers: Answers) -> bool:
        return number <= (answers.get(count) or 0)

    def has_kin(answers: Answers) -> bool:
        return comes(answers) and (number > 1 or answers.get(host) is not None)

    def step(name: str, field: Field[T], when: Callable[[Answers], bool]) -> Step[T]:
        return Step(f"{name}{number}", field, when=when, like=f"{name}-next", number=number)

    nik = step("nik", NikField(optional=True), comes)
    kin = step("kin", Choice("relationship", KIN), has_kin)
    untold = _not_told_by(nik)

    def has_sex(answers: Answers) -> bool:
        told = answers.get(kin)
        return comes(answers) and untold(answers) and not (told and Relationship(int(told)) in _SEX_OF)

    return Newcomer(
        number, count, kk,
        step("name", FreeText(longest=60), comes), nik, kin,
        step("sex", Choice("sex", ("L", "P")), has_sex),
        step("born", BirthDay(), lambda answers: comes(answers) and untold(answers)),
    )  # fmt: skip


def _not_told_by(nik: Step[str]) -> Callable[[Answers], bool]:
    """Whether there is no NIK, or none with a day of birth in it."""

    def untold(answers: Answers) -> bool:
        number = answers.get(nik)
        return not number or not birth_dates_in(Nik(number))

    return untold
