"""Two duties on one phone: it never passes to another of them unasked, and changes by a tap."""

from bot.dialogue.prompt import Text
from bot.dialogue.session import Session
from bot.domain.areas import Level, level_of, short_name
from bot.domain.people.officer import Officer
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation import first_use
from bot.services.conversation.rt import half_filled
from bot.services.officers.offered_commands import offer
from bot.services.work.standing_buttons import Command
from bot.services.work.work import actor
from bot.storage.messages import sessions
from bot.storage.officers import duties
from bot.storage.officers.addresses import link_address
from bot.storage.registry import areas


async def ask(chat: Chat, argument: str = "", above: tuple[Text, ...] = ()) -> None:
    """Which of his duties this chat is for; the menu for who has one alone."""
    found = await duties.at_address(chat.work.transaction, chat.address)
    if len(found) < 2:
        await menu.show(chat, above)
        return
    options = tuple([Command.DUTY.button(await _named(chat, each), each.id) for each in found])
    now = await _named(chat, chat.officer)
    chat.tell(*above, Text("duty-which", parts={"duty": now}), options=options)


async def choose(chat: Chat, officer_id: str) -> None:
    """This chat speaks for that duty from now on; a button that names none of his is refused."""
    found = await duties.at_address(chat.work.transaction, chat.address)
    officer = next((each for each in found if each.id == officer_id), None)
    if officer is None:
        await menu.show(chat, (Text("stale-button"),))
    elif officer.id == chat.officer.id:
        await menu.show(chat, (Text("duty-chosen", parts={"duty": await _named(chat, officer)}),))
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)  # first, so that it isn't lost
    else:
        await _change(chat, officer)


async def choose_left(chat: Chat) -> None:
    """The duty he spoke for has ended: the one that is left, or the question which."""
    found = await duties.at_address(chat.work.transaction, chat.address)
    await (_change(chat, found[0]) if len(found) == 1 else ask(chat))


async def _change(chat: Chat, officer: Officer) -> None:
    work = chat.work
    await link_address(work.transaction, chat.address, officer.id, work.now)
    await offer(work, chat.address, officer)
    detail = {"channel": chat.address.channel, "before": chat.officer.id}
    work.note(actor(officer), "officer.changed_duty", f"officer:{officer.id}", officer.area, detail)
    begun = await sessions.is_begun(work.transaction, officer.id)
    other = Chat(work, officer, chat.address, Session(), chat.regency, known=not begun)
    above = (Text("duty-chosen", parts={"duty": await _named(chat, officer)}),)
    await (menu.show(other, above) if first_use.is_told(officer) else first_use.show(other, above=above))


async def _named(chat: Chat, officer: Officer) -> Text:
    """The duty with its area, so that two of one kind are told apart."""
    known = (await areas.get_areas(chat.work.transaction, [officer.area])).get(officer.area)
    named = known.name if known else officer.area
    deputy = "no" if officer.deputyship is None else "yes"
    place = short_name(officer.area) if level_of(officer.area) > Level.VILLAGE else named
    return Text(
        "duty-named", {"place": place, "duty": officer.duty, "deputy": deputy}, {"role": Text(f"role-{officer.duty}")}
    )
