"""Letting somebody in: by an invite code, or by the phone number he was imported with; strangers learn whom to ask."""

import re
from datetime import timedelta

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Say, SharedContact, Text, Typed, Wants
from bot.dialogue.session import Session
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.phones import BadPhone, read_phone
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.chat.open_chat import open_chat
from bot.services.conversation import first_use, two_duties
from bot.services.conversation.taken_over import what_waits
from bot.services.conversation.vouching import cut_others
from bot.services.officers import deputies
from bot.services.officers.assistants import tell_head_who_came
from bot.services.officers.offered_commands import offer
from bot.services.work.work import Work, actor
from bot.storage.messages import sessions
from bot.storage.messages.moving import move_person
from bot.storage.messages.sessions import Conversation
from bot.storage.officers import duties, officers
from bot.storage.officers.addresses import add_duty, known_of, link_address
from bot.storage.officers.invites import InviteRefused, use_invite, use_up, vouched_by

_CODE = re.compile(r"(?:/start|gabung)\s+(\S{4,32})", re.IGNORECASE)
_OBJECTION = re.compile(r"\b(?:(?:di|me|meny)?(?:sanggah|anggah)(?:an|kan)?|keberatan|mading)\b", re.IGNORECASE)
STRANGERS_LOCALE = "id"


def code_in(said: object) -> str:
    """The invite code of `/start CODE` or `GABUNG CODE`, else empty."""
    match = _CODE.fullmatch(clean(said.text)) if isinstance(said, Typed) else None
    return match[1].upper() if match else ""


async def hear_stranger(work: Work, inbound: Inbound, person: Conversation) -> None:
    """Enrols by his own link, with a good code or an imported number, which he shares or the platform vouches for;
    anything else is answered kindly."""
    code = code_in(inbound.said)
    if awaited := await _awaited(work, inbound):
        await _welcome(work, inbound, person, awaited, "link")
    elif code:
        await use_code(work, inbound, person, code)
    elif isinstance(inbound.said, SharedContact):
        await _use_phone(work, inbound, person, inbound.said)
    elif person.former is not None and (waits := await deputies.not_yet(work, person.former)) is not None:
        work.say(inbound.sender, person.former.locale, Say((waits,)))
    elif person.former is not None and await duties.at_address(work.transaction, inbound.sender):
        await two_duties.choose_left(Chat(work, person.former, inbound.sender, Session(), known=False))
    elif vouched := await _vouched_for(work, inbound):
        await _welcome(work, inbound, person, vouched, "phone")
    elif person.former is not None:
        text = _ended(person.former)
        wants = Wants.NOTHING if inbound.phone else Wants.CONTACT
        work.say(inbound.sender, person.former.locale, Say((text,), wants=wants))
    else:
        _say(work, inbound, _to_a_stranger(work, inbound, person))


def _to_a_stranger(work: Work, inbound: Inbound, person: Conversation) -> Text:
    """What this is and how to come in; in one line to whoever has read it today."""
    if _objects(inbound.said):
        return Text("stranger-objects")
    again = person.seen_at is not None and work.now - person.seen_at < timedelta(days=1)
    return Text("stranger-again" if again else "stranger")


def _objects(said: object) -> bool:
    """Whether he read the notice board, and wants to say something against it."""
    return isinstance(said, Typed) and _OBJECTION.search(said.text) is not None


def _ended(former: Officer) -> Text:
    """That it has, and whom to ask: a deputy for whom he stood in."""
    turn = former.deputyship
    about = {"duty": "deputy" if turn else former.duty, "whose": turn.whose if turn else "-"}
    return Text("duty-ended", about, {"role": Text(f"role-{former.duty}")})


async def _awaited(work: Work, inbound: Inbound) -> Officer | None:
    """For whom the link was made by which the chat was opened; None where he has come in by that invitation."""
    found = await officers.by_id(work.transaction, OfficerId(inbound.sender.id)) if inbound.invited else None
    if found is None or not (found.active or found.deputyship is not None):
        return None
    return found if await use_up(work.transaction, found.id, work.now) else None


async def known_by_alias(work: Work, inbound: Inbound, person: Conversation) -> Conversation:
    """Whoever the platform named otherwise before is here now, with all that was begun there; nobody else is."""
    known = await sessions.load(work.transaction, [inbound.alias]) if inbound.alias else {}
    if not any(each.officer for each in known.values()) or inbound.alias is None:
        return person
    await move_person(work.transaction, inbound.alias, inbound.sender)
    return (await sessions.load(work.transaction, [inbound.sender])).get(inbound.sender, person)


async def _vouched_for(work: Work, inbound: Inbound) -> Officer | None:
    """Who was entered with the number that he writes from; None where somebody is in by it already under another id: it
    may have been given to somebody else since, so he needs a code."""
    found = await _holder(work, inbound.phone) if inbound.phone else None
    if found is None or inbound.alias is None:
        return found
    known = await known_of(work.transaction, found.id)
    return None if any(each.channel == inbound.sender.channel for each in known) else found


async def use_code(work: Work, inbound: Inbound, person: Conversation, code: str) -> None:
    """One code lets one person in, once; where he has another duty on this phone, he is asked which it is for."""
    voucher = await vouched_by(work.transaction, code)
    if voucher is not None and person.officer is not None and voucher == person.officer.id:
        chat, _ = await open_chat(work, person.officer, inbound.sender, person)
        await menu.show(chat, above=(Text("new-phone-not-here"),))
        return
    result = await use_invite(work.transaction, code, work.now)
    if voucher is not None and isinstance(result, Officer):
        await cut_others(work, inbound.sender, result, voucher)
    if isinstance(result, InviteRefused) and person.officer is not None:
        chat, _ = await open_chat(work, person.officer, inbound.sender, person)
        await menu.show(chat, above=(_already_in(result, person.officer, code),))
    elif isinstance(result, InviteRefused):
        _say(work, inbound, Text(f"invite-{result}", {"code": code}))
    elif person.officer is not None and result.id != person.officer.id:
        chat, _ = await open_chat(work, person.officer, inbound.sender, person)
        await add_duty(work.transaction, inbound.sender, result.id)
        _note_enrolled(work, inbound, result, "invite")
        await _tell_who_came(work, result)
        if (waits := await deputies.not_yet(work, result)) is not None:
            await menu.show(chat, above=(waits,))
        else:
            await two_duties.ask(chat, above=(Text("duty-second", {"name": result.name}),))
    else:
        await _welcome(work, inbound, person, result, "invite")


def _already_in(refused: InviteRefused, officer: Officer, code: str) -> Text:
    """Who opens his invite link a second time is in already; nothing is wrong."""
    if refused is InviteRefused.USED:
        return Text("already-enrolled", {"name": officer.name}, {"role": Text(f"role-{officer.duty}")})
    return Text(f"invite-{refused}", {"code": code})


async def _use_phone(work: Work, inbound: Inbound, person: Conversation, contact: SharedContact) -> None:
    if not contact.own:
        _say(work, inbound, Text("contact-not-own"))
        return
    officer = await _holder(work, contact.phone)
    if officer is None:
        _say(work, inbound, Text("contact-unknown"))
    else:
        await _welcome(work, inbound, person, officer, "phone")


async def _holder(work: Work, phone: str) -> Officer | None:
    """Who was entered with this number."""
    try:
        return await officers.officer_by_phone(work.transaction, read_phone(phone))
    except BadPhone:
        return None


async def _welcome(work: Work, inbound: Inbound, person: Conversation, officer: Officer, by: str) -> None:
    await use_up(work.transaction, officer.id, work.now)
    await link_address(work.transaction, inbound.sender, officer.id, work.now)
    if inbound.phone:
        await officers.learn_phone(work.transaction, officer.id, inbound.phone)
    _note_enrolled(work, inbound, officer, by)
    await _tell_who_came(work, officer)
    if (waits := await deputies.not_yet(work, officer)) is not None:
        work.say(inbound.sender, officer.locale, Say((waits,)))
        return
    await offer(work, inbound.sender, officer)
    begun = await sessions.is_begun(work.transaction, officer.id)
    chat = Chat(work, officer, inbound.sender, Session(), known=not begun)
    welcome = Text("welcome", {"name": officer.name}, {"role": Text(f"role-{officer.duty}")})
    gets = (Text("welcome-tksk", menu.to_a_tksk(work.house)),) if officer.role is Role.TKSK else ()
    is_new = by != "phone" or not first_use.is_told(officer)
    taken_over = await what_waits(work, officer) if is_new else None
    if taken_over is not None:
        chat.tell(welcome, *gets, *taken_over[0], options=taken_over[1])
    if not first_use.is_told(officer):
        await first_use.show(chat, above=() if taken_over else (welcome, *gets))
    else:
        await menu.show(chat, above=() if taken_over else (welcome,))


async def _tell_who_came(work: Work, officer: Officer) -> None:
    await tell_head_who_came(work, officer)
    await deputies.tell_who_came(work, officer)


def _note_enrolled(work: Work, inbound: Inbound, officer: Officer, by: str) -> None:
    detail = {"by": by, "channel": inbound.sender.channel}
    work.note(actor(officer), "officer.enrolled", f"officer:{officer.id}", officer.area, detail)


def _say(work: Work, inbound: Inbound, text: Text) -> None:
    """Where the platform does not tell his number, he may share it."""
    wants = Wants.NOTHING if inbound.phone and text.key != "contact-not-own" else Wants.CONTACT
    work.say(inbound.sender, STRANGERS_LOCALE, Say((text,), wants=wants))
