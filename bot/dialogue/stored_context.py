"""How a session keeps what its conversation is about: text by text, what is empty left out."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.dialogue.context import (
    Album,
    CardAsked,
    CardPhoto,
    Completing,
    Context,
    Deciding,
    Deliberating,
    Replied,
    Ruling,
    Surveying,
    Told,
)
from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import DeliberationId
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.report.review import Event, ReportId
from bot.domain.report.survey import SurveyId
from bot.domain.report.word import Answer

_DOUBTED = "doubted."
_ASKS = "asks"
_RULINGS = {Answer.AGREED: "y", Answer.REFUSED: "n", Answer.BOTH: "b"}
_BEING_READ, _OFFERED = "card-being-read", "card-offered"


def to_flat(context: Context) -> dict[str, str]:
    """As a session keeps it: text by text, what is empty left out."""
    return dict(_flat(context))


def from_flat(raw: Any) -> Context:
    """The reverse; keys of other versions are left out. Raises ValueError on what it cannot read."""
    if not isinstance(raw, Mapping) or not all(isinstance(value, str) for value in raw.values()):
        raise ValueError("no flat context")
    return Context(
        practice="practice" in raw,
        for_rt=AreaCode(raw["for_rt"]) if raw.get("for_rt") else None,
        fixes=_report(raw, "fixes"),
        doubted={key.removeprefix(_DOUBTED): raw[key] for key in raw if key.startswith(_DOUBTED)},
        asked_alike=_parted(raw, "asked_alike"),
        asked_of=raw.get("asked_of", ""),
        same=_parted(raw, "same"),
        dead=_parted(raw, "dead"),
        here=_parted(raw, "here"),
        unlike=_parted(raw, "unlike"),
        numbered=_parted(raw, "numbered"),
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
        replied=_replied(raw),
        asked_on_card=_asked_on_card(raw),
        deliberating=_deliberating(raw),
        surveying=_surveying(raw),
        ruling=_ruling(raw),
        absent=OfficerId(raw["absent"]) if raw.get("absent") else None,
    )


def _flat(context: Context) -> Iterator[tuple[str, str]]:
    yield from _of_report(context)
    yield from ((f"{_DOUBTED}{step}", answer) for step, answer in context.doubted.items())
    for name, several, between in (
        ("asked_alike", context.asked_alike, ","),
        ("same", context.same, ","),
        ("dead", context.dead, ","),
        ("here", context.here, ","),
        ("unlike", context.unlike, ","),
        ("numbered", context.numbered, ","),
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
        yield "ruling", f"{ruling.report} {ruling.revision} {ruling.place} {_RULINGS[ruling.answer]}"
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
    if context.asked_of:
        yield "asked_of", context.asked_of


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
        if context.replied.voice:
            yield "reply-voice", context.replied.voice
    if context.asked_on_card:
        asked = context.asked_on_card
        yield "card-asks", f"{asked.report} {asked.revision} {asked.verb}"
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


def _replied(raw: Mapping[str, str]) -> Replied | None:
    if not raw.get("replied"):
        return None
    return Replied(ReportId(raw["replied"]), raw.get("reply", ""), raw.get("reply-voice", ""))


def _asked_on_card(raw: Mapping[str, str]) -> CardAsked | None:
    match raw.get("card-asks", "").split(" "):
        case [report, revision, verb]:
            return CardAsked(ReportId(report), int(revision), verb)
        case _:
            return None


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
            said = next(each for each, letter in _RULINGS.items() if letter == answer)
            return Ruling(ReportId(report), int(revision), int(place), said)
        case _:
            return None
