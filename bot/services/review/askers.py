"""Who else is asked, after the operator's approval, before a report takes effect: a table of those who ask."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review import (
    double_elsewhere,
    nik_freed,
    rival_claims,
    second_approver,
    still_here,
    to_board,
    to_deliberation,
)
from bot.services.work.work import Work
from bot.storage.reports import words


@dataclass(frozen=True, slots=True)
class Asker:
    """A reason to ask somebody for a further word; its texts are told by `Asked`."""

    asked: Asked
    find: Callable[[Work, Report, Officer], Awaitable[Sequence[Word]]]
    """Who is to be asked, by the registry as it is held now, about a report that the officer approved."""
    question: Callable[[Work, Report, Word], Awaitable[tuple[Text, ...]]] | None
    """What those asked read above *ya* and *tidak*; None where no button gives the word."""


ASKERS: tuple[Asker, ...] = (
    Asker(Asked.STILL_HERE, still_here.find, still_here.question),
    Asker(Asked.ONE_PERSON, double_elsewhere.find, double_elsewhere.question),
    Asker(Asked.NIK_FREED, nik_freed.find, nik_freed.question),
    Asker(Asked.SECOND, second_approver.find, second_approver.question),
    Asker(Asked.WHOSE, rival_claims.find, rival_claims.question),
    Asker(Asked.DELIBERATION, to_deliberation.find, None),
)
LAST = Asker(Asked.BOARD, to_board.find, None)
"""What hangs for everybody to see is settled among all others."""
ASKER_OF = {each.asked: each for each in (*ASKERS, LAST)}


async def question_of(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What those asked read; empty where no button gives the word."""
    question = ASKER_OF[word.asked].question
    return await question(work, report, word) if question else ()


async def further_words(work: Work, report: Report, approver: Officer) -> list[Word]:
    """Whose words are wanted besides those that this revision has asked for already, in their places; the last one's
    only where no other is.

    Who said no of an earlier revision is asked again, and then silence is no answer; of the last one's it still is.
    """
    found = [word for asker in ASKERS for word in await asker.find(work, report, approver)]
    found = await _put_higher(work, report, found)
    wanted = await _new_among(work, report, found, never_silent=True) if found else []
    if wanted:
        return wanted
    last = await LAST.find(work, report, approver)
    return await _new_among(work, report, last, never_silent=False) if last else []


async def _put_higher(work: Work, report: Report, found: Sequence[Word]) -> list[Word]:
    """Who goes on saying no is asked no more, nor a village in which nobody is there to ask: whoever stands above both
    villages is, once for all of them."""
    if not any(word.asked in rival_claims.DISPUTED for word in found):
        return list(found)
    known = await words.of_report(work.transaction, report.id)
    refused = Counter(word.what for word in known if word.answer == Answer.REFUSED)
    asked_now = {word.what for word in known if word.revision == report.revision}
    may_be = [word for word in found if word.asked in rival_claims.DISPUTED and word.what not in asked_now]
    disputed = [
        word
        for word in may_be
        if refused[word.what] >= rival_claims.DISPUTED[word.asked] or await _is_asked_of_nobody(work, word)
    ]
    if not disputed:
        return list(found)
    above = await rival_claims.ask_above(work, report, [word.area for word in (*disputed, *_whose(found))])
    return [*(word for word in found if word not in disputed and word.asked is not Asked.WHOSE), above]


async def _is_asked_of_nobody(work: Work, word: Word) -> bool:
    """Silence there would go on for ever."""
    return word.asked is Asked.ONE_PERSON and await double_elsewhere.is_unmanned(work, word.area)


def _whose(found: Sequence[Word]) -> list[Word]:
    return [word for word in found if word.asked is Asked.WHOSE]


async def _new_among(work: Work, report: Report, found: Sequence[Word], *, never_silent: bool) -> list[Word]:
    known = await words.of_report(work.transaction, report.id)
    asked = {word.what: word for word in known if word.revision == report.revision}
    refused = {word.what for word in known if word.answer == Answer.REFUSED} if never_silent else set()
    new = [replace(word, until=None) if word.what in refused else word for word in found if word.what not in asked]
    first = 1 + max((word.place for word in asked.values()), default=0)
    return [replace(word, place=place) for place, word in enumerate(new, start=first)]
