"""What a conversation is about, beside its answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import DeliberationId
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.report.review import Event, ReportId
from bot.domain.report.survey import SurveyId
from bot.domain.report.word import Answer


@dataclass(frozen=True, slots=True)
class CardPhoto:
    """A photo of a card, sent to the question `step`: being read, or with what was read `offered`."""

    ref: str
    step: str
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Deciding:
    """A decision that lacks its reason."""

    report: ReportId
    revision: int
    verdict: Event
    step: str = ""
    """The question that the reason is about, where one was pointed at."""


@dataclass(frozen=True, slots=True)
class Replied:
    """What somebody wrote in answer to a report's card, or of it; what it is, a reason or an answer, he is asked."""

    report: ReportId
    words: str
    voice: str = ""
    """The platform's file, where he spoke."""


@dataclass(frozen=True, slots=True)
class CardAsked:
    """What a button of a report's card, `verb`, asked of whoever pressed it in his own chat: his next message may
    answer that."""

    report: ReportId
    revision: int
    verb: str


@dataclass(frozen=True, slots=True)
class Told:
    """By which words a report was told, at which question of another one: they may have been meant to answer it."""

    report: str
    """The other's session."""
    step: str
    words: str


@dataclass(frozen=True, slots=True)
class Completing:
    """A field of somebody that is asked for; `left` are those that come after it, `person field`, in order."""

    person: PersonId
    field: str
    report: ReportId | None = None
    """The report that brings or proposes him; None where he was found by another way."""
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deliberating:
    """A deliberation that is being opened, changed, decided in or signed; `what` tells which of these, and how."""

    which: DeliberationId
    what: str
    report: ReportId | None = None


@dataclass(frozen=True, slots=True)
class Surveying:
    """A survey that is being answered; `asks` says whether its household is asked about."""

    which: SurveyId
    asks: bool


@dataclass(frozen=True, slots=True)
class Ruling:
    """Which of two villages is right, by the word of one's report that was pressed; its reason is asked for."""

    report: ReportId
    revision: int
    place: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Album:
    """Photos of which more may come; and the report that they are added to, where that is known."""

    id: str
    report: ReportId | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Each field is of one kind of talk, and empty in all others."""

    practice: bool = False
    """The report under way is practice (latihan)."""
    for_rt: AreaCode | None = None
    """The RT for which an operator writes the report under way down."""
    fixes: ReportId | None = None
    """The returned report that is being fixed."""
    doubted: Mapping[str, str] = field(default_factory=dict)
    """By step the answer that was doubted once: given again, it stands."""
    asked_alike: tuple[str, ...] = ()
    """Ids of persons and reports: whether he tells of one of these was asked last."""
    asked_of: str = ""
    """Whom that was asked of, `step place`, where a name on no list was."""
    same: tuple[str, ...] = ()
    """Registered persons of whom he said that they are the newcomers he tells of."""
    dead: tuple[str, ...] = ()
    """Persons recorded as dead of whom he said that they are, and that the others come without them."""
    here: tuple[str, ...] = ()
    """Persons of his RT of whom he said that they are those he tells of, and live there: only the others come."""
    unlike: tuple[str, ...] = ()
    """Of these he said that it is somebody else."""
    numbered: tuple[str, ...] = ()
    """Of these he said that the NIK which they are registered with stands on the card of whom he tells of."""
    card: CardPhoto | None = None
    photos: tuple[str, ...] = ()
    """The platform's file ids of photos for a report that was sent already; nothing is fetched unasked."""
    album: Album | None = None
    """Where the photos of before came from."""
    strays: tuple[str, ...] = ()
    """Of photos of another album that were taken for this report's, `album photo step`: the words below a later one may
    tell of another report. The step is `-` where the photo answered none."""
    captions: tuple[str, ...] = ()
    """What was written below photos, a line each."""
    voices: tuple[str, ...] = ()
    """Attachments: what was spoken while the report was told."""
    told: Told | None = None
    """The report was begun in the midst of another one."""
    adds_to: ReportId | None = None
    """The report that something is being added to."""
    deciding: Deciding | None = None
    completing: Completing | None = None
    replied: Replied | None = None
    asked_on_card: CardAsked | None = None
    deliberating: Deliberating | None = None
    surveying: Surveying | None = None
    ruling: Ruling | None = None
    absent: OfficerId | None = None
    """Who goes on leave, whose deputy is being named."""

    def doubting(self, step: str, answer: str) -> "Context":
        """The same, with this answer doubted."""
        return replace(self, doubted={**self.doubted, step: answer})
