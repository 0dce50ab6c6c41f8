"""*Merantau* called off of somebody who is here by the list: most likely he is home, and his going is told later."""

from collections.abc import Mapping
from datetime import date

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, walk
from bot.dialogue.spoken_of import residents_in
from bot.dialogue.traits import DATE
from bot.domain.days.dates import say_date
from bot.domain.days.day import Day
from bot.domain.people.people import Resident, readable
from bot.services.chat.chat import Chat
from bot.services.work.work import actor
from bot.storage.history import audit

CALLED_OFF = "person.going_called_off"


def keep_called_off(chat: Chat) -> None:
    """Whoever is told as home while he stands so reads that nothing is to be reported: the log keeps of whom that was,
    and when. Of one whose going was told with its day nothing is."""
    flow = chat.work.house.flows.get(chat.session.flow)
    if flow is None or chat.practises or not _asks_since_when(flow, chat.session):
        return
    for who in _those(chat.session.answers):
        chat.work.note(actor(chat.officer), CALLED_OFF, f"person:{who.id}", chat.officer.area, {"kind": flow.kind})


async def called_off_since(chat: Chat, flow: Flow, session: Session) -> tuple[str, Text] | None:
    """The question since when he is gone, asked once more where it was called off on that day or after it, and why: he
    would be away for good. Nothing of a report that is fixed, nor of what was asked before and answered so again."""
    answers, missing, steps = walk(flow, session.answers, session.opened)
    step = next((each for each in steps if each.id == DATE), None)
    given = session.answers.get(DATE)
    if missing is not None or step is None or not _tells_homecomings(flow) or session.context.fixes:
        return None
    if session.context.doubted.get(DATE) == str(given):
        return None
    day = answers.get(step)
    for who in _those(session.answers):
        on = await _called_off_on(chat, who)
        if on is not None and (not isinstance(day, Day) or day.latest <= on):
            return DATE, Text("away-called-off", {"name": readable(who.name), "day": say_date(on)})
    return None


async def _called_off_on(chat: Chat, who: Resident) -> date | None:
    zone = chat.work.house.calendar.timezone
    said = await audit.of_subject(chat.work.transaction, f"person:{who.id}")
    days = (each.at.astimezone(zone).date() for each in said if each.line.action == CALLED_OFF)
    return max(days, default=None)


def _asks_since_when(flow: Flow, session: Session) -> bool:
    """Whether the question under way is since when somebody is gone, who stands as home."""
    _, missing, steps = walk(flow, session.answers, session.opened)
    gone = any(step.id in _homecomings(flow) for step in steps)
    return _tells_homecomings(flow) and not gone and missing is not None and missing.id == DATE


def _homecomings(flow: Flow) -> Mapping[str, str]:
    """The questions by which the kind tells that somebody is back, with those for the day; none for most."""
    return flow.traits.spoken.day_of if flow.traits and flow.traits.spoken else {}


def _tells_homecomings(flow: Flow) -> bool:
    return bool(_homecomings(flow))


def _those(answers: Mapping[str, Json]) -> list[Resident]:
    return [each for each in residents_in(list(answers.values())) if each.id]
