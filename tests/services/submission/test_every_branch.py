"""Every optional branch of every kind reaches its number, whoever told of is on the list or not."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest

from bot.dialogue.flow import Flow
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from bot.domain.people.officer import Role
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import AddPerson, Change, PutRight
from bot.handlers import catalogue
from bot.services.demo.demo_village import RT_003
from bot.services.submission.already_told import tells_of
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import MayBeListed, Outcome, Received
from bot.services.submission.submit import submit
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry.registry_changes import add_persons
from tests.dialogue.talk import DIED, EVERYBODY, EXPECTED, LEFT
from tests.handlers.chat import Chat
from tests.handlers.walks import ENOUGH, answer_once, walked_once
from tests.services.phones import Town
from tests.storage.village import a_write

every_kind = pytest.mark.parametrize(
    "flow", [flow for flow in catalogue().values() if flow.steps], ids=lambda flow: flow.kind
)
UNKNOWN = "Wiranatakusumah"


def _go(flow: Flow, dice: Random) -> Chat:
    """Whom it tells of is listed or not, and each optional question is answered or skipped, by chance."""
    chat = Chat(flow)
    for _ in range(ENOUGH):
        if chat.turn.submitted:
            return chat
        _answer(chat, dice)
    raise AssertionError(f"{flow.kind} comes to no end: {chat.text!r}")


def _answer(chat: Chat, dice: Random) -> None:
    extra = [option for option in chat.options if option.startswith(("_add.", "_extra"))]
    if extra and ("_send" not in chat.options or dice.random() < 0.3):
        chat.press(dice.choice(extra))
    elif "_send" in chat.options:
        chat.press("_send")
    elif "absent" in chat.options and (chat.session.query == UNKNOWN or dice.random() < 0.3):
        chat.press("absent")
    elif "_skip" in chat.options and dice.random() < 0.6:
        chat.press("_skip")
    elif _seeks_somebody(chat) and not chat.session.query and dice.random() < 0.5:
        chat.say(UNKNOWN)
    else:
        answer_once(chat, dice)


def _seeks_somebody(chat: Chat) -> bool:
    _, step, _ = walk(chat.flow, chat.answers, chat.session.opened)
    return step is not None and getattr(step.field, "absent", False)


@walked_once
def branches(flow: Flow) -> tuple[tuple[Mapping[str, Json], Change], ...]:
    """Different sets of answers, which questions were answered and which skipped; and what they say."""
    found: dict[tuple[tuple[str, bool], ...], tuple[Mapping[str, Json], Change]] = {}
    for seed in range(40):
        chat = _go(flow, Random(seed))
        answered = tuple((step, value is not None) for step, value in sorted(chat.answers.items()))
        found.setdefault(answered, (chat.answers, chat.change))
    return tuple(found.values())


def dangling(change: Change) -> Iterator[PersonId]:
    """Ids of those who are in no registry and whom no effect adds."""
    added = {effect.person.id for effect in change.effects if isinstance(effect, AddPerson)}
    listed = {each.id for each in (*EVERYBODY, *EXPECTED, *DIED, *LEFT)}
    yield from (who for who in change.subjects if who not in added | listed)


@every_kind
def test_nobody_is_spoken_of_by_an_id_that_nothing_adds(flow: Flow) -> None:
    for answers, change in branches(flow):
        assert not list(dangling(change)), answers
        assert len(change.names) >= len(change.subjects)


@every_kind
def test_whom_more_happens_to_than_an_edit_is_named_by_the_traits(flow: Flow) -> None:
    assert flow.traits is not None
    for answers, change in branches(flow):
        told = flow.traits.tells_of(walk(flow, answers)[0]) if flow.traits.tells_of else ()
        new = {each.id for each in change.added} | {*arriving(change)}
        new.update(each.into for each in change.effects if isinstance(each, PutRight) and each.into)
        happens = {who for who in change.subjects if tells_of(change, who) and who not in new}
        assert happens <= {each.id for each in told}, answers


class _Undo(Exception):  # noqa: N818 - no fault
    """Nothing of it stays."""


async def handed_in(town: Town, form: Form) -> Outcome:
    """What comes of it in the village as it is."""
    found: list[Outcome] = []
    with suppress(_Undo):
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            head = (await officers.officers_of_area(transaction, RT_003, [Role.RT]))[0]
            found.append(await submit(Filing(work, head, work.scene(head), practises=False), form))
            await work.flush()
            raise _Undo
    return found[0]


async def settle_there(town: Town) -> None:
    """Those who are picked in these conversations live in the RT, or did."""
    persons = [
        Person(
            each.id, each.household_id, RT_003, each.name, each.sex, each.birth_date, address=each.address,
            relationship=each.relationship, status=each.status,
        )
        for each in (*EVERYBODY, *DIED, *LEFT)
    ]  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, persons)


@every_kind
async def test_every_branch_of_every_kind_reaches_its_number(flow: Flow, town: Town) -> None:
    await settle_there(town)
    for answers, change in branches(flow):
        if {each.id for each in EXPECTED} & set(change.subjects):
            continue  # nobody has left another RT for this one
        form = Form(town.house.new_id(), flow, answers, flow.version)
        outcome = await handed_in(town, form)
        if isinstance(outcome, MayBeListed):
            outcome = await handed_in(town, replace(form, unlike=frozenset(outcome.who)))
        assert isinstance(outcome, Received), (answers, outcome)
        assert outcome.report.is_untied is bool(outcome.report.change.unlisted)
