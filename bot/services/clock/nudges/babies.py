"""Babies who have no NIK: after sixty days the birth certificate is late, after three months insurance ends."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import NudgeKind, without_adminduk, without_certificate
from bot.domain.people.people import readable
from bot.services.clock.nudges.nudge import Nudge
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudge_causes
from bot.storage.messages.nudge_causes import Baby


async def find_without_certificate(
    transaction: Transaction, house: House, area: AreaCode, now: datetime
) -> list[Nudge]:
    """One for each baby of sixty days; where an RT has several, they come one a day."""
    born = without_certificate(now.astimezone(house.calendar.timezone).date())
    babies = await nudge_causes.babies_without_nik(transaction, area, born)
    return [_nudge(house, NudgeKind.CERTIFICATE, baby) for baby in babies]


async def find_without_adminduk(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """One for each baby of three months in a family with the profile's insurance."""
    insurance = house.profile.insurance
    if insurance is None:
        return []
    born = without_adminduk(now.astimezone(house.calendar.timezone).date())
    babies = await nudge_causes.babies_without_nik(transaction, area, born, insurance.name)
    return [_nudge(house, NudgeKind.ADMINDUK, baby) for baby in babies]


def _nudge(house: House, kind: NudgeKind, baby: Baby) -> Nudge:
    about = {"name": readable(baby.name), "day": baby.born.say()}
    opening = house.flows.opened_from(Door.NIK_KNOWN)
    has_nik = (Command.HAS_NIK.button(Text("button-has-nik"), baby.person_id),) if opening else ()
    return Nudge(kind, baby.officer, (str(baby.person_id),), (Text(f"nudge-{kind}", about),), has_nik)
