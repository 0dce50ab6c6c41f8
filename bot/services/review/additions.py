"""Adding a photo or words to a report that was sent already: kept with it, shown on its cards, told in the room."""

from dataclasses import dataclass
from datetime import timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, STATES, ReportId, Status, may_report
from bot.services.effect.open_month import is_closed
from bot.services.review import card_lines, report_card
from bot.services.review.renew_cards import renew_cards
from bot.services.words.naming import named_report, people_of
from bot.services.words.status_words import status_words
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work, actor
from bot.storage.files import attachments
from bot.storage.reports import additions, reports
from bot.storage.reports.additions import Addition

ALBUM_RESTS = timedelta(seconds=5)
"""After which no more of an album is waited for, where it is told that something was added."""
ASKED = "report.asked_about"
"""In the log: an operator asks its reporter something, who adds the answer."""
MOST = 10
"""So many additions say all that can be said."""


@dataclass(frozen=True, slots=True)
class Added:
    """What somebody adds: words, and references for the photos, which whoever calls has fetched."""

    words: str = ""
    photos: tuple[str, ...] = ()
    album: str = ""
    """Of which the photos are parts: the room is told once of all that come of it."""


async def takes_additions(work: Work, report: Report) -> bool:
    """Whether something may be added: it is in no closed month's file, and neither rejected nor withdrawn."""
    if STATES[report.status].in_effect:
        return not await is_closed(work.transaction, report)
    return report.status in PENDING


async def add(work: Work, officer: Officer, report_id: ReportId, added: Added) -> Text:
    """Adds to a report of his RT; gives the sentence that answers him."""
    report = await reports.get(work.transaction, report_id)
    if report is None or not may_report(officer, report.area, report.reporter_id):
        return Text("withdraw-not-yours")
    if not await takes_additions(work, report):
        return add_too_late(work, report)
    if len(await additions.of_report(work.transaction, report.id)) >= MOST:
        return Text("add-enough", {"number": report.number, "most": MOST})
    await _keep(work, officer, report, added)
    await renew_cards(work, report)
    await _tell_room(work, officer, report, added.album)
    return named_report(report, work.today, "added")


async def add_with_it(work: Work, officer: Officer, report: Report, added: Added) -> None:
    """Photos, what was written below them, and what was spoken, that come together with the report that is handed in
    just now; its cards show them from the beginning. What was spoken was announced as it came."""
    await _keep(work, officer, report, added)
    if report.status is Status.WAITING:
        await report_card.put_up_again(work, report, officer)


def add_too_late(work: Work, report: Report) -> Text:
    """Why nothing can be added any more."""
    return Text("add-too-late", {"number": report.number}, {"status": status_words(report, work.house.calendar)})


async def _keep(work: Work, officer: Officer, report: Report, added: Added) -> None:
    for place, photo in enumerate(added.photos or ("",)):
        words = "" if place else added.words
        await additions.add(work.transaction, Addition(report.id, officer.id, work.now, words, photo))
    for photo in added.photos:
        await attachments.announce(work.transaction, photo, work.now)
    if added.photos:
        await attachments.belong_to(work.transaction, added.photos, report.id)
    detail: dict[str, str | int | None] = {"number": report.number, "photos": len(added.photos)}
    work.note(actor(officer), "report.added_to", f"report:{report.id}", report.area, detail)


async def _tell_room(work: Work, officer: Officer, report: Report, album: str) -> None:
    names = people_of(report, work.today)
    told = Text("added-told", {"number": report.number, "names": names, "name": officer.name})
    lines = (*card_lines.practice_lines(report), told)
    is_hung_anew = report.status is Status.WAITING
    for address in await report_card.deciders(work, report):
        if is_hung_anew and not work.can_change(address):
            continue
        order = SendPrompt(report_card.render(work, Say(lines)))
        if album:
            work.send_later(address, order, work.now + ALBUM_RESTS, replaces=f"added:{report.id}:{album}")
        else:
            work.send(address, order)
