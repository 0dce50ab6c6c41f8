"""What is told of somebody once more though another report has put it right: who decides reads which."""

from bot.domain.days.dates import say_date
from bot.domain.people.people import BasicStatus, readable
from bot.domain.report.changes import Change, Doubt, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.services.submission.filing import Filing
from bot.storage.reports import effects, reports

_ENDS = (BasicStatus.DEAD, BasicStatus.MOVED)


async def doubts_of_reversed(filing: Filing, change: Change) -> tuple[Doubt, ...]:
    """Of each who is told to have died or left on a day on which he was told so before, and then that he lives here."""
    ends = [each for each in change.effects if isinstance(each, SetStatus) and each.status in _ENDS]
    if not ends:
        return ()
    transaction = filing.work.transaction
    about = await effects.in_effect_about(transaction, [each.person_id for each in ends])
    told = await reports.get_many(transaction, {key for keys in about.values() for key in keys}) if about else {}
    doubts = []
    for end in ends:
        latest_first = [told[key] for key in about.get(end.person_id, []) if key in told]
        if (right := _put_right(end, latest_first)) is not None:
            name = readable(change.called.get(end.person_id, ""))
            said = {"name": name, "day": say_date(end.on), "number": right.number}
            doubts.append(Doubt("reversed-before", said))
    return tuple(doubts)


def _put_right(end: SetStatus, latest_first: list[Report]) -> Report | None:
    """The report that said so of the very same end."""
    for place, report in enumerate(latest_first):
        if end in report.change.effects:
            since = latest_first[:place]
            return next(
                (each for each in since if any(_says_here(effect, end) for effect in each.change.effects)), None
            )
    return None


def _says_here(effect: object, end: SetStatus) -> bool:
    return isinstance(effect, PutRight) and effect.person_id == end.person_id and effect.status is BasicStatus.ALIVE
