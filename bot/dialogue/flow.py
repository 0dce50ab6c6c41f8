"""Declarations: a kind of report is a `Flow` of `Step`s, each with a `Field`."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from bot.dialogue.prompt import Said, Text, Wants
from bot.dialogue.traits import Traits
from bot.domain.areas import Area, AreaCode
from bot.domain.people.houses import HousePage
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import HouseholdId, PersonId, Resident
from bot.domain.report.changes import Change
from bot.domain.sayings.pointing import Pointing

T = TypeVar("T")
if TYPE_CHECKING:
    Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
else:
    Json = Any  # to what reads stored JSON, which is nothing else
_STEP_ID = re.compile("[a-z][a-z0-9-]{0,29}")
"""What a text key takes, and 64 bytes of a button's token leave."""
NOT_LOADABLE = (ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer understood, as JSON."""

    value: Json


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was wrong with what was said; the question comes back below it."""

    text: Text


class Seeks(StrEnum):
    """What can be read from the registry for a question."""

    RESIDENTS = "residents"
    """of the reporter's area, by what somebody typed"""
    TWICE = "twice"
    """the same, and whoever of the village is called just so, or has the NIK that was typed: of him the RT alone"""
    FAMILIES = "families"
    """the same, with the households of those found"""
    LEFT_TOO = "left-too"
    """the same, and who moved away from there lately"""
    ENDED_TOO = "ended-too"
    """the same, and who died there lately"""
    HOUSEHOLD = "household"
    """the members of the household of this id"""
    HOUSES = "houses"
    """a page of the households of the reporter's area, by its number"""
    ARRIVALS = "arrivals"
    """who is expected in the reporter's area, by name; all of them without one"""
    DEAD = "dead"
    """who died in the reporter's area, by name; the latest of them without one"""
    GONE = "gone"
    """the same of whoever left, was not found or is held for nobody"""
    VILLAGES = "villages"
    """of the regency, by name"""
    VILLAGERS = "villagers"
    """of the officer's whole area, by what he typed, with where they live"""


@dataclass(frozen=True, slots=True)
class Lookup:
    """Something to be read from the registry before going on."""

    what: Seeks
    query: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice with the answer it stands for. Where the id begins with `+`, several may be chosen one by one: the value
    is what is chosen so far, and the question stays."""

    id: str
    label: Text | str
    value: Json
    group: Text | None = None
    """What it has in common with those beside it, as in `Option`."""


@dataclass(frozen=True, slots=True)
class NotHere:
    """Somebody of whom nothing can be told here, and the sentence that says why and what may be done."""

    resident: Resident
    says: Text


@dataclass(frozen=True, slots=True)
class Found:
    """What a lookup brought, best first; `families` are the households of the residents, where asked for."""

    query: str
    residents: tuple[Resident, ...] = ()
    families: Mapping[HouseholdId, tuple[Resident, ...]] = field(default_factory=dict)
    areas: tuple[Area, ...] = ()
    homes: Mapping[PersonId, AreaCode] = field(default_factory=dict)
    """The RTs of the residents, where they are of several."""
    page: HousePage | None = None
    """Houses, where they are leafed through."""
    not_here: tuple[NotHere, ...] = ()
    """Whom the query may mean as well, and who cannot be picked."""

    @property
    def is_any(self) -> bool:
        """Whether anything was found."""
        return bool(self.residents or self.areas)

    def family_of(self, resident: Resident) -> tuple[Resident, ...]:
        """The resident, then the other members of his household."""
        members = self.families.get(resident.household_id, ())
        return (resident, *(member for member in members if member.id != resident.id))


@dataclass(frozen=True, slots=True)
class Scene:
    """Who speaks, where, and on which day (Asia/Jakarta)."""

    today: date
    area: AreaCode
    reporter: OfficerId
    regency: str = ""
    """Name of his kabupaten or kota, as a birthplace is written: `Karawang`."""
    written: date | None = None
    """On which day was written what is heard, where that is before today."""

    @property
    def told_on(self) -> date:
        """From which day *hari ini* and *kemarin* of what is heard count; what is shown counts from `today`."""
        return self.written or self.today


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question is asked with: the answers before it, what was found for it, what is `picked` so far."""

    answers: "Answers"
    scene: Scene
    found: Found | None = None
    picked: Sequence[Json] = ()
    told: Mapping[str, Json] = field(default_factory=dict)
    """All that was told, also in answer to questions that are not asked yet."""

    @property
    def residents(self) -> tuple[Resident, ...]:
        """Who was found."""
        return self.found.residents if self.found else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """A kind of answer. A field parses, it doesn't validate: it gives the value it understood, or a refusal."""

    optional: bool = False
    wants: ClassVar[Wants] = Wants.TEXT
    numbered: ClassVar[bool] = False
    """A typed number picks an offered choice: typed text is no answer of its own."""
    personal: ClassVar[bool] = False
    """The answer belongs to one person or paper, so a report made like an earlier one asks for it anew."""
    seeks_listed: ClassVar[bool] = False
    """The answer is somebody of the registry, or a name alone where he could not be found there: see `picked`."""
    pointed_at: ClassVar[Mapping[Pointing, str]] = {}
    """The offered choices that may be named by words that fit any question: *semuanya*, *tidak ada di daftar*."""
    nothing_is: ClassVar[str] = ""
    """The offered choice that *belum ada* means, where there is one."""
    by_house: ClassVar[bool] = False
    """Who is meant may also be found by leafing through the houses of the RT."""
    askings: ClassVar[tuple[str, ...]] = ("",)
    """The ends of the keys by which it may be asked, see `asked_as`."""
    page_size: ClassVar[int] = 0
    """Of those found so many are offered on a page; 0 for all of them."""
    whole_size: ClassVar[int] = 0
    """So many are offered at once where there are no more, since nothing is said then of pages."""
    found_key: ClassVar[str] = "found"
    """The texts `{found_key}-some` and `{found_key}-none` stand above what a search brought."""

    def lookup(self, answers: "Answers", query: str) -> Lookup | None:
        """What must be read before the question can be asked; `query` is what was searched for last, if anything."""
        return None

    def sift(self, found: Found, asking: Asking) -> Found:
        """Those of the people found who may be the answer."""
        return found

    def set_aside(self, found: Found) -> tuple[Text, ...]:
        """What is said of those found whom it cannot have for an answer yet."""
        return ()

    def units(self, found: Found) -> Sequence[tuple[Resident, ...]]:
        """The people found, those together who are not parted by a page."""
        return [(who,) for who in found.residents]

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        """The choices shown below the question."""
        return ()

    def is_outdated(self, option: str, value: Json, scene: Scene) -> bool:
        """Whether the choice offered with this value would stand for another one now: *hari ini*, shown yesterday."""
        return False

    def asked_as(self, asking: Asking) -> str:
        """Which of its `askings` it is asked by now."""
        return self.askings[0]

    def picked(self, family: Sequence[Resident]) -> Json:
        """The answer where the first of these, with his household behind him, is the one who is meant."""
        raise NotImplementedError

    def unasked(self, answers: "Answers") -> Json:
        """The least that this may be answered by where nobody is asked any more; None where that is nothing."""
        return None

    def only_answer(self, asking: Asking) -> Json:
        """The answer where what was found for it leaves no other; None where it is asked."""
        return None

    def only_says(self, asking: Asking) -> Text:
        """What is said of the only answer."""
        return Text(f"{self.found_key}-only", {"query": asking.found.query if asking.found else ""})

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        """What was said (nothing that was offered), understood."""
        raise NotImplementedError

    def load(self, raw: Json) -> T:
        """The value of an answer stored as JSON; raises one of `NOT_LOADABLE` when it no longer fits."""
        raise NotImplementedError

    def fits(self, value: T, answers: "Answers") -> bool:
        """Whether a stored answer still goes with the answers before it."""
        return True

    def show(self, value: T) -> Text | str:
        """The answer in words."""
        return str(value)

    def show_on(self, value: T, today: date) -> Text | str:
        """The answer as the review page tells it: people by age and house, of an event its weekday."""
        return self.show(value)


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One question. Its text is `{kind}-{id}`, its name on the review page `{kind}-{id}.label`.

    An `extra` question is asked only when somebody picks it on the review page, which names it where it is `urged`,
    as the report lacks something without it. A question that recurs (the second
    twin's name) takes the text of `like` and is told its `number`. `hint` is said right above the question.
    """

    id: str
    field: Field[T]
    when: "Callable[[Answers], bool] | None" = None
    extra: bool = False
    urged: bool = False
    like: str = ""
    number: int = 0
    hint: "Callable[[Answers, Scene], Text | None] | None" = None
    whose: "Callable[[Answers], str] | None" = None
    """The name of whom it is about, which its text is told."""

    @property
    def contradiction(self) -> str:
        """What in its declaration does not go together; empty if all does."""
        if self.extra and not self.field.optional:
            return "extra, so its field must be optional"
        return "urged, so it must be extra" if self.urged and not self.extra else ""

    def text(self, kind: str, label: bool = False, answers: "Answers | None" = None) -> Text:
        """Its question, or its name on the review page; of whom it is about the name, where `answers` tell it."""
        key = f"{kind}-{self.like or self.id}" + (".label" if label else "")
        number = {"number": self.number} if self.like or self.number else {}
        if self.whose is None:
            return Text(key, number)
        return Text(key, {**number, "name": (self.whose(answers) if answers else "") or "none"})


class Answers:
    """The answers that apply, loaded; asked for by the step that declares them."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def __getitem__(self, step: Step[T]) -> T:
        value: T = self._values[step.id]
        return value

    def get(self, step: Step[T]) -> T | None:
        """The answer, or None where the step was skipped or does not apply."""
        return self._values.get(step.id)


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule's verdict that stops a report: the answer of `step` is asked again below `text`; with `once`, the same
    answer given again stands."""

    step: Step[Any]
    text: Text
    once: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What `build` may use: the scene, and an id for each new person or household."""

    scene: Scene
    new_id: Callable[[], str]


class BadFlow(ValueError):  # noqa: N818 - a refusal
    """A declaration contradicts itself; the message names the culprit."""


class Section(StrEnum):
    """What happened, by which the kinds that are told now and then are parted."""

    RESIDENTS = "residents"
    AID = "aid"
    WRONG = "wrong"
    """What the registry holds is not so."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation that ends in a report, of the kind that its `traits` tell; without them it is an aside.

    `code` is the official abbreviation (LHR, MTI, …). `rules` look at all answers together. `upgrades` turn the
    answers stored by version n into those of n + 1. A flow without `review` is submitted with its last answer; one
    without steps is confirmed by the text `{kind}-confirm`.
    """

    kind: str
    code: str
    steps: tuple[Step[Any], ...]
    build: Callable[[Answers, Desk], Change] | None
    version: int = 1
    rules: tuple[Callable[[Answers, Scene], Problem | None], ...] = ()
    upgrades: Mapping[int, Callable[[dict[str, Json]], dict[str, Json]]] = field(default_factory=dict)
    review: bool = True
    order: int = 100
    common: bool = False
    """On the menu's first page."""
    sections: tuple[Section, ...] = (Section.RESIDENTS,)
    """Where it stands among the others, which *Lainnya* opens."""
    needs_decision: bool = True
    remarks: tuple[Callable[[Answers, Scene], Text | None], ...] = ()
    """Said on the review page below the answers."""
    declares: bool = False
    """Whoever sends it declares something by that: the text `declaration-{kind}`, which stands above the button."""
    edits: Mapping[str, Step[Any]] = field(default_factory=dict)
    """The question whose answer becomes this field of a person (`EditPerson`)."""
    traits: Traits | None = None

    def __post_init__(self) -> None:
        ids = [step.id for step in self.steps]
        for step_id in ids:
            if ids.count(step_id) > 1:
                raise BadFlow(f"flow {self.kind!r}: step {step_id!r} is declared twice")
            if not _STEP_ID.fullmatch(step_id):
                raise BadFlow(
                    f"flow {self.kind!r}: step {step_id!r} must be named by small letters, digits and hyphens"
                )
        for step in self.steps:
            if contradiction := step.contradiction:
                raise BadFlow(f"flow {self.kind!r}: step {step.id!r} is {contradiction}")
        for version in range(1, self.version):
            if version not in self.upgrades:
                raise BadFlow(f"flow {self.kind!r}: no upgrade from version {version}")
        if (self.traits is None) is not (self.build is None):
            raise BadFlow(f"flow {self.kind!r}: what builds a report needs traits, and only that has them")
        for found in self.traits.contradictions(ids) if self.traits else ():
            raise BadFlow(f"flow {self.kind!r}: {found}")
