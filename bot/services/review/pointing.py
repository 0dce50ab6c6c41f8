"""Which questions of a report are sent back to be answered anew: first what its card warns of, and what is missing."""

from collections.abc import Iterable, Iterator

from bot.dialogue.fields import KkField, NewName, NikField
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.dialogue.session import addable, walk
from bot.dialogue.traits import DATE
from bot.domain.report.report import Report
from bot.services.registry.lacking import lacks_of
from bot.services.review.answers import session_of
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.lack_words import doubts_now
from bot.services.work.work import Work

_OF_WHO = frozenset(
    {
        "not-listed",
        "like-person",
        "like-report",
        "like-elsewhere",
        "returned",
        "still-elsewhere",
        "back-here",
        "came-to-whom",
        "called-otherwise",
    }
)
"""Doubts about who is meant."""
_OF_NIK = frozenset({"no-nik", "arrived-without-nik", "nik-differs", "named-otherwise"})
_UNDATED = "date-unknown"


async def steps_to_point_at(work: Work, flow: Flow, report: Report, most: int) -> list[Step[object]]:
    """What the card warns of, what is not known of those whom the report brings, then what was answered, `most` in all.
    Where there are too many, those typed are kept: what was picked from a list is seldom wrong."""
    lacks = await lacks_of(work, report)
    keys = [
        *(doubt.key for doubt in doubts_now(report, lacks)),
        *dict.fromkeys(lack.field for lack in lacks if lack.told),
    ]
    answers, _, applicable = walk(flow, session_of(flow, report).answers)
    askable = askable_steps(flow, report)
    pointed = {step.id: step for key in keys for step in _about(flow, key) if step in askable}
    first = list(pointed.values())[:most]
    answered = [step for step in applicable if answers.get(step) is not None and step.id not in pointed]
    kept = sorted(answered, key=lambda step: step.field.numbered)[: most - len(first)]
    return [*first, *(step for step in answered if step in kept)]


def sentence_beside(work: Work, what: Text, reason: str) -> str:
    """What an operator wrote beside the question `what` that he pointed at; empty where the button alone spoke."""
    return "" if reason == pointed_reason(work, what) else reason


def pointed_reason(work: Work, what: Text) -> str:
    """The reason that is kept with a report where a question was pointed at by its button alone."""
    return work.house.texts.say(CARD_LOCALE, Text("reason-pointed", parts={"what": what}))


def askable_steps(flow: Flow, report: Report) -> list[Step[object]]:
    """Those that a head may be asked anew, also what he skipped or never opened."""
    session = session_of(flow, report)
    _, _, applicable = walk(flow, session.answers)
    return [*applicable, *addable(flow, session)]


def _about(flow: Flow, key: str) -> Iterable[Step[object]]:
    """The questions that a doubt, or a field that is not known, is about: as the kind says, else by what they ask."""
    declared = flow.traits.points.get(key, ()) if flow.traits else ()
    by_id = {step.id: step for step in flow.steps}
    return [by_id[step] for step in declared] or list(_by_what_is_asked(flow, key))


def _by_what_is_asked(flow: Flow, key: str) -> Iterator[Step[object]]:
    of_kk = key == "kk" or key.startswith("kk-")
    of_nik = key == "nik" or key in _OF_NIK or key.startswith("nik-")
    for step in flow.steps:
        match step.field:
            case KkField():
                is_asked = of_kk
            case NikField():
                is_asked = of_nik
            case NewName():
                is_asked = key in _OF_WHO
            case field:
                is_asked = (key in _OF_WHO and field.seeks_listed) or (key == _UNDATED and step.id == DATE)
        if is_asked:
            yield step
