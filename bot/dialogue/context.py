"""What a conversation is about, beside its answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import DeliberationId
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.report.review import Event, ReportId
from bot.domain.report.survey import SurveyId


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
    """What somebody wrote in answer to a report's card; whether it is a reason, and for what, he is asked."""

    report: ReportId
    words: str


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
    agrees: bool


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
    same: tuple[str, ...] = ()
    """Registered persons of whom he said that they are the newcomers he tells of."""
    dead: tuple[str, ...] = ()
    """Persons recorded as dead of whom he said that they are, and that the others come without them."""
    unlike: tuple[str, ...] = ()
    """Of these he said that it is somebody else."""
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
    deliberating: Deliberating | None = None
    surveying: Surveying | None = None
    ruling: Ruling | None = None
    absent: OfficerId | None = None
    """Who goes on leave, whose deputy is being named."""

    def doubting(self, step: str, answer: str) -> "Context":
        """The same, with this answer doubted."""
        return replace(self, doubted={**self.doubted, step: answer})

    def to_flat(self) -> dict[str, str]:
        """As a session keeps it: text by text, what is empty left out."""
        return dict(_flat(self))

    @classmethod
    def from_flat(cls, raw: Any) -> "Context":
        """The reverse; keys of other versions are left out. Raises ValueError on what it cannot read."""
        if not isinstance(raw, Mapping) or not all(isinstance(value, str) for value in raw.values()):
            raise ValueError("no flat context")
        return cls(
            practice="practice" in raw,
            for_rt=AreaCode(raw["for_rt"]) if raw.get("for_rt") else None,
            fixes=_report(raw, "fixes"),
            doubted={key.removeprefix(_DOUBTED): raw[key] for key in raw if key.startswith(_DOUBTED)},
            asked_alike=_parted(raw, "asked_alike"),
            same=_parted(raw, "same"),
            dead=_parted(raw, "dead"),
            unlike=_parted(raw, "unlike"),
            card=_card(raw),
            photos=_parted(raw, "photos", "\n"),
            strays=_parted(raw, "strays", "\n"),
            captions=_parted(raw, "captions", "\n"),
            voices=_parted(raw, "voices"),
            told=_told(raw),
            album=Album(raw["album"], _report(raw, "album-of")) if raw.get("album") else None,
            adds_to=None if raw.keys() & {"verdict", "completes"} else _report(raw, "report"),
            deciding=_deciding(raw),
            completing=_completing(raw),
            replied=Replied(ReportId(raw["replied"]), raw.get("reply", "")) if raw.get("replied") else None,
            deliberating=_deliberating(raw),
            surveying=_surveying(raw),
            ruling=_ruling(raw),
            absent=OfficerId(raw["absent"]) if raw.get("absent") else None,
        )


_DOUBTED = "doubted."
_ASKS = "asks"
_BEING_READ, _OFFERED = "card-being-read", "card-offered"


def _flat(context: Context) -> Iterator[tuple[str, str]]:
    yield from _of_report(context)
    yield from ((f"{_DOUBTED}{step}", answer) for step, answer in context.doubted.items())
    for name, several, between in (
        ("asked_alike", context.asked_alike, ","),
        ("same", context.same, ","),
        ("dead", context.dead, ","),
        ("unlike", context.unlike, ","),
        ("photos", context.photos, "\n"),
        ("strays", context.strays, "\n"),
        ("captions", context.captions, "\n"),
        ("voices", context.voices, ","),
    ):
        if several:
            yield name, between.join(several)
    if context.card:
        yield _OFFERED if context.card.offered else _BEING_READ, f"{context.card.ref} {context.card.step}"
    if context.told:
        yield "told", f"{context.told.report} {context.told.step} {context.told.words}"
    if context.album:
        yield "album", context.album.id
        if context.album.report:
            yield "album-of", context.album.report
    if context.adds_to:
        yield "report", context.adds_to
    if context.ruling:
        ruling = context.ruling
        yield "ruling", f"{ruling.report} {ruling.revision} {ruling.place} {'y' if ruling.agrees else 'n'}"
    if context.absent:
        yield "absent", context.absent
    yield from _of_desk(context)


def _of_report(context: Context) -> Iterator[tuple[str, str]]:
    if context.practice:
        yield "practice", "yes"
    if context.for_rt:
        yield "for_rt", context.for_rt
    if context.fixes:
        yield "fixes", context.fixes


def _of_desk(context: Context) -> Iterator[tuple[str, str]]:
    if context.deciding:
        yield "report", context.deciding.report
        yield "revision", str(context.deciding.revision)
        yield "verdict", context.deciding.verdict.value
        if context.deciding.step:
            yield "points", context.deciding.step
    if context.completing:
        yield "completes", f"{context.completing.person} {context.completing.field}"
        yield "left", ",".join(context.completing.left)
        if context.completing.report:
            yield "report", context.completing.report
    if context.replied:
        yield "replied", context.replied.report
        yield "reply", context.replied.words
    if context.deliberating:
        about = context.deliberating
        yield "deliberates", f"{about.which} {about.what} {about.report or ''}".strip()
    if context.surveying:
        yield "surveys", f"{context.surveying.which} {_ASKS if context.surveying.asks else ''}".strip()


def _report(raw: Mapping[str, str], key: str) -> ReportId | None:
    return ReportId(raw[key]) if raw.get(key) else None


def _parted(raw: Mapping[str, str], key: str, between: str = ",") -> tuple[str, ...]:
    return tuple(filter(None, raw.get(key, "").split(between)))


def _card(raw: Mapping[str, str]) -> CardPhoto | None:
    for key in (_BEING_READ, _OFFERED):
        if key in raw:
            ref, _, step = raw[key].partition(" ")
            return CardPhoto(ref, step, key == _OFFERED)
    return None


def _told(raw: Mapping[str, str]) -> Told | None:
    report, _, rest = raw.get("told", "").partition(" ")
    step, _, words = rest.partition(" ")
    return Told(report, step, words) if words else None


def _deciding(raw: Mapping[str, str]) -> Deciding | None:
    if "verdict" not in raw:
        return None
    if "report" not in raw or "revision" not in raw:
        raise ValueError("a decision about nothing")
    return Deciding(ReportId(raw["report"]), int(raw["revision"]), Event(raw["verdict"]), raw.get("points", ""))


def _completing(raw: Mapping[str, str]) -> Completing | None:
    if "completes" not in raw:
        return None
    person, _, field = raw["completes"].partition(" ")
    return Completing(PersonId(person), field, _report(raw, "report"), _parted(raw, "left"))


def _deliberating(raw: Mapping[str, str]) -> Deliberating | None:
    which, what, report, *_ = [*raw.get("deliberates", "").split(" "), "", ""]
    return Deliberating(DeliberationId(which), what, ReportId(report) if report else None) if what else None


def _surveying(raw: Mapping[str, str]) -> Surveying | None:
    which, _, asks = raw.get("surveys", "").partition(" ")
    return Surveying(SurveyId(which), asks == _ASKS) if which else None


def _ruling(raw: Mapping[str, str]) -> Ruling | None:
    match raw.get("ruling", "").split(" "):
        case [report, revision, place, answer]:
            return Ruling(ReportId(report), int(revision), int(place), answer == "y")
        case _:
            return None
