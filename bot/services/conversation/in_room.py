"""What is said to us in a group: a command, a code, an answer to a message of ours; other talk is the people's own."""

from dataclasses import replace

from bot.dialogue.context import Replied
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Option, Pressed, Say, Text, Typed
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.chat.chat import Chat, open_chat
from bot.services.conversation import room
from bot.services.conversation.commands import command_of, run
from bot.services.conversation.enrol import code_in
from bot.services.conversation.operators.operator_desk import REPLIED
from bot.services.review import deciding, report_card
from bot.services.review.pointing import steps_to_point_at
from bot.services.words.naming import people_of
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import cards, reports

_BESIDES = (report_card.Verb.APPROVE, report_card.Verb.DETAILS)
LONGEST, POINTED = 300, 5
"""Letters of a reason, as where one is asked for; questions that are offered beside it."""


async def hear(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    """Whatever is said to us is answered, in the group or, where it could hold somebody's data, in private."""
    said = inbound.said
    if isinstance(said, Pressed) or room.is_command(said):
        await room.hear(work, inbound, here, person.officer)
    elif isinstance(said, Typed) and clean(said.text).startswith("/") and not code_in(said):
        await _command(work, inbound, here, person)
    elif code_in(said):
        _tell(work, here, Text("room-code"))
    elif inbound.replies_to:
        await _reply(work, inbound, here, person)


async def _command(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    officer = person.officer
    command = command_of(inbound.said, officer.role, asked=False) if officer else ""
    if officer is None:
        _tell(work, here, Text("room-not-enrolled"))
    elif command in ("", Command.HELP):
        _tell(work, here, Text("room-help"))
    else:
        chat, _ = await open_chat(work, officer, inbound.sender, person)
        await run(chat, command)
        _tell(work, here, Text("room-in-private", {"name": officer.name}))


async def _reply(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    officer, said = person.officer, inbound.said
    report_id = await cards.report_at(work.transaction, here, inbound.replies_to)
    report = await reports.get(work.transaction, report_id) if report_id else None
    if officer is None:
        _tell(work, here, Text("room-not-enrolled"))
    elif not isinstance(said, Typed):
        _tell(work, here, Text("room-no-photo"))
    elif report is None:
        _tell(work, here, Text("room-help"))
    elif not may_decide(officer, report.area):
        _tell(work, here, Text("decide-not-yours"))
    elif report.status is not Status.WAITING:
        _tell(work, here, await deciding.already(work, report))
    else:
        await _ask_what_for(work, inbound, report, officer, person, clean(said.text)[:LONGEST])
        _tell(work, here, Text("room-in-private", {"name": officer.name}))


async def _ask_what_for(
    work: Work, inbound: Inbound, report: Report, officer: Officer, person: Conversation, words: str
) -> None:
    """In private: a sentence decides nothing, but it may be the reason that a button asks for."""
    chat, _ = await open_chat(work, officer, inbound.sender, person)
    _remember(chat, Replied(report.id, words))
    names = people_of(report, work.today) or "none"
    about = {"number": report.number, "names": names, "words": words}
    line = Text("reply-ask", about, {"kind": Text(f"kind-{report.kind}")})
    pointing, verbs = await _pointing(work, report), await report_card.verbs_of(work, report)
    options = (
        *pointing,
        Option(f"{report_card.Verb.RETURN}:{REPLIED}", Text("button-reply-return")),
        Option(f"{report_card.Verb.REJECT}:{REPLIED}", Text("button-reply-reject")),
        *(Option(each.id, each.label) for each in verbs if each.id in _BESIDES),
    )
    prompt = work.house.texts.prompt(officer.locale, Say((line,), options, report_card.token_prefix(report)))
    work.send(chat.address, SendPrompt(prompt), card=(report.id, report.revision))


async def _pointing(work: Work, report: Report) -> tuple[Option, ...]:
    """The questions that the sentence may be about."""
    flow = work.house.flows.get(report.kind)
    steps = await steps_to_point_at(work, flow, report, POINTED) if flow else []
    return tuple(
        Option(
            f"{report_card.Verb.RETURN}:{REPLIED}.{step.id}",
            Text("button-return-for", parts={"what": step.text(report.kind, label=True)}),
        )
        for step in steps
    )


def _remember(chat: Chat, replied: Replied) -> None:
    """Beside whatever he is at."""
    chat.keep(replace(chat.session, context=replace(chat.session.context, replied=replied)))


def _tell(work: Work, here: Address, text: Text) -> None:
    work.say(here, report_card.CARD_LOCALE, Say((text,)))
