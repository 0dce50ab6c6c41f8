"""A second approval, where the profile asks for one of a kind: by somebody else who decides for the village."""

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.profiles.profile import SecondWord
from bot.domain.report.report import Report
from bot.domain.report.word import Asked, Word
from bot.services.review import card_lines
from bot.services.review.other_approver import may_be_second, nobody_else
from bot.services.words.naming import decider_named
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import words


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One, of the TKSK where the profile says so and he did not approve it himself, else of whoever else decides there;
    silence never is a yes."""
    wanted = work.house.profile.second_words.get(report.kind)
    if wanted is None:
        return []
    by_tksk = wanted is SecondWord.TKSK and approver.role is not Role.TKSK and await _a_tksk_may(work, report)
    if not by_tksk and approver.role is Role.TKSK and await nobody_else(work, report):
        return []  # Two have looked at it: the operator who wrote it down, and he.
    role = Role.TKSK if by_tksk else Role.OPERATOR
    return [Word(report.id, report.revision, Asked.SECOND, role, ancestor(report.area, Level.VILLAGE))]


async def _a_tksk_may(work: Work, report: Report) -> bool:
    """Not where each of them approved what this one says was wrong; there being none, one is waited for."""
    those = await officers.for_area(work.transaction, ancestor(report.area, Level.VILLAGE), Role.TKSK)
    return not those or bool(await may_be_second(work, report, those))


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What they read: who approved it, and the card as the first one read it."""
    approval = await words.get(work.transaction, report.id, word.revision, 0)
    approver = await officers.by_id(work.transaction, approval.by) if approval and approval.by else None
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    about = {"name": decider_named(approver), "number": report.number}
    card = await card_lines.lines(work, report, reporter) if reporter else ()
    return Text("word-ask-second", about), *card
