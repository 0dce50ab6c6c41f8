"""A report's stored answers, opened again: to be fixed, read, pointed at, or taken for another report."""

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.session import Session, upgraded, walk
from bot.domain.report.report import Report

VERSION = "_version"
"""Key among a report's stored answers: the flow's version they were given to."""


def session_of(flow: Flow, report: Report) -> Session:
    """A session with the report's answers, as the flow's present version understands them."""
    answers = {step: value for step, value in report.answers.items() if step != VERSION}
    version = int(report.answers.get(VERSION, flow.version))
    return upgraded(flow, Session(flow=flow.kind, version=version, answers=answers))


def answered_steps(flow: Flow, report: Report) -> tuple[Answers, list[Step[object]]]:
    """The answers that still load, and the questions they were given to."""
    answers, _, applicable = walk(flow, session_of(flow, report).answers)
    return answers, [step for step in applicable if answers.get(step) is not None]


def label_of(flow: Flow | None, step_id: str) -> Text | None:
    """The name of one of the flow's questions; None where it has no such question, any more or at all."""
    return next((step.text(flow.kind, label=True) for step in flow.steps if step.id == step_id), None) if flow else None
