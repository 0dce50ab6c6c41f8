"""Whoever writes can be reached: what was parked for him goes out before all else, but not what was overtaken since."""

from collections.abc import Sequence

from bot.domain.report.review import ReportId, Status
from bot.domain.stored_json import Unreadable
from bot.services.work.errands import Letter, from_bytes
from bot.services.work.notice import ONLY_THE_NEWEST
from bot.services.work.work import Work
from bot.storage.messages import outbox, parked_messages
from bot.storage.reports import reports


async def let_parked_go(work: Work, address_keys: Sequence[str]) -> None:
    """An older reminder is dropped for a newer one, a card whose report was decided or fixed since is dropped."""
    letters = [
        (key, row, _letter(body)) for key, row, body in await parked_messages.unpark(work.transaction, address_keys)
    ]
    newest = {(key, letter.notice): row for key, row, letter in letters if letter}
    old = [
        row
        for key, row, letter in letters
        if letter and letter.notice in ONLY_THE_NEWEST and newest[key, letter.notice] != row
    ]
    await outbox.finish(work.transaction, [*old, *await _decided(work, letters)])


async def _decided(work: Work, letters: Sequence[tuple[str, int, Letter | None]]) -> list[int]:
    hung = {row: letter.card for _, row, letter in letters if letter and letter.card}
    if not hung:
        return []
    known = await reports.get_many(work.transaction, [ReportId(report) for report, _ in hung.values()])
    waiting = {(report.id, report.revision) for report in known.values() if report.status is Status.WAITING}
    return [row for row, (report, revision) in hung.items() if (report, revision) not in waiting]


def _letter(body: bytes) -> Letter | None:
    try:
        return from_bytes(body)
    except Unreadable:
        return None
