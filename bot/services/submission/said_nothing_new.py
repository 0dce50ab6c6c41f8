"""Whether an RT may say *nihil*: once a month, and only where nothing was reported."""

from bot.dialogue.prompt import Text
from bot.domain.report.review import VOID
from bot.services.submission.filing import Filing
from bot.services.words.month_names import month_name
from bot.storage.reports.report_lists import TellingSoFar, month_state


async def not_nil(filing: Filing) -> Text | None:
    """Why *nihil* cannot be said: it was said before, or something was reported for the month."""
    period = await filing.work.open_period(filing.officer.area)
    state = await month_state(filing.work.transaction, filing.officer.area, period, filing.practises)
    if state.nil:
        return Text("nil-already", {"month": month_name(period)})
    told = _told(state)
    return Text("nil-but-reports", {"count": told, "month": month_name(period)}) if told else None


def is_silent(state: TellingSoFar) -> bool:
    """Whether the RT has said nothing for the month that stands, so that *nihil* may be offered."""
    return not state.nil and not _told(state)


def _told(state: TellingSoFar) -> int:
    return sum(count for status, count in state.counts.items() if status not in VOID)
