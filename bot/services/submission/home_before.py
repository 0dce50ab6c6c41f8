"""Who is told as home again on a day before he went, as it was told: he would be away for good."""

from collections.abc import Collection, Mapping
from datetime import date

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.month.happened import happened
from bot.domain.month.order_of_events import AWAY
from bot.domain.people.people import BasicStatus, PersonId, readable
from bot.domain.report.changes import Change, SetStatus
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import AskAgain
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.reports import foreseen, reports
from bot.storage.reports.about_in_effect import about_in_effect

BACK_DATE = "back-date"
"""The question since when he is home."""


async def home_before_he_went(filing: Filing, form: Form, change: Change) -> AskAgain | None:
    """The question again, with the day on which he went, by what is in effect or waits: that he is home now was said,
    so he came after it, or that day is the wrong one, which no list has."""
    home = {each.person_id for each in _told(change) if each.status is BasicStatus.ALIVE}
    if not home or BACK_DATE not in form.answers:
        return None
    went = await _went(filing, home)
    late = [who for who in change.subjects if who in went and went[who] > change.event_date]
    if not late:
        return None
    about = {"name": readable(change.called[late[0]]), "day": say_date(max(went[who] for who in late))}
    return AskAgain((BACK_DATE,), Text("away-home-before", about))


def _told(change: Change) -> list[SetStatus]:
    return [each for each in change.effects if isinstance(each, SetStatus)]


async def _went(filing: Filing, those: set[PersonId]) -> Mapping[PersonId, date]:
    """When each of them went away or was not found any more, last of all."""
    transaction, regency = filing.work.transaction, ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(transaction, sorted(those), regency)
    went = {who: now.placed_on for who, now in standing.items() if now.status in AWAY and now.placed_on}
    went |= await _by_what_is_in_effect(transaction, went)
    rows = await foreseen.about(transaction, filing.outlook.sight, those)
    waiting = await reports.get_many(transaction, foreseen.reports_of(rows)) if rows else {}
    for each in (end for report in waiting.values() for end in _told(report.change)):
        if each.person_id in those and each.status in AWAY:
            went[each.person_id] = max(each.on, went.get(each.person_id, each.on))
    return went


async def _by_what_is_in_effect(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, date]:
    """Of whom it tells that they went: who came as away to where he is stands so since then, and went before that."""
    told = await about_in_effect(transaction, those)
    goings = {
        who: [each.day.latest for each in happened(about[::-1], who) if each.status in AWAY and not each.goes_on]
        for who, about in told.items()
    }
    return {who: max(days) for who, days in goings.items() if days}
