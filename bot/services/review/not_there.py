"""*Sudah tidak di sana*: whoever decides for the RT that goes on saying no says for it that they are gone."""

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status, may_decide
from bot.domain.report.word import Answer, Asked, Word, may_say
from bot.services.review.known_there import known_there
from bot.services.review.renew_cards import renew_cards
from bot.services.review.report_card import render, reviewers_of
from bot.services.review.saying_words import Said, let_dispute_end, say_word, spoke_before
from bot.services.words.naming import people_of
from bot.services.words.place_names import place_of
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import disputes, reports, words


async def not_there(work: Work, officer: Officer, report_id: ReportId, rt: AreaCode) -> Text:
    """Where the RT is asked just now this is its answer, else it is not asked again about this revision, and who stands
    above both villages has nothing to decide any more; gives the sentence that answers him."""
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, report_id)
    found = await disputes.still_disputed(work.transaction, [report_id]) if report else {}
    if report is None or (report_id, rt) not in found or not may_decide(officer, rt):
        return Text("not-there-over")
    said = [each for each in await words.of_report(work.transaction, report_id) if each.revision == report.revision]
    asked = [each for each in said if each.asked is Asked.STILL_HERE and each.area == rt]
    if report.status is Status.APPROVED and asked:
        await _tell_heads(work, report, rt)
        return await say_word(work, officer, Said(report_id, report.revision, asked[0].place, Answer.AGREED), None)
    above = next((each for each in said if each.asked is Asked.WHOSE and each.is_open), None)
    if asked or not (report.status is Status.WAITING or (report.status is Status.APPROVED and above)):
        return Text("not-there-over")
    if above and may_say(officer, above):
        return Text("not-there-yours", {"number": report.number})
    if await spoke_before(work, officer, report):
        return Text("word-not-twice")
    place = 1 + max((each.place for each in said), default=0)
    await _say_for(work, officer, report, Word(report_id, report.revision, Asked.STILL_HERE, Role.RT, rt, place))
    if above:
        await let_dispute_end(work, above)
    about: dict[str, Arg] = {"number": report.number, "to": await place_of(work, report.area, rt)}
    return Text("not-there-noted", about | {"state": report.status.value})


async def _say_for(work: Work, officer: Officer, report: Report, word: Word) -> None:
    """Before it is asked: the operator of the report reads on the card that he may approve it."""
    await _tell_heads(work, report, word.area)
    await words.ask(work.transaction, [word])
    await words.answer(work.transaction, word, Answer.AGREED, officer.id, work.now)
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place}
    work.note(actor(officer), f"word.{Answer.AGREED}", f"report:{report.id}", word.area, detail)
    await renew_cards(work, report)
    place = await place_of(work, word.area, report.area)
    about = {"number": report.number, "names": people_of(report, work.today), "rt": place, "state": report.status.value}
    for address in await reviewers_of(work, ancestor(report.area, Level.VILLAGE)):
        work.send(address, SendPrompt(render(work, Say((Text("not-there-told", about),)))))


async def _tell_heads(work: Work, report: Report, rt: AreaCode) -> None:
    """Those who said otherwise hear what their operator says."""
    about: dict[str, Arg] = {
        "names": await known_there(work, report, rt), "to": await place_of(work, report.area, rt)
    }  # fmt: skip
    heads = await officers.for_area(work.transaction, rt, Role.RT)
    found = await addresses_of(work.transaction, [head.id for head in heads])
    for head in heads:
        for address in found.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((Text("not-there-heads", about),), TO_MENU, GO))
