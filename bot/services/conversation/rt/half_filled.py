"""A half-filled report: offered to be gone on with, kept for later, thrown away, or given up after a question."""

from collections.abc import Mapping
from dataclasses import replace

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, walk
from bot.dialogue.spoken_of import described, whom
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.asides import ASIDES
from bot.services.conversation.rt.home_already import keep_called_off
from bot.services.work.standing_buttons import RESUME, Command

MOST_ASIDE = 5
"""Half-filled reports beside the one under way; more nobody keeps apart."""
ASKED_FROM = 2
"""Answers that are lost by one touch of *batal* unasked: fewer than these."""
SURE = "sure"
HERE = "here"
"""Behind a button: he was asked; whom he tells of lives in this RT already."""


def offer_resume(chat: Chat, instead: str = "", above: tuple[Text, ...] = ()) -> None:
    """*Lanjutkan / buang* for the half-filled report, or for what else was asked; *buang* for no other than this.
    *Simpan dulu* keeps it and goes on with what is wanted `instead` (a kind, one put aside), else with the menu."""
    may_wait = _is_kept(chat.session) or (chat.session.flow not in ASIDES and len(chat.session.kept) <= MOST_ASIDE)
    later = (Command.TAKE_UP.button(Text("button-later"), *filter(None, [instead])),) if may_wait else ()
    discard = () if _is_kept(chat.session) else (Command.DISCARD.button(Text("button-discard"), chat.session.id),)
    options = (RESUME, *later, *discard)
    if chat.session.flow in ASIDES:
        asks = Text(ASIDES[chat.session.flow].half_done)
    else:
        about, kind = {"who": described(chat.session, chat.scene.today)}, {"kind": Text(f"kind-{chat.session.flow}")}
        asks = Text("resume-question", about, kind)
    chat.tell(*above, asks, options=options)


def _is_kept(session: Session) -> bool:
    """Whether its answers are kept elsewhere as they come."""
    return session.flow in ASIDES and ASIDES[session.flow].keep is not None


def keep_for_later(chat: Chat, flow: Flow, answers: Mapping[str, Json], query: str, opened: str = "") -> str:
    """Keeps a report that was told beside the one under way, and gives its id; empty where too many wait already."""
    if len(chat.session.kept) >= MOST_ASIDE:
        return ""
    told = replace(searching(flow, chat.fresh(flow, answers), query), opened=opened)
    chat.set_aside((*chat.session.kept, told))
    return told.id


def searching(flow: Flow, session: Session, query: str) -> Session:
    """With the first question that is open asked as if the query had been typed."""
    _, step, _ = walk(flow, session.answers)
    return replace(session, asked=step.id, query=query) if query and step is not None else session


async def discard(chat: Chat, argument: str = "") -> None:
    """Throws the half-filled report away, as asked; where the button names another, that one is gone already. Of whom
    lives `HERE` it is said how else he may be told of."""
    session_id, _, here = argument.partition(":")
    if any(each.id == session_id for each in chat.session.kept):
        chat.has_decided = True
        chat.set_aside(tuple(each for each in chat.session.kept if each.id != session_id))
        await menu.show(chat, above=(Text("discarded"),))
        return
    if not chat.session.flow or session_id not in ("", chat.session.id):
        await menu.show(chat, above=(Text("already-gone"),))
        return
    chat.has_decided = True
    keep_called_off(chat)
    above = Text("discarded-here" if here == HERE else _discarded(chat.session))
    chat.keep(Session())
    await menu.show(chat, above=(above,))


async def cancel(chat: Chat, session_id: str) -> None:
    """*Batal*: asks first where more than one answer would go with it, also of one that was put aside meanwhile."""
    session = chat.session
    beside = next((each for each in session.kept if each.id == session_id), None)
    meant = beside or session
    loses = 0 if _is_kept(meant) else len(meant.answers)
    if meant.id == session_id and meant.flow and loses >= ASKED_FROM:
        chat.keep(session)
        sure = Command.DISCARD.button(Text("button-discard-sure"), meant.id)
        chat.tell(_sure(meant), options=(_go_on(meant) if beside else RESUME, sure))
    elif session.id == session_id and session.flow:
        chat.has_decided = True
        keep_called_off(chat)
        chat.keep(Session())
        await menu.show(chat, above=(Text(ASIDES[session.flow].given_up if session.flow in ASIDES else "cancelled"),))
    else:
        await discard(chat, session_id)


def asks_before(chat: Chat, session_id: str, sure: Option) -> bool:
    """Whether more than one answer of this report would go with what was pressed: then that is asked first."""
    session = chat.session
    if session.id != session_id or len(session.answers) < ASKED_FROM:
        return False
    chat.keep(session)
    count, kind = {"count": len(session.answers)}, {"kind": Text(f"kind-{session.flow}")}
    chat.tell(Text("instead-sure", count, kind), options=(RESUME, sure))
    return True


def _go_on(beside: Session) -> Option:
    about, kind = {"who": whom(beside) or "none"}, {"kind": Text(f"kind-{beside.flow}")}
    return Command.TAKE_UP.button(Text("button-take-up", about, kind), beside.id)


def _sure(session: Session) -> Text:
    count = {"count": len(session.answers)}
    if session.flow in ASIDES:
        return Text("cancel-sure-aside", count)
    return Text("cancel-sure", count, {"kind": Text(f"kind-{session.flow}")})


def _discarded(session: Session) -> str:
    return ASIDES[session.flow].given_up if session.flow in ASIDES else "discarded"
