"""What may be chosen instead of own words where a report is not approved."""

import re
from collections.abc import Mapping

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.review.answers import answered_steps
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.pointing import pointed_reason, steps_to_point_at
from bot.services.work.work import Work

POINTABLE = 7
"""With *tulis alasan lain* no more than eight choices."""
LONGEST = 300
"""Letters of a reason, as where one is asked for."""


async def presets(work: Work, report: Report, event: Event) -> dict[str, Text]:
    """Why it is rejected, or which of its questions is to be fixed."""
    flow = work.house.flows.get(report.kind)
    if flow is None or flow.traits is None:
        return {}
    if event is Event.REJECTED:
        return {each: Text(f"reason-rejected-{each}") for each in flow.traits.refused_as}
    answers, _ = answered_steps(flow, report)
    steps = await steps_to_point_at(work, flow, report, POINTABLE)
    return {step.id: step.text(flow.kind, label=True, answers=answers) for step in steps}


async def as_written(work: Work, report: Report, event: Event, words: str) -> tuple[str, str]:
    """The reason that somebody wrote, and the question that it points at: one that is called as a preset one, or in
    part, is that one; else it is his own, about the question whose name stands in it, as in *namanya keliru*."""
    named_by = await presets(work, report, event)
    labels = {each: work.house.texts.say(CARD_LOCALE, text) for each, text in named_by.items()}
    named = _named(words, labels)
    if event is not Event.RETURNED:
        return (labels[named] if named else words[:LONGEST]), ""
    if named:
        return pointed_reason(work, named_by[named]), named
    return words[:LONGEST], _spoken_of(words, labels)


def _named(words: str, labels: Mapping[str, str]) -> str:
    """The one reason, or question, that is called so, or so in part; empty where none or several are."""
    said = set(words.casefold().split())
    found = [each for each, label in labels.items() if said <= set(label.casefold().split())]
    return found[0] if len(found) == 1 else ""


def _spoken_of(words: str, labels: Mapping[str, str]) -> str:
    """The one question that a word of the sentence names, whatever *-nya* hangs on it; empty where none or several
    are."""
    said = {_NYA.sub("", each) for each in _WORD.findall(words.casefold())}
    found = [each for each, label in labels.items() if said & set(_WORD.findall(label.casefold()))]
    return found[0] if len(found) == 1 else ""


_WORD, _NYA = re.compile(r"[a-z]{3,}"), re.compile(r"nya$")
