"""Whoever says with a report that somebody lives in his RT all along answers with it whether he is there still."""

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import is_within
from bot.domain.people.people import PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review.known_there import named_there
from bot.services.review.saying_words import Said, say_word, to_answer
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.words.place_names import place_of
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry import read_registry
from bot.storage.reports import reports, words


async def say_still_here(filing: Filing, form: Form) -> None:
    """Where all of whom his RT is asked about by another one's report are among those: the word is given, and he hears
    that it was."""
    if not form.here or filing.practises:
        return
    for word in await words.open_in(filing.work.transaction, filing.officer.area, Asked.STILL_HERE):
        report = await reports.get(filing.work.transaction, word.report)
        asked = await _asked_about(filing, report, word) if report else set()
        if report is not None and asked and asked <= form.here:
            await _say(filing, report, word, [PersonId(each) for each in sorted(asked)])


async def _asked_about(filing: Filing, report: Report, word: Word) -> set[str]:
    """Who comes by the report and is registered in the RT that is asked."""
    coming = [each.person_id for each in report.change.effects if isinstance(each, JoinHousehold) and each.arrives]
    stand = await read_registry.standing_of(filing.work.transaction, coming, word.area)
    return {who for who, now in stand.items() if now.status in REGISTERED and is_within(now.area, word.area)}


async def _say(filing: Filing, report: Report, word: Word, who: list[PersonId]) -> None:
    work, officer = filing.work, filing.officer
    said = Said(word.report, word.revision, word.place, Answer.REFUSED)
    if isinstance(await to_answer(work, officer, said, None), Text):
        return  # He may not say it, or spoke of that report before.
    about = {
        "number": report.number,
        "names": await named_there(work, who, word.area),
        "to": await place_of(work, report.area, word.area),
    }
    await say_word(work, officer, said, None)
    for address in (await addresses_of(work.transaction, [officer.id])).get(officer.id, [])[:1]:
        work.say(address, officer.locale, Say((Text("said-still-here", about),), TO_MENU, GO))
