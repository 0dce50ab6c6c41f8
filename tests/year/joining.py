"""What happens where two houses become one, or what was written down of somebody is wrong: marriages, kin taken in."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from benchmarks.people import nik_of
from bot.domain.days.dates import say_date
from bot.domain.people.people import Relationship, Sex
from tests.year.happenings import Happening, note, somebody
from tests.year.souls import Being, Kecamatan, Soul, village_of

MOST_TAKEN_IN = 3


def marriage(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A daughter marries into a family of another village, and lives there from then on."""
    bride = somebody(place, lambda s: _may_marry(s, day))
    if bride is None or any(each.born_to is bride for each in bride.family.living()):
        return None
    return _joins(place, "marriage", (bride,), _host(place, bride, far=True), day, told)


def _may_marry(soul: Soul, day: date) -> bool:
    is_daughter = soul.sex is Sex.FEMALE and soul.kin is Relationship.CHILD and soul.age(day) >= 17
    return is_daughter and soul.being is Being.HERE and soul.id is not None and soul.moved_on != day and not soul.double


def taken_in(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """A small family moves into the house of another one of the kecamatan."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.kin is Relationship.HEAD and s.id is not None)
    who = tuple(soul.family.living()) if soul else ()
    may_go = all(_may_move(each, day) for each in who)
    if not who or not may_go or len(who) > MOST_TAKEN_IN or any(each.host for each in who):
        return None
    return _joins(place, "taken in", who, _host(place, who[0], far=False), day, told)


def _may_move(soul: Soul, day: date) -> bool:
    is_quiet = soul.being is Being.HERE and soul.id is not None and not soul.is_rumoured and not soul.double
    return is_quiet and soul.moved_on != day


def _host(place: Kecamatan, guest: Soul, *, far: bool) -> Soul | None:
    """Who heads his family since the beginning, elsewhere; nobody who shares his name with a neighbour."""
    return somebody(
        place,
        lambda s: (
            s.being is Being.HERE and s.kin is Relationship.HEAD and s.id is not None and not s.happened
            and not s.namesake and s.rt != guest.rt and (not far or village_of(s.rt) != village_of(guest.rt))
        ),
    )  # fmt: skip


def _joins(
    place: Kecamatan, kind: str, who: Sequence[Soul], host: Soul | None, day: date, told: Callable[[], date]
) -> Happening | None:
    """They move to him; both heads have it to tell, and who receives them names him."""
    if host is None:
        return None
    origin = who[0].rt
    for each in who:
        each.family.members.remove(each)
        host.family.members.append(each)
        each.family, each.kin, each.rt, each.moved_on, each.host, each.heads_since = (
            host.family, Relationship.OTHER_KIN, host.rt, day, host, None,
        )  # fmt: skip
    what = Happening(kind, day, tuple(who), origin=origin, to=host.rt, host=host)
    what.tell("move_out", origin, told())
    what.tell("move_in", host.rt, told())
    return note(place, what)


def birthday(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody turns out to be born on another day than the list says, whose name stands right there."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.id is not None and not s.born_put_right)
    if soul is None or soul.number_put_right or soul.double or soul.namesake or soul.old_name:
        return None
    soul.born, soul.born_put_right = soul.born + timedelta(days=place.dice.randint(1, 20)), True
    what = Happening("birthday", day, (soul,), origin=soul.rt, value=say_date(soul.born))
    what.tell("correction", soul.rt, told())
    return note(place, what)


def number(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """Somebody turns out to have another NIK on his card than the list says, where his name stands right."""
    soul = somebody(place, lambda s: s.being is Being.HERE and s.id is not None and not s.born_put_right)
    if soul is None or not soul.nik or soul.number_put_right or soul.double or soul.namesake or soul.old_name:
        return None
    soul.nik, soul.number_put_right = nik_of(place.dice, soul.sex, soul.born, next(place.serials)), True
    what = Happening("nik", day, (soul,), origin=soul.rt, value=soul.nik)
    what.tell("correction", soul.rt, told())
    return note(place, what)
