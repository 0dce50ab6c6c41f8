"""A photo of a KTP or KK as the answer to a question for its number: taken, its reading offered, confirmed by the
person; only then is it an answer, and heard like a typed one."""

from dataclasses import replace

from bot.dialogue.context import CardPhoto
from bot.dialogue.prompt import Picture, Size, Text, Typed
from bot.domain.people.nik import grouped
from bot.services.card_photos.find_number import CardRead
from bot.services.chat import menu
from bot.services.chat.card_question import CardQuestion, card_question
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.work.channel import FetchFile
from bot.services.work.errands import ReadCard
from bot.services.work.standing_buttons import Command
from bot.services.work.work import actor
from bot.storage.files import card_photos


async def take(chat: Chat, picture: Picture) -> bool:
    """Has the photo fetched and read after the commit; False where no card's number is asked for, or none is read here.

    A second photo takes the place of the first. Whatever he does meanwhile, the question stays open.
    """
    question = _question(chat) if chat.work.house.read_text else None
    if question is None or chat.session.address not in ("", chat.here):
        return False
    ref = chat.work.house.new_id()
    await card_photos.announce(chat.work.transaction, ref, picture.file_id, chat.work.now)
    chat.work.send(chat.address, FetchFile(picture.file_id, ref))
    chat.work.send(chat.address, ReadCard(ref, question.wanted.value))
    _remember(chat, CardPhoto(ref, question.step))
    chat.tell(Text("card-being-read"))
    return True


async def offer(chat: Chat, ref: str, read: CardRead) -> None:
    """Asks whether the number was read right, or for it to be typed; nothing where he is past that question already.

    Once for each photo: it is being read no more.
    """
    question = _question(chat)
    if question is None or chat.session.address != chat.here:
        return
    if chat.session.context.card != CardPhoto(ref, question.step):
        return
    chat.work.note(actor(chat.officer), "card.read", f"attachment:{ref}", chat.officer.area)
    if not read.number:
        _remember(chat, None)
        await _ask_again(
            chat, Text("card-several" if read.several else "card-unclear", {"what": question.wanted.value})
        )
        return
    await card_photos.keep_number(chat.work.transaction, ref, read.number)
    _remember(chat, CardPhoto(ref, question.step, offered=True))
    about = {"what": question.wanted.value, "number": grouped(read.number), "name": read.name}
    options = (
        Command.CARD_YES.button(Text("button-card-yes"), ref, size=Size.MAIN),
        Command.CARD_NO.button(Text("button-card-no"), ref),
    )
    chat.tell(Text("card-offers" if not read.name else "card-offers-named", about), options=options)


async def confirm(chat: Chat, ref: str) -> None:
    """*Ya, benar*: the number is heard as if it had been typed, where the question is still the same open one."""
    number = ""
    if _is_offered(chat, ref):
        number = await card_photos.number_of(chat.work.transaction, ref)
    if number:
        chat.has_decided = True
        await fill.answer(chat, Typed(number))
    else:
        await _ask_again(chat, Text("stale-button"))


async def decline(chat: Chat, ref: str) -> None:
    """*Bukan, ketik sendiri*: the question comes back."""
    offered = _is_offered(chat, ref)
    if offered:
        chat.has_decided = True
        _remember(chat, None)
    await _ask_again(chat, Text("card-type-it" if offered else "stale-button"))


def _question(chat: Chat) -> CardQuestion | None:
    return card_question(fill.flow_of(chat), chat.session)


def _is_offered(chat: Chat, ref: str) -> bool:
    question = _question(chat)
    return question is not None and chat.session.context.card == CardPhoto(ref, question.step, offered=True)


def _remember(chat: Chat, photo: CardPhoto | None) -> None:
    """At most one photo of a card is spoken of at a time."""
    chat.keep(replace(chat.session, context=replace(chat.session.context, card=photo)))


async def _ask_again(chat: Chat, above: Text) -> None:
    flow = fill.flow_of(chat)
    if flow is None:
        await menu.show(chat, above=(above,))
    else:
        await fill.begin(chat, flow, chat.session, above=(above,))
