"""An RT that somebody is said to go to and that is on no list: asked at once, with those that are near it."""

from collections.abc import Mapping, Sequence

from bot.dialogue.fields import RtNumber, rt_of
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, walk
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.services.submission.filing import Filing
from bot.storage.registry import areas

MOST = 4


async def rt_not_listed(
    filing: Filing, flow: Flow, before: Mapping[str, Json], session: Session
) -> tuple[str, Text] | None:
    """The step that was answered so, and the sentence, once nothing else is to be asked; nothing of a village of which
    no RT is known, nor of what was asked before and answered so again."""
    answers, missing, steps = walk(flow, session.answers, session.opened)
    for step in steps if missing is None else ():
        given = session.answers.get(step.id)
        if given is None or not isinstance(step.field, RtNumber) or session.context.doubted.get(step.id) == given:
            continue
        if not session.context.fixes or _is_changed(step, before, session.answers):
            return await _asked(filing, answers, step, str(given))
    return None


def _is_changed(step: Step[object], before: Mapping[str, Json], now: Mapping[str, Json]) -> bool:
    """Of a report that is being fixed: whether this turn answered the number, or the village that it is one of."""
    asked = [step.id, *([step.field.of.id] if isinstance(step.field, RtNumber) and step.field.of else [])]
    return bool(before) and any(now.get(each) != before.get(each) for each in asked)


async def _asked(filing: Filing, answers: Answers, step: Step[object], number: str) -> tuple[str, Text] | None:
    village = _village_of(answers, step) or ancestor(filing.officer.area, Level.VILLAGE)
    rt = rt_of(village, number)
    known = [each.code for each in await areas.areas_within(filing.work.transaction, village, Level.RT)]
    if not rt or not known or rt in known:
        return None
    near = ", ".join(short_name(each) for each in nearest(rt, known)[:MOST])
    return step.id, Text("rt-not-listed", {"rt": short_name(rt), "near": near})


def _village_of(answers: Answers, step: Step[object]) -> AreaCode | None:
    field = step.field
    picked = answers.get(field.of) if isinstance(field, RtNumber) and field.of is not None else None
    return picked[0] if picked and picked[0] else None


def nearest(rt: AreaCode, known: Sequence[AreaCode]) -> list[AreaCode]:
    """Those of its RW first, the nearest number first; then those of the nearest RW."""
    rw, number = _numbers(rt)

    def order(other: AreaCode) -> tuple[int, int, AreaCode]:
        of_rw, of_number = _numbers(other)
        return abs(of_rw - rw), abs(of_number - number), other

    return sorted(known, key=order)


def _numbers(rt: AreaCode) -> tuple[int, int]:
    _, rw, number = rt.split("/")
    return int(rw), int(number)
