"""*Ini saya*: an operator says which resident he is, so that reports about his family are decided by somebody else."""

from bot.dialogue.prompt import Option, Text
from bot.domain.people.names import words_of
from bot.domain.people.people import Person, PersonId, readable
from bot.services.chat.chat import Chat
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officer_residents


def option(chat: Chat, person: Person) -> tuple[Option, ...]:
    """The button on the page of whoever is called as he is."""
    if not _is_called_so(chat, person):
        return ()
    return (Command.ITS_ME.button(Text("button-its-me"), person.id),)


def _is_called_so(chat: Chat, person: Person) -> bool:
    return set(words_of(person.name)) == set(words_of(chat.officer.name))


async def say(chat: Chat, person_id: str) -> None:
    """`its-me:<person>`; said of the same once more it is taken back."""
    found = await chat.outlook.persons([PersonId(person_id)], chat.officer.area)
    if not found or not _is_called_so(chat, found[0]):
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    person, transaction = found[0], chat.work.transaction
    was_said = person.id in await officer_residents.of(transaction, chat.officer.id)
    if was_said:
        await officer_residents.take_back(transaction, chat.officer.id)
    else:
        await officer_residents.say(transaction, chat.officer.id, person.id)
    said = "no" if was_said else "yes"
    chat.work.note(actor(chat.officer), "officer.resident", f"officer:{chat.officer.id}", person.area, {"said": said})
    chat.tell(Text("its-me-said", {"name": readable(person.name), "said": said}), options=TO_MENU)
