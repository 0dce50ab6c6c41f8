"""The papers of a deliberation sent again, and the signed ones taken: photos or a PDF, then *sudah semua*."""

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Other, Picture, Said, Text
from bot.dialogue.session import Session
from bot.domain.deliberation.deliberation import Stage
from bot.domain.people.long_numbers import hide_numbers
from bot.services.chat import musdes_questions
from bot.services.chat.chat import Chat
from bot.services.chat.musdes_pages import one_of_his, show_one
from bot.services.deliberation import hand_in
from bot.services.deliberation.hand_in import Sent, signed_papers, take_paper
from bot.services.deliberation.holding import may_hold, why_not
from bot.services.deliberation.make_papers import send_papers
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.deliberations import papers
from bot.storage.files.attachments import AttachmentState

PHOTO, DOCUMENT = "foto.jpg", "berkas.pdf"
"""What is called so by nobody."""
LONGEST = 60
"""Of a name that a phone gave; its end says what it is."""


async def papers_again(chat: Chat, which: str) -> None:
    """`musdes-papers:<id>`: those that were made, and those that came back signed; the log keeps who fetched them."""
    held = await one_of_his(chat, which)
    if held is None:
        return
    found = await papers.of_deliberation(chat.work.transaction, held.id)
    kept = [paper for paper in found if paper.state is AttachmentState.KEPT]
    back = Command.MUSDES.button(Text("button-back"), held.id)
    if not kept:
        chat.tell(Text("musdes-papers-not-yet"), options=(back, *TO_MENU))
        return
    send_papers(chat.work, chat.address, kept)
    chat.tell(Text("musdes-papers-sent", {"count": len(kept)}), options=(back, *TO_MENU))
    detail: dict[str, str | int | None] = {"papers": len(kept)}
    chat.work.note(actor(chat.officer), "deliberation.papers_fetched", f"deliberation:{held.id}", held.village, detail)


async def begin(chat: Chat, argument: str) -> None:
    """`musdes-signed:<id>`: asks for them; with `:again` those that came are left out, and it begins anew."""
    which, _, again = argument.partition(":")
    held = await one_of_his(chat, which)
    if held is None:
        return
    if held.stage is not Stage.CLOSED or not may_hold(chat.officer, held):
        chat.tell(await why_not(chat.work, chat.officer, held.id), options=TO_MENU)
    else:
        if again:
            await hand_in.start_again(chat.work, chat.officer, held)
        await musdes_questions.begin_signed(chat, held)


async def take_within(chat: Chat, said: Said) -> bool:
    """A photo or a document, while the signed papers are asked for; False for all else."""
    about = chat.session.context.deliberating
    if chat.session.flow != musdes_questions.SIGNED.kind or about is None:
        return False
    sent = _sent(said)
    if sent is None:
        return False
    held = await one_of_his(chat, about.which)
    if held is None:
        chat.keep(Session())
        return True
    told = await take_paper(chat.work, chat.officer, held, sent, chat.address)
    came = len(await signed_papers(chat.work, held))
    chat.tell(told, options=musdes_questions.signing_ways(held.id, chat.session.id, came))
    return True


def _sent(said: Said) -> Sent | None:
    if isinstance(said, Picture):
        return Sent(said.file_id, PHOTO, said.size)
    if isinstance(said, Other) and said.what == "document" and said.file_id:
        return Sent(said.file_id, hide_numbers(clean(said.filename))[-LONGEST:] or DOCUMENT, said.size)
    return None


async def done(chat: Chat, which: str) -> None:
    """`musdes-done:<id>`: all came."""
    held = await one_of_his(chat, which)
    if held is None:
        return
    told = await hand_in.hand_in(chat.work, chat.officer, held)
    if chat.session.flow == musdes_questions.SIGNED.kind:
        chat.keep(Session())
    if told.key == "musdes-handed-in":
        chat.tell(told, options=TO_MENU)
    else:
        await show_one(chat, held, (told,))
