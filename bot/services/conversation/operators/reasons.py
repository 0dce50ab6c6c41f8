"""What may be chosen instead of own words where a report is not approved."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.review.answers import answered_steps
from bot.services.review.pointing import steps_to_point_at
from bot.services.work.work import Work

POINTABLE = 7
"""With *tulis alasan lain* no more than eight choices."""


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
