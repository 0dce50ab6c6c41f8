"""*Rincian*: everything of a report in private, its photos beside it; the log keeps who saw whose data."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import Person, temporary_id
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, ReportId, Status, may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.list_before import listed_as
from bot.services.conversation.operators.queue_cards import his
from bot.services.registry.lacking_homes import with_household
from bot.services.registry.outlook import Outlook
from bot.services.review import asking_back, card_buttons, card_lines, report_card
from bot.services.review.besides import besides
from bot.services.review.came_up import why_again_lines
from bot.services.review.claimed_cards import show_in_rooms
from bot.services.review.claiming import open_it
from bot.services.review.objecting import objection_lines
from bot.services.review.reach import reach_lines
from bot.services.review.reading import reading_lines
from bot.services.words.naming import people_of
from bot.services.work.channel import SendFile, SendPrompt
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import Work, actor
from bot.storage.files import attachments
from bot.storage.files.attachments import AttachmentState
from bot.storage.officers import officers
from bot.storage.reports import additions, reports
from bot.storage.reports.operators_queue import count_waiting, numbered, waiting_for

LISTED = 8
"""Reports that *rincian* offers, the longest waiting first; all stand in the queue."""


async def show_details(work: Work, officer: Officer, report: Report, address: Address) -> Text:
    """Everything, full numbers included, to the operator's private chat; the log keeps who saw whose data."""
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return Text("decide-not-yours")
    # Without what the report itself would do: somebody of another village is not his to read before it is in effect.
    outlook = Outlook(work.transaction, work.now, report.id)
    persons = await outlook.persons(report.change.subjects, officer.area)
    told_of = report.change.added
    added = [await with_household(outlook, person) for person in told_of]
    held = await open_it(work, officer, report)
    if held is None:
        await show_in_rooms(work, report)
    told = await card_lines.lines(work, report, reporter, private=True)
    lines = (
        *((held,) if held else ()),
        *told,
        *await why_again_lines(work, report),
        *await besides(work, officer, report),
        *await objection_lines(work, report),
        *await reach_lines(work, report, reporter),
        *await reading_lines(work, report),
        *(person_line(person) for person in (*persons, *added)),
    )
    # Only a card that waits hangs: one that is decided would be shown as a room may read it, as soon as it has come.
    hangs = (report.id, report.revision) if report.status is Status.WAITING else None
    said, verbs = await (_to_decide(work, report) if hangs else asking_back.as_decided(work, report))
    twice = (card_buttons.Verb.DETAILS, card_buttons.Verb.SURVEY)
    others = (each for each in his(officer, verbs) if each.id not in twice)
    asking = (*((card_buttons.ASK_RT,) if hangs and not report.practice else ()), *_surveying(report))
    prompt = work.house.texts.prompt(
        officer.locale,
        Say((*lines, *said), (*others, *asking, card_buttons.CONTACT), card_buttons.token_prefix(report)),
    )
    work.send(address, SendPrompt(prompt), card=hangs)
    await send_photos(work, report, address)
    work.note(actor(officer), "report.viewed", f"report:{report.id}", report.area, {"number": report.number})
    for person in (*persons, *added):
        work.note(actor(officer), "person.viewed", f"person:{person.id}", person.area, {"how": "report"})
    for other in {doubt.args["other_id"] for doubt in report.change.warnings if doubt.args.get("other_id")}:
        work.note(actor(officer), "person.viewed", f"person:{other}", report.area, {"how": "compared"})
    return Text("details-sent")


def _surveying(report: Report) -> tuple[Option, ...]:
    return (card_buttons.SURVEY_IT,) if report.status in PENDING and not report.practice else ()


async def _to_decide(work: Work, report: Report) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """What it is about once more, beside the buttons: on a small phone the headline is far above them."""
    return (report_card.decided_about(work, report),), await card_buttons.verbs_of(work, report)


async def open_report(chat: Chat, named: str) -> None:
    """The same from a list, by its id, or by the number that is typed behind *rincian*: what he reads of a report in
    private, with its buttons where it waits. Where none is named it is the one that waits, or he is asked which."""
    if not named:
        await _open_waiting(chat)
        return
    report = await reports.get(chat.work.transaction, ReportId(named)) or await find_named(chat, named)
    if report is not None and not may_decide(chat.officer, report.area):
        chat.tell(Text("decide-not-yours"), options=TO_MENU)
    elif report is not None:
        await show_details(chat.work, chat.officer, report, chat.address)


async def find_named(chat: Chat, named: str) -> Report | None:
    """The report with this number, or of his area the only one whose number ends so: one that waits before others.
    Below a list of several it is their place there. None where there is none or are several, of which he has been
    told."""
    transaction = chat.work.transaction
    if (report := await reports.by_number(transaction, named) or await listed_as(chat, named)) is not None:
        return report
    is_end = named.isascii() and named.isdigit()
    found = await numbered(transaction, chat.officer.area, int(named), LISTED) if is_end else []
    waiting = [each for each in found if each.status is Status.WAITING]
    if len(waiting or found) == 1:
        return (waiting or found)[0]
    options = _choices(chat, found) or (Command.QUEUE.button(Text("button-queue")),)
    chat.tell(Text("details-numbered", {"count": len(found), "named": named}), options=(*options, *TO_MENU))
    return None


def _choices(chat: Chat, those: Sequence[Report]) -> tuple[Option, ...]:
    return tuple(
        Command.DETAILS.button(f"{people_of(each, chat.work.today) or each.kind} ({each.number})", each.id)
        for each in those
    )


async def _open_waiting(chat: Chat) -> None:
    waiting = await waiting_for(chat.work.transaction, chat.officer.area, LISTED + 1)
    if len(waiting) == 1:
        await show_details(chat.work, chat.officer, waiting[0], chat.address)
        return
    shown = _choices(chat, waiting[:LISTED])
    count = await count_waiting(chat.work.transaction, chat.officer.area)
    chat.tell(Text("details-which", {"count": count, "shown": len(shown)}), options=(*shown, *TO_MENU))


async def send_photos(work: Work, report: Report, address: Address) -> None:
    """The letters that the RT head took a picture of, and what he spoke, as far as it was brought."""
    added = await additions.of_report(work.transaction, report.id)
    photos = (*report.change.photos, *(each.photo for each in added))
    there = {
        each.ref: each.filename
        for each in (await attachments.of_refs(work.transaction, photos) if photos else ())
        if each.state is AttachmentState.KEPT
    }
    for number, ref in enumerate((ref for ref in photos if ref in there), start=1):
        if there[ref]:
            work.send(address, SendFile(ref, f"{report.number}-{number}-{there[ref]}", report.number))
        else:
            work.send(address, SendFile(ref, f"{report.number}-foto-{number}.jpg", report.number, as_picture=True))


def person_line(person: Person) -> Text:
    """Everything that is known of a person, full numbers included: for a private chat only."""
    return Text(
        "details-person",
        {
            "name": person.name,
            "nik": person.nik,
            "temporary": "none" if person.nik else temporary_id(person.id),
            "kk": person.kk or "-",
            "born": person.born.say() if person.born else "-",
            "birth_place": person.birth_place or "none",
            "mother": person.mother or "-",
            "address": person.address or "-",
            "programmes": ", ".join(person.programmes) or "-",
        },
    )
