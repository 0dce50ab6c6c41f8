"""A report that was left half filled a day ago: to be gone on with, or thrown away."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.dialogue.session import Session
from bot.dialogue.spoken_of import described
from bot.dialogue.stored_session import read_session
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date_with_weekday
from bot.domain.month.nudges import HALF_FILLED_AFTER, HALF_FILLED_UNTIL, NudgeKind
from bot.services.clock.nudges.nudge import Nudge
from bot.services.work.house import House
from bot.services.work.standing_buttons import RESUME, Command
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import nudge_causes
from bot.storage.messages.nudge_causes import LeftSession


async def find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Nudge]:
    """Whoever left one, once for each time he touched it."""
    left = await nudge_causes.left_sessions(transaction, area, now - HALF_FILLED_UNTIL, now - HALF_FILLED_AFTER)
    found = ((each, _half_filled(house, each)) for each in left)
    return [_nudge(house, each, session) for each, session in found if session is not None]


def _half_filled(house: House, left: LeftSession) -> Session | None:
    try:
        session = read_session(left.body)
    except ValueError:
        return None  # set aside when he speaks next
    is_report = session.flow in house.flows and not session.context.practice
    return session if is_report and session.answers else None


def _nudge(house: House, left: LeftSession, session: Session) -> Nudge:
    day = left.left_at.astimezone(house.calendar.timezone).date()
    about = {"day": say_date_with_weekday(day), "who": described(session, day)}
    return Nudge(
        NudgeKind.HALF_FILLED,
        left.officer,
        (f"{session.id}/{left.left_at:%Y%m%dT%H%M%S}",),
        (Text("nudge-half", about, {"kind": Text(f"kind-{session.flow}")}),),
        (RESUME, Command.DISCARD.button(Text("button-discard"), session.id)),
    )
