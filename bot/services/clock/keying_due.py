"""On the last day for keying a month in, operators and TKSK read what of it is not ticked yet."""

from collections.abc import Sequence
from datetime import time
from functools import partial

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.people.officer import Role
from bot.services.clock.once_a_day import once_a_day, remind_each
from bot.services.month.keying_words import last_day, left_words
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.months import keying
from bot.storage.months.keying import Count
from bot.storage.officers import officers

AT = time(8)
_READERS = (Role.OPERATOR, Role.TKSK)
"""Dinas Sosial reads it in its digest."""
_WAYS = (Command.SIKS.button(Text("button-siks")), *TO_MENU)


async def tell_what_is_to_key(house: House, area: AreaCode) -> int:
    """Queues it for a regency's officers, once on that day; how many letters."""
    local = house.clock().astimezone(house.calendar.timezone)
    if not (house.profile.keying_days and is_waking(local.time(), earliest=AT)):
        return 0
    return await once_a_day(house, area, "keying", partial(_tell_what_is_due, area))


async def _tell_what_is_due(area: AreaCode, work: Work) -> int:
    counted = await keying.counts(work.transaction, area)
    due = [each for each in counted if each.left and last_day(work.house, each.edition.period) == work.today]
    return await _tell(work, area, counted, due) if due else 0


async def _tell(work: Work, area: AreaCode, counted: Sequence[Count], due: Sequence[Count]) -> int:
    """Of earlier months what is left as well, where any of the one that is due is his."""
    found = await officers.officers_of_area(work.transaction, area, _READERS)
    readers = [each for each in found if any(is_within(row.village, each.area) for row in due)]
    intro = Text("keying-due")
    says = {
        each.id: Say((intro, *left_words(work.house, counted, each.area, work.today)), _WAYS, GO) for each in readers
    }
    return await remind_each(work, readers, says, "keying")
