"""One question in private: why one of two villages is right, or both are, of which both read."""

from bot.dialogue.context import Context, Ruling
from bot.dialogue.engine import ask
from bot.dialogue.fields.suggestions import Suggested
from bot.dialogue.flow import Flow
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.services.chat.chat import Chat
from bot.services.review.ruling import rule, why_not
from bot.services.review.saying_words import Said
from bot.services.work.standing_buttons import TO_MENU

_REASONS = (
    ("card", "alamat di KTP dan KK"),
    ("visited", "rumahnya sudah didatangi"),
    ("family", "keterangan keluarganya"),
)
"""By code, in the words in which both villages read them."""
WHY = Step("why", Suggested(longest=300, list="whose-by", entries=_REASONS))
WHOSE = Flow("whose", "", (WHY,), None, review=False)


async def ask_why(chat: Chat, said: Said) -> None:
    """Or says why he may not decide."""
    if (refused := await why_not(chat.work, chat.officer, said)) is not None:
        chat.tell(refused, options=TO_MENU)
        return
    ruling = Ruling(said.report, said.revision, said.place, said.answer)
    session = Session(id=chat.work.house.new_id(), flow=WHOSE.kind, context=Context(ruling=ruling))
    turn = ask(WHOSE, session, chat.scene)
    chat.keep(turn.session)
    chat.ask(turn.says)


async def rule_as_said(chat: Chat, session: Session) -> None:
    """Decides, with the reason given."""
    answers, _, _ = walk(WHOSE, session.answers)
    chat.keep(Session())
    ruling = session.context.ruling
    if ruling is None:
        raise ValueError("nothing is being decided")
    said = Said(ruling.report, ruling.revision, ruling.place, ruling.answer)
    chat.tell(await rule(chat.work, chat.officer, said, answers[WHY]), options=TO_MENU)
