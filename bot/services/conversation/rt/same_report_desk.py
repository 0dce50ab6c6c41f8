"""What an RT head answers when he is told that somebody looks like one who was told of before."""

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.engine import ask
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.session import Session, walk
from bot.domain.people.people import PersonId
from bot.services.chat import menu
from bot.services.chat.card_question import card_question
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import doubles, fill, my_report
from bot.services.conversation.rt.own_report import own_report
from bot.services.review.additions import takes_additions
from bot.services.submission.likely_persons import taken, unlisted_in
from bot.storage.registry import read_registry


async def send_unlike(chat: Chat, session_id: str) -> None:
    """*Beda orang, kirim*: sends the report as it is, with what is alike put before the operator."""
    await _send(chat, session_id, lambda about: replace(about, unlike=(*about.unlike, *about.asked_alike)))


async def send_same(chat: Chat, session_id: str) -> None:
    """*Ya, pindahkan*: those registered elsewhere are the newcomers, so the report moves them."""
    await _send(chat, session_id, lambda about: replace(about, same=(*about.same, *about.asked_alike)))


async def send_without(chat: Chat, session_id: str) -> None:
    """*Memang sudah meninggal*: the others come without him."""
    await _send(chat, session_id, lambda about: replace(about, dead=(*about.dead, *about.asked_alike)))


async def send_others(chat: Chat, session_id: str) -> None:
    """*Hanya yang lain datang*: those of the list live here all along, and the others come to them."""
    await _send(chat, session_id, lambda about: replace(about, here=(*about.here, *about.asked_alike)))


async def _send(chat: Chat, session_id: str, answered: Callable[[Context], Context]) -> None:
    flow, session = fill.flow_of(chat), chat.session
    if flow is None or session_id != session.id:
        await menu.show(chat, above=(Text("already-gone"),))
    elif not session.context.asked_alike or walk(flow, session.answers, session.opened)[1]:
        await fill.resume(chat)  # an answer was taken back since
    else:
        chat.has_decided = True
        await fill.submit(chat, flow, replace(session, context=answered(session.context)))


async def send_number(chat: Chat, session_id: str) -> None:
    """*Sesuai kartunya*: the NIK that another has is sent as it was typed, so that both cards are looked at."""
    flow, about = fill.flow_of(chat), chat.session.context
    if flow is None or session_id != chat.session.id:
        await menu.show(chat, above=(Text("already-gone"),))
        return
    asked = _asked_number(flow, chat.session)
    if not about.asked_alike or asked is None:
        await fill.resume(chat)
        return
    chat.has_decided = True
    typed = {**chat.session.answers, asked: about.doubted[asked]}
    context = replace(about, numbered=(*about.numbered, *about.asked_alike), asked_alike=(), asked_of="")
    session = replace(chat.session, answers=typed, opened="", context=context, revision=chat.session.revision + 1)
    if walk(flow, typed)[1] is None:
        await fill.submit(chat, flow, session)
    else:
        await fill.settle(chat, flow, ask(flow, session, chat.scene))


def _asked_number(flow: Flow, session: Session) -> str | None:
    """The question for a number that is asked again, where one was typed."""
    question = card_question(flow, session)
    return question.step if question and question.step in session.context.doubted else None


async def tell_double(chat: Chat, session_id: str) -> None:
    """*Orangnya sama*: whom he tells of and who has the NIK are one, so a report of that takes its place."""
    about = chat.session.context
    if session_id != chat.session.id or not about.asked_alike or not about.asked_of:
        await menu.show(chat, above=(Text("already-gone"),))
        return
    chat.has_decided = True
    chat.keep(Session())
    await doubles.is_double(chat, f"{about.asked_of}:{about.asked_alike[0]}")


async def take_listed(chat: Chat, argument: str) -> None:
    """*Ini orangnya*, `{person}:{session}`: the name that nobody found means this resident, and the report goes on."""
    person_id, _, session_id = argument.partition(":")
    flow, session = fill.flow_of(chat), chat.session
    if flow is None or session_id != session.id or person_id not in session.context.asked_alike:
        await menu.show(chat, above=(Text("already-gone"),))
        return
    answers, _, steps = walk(flow, session.answers, session.opened)
    asked = session.context.asked_of
    unlisted = unlisted_in(answers, steps)
    meant = [each for each in unlisted if f"{each.step.id} {each.place}" == asked] or unlisted[:1]
    found = await read_registry.residents(chat.work.transaction, [PersonId(person_id)], chat.officer.area)
    if not meant or not found:
        await fill.resume(chat)
        return
    chat.has_decided = True
    (who,) = found
    household = await read_registry.household_members(chat.work.transaction, who.household_id, chat.officer.area)
    family = [who, *(each for each in household if each.id != who.id)]
    those = (*meant, *(each for each in unlisted if each not in meant))
    now = replace(
        session, answers=taken(session.answers, those, family), offered={}, revision=session.revision + 1
    )  # fmt: skip
    await fill.settle(chat, flow, ask(flow, now, chat.scene))


async def add_instead(chat: Chat, argument: str) -> None:
    """*Tambah keterangan*, `{earlier}:{session}`: gives up the report it hung on, and adds to the earlier one.

    Nothing is given up for an earlier report that takes nothing any more, nor another report begun since.
    """
    report_id, _, session_id = argument.partition(":")
    report = await own_report(chat, report_id)
    if report is None:
        return
    if await takes_additions(chat.work, report) and session_id == chat.session.id:
        chat.has_decided = True
        chat.keep(Session())
    await my_report.begin_adding(chat, report_id)
