"""What happens in the kecamatan: it changes who is where, and gives RT heads something to tell."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto

from bot.domain.areas import AreaCode
from bot.domain.people.people import Relationship, Sex
from tests.year.souls import Being, Family, Kecamatan, Soul


class Fate(Enum):
    """What became of a telling."""

    UNTOLD = auto()
    SENT = auto()
    KNOWN = auto()
    """The head was told that it is told or registered already, or answered when he was asked about it."""


@dataclass(slots=True, eq=False)
class Telling:
    """One RT head has this to tell of a happening, from a day on."""

    kind: str
    rt: AreaCode
    happening: "Happening"
    due: date
    who: tuple[Soul, ...]
    fate: Fate = Fate.UNTOLD
    number: str = ""
    first_tried: date | None = None
    tries: int = 0
    by_hand: bool = False
    """Whether he tells as new whom nobody announced to him."""
    said: str = ""
    """What the product said last."""
    is_explained: bool = False
    """Whether the chat said why it is not told any more, or who tells it."""
    from_afar: bool = False
    """Whether he tells it of nobody on his list, as who is meant is registered in another village."""
    overlooks: bool = False
    """Whether he does not see on his list whom he tells of, though he stands there."""

    @property
    def joins_host(self) -> bool:
        """Whether it tells that who stands on the list already lives with another family."""
        return self.kind == "split" and self.happening.kind != "split"


@dataclass(slots=True, eq=False)
class Happening:
    """Something happened to some people on a day; where they came from and went to."""

    kind: str
    day: date
    who: tuple[Soul, ...]
    origin: AreaCode | None = None
    to: AreaCode | None = None
    value: str = ""
    successor: Soul | None = None
    """Who heads the family from then on, where the head knows."""
    host: Soul | None = None
    """Into whose house they came."""
    then: "list[Happening]" = field(default_factory=list)
    """What happens because of it, and is told by itself."""
    tellings: list[Telling] = field(default_factory=list)

    def tell(self, kind: str, rt: AreaCode, due: date) -> None:
        """The head of the RT has it to tell."""
        self.tellings.append(Telling(kind, rt, self, due, self.who))


Happens = Callable[[Kecamatan, date, Callable[[], date]], Happening | None]
"""Makes it happen on a day, if there is anybody it can happen to; the last gives the day on which a head tells it."""


def somebody(place: Kecamatan, fits: Callable[[Soul], bool]) -> Soul | None:
    """Whoever it fits: those to whom something happened lately are the likelier."""
    lately = [soul for soul in place.touched if fits(soul) and not soul.is_rumoured]
    if lately and place.dice.random() < 0.45:
        return place.dice.choice(lately)
    found = [soul for soul in place.souls if fits(soul) and not soul.is_rumoured]
    return place.dice.choice(found) if found else None


def note(place: Kecamatan, what: Happening) -> Happening:
    """Kept with whom it happened to."""
    for soul in what.who:
        soul.happened.append(f"{what.day} {what.kind} {what.origin or ''}->{what.to or ''} {what.value}".strip())
    place.touched = [*place.touched, *what.who][-12:]
    return what


TWINS = 0.08


def birth(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A woman gives birth."""
    mother = somebody(place, lambda s: s.being is Being.HERE and s.sex is Sex.FEMALE and 17 <= s.age(day) <= 44)
    if mother is None or any((day - each.born).days < 300 for each in _children(place, mother)):
        return None
    kin = Relationship.CHILD if mother.kin in (Relationship.WIFE, Relationship.HEAD) else Relationship.GRANDCHILD
    babies = []
    for _ in range(2 if place.dice.random() < TWINS else 1):
        sex = place.dice.choice((Sex.MALE, Sex.FEMALE))
        baby = place.new_soul(mother.family, mother.rt, sex, day, kin, mother.name)
        baby.born_to = mother
        babies.append(baby)
    what = Happening("birth", day, tuple(babies), to=mother.rt, value=mother.name)
    what.tell("birth", mother.rt, told())
    return note(place, what)


def _children(place: Kecamatan, mother: Soul) -> list[Soul]:
    """Hers, and those of her house."""
    return [each for each in place.souls if each.born_to is mother or each.family is mother.family]


def death(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody dies, at home or while he is away."""
    soul = somebody(place, lambda s: s.lives_here)
    if soul is None:
        return None
    return died(place, soul, day, told)


def died(place: Kecamatan, soul: Soul, day: date, told: Callable[[], date]) -> Happening:
    """Of half of the heads of families it is told who follows; now and then an RT head does not see who died on his
    list, and the operator does."""
    soul.being = Being.DEAD
    what = Happening("death", day, (soul,), origin=soul.rt)
    what.tell("death", soul.rt, told())
    what.tellings[0].overlooks = soul.id is not None and not soul.namesake and place.dice.random() < OVERLOOKED
    heirs = [each for each in soul.family.living() if each.being is Being.HERE and each.age(day) >= 17]
    is_known = soul.kin is Relationship.HEAD and not what.tellings[0].overlooks
    if is_known and heirs and place.dice.random() < 0.5:
        what.successor, heirs[0].kin, heirs[0].heads_since = heirs[0], Relationship.HEAD, day
    return note(place, what)


OVERLOOKED = 0.06


def leaving(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody, or his whole family, moves far away."""
    who = _movers(place, day)
    if who is None:
        return None
    for each in who:
        each.being, each.moved_on = Being.GONE, day
    what = Happening("leaving", day, who, origin=who[0].rt)
    what.tell("move_out", who[0].rt, told())
    return note(place, what)


def moving(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody, or his whole family, moves to another RT of the regency; both heads have it to tell."""
    who = _movers(place, day)
    if who is None:
        return None
    origin, to = who[0].rt, place.dice.choice([rt for rt in place.rts if rt != who[0].rt])
    if len(who) < len(who[0].family.living()):
        _own_house(place, who)
    for each in who:
        each.rt, each.moved_on = to, day
    what = Happening("moving", day, who, origin=origin, to=to)
    what.tell("move_out", origin, told())
    what.tell("move_in", to, told())
    return note(place, what)


def _movers(place: Kecamatan, day: date) -> tuple[Soul, ...] | None:
    """Nobody moves twice on a day: which of the two was first nobody could tell."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.kin is not Relationship.GRANDCHILD)
    if soul is None:
        return None
    family = tuple(soul.family.living())
    others = any(each is not soul and each.born.year <= ADULTS_ARE_BORN for each in family)
    is_child = soul.kin is Relationship.CHILD and soul.born.year <= ADULTS_ARE_BORN
    alone = is_child and others and place.dice.random() < 0.6
    infants = tuple(each for each in family if each.born_to is soul)
    who = (soul, *infants) if alone else family
    may_go = all(each.being is Being.HERE and each.moved_on != day and _is_quiet(each) for each in who)
    return who if may_go else None


def _is_quiet(soul: Soul) -> bool:
    """Whether nothing is told of him that is not so, and he stands on the list once."""
    return not soul.is_rumoured and not soul.double


ADULTS_ARE_BORN = 2008
"""Until then; no child is left alone, nor goes so."""


def _own_house(place: Kecamatan, who: tuple[Soul, ...]) -> Family:
    family = place.new_family()
    for each in who:
        each.family.members.remove(each)
        each.family = family
        family.members.append(each)
    return family


def coming(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """New people come from far away."""
    rt = place.dice.choice(place.rts)
    family = place.settle(rt, day, at_most=place.dice.choice((2, 3)))
    if place.dice.random() < 0.4:
        family.members[1:] = []
    for each in family.members:
        each.moved_on = day
    what = Happening("coming", day, tuple(family.members), to=rt)
    what.tell("move_in", rt, told())
    return note(place, what)


def going_away(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody goes away to work, or comes home; who came home goes on another day, for which of them was first nobody
    could tell."""
    soul = somebody(place, lambda s: _is_about(s) and s.age(day) >= 17 and _may_go(s, day))
    if soul is None:
        return None
    soul.went_or_came = day
    back = soul.being is Being.AWAY
    soul.being = Being.HERE if back else Being.AWAY
    what = Happening("home" if back else "away", day, (soul,), origin=soul.rt)
    what.tell("away", soul.rt, told())
    return note(place, what)


def _may_go(soul: Soul, day: date) -> bool:
    return soul.went_or_came != day or soul.being is Being.AWAY


def _is_about(soul: Soul) -> bool:
    return soul.being in (Being.HERE, Being.AWAY)


def lost(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody grown up is not found any more."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.age(day) >= 17 and s.went_or_came != day)
    if soul is None:
        return None
    soul.being, soul.went_or_came = Being.MISSING, day
    what = Happening("lost", day, (soul,), origin=soul.rt)
    what.tell("missing", soul.rt, told())
    return note(place, what)


def own_card(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A grown-up child is given a family card of its own, with whom she has borne; where they live stays."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.kin is Relationship.CHILD and _may_part(s, day))
    if soul is None:
        return None
    address, borne = soul.family.address, tuple(each for each in soul.family.living() if each.born_to is soul)
    _own_house(place, (soul, *borne)).address = address
    soul.kin = Relationship.HEAD
    what = Happening("split", day, (soul,), origin=soul.rt)
    what.tell("split", soul.rt, told())
    return note(place, what)


def _may_part(soul: Soul, day: date) -> bool:
    return soul.id is not None and soul.age(day) >= 17 and len(soul.family.living()) > 1


def new_job(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody finds other work; once, for a report of work has no day by which two could be ordered."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.age(day) >= 17 and s.job not in JOB_WORDS)
    if soul is None:
        return None
    soul.job = place.dice.choice(JOB_WORDS)
    what = Happening("job", day, (soul,), origin=soul.rt, value=soul.job)
    what.tell("status", soul.rt, told())
    return note(place, what)


JOB_WORDS = ("GURU", "SOPIR", "NELAYAN", "PENJAHIT", "TUKANG KAYU", "PETERNAK", "MEKANIK")
"""As heads type them."""


def new_name(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody turns out to be called otherwise on his card; his birth and his NIK stand right, for by nothing nobody
    knows anybody."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.id is not None and not s.old_name)
    if soul is None or soul.born_put_right or soul.number_put_right:
        return None
    soul.old_name, soul.name = soul.name, place.a_name(soul.sex)
    what = Happening("name", day, (soul,), origin=soul.rt, value=soul.name)
    what.tell("correction", soul.rt, told())
    return note(place, what)


def rumour(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody is told dead, or gone, who is not; weeks later it is told that he is here."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.id is not None and s.kin is Relationship.CHILD)
    if soul is None or soul.name in place.twice_named:
        return None
    soul.is_rumoured = True
    wrong, right = place.dice.choice((("death", "still_alive"), ("move_out", "relisted")))
    what = Happening("rumour", day, (soul,), origin=soul.rt)
    what.tell(wrong, soul.rt, day)
    what.tell(right, soul.rt, told() + timedelta(days=place.dice.randint(3, 40)))
    return note(place, what)


def need(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A family is in need, or not any more, or another of it is to receive its aid: nobody moves by it."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.id is not None and len(s.family.living()) > 1)
    if soul is None or soul.family.asked_for:
        return None
    soul.family.asked_for = True
    kind = place.dice.choice(("proposal", "unfit", "caretaker"))
    what = Happening(kind, day, (soul,), origin=soul.rt)
    what.tell(kind, soul.rt, told())
    return note(place, what)
