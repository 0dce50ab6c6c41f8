"""What the registry holds of those whom a report speaks of, and what of it does not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.areas import AreaCode
from bot.domain.month.happened import Happened
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.people.standing import Leaving, Standing

LATER_EVENT = "later-event"
ELSEWHERE = "elsewhere"
"""He lives in another RT by now, whose head tells of him."""
GONE, DEAD = "gone", "dead"
"""He is registered nowhere any more."""
UNKNOWN = "unknown-person"
"""The registry has nobody by that id: he is entered by what waits still."""
DROPPED, DROPPED_COMER = "entry-dropped", "dropped"
"""His entry is one of nobody, or of somebody who was entered twice; the same of who comes."""
PUT_RIGHT_MEANWHILE = "put-right-meanwhile"
"""The registry does not hold him any more as it did when that was told to be wrong."""
CAME_AFTER = "came-after"
"""He is told to have left before something in effect brought him."""
EVENT_BETWEEN = "event-between"
"""He would stand otherwise if he had come on the day that is said to be the right one: something else is told of a day
between the two."""
RETURNED = "returned"
"""A doubt about a coming: who comes stood in the registry and does not any more, as whoever tells it was told."""
TOLD_OF_SINCE = "told-of-since"
"""A doubt about a death: something later was told of him, as whoever approves it has read."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """An effect that does not fit the registry as it is; `why` is a text key below `misfit-`."""

    person: PersonId
    why: str
    field: str = ""
    """Of the person, where it is about one."""


@dataclass(frozen=True, slots=True)
class FamilyThen:
    """The household that somebody was of when something was told of him."""

    household: HouseholdId
    through: PersonId | None
    """Who of it lives in the RT still; else who has its No KK since, or took it along."""
    fields: Sequence[str]
    """What is put right of it through him: the No KK goes along, the address does not."""


@dataclass(frozen=True, slots=True)
class NamedOf:
    """The family of somebody who is named to head one, or to receive its aid, and is not of it in the RT any more."""

    is_headed: bool
    is_received: bool
    is_left: bool
    """Whether nobody of the household for which he is named lives in the RT."""


NIK_OF_ENDED = "nik-of-ended"
"""He has the NIK of somebody dead or gone: he may be that very person."""
NIK_STAYS = "nik-stays-of-ended"
"""Somebody registered is given the NIK of somebody dead or gone, whose entry has it still."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the registry holds of those whom a report speaks of; who is not here is not in it."""

    standing: Mapping[PersonId, Standing]
    niks: Mapping[str, PersonId] = field(default_factory=dict)
    """Who is registered with each NIK that is given."""
    houses: Mapping[HouseholdId, AreaCode] = field(default_factory=dict)
    """Where the households are that somebody new joins."""
    left: Mapping[HouseholdId, Leaving] = field(default_factory=dict)
    """Those of them that have moved away and are not received anywhere yet."""
    dissolved: frozenset[HouseholdId] = frozenset()
    """Those of them to which nobody belongs any more: they went into others."""
    persons: Mapping[PersonId, Person] = field(default_factory=dict)
    """Those who are edited or put right, in full."""
    ended: Mapping[str, PersonId] = field(default_factory=dict)
    """Who is dead or gone and has each NIK that is given, where nobody registered has it."""
    happened: Mapping[PersonId, Sequence[Happened]] = field(default_factory=dict)
    """What is in effect of those who stand where they do by a report, as it took effect; of whom an earlier version or
    a list put there, only the day is known."""
    listed: Mapping[PersonId, Standing] = field(default_factory=dict)
    """How those of whom something of the same day is in effect stood before any report told of them."""
    heads: frozenset[PersonId] = frozenset()
    """Who headed a family, of several who go by a report that names another."""
    caretakers: frozenset[PersonId] = frozenset()
    """Likewise who received its aid."""
    headed: frozenset[HouseholdId] = frozenset()
    """Households that have a head without those who go and who is named, or nobody left, where he is gone too; or of
    which nobody goes who headed one."""
    received: frozenset[HouseholdId] = frozenset()
    """Likewise those whose aid somebody receives."""
    told_wrongly: frozenset[PersonId] = frozenset()
    """Who is told to be on the list after all, of whom the end that was wrong is in effect."""
    left_since: frozenset[PersonId] = frozenset()
    """Who is put right, stood on the RT's list when it was told, and was taken from it since."""
    families_then: Mapping[PersonId, FamilyThen] = field(default_factory=dict)
    """Of whom a No KK or address is put right who is not of that household, or not in the RT with it, any more."""
    named_of: Mapping[PersonId, NamedOf] = field(default_factory=dict)
    """Who is named as head or pengurus, and lives in another household by now, or is gone."""
    married_since: frozenset[PersonId] = frozenset()
    """Of whom something of a later day says already how they are married."""
    wed_to_another: frozenset[PersonId] = frozenset()
    """Of whom a divorce is told, and who wed somebody else on what may be the same day."""
    left_without: Mapping[PersonId, HouseholdId] = field(default_factory=dict)
    """Who is new in one that lives in another RT by now, and stayed when the others left: the household of his own."""
    dropped_for: Mapping[PersonId, PersonId] = field(default_factory=dict)
    """The entry that stays, of each that was dropped since the person was entered twice."""
