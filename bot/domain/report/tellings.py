"""Of whom a report tells without an id the registry knows: those to be added, and those not on the list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.likeness.likeness import DOUBTFUL, Told, likeness
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.report.changes import MOTHER_FACT, AddPerson, Change, Kind


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody told of in a report, as far as he can be compared with others."""

    told: Told
    area: AreaCode
    kind: Kind
    day: date
    """Of the event."""
    nik: str = ""
    kk: str = ""
    household_id: HouseholdId | None = None
    person_id: PersonId | None = None
    """Of who is to be added to the registry."""

    @property
    def joins(self) -> bool:
        """Whether he is to be added to the registry."""
        return self.person_id is not None


def tellings_of(change: Change) -> tuple[Telling, ...]:
    """All of them, those to be added first."""
    return (*_added(change), *_named(change))


def _added(change: Change) -> Iterator[Telling]:
    for effect in change.effects:
        if isinstance(effect, AddPerson):
            yield _of_person(change, effect.person)


def _of_person(change: Change, person: Person) -> Telling:
    born = person.born
    is_exact = born is not None and born.is_exact
    told = Told(
        person.name, person.birth_date, person.birth_place, person.sex, person.mother,
        event=None if is_exact else change.event_date, born_since=born.earliest if born and not is_exact else None,
    )  # fmt: skip
    return Telling(
        told, change.area, change.kind, change.event_date, person.nik, person.kk, person.household_id, person.id
    )


def _named(change: Change) -> Iterator[Telling]:
    """Those without an id; of babies who are not to be added, their mother not being listed, the day and her name."""
    mother = dict(change.facts).get(MOTHER_FACT, "")
    for name in change.without_id:
        told = Told(name, change.event_date, mother=mother) if mother else _of_event(change, name)
        yield Telling(told, change.area, change.kind, change.event_date)


def _of_event(change: Change, name: str) -> Told:
    since = None if change.day.is_exact else change.day.earliest
    return Told(name, event=change.event_date, event_since=since)


def same_people(change: Change, before: Change) -> list[tuple[Telling, Telling]]:
    """Each of those whom it tells as new with the likest of those whom the other told so, where two are one; nobody is
    taken twice."""
    added, then = ([each for each in tellings_of(told) if each.joins] for told in (change, before))
    alike = [(likeness(mine.told, his.told).score, mine, his) for mine in added for his in then]
    pairs: list[tuple[Telling, Telling]] = []
    for score, mine, his in sorted(alike, key=lambda each: -each[0]):
        if score >= DOUBTFUL and all(mine not in pair and his not in pair for pair in pairs):
            pairs.append((mine, his))
    return pairs
