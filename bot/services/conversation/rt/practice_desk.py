"""*Latihan* in the chat: beginning it, ending it, and telling that it has ended by itself."""

from bot.dialogue.prompt import Text
from bot.dialogue.session import Session
from bot.domain.people.officer import Role
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import half_filled
from bot.services.officers.practice import begin_practice, end_practice
from bot.services.work.standing_buttons import TO_MENU, Command


async def begin(chat: Chat) -> None:
    """`latihan`; a half-filled report comes first, so that it is neither lost nor made practice. Whoever decides about
    reports practises on what RT heads try."""
    if chat.duty.role is not Role.RT:
        chat.tell(Text("practice-of-offices"), options=(Command.QUEUE.button(Text("button-queue")), *TO_MENU))
        return
    if chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
        return
    until = await begin_practice(chat.work, chat.officer)
    chat.keep(Session())
    chat.changes(practises_until=until)
    last = until.astimezone(chat.work.house.calendar.timezone).strftime("%H.%M")
    await menu.show(chat, above=(Text("practice-begins", {"time": last}),))


async def end(chat: Chat) -> None:
    """`selesai latihan`."""
    if chat.duty.role is not Role.RT:
        await begin(chat)
    elif chat.officer.practises_until is None:
        await menu.show(chat, above=(Text("practice-not-now"),))
    else:
        await end_practice(chat.work, chat.officer)
        await menu.show(_counting_again(chat), above=(Text("practice-ends"),))


async def end_quietly(chat: Chat) -> None:
    """With the report that he tried, of which he is told."""
    await end_practice(chat.work, chat.officer)
    _counting_again(chat)


async def end_if_over(chat: Chat) -> None:
    """Practice whose time is up ends with the next word he says, and he is told."""
    until = chat.officer.practises_until
    if until is None or chat.work.now < until:
        return
    await end_practice(chat.work, chat.officer)
    _counting_again(chat).tell(Text("practice-is-over"))


def _counting_again(chat: Chat) -> Chat:
    """A practice report half filled goes with the practice."""
    chat.changes(practises_until=None)
    if chat.session.context.practice:
        chat.keep(Session())
    return chat
