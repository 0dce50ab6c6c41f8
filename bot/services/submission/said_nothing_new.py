"""Whether an RT may say *nihil*: once a month, and only where nothing was reported."""

from bot.dialogue.prompt import Text
from bot.domain.periods import Period
from bot.domain.report.review import VOID
from bot.services.submission.filing import Filing
from bot.services.words.month_names import until_day
from bot.services.work.work import Work
from bot.storage.reports.told_so_far import TellingSoFar, month_state


async def not_nil(filing: Filing) -> Text | None:
    """Why *nihil* cannot be said: it was said before, or something was reported for the month."""
    period = await filing.work.open_period(filing.officer.area)
    state = await month_state(filing.work.transaction, filing.officer.area, period, filing.practises)
    until = until_day(filing.work.house.calendar, period)
    if stands(filing.work, period, state):
        return Text("nil-already", {"until": until})
    told = _told(state)
    return Text("nil-but-reports", {"count": told, "until": until}) if told else None


def is_silent(work: Work, period: Period, state: TellingSoFar) -> bool:
    """Whether the RT has said nothing for the month that stands, so that *nihil* may be offered."""
    return not stands(work, period, state) and not _told(state)


def stands(work: Work, period: Period, state: TellingSoFar) -> bool:
    """Whether *nihil* was said, and need not be said again: early in the month it holds until it is asked once more."""
    holds_from = work.house.calendar.nil_holds_from(period)
    return state.nil_at is not None and (state.nil_at >= holds_from or work.now < holds_from)


def _told(state: TellingSoFar) -> int:
    return sum(count for status, count in state.own.items() if status not in VOID)
