"""Telling RT heads of a closing: in one sentence what of theirs went in, what waits, and why."""

from datetime import UTC

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.month.nudges import next_waking
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import Period, next_period
from bot.reports.digest import often_first
from bot.services.words.month_names import until_day
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, TO_REPORTS
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.months.month_counts import RtOutcome, outcome_by_rt
from bot.storage.officers import addresses, officers

MOST_KINDS = 5
"""Named with their numbers; a message to an RT head is short, and all of them stand in *laporan saya*."""


async def tell_heads(work: Work, month: Month) -> None:
    """Queues it for each head whose RT has anything in the file or open, for waking hours; a month written anew tells
    nobody again."""
    if month.version > 1:
        return
    area, period = AreaCode(month.area), Period(month.period)
    outcomes = await outcome_by_rt(work.transaction, area, period)
    everybody = await officers.officers_of_area(work.transaction, area, [Role.RT])
    heads = [head for head in everybody if head.area in outcomes]
    reachable = await addresses.addresses_of(work.transaction, [head.id for head in heads])
    due_at = next_waking(work.now.astimezone(work.house.calendar.timezone)).astimezone(UTC)
    for head in heads:
        for address in reachable.get(head.id, [])[:1]:
            name = f"closed/{area}/{period}/{head.id}"
            say = Say((_sentence(work, head, period, outcomes[head.area]),), (*TO_REPORTS, *TO_MENU), GO)
            urgency, notice = Urgency.BROADCAST, Notice.MONTH_CLOSED
            work.say_later(address, head.locale, say, due_at, replaces=name, urgency=urgency, notice=notice)


def _sentence(work: Work, head: Officer, period: Period, outcome: RtOutcome) -> Text:
    def say(text: Text) -> str:
        return work.house.texts.say(head.locale, text)

    calendar = work.house.calendar
    often = often_first(outcome.filed, say)
    kinds = [f"{count} {say(Text(f'kind-{kind}'))}" for kind, count in often[:MOST_KINDS]]
    if others := sum(count for _, count in often[MOST_KINDS:]):
        kinds.append(say(Text("heads-closed-others", {"count": others})))
    why = (f"{count} {say(Text(f'month-carried-{status}'))}" for status, count in sorted(outcome.open.items()))
    return Text(
        "heads-closed",
        {
            "until": until_day(calendar, period),
            "next": until_day(calendar, next_period(period)),
            "filed": sum(outcome.filed.values()),
            "kinds": ", ".join(kinds),
            "open": sum(outcome.open.values()),
            "why": ", ".join(why),
        },
    )
