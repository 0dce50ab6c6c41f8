"""Ends an officer's duty: his codes open nothing, he is thanked, and what he had begun is put away."""

from dataclasses import dataclass, replace

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.phones import BadPhone, read_phone
from bot.services.officers.offered_commands import offer
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.messages import sessions
from bot.storage.officers import deputies, invites, officers
from bot.storage.officers.addresses import addresses_of, all_of
from bot.storage.reports import claims, operators_queue


class CannotSwitchOff(ValueError):  # noqa: N818 - told to the operator as it is
    """Nobody can be switched off like this; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Whose duty has ended, who has the same one in his area still, and how many of its reports are open."""

    officer: Officer
    others: tuple[Officer, ...]
    left_open: int


async def switch_off(house: House, actor: str, officer_id: str = "", phone: str = "", sk: str = "") -> SwitchedOff:
    """Ends the duty of the officer with this id, or this phone number; raises `CannotSwitchOff`."""
    async with house.db.write() as transaction:
        officer = await _find(transaction, house, officer_id, phone)
        work = Work(transaction, house, house.clock())
        await end_duty(work, actor, officer, {"sk": sk} if sk else {})
        await work.flush()
        others = await officers.officers_of_area(transaction, officer.area, [officer.role])
        left_open = await operators_queue.left_open(transaction, officer.area) if officer.role is Role.RT else 0
    return SwitchedOff(officer, tuple(each for each in others if each.area == officer.area), left_open)


async def _find(transaction: Transaction, house: House, officer_id: str, phone: str) -> Officer:
    if phone:
        try:
            found = await officers.phone_holder(transaction, read_phone(phone))
        except BadPhone:
            raise CannotSwitchOff(
                "Nomor telepon itu tidak terbaca; contohnya +6281234567890 atau 0812 3456 7890"
            ) from None
    else:
        found = await officers.by_id(transaction, OfficerId(officer_id))
    if found is None:
        named = "nomor telepon itu" if phone else f"id {officer_id}"
        raise CannotSwitchOff(f"Tidak ada petugas dengan {named}; lihat: lapor-rt officer list")
    turn = found.deputyship
    if not found.active and (turn is None or turn.is_over(house.today())):
        raise CannotSwitchOff(f"Tugas {found.name} ({found.id}) sudah berakhir sebelumnya")
    return found


async def end_duty(work: Work, actor: str, officer: Officer, detail: audit.Detail, successor: str = "") -> None:
    """All in the caller's transaction; nothing of him is deleted. A message to him goes out after the commit, and names
    his `successor` where there is one.

    Whom he named to assist him, and who stands in for him, end with him. His half-filled report is kept as it is,
    sealed, under a name under which nobody is offered it.
    """
    transaction = work.transaction
    for other in (
        *await officers.assistants_of(transaction, officer.id),
        *await deputies.of(transaction, officer.id, work.today),
    ):
        await end_duty(work, actor, other, {**detail, "with": officer.id})
    await officers.switch_off(transaction, officer.id)
    if officer.deputyship is not None and not officer.deputyship.is_over(work.today):
        await deputies.cut_short(transaction, officer.id, work.today)
    await invites.void_invites(transaction, [officer.id], work.now)
    await claims.let_go(transaction, officer.id, work.now)
    await sessions.put_away(transaction, officer.id, f"ended:{work.house.new_id()}:{officer.id}")
    work.note(actor, "officer.switched_off", f"officer:{officer.id}", officer.area, detail)
    speaks_at = (await addresses_of(transaction, [officer.id])).get(officer.id, [])
    for address in speaks_at:
        await offer(work, address, replace(officer, active=False))
    key = "duty-over" if officer.deputyship is None else "deputy-over"
    thanks = Text(key, {"name": officer.name}, {"role": Text(f"role-{officer.duty}")})
    # A deputy has mostly another duty, for which the same chat may speak just now.
    told_at = speaks_at if officer.deputyship is None else await all_of(transaction, officer.id)
    for address in told_at[:1]:
        goes_on = (Text("duty-goes-on", {"successor": successor}),) if successor else ()
        work.say(address, officer.locale, Say((thanks, *goes_on)))
