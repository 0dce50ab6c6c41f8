"""A question of a conversation, the field that reads its answer, and all the answers that apply."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from bot.dialogue.prompt import Said, Text, Wants
from bot.dialogue.reading import Found, Given, Json, Lookup, Offer, Refusal, Scene
from bot.domain.people.people import Resident
from bot.domain.sayings.pointing import Pointing

T = TypeVar("T")


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
    as the report lacks something without it, or the answers tell that it likely does. A question that recurs (the
    second twin's name) takes the text of `like` and is told its `number`. `hint` is said right above the question.
    """

    id: str
    field: Field[T]
    when: "Callable[[Answers], bool] | None" = None
    extra: bool = False
    urged: "bool | Callable[[Answers], bool]" = False
    like: str = ""
    number: int = 0
    stays: bool = False
    """What was answered applies, whatever became of those before by which it was asked."""
    hint: "Callable[[Answers, Scene], Text | None] | None" = None
    whose: "Callable[[Answers], str] | None" = None
    """The name of whom it is about, which its text is told."""

    @property
    def contradiction(self) -> str:
        """What in its declaration does not go together; empty if all does."""
        if self.extra and not self.field.optional:
            return "extra, so its field must be optional"
        return "urged, so it must be extra" if self.urged and not self.extra else ""

    def is_urged(self, answers: "Answers") -> bool:
        """Whether the review page names it."""
        return self.urged if isinstance(self.urged, bool) else self.urged(answers)

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
