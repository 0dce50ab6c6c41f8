"""Once a month, from the first day of reminding on: there are residents to be asked about."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import NudgeKind
from bot.domain.people.officer import Role
from bot.services.clock.nudges.nudge import Nudge
from bot.services.registry.residents_to_check import is_begun
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudge_causes
from bot.storage.months import months
from bot.storage.officers import officers


async def find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """RT heads whose list is drawn and not done."""
    period = await months.open_period(transaction, area, house.calendar, now)
    if not is_begun(house, period, now):
        return []
    unchecked = await nudge_causes.unchecked_by_rt(transaction, area, period, now)
    return [
        Nudge(
            NudgeKind.CHECKS,
            head.id,
            (period,),
            (Text("nudge-checks", {"count": unchecked[head.area]}),),
            (Command.CHECK.button(Text("button-check", {"count": unchecked[head.area]})),),
        )
        for head in await officers.officers_of_area(transaction, area, [Role.RT])
        if head.area in unchecked
    ]
