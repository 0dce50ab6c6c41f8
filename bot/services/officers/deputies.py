"""Deputies (pengganti sementara): named for a leave by the officer or who stands above him, on duty for its days alone.

A deputy is an officer with an id and a chat of his own, so that every check of role and area holds, and every log
tells him apart. The clock puts him on duty and off it; whoever speaks is looked at once more, so that no hour is his
too many.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.areas import is_within
from bot.domain.days.dates import say_date
from bot.domain.people.names import words_of
from bot.domain.people.officer import Deputyship, Officer, OfficerId, Role
from bot.domain.people.people import readable
from bot.services.officers.invite import Invitation, make_code
from bot.services.officers.offered_commands import offer
from bot.services.officers.switch_off import end_duty
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.officers import addresses, deputies, duties, invites, officers

MOST_DAYS = 184
"""Longer than half a year a duty is handed over by decree."""
ABOVE = {Role.RT: Role.OPERATOR, Role.OPERATOR: Role.TKSK, Role.TKSK: Role.DINSOS}
"""Who names a deputy where the officer cannot do so himself."""


class CannotDeputise(ValueError):  # noqa: N818 - told to the operator as it is
    """Nobody can be named like this; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Who stands in, from which day to which."""

    name: str
    first: date
    last: date


def may_have_one(officer: Officer) -> bool:
    """Whoever has a duty of his own: no assistant, no deputy, no administrator."""
    is_own = officer.deputyship is None and officer.assists is None
    return officer.active and is_own and officer.role is not Role.ADMIN


def may_name(officer: Officer, absent: Officer) -> bool:
    """For himself, and for those right below him in his area; a deputy for nobody."""
    if not may_have_one(officer) or not may_have_one(absent):
        return False
    is_above = ABOVE.get(absent.role) is officer.role and is_within(absent.area, officer.area)
    return officer.id == absent.id or is_above


async def name_deputy(work: Work, by: str, absent: Officer, leave: Leave) -> Invitation | Text:
    """Enters him, with a code that lets him in once; or why not. Who is to be told of it hears so."""
    if (refused := await _refused(work, absent, leave)) is not None:
        return refused
    turn = Deputyship(absent.id, leave.first, leave.last, absent.name)
    name = readable(leave.name.upper() if leave.name.islower() else leave.name)
    told = Officer(OfficerId(work.house.new_id()), name, absent.role, absent.area, absent.locale)
    new = replace(told, active=turn.holds_on(work.today), deputyship=turn)
    await officers.add_officer(work.transaction, new, work.now)
    invitation = await _invited(work, by, new)
    if by != actor(absent):
        await _tell(work, absent, Text("deputy-named-for-you", _about(new, absent)))
    return invitation


async def deputise(house: House, by: str, absent_id: str, leave: Leave) -> Invitation:
    """The same by command; raises `CannotDeputise`."""
    async with house.db.write() as transaction:
        absent = await officers.by_id(transaction, OfficerId(absent_id))
        if absent is None:
            raise CannotDeputise(f"Tidak ada petugas dengan id {absent_id}; lihat: lapor-rt officer list")
        if not may_have_one(absent):
            raise CannotDeputise(f"{absent.name} ({absent.id}) tidak bertugas atas namanya sendiri, jadi tidak diganti")
        work = Work(transaction, house, house.clock())
        outcome = await name_deputy(work, by, absent, leave)
        if isinstance(outcome, Text):
            raise CannotDeputise(house.texts.say(house.locale, outcome))
        await work.flush()
    return outcome


async def _refused(work: Work, absent: Officer, leave: Leave) -> Text | None:
    if words_of(leave.name) == words_of(absent.name):
        return Text("deputy-same-name", {"name": absent.name})
    if leave.first < work.today:
        return Text("deputy-day-over", {"first": say_date(leave.first)})
    if (wrong := wrong_days(leave.first, leave.last)) is not None:
        return wrong
    for each in await deputies.of(work.transaction, absent.id, work.today):
        turn = each.deputyship
        if turn and turn.first <= leave.last and leave.first <= turn.last:
            return Text("deputy-overlaps", _about(each, absent))
    return None


def wrong_days(first: date, last: date) -> Text | None:
    """Why nobody stands in from this day to that."""
    if last < first:
        return Text("deputy-days-turned", {"first": say_date(first), "last": say_date(last)})
    return Text("deputy-too-long", {"days": MOST_DAYS}) if (last - first).days >= MOST_DAYS else None


async def _invited(work: Work, by: str, deputy: Officer) -> Invitation:
    turn, code = _turn(deputy), make_code()
    until = datetime.combine(turn.last + timedelta(days=1), time(), work.house.calendar.timezone)
    await invites.make_invites(work.transaction, {deputy.id: code}, until)
    detail: dict[str, str | int | None] = {"role": deputy.role.value, "stands_in": turn.of}
    detail |= {"first": turn.first.isoformat(), "last": turn.last.isoformat()}
    work.note(by, "officer.deputy_named", f"officer:{deputy.id}", deputy.area, detail)
    return Invitation(deputy, code, until)


async def invite_anew(work: Work, by: str, deputy: Officer) -> Invitation:
    """Another code for one who did not come in yet; the one before opens nothing any more."""
    await invites.void_invites(work.transaction, [deputy.id], work.now)
    return await _invited(work, by, deputy)


async def call_back(work: Work, by: str, deputy: Officer) -> None:
    """His turn is over now, begun or not."""
    await _end(work, by, deputy)


async def keep_time(work: Work, officer: Officer) -> Officer:
    """The officer as he is by this day: put on duty, or off it, where the clock has not done so yet."""
    turn = officer.deputyship
    if turn is None:
        return officer
    work.deputies[actor(officer)] = turn.of
    if officer.active and turn.is_over(work.today):
        await _end(work, "clock", officer)
        return replace(officer, active=False)
    if not officer.active and turn.holds_on(work.today):
        await _begin(work, officer)
        return replace(officer, active=True)
    return officer


async def turn_deputies(house: House) -> int:
    """Puts on duty whose first day has come, and off it whose last is over; how many."""
    async with house.db.read() as transaction:
        if not await deputies.to_turn(transaction, house.today()):
            return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        found = await deputies.to_turn(transaction, work.today)
        for each in found:
            await keep_time(work, each)
        await work.flush()
    return len(found)


async def _begin(work: Work, deputy: Officer) -> None:
    """Both are told."""
    if not await deputies.set_on_duty(work.transaction, deputy.id):
        return
    work.note("clock", "officer.deputy_began", f"officer:{deputy.id}", deputy.area, {"stands_in": _turn(deputy).of})
    absent = await officers.by_id(work.transaction, _turn(deputy).of)
    if absent is None:
        return
    about = _about(deputy, absent)
    chats = await addresses.all_of(work.transaction, deputy.id)
    for address in chats[:1]:
        others = [each for each in await duties.at_address(work.transaction, address) if each.id != deputy.id]
        text = Text("deputy-begins", about | {"others": "yes" if others else "no"}, _role(deputy))
        change = (Command.DUTY.button(Text("button-duty"), deputy.id),) if others else ()
        work.say(address, deputy.locale, Say((text,), (*change, *TO_MENU), GO))
        if not others:
            await offer(work, address, replace(deputy, active=True))
    await _tell(work, absent, Text("deputy-began", about | _cards(absent) | {"state": "in" if chats else "invited"}))


async def _end(work: Work, by: str, deputy: Officer) -> None:
    turn = _turn(deputy)
    absent = await officers.by_id(work.transaction, turn.of)
    await end_duty(work, by, deputy, {"stands_in": turn.of})
    if absent is not None and absent.active:
        await _tell(work, absent, Text("deputy-ended", _about(deputy, absent)))


async def tell_who_came(work: Work, deputy: Officer) -> None:
    """Whoever is away reads that his deputy is in; nothing of anybody else."""
    if deputy.deputyship is None:
        return
    absent = await officers.by_id(work.transaction, deputy.deputyship.of)
    if absent is not None and absent.active:
        await _tell(work, absent, Text("deputy-came", _about(deputy, absent) | _cards(absent)))


async def _tell(work: Work, officer: Officer, text: Text) -> None:
    options = (Command.DEPUTIES.button(Text("button-deputies")), *TO_MENU)
    for address in await _reached(work, officer):
        work.say(address, officer.locale, Say((text,), options, GO))


async def _reached(work: Work, officer: Officer) -> list[Address]:
    return (await addresses.addresses_of(work.transaction, [officer.id])).get(officer.id, [])[:1]


async def not_yet(work: Work, deputy: Officer) -> Text | None:
    """What he reads whose turn is still to come; None of anybody else."""
    turn = deputy.deputyship
    if turn is None or deputy.active or turn.first <= work.today:
        return None
    absent = await officers.by_id(work.transaction, turn.of)
    return Text("deputy-not-yet", _about(deputy, absent or deputy), _role(deputy))


def _about(deputy: Officer, absent: Officer) -> dict[str, str]:
    turn = _turn(deputy)
    days = {"first": say_date(turn.first), "last": say_date(turn.last)}
    return {"name": deputy.name, "absent": absent.name, **days}


def _cards(absent: Officer) -> dict[str, str]:
    """Whether reports are put before him, which his deputy gets meanwhile (`phones_of`)."""
    return {"cards": "yes" if absent.role in (Role.OPERATOR, Role.TKSK) else "no"}


def _role(officer: Officer) -> dict[str, Text]:
    return {"role": Text(f"role-{officer.duty}")}


def _turn(deputy: Officer) -> Deputyship:
    if deputy.deputyship is None:
        raise ValueError(f"{deputy.id} stands in for nobody")
    return deputy.deputyship
