"""Telling Dinas Sosial of a closed month: the digest, then its file."""

from bot.dialogue.prompt import Option, Prompt, Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.month.month import Month
from bot.domain.people.officer import Officer, Role
from bot.reports.digest import MonthTotals, digest
from bot.services.work.channel import SendFile, SendPrompt
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.officers import addresses, officers


async def announce_month(work: Work, month: Month, totals: MonthTotals) -> int:
    """Queues digest and file for every officer of Dinas Sosial who can be reached; how many those are."""
    wanted = await officers.for_area(work.transaction, AreaCode(month.area), Role.DINSOS)
    reachable = await addresses.addresses_of(work.transaction, [officer.id for officer in wanted])
    told = [officer for officer in wanted if reachable.get(officer.id)]
    for officer in told:
        _write_to(work, officer, reachable[officer.id][0], month, totals)
    return len(told)


def _write_to(work: Work, officer: Officer, address: Address, month: Month, totals: MonthTotals) -> None:
    send_digest(work, officer, address, month, totals)
    about: dict[str, str | int | float] = {"month": totals.month, "version": month.version}
    caption = work.house.texts.say(officer.locale, Text("month-file-caption", about))
    file = SendFile(month.file_ref or "", month.file_name, caption)
    work.send(address, file, once=f"{_once(month, officer)}/file", urgency=Urgency.BROADCAST)


def send_digest(
    work: Work,
    officer: Officer,
    address: Address,
    month: Month,
    totals: MonthTotals,
    options: tuple[Option, ...] = (),
) -> None:
    """Queues it in the officer's language, as long as his channel takes; once for each version of the month."""

    def tell(text: Text) -> str:
        return work.house.texts.say(officer.locale, text)

    buttons = work.house.texts.prompt(officer.locale, Say((), options, GO)).buttons
    told = Prompt(digest(totals, tell, work.house.traits_at(address).limits.text), buttons)
    work.send(
        address,
        SendPrompt(told),
        once=f"{_once(month, officer)}/digest",
        urgency=Urgency.BROADCAST,
        notice=Notice.MONTH_CLOSED,
    )


def _once(month: Month, officer: Officer) -> str:
    return f"month/{month.area}/{month.period}/{month.version}/{officer.id}"
