"""Whoever lives in the made-up kecamatan, as it truly is; the registry is compared with them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, auto
from itertools import count

from benchmarks.people import Namer, nik_of, some_day
from bot.domain.areas import Area, AreaCode
from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex, readable
from bot.domain.sayings.courtesy import without_courtesy

REGENCY = AreaCode("32.15")
DISTRICT, DISTRICT_CODE = "Cilebar", AreaCode("32.15.27")
NAMESAKES = 0.02
VILLAGES = ("Sukamaju", "Mekarsari", "Kertajaya", "Tanjungsari", "Karangmulya", "Jatirahayu")


class Being(Enum):
    """What became of somebody."""

    HERE = auto()
    AWAY = auto()
    """Merantau: registered, and lives elsewhere for a time."""
    MISSING = auto()
    """Nobody knows where he is; he stays on the list."""
    GONE = auto()
    """Moved out of the regency."""
    DEAD = auto()
    PAPER = auto()
    """On the list alone, and nobody has noticed."""
    NEVER = auto()
    """The same, and somebody has."""


@dataclass(slots=True, eq=False)
class Soul:
    """Somebody, as he is now."""

    name: str
    sex: Sex
    born: date
    nik: str
    rt: AreaCode
    family: "Family"
    kin: Relationship
    mother: str = ""
    job: str = "BURUH TANI"
    old_name: str = ""
    """As he was registered, where that was wrong."""
    being: Being = Being.HERE
    id: PersonId | None = None
    """Of who is registered from the beginning; others are found by name."""
    went_or_came: date | None = None
    """When he last went away for a time, or came home."""
    moved_on: date | None = None
    """When he last moved."""
    namesake: "Soul | None" = None
    """Who is called so too."""
    is_rumoured: bool = False
    """Whether something is told of him that is not so; nothing else happens to him then."""
    born_to: "Soul | None" = None
    """His mother, where he was born meanwhile."""
    double: "Soul | None" = None
    """A second entry of him on the list, of which nobody knows yet."""
    is_unlisted: bool = False
    """Whether he lived here and stood on no list."""
    is_let_go: bool = False
    """Whether an operator approved as it is what tells of him as of nobody: of who stood on no list nothing is lost."""
    host: "Soul | None" = None
    """With whom he came to live."""
    heads_since: date | None = None
    """When he was told as the head of his family in another's place."""
    born_put_right: bool = False
    """Whether his birth stood wrong on the list, and is told anew."""
    misread_as: str = ""
    """The NIK that is read from his card where he comes to live."""
    is_misread: bool = False
    """Whether he was told with it."""
    number_put_right: bool = False
    """The same of his NIK."""
    happened: list[str] = field(default_factory=list)
    """What was to be told of him, in order; for who looks into a difference."""

    @property
    def lives_here(self) -> bool:
        """Whether he is to stand in the registry as one who lives in the regency."""
        return self.being in (Being.HERE, Being.AWAY, Being.MISSING)

    @property
    def stands_right(self) -> bool:
        """Whether his card reads as he was registered."""
        return not (self.old_name or self.born_put_right or self.number_put_right or self.misread_as)

    def age(self, today: date) -> int:
        """In whole years."""
        return today.year - self.born.year - ((today.month, today.day) < (self.born.month, self.born.day))


@dataclass(slots=True, eq=False)
class Family:
    """Who lives together."""

    number: int
    address: str
    kk: str
    asked_for: bool = False
    """Whether something was asked for it, which is told once."""
    renewed: bool = False
    """Whether its No KK is another one than it was; once, since a report of it has no day."""
    receiver: "Soul | None" = None
    """Who is named to receive what is paid to it."""
    members: list[Soul] = field(default_factory=list, repr=False)

    def living(self) -> list[Soul]:
        """Who of them lives here now."""
        return [each for each in self.members if each.lives_here]


@dataclass(slots=True)
class Kecamatan:
    """All RTs with their people; `touched` are those to whom something happened lately."""

    dice: random.Random
    rts: tuple[AreaCode, ...]
    namer: Namer
    families: list[Family] = field(default_factory=list)
    touched: list[Soul] = field(default_factory=list)
    serials: Iterator[int] = field(default_factory=lambda: count(1))
    names: set[str] = field(default_factory=set)
    is_begun: bool = False
    """Whether those who live there at the beginning are all there."""
    twice_named: set[str] = field(default_factory=set)
    """Names that two bear in one RT."""

    @property
    def souls(self) -> list[Soul]:
        """Everybody there ever was."""
        return [soul for family in self.families for soul in family.members]

    def new_family(self) -> Family:
        """Nobody in it yet."""
        hamlet = self.dice.choice(VILLAGES).upper()
        return self.new_family_at(f"KP. {hamlet} NO.")

    def new_family_at(self, street: str) -> Family:
        """The same, in a house of this street."""
        number = next(self.serials)
        family = Family(number, f"{street} {number}", f"32150101011{number:05}")
        self.families.append(family)
        return family

    def new_soul(self, family: Family, rt: AreaCode, sex: Sex, born: date, kin: Relationship, mother: str = "") -> Soul:
        """Somebody more of the family, named as nobody else is."""
        other = self._namesake(rt, sex, born, family)
        name = other.name if other else self.a_name(sex)
        nik = nik_of(self.dice, sex, born, next(self.serials))
        soul = Soul(name, sex, born, nik, rt, family, kin, mother or self.namer.name(Sex.FEMALE).split()[0])
        if other:
            soul.namesake, other.namesake = other, soul
        family.members.append(soul)
        return soul

    def _namesake(self, rt: AreaCode, sex: Sex, born: date, family: Family) -> Soul | None:
        """At the beginning two of an RT are now and then called the same; never three, nor two of one house or age, who
        are not mistaken for one another while one of them is on no list."""
        if self.is_begun or self.dice.random() >= NAMESAKES:
            return None
        neighbours = [s for s in self.souls if s.rt == rt and s.sex is sex and s.family is not family]
        fitting = [s for s in neighbours if s.name not in self.twice_named and abs(s.born.year - born.year) > 1]
        other = self.dice.choice(fitting) if fitting else None
        self.twice_named |= {other.name} if other else set()
        return other

    def a_name(self, sex: Sex) -> str:
        """Of two words at least, none of which is a thank-you."""
        while True:
            name = self.namer.name(sex)
            is_plain = " " in name and "." not in name and without_courtesy(name).upper() == name
            if is_plain and name not in self.names:
                self.names.add(name)
                return name

    def settle(self, rt: AreaCode, today: date, at_most: int = 5) -> Family:
        """A family comes to be: man, wife, children."""
        family = self.new_family()
        year = self.dice.randint(today.year - 60, today.year - 25)
        self.new_soul(family, rt, Sex.MALE, some_day(self.dice, year, year), Relationship.HEAD)
        wife = self.new_soul(family, rt, Sex.FEMALE, some_day(self.dice, year + 2, year + 2), Relationship.WIFE)
        for place in range(self.dice.randint(0, at_most - 2)):
            born = min(year + 24 + 4 * place, today.year - 2)
            sex = self.dice.choice((Sex.MALE, Sex.FEMALE))
            self.new_soul(family, rt, sex, some_day(self.dice, born, born), Relationship.CHILD, wife.name.split()[0])
        return family


def rts_of(number: int, villages: int) -> tuple[AreaCode, ...]:
    """So many RTs, spread over villages."""
    each = -(-number // villages)
    codes = [AreaCode(f"32.15.27.{2001 + n // each}/001/{n % each + 1:03}") for n in range(number)]
    return tuple(codes)


def areas_of(rts: tuple[AreaCode, ...]) -> list[Area]:
    """The regency and its villages."""
    codes = dict.fromkeys(village_of(rt) for rt in rts)
    named = [Area(code, VILLAGES[place], DISTRICT) for place, code in enumerate(codes)]
    return [
        Area(AreaCode("32"), "Jawa Barat"),
        Area(REGENCY, "Kabupaten Karawang"),
        Area(DISTRICT_CODE, DISTRICT),
        *named,
    ]


def village_of(rt: AreaCode) -> AreaCode:
    """The village's code."""
    return AreaCode(rt.partition("/")[0])


def person_of(soul: Soul) -> Person:
    """As the registry is filled with him at the beginning; his id is set."""
    soul.id = PersonId(f"soul{soul.nik or soul.family.number}")
    return replace(
        Person(soul.id, HouseholdId(f"house{soul.family.number}"), soul.rt, soul.name),
        sex=soul.sex,
        birth_date=soul.born,
        birth_place="KARAWANG",
        nik=soul.nik,
        kk=soul.family.kk,
        mother=soul.mother,
        relationship=soul.kin,
        marital=Marital.SINGLE if soul.kin is Relationship.CHILD else Marital.MARRIED,
        job=soul.job,
        address=soul.family.address,
        programmes=_programmes(soul),
    )


def _programmes(soul: Soul) -> tuple[str, ...]:
    """Of some families everybody is listed with what is paid to the family, of some the wife alone."""
    by_family = {0: ("PKH", "BPNT") if soul.kin is Relationship.WIFE else (), 1: ("PKH",)}
    return (*by_family.get(soul.family.number % 3, ()), *(("PBI",) if soul.family.number % 2 else ()))


def receives(person: Person) -> bool:
    """Whether it is she who is named to receive for her family."""
    return person.relationship is Relationship.WIFE and "BPNT" in person.programmes


def names_of(soul: Soul) -> list[str]:
    """His names as they may stand on buttons."""
    return [readable(name) for name in (soul.name, soul.old_name) if name]
