"""*Cek warga*: asks about one resident at a time; a tap confirms him, or opens the report that tells what changed."""

from dataclasses import dataclass

from bot.dialogue.fields import FamilyPick
from bot.dialogue.flow import Flow, Json
from bot.dialogue.prompt import Option, Text
from bot.domain.people.checking import Answer, is_expecting
from bot.domain.people.people import BasicStatus, PersonId, Resident, age_on, readable, resident_to_json
from bot.domain.periods import Period
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill
from bot.services.registry import residents_to_check
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.months import checks
from bot.storage.months.checks import Check
from bot.storage.registry import read_registry


@dataclass(frozen=True, slots=True)
class _Question:
    """The texts `check-ask-{key}` and `check-same-{key}`, and what may be answered; *nanti* always may."""

    key: str
    answers: tuple[Answer, ...]


_HERE = _Question("here", (Answer.SAME, Answer.DEATH, Answer.MOVED, Answer.UNKNOWN))
_EXPECTING = _Question("expecting", (Answer.BORN, Answer.SAME, Answer.DEATH, Answer.MOVED, Answer.UNKNOWN))
_GONE = {
    BasicStatus.AWAY: _Question("away", (Answer.SAME, Answer.BACK, Answer.DEATH, Answer.MOVED, Answer.UNKNOWN)),
    BasicStatus.MISSING: _Question("missing", (Answer.SAME, Answer.BACK, Answer.DEATH, Answer.MOVED)),
}


async def begin(chat: Chat) -> None:
    """Asks about the next resident of the month's list; a half-filled report comes first."""
    if chat.practises:
        chat.tell(Text("check-practice"), options=TO_MENU)
    elif chat.session.flow and chat.session.answers:
        fill.offer_resume(chat)
    else:
        await _ask_next(chat, await _left(chat))


async def hear(chat: Chat, argument: str) -> None:
    """A tap, `{answer}:{month}:{person}`; one that is stale or nobody's changes nothing and says so."""
    said, _, rest = argument.partition(":")
    period, _, person = rest.partition(":")
    listed = await _left(chat)
    check = next((each for each in listed if each.person_id == person), None)
    is_known = check is not None and period == await _period(chat) and said in _answers(chat, check)
    if check is None or not is_known or chat.practises:
        _say_stale(chat, listed)
        return
    answer = Answer(said)
    if answer in (Answer.SAME, Answer.LATER):
        await _note(chat, check, answer, listed)
    elif chat.session.flow and chat.session.answers:
        fill.offer_resume(chat)
    else:
        await _report(chat, check, answer)


async def has_nik(chat: Chat, person: str) -> None:
    """Opens the correction of a baby's NIK, from the reminder that it has none."""
    found = await read_registry.residents(chat.work.transaction, [PersonId(person)], chat.officer.area)
    if found and "correction" in chat.work.house.flows:
        await fill.open_report(chat, "correction", {"person": resident_to_json(found[0]), "what": "nik"})
    else:
        _say_stale(chat, [])


async def _left(chat: Chat) -> list[Check]:
    work = chat.work
    return await residents_to_check.left(work.transaction, work.house, chat.officer.area, await _period(chat), work.now)


async def _period(chat: Chat) -> Period:
    return await chat.work.open_period(chat.officer.area)


def _answers(chat: Chat, check: Check) -> tuple[Answer, ...]:
    """What may be answered: kinds of reports that this house has, and what needs none."""
    asked = (*_question(chat, check).answers, Answer.LATER)
    plain = (Answer.SAME, Answer.LATER)
    return tuple(answer for answer in asked if answer in plain or answer in chat.work.house.flows)


def _question(chat: Chat, check: Check) -> _Question:
    if check.status in _GONE:
        return _GONE[check.status]
    return _EXPECTING if is_expecting(check.pregnant_since, chat.scene.today) else _HERE


async def _note(chat: Chat, check: Check, answer: Answer, listed: list[Check]) -> None:
    """Writes *masih* or *nanti* down, and asks about the next."""
    work, area = chat.work, chat.officer.area
    period = await _period(chat)
    if not await checks.answer(work.transaction, area, period, check.person_id, answer, work.now):
        _say_stale(chat, listed)
        return
    if answer is Answer.SAME:
        await checks.confirm(work.transaction, area, [(check.person_id, chat.scene.today)])
        work.note(actor(chat.officer), "person.confirmed", f"person:{check.person_id}", area, {"month": period})
    others = [each for each in listed if each.person_id != check.person_id]
    fresh = [each for each in others if each.answer != Answer.LATER]
    if fresh:
        await _ask_next(chat, fresh)
    else:
        put_off = len(others) + (answer is Answer.LATER)
        _tell_end(chat, put_off)


def _tell_end(chat: Chat, put_off: int) -> None:
    if put_off:
        chat.tell(Text("check-put-off", {"count": put_off}), options=(_button(put_off), *TO_MENU))
    else:
        chat.tell(Text("check-done"), options=TO_MENU)


def _say_stale(chat: Chat, listed: list[Check]) -> None:
    again = (_button(len(listed)),) if listed and not chat.practises else ()
    chat.tell(Text("stale-button"), options=(*again, *TO_MENU))


def _button(count: int) -> Option:
    return Command.CHECK.button(Text("button-check", {"count": count}))


async def _report(chat: Chat, check: Check, answer: Answer) -> None:
    """Opens the report of what happened, with the person filled in. Cancelled, he is left on the list."""
    work, area = chat.work, chat.officer.area
    (resident,) = await read_registry.residents(work.transaction, [check.person_id], area)
    await checks.answer(work.transaction, area, await _period(chat), check.person_id, answer, work.now)
    flow = work.house.flows[answer.value]
    await fill.open_report(chat, flow.kind, _filled_in(flow, answer, resident))


def _filled_in(flow: Flow, answer: Answer, resident: Resident) -> dict[str, Json]:
    """The person as the kind's question keeps him, alone or as the first of a family."""
    step_id = "mother" if answer is Answer.BORN else "person"
    step = next(step for step in flow.steps if step.id == step_id)
    raw: Json = resident_to_json(resident)
    picked = [raw] if isinstance(step.field, FamilyPick) else raw
    return {step_id: picked} | ({"back": "yes"} if answer is Answer.BACK else {})


async def _ask_next(chat: Chat, listed: list[Check]) -> None:
    if not listed:
        chat.tell(Text("check-done"), options=TO_MENU)
        return
    check = listed[0]
    (resident,) = await read_registry.residents(chat.work.transaction, [check.person_id], chat.officer.area)
    question, period = _question(chat, check), await _period(chat)
    options = (
        Command.CHECKED.button(_label(question, answer), answer, period, check.person_id)
        for answer in _answers(chat, check)
    )
    left = Text("check-left", {"count": len(listed)})
    chat.tell(left, *_lines(chat, resident), Text(f"check-ask-{question.key}"), options=tuple(options))


def _label(question: _Question, answer: Answer) -> Text:
    return Text(f"check-same-{question.key}" if answer is Answer.SAME else f"check-answer-{answer}")


def _lines(chat: Chat, resident: Resident) -> tuple[Text, ...]:
    """Who it is: name and age, address, aid; no numbers."""
    age = str(age_on(resident.birth_date, chat.scene.today)) if resident.birth_date else "none"
    about = [Text("check-name-line", {"name": readable(resident.name), "age": age})]
    if resident.address:
        about.append(Text("check-address-line", {"address": readable(resident.address)}))
    if resident.programmes:
        about.append(Text("check-aid-line", {"programmes": ", ".join(resident.programmes)}))
    return tuple(about)
