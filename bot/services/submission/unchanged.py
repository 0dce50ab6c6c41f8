"""A report that is sent back and fixed by nothing a second time: both sides read how it goes on otherwise."""

from dataclasses import replace

from bot.domain.report.changes import Change, Doubt
from bot.domain.report.report import Report

SENT_UNCHANGED = "sent-unchanged"


def marked_if_unchanged(report: Report, change: Change) -> Change:
    """The change that fixes the returned report; its card says where it tells what it told after the last fix."""
    before = report.change
    is_same = (change.effects, change.facts, change.day, change.names, change.photos) == (
        before.effects, before.facts, before.day, before.names, before.photos,
    )  # fmt: skip
    if not is_same or not report.revision:
        return change
    return replace(change, warnings=(Doubt(SENT_UNCHANGED), *change.warnings))


def is_unchanged(report: Report) -> bool:
    """Whether it was sent again so."""
    return any(doubt.key == SENT_UNCHANGED for doubt in report.change.warnings)
