"""A part of a work that is done whole, or not at all: its rows, letters, audit lines and sessions."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.services.work.work import Memo, Work

T = TypeVar("T")


async def whole_or_not(work: Work, do: Callable[[], Awaitable[T]], stands: Callable[[T], bool]) -> T:
    """What `do` gives; where that may not stand, nothing that it wrote or gathered is left."""
    before = _gathered(work)
    point = await work.transaction.savepoint()
    outcome = await do()
    if stands(outcome):
        await point.commit()
        return outcome
    await point.rollback()
    work.sessions, work.letters, work.lines = before.sessions, before.letters, before.lines
    work.answers, work.old_questions = before.answers, before.old_questions
    work.memo, work.wake_jobs = before.memo, before.wake_jobs
    return outcome


def _gathered(work: Work) -> Work:
    """All that may grow, copied."""
    return replace(
        work,
        sessions=dict(work.sessions),
        letters=list(work.letters),
        lines=list(work.lines),
        answers=dict(work.answers),
        old_questions=dict(work.old_questions),
        memo=_remembered(work.memo),
    )


def _remembered(memo: Memo) -> Memo:
    """What was read and counted so far; what others must wait for is free again with the rows."""
    return Memo(
        periods=dict(memo.periods),
        numbers={key: list(those) for key, those in memo.numbers.items()},
        rooms=dict(memo.rooms),
        operators=dict(memo.operators),
        areas=dict(memo.areas),
        families=dict(memo.families),
        rushes={village: replace(rush) for village, rush in memo.rushes.items()},
        turns=set(memo.turns),
    )
