"""What happens seldom: guests, deaths of those on no list, entries of nobody and second entries of somebody."""

from collections.abc import Callable
from datetime import date, timedelta

from benchmarks.people import some_day
from bot.domain.people.people import Relationship, Sex
from tests.year.happenings import Happening, birth, died, moving, note, somebody
from tests.year.souls import Being, Kecamatan, Soul

NOBODIES, TWICE = 0.04, 0.02
"""Of families one has an entry of nobody; of people, one is entered twice."""


def enter_wrongly(place: Kecamatan) -> None:
    """At the beginning: children whom nobody has, and second entries without a NIK in a house of their own."""
    dice = place.dice
    for family in list(place.families):
        head = family.members[0]
        if dice.random() < NOBODIES:
            sex = dice.choice((Sex.MALE, Sex.FEMALE))
            born = some_day(dice, head.born.year + 26, head.born.year + 26)
            nobody = Soul(place.a_name(sex), sex, born, "", head.rt, family, Relationship.CHILD, being=Being.PAPER)
            family.members.append(nobody)
    for soul in place.souls:
        fits = soul.being is Being.HERE and not soul.namesake and soul.kin is not Relationship.HEAD
        if fits and dice.random() < TWICE:
            house = place.new_family()
            again = Soul(soul.name, soul.sex, soul.born, "", soul.rt, house, Relationship.HEAD, being=Being.PAPER)
            house.members.append(again)
            again.namesake, soul.namesake, soul.double = soul, again, again
            place.twice_named.add(soul.name)


def nobody(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """It is found that somebody on the list never was."""
    entries = [each for each in place.souls if each.being is Being.PAPER and not each.namesake]
    if not entries:
        return None
    entry = place.dice.choice(entries)
    entry.being = Being.NEVER
    what = Happening("nobody", day, (entry,), origin=entry.rt)
    what.tell("never_was", entry.rt, told())
    return note(place, what)


def listed_twice(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """It is found that somebody stands on the list twice."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.double is not None)
    if soul is None or soul.double is None:
        return None
    again, soul.double = soul.double, None
    again.being = Being.NEVER
    what = Happening("twice", day, (again,), origin=again.rt)
    what.tell("listed_twice", again.rt, told())
    return note(place, what)


def guest(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody comes from far away to live with a family, whose head heads it since the beginning."""
    host = somebody(
        place, lambda s: s.being is Being.HERE and s.kin is Relationship.HEAD and bool(s.id) and not s.happened
    )
    if host is None:
        return None
    sex = place.dice.choice((Sex.MALE, Sex.FEMALE))
    born = some_day(place.dice, day.year - 45, day.year - 20)
    came = place.new_soul(host.family, host.rt, sex, born, Relationship.OTHER_KIN)
    came.host, came.moved_on = host, day
    what = Happening("guest", day, (came,), to=host.rt, host=host)
    what.tell("move_in", host.rt, told())
    return note(place, what)


def unlisted_death(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody dies who lived here and stood on no list."""
    rt, sex = place.dice.choice(place.rts), place.dice.choice((Sex.MALE, Sex.FEMALE))
    born = some_day(place.dice, day.year - 80, day.year - 30)
    dead = place.new_soul(place.new_family(), rt, sex, born, Relationship.HEAD)
    dead.being, dead.is_unlisted = Being.DEAD, True
    what = Happening("unlisted", day, (dead,), origin=rt)
    what.tell("death", rt, told())
    return note(place, what)


def moving_and_death(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A family moves to another RT, where one of them dies on the next day."""
    what = moving(place, day, told)
    if what is None or len(what.who) < 3:
        return what
    dead = place.dice.choice([each for each in what.who if each.id is not None] or list(what.who))
    what.then.append(died(place, dead, day + timedelta(days=1), lambda: told() + timedelta(days=1)))
    return what


def childbirth(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A woman gives birth and dies of it on that day; which of the two is told first nobody knows."""
    what = birth(place, day, told)
    if what is not None and (mother := what.who[0].born_to):
        what.then.append(died(place, mother, day, told))
    return what


def homecoming(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody who went far away alone lives with his family again, where they have gone meanwhile."""
    soul = somebody(place, lambda s: s.being is Being.GONE and s.id is not None and _may_be_home(s, day))
    if soul is None:
        return None
    left, family = soul.rt, _at_home(soul)
    if all(each.rt != left for each in family):
        soul.rt, soul.host = family[0].rt, family[0]
    soul.being, soul.moved_on = Being.HERE, day
    what = Happening("return", day, (soul,), to=soul.rt, host=soul.host if soul.rt != left else None)
    what.tell("relisted" if soul.rt == left else "move_in", soul.rt, told())
    return note(place, what)


def _may_be_home(soul: Soul, day: date) -> bool:
    gone_for = (day - soul.moved_on).days if soul.moved_on else 0
    return gone_for > 40 and bool(_at_home(soul))


def _at_home(soul: Soul) -> list[Soul]:
    return [each for each in soul.family.members if each.being is Being.HERE and each.id is not None]
