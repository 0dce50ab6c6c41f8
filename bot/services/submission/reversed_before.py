"""What is told of somebody once more though another report has put it right: its reporter is asked whether it is so
indeed, and who decides reads which."""

from collections.abc import AsyncIterator
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.people.people import BasicStatus, readable
from bot.domain.report.changes import Change, Doubt, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import LooksAlike
from bot.storage.reports.about_in_effect import about_in_effect

REVERSED = "reversed-before"
_ENDS = (BasicStatus.DEAD, BasicStatus.MOVED)


def ask_whether_so_indeed(form: Form, change: Change) -> LooksAlike | None:
    """The question about the first whom the change has such a doubt of, unless the reporter has answered it."""
    for doubt in change.warnings:
        if doubt.key == REVERSED and (number := str(doubt.args["number"])) not in form.unlike:
            ended = BasicStatus.DEAD if doubt.args["is"] == "dead" else BasicStatus.MOVED
            return LooksAlike(Text("reversed-ask", dict(doubt.args)), (number,), ended_as=ended)
    return None


async def doubts_of_reversed(filing: Filing, change: Change) -> tuple[Doubt, ...]:
    """Of each who is told to have died or left on a day on which he was told so before, and then that he lives here."""
    found = [_about(change, end, right) async for end, right in _reversed(filing, change)]
    return tuple(Doubt(REVERSED, about) for about in found)


def _about(change: Change, end: SetStatus, right: Report) -> dict[str, str]:
    name, is_dead = readable(change.called.get(end.person_id, "")), end.status is BasicStatus.DEAD
    return {"name": name, "day": say_date(end.on), "number": right.number, "is": "dead" if is_dead else "gone"}


async def _reversed(filing: Filing, change: Change) -> AsyncIterator[tuple[SetStatus, Report]]:
    """Each of them, and the report that said that he lives here."""
    ends = [each for each in change.effects if isinstance(each, SetStatus) and each.status in _ENDS]
    told = await about_in_effect(filing.work.transaction, [each.person_id for each in ends])
    for end in ends:
        if (right := _put_right(end, told.get(end.person_id, []))) is not None:
            yield end, right


def _put_right(end: SetStatus, latest_first: list[Report]) -> Report | None:
    """The report that said so of the very same end."""
    for place, report in enumerate(latest_first):
        if any(_is_same(effect, end) for effect in report.change.effects):
            since = latest_first[:place]
            return next(
                (each for each in since if any(_says_here(effect, end) for effect in each.change.effects)), None
            )
    return None


def _is_same(effect: object, end: SetStatus) -> bool:
    """Wherever he is said to have gone."""
    return isinstance(effect, SetStatus) and replace(effect, to=end.to) == end


def _says_here(effect: object, end: SetStatus) -> bool:
    if not isinstance(effect, PutRight) or effect.status is not BasicStatus.ALIVE:
        return False
    return (effect.person_id, effect.was) == (end.person_id, end.status)
