"""An operator says who heads a family whose head is dead or gone."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import PersonId, Relationship, readable
from bot.domain.report.changes import EditPerson
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.work.work import actor
from bot.storage.registry import read_registry, registry_changes
from bot.storage.registry.registry_writes import begin_write, completion_of, hold_registry


async def name_head(chat: Chat, argument: str) -> None:
    """`name-head:<person>`: at once, where nobody heads the family by then; it is entered as what was not known."""
    transaction, who = chat.work.transaction, PersonId(argument)
    await hold_registry(transaction)
    area = (await read_registry.registered_in(transaction, [who])).get(who)
    found = await read_registry.residents(transaction, [who], chat.officer.area) if area else []
    if not found or area is None:
        chat.tell(Text("name-head-gone"), options=TO_LIST)
        return
    family = await read_registry.household_members(transaction, found[0].household_id, area)
    if heads := [each for each in family if each.relationship is Relationship.HEAD]:
        chat.tell(Text("name-head-over", {"name": readable(heads[0].name)}), options=TO_LIST)
        return
    write = await begin_write(transaction, completion_of(who), area, chat.work.now)
    new = {"relationship": str(Relationship.HEAD.value)}
    await registry_changes.edit_person(write, ancestor(area, Level.REGENCY), EditPerson(who, {}, new))
    chat.work.note(actor(chat.officer), "person.completed", f"person:{who}", area, {"field": "relationship"})
    chat.tell(Text("name-head-done", {"name": readable(found[0].name)}), options=TO_LIST)
