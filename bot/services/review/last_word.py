"""What follows on an approval: others are asked for their words, and with the last word the report takes effect."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.plan import Plan
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.word import Asked, Word
from bot.services.effect.take_effect import TookEffect, take_effect
from bot.services.review import gone_unasked, left_alone, left_headless, still_expected, still_here
from bot.services.review.askers import further_words, question_of
from bot.services.review.other_approver import may_be_second, reached_of, tksk_phones
from bot.services.review.report_card import render, reviewers_of
from bot.services.review.rival_claims import may_be_both
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.officers import officers
from bot.storage.officers.addresses import address_key, addresses_of
from bot.storage.officers.deputies import heads_to_ask
from bot.storage.reports import reports, words

SAY = "w"
"""First part of the token of an answer to a further word: `w:<report id>:<revision>:<place>:<yes, no or both>`."""
YES, NO, BOTH = "y", "n", "b"


@dataclass(frozen=True, slots=True)
class Waits:
    """It is decided and not in effect: these words are waited for."""

    words: tuple[Word, ...]


async def go_on(work: Work, report: Report, plan: Plan, approver: Officer) -> TookEffect | Waits:
    """Of a report that is approved and fits: asks who is still to be asked, else it takes effect, in this transaction.

    Called again with each word that is said, since whose word is wanted follows from the registry as it is.
    """
    wanted = await further_words(work, report, approver)
    if wanted:
        await words.ask(work.transaction, wanted)
        for word in wanted:
            await _ask(work, report, word)
    opened = (await words.open_of(work.transaction, [report.id])).get(report.id, []) if wanted else []
    if opened:
        return Waits(tuple(opened))
    leaving = await still_here.leaving_unasked(work, report)
    took = await take_effect(work, report, plan)
    moved = {who: rt for who, rt in leaving.items() if who not in took.overtaken}
    await still_here.tell_of_leaving(work, report, moved)
    await gone_unasked.tell_of_leaving(work, report, took.gone_unasked)
    await gone_unasked.tell_of_deaths(work, report, took.died_unasked)
    left = await left_alone.tell(work, report, plan)
    await left_headless.tell(work, report, plan, left)
    await still_expected.tell(work, report, plan)
    return took


async def _ask(work: Work, report: Report, word: Word) -> None:
    work.note("system", "word.asked", f"report:{report.id}", word.area, {"word": word.asked, "place": word.place})
    question = await question_of(work, report, word)
    if not question:
        return
    say = Say(question, await choices(work, report, word), token_prefix(word))
    for address, locale in await asked_at(work, word):
        once = f"word:{report.id}:{word.revision}:{word.place}:{address_key(work.transaction.vault, address)}"
        prompt = render(work, say) if locale is None else work.house.texts.prompt(locale, say)
        work.send(address, SendPrompt(prompt), once=once, urgency=Urgency.CARD)


async def choices(work: Work, report: Report, word: Word) -> tuple[Option, ...]:
    """*Ya* and *tidak*, in what they mean here; between two villages that both are right too, where that may be."""
    found = Option(YES, Text(f"word-yes-{word.asked}")), Option(NO, Text(f"word-no-{word.asked}"))
    if word.asked is Asked.WHOSE and await may_be_both(work, report):
        return *found, Option(BOTH, Text(f"word-both-{word.asked}"))
    return found


def token_prefix(word: Word) -> str:
    """Names the very word, so that an answer to one of an earlier revision is none."""
    return f"{SAY}:{word.report}:{word.revision}:{word.place}"


async def asked_at(work: Work, word: Word) -> Sequence[tuple[Address, str | None]]:
    """Where those are spoken to who may give the word, each with his language; None where it is a room's."""
    found: dict[Address, str | None] = {}
    if word.role is Role.RT:
        heads = await heads_to_ask(work.transaction, word.area)
        known = await addresses_of(work.transaction, [head.id for head in heads])
        found = {known[head.id][0]: head.locale for head in heads if known.get(head.id)}
    if word.asked is Asked.WHOSE:
        return await _those_above(work, word)
    village = ancestor(word.area, Level.VILLAGE)
    if word.asked is Asked.SECOND and (word.role is Role.TKSK or await _is_one_alone(work, word, village)):
        found |= dict.fromkeys(await tksk_phones(work, village))
    reviewers = [] if word.role is Role.TKSK else await reviewers_of(work, village, by_buttons=True)
    return list((dict.fromkeys(reviewers) | found).items())


async def _those_above(work: Work, word: Word) -> Sequence[tuple[Address, str | None]]:
    """In private: they read of two villages, of which neither may know the other's."""
    those = await officers.for_area(work.transaction, word.area, word.role)
    return [(address, each.locale) for each, address in await reached_of(work, those)]


async def _is_one_alone(work: Work, word: Word, village: AreaCode) -> bool:
    """Whether nobody but one operator decides there, who cannot approve a second time; who approved what the report
    says was wrong cannot either."""
    report = await reports.get(work.transaction, word.report)
    those = await officers.for_area(work.transaction, village, Role.OPERATOR)
    return len({each.seat for each in (await may_be_second(work, report, those) if report else those)}) < 2
