"""The questions about each of those who come to live in an RT and are in no registry yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.fields import Age, NewName, NikField
from bot.dialogue.fields.personal import PersonalChoice
from bot.dialogue.flow import Problem
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.question import Answers, Field, Step, T
from bot.dialogue.reading import Json, Scene
from bot.dialogue.rules import Holder, Rule
from bot.domain.days.day import Day, Exactness
from bot.domain.people.ages import YOUNGEST_ADULT
from bot.domain.people.names import fold_name
from bot.domain.people.nik import Nik, birth_dates_in, sex_in
from bot.domain.people.people import Relationship, Sex, age_on, readable

KIN = tuple(str(each.value) for each in Relationship if each is not Relationship.HEAD)
_SEX_OF = {Relationship.HUSBAND: Sex.MALE, Relationship.WIFE: Sex.FEMALE}
_ADULTS = frozenset({
    Relationship.HEAD, Relationship.HUSBAND, Relationship.WIFE, Relationship.PARENT, Relationship.PARENT_IN_LAW,
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """What is known of those who come together: so many are told of, and of whom NIK and kin are asked.

    Who has met them is `known` to tell sex and age of each; who reads them off a card is asked for what no NIK there
    tells, and may leave it out.
    """

    count: Callable[[Answers], int]
    first: Callable[[Answers], str]
    """The name of the first one."""
    asks_nik: Callable[[Answers], bool]
    asks_kin: Callable[[Answers, int], bool]
    heads: Callable[[Answers], bool]
    """Whether the first one heads a household of their own."""
    kk: Step[str]
    known: bool = True


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One of them, by his number; the first gave his name before."""

    number: int
    family: Family
    name: Step[str]
    nik: Step[str]
    kin: Step[str]
    sex: Step[str]
    born: Step[Day]

    @property
    def steps(self) -> tuple[Step[str] | Step[Day], ...]:
        """His questions, in order."""
        name = (self.name,) if self.number > 1 else ()
        if self.family.known:
            return (*name, self.sex, self.born, self.nik, self.kin)
        return (*name, self.nik, self.kin, self.sex, self.born)

    def is_told(self, answers: Answers) -> bool:
        """Whether so many come."""
        return self.number <= self.family.count(answers)

    def called(self, answers: Answers) -> str:
        """His name; empty where it is not told yet."""
        return self.family.first(answers) if self.number == 1 else answers.get(self.name) or ""

    def kin_of(self, answers: Answers) -> Relationship | None:
        """SHDK, as far as it is told; the first heads a household of their own."""
        if self.number == 1 and self.family.heads(answers):
            return Relationship.HEAD
        told = answers.get(self.kin)
        return Relationship(int(told)) if told else None

    def sex_of(self, answers: Answers) -> Sex | None:
        """As answered, else as his NIK or his being somebody's wife tells."""
        told, nik = answers.get(self.sex), answers.get(self.nik)
        kin = self.kin_of(answers)
        known = _SEX_OF.get(kin) if kin else None
        return Sex(told) if told else known or (sex_in(Nik(nik)) if nik else None)

    def born_on(self, answers: Answers, today: date) -> Day | None:
        """The day as answered, else the one in his NIK where that fits what is known of it."""
        told, nik = answers.get(self.born), answers.get(self.nik)
        if told is None:
            return born_by(nik, self.kin_of(answers), today) if nik else None
        days = birth_dates_in(Nik(nik)) if nik and not told.is_exact else ()
        return next((Day(day) for day in days if day <= today and _may_be(told, day)), told)

    def holder(self, answers: Answers) -> Holder:
        """What his NIK is compared with."""
        told, kin = answers.get(self.sex), self.kin_of(answers)
        sex = Sex(told) if told else _SEX_OF.get(kin) if kin else None
        born, nik = answers.get(self.born), answers.get(self.nik)
        if born and nik and any(_may_be(born, day) for day in birth_dates_in(Nik(nik))):
            born = None
        return Holder(born, sex, answers.get(self.family.kk) or "")


def _may_be(told: Day, day: date) -> bool:
    """Whether he was born on the day; an age tells of two years."""
    if told.exactness is Exactness.YEAR:
        return abs(told.latest.year - day.year) <= 1
    return told.may_be(Day(day))


def born_by(nik: str, kin: Relationship | None, today: date) -> Day | None:
    """The latest day in a NIK that fits his age in the family."""
    days = [day for day in birth_dates_in(Nik(nik)) if day <= today]
    if not days:
        return None
    least = YOUNGEST_ADULT if kin in _ADULTS else 0
    return Day(max((day for day in days if age_on(day, today) >= least), default=min(days)))


def filled_in(answers: Mapping[str, Json], most: int, today: date) -> dict[str, Json]:
    """Answers that lack what a NIK, or being somebody's wife, tells of sex and birth: with it."""
    filled = dict(answers)
    for number in range(1, most + 1):
        kin, nik = answers.get(f"kin{number}"), answers.get(f"nik{number}")
        told = Relationship(int(kin)) if isinstance(kin, str) else Relationship.HEAD if number == 1 else None
        if told in _SEX_OF:
            filled.setdefault(f"sex{number}", _SEX_OF[told].value)
        if isinstance(nik, str):
            filled.setdefault(f"sex{number}", sex_in(Nik(nik)).value)
            born = born_by(nik, told, today)
            filled |= {f"born{number}": born.stored()} if born and f"born{number}" not in filled else {}
    return filled


def newcomers(most: int, family: Family) -> tuple[Newcomer, ...]:
    """The questions about the first, the second, …, each of which says whom it is about."""
    numbers = range(1, most + 1)
    comes = [_comes(number, family) for number in numbers]
    names = [
        Step(f"name{number}", NewName(longest=60), when=is_told, like="name-next", number=number)
        for number, is_told in zip(numbers, comes, strict=True)
    ]
    return tuple(_newcomer(number, family, names, comes[number - 1]) for number in numbers)


def _comes(number: int, family: Family) -> Callable[[Answers], bool]:
    return lambda answers: number <= family.count(answers)


def _newcomer(number: int, family: Family, names: Sequence[Step[str]], comes: Callable[[Answers], bool]) -> Newcomer:
    def whose(answers: Answers) -> str:
        """Nothing where another of them is called so too: by his number alone it is plain which is meant."""
        told = [readable(family.first(answers)), *(readable(answers.get(name) or "") for name in names[1:])]
        called = told[number - 1]
        return called if [name.casefold() for name in told].count(called.casefold()) == 1 else ""

    def step(name: str, field: Field[T], when: Callable[[Answers], bool]) -> Step[T]:
        return Step(f"{name}{number}", field, when=when, like=f"{name}-next", number=number, whose=whose)

    nik = step("nik", NikField(optional=True), lambda answers: comes(answers) and family.asks_nik(answers))
    kin = step(
        "kin", PersonalChoice("relationship", KIN, optional=not family.known),
        lambda answers: comes(answers) and family.asks_kin(answers, number),
    )  # fmt: skip

    def untold(answers: Answers) -> bool:
        number = answers.get(nik)
        return comes(answers) and (family.known or not number or not birth_dates_in(Nik(number)))

    def has_sex(answers: Answers) -> bool:
        told = answers.get(kin)
        return untold(answers) and (family.known or not told or Relationship(int(told)) not in _SEX_OF)

    return Newcomer(
        number, family, names[number - 1], nik, kin,
        step("sex", PersonalChoice("sex", ("L", "P"), optional=not family.known), has_sex),
        step("born", Age(optional=not family.known), untold),
    )  # fmt: skip


def none_named_twice(newcomers: Sequence[Newcomer]) -> Rule:
    """Whoever is asked for the next one's name types again that of one told before, perhaps of the first, who is called
    as he was sought; said twice it stands."""

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        before: dict[str, int] = {}
        for each in [each for each in newcomers if each.is_told(answers)]:
            folded = fold_name(each.called(answers))
            if folded and each.number > 1 and folded in before:
                about: dict[str, Arg] = {"name": readable(each.called(answers)), "number": before[folded]}
                return Problem(each.name, Text("move_in-named-twice", about), once=True)
            before.setdefault(folded, each.number)
        return None

    return rule
