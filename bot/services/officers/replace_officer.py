"""Puts a new RT head in the place of another, as a decree (SK) says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, Role
from bot.services.officers.invite import Invitation, check_known, enter, invited, make_entry
from bot.services.officers.switch_off import end_duty
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.officers.officers import OfficerEntry
from bot.storage.reports import report_lists


class CannotReplace(ValueError):  # noqa: N818 - told to the operator as it is
    """The decree cannot be carried out like this; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Decree:
    """What the SK says: who heads the RT, from which day; `who` is the id of whoever leaves, if there are several."""

    area: AreaCode
    name: str
    number: str
    phone: str = ""
    since: date | None = None
    """None: from today."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Who left, how the new one gets in, and how many open reports he takes over."""

    left: Officer
    invitation: Invitation
    left_open: int


async def replace_officer(house: House, actor: str, decree: Decree) -> Replaced:
    """Switches the present head off and invites the new one, in one transaction.

    Raises `CannotReplace`, or `WrongArea` and `CannotInvite` as an invite does. Open reports belong to the RT, so they
    pass to whoever heads it.
    """
    since = decree.since or house.today()
    if since > house.today():
        raise CannotReplace(f"SK itu berlaku mulai {since}; jalankan lagi pada hari itu")
    entry = make_entry(house, Role.RT, decree.area, decree.name, decree.phone)
    detail = {"sk": decree.number, "since": since.isoformat()}
    async with house.db.write() as transaction:
        await check_known(transaction, decree.area)
        left = _who_leaves(await officers.heads_of_area(transaction, decree.area), decree)
        await _check_free(transaction, house, entry, left)
        work = Work(transaction, house, house.clock())
        await end_duty(work, actor, left, detail)
        invitation = await enter(transaction, house, entry)
        work.lines.append(invited(actor, invitation.officer, {**detail, "replaces": left.id}))
        await work.flush()
        return Replaced(left, invitation, await report_lists.left_open(transaction, decree.area))


def _who_leaves(heads: Sequence[Officer], decree: Decree) -> Officer:
    if not heads:
        raise CannotReplace(
            f"{decree.area} tidak punya ketua, jadi tidak ada yang diganti. Undang ketua baru dengan: "
            f"lapor-rt officer invite --role rt --area {decree.area} --name NAMA"
        )
    chosen = [head for head in heads if head.id == decree.who] if decree.who else list(heads)
    if len(chosen) == 1:
        return chosen[0]
    listed = ", ".join(f"{head.name} ({head.id})" for head in heads)
    if decree.who:
        raise CannotReplace(f"{decree.who} bukan ketua {decree.area}; yang ada {listed}")
    raise CannotReplace(
        f"{decree.area} punya {len(heads)} ketua: {listed}. Sebutkan siapa yang berhenti dengan: --who ID"
    )


async def _check_free(transaction: Transaction, house: House, entry: OfficerEntry, left: Officer) -> None:
    """A phone number is one person's: entered for another, it would make him that one, with all he reported."""
    if entry.officer.name.casefold() == left.name.casefold():
        raise CannotReplace(f"{left.name} sudah menjadi ketua {left.area}")
    holder = await officers.phone_holder(transaction, entry.phone) if entry.phone else None
    if holder is not None and (holder.active or holder.name.casefold() != entry.officer.name.casefold()):
        raise CannotReplace(
            f"Nomor telepon itu milik {holder.name} ({holder.role.value} {holder.area}). "
            "Jangan sebut --phone; ketua baru bisa masuk dengan kodenya"
        )
