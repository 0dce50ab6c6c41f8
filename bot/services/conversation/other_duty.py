"""A button that another duty of his on the same phone was given: by pressing it he takes that duty up."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.prompt import Inbound, Say, Text
from bot.domain.people.officer import Officer
from bot.services.officers.deputies import keep_time
from bot.services.officers.offered_commands import offer
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.messages import sessions
from bot.storage.messages.sessions import Conversation
from bot.storage.officers import duties
from bot.storage.officers.addresses import link_address


async def as_who_may(
    work: Work, inbound: Inbound, person: Conversation, may: Callable[[Officer], bool]
) -> Conversation:
    """Whoever presses, as the duty by which he may; as he is where he may already, or by none of his duties.

    What he had begun for the other duty is kept for it.
    """
    if not person.known or (person.officer is not None and may(person.officer)):
        return person
    others = [await keep_time(work, each) for each in await duties.at_address(work.transaction, inbound.sender)]
    other = next((each for each in others if each.active and may(each)), None)
    if other is None:
        return person
    await link_address(work.transaction, inbound.sender, other.id, work.now)
    await offer(work, inbound.sender, other)
    detail = {"channel": inbound.sender.channel, "before": person.officer.id if person.officer else None}
    work.note(actor(other), "officer.changed_duty", f"officer:{other.id}", other.area, detail)
    said = Text("duty-taken-up", {"name": other.name}, {"role": Text(f"role-{other.duty}")})
    back = (Command.DUTY.button(Text("button-duty")), *TO_MENU)
    work.say(inbound.sender, other.locale, Say((said,), back, GO))
    now = (await sessions.load(work.transaction, [inbound.sender])).get(inbound.sender)
    return now or replace(person, officer=other, owner=other.id, session=None)


def not_his(person: Conversation) -> Text:
    """Why he may not decide: others do here, or his duty is over."""
    former = person.former
    if person.officer is not None or former is None:
        return Text("decide-not-yours")
    whose = former.deputyship.whose if former.deputyship else "none"
    return Text("decide-over", {"whose": whose}, {"role": Text(f"role-{former.duty}")})
