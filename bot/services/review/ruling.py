"""Between two villages: the TKSK or Dinas Sosial says where somebody lives and why; the other report is turned down, or
both are so."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review.both_claims import come_in_turn, in_turn
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.claimed_by_both import Claimed, claimed_by_both
from bot.services.review.known_there import known_there
from bot.services.review.own_family import is_of_his_family
from bot.services.review.renew_cards import renew_cards
from bot.services.review.report_card import render, reviewers_of
from bot.services.review.rival_claims import DISPUTED, find_rivals
from bot.services.review.saying_words import Said, follow, said_of, to_answer
from bot.services.review.told_of_decision import tell_reporter
from bot.services.review.turning_down import turn_down
from bot.services.words.naming import decider_named, people_of
from bot.services.words.place_names import whole_place
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of
from bot.storage.reports import reports, words


async def why_not(work: Work, officer: Officer, said: Said) -> Text | None:
    """Why he decides nothing here; None where he may."""
    found = await to_answer(work, officer, said, None)
    if isinstance(found, Text):
        return found
    those = (found[0], *await find_rivals(work, found[0]))
    for each in those:
        if await is_of_his_family(work, officer, each):
            return Text("whose-own-family")
    if said.answer is Answer.BOTH and not come_in_turn(work, those):
        return Text("whose-not-in-turn")
    return None


async def rule(work: Work, officer: Officer, said: Said, reason: str) -> Text:
    """Takes his word, in this transaction: the report goes on and its rivals are turned down, or it is itself, or none
    is. Whoever told of him reads why, and from whom."""
    if (refused := await why_not(work, officer, said)) is not None:
        return refused
    found = await to_answer(work, officer, said, None)
    if isinstance(found, Text):
        return found
    report, word = found
    rivals = await find_rivals(work, report)
    claimed = {each.id: await claimed_by_both(work, each, [report]) for each in rivals}
    claimed[report.id] = await claimed_by_both(work, report, rivals)
    await words.answer(work.transaction, word, said.answer, officer.id, work.now)
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place, "reason": reason}
    work.note(actor(officer), f"word.{said.answer}", f"report:{report.id}", word.area, detail)
    given = replace(word, answer=said.answer, by=officer.id, at=work.now)
    why = Text("whose-reason", {"name": decider_named(officer), "role": officer.role.value, "reason": reason})
    if said.answer is Answer.REFUSED:
        await _lose(work, report, officer, why, claimed[report.id])
        return Text("word-thanks", {"name": officer.name}, {"said": said_of(given)})
    await follow(work, report, given)
    now = await reports.get(work.transaction, report.id)
    if now is None or now.status is Status.WAITING:  # It does not fit any more, so nobody has lost.
        return Text("whose-unfit", {"number": report.number})
    if said.answer is Answer.BOTH:
        await _let_both_be(work, officer, (report, *rivals), why)
        return Text("word-thanks", {"name": officer.name}, {"said": said_of(given)})
    for each in rivals:
        await _lose(work, each, officer, why, claimed[each.id])
    await _tell_who_said_no(work, report, why)
    return Text("word-thanks", {"name": officer.name}, {"said": said_of(given)})


async def _let_both_be(work: Work, officer: Officer, those: Sequence[Report], why: Text) -> None:
    """None is turned down: each goes on by its own operator's word, and the days say where he lives."""
    for each in those[1:]:
        if (word := await _asked_as_well(work, each, officer)) is not None:
            work.note(actor(officer), f"word.{word.answer}", f"report:{each.id}", word.area, {"word": word.asked})
            await follow(work, each, word)
        else:
            await renew_cards(work, each)
    await _tell_both(work, those, why)


async def _asked_as_well(work: Work, report: Report, officer: Officer) -> Word | None:
    """What is asked of another of these claims too, answered now; None where nothing is."""
    if report.status is not Status.APPROVED:
        return None
    opened = (await words.open_of(work.transaction, [report.id])).get(report.id, [])
    word = next((each for each in opened if each.asked is Asked.WHOSE), None)
    if word is None:
        return None
    await words.answer(work.transaction, word, Answer.BOTH, officer.id, work.now)
    return replace(word, answer=Answer.BOTH, by=officer.id, at=work.now)


async def _tell_both(work: Work, those: Sequence[Report], why: Text) -> None:
    """Whoever told of him reads that it is so, and what came before it or after it; not where."""
    ordered = in_turn(those)
    for place, report in enumerate(ordered):
        reporter = await officers.by_id(work.transaction, report.reporter_id)
        if reporter is None:
            continue
        turn = "first" if place == 0 else "last" if place == len(ordered) - 1 else "between"
        about = {"number": report.number, "names": people_of(report, work.today) or "none", "turn": turn}
        parts = {"kind": Text(f"kind-{report.kind}"), "why": why}
        await tell_reporter(work, report, reporter, Text("told-both", about | {"day": report.day.say()}, parts))


async def _lose(work: Work, report: Report, officer: Officer, why: Text, claimed: Claimed) -> None:
    """One that was returned is its reporter's, who may withdraw it: sent again it is looked at again. Who came with
    those whom both claim is turned down with them, so he reads who that is."""
    if report.status not in (Status.WAITING, Status.APPROVED):
        return
    about = {"number": report.number, "names": people_of(report, work.today) or "none"}
    parts = {"kind": Text(f"kind-{report.kind}"), "why": why}
    told = Text("told-whose", about, parts)
    if claimed.others:
        of_some = {"claimed": ", ".join(claimed.names), "others": ", ".join(claimed.others)}
        told = Text("told-whose-of-some", about | of_some, parts)
    # As a reason that is typed: sentences are made around it.
    await turn_down(work, report, officer.id, work.house.texts.say(CARD_LOCALE, why).removesuffix("."), told)


async def _tell_who_said_no(work: Work, report: Report, why: Text) -> None:
    """Those of the other village who objected have no report that could be turned down."""
    told = await words.of_report(work.transaction, report.id)
    for word in {each.what: each for each in told if each.answer == Answer.REFUSED and each.asked in DISPUTED}.values():
        about = {"names": await known_there(work, report, word.area), "place": await whole_place(work, report.area)}
        await _tell_there(work, word, Text("whose-lost", about, {"why": why}))


async def _tell_there(work: Work, word: Word, text: Text) -> None:
    heads = await officers.for_area(work.transaction, word.area, Role.RT) if word.role is Role.RT else []
    reached = await addresses_of(work.transaction, [each.id for each in heads])
    for head in heads:
        for address in reached.get(head.id, [])[:1]:
            work.say(address, head.locale, Say((text,), TO_MENU, GO))
    for address in await reviewers_of(work, ancestor(word.area, Level.VILLAGE)):
        work.send(address, SendPrompt(render(work, Say((text,)))))
