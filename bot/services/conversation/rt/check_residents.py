"""*Cek warga*: asks about one resident at a time; a tap confirms him, or opens the report that tells what changed."""

from bot.dialogue.naming import family_that_tells
from bot.dialogue.prompt import Arg, Option, Text
from bot.dialogue.traits import BEFORE_SAME, Door
from bot.domain.people.checking import Answer, is_expecting
from bot.domain.people.people import BasicStatus, PersonId, Resident, age_words, readable
from bot.domain.periods import Period
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import doubles, fill, half_filled
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.conversation.rt.gone_of_late import gone_of_late
from bot.services.matters.likely_double import asked_of_rt
from bot.services.registry import residents_to_check
from bot.services.words.month_names import until_day
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import checks
from bot.storage.months.checks import Check

_PLAIN = frozenset(Answer)
_NAMED = 8
"""Of those who wait; of more only how many."""
_DOORS = {BasicStatus.AWAY: Door.AWAY, BasicStatus.MISSING: Door.MISSING}
"""What is asked of whoever is not simply here. The texts are `check-ask-{door}` and `check-same-{door}`."""


async def begin(chat: Chat, argument: str = "") -> None:
    """Asks about the next resident of the month's list, before that about two who may be one; a half-filled report
    comes first."""
    if chat.practises:
        chat.tell(Text("check-practice"), options=TO_MENU)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    elif argument != doubles.AFTER and (
        pairs := await asked_of_rt(chat.work.transaction, chat.officer.area, chat.work.now)
    ):
        await doubles.ask(chat, pairs[0])
    else:
        await _ask_next(chat, await _left(chat), await _who_waits(chat))


async def _who_waits(chat: Chat) -> tuple[Text, ...]:
    """Of whom nothing is asked, since a report of them waits."""
    if not chat.work.house.calendar.check_residents:
        return ()
    waiting = [readable(each.name) for each in await chat.outlook.told_in(chat.officer.area)]
    about: dict[str, Arg] = {"names": ", ".join(waiting[:_NAMED]), "more": max(0, len(waiting) - _NAMED)}
    return (Text("check-waiting", about),) if waiting else ()


async def hear(chat: Chat, argument: str) -> None:
    """A tap, `{answer}:{month}:{person}`; one that is stale or nobody's changes nothing and says so."""
    said, _, rest = argument.partition(":")
    period, _, person = rest.partition(":")
    listed = await _left(chat)
    check = next((each for each in listed if each.person_id == person), None)
    is_known = check is not None and period == await _period(chat) and said in _answers(chat, check)
    if chat.practises:
        chat.tell(Text("check-practice"), options=TO_MENU)
        return
    if check is None or not is_known:
        _say_stale(chat, listed)
        return
    if said in _PLAIN:
        await _note(chat, check, Answer(said), listed)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        await _report(chat, check, said)


async def has_nik(chat: Chat, person: str) -> None:
    """Opens the correction of a baby's NIK, from the reminder that it has none."""
    found = await chat.outlook.residents([PersonId(person)], chat.officer.area)
    doors = chat.work.house.flows.opened_from(Door.NIK_KNOWN)
    if not found:
        chat.tell(Text("has-nik-gone"), options=TO_MENU)
    elif found[0].nik_tail or not doors:
        chat.tell(Text("has-nik-known", {"name": readable(found[0].name)}), options=TO_MENU)
    else:
        flow, opens = doors[0]
        await fill.open_report(chat, flow.kind, filled_in(flow, opens, found))


async def _left(chat: Chat) -> list[Check]:
    work = chat.work
    return await residents_to_check.left(work.transaction, work.house, chat.officer.area, await _period(chat), work.now)


async def _period(chat: Chat) -> Period:
    return await chat.work.open_period(chat.officer.area)


def _answers(chat: Chat, check: Check) -> tuple[str, ...]:
    """What may be answered: *masih* amid the kinds of reports that open here, and *nanti*."""
    opening = chat.work.house.flows.opened_from(_door(chat, check))
    before = (flow.kind for flow, opens in opening if opens.place == BEFORE_SAME)
    behind = (flow.kind for flow, opens in opening if opens.place != BEFORE_SAME)
    return (*before, Answer.SAME, *behind, Answer.LATER)


def _door(chat: Chat, check: Check) -> Door:
    if check.status in _DOORS:
        return _DOORS[check.status]
    return Door.EXPECTING if is_expecting(check.pregnant_since, chat.scene.today) else Door.HERE


async def _note(chat: Chat, check: Check, answer: Answer, listed: list[Check]) -> None:
    """Writes *masih* or *nanti* down, and asks about the next."""
    work, area = chat.work, chat.officer.area
    period = await _period(chat)
    if not await checks.answer(work.transaction, area, period, check.person_id, answer, work.now):
        _say_stale(chat, listed)
        return
    chat.has_decided = True
    if answer is Answer.SAME:
        await checks.confirm(work.transaction, area, [check.person_id], chat.scene.today)
        work.note(actor(chat.officer), "person.confirmed", f"person:{check.person_id}", area, {"month": period})
    others = [each for each in listed if each.person_id != check.person_id]
    fresh = [each for each in others if each.answer != Answer.LATER]
    if fresh:
        await _ask_next(chat, fresh)
    else:
        put_off = len(others) + (answer is Answer.LATER)
        await _tell_end(chat, put_off)


async def _tell_end(chat: Chat, put_off: int, above: tuple[Text, ...] = ()) -> None:
    """Also who is on the list no more of late: he is asked about nobody of them."""
    gone = await gone_of_late(chat)
    if put_off:
        chat.tell(*above, Text("check-put-off", {"count": put_off}), *gone, options=(_button(put_off), *TO_MENU))
    else:
        until = until_day(chat.work.house.calendar, await _period(chat))
        chat.tell(*above, Text("check-done", {"until": until}), *gone, options=TO_MENU)


def _say_stale(chat: Chat, listed: list[Check]) -> None:
    again = (_button(len(listed)),) if listed else ()
    chat.tell(Text("stale-button"), options=(*again, *TO_MENU))


def _button(count: int) -> Option:
    return Command.CHECK.button(Text("button-check", {"count": count}))


async def _report(chat: Chat, check: Check, kind: str) -> None:
    """Opens the report of what happened, with the person filled in. Cancelled, he is left on the list."""
    work, area = chat.work, chat.officer.area
    found = await chat.outlook.residents([check.person_id], area)
    await checks.answer(work.transaction, area, await _period(chat), check.person_id, kind, work.now)
    chat.has_decided = True
    opening = work.house.flows.opened_from(_door(chat, check))
    flow, opens = next((flow, opens) for flow, opens in opening if flow.kind == kind)
    await fill.open_report(chat, flow.kind, filled_in(flow, opens, found))


async def _ask_next(chat: Chat, listed: list[Check], above: tuple[Text, ...] = ()) -> None:
    if not listed:
        await _tell_end(chat, 0, above)
        return
    check = listed[0]
    (resident,) = await chat.outlook.residents([check.person_id], chat.officer.area)
    door, period = _door(chat, check), await _period(chat)
    options = (
        Command.CHECKED.button(_label(door, answer), answer, period, check.person_id)
        for answer in _answers(chat, check)
    )
    left = Text("check-left", {"count": len(listed)})
    chat.tell(*above, left, *_lines(chat, resident), Text(f"check-ask-{door}"), options=tuple(options))


def _label(door: Door, answer: str) -> Text:
    return Text(f"check-same-{door}" if answer == Answer.SAME else f"check-answer-{answer}")


def _lines(chat: Chat, resident: Resident) -> tuple[Text, ...]:
    """Who it is: name and age, address, aid; no numbers."""
    age = age_words(resident.born, chat.scene.today, " tahun") or "none"
    about = [Text("check-name-line", {"name": readable(resident.name), "age": age})]
    if house := ", ".join(filter(None, (readable(resident.address), family_that_tells(resident)))):
        about.append(Text("check-address-line", {"address": house}))
    if resident.programmes:
        about.append(Text("check-aid-line", {"programmes": ", ".join(resident.programmes)}))
    return tuple(about)
