"""Who is spoken to about a report: its reporter, else his deputy or whoever heads the RT now."""

from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import in_place_of


async def who_hears(
    work: Work, report: Report, reporter: Officer, *, is_asked: bool = False
) -> list[tuple[Officer, Address]]:
    """Him alone while he is on duty; after that whoever heads the RT now. What is to be done about it goes to the
    deputy of whoever is on leave, as far as he may do it: nobody fixes what an operator wrote down but he."""
    is_here = reporter.active
    told = [reporter] if is_here else await officers.officers_of_area(work.transaction, report.area, [Role.RT])
    if is_asked and reporter.role is Role.RT and not reporter.writes_down:
        away = await in_place_of(work.transaction)
        told = list({each.id: each for each in (away.get(one.id, one) for one in told)}.values())
    found = await addresses_of(work.transaction, [each.id for each in told]) if told else {}
    return [(each, found[each.id][0]) for each in told if found.get(each.id)]
