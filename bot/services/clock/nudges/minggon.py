"""On the eve of the minggon RT heads read what is open in their RT, and operators how their desa stands."""

from datetime import datetime, timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_weekday
from bot.domain.month.nudges import EVENING, NudgeKind
from bot.domain.people.officer import Officer, Role
from bot.domain.periods import Period
from bot.domain.report.review import Status
from bot.services.clock.nudges.nudge import Nudge
from bot.services.month.month_words import month_words
from bot.services.words.month_names import until_day
from bot.services.work.house import House
from bot.services.work.standing_buttons import TO_MENU
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudge_causes
from bot.storage.months import months
from bot.storage.officers import officers
from bot.storage.reports.told_so_far import told_by_rt


async def find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """All of a regency, in the evening before the meeting; an RT without anything open is left in peace."""
    tomorrow = (now + timedelta(days=1)).astimezone(house.calendar.timezone)
    if tomorrow.weekday() != house.calendar.minggon_weekday or tomorrow.time() < EVENING:
        return []
    period = await months.open_period(transaction, area, house.calendar, now)
    meeting = say_weekday(tomorrow.date())
    about = f"{tomorrow:%G-W%V}"
    heads = await _of_heads(transaction, house, area, period, now, about, meeting)
    return heads + await _of_operators(transaction, house, area, period, now, about, meeting)


async def _of_heads(
    transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime, about: str, meeting: str
) -> list[Nudge]:
    until = until_day(house.calendar, period)
    told = await told_by_rt(transaction, area, period)
    undecided = await nudge_causes.undecided_by_rt(transaction, area)
    unchecked = await nudge_causes.unchecked_by_rt(transaction, area, period, now)
    nudges = []
    for head in await officers.officers_of_area(transaction, area, [Role.RT]):
        counts = {
            "silent": int(head.area not in told),
            "waiting": undecided.get((head.area, Status.WAITING), 0),
            "returned": undecided.get((head.area, Status.RETURNED), 0),
            "unchecked": unchecked.get(head.area, 0),
        }
        if any(counts.values()):
            nudges.append(_to_head(head, until, about, meeting, counts))
    return nudges


def _to_head(head: Officer, until: str, about: str, meeting: str, counts: dict[str, int]) -> Nudge:
    heading = Text("nudge-minggon", {"weekday": meeting, "until": until})
    lines = (Text(f"nudge-minggon-{what}-line", {"count": count}) for what, count in counts.items() if count)
    return Nudge(NudgeKind.MINGGON, head.id, (about,), (heading, *lines), TO_MENU)


async def _of_operators(
    transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime, about: str, meeting: str
) -> list[Nudge]:
    heading = Text("nudge-minggon-operator", {"weekday": meeting})
    return [
        Nudge(
            NudgeKind.MINGGON,
            operator.id,
            (about,),
            (heading, await month_words(transaction, house, operator.area, period, now)),
        )
        for operator in await officers.officers_of_area(transaction, area, [Role.OPERATOR])
    ]
