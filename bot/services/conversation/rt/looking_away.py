"""Who has something else before him than the question of his report: what answers it not, is no answer to it."""

import re

from bot.dialogue.engine import picks
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Pressed, Said, Text, Typed
from bot.dialogue.reading import Refusal
from bot.dialogue.session import Session, walk
from bot.domain.sayings.choosing import is_called
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled

_GOES_ON = "on"
"""What *lanjutkan* is in the list *half-filled*."""
_PLACE = re.compile("[1-9][0-9]?")


def note(chat: Chat, before: Session) -> None:
    """Of the turn that was just heard; `before` is the session that it began with. What was told as part of the report,
    such as that somebody told the same, changes it; what is asked of two reports changes what is kept. What an office
    fills in, such as the papers of a meeting, tells after each what it has so far."""
    is_report = chat.session.flow in chat.work.house.flows
    if chat.has_told and is_report and _is_where_it_stood(before, chat.session):
        chat.look(away=True)


def _is_where_it_stood(before: Session, after: Session) -> bool:
    then, now = (
        (each.id, each.answers, each.asked, each.query, each.picked, each.context, each.kept)
        for each in (before, after)
    )
    return then == now


def is_elsewhere(chat: Chat, said: Said) -> bool:
    """Whether he looks at something else, and this cannot be an answer to the question that he left: what is before him
    is shown again then. A number alone is the place of what he sees."""
    flow, session = fill.flow_of(chat), chat.session
    if not session.looked_away or flow is None or session.address not in ("", chat.here) or isinstance(said, Pressed):
        return False
    _, step, _ = walk(flow, session.answers, session.opened)
    typed = said.text.strip() if isinstance(said, Typed) else ""
    if is_called(typed, "half-filled") == _GOES_ON or (
        not _PLACE.fullmatch(typed) and picks(flow, session, said, chat.scene)
    ):
        return False
    return step is None or isinstance(step.field.read(said, chat.scene), Refusal)


async def come_back(chat: Chat, flow: Flow, session: Session, above: tuple[Text, ...]) -> None:
    """The question once more, below what is told of something said beside it; to whoever looks at something else it is
    offered to be gone on with."""
    if session.looked_away and session.answers:
        chat.keep(session)
        half_filled.offer_resume(chat, above=above)
    else:
        await fill.begin(chat, flow, session, above=above)
