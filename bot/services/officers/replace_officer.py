"""Puts another officer in the place of one, as a decree (SK) says: RT head, operator, TKSK or Dinas Sosial."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, level_of
from bot.domain.people.officer import LEVELS, Officer, Role
from bot.services.officers.invite import Invitation, WrongArea, check_known, enter, invited, make_entry
from bot.services.officers.switch_off import end_duty
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import addresses, officers
from bot.storage.officers.officers import OfficerEntry
from bot.storage.reports import operators_queue, surveys

_CALLED = {Role.RT: "ketua", Role.OPERATOR: "operator", Role.TKSK: "TKSK", Role.DINSOS: "petugas Dinas Sosial"}


class CannotReplace(ValueError):  # noqa: N818 - told to the operator as it is
    """The decree cannot be carried out like this; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Decree:
    """What the SK says: who has the duty of the area, from which day; `who` is the id of whoever leaves, if there are
    several."""

    area: AreaCode
    name: str
    number: str
    phone: str = ""
    since: date | None = None
    """None: from today."""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Replaced:
    """Who left, how the new one gets in, and what waits for him.

    Reports: of an RT those of its former heads, else those that wait for a decision in the area. Surveys: his own.
    """

    left: Officer
    invitation: Invitation
    left_open: int
    surveys: int = 0


async def replace_officer(house: House, actor: str, decree: Decree) -> Replaced:
    """Switches whoever has the duty off and invites the new one, in one transaction; the area says which duty it is.

    Raises `CannotReplace`, or `WrongArea` and `CannotInvite` as an invite does. Reports, questions and deliberations
    belong to the area, so they pass to whoever has its duty; surveys, which are somebody's own, are passed on.
    """
    since = decree.since or house.today()
    if since > house.today():
        raise CannotReplace(f"SK itu berlaku mulai {since}; jalankan lagi pada hari itu")
    role = _role_at(decree.area)
    entry = make_entry(house, role, decree.area, decree.name, decree.phone)
    detail = {"sk": decree.number, "since": since.isoformat()}
    async with house.db.write() as transaction:
        await check_known(transaction, decree.area)
        left = _who_leaves(await officers.holders(transaction, decree.area, role), decree, role)
        await _check_free(transaction, house, entry, left)
        work = Work(transaction, house, house.clock())
        await end_duty(work, actor, left, detail, entry.officer.name)
        invitation = await enter(transaction, house, entry)
        work.lines.append(invited(actor, invitation.officer, {**detail, "replaces": left.id}))
        passed_on = await _pass_surveys_on(work, actor, left, invitation.officer)
        await _tell(work, left, invitation.officer)
        await work.flush()
        return Replaced(left, invitation, await _left_open(transaction, left), passed_on)


def _role_at(area: AreaCode) -> Role:
    role = {level: role for role, level in LEVELS.items()}.get(level_of(area))
    if role is None:
        raise WrongArea(f"Wilayah {area} bukan RT, desa, kecamatan atau kabupaten, jadi tidak ada petugasnya")
    return role


async def _left_open(transaction: Transaction, left: Officer) -> int:
    if left.role is Role.RT:
        return await operators_queue.left_open(transaction, left.area)
    return await operators_queue.count_waiting(transaction, left.area)


async def _pass_surveys_on(work: Work, actor: str, left: Officer, new: Officer) -> int:
    """He finds what was answered so far."""
    found = await surveys.open_of(work.transaction, left.id)
    for each in found:
        await surveys.pass_on(work.transaction, each.id, new.id)
        work.note(actor, "survey.passed_on", f"report:{each.report}", each.area, {"from": left.id, "officer": new.id})
    return len(found)


async def _tell(work: Work, left: Officer, new: Officer) -> None:
    """Who is in already reads it now, any other as he comes in."""
    for address in (await addresses.addresses_of(work.transaction, [new.id])).get(new.id, [])[:1]:
        said = Text("duty-taken-on", {"name": new.name, "left": left.name}, {"role": Text(f"role-{new.duty}")})
        work.say(address, new.locale, Say((said,), TO_MENU, GO))


def _who_leaves(those: Sequence[Officer], decree: Decree, role: Role) -> Officer:
    called = _CALLED[role]
    if not those:
        raise CannotReplace(
            f"{decree.area} tidak punya {called}, jadi tidak ada yang diganti. Undang {called} baru dengan: "
            f"lapor-rt officer invite --role {role.value} --area {decree.area} --name NAMA"
        )
    chosen = [each for each in those if each.id == decree.who] if decree.who else list(those)
    if len(chosen) == 1:
        return chosen[0]
    listed = ", ".join(f"{each.name} ({each.id})" for each in those)
    if decree.who:
        raise CannotReplace(f"{decree.who} bukan {called} {decree.area}; yang ada {listed}")
    raise CannotReplace(
        f"{decree.area} punya {len(those)} {called}: {listed}. Sebutkan siapa yang berhenti dengan: --who ID"
    )


async def _check_free(transaction: Transaction, house: House, entry: OfficerEntry, left: Officer) -> None:
    """A phone number is one person's: entered for another, it would make him that one, with all he reported."""
    if entry.officer.name.casefold() == left.name.casefold():
        raise CannotReplace(f"{left.name} sudah menjadi {_CALLED[left.role]} {left.area}")
    holder = await officers.phone_holder(transaction, entry.phone) if entry.phone else None
    if holder is not None and (holder.active or holder.name.casefold() != entry.officer.name.casefold()):
        raise CannotReplace(
            f"Nomor telepon itu milik {holder.name} ({holder.role.value} {holder.area}). "
            f"Jangan sebut --phone; {_CALLED[left.role]} baru bisa masuk dengan kodenya"
        )
