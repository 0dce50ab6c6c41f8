"""An operator says that two households of one RT with one No KK are one family."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import HouseholdId, PersonId, readable
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.review import may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.matters.shared_card import first_of
from bot.services.work.work import Work, actor
from bot.storage.registry import household_moves, read_registry, registry_changes
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import begin_write, completion_of, hold_registry
from bot.storage.registry.shared_cards import SharedCard, shared_of


async def make_one(chat: Chat, argument: str) -> None:
    """`one-card:<house>:<house>`: at once, where the two have one No KK still; who headed the one that stays heads
    both."""
    await hold_registry(chat.work.transaction)
    found = await shared_of(chat.work.transaction, [HouseholdId(each) for each in argument.split(":")])
    if not found or not may_decide(chat.officer, found[0].area):
        chat.tell(Text("one-card-over"), options=TO_LIST)
        return
    shared = found[0]
    about: dict[str, str | int | None] = {"field": "household"}
    for who in await _join(chat.work, shared):
        chat.work.note(actor(chat.officer), "person.completed", f"person:{who}", shared.area, about)
    head = await first_of(chat.work, shared.stays, shared.area)
    chat.tell(Text("one-card-done", {"head": readable(head.head_name or head.name)}), options=TO_LIST)


async def _join(work: Work, shared: SharedCard) -> list[PersonId]:
    """All of the one are of the other, on the days since which they stand where they do; who they are."""
    transaction, regency = work.transaction, ancestor(shared.area, Level.REGENCY)
    stay = await read_registry.household_members(transaction, shared.stays, shared.area)
    come = await read_registry.household_members(transaction, shared.joins, shared.area)
    ids = [each.id for each in come]
    since = {who: now.placed_on for who, now in (await read_registry.standing_of(transaction, ids, regency)).items()}
    write = await begin_write(transaction, completion_of(ids[0]), shared.area, work.now)
    joins = [JoinHousehold(who, shared.stays, shared.area, arrives=False) for who in ids]
    await household_moves.join_households(write, regency, joins, since)
    receives = next((each.id for each in come if each.is_caretaker), None)
    if receives is not None and not any(each.is_caretaker for each in stay):
        await registry_changes.name_caretakers(write, regency, [(shared.stays, receives)])
    await keep_one_head(write)
    return ids
