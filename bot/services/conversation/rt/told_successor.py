"""Who of the family takes somebody's place, named in answer to another question: `meninggal, diganti Nurhayati`."""

import re

from bot.dialogue.called import called_so
from bot.dialogue.fields.people import MemberPick
from bot.dialogue.flow import Flow
from bot.dialogue.question import Asking
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, addable, walk
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.look_up import look_up

_REPLACED = re.compile(
    r"\b(?:diganti(?:kan|in)?|pengganti(?:nya)?|ganti(?:nya|kan|in)?|ngaganti|digentos(?:an|keun)?)\b"
    r"(?:\s+(?:oleh|sama|ke|dengan|jadi|ku|ka|sekarang|yaitu|itu))*[\s:]+(?P<who>[^,.;?!\n]+)",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"\s(?:karena|karna|krn|soalnya|sebab|kemarin|tadi|sejak|mulai|kmrn|yang|yg|ya)\b.*", re.IGNORECASE
)


async def told_successor(chat: Chat, flow: Flow, text: str) -> dict[str, Json]:
    """The answer to the question for him by its id; empty where it is open no more, or nobody of the family is called
    so."""
    found, asked = _REPLACED.search(text), _asked(flow, chat.session)
    if found is None or asked is None:
        return {}
    step, field = asked
    answers = walk(flow, chat.session.answers, chat.session.opened)[0]
    needed = field.lookup(answers, "")
    family = await look_up(chat, needed) if needed else None
    offered = {each.id: each.value for each in field.offers(Asking(answers, chat.scene, family))}
    which = called_so(_SAYS_MORE.sub("", found["who"]), offered, chat.session.answers.get(field.of.id))
    return {step: offered[which]} if which else {}


def _asked(flow: Flow, session: Session) -> tuple[str, MemberPick] | None:
    """The question for one of the family that is still to be answered, or may be."""
    _, missing, applicable = walk(flow, session.answers, session.opened)
    ahead = [each for each in applicable if each.id not in session.answers and each is not missing]
    for step in (*ahead, *addable(flow, session)):
        if isinstance(step.field, MemberPick) and step.field.by_name:
            return step.id, step.field
    return None
