"""Who finds somebody else for a survey: whoever asked for it, his deputy meanwhile, else who decides there as well."""

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.domain.report.survey import Survey
from bot.services.review.other_approver import speaking_for
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.officers import officers

_BY_NEARNESS = (Role.OPERATOR, Role.TKSK, Role.DINSOS)


async def who_gives(work: Work, survey: Survey) -> list[tuple[Officer, Address]]:
    """Whoever asked for it, or his deputy, or for whom he stood in; where none of them can be reached the operators of
    the village, else the TKSK, else Dinas Sosial."""
    asked_by = await officers.by_id(work.transaction, survey.asked_by)
    there = [each for role in _BY_NEARNESS for each in await officers.for_area(work.transaction, survey.area, role)]
    his = [each for each in there if asked_by is not None and each.seat == asked_by.seat]
    for those in (his, *([each for each in there if each.role is role] for role in _BY_NEARNESS)):
        if found := await speaking_for(work, those):
            return found
    return []


async def tell_givers(work: Work, survey: Survey, told: Text, option: Option) -> None:
    """Each of them but whoever goes himself reads it, with what may be done."""
    for who, address in await who_gives(work, survey):
        if who.id != survey.by:
            say_to(work, who, address, told, option)


def say_to(work: Work, who: Officer, address: Address, told: Text, *options: Option) -> None:
    """In his own chat."""
    work.say(address, who.locale, Say((told,), (*options, *TO_MENU), GO), notice=Notice.CARD_WAITING)
