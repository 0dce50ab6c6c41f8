"""A change: what a report says happened, and what that does to the registry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import NewType

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.quickly_made import quickly_made

NOWHERE = AreaCode("")
Kind = NewType("Kind", str)
"""`birth`, `death`, `move_out`, `nil`, …: the name of the handler that declares it."""


@dataclass(frozen=True, slots=True)
class AddPerson:
    """A person joins a household of the reporter's area. The id is given when the report is first built."""

    person: Person


@dataclass(frozen=True, slots=True)
class SetStatus:
    """A registered person is dead, moved, missing, away or back home since `on`; never deleted.

    `on` is the latest that it may be where its day is not known. `to` is the RT of this regency that somebody who moved
    is expected in, where it is known.
    """

    person_id: PersonId
    status: BasicStatus
    on: date
    to: AreaCode = NOWHERE


@dataclass(frozen=True, slots=True)
class NameHead:
    """Another member becomes the head of the household (after the head died or left)."""

    household_id: HouseholdId
    person_id: PersonId


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Fields of a person change; old values are kept for the card and the change list. Values as text."""

    person_id: PersonId
    old: Mapping[str, str]
    new: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class JoinHousehold:
    """A person the registry knows belongs to a household of the area from now on, new or there already. `arrives` where
    he comes from elsewhere, and lives in it; from another household of the same RT he is there or away as he was.

    `implied` where something else of him says that he came, and no day of his coming: whatever came after he left, on
    `since` if that was in effect when it was told, holds against it. `origin` is where he was registered then: while he
    is there, since his leaving came to nothing, he has not gone on. `as_he_was` where he is received with others of
    his family by one tap: there, or away as he was where he came from.
    """

    person_id: PersonId
    household_id: HouseholdId
    area: AreaCode
    arrives: bool
    kk: str = ""
    address: str = ""
    relationship: Relationship | None = None
    implied: bool = False
    since: date | None = None
    origin: AreaCode = NOWHERE
    as_he_was: bool = False


@dataclass(frozen=True, slots=True)
class NameCaretaker:
    """Another member receives the household's aid (pengurus)."""

    household_id: HouseholdId
    person_id: PersonId


@dataclass(frozen=True, slots=True)
class Propose:
    """A person or, with the head's id, his household is proposed for a programme or, with `remove`, for leaving it.

    The registry stays as it is: a musdes, then the Minister decides. `programme` may be empty for "any".
    """

    person_id: PersonId
    programme: str
    remove: bool = False


@dataclass(frozen=True, slots=True)
class PutRight:
    """What the registry holds of a person in `area` is wrong: he lives there (`status` ALIVE), or he is nobody, or
    entered as somebody else too (INVALID). `was` is how it held him when that was told; `into` is who he is, where he
    was entered twice."""

    person_id: PersonId
    status: BasicStatus
    was: BasicStatus
    area: AreaCode
    into: PersonId | None = None


Effect = AddPerson | SetStatus | NameHead | EditPerson | JoinHousehold | NameCaretaker | Propose | PutRight


def person_of(effect: Effect) -> PersonId:
    """Whom the effect is about."""
    return effect.person.id if isinstance(effect, AddPerson) else effect.person_id


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt for the operator: a text key below `warning-` and its arguments."""

    key: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Declared:
    """What somebody declared (pernyataan) with sending a report: the very words that he read, his name, when (UTC)."""

    words: str
    name: str
    at: datetime


@quickly_made
@dataclass(frozen=True, slots=True)
class Change:
    """What one report says.

    `facts` are the kind's own columns in order, (name, value): the column's title is the text `fact-{name}`. A name
    such as `cause:death-cause` says that the value is a code of a national list with the texts `death-cause-{code}`.
    `subjects` are the persons spoken of, the first one first; their names make the card's headline.
    """

    kind: Kind
    area: AreaCode
    event_date: date
    subjects: tuple[PersonId, ...] = ()
    names: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Doubt, ...] = ()
    photos: tuple[str, ...] = ()
    """Attachment references."""
    exactness: Exactness = Exactness.DAY
    """What of the event's day is known; `event_date`, and the `on` of its effects, are the latest that it may be."""
    completed: tuple[tuple[str, str], ...] = ()
    """Whom it brings and of whom an operator completed which field; the answers that it was built from lack it."""

    on_photo: int = 0
    """So many who came are told by a photo of their family card, from which an operator enters them."""
    declared: Declared | None = None
    """By whoever sent it last; what was sent before its kind asked for it has none."""

    @property
    def is_to_enter(self) -> bool:
        """Whether those on the photo are not entered yet."""
        return self.on_photo > 0 and not self.subjects

    @property
    def day(self) -> Day:
        """When it happened."""
        return Day(self.event_date, self.exactness)

    @property
    def added(self) -> tuple[Person, ...]:
        """Whom it enters."""
        return tuple(effect.person for effect in self.effects if isinstance(effect, AddPerson))

    @property
    def brought(self) -> set[PersonId]:
        """Whoever is told to have come, be he new or known."""
        known = {each.person_id for each in self.effects if isinstance(each, JoinHousehold) and each.arrives}
        return known | {each.id for each in self.added}

    @property
    def called(self) -> dict[PersonId, str]:
        """What it calls whom: those it speaks of, who heads a family or receives its aid from then on, and whose NIK it
        gives to another."""
        told = dict(self.facts)
        heads = {effect.person_id: told.get("successor", "") for effect in self.effects if isinstance(effect, NameHead)}
        receive = {e.person_id: told.get(CARETAKER_FACT, "") for e in self.effects if isinstance(e, NameCaretaker)}
        edited = [e.person_id for e in self.effects if isinstance(e, EditPerson) and e.person_id not in self.subjects]
        hold = dict.fromkeys(edited, told.get(HOLDER_FACT, ""))
        twice = [e.person_id for e in self.effects if isinstance(e, PutRight) and e.into]
        drop = dict.fromkeys(twice, told.get(DROPPED_FACT, "")) if len(twice) == 1 else {}
        moved = [e.person_id for e in self.effects if isinstance(e, JoinHousehold) and not e.arrives]
        along = dict(zip(moved, told.get(ALONG_FACT, "").split("; "), strict=False))
        others = (*heads.items(), *receive.items(), *hold.items(), *drop.items(), *along.items())
        named = {who: name for who, name in others if name}
        return named | dict(zip(self.subjects, self.names, strict=False))

    @property
    def without_id(self) -> tuple[str, ...]:
        """Those it speaks of by name alone."""
        return self.names[len(self.subjects) :]

    @property
    def unlisted(self) -> tuple[str, ...]:
        """Those it speaks of who are neither registered nor added by it: of them it changes nothing. Whoever is to be
        entered from a photo will be added."""
        return () if self.is_to_enter else self.without_id


BACK_HERE = "back-here"
"""A doubt about a coming: who comes is on the list of the RT, which nobody told that he had left."""
SCOPE_FACT = "scope:move-scope"
"""The fact that says how far somebody went who left."""
BEYOND_SCOPES = frozenset({"3", "4", "5"})
"""The codes of it that lead out of the regency."""


def stays_within(change: Change) -> bool:
    """Whether it says of who left that he is still in the regency."""
    return any(name == SCOPE_FACT and value and value not in BEYOND_SCOPES for name, value in change.facts)


CARETAKER_FACT = "caretaker"
"""The fact that names who receives a family's aid from then on."""
HOLDER_FACT = "nik-holder"
"""The fact that names who is registered in the RT with a NIK that another gets."""
DROPPED_FACT = "double-other"
ALONG_FACT = "lived-with-dropped"
"""The fact with the names of those who lived with an entry that is dropped, and go along with who it was."""
"""The fact that tells which entry is dropped, since somebody stands in the list twice."""
MOTHER_FACT = "mother"
"""The fact that names the mother of those who were born on the day that the report tells of; no other kind has it."""
UNFIT_FACT = "unfit-reason:unfit-reason"
"""The fact that says why a household is proposed for leaving."""
PRIVATE_FIELDS = frozenset({"disability", "pregnant_since"})
"""What of a person is no matter for a group: health is "specific" data (UU 27/2022, article 4)."""


@lru_cache(maxsize=1024)
def fact_key(name: str) -> tuple[str, str]:
    """The text key of a fact's title, and the code list its value belongs to (empty for plain words)."""
    title, _, codes = name.partition(":")
    return f"fact-{title.removesuffix('!')}", codes


def is_private(name: str) -> bool:
    """Whether a fact is for the operator alone: its title ends with `!`, as in `illness!` or `what!:status-what`."""
    return name.partition(":")[0].endswith("!")
