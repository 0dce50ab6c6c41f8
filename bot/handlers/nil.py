"""Nihil: nothing happened in this RT this month; completes the month without a row."""

from bot.dialogue.flow import Answers, Desk, Flow
from bot.domain.report.changes import Change, Kind


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: none; the RT counts as heard."""
    return Change(kind=Kind("nil"), area=desk.scene.area, event_date=desk.scene.today)


FLOW = Flow("nil", "NHL", (), build, order=90, common=True, needs_decision=False, review=False)
