"""What a kind of report says of itself, so that whoever treats reports alike need not know it by name."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from bot.dialogue.question import Answers
from bot.domain.people.people import Resident
from bot.domain.sentences.spoken import Spoken


class Repeats(Enum):
    """What makes a second report of somebody the same as the first."""

    ON_ONE_DAY = auto()
    """Both tell of the same day."""
    WHILE_OPEN = auto()
    """The same day, or the first is open still: two heads may name different days of one event."""
    UNDER_WAY = auto()
    """It asks for something and has no day of its own: once is enough until a month has taken it."""
    FOR_GOOD = auto()
    """It ends somebody's being here, whatever the day, as does every other kind that says so; until he lives here
    again, as the registry holds him or by the day of what is told of him since."""


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """When a report counts as told before.

    `matter` is the fact by which several of one person and day are told apart. Whoever ended `until_return` may have
    another end after it: who left may die.
    """

    when: Repeats
    matter: str = ""
    until_return: bool = False

    @property
    def is_the_last(self) -> bool:
        """Whether nothing else can happen to him after it, as after a death."""
        return self.when is Repeats.FOR_GOOD and not self.until_return


class Brings(Enum):
    """Whom a report enters in the registry, and how they count in the month."""

    NOBODY = auto()
    NEWBORNS = auto()
    """Born on the day it tells of, to the mother in its fact `mother`; *lahir*."""
    NEWCOMERS = auto()
    """*Datang*. Who has the NIK of somebody registered is moved here, not entered a second time."""


class Door(StrEnum):
    """Where a report is opened from with somebody filled in already."""

    HERE = "here"
    """*cek warga*, about somebody who lives here"""
    EXPECTING = "expecting"
    """*cek warga*, about a woman whose nine months are past"""
    AWAY = "away"
    """*cek warga*, about somebody who is away"""
    MISSING = "missing"
    """*cek warga*, about somebody who was not found"""
    LEFT = "left"
    """somebody who is told to be here no more, and nobody says why"""
    NIK_KNOWN = "nik-known"
    """the reminder of a baby without a NIK, which it has by now"""
    ARRIVED = "arrived"
    """the reminder of those who are expected from elsewhere, and have come"""
    ALONE = "alone"
    """a child with whom no grown-up is left in the household, who joins another family"""
    DOUBLE = "double"
    """two who are alike, one of whom is listed a second time; the entry to be dropped first, the right one behind it"""
    NOT_DEAD = "not-dead"
    """a report of the RT's own, in a closed month, by which he is recorded as dead"""
    NOT_GONE = "not-gone"
    """the same, as gone, not found or nobody"""
    NEVER_HERE = "never-here"
    """the same, by which he was entered"""
    OTHERWISE = "otherwise"
    """the same, by which only what is known of him was changed"""


DEAD, ALIVE = "dead", "alive"
DATE = "date"
"""The step that every kind asks the day of the event in."""
ONE_KIND_ONLY = frozenset(
    {
        Door.NIK_KNOWN,
        Door.ARRIVED,
        Door.ALONE,
        Door.DOUBLE,
        Door.NOT_DEAD,
        Door.NOT_GONE,
        Door.NEVER_HERE,
        Door.OTHERWISE,
    }
)
"""These lead to one report; by *cek warga* somebody chooses among several."""
BEFORE_SAME, AFTER_SAME, LATER_ON = -1, 0, 1
"""Where an answer of *cek warga* stands: before *masih*, right after it, behind those; there in the menu's order."""


@dataclass(frozen=True, slots=True)
class Opens:
    """The report is opened from these doors, the person being the answer of `step`; `answers` are known besides."""

    step: str
    doors: frozenset[Door]
    answers: Mapping[str, str] = field(default_factory=dict)
    place: int = LATER_ON
    second: str = ""
    """The question that a second person answers, where two are known."""
    life: str = ""
    """The question whether he has died, where two are known and one of them is recorded so: `DEAD` or `ALIVE`."""
    together: str = ""
    """The question that all are the answer of who are known, where several go together."""
    asks: str = ""
    """An extra question that is asked all the same."""
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Where something that is held of him is in doubt: by its field what is known besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """All that others ask of a kind. Nothing that could leave a new kind out has a default."""

    told: ToldBefore
    brings: Brings
    refused_as: tuple[str, ...]
    """What may be chosen as the reason to reject it, the likeliest first: the texts `reason-rejected-{id}`."""
    tells_of: Callable[[Answers], tuple[Resident, ...]] | None
    """To whom something happens by it, or for whom something is asked, as far as the answers say: of whoever is told as
    gone it cannot be told any more, which is said before more is asked. None where it enters people, or changes only
    what is known of them."""
    spoken: Spoken | None
    """Its sentences; None where it is only chosen from the menu."""
    opens: tuple[Opens, ...]
    asks_to_leave: bool = False
    """It proposes a household for getting no aid any more, so that the month's files ask for none."""
    asks_for_aid: bool = False
    """It asks for aid that somebody else grants, so its receipts say that it promises none."""
    must_change: bool = False
    """To tell what stands there already is refused, by the text `{kind}-same`."""
    gives: Callable[[Answers], tuple[Resident, Mapping[str, str]]] | None = None
    """Whom it gives which new values, as far as the answers say; where it must change something, what stands there
    already is refused at the answer."""
    points: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The questions that a doubt for the operator, or a field that is not known, is about, where the kind of question
    does not say it: these he is offered first when he sends the report back."""

    def contradictions(self, steps: Collection[str]) -> Iterator[str]:
        """What of it can't be true of a kind with these steps."""
        yield from _of_repeats(self.told, self.brings)
        yield from _of_doors(self.opens, steps)
        pointed = dict.fromkeys(step for each in self.points.values() for step in each)
        yield from (f"points at {step!r}, which it doesn't ask" for step in pointed if step not in steps)
        if self.spoken:
            yield from _of_sentences(self.spoken, steps)


def _of_repeats(told: ToldBefore, brings: Brings) -> Iterator[str]:
    ends = told.when is Repeats.FOR_GOOD
    if ends and brings is not Brings.NOBODY:
        yield "brings people and ends their being here"
    if ends and told.matter:
        yield f"is told once for good, so the matter {told.matter!r} tells nothing apart"
    if told.until_return and not ends:
        yield "may be told again after a return, but ends nobody's being here"


def _of_doors(opens: Collection[Opens], steps: Collection[str]) -> Iterator[str]:
    doors = [door for each in opens for door in each.doors]
    yield from (f"opens twice from {door.value!r}" for door in Door if doors.count(door) > 1)
    for each in opens:
        by_field = [step for answers in each.fields.values() for step in answers]
        for step in (
            each.step,
            *filter(None, [each.second, each.life, each.together, each.asks]),
            *each.answers,
            *by_field,
        ):
            if step not in steps:
                yield f"opens with an answer to {step!r}, which it doesn't ask"


def _of_sentences(spoken: Spoken, steps: Collection[str]) -> Iterator[str]:
    wanted = [DATE] if spoken.dated else []
    wanted += [rule.detail[0] for rule in spoken.rules if rule.detail]
    wanted += [step for pair in spoken.day_of.items() for step in pair]
    yield from (f"its sentences answer {step!r}, which it doesn't ask" for step in wanted if step not in steps)
