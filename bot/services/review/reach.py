"""Whether whoever sent a report can be written to now, so that an operator knows before he asks him something."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.work.channel import Traits
from bot.services.work.notice import Notice
from bot.services.work.work import Work
from bot.storage.officers.addresses import Known, known_of


async def reach_lines(work: Work, report: Report, reporter: Officer) -> tuple[Text, ...]:
    """A line on the card of a report that waits, where nothing arrives before he writes again; none where he never came
    in by a chat of his own."""
    if report.practice or report.status is not Status.WAITING:
        return ()
    known = await known_of(work.transaction, reporter.id)
    is_out = known and not any(_is_open(work.house.traits_of(each.channel), each, work.now) for each in known)
    return (Text("card-out-of-reach-line"),) if is_out else ()


def _is_open(traits: Traits, known: Known, now: datetime) -> bool:
    """What he would be asked arrives there, or an approved message that calls him."""
    if not known.reachable:
        return False
    in_window = traits.window is None or now - known.seen_at < traits.window
    return in_window or Notice.RETURNED in traits.knocks
