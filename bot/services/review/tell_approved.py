"""Telling an RT head which of his reports were approved: all of an evening in one message."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from itertools import groupby

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.gathered_news import Gathering, gathering_of_last
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.words.naming import first_of
from bot.services.work.errands import Renew
from bot.services.work.named_lately import Approval, Named
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, TO_REPORTS
from bot.services.work.work import Work
from bot.storage.messages import outbox
from bot.storage.messages.queued import Urgency
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import reports, rt_reports

MOST_NAMED = 14
"""The rest is told as a number; all of them stand in *laporan saya*."""
MOST_WORDS, MOST_LINES = 60, 7
_LANE = ":approved"


async def is_told_with_others(work: Work, report: Report, reporter: Officer, told: Callable[[], Text]) -> bool:
    """Queues one message for all that is approved in a row; False where this one is told for itself.

    Where the channel edits, the first is told at once (`told`), and its message says from then on what followed, so
    that the phone rings once. Elsewhere the message waits for what follows.
    """
    if report.practice or report.is_untied or not reporter.active:
        return False
    addresses = (await addresses_of(work.transaction, [reporter.id])).get(reporter.id, [])
    if not addresses:
        return True
    can_edit = work.house.traits_of(addresses[0].channel).can_edit
    approved = await rt_reports.approved_between(work.transaction, reporter.id, _morning(work), work.now)
    gathering = gathering_of_last(approved, can_edit=can_edit)
    if gathering is None:
        return False
    approvals = {each: (each, at) for at, each in approved[-len(gathering.those) :]}
    if report.id not in approvals:
        return False
    work.house.named_lately.remember(approvals[report.id], _named(report))
    lines = await _lines(work, reporter.locale, [*approvals.values()]) if len(approvals) > 1 else (told(),)
    options = (*TO_REPORTS, *TO_MENU) if len(gathering.those) > 1 else TO_MENU
    _tell(work, addresses[0], reporter, Say(lines, options, GO), gathering, can_edit=can_edit)
    return True


def _tell(
    work: Work, address: Address, reporter: Officer, say: Say, gathering: Gathering[ReportId], *, can_edit: bool
) -> None:
    key = _key(reporter, gathering.since)
    if not can_edit:
        work.say_later(address, reporter.locale, say, gathering.due_at, replaces=key, notice=Notice.DECIDED)
        return
    name = work.transaction.vault.index("shown.name", f"{address.channel}:{address.id}:{key}")
    order = Renew(name, work.house.texts.prompt(reporter.locale, say))
    urgency = Urgency.ANSWER if len(gathering.those) == 1 else Urgency.CARD
    work.send(address, order, lane=_LANE, urgency=urgency, shown=name, replaces=key, notice=Notice.DECIDED)


async def tell_gathered_now(work: Work, report: Report, reporter: Officer) -> None:
    """What waits to be told together goes before what is told now of a report that was among it."""
    for address in (await addresses_of(work.transaction, [reporter.id])).get(reporter.id, [])[:1]:
        approved = await rt_reports.approved_between(work.transaction, reporter.id, _morning(work), work.now)
        approved += [(report.decided_at, report.id)] if report.decided_at else []
        can_edit = work.house.traits_of(address.channel).can_edit
        gathering = gathering_of_last(sorted(approved), can_edit=can_edit)
        if gathering is not None:
            await outbox.hurry(work.transaction, address, _key(reporter, gathering.since), work.now)


def _morning(work: Work) -> datetime:
    """Before which nothing is told with what is approved now."""
    return datetime.combine(work.today, time(), work.house.calendar.timezone)


def _key(reporter: Officer, since: datetime) -> str:
    return f"approved/{reporter.id}/{since.timestamp():.6f}"


async def _lines(work: Work, locale: str, those: Sequence[Approval]) -> tuple[Text, ...]:
    """Of each kind a line, with the reports that are named; the kinds are left out where that gets too long, and of
    more than can be named the rest is a number."""
    named = sorted(await _named_of(work, those[:MOST_NAMED]), key=lambda each: each.kind)
    more = len(those) - len(named)
    rest = (Text("told-approved-more", {"count": more}),) if more > 0 else ()
    title = Text("told-approved-many", {"count": len(those)})
    whole = (title, *_by_kind(named), *rest)
    words = len(work.house.texts.prompt(locale, Say(whole)).text.split())
    if words <= MOST_WORDS and len(whole) <= MOST_LINES:
        return whole
    return (title, Text("told-approved-list", {"reports": ", ".join(_said(each, 2) for each in named)}), *rest)


async def _named_of(work: Work, those: Sequence[Approval]) -> list[Named]:
    """Read are those that another process approved, or this one before it began."""
    lately = work.house.named_lately
    known = {each: lately.known[each] for each in those if each in lately.known}
    if unknown := {each[0]: each for each in those if each not in known}:
        for which, report in (await reports.get_many(work.transaction, unknown)).items():
            known[unknown[which]] = _named(report)
            lately.remember(unknown[which], known[unknown[which]])
    return [known[each] for each in those]


def _named(report: Report) -> Named:
    first = first_of(report)
    return Named(report.kind, report.number, readable(first.name) if first else "")


def _by_kind(named: Sequence[Named]) -> Iterator[Text]:
    for kind, some in groupby(named, key=lambda each: each.kind):
        yield Text("told-approved-line", {"reports": ", ".join(map(_said, some))}, {"kind": Text(f"kind-{kind}")})


def _said(named: Named, most: int = 4) -> str:
    """By its number and who comes first, by at most so many words of his name: many fit into a screen."""
    return " ".join([named.number, *named.name.split()[:most]])
