"""Whoever has another id or number on his platform stays the officer that he was, known by the new one alone."""

from bot.dialogue.prompt import Inbound, PersonMoved
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.phones import BadPhone, read_phone
from bot.services.work.work import Work, actor
from bot.storage.messages.moving import move_person
from bot.storage.officers import duties, officers


async def follow(work: Work, inbound: Inbound, moved: PersonMoved) -> None:
    """Told twice it is as once."""
    old = [each for each in (inbound.alias, inbound.sender) if each is not None]
    changed = await _who_changed(work, old, _read(inbound.phone)) if moved.phone else []
    for each in old:
        await move_person(work.transaction, each, moved.to)
    for officer in changed:
        await _keep(work, officer, _read(moved.phone), inbound.sender.channel)


async def _who_changed(work: Work, old: list[Address], before: str) -> list[Officer]:
    """Those who speak from there and are kept with the number of before, or with none. Another number of theirs, such
    as that of a second telephone, stays; where the platform does not say which it was, it was the one that is kept."""
    found = [each for address in old for each in await duties.at_address(work.transaction, address)]
    known = await officers.phones_of(work.transaction, [each.id for each in found])
    changed = [each for each in found if not before or known.get(each.id, before) == before]
    return sorted(changed, key=lambda each: each.id not in known)


async def _keep(work: Work, officer: Officer, phone: str, channel: str) -> None:
    """The number of before lets nobody in as him any more, also where the new one is kept with somebody else."""
    before = await officers.phones_of(work.transaction, [officer.id])
    if not phone or before.get(officer.id) == phone:
        return
    await officers.forget_phone(work.transaction, officer.id)
    await officers.learn_phone(work.transaction, officer.id, phone)
    if await officers.phones_of(work.transaction, [officer.id]) != before:
        detail = {"channel": channel}
        work.note(actor(officer), "officer.phone_changed", f"officer:{officer.id}", officer.area, detail)


def _read(phone: str) -> str:
    """As numbers are kept; empty for what is none."""
    try:
        return read_phone(phone)
    except BadPhone:
        return ""
