"""Assistants (pembantu): an RT head names who tells of his RT beside him, and calls him back at a tap."""

from dataclasses import replace

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import readable
from bot.services.officers.invite import VALID, Invitation, invited, make_code
from bot.services.officers.switch_off import end_duty
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.officers import invites, officers
from bot.storage.officers.addresses import addresses_of

MOST = 3
"""Of one head; more are no helpers but strangers to each other."""


def may_name(officer: Officer) -> bool:
    """A head who is on duty himself; whoever assists or stands in for him names nobody."""
    return officer.active and officer.role is Role.RT and not officer.assists and officer.deputyship is None


async def name_assistant(work: Work, head: Officer, name: str) -> Invitation | Text:
    """Enters him, with a code that lets him in once; or why not."""
    name = readable(name.upper() if name.islower() else name)
    there = await officers.assistants_of(work.transaction, head.id)
    if len(there) >= MOST:
        return Text("assistants-full", {"most": MOST})
    if any(each.name.casefold() == name.casefold() for each in (head, *there)):
        return Text("assistants-same-name", {"name": name})
    told = Officer(OfficerId(work.house.new_id()), name, Role.RT, head.area, head.locale)
    new = replace(told, assists=head.id)
    await officers.add_officer(work.transaction, new, work.now)
    return await _invited(work, head, new)


async def invite_anew(work: Work, head: Officer, assistant: Officer) -> Invitation:
    """Another code for one who did not come in yet; the one before opens nothing any more."""
    await invites.void_invites(work.transaction, [assistant.id], work.now)
    return await _invited(work, head, assistant)


async def _invited(work: Work, head: Officer, assistant: Officer) -> Invitation:
    code = make_code()
    await invites.make_invites(work.transaction, {assistant.id: code}, work.now + VALID)
    work.lines.append(invited(actor(head), assistant, {"assists": head.id}))
    return Invitation(assistant, code, work.now + VALID)


async def call_back(work: Work, head: Officer, assistant_id: str) -> Officer | None:
    """His duty ends, his drafts are kept for nobody, his reports stay; None where he is no assistant of this head's."""
    there = await officers.assistants_of(work.transaction, head.id)
    assistant = next((each for each in there if each.id == assistant_id), None)
    if assistant is not None:
        await end_duty(work, actor(head), assistant, {"by": "head"})
    return assistant


async def tell_head_who_came(work: Work, assistant: Officer) -> None:
    """The head reads that the one he named is in."""
    await _tell_head(work, assistant, Text("assistant-came", {"name": assistant.name}))


async def _tell_head(work: Work, assistant: Officer, text: Text) -> None:
    head = await officers.by_id(work.transaction, assistant.assists) if assistant.assists else None
    if head is None or not head.active:
        return
    reached = await addresses_of(work.transaction, [head.id])
    options = (Command.ASSISTANTS.button(Text("button-assistants")), *TO_MENU)
    for address in reached.get(head.id, [])[:1]:
        work.say(address, head.locale, Say((text,), options, GO))
