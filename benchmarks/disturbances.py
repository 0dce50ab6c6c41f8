"""Pairs of people as they are told: one person twice with a slip, or two who are easily taken for one."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.people import Born, Namer, some_day, somebody
from bot.domain.likeness.likeness import Told
from bot.domain.people.people import Sex

_LETTERS = "ABCDEFGHIJKLMNOPRSTUWY"
_TITLES = ("H. {}", "Hj. {}", "Bpk {}", "Ibu {}", "Ust. {}", "{}, S.Pd", "Alm. {}", "{} bin Entis")
_MUHAMMAD = ("MUHAMMAD", "MUHAMAD", "MOH.", "MOCH.", "M.", "MOHAMAD", "MUH")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings, and the numbers told with them."""

    one: Told
    other: Told
    niks: tuple[str, str]


Make = Callable[[random.Random, Namer], Pair]
Slip = Callable[[random.Random, Born], Born | None]


def _told(chance: random.Random, born: Born, house: str, date_known: bool = True) -> tuple[Told, str]:
    """As much of somebody as people usually tell."""
    told = Told(
        born.name,
        born.birth_date if date_known else None,
        born.birth_place if chance.random() < 0.9 else "",
        born.sex,
        born.mother if chance.random() < 0.9 else "",
        house if chance.random() < 0.8 else "",
    )
    return told, born.nik if chance.random() < 0.75 else ""


def _pair(chance: random.Random, one: Born, other: Born, houses: tuple[str, str] = ("h", "h")) -> Pair:
    first, nik = _told(chance, one, houses[0])
    second, other_nik = _told(chance, other, houses[1])
    return Pair(first, second, (nik, other_nik))


def _slips(word: str, chance: random.Random) -> str:
    """One letter lost, doubled, another, or two swapped."""
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ))  # fmt: skip


def name_misspelt(chance: random.Random, born: Born) -> Born | None:
    """One word."""
    words = born.name.split()
    at = chance.randrange(len(words))
    words[at] = _slips(words[at], chance)
    return replace(born, name=" ".join(words))


def name_swapped(chance: random.Random, born: Born) -> Born | None:
    """The words in another order."""
    words = born.name.split()
    return replace(born, name=" ".join([*words[1:], words[0]])) if len(words) > 1 else None


def title_added(chance: random.Random, born: Born) -> Born | None:
    """Before or after it."""
    return replace(born, name=chance.choice(_TITLES).format(born.name))


def name_shortened(chance: random.Random, born: Born) -> Born | None:
    """A word left out."""
    words = born.name.split()
    return replace(born, name=" ".join(words[:-1])) if len(words) > 1 else None


def day_and_month_swapped(chance: random.Random, born: Born) -> Born | None:
    """As some write dates."""
    day = born.birth_date
    return replace(born, birth_date=day.replace(day=day.month, month=day.day)) if day.day < 13 else None


def day_off_by_one(chance: random.Random, born: Born) -> Born | None:
    """One day more or less."""
    return replace(born, birth_date=born.birth_date + timedelta(days=chance.choice((-1, 1))))


def month_or_digit_off(chance: random.Random, born: Born) -> Born | None:
    """The month beside, or ten days more or less."""
    day = born.birth_date
    if day.day > 28:
        return None
    if chance.random() < 0.5:
        return replace(born, birth_date=day.replace(month=max(1, min(12, day.month + chance.choice((-1, 1))))))
    return replace(born, birth_date=day.replace(day=day.day + 10 if day.day < 18 else day.day - 10))


def year_off_by_one(chance: random.Random, born: Born) -> Born | None:
    """As people count ages."""
    day = born.birth_date
    return replace(born, birth_date=day.replace(year=day.year + chance.choice((-1, 1)))) if day.day < 29 else None


def nik_digit_off(chance: random.Random, born: Born) -> Born | None:
    """One digit another."""
    at = chance.randrange(16)
    return replace(born, nik=born.nik[:at] + str((int(born.nik[at]) + chance.randint(1, 9)) % 10) + born.nik[at + 1 :])


def nik_digits_swapped(chance: random.Random, born: Born) -> Born | None:
    """Two neighbours."""
    nik = born.nik
    places = [at for at in range(15) if nik[at] != nik[at + 1]]
    at = chance.choice(places)
    return replace(born, nik=nik[:at] + nik[at + 1] + nik[at] + nik[at + 2 :])


def mother_misspelt(chance: random.Random, born: Born) -> Born | None:
    """A slip, or her second name added."""
    word = _slips(born.mother, chance)
    return replace(born, mother=word if chance.random() < 0.7 else f"{born.mother} NURHAYATI")


def _muhammad(chance: random.Random, namer: Namer) -> Pair:
    name = " ".join(namer.name(Sex.MALE).split()[-1:])
    one = somebody(chance, namer, sex=Sex.MALE, name=f"{chance.choice(_MUHAMMAD)} {name}")
    return _pair(chance, one, replace(one, name=f"{chance.choice(_MUHAMMAD)} {name}"))


def _without_date(chance: random.Random, namer: Namer) -> Pair:
    """The birth date is told only once, the mother both times."""
    one = somebody(chance, namer)
    first, nik = _told(chance, one, "h")
    second, other = _told(chance, one, "h", date_known=False)
    return Pair(replace(first, mother=one.mother), replace(second, mother=one.mother), (nik, other))


def _one(*slips: Slip) -> Make:
    def make(chance: random.Random, namer: Namer) -> Pair:
        while True:
            one = somebody(chance, namer)
            other: Born | None = one
            for slip in slips:
                other = slip(chance, other) if other else None
            if other is not None:
                return _pair(chance, one, other)

    return make


def _two_slips(chance: random.Random, namer: Namer) -> Pair:
    return _one(*chance.sample((name_misspelt, day_and_month_swapped, mother_misspelt, nik_digit_off), 2))(
        chance, namer
    )


SAME: dict[str, Make] = {
    "the same": _one(), "a slip in the name": _one(name_misspelt), "name parts swapped": _one(name_swapped),
    "title added": _one(title_added), "Moh., Muhammad, M.": _muhammad, "a name left out": _one(name_shortened),
    "day and month swapped": _one(day_and_month_swapped), "day off by one": _one(day_off_by_one),
    "month off by one, or ten days": _one(month_or_digit_off), "year off by one": _one(year_off_by_one),
    "NIK with another digit": _one(nik_digit_off), "NIK with two digits swapped": _one(nik_digits_swapped),
    "mother misspelt": _one(mother_misspelt), "birth date missing": _without_date, "two slips at once": _two_slips,
}  # fmt: skip


def _siblings(chance: random.Random, namer: Namer) -> Pair:
    one = somebody(chance, namer)
    day = one.birth_date + timedelta(days=chance.randint(300, 4000))
    other = somebody(chance, namer, mother=one.mother, birth_place=one.birth_place, birth_date=day)
    return _pair(chance, one, _sharing(chance, one, other))


def _twins(chance: random.Random, namer: Namer) -> Pair:
    """The serial of the second NIK is the next one."""
    one = somebody(chance, namer)
    other = somebody(chance, namer, mother=one.mother, birth_place=one.birth_place, birth_date=one.birth_date)
    if other.sex is one.sex:
        other = replace(other, nik=one.nik[:12] + f"{int(one.nik[12:]) % 9999 + 1:04}")
    return _pair(chance, one, _sharing(chance, one, other))


def _sharing(chance: random.Random, one: Born, other: Born) -> Born:
    """Half of them share the family's second name; nobody gives two children one name."""
    if one.name.split()[0] == other.name.split()[0]:
        other = replace(other, name=f"ZULKIFLI {other.name.split()[-1]}")
    return replace(other, name=f"{other.name.split()[0]} {one.name.split()[-1]}") if chance.random() < 0.5 else other


def _father_and_son(chance: random.Random, namer: Namer) -> Pair:
    father = somebody(chance, namer, sex=Sex.MALE, birth_date=some_day(chance, 1935, 1985))
    born = some_day(chance, father.birth_date.year + 18, father.birth_date.year + 38)
    return _pair(chance, father, somebody(chance, namer, sex=Sex.MALE, name=father.name, birth_date=born))


def _namesakes(chance: random.Random, namer: Namer) -> Pair:
    one = somebody(chance, namer)
    return _pair(
        chance,
        one,
        _apart(one, somebody(chance, namer, sex=one.sex, name=one.name, birth_date=one.birth_date)),
        ("h", "i"),
    )


def _apart(one: Born, other: Born) -> Born:
    return (
        other if one.mother != other.mother else replace(other, mother="ROSMIATI" if one.mother != "ROSMIATI" else "AH")
    )


def _cousins(chance: random.Random, namer: Namer) -> Pair:
    """One surname, born within months of each other in one village."""
    one = somebody(chance, namer)
    day = one.birth_date + timedelta(days=chance.randint(-120, 120))
    other = _apart(one, somebody(chance, namer, sex=one.sex, birth_place=one.birth_place, birth_date=day))
    return _pair(chance, one, _sharing(chance, one, other), ("h", "i"))


def _same_name(chance: random.Random, namer: Namer) -> Pair:
    one = somebody(chance, namer)
    day: date = one.birth_date + timedelta(days=chance.choice((-1, 1)) * chance.randint(40, 3000))
    return _pair(
        chance, one, _apart(one, somebody(chance, namer, sex=one.sex, name=one.name, birth_date=day)), ("h", "i")
    )


def _same_day(chance: random.Random, namer: Namer) -> Pair:
    one = somebody(chance, namer)
    return _pair(chance, one, somebody(chance, namer, sex=one.sex, birth_date=one.birth_date), ("h", "i"))


OTHERS: dict[str, Make] = {
    "siblings": _siblings, "twins": _twins, "father and son of one name": _father_and_son,
    "namesakes born the same day elsewhere": _namesakes, "cousins": _cousins, "namesakes of another age": _same_name,
    "strangers born the same day": _same_day,
}  # fmt: skip
