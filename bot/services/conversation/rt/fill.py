"""Filling in a report: starting a flow, hearing an answer, taking up a half-filled one."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from bot.dialogue.engine import advance, ask
from bot.dialogue.flow import Flow
from bot.dialogue.labels import describe
from bot.dialogue.prompt import Picture, Pressed, Said, Size, Text
from bot.dialogue.reading import Json
from bot.dialogue.session import Session, reopened
from bot.dialogue.spoken_of import residents_in
from bot.dialogue.surveying import KIND
from bot.dialogue.turn import Turn
from bot.domain.people.people import PersonId
from bot.services.chat import menu, survey_questions
from bot.services.chat.card_question import card_question, inviting
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.asides import ASIDES
from bot.services.conversation.rt.chat_record import record
from bot.services.conversation.rt.fixed_since import with_what_changed
from bot.services.conversation.rt.half_filled import (
    cancel,
    discard,
    keep_for_later,
    offer_resume,
    searching,
)
from bot.services.conversation.rt.home_already import called_off_since
from bot.services.conversation.rt.kept_photos import add_the_rest, is_only_photos, with_photos
from bot.services.conversation.rt.look_up import look_up
from bot.services.conversation.rt.receipt import AFTERWARDS, give_receipt
from bot.services.conversation.rt.ways_on import add_or_stop, of_the_number, one_of_these, ways_of
from bot.services.submission import already_told
from bot.services.submission.at_the_choice import object_at_choice
from bot.services.submission.form import Form
from bot.services.submission.outcome import (
    AskAgain,
    LetChoose,
    LooksAlike,
    MayBeListed,
    NothingNew,
    NumberTaken,
    Received,
    TooLate,
)
from bot.services.submission.rt_not_listed import rt_not_listed
from bot.services.submission.said_nothing_new import not_nil
from bot.services.submission.steps_at_fault import naming, persons_in
from bot.services.submission.submit import submit as hand_in
from bot.services.words.month_names import until_day
from bot.services.work.channel import FetchFile
from bot.services.work.standing_buttons import TO_MENU, at_once
from bot.storage.files import attachments


async def start(chat: Chat, kind: str) -> None:
    """Begins a report; one that is half filled is offered first, so that it isn't lost."""
    flow = chat.work.house.flows.get(kind)
    if flow is None:
        await menu.show(chat, above=(Text("stale-button"),))
    elif chat.session.flow and chat.session.answers:
        offer_resume(chat, instead=kind if flow.steps else "")
    elif not flow.needs_decision and (refusal := await not_nil(chat.filing)):
        chat.keep(Session())
        chat.tell(refusal, options=AFTERWARDS)
    else:
        await begin(chat, flow, await with_photos(chat, flow, chat.fresh(flow)))


async def open_report(
    chat: Chat,
    kind: str,
    answers: Mapping[str, Json],
    above: tuple[Text, ...] = (),
    query: str = "",
    opened: str = "",
) -> None:
    """Begins a report with answers known already: from what was typed, from *cek warga*, from an earlier report.

    With `query` the first question that is open is asked as if that had been typed; `opened` names an extra question
    that is asked all the same. A half-filled report comes first. Whom it is about is said above the first question,
    unless something else is.
    """
    flow = chat.work.house.flows[kind]
    begun = chat.session.flow and chat.session.answers
    if begun and not (chat.session.flow == kind and is_only_photos(flow, chat.session)):
        offer_resume(chat, instead=keep_for_later(chat, flow, answers, query, opened))
        return
    session = searching(flow, await with_photos(chat, flow, chat.fresh(flow, answers)), query)
    await begin(chat, flow, replace(session, opened=opened), above or _about(chat, kind, answers))


def _about(chat: Chat, kind: str, answers: Mapping[str, Json]) -> tuple[Text, ...]:
    who = next(residents_in(list(answers.values())), None)
    if who is None:
        return ()
    return (Text("opened-about", {"who": describe(who, chat.scene.today)}, {"kind": Text(f"kind-{kind}")}),)


async def say_at_once(chat: Chat, flow: Flow, period: str) -> None:
    """*Nihil* at one tap for the month whose message the button hung on; for another month it is asked first."""
    now = await chat.work.open_period(chat.officer.area)
    if period == now:
        chat.has_decided = True
        await start(chat, flow.kind)
    else:
        lines = (Text("other-month", {"until": until_day(chat.work.house.calendar, now)}), Text(f"{flow.kind}-confirm"))
        chat.tell(*lines, options=(at_once(flow, now, size=Size.MAIN), *TO_MENU))


async def begin(chat: Chat, flow: Flow, session: Session, above: tuple[Text, ...] = ()) -> None:
    """Asks a session's first open question."""
    await settle(chat, flow, ask(flow, session, chat.scene, above=above))


async def resume(chat: Chat) -> None:
    """Takes the half-filled report up where it stood."""
    flow = flow_of(chat)
    if flow is None or not flow.steps:
        await menu.show(chat, above=(Text("already-gone"),))
    else:
        chat.has_decided = True
        await begin(chat, flow, chat.session, above=(Text("resumed"),))


def flow_of(chat: Chat) -> Flow | None:
    """The flow under way."""
    if chat.session.flow == KIND:
        return survey_questions.flow_of(chat, chat.session)
    aside = ASIDES.get(chat.session.flow)
    return aside.flow if aside else chat.work.house.flows.get(chat.session.flow)


async def answer(chat: Chat, said: Said) -> None:
    """Hears an answer to the question under way; from another address than before, the report is offered first."""
    flow = flow_of(chat)
    if flow is None:
        await discard(chat)
        return
    if chat.session.address not in ("", chat.here) and not isinstance(said, Pressed):
        chat.keep(chat.session)
        offer_resume(chat)
        return
    reference = ""
    if isinstance(said, Picture):
        platform_file, reference = said.file_id, chat.work.house.new_id()
        said = replace(said, file_id=reference)
    before = chat.session
    turn = advance(flow, before, said, chat.scene)
    if reference and _names(turn.session.answers, reference):
        await attachments.announce(chat.work.transaction, reference, chat.work.now)
        chat.work.send(chat.address, FetchFile(platform_file, reference))
    await settle(chat, flow, turn)
    if (aside := ASIDES.get(flow.kind)) and aside.keep is not None and not turn.submitted:
        await aside.keep(chat, turn.session)
    record(chat, flow, said, before, turn)


def _names(answers: Mapping[str, Json], reference: str) -> bool:
    """Whether the photo became an answer, or part of one."""
    return any(
        reference == value or (isinstance(value, dict) and reference in value.values()) for value in answers.values()
    )


async def settle(chat: Chat, flow: Flow, turn: Turn) -> None:
    """Reads what the turn wants read, refuses what was told before, then says or submits."""
    before = chat.session.answers if chat.session.id == turn.session.id else {}
    fresh = _fresh_persons(before, turn.session.answers)
    repeated = await already_told.find(chat.filing, flow, fresh, turn.session.context.fixes)
    if repeated is not None:
        steps = naming(form_of(flow, turn.session), repeated.person)
        await _let_choose(chat, flow, turn.session, LetChoose(steps, repeated.text, repeated.report))
        return
    objection = await object_at_choice(chat.filing, form_of(flow, turn.session), before)
    if isinstance(objection, AskAgain):
        left = _without(flow, turn.session, objection.steps)
        turn = ask(flow, left, chat.scene, above=(objection.text,))
    elif objection is not None:
        await _let_choose(chat, flow, turn.session, objection)
        return
    if (unknown := await rt_not_listed(chat.filing, flow, before, turn.session)) is not None:
        turn = _doubted(chat, flow, turn.session, *unknown)
    if (called_off := await called_off_since(chat, flow, turn.session)) is not None:
        turn = _doubted(chat, flow, turn.session, *called_off)
    while turn.lookup is not None:
        chat.keep(turn.session)  # what waits is seen but for the report that is fixed by it, from the first question on
        found = await look_up(chat, turn.lookup)
        turn = ask(flow, turn.session, chat.scene, found, turn.above)
    if turn.cancelled:
        await cancel(chat, chat.session.id)
    elif turn.submitted and flow.kind in ASIDES:
        await ASIDES[flow.kind].finish(chat, turn.session)
    elif turn.submitted:
        await submit(chat, flow, turn.session)
    else:
        chat.keep(turn.session)
        turn = await with_what_changed(chat, flow, turn)
        reads_cards = chat.work.house.read_text is not None
        chat.ask(inviting(card_question(flow, turn.session), turn.says) if reads_cards else turn.says)


def _doubted(chat: Chat, flow: Flow, session: Session, step: str, why: Text) -> Turn:
    """The question once more; the same answer given again stands."""
    context = session.context.doubting(step, str(session.answers[step]))
    return ask(flow, reopened(flow, replace(session, context=context), step), chat.scene, above=(why,))


async def submit(chat: Chat, flow: Flow, session: Session) -> None:
    """Hands the report in, and says what came of it."""
    outcome = await hand_in(chat.filing, form_of(flow, session))
    match outcome:
        case Received(report, period):
            chat.keep(Session())
            await add_the_rest(chat, session.context, report)
            await give_receipt(chat, flow, report, period)
        case NothingNew(text):
            chat.keep(Session())
            chat.tell(text, options=AFTERWARDS)
        case TooLate(fixes):
            chat.keep(Session())
            chat.tell(Text("fix-too-late" if fixes else "received-already"), options=AFTERWARDS)
        case AskAgain(steps, text):
            left = _without(flow, session, steps)
            await settle(chat, flow, ask(flow, left, chat.scene, above=(text,)))
        case NumberTaken():
            _number_taken(chat, flow, session, outcome)
        case LetChoose():
            await _let_choose(chat, flow, session, outcome)
        case LooksAlike(text, who):
            chat.keep(replace(session, context=replace(session.context, asked_alike=who)))
            chat.tell(text, options=ways_of(outcome, session.id, session.context.fixes or ""))
        case MayBeListed(text, step, here, who, place):
            asked = replace(session.context, asked_alike=who, asked_of=f"{step} {place}")
            chat.keep(replace(session, context=asked))
            chat.tell(text, options=one_of_these(here, chat.scene.today, session.id))
        case _:
            assert_never(outcome)


def form_of(flow: Flow, session: Session) -> Form:
    """The report as it is filled in now."""
    about = session.context
    return Form(
        session.id, flow, session.answers, session.version, about.fixes, frozenset(about.unlike), frozenset(about.same),
        frozenset(about.dead), frozenset(about.here), frozenset(about.numbered),
    )  # fmt: skip


async def _let_choose(chat: Chat, flow: Flow, session: Session, choice: LetChoose) -> None:
    """Says why it cannot stand and what may be done instead; what is typed answers the question at fault again."""
    if choice.steps:
        session = ask(flow, _without(flow, session, choice.steps), chat.scene).session
    chat.keep(session)
    chat.tell(choice.text, options=await add_or_stop(chat, choice.earlier, session.id, session.context.fixes or ""))


def _number_taken(chat: Chat, flow: Flow, session: Session, taken: NumberTaken) -> None:
    """Says whose it is and what may be done; what is typed is the number, and the one that was typed is kept beside."""
    context = replace(session.context, asked_alike=(taken.holder,), asked_of=taken.who)
    for step in taken.steps:
        context = context.doubting(step, str(session.answers[step]))
    chat.keep(ask(flow, _without(flow, replace(session, context=context), taken.steps), chat.scene).session)
    fixes = session.context.fixes or ""
    chat.tell(taken.text, options=of_the_number(session.id, fixes, is_listed=taken.is_listed))


def _fresh_persons(before: object, answers: object) -> list[PersonId]:
    """Persons among the answers that were not there before this turn."""
    known = {person for _, person in persons_in(before)}
    return [person for _, person in persons_in(answers) if person not in known]


def _without(flow: Flow, session: Session, steps: tuple[str, ...]) -> Session:
    """The session without the answers to these questions, which are asked again."""
    return replace(reopened(flow, session, *steps), offered={}, revision=session.revision + 1)
