"""The registry beside the truth: who stands where he should not, or not at all, or twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Relationship
from tests.year.souls import Being, Kecamatan, Soul

LIVING = (BasicStatus.ALIVE, BasicStatus.AWAY, BasicStatus.MISSING)
MEANS = {
    Being.HERE: BasicStatus.ALIVE,
    Being.AWAY: BasicStatus.AWAY,
    Being.MISSING: BasicStatus.MISSING,
    Being.GONE: BasicStatus.MOVED,
    Being.DEAD: BasicStatus.DEAD,
    Being.PAPER: BasicStatus.ALIVE,
    Being.NEVER: BasicStatus.INVALID,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody as the registry holds him."""

    id: str
    name: str
    born: date | None
    status: BasicStatus
    rt: AreaCode
    house: str
    kin: Relationship | None
    job: str
    nik: str = ""

    @property
    def lives(self) -> bool:
        """Whether he is counted."""
        return self.status in LIVING


@dataclass(frozen=True, slots=True)
class House:
    """A household as the registry holds it."""

    id: str
    kk: str
    caretaker: str


def entry_of(row: dict[str, Any], nik: str) -> Entry:
    """A row of the table of persons, its NIK opened."""
    kin = Relationship(row["relationship"]) if row["relationship"] else None
    return Entry(
        row["id"], row["name"], row["birth_date"], BasicStatus(row["status"]), AreaCode(row["area_code"]),
        row["household_id"], kin, row["job"] or "", nik,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it should be; of whom, where it is about one."""

    kind: str
    what: str
    soul: Soul | None = None


def compare(place: Kecamatan, entries: list[Entry], households: list[House]) -> list[Fault]:
    """All that is wrong in the registry, once everything was told and decided."""
    taken: set[str] = set()
    faults = [fault for soul in place.souls for fault in _of_soul(soul, entries, taken)]
    faults += [Fault("made up", str(each)) for each in entries if each.lives and each.id not in taken]
    faults += [*_of_numbers(place, entries, households), *_of_receivers(place, entries, households)]
    return [*faults, *_of_houses(entries), *_of_guests(place, entries), *_of_children(place, entries)]


def _of_soul(soul: Soul, entries: list[Entry], taken: set[str]) -> Iterator[Fault]:
    found = [
        e for e in entries if (e.id == soul.id if soul.id else e.name.upper() == soul.name and e.born == soul.born)
    ]
    taken.update(each.id for each in found)
    if not found:
        is_let_go = soul.is_unlisted and soul.is_let_go
        if (
            soul.being is not Being.GONE and not is_let_go
        ):  # who came and went is missed as well, but nothing is asked for him
            yield Fault("not in the registry", f"{soul.name} {soul.rt}", soul)
        return
    if len([each for each in found if each.lives]) > 1:
        yield Fault("twice in the registry", soul.name, soul)
    best = next((each for each in found if each.lives), found[0])
    if best.status is not MEANS[soul.being] and not _has_gone_along(soul, best):
        yield Fault("status", f"{soul.name} is {soul.being.name}, reads {best.status.name}", soul)
    elif soul.lives_here and best.rt != soul.rt:
        yield Fault("place", f"{soul.name} lives in {soul.rt}, reads {best.rt}", soul)
    elif soul.being is Being.HERE and soul.id and best.job != soul.job:
        yield Fault("job", f"{soul.name} is {soul.job}, reads {best.job}", soul)
    elif soul.being is Being.HERE and soul.heads_since and best.kin is not Relationship.HEAD:
        yield Fault("head", f"{soul.name} was named as head, reads {best.kin}", soul)
    if soul.lives_here:
        yield from _of_what_was_put_right(soul, best)


def _has_gone_along(soul: Soul, best: Entry) -> bool:
    """A child that nobody has, and that is listed with a family, leaves with it; a second entry of somebody may be
    dropped by what is told of him, before anybody tells of it."""
    is_dropped = soul.namesake is not None and best.status is BasicStatus.INVALID
    is_with_family = soul.namesake is None and best.status is BasicStatus.MOVED
    return soul.being is Being.PAPER and (is_dropped or is_with_family)


def _of_what_was_put_right(soul: Soul, best: Entry) -> Iterator[Fault]:
    if soul.born_put_right and best.born != soul.born:
        yield Fault("birthday", f"{soul.name} was born {soul.born}, reads {best.born}", soul)
    if (soul.number_put_right or (best.nik and not soul.id)) and best.nik != soul.nik:
        yield Fault("nik", f"{soul.name} has {soul.nik}, reads {best.nik}", soul)
    if best.name.upper() != soul.name:
        yield Fault("name", f"{soul.name} reads {best.name}", soul)


def _of_houses(entries: list[Entry]) -> Iterator[Fault]:
    """A household is in one place and has one head at most."""
    houses: dict[str, list[Entry]] = {}
    for each in entries:
        if each.lives:
            houses.setdefault(each.house, []).append(each)
    for house, members in houses.items():
        if len({each.rt for each in members}) > 1:
            yield Fault("household in two places", f"{house}: {members}")
        if len([each for each in members if each.kin is Relationship.HEAD]) > 1:
            yield Fault("two heads", f"{house}: {members}")


def _of_guests(place: Kecamatan, entries: list[Entry]) -> Iterator[Fault]:
    """Who came to live with somebody stands in his household while both live there."""
    lives = [each for each in entries if each.lives]
    homes = {(each.name.upper(), each.born): each.house for each in lives} | {each.id: each.house for each in lives}
    for soul in place.souls:
        host = soul.host
        if host is None or soul.family is not host.family or not soul.lives_here or not host.lives_here:
            continue
        # Who stands twice is known by the entry that was his from the beginning.
        if homes.get(soul.id or (soul.name, soul.born)) != homes.get(host.id or (host.name, host.born)):
            yield Fault("guest", f"{soul.name} does not stand with {host.name}", soul)


CHILDREN_ARE_BORN = 2013
"""From then on."""


def _of_children(place: Kecamatan, entries: list[Entry]) -> Iterator[Fault]:
    """A child stands in a household in which somebody grown up of its family stands, where one lives with it."""
    known = {each.id: each for each in entries}
    new = {(each.name.upper(), each.born): each for each in entries if each.lives}
    for family in place.families:
        here = [soul for soul in family.members if soul.being is Being.HERE]
        those = [(soul, known.get(soul.id) if soul.id else new.get((soul.name, soul.born))) for soul in here]
        found = [(soul, each) for soul, each in those if each and each.rt == soul.rt]
        houses = {each.house for soul, each in found if soul.born.year < CHILDREN_ARE_BORN}
        for soul, each in found:
            if houses and soul.born.year >= CHILDREN_ARE_BORN and each.house not in houses:
                yield Fault("child alone", f"{soul.name} does not stand with {[s.name for s, _ in found]}", soul)


def _of_numbers(place: Kecamatan, entries: list[Entry], households: list[House]) -> Iterator[Fault]:
    """Two households in which somebody lives have two No KK, each that of a family of somebody who lives there; an
    entry of nobody's that a family left behind, and of which nobody told, keeps the number it always had."""
    found = _found(place, entries)
    of_nobody = {entry.id for soul, entry in found.items() if soul.being is Being.PAPER}
    lived_in = {each.house for each in entries if each.lives and each.id not in of_nobody}
    fitting: dict[str, set[str]] = {}
    for soul in place.souls:
        if (entry := found.get(soul)) and entry.lives:
            fitting.setdefault(entry.house, set()).add(soul.family.kk)
    bearers: dict[str, str] = {}
    for each in [each for each in households if each.kk and each.id in lived_in]:
        if (other := bearers.setdefault(each.kk, each.id)) != each.id:
            yield Fault("kk twice", f"{each.kk}: {other} and {each.id}")
        if each.kk not in fitting.get(each.id, {each.kk}):
            yield Fault("kk", f"{each.id} reads {each.kk}, has people of {fitting[each.id]}")


def _of_receivers(place: Kecamatan, entries: list[Entry], households: list[House]) -> Iterator[Fault]:
    """Who is named to receive for a family is so in the household in which she stands, while she lives with it."""
    found, named = _found(place, entries), {each.id: each.caretaker for each in households}
    for family in place.families:
        who = family.receiver
        if who is None or who.family is not family or who.being is not Being.HERE:
            continue
        entry = found.get(who)
        if entry and entry.lives and named.get(entry.house) != entry.id:
            yield Fault("receiver", f"{who.name} is named in {entry.house}, reads {named.get(entry.house)}", who)


def _found(place: Kecamatan, entries: list[Entry]) -> dict[Soul, Entry]:
    """Everybody's entry, the one that lives where there are several."""
    known = {each.id: each for each in entries}
    new = {(each.name.upper(), each.born): each for each in sorted(entries, key=lambda each: each.lives)}
    those = ((soul, known.get(soul.id) if soul.id else new.get((soul.name, soul.born))) for soul in place.souls)
    return {soul: entry for soul, entry in those if entry is not None}
