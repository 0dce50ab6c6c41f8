"""Months whose files are not out long after their hour: somebody at the server has to look."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.month.month import Month
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.services.matters.cause import Cause, Told
from bot.services.matters.raising import raise_matter, settle_matter
from bot.services.words.month_names import month_name
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months
from bot.storage.registry import matters
from bot.storage.registry.matters import Matter

NAME = "late-files"
LATE_AFTER = timedelta(minutes=10)


async def is_late(work: Work, month: Month) -> bool:
    """Puts it on the list; whether nobody was told of it yet."""
    known = await matters.unsettled_about(work.transaction, NAME, [_subject(month)])
    facts = known[0].facts if known else {}
    await raise_matter(work, _matter(month, facts))
    return _TOLD not in facts


async def was_told(work: Work, month: Month) -> None:
    """Somebody could be written to."""
    await raise_matter(work, _matter(month, {_TOLD: "yes"}))


_TOLD = "told"


def _matter(month: Month, facts: Mapping[str, str]) -> Matter:
    return Matter(NAME, _subject(month), AreaCode(month.area), month.cut_at or month.closes_at, facts)


async def is_out(work: Work, month: Month) -> bool:
    """Its files are there; whether they had been called late."""
    return bool(await settle_matter(work, NAME, _subject(month)))


def _subject(month: Month) -> str:
    return f"month:{month.area}+{month.period}+{month.version}"


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    """Until it is closed; one that is not cut may have got another day."""
    unfinished = {_subject(month): month for month in await months.unfinished(transaction)}
    found = ((matter, unfinished.get(matter.subject)) for matter in kept)
    return [matter for matter, month in found if month and (month.cut_at or month.closes_at <= matter.since)]


async def _tell(work: Work, matter: Matter) -> Told:
    zone = work.house.calendar.timezone
    since, name = matter.since.astimezone(zone), month_name(Period(matter.ids[1]))
    about = {"month": name, "day": say_date(since.date()), "time": f"{since:%H.%M}"}
    return Told(name, Text("matter-late-files", about))


CAUSE = Cause(NAME, Role.ADMIN, _stands, _tell)
