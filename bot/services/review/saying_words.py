"""Saying a further word: who was asked, or time that passed, lets a report go on or sends it back to its operator."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status, after
from bot.domain.report.word import BY_BUTTON, WORDS, Answer, Asked, Word, may_say
from bot.services.effect.take_effect import TookEffect, plan_effect
from bot.services.matters.misfits import could_not_be_approved
from bot.services.review import right_entry, right_stays, rival_claims, still_here
from bot.services.review.askers import question_of
from bot.services.review.building import refresh_later
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.entered_meanwhile import entered_meanwhile
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.review.expect_where_right import expect_where_right
from bot.services.review.known_there import known_there
from bot.services.review.last_word import asked_at, go_on
from bot.services.review.other_approver import approved_both, own_decision
from bot.services.review.own_family import own_family
from bot.services.review.proposals_left import tell_of_proposals
from bot.services.review.renew_cards import renew_cards
from bot.services.review.report_card import put_up, render, show_verdict
from bot.services.review.told_along import tell_of_children
from bot.services.review.told_of_decision import tell_of_the_dead, tell_reporter
from bot.services.review.unfit_left import tell_of_unfit
from bot.services.review.whose_turn import OPERATOR
from bot.services.review.word_lines import until_when, word_line
from bot.services.words import misfit_words
from bot.services.words.naming import decider_named, named_report, people_of
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work, actor
from bot.storage.officers import duties, officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports, words


@dataclass(frozen=True, slots=True)
class Said:
    """An answer to one word of one revision of a report."""

    report: ReportId
    revision: int
    place: int
    answer: Answer


async def say_word(work: Work, officer: Officer, said: Said, pressed: tuple[Address, str] | None) -> Text:
    """Takes the word if he may give it and nobody did; gives the sentence that answers him.

    With the last one the report takes effect in this very transaction; a no sends it back to its operator.
    """
    found = await to_answer(work, officer, said, pressed)
    if isinstance(found, Text):
        return found
    report, word = found
    if word.asked is Asked.WHOSE or said.answer is Answer.BOTH:
        return Text("word-not-yours")  # Nobody decides between two villages without a reason: `ruling.rule`.
    if word.asked is Asked.SECOND and (own := await own_family(work, officer, report)) is not None:
        return own
    is_yes = word.asked is Asked.SECOND and said.answer is Answer.AGREED
    if is_yes and (wrong := await own_decision(work, officer, report)) is not None:
        return Text("decide-own-decision", {"number": report.number, "own": wrong.number, "who": OPERATOR})
    asked = await question_of(work, report, word)
    await words.answer(work.transaction, word, said.answer, officer.id, work.now)
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place}
    work.note(actor(officer), f"word.{said.answer}", f"report:{report.id}", word.area, detail)
    given = replace(word, answer=said.answer, by=officer.id, at=work.now)
    thanks = Text("word-thanks", {"name": officer.name}, {"said": said_of(given)})
    if pressed is not None and pressed[1]:
        work.edit(*pressed, render(work, Say((*asked, thanks))))
    await follow(work, report, given)
    return thanks


async def to_answer(
    work: Work, officer: Officer, said: Said, pressed: tuple[Address, str] | None
) -> tuple[Report, Word] | Text:
    """What he is about to answer, held until the transaction ends; or why he does not."""
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, said.report)
    word = await words.get(work.transaction, said.report, said.revision, said.place)
    if report is None or word is None or word.asked not in BY_BUTTON or not may_say(officer, word):
        return Text("word-not-yours")
    if not word.is_open or report.status is not Status.APPROVED:
        return await _is_over(work, report, word, pressed)
    return Text("word-not-twice") if await spoke_before(work, officer, report) else (report, word)


def said_of(word: Word) -> Text:
    """What the answer means."""
    return Text(f"word-said-{word.asked}", {"answer": word.answer})


async def spoke_before(work: Work, officer: Officer, report: Report) -> bool:
    """Whether he sent the report, or gave another of its words: nobody speaks twice."""
    spoke = {word.by for word in await words.of_report(work.transaction, report.id) if word.revision == report.revision}
    for other in sorted({report.reporter_id, *(each for each in spoke if each)}):
        if await duties.are_one_person(work.transaction, officer.id, other):
            return True
    return False


async def _is_over(work: Work, report: Report, word: Word, pressed: tuple[Address, str] | None) -> Text:
    """Somebody was first, or nobody is asked any more; the message that was pressed says so."""
    names = await known_there(work, report, word.area)
    if word.is_open or word.answer == Answer.DROPPED:
        text = Text("word-dropped", {"names": names})
    else:
        by = await officers.by_id(work.transaction, word.by) if word.by else None
        text = Text("word-already", {"names": names, "name": decider_named(by, "none")}, {"said": said_of(word)})
    if pressed is not None and pressed[1]:
        work.edit(*pressed, render(work, Say((text,))))
    return text


async def let_silence_speak(work: Work, word: Word) -> bool:
    """The time for a word is over, which counts as a yes; False where it was said meanwhile, or asked for no more."""
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, word.report)
    if report is None or report.status is not Status.APPROVED or report.revision != word.revision:
        return False
    if not WORDS[word.asked].silence:
        return False
    if not await words.answer(work.transaction, word, Answer.SILENT, None, work.now):
        return False
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place}
    work.note("system", f"word.{Answer.SILENT}", f"report:{report.id}", word.area, detail)
    await follow(work, report, replace(word, answer=Answer.SILENT, at=work.now))
    return True


async def let_leaving_speak(work: Work, word: Word) -> bool:
    """The RT that was asked whether they are there still has none of them any more, which is a yes; False where it has,
    or where it was said meanwhile."""
    return await _agreed_of_itself(work, word, lambda report: still_here.holds_any(work, report, word.area))


async def let_dispute_end(work: Work, word: Word) -> bool:
    """No other village claims anybody of the report any more, which is a yes; False where one does, or where it was
    said meanwhile."""
    return await _agreed_of_itself(work, word, lambda report: rival_claims.is_disputed(work, report))


async def _agreed_of_itself(work: Work, word: Word, is_still_asked: Callable[[Report], Awaitable[bool]]) -> bool:
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, word.report)
    if report is None or report.status is not Status.APPROVED or report.revision != word.revision:
        return False
    if await is_still_asked(report):
        return False
    if not await words.answer(work.transaction, word, Answer.AGREED, None, work.now):
        return False
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place}
    work.note("system", f"word.{Answer.AGREED}", f"report:{report.id}", word.area, detail)
    await follow(work, report, replace(word, answer=Answer.AGREED, at=work.now))
    return True


async def follow(work: Work, report: Report, word: Word) -> None:
    """What the word brings about."""
    if word.answer == Answer.REFUSED:
        why = await word_line(work, word, report.area)
        await send_back(work, report, actor(word.by) if word.by else "system", why)
    elif await words.are_all_said(work.transaction, report.id, report.revision):
        await _finish(work, report)
    else:
        await renew_cards(work, report)


async def _finish(work: Work, report: Report) -> None:
    """All has been said, unless the registry changed meanwhile: then others are asked, or it does not fit any more."""
    plan = await plan_effect(work, report)
    if (wrong := await approved_both(work, report)) is not None:
        await send_back(work, report, "system", Text("word-approved-both", {"own": wrong.number}))
        return
    if entered := await entered_meanwhile(work, report):
        names = ", ".join(readable(each.name) for each in entered)
        await send_back(work, report, "system", Text("word-entered", {"names": names}))
        return
    if plan.misfits:
        await send_back(work, report, "system", misfit_words.why(report, plan.misfits[0]))
        await could_not_be_approved(work, replace(report, revision=report.revision + 1), plan.misfits[0])
        return
    approver = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    if approver is None:
        raise LookupError(f"{report.id} was approved by nobody")
    went = await go_on(work, report, plan, approver)
    if isinstance(went, TookEffect):
        await _tell_of_effect(work, report, went)
    await renew_cards(work, await reports.get(work.transaction, report.id) or report)


async def _tell_of_effect(work: Work, report: Report, went: TookEffect) -> None:
    """Its reporter, who expects it, and whoever kept silent."""
    await expect_arrivals(work, report, went.along, went.not_expected)
    await expect_where_right(work, report)
    await right_entry.follow(work, report)
    await right_stays.tell(work, report)
    await refresh_later(work, report.id)
    await tell_of_proposals(work, report, [*went.overtaken, *went.gone_since])
    await tell_of_unfit(work, report, [*went.overtaken, *went.gone_since])
    await tell_of_children(work, report, went)
    await tell_of_the_dead(work, report, went.dead_before)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await tell_reporter(work, report, reporter, named_report(report, work.today, "told-in-effect"))
    for word in await words.of_report(work.transaction, report.id):
        # Of what only hung for everybody to see nobody was asked.
        was_asked = word.revision == report.revision and word.asked in BY_BUTTON
        if was_asked and word.answer == Answer.SILENT:
            about: dict[str, Arg] = {"names": await known_there(work, report, word.area)}
            said = Say((Text(f"word-passed-{word.asked}", about | {"until": until_when(work, word)}),))
            for address, locale in await asked_at(work, word):
                work.send(address, SendPrompt(work.house.texts.prompt(locale or CARD_LOCALE, said)))


async def send_back(work: Work, report: Report, by: str, why: Text) -> None:
    """It waits for its operator again, under a new revision, with the reason; nobody is asked any more."""
    await words.drop_open(work.transaction, report.id)
    if not await reports.wait_again(work.transaction, report):
        raise LookupError(f"{report.id} was changed while a word of it was said")
    reason = work.house.texts.say(CARD_LOCALE, why)
    detail: dict[str, str | int | None] = {"number": report.number, "reason": reason}
    work.note(by, f"report.{Event.REFUSED}", f"report:{report.id}", report.area, detail)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is None:
        return
    await show_verdict(work, report, reporter, Text("card-refused", parts={"why": why}), None)
    await refresh_later(work, report.id)
    status = after(report.status, Event.REFUSED)
    await put_up(work, replace(report, status=status, revision=report.revision + 1), reporter)
    names = people_of(report, work.today)
    parts = {"kind": Text(f"kind-{report.kind}"), "why": why}
    await tell_reporter(work, report, reporter, Text("told-refused", {"number": report.number, "names": names}, parts))
