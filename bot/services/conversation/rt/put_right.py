"""*Minta dibatalkan*: a decided report of his own should be taken back; where its month is cut, what puts it right."""

from bot.dialogue.fields import FamilyPick
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Door, Opens
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.people.standing import REGISTERED
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.services.chat import asking_back as own_words
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled
from bot.services.conversation.rt.filled_in import filled_in
from bot.services.conversation.rt.own_report import own_report
from bot.services.review import asking_back
from bot.services.review.puts_right import door_of, ways_to_put_right
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS, Command
from bot.storage.registry import read_registry

OWN_WORDS = "own"
TO_MINE = (*TO_REPORTS, *TO_MENU)


async def ask_back(chat: Chat, argument: str) -> None:
    """`ask-back:<report>` asks why, `ask-back:<report>:<reason>` sends it; after the cut, what puts it right."""
    report_id, _, reason = argument.partition(":")
    report = await own_report(chat, report_id)
    if report is None:
        return
    refused = await asking_back.may_be_asked(chat.work, report)
    if refused is not None:
        ways = ways_to_put_right(chat.work, report) if refused.is_cut else ()
        instead = (Text("ask-back-instead"),) if ways else ()
        chat.tell(refused.why, *instead, options=(*ways, *TO_MINE))
        return
    labels = {each: Text(f"ask-back-reason-{each}") for each in asking_back.reasons_for(report)}
    if reason in labels:
        words = chat.work.house.texts.say(chat.officer.locale, labels[reason])
        chat.tell(await asking_back.ask_back(chat.work, chat.officer, report.id, words), options=TO_MINE)
    elif reason == OWN_WORDS and chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    elif reason == OWN_WORDS:
        own_words.ask_why_back(chat, report)
    else:
        options = (Command.ASK_BACK.button(label, report.id, each) for each, label in labels.items())
        own = Command.ASK_BACK.button(Text("reason-own-words"), report.id, OWN_WORDS)
        back = Command.REPORT.button(Text("button-keep-it"), report.id)
        chat.tell(Text("ask-back-why", {"number": report.number}), options=(*options, own, back))


# --- after the cut ----------------------------------------------------------------------------------------------------


async def open_kind(chat: Chat, argument: str) -> None:
    """`put-right:<report>:<door>`: opens the kind that puts it right, with those filled in who still are as it says."""
    report_id, _, said = argument.partition(":")
    report = await own_report(chat, report_id)
    if report is None:
        return
    opening = [pair for door in Door if door == said for pair in chat.work.house.flows.opened_from(door)]
    for flow, opens in opening[:1]:
        those = await _still_so(chat, report, Door(said))
        answers = filled_in(flow, opens, those) if _takes(flow, opens, those) else {}
        above = Text("put-right-begins", {"number": report.number}, {"kind": Text(f"kind-{flow.kind}")})
        await fill.open_report(chat, flow.kind, answers, (above,))
    if not opening:
        chat.tell(Text("stale-button"), options=TO_MINE)


async def _still_so(chat: Chat, report: Report, door: Door) -> list[Resident]:
    if door is Door.OTHERWISE:
        return await _known_here(chat, report)
    ids = [each for each in report.change.subjects if door_of(report, each) is door]
    made = {each: outcome_of(report.change, each) for each in ids}
    found = await chat.outlook.residents(ids, chat.officer.area)
    is_here = door is Door.NEVER_HERE
    return [
        each
        for each in found
        if (each.status in REGISTERED if is_here else (so := made[each.id]) is not None and each.status is so.status)
    ]


async def _known_here(chat: Chat, report: Report) -> list[Resident]:
    """Who of them lives here, died here or left: what is known of him is put right whatever became of him."""
    found = await chat.outlook.residents(report.change.subjects, chat.officer.area)
    ended = await read_registry.ended(chat.work.transaction, chat.officer.area, (BasicStatus.DEAD, BasicStatus.MOVED))
    known = {each.id: each for each in ended}
    return [known.get(each.id, each) for each in found if each.status in REGISTERED or each.id in known]


def _takes(flow: Flow, opens: Opens, those: list[Resident]) -> bool:
    """Whether its question can be answered with them: some take a family, some one person."""
    step = next(step for step in flow.steps if step.id == opens.step)
    return len(those) == 1 or (len(those) > 1 and isinstance(step.field, FamilyPick))
