"""Reports that are decided together: some in each commit, and at the end it is told what did not fit."""

from dataclasses import dataclass

import structlog

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.people.officer import Officer
from bot.domain.report.in_bulk import Bulk, Listed, Unfit
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide, may_review
from bot.services.officers.deputies import keep_time
from bot.services.review.claiming import why_not_unseen
from bot.services.review.deciding import decide
from bot.services.review.returned_together import tell_reporters
from bot.services.review.verdicts import Decision
from bot.services.submission.approvable import to_be_asked
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.trace import where
from bot.services.work.work import Work
from bot.storage.engine.database import StorageUnavailable
from bot.storage.officers import officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import bulks, reports
from bot.storage.reports.bulks import DONE, RUNNING, KeptBulk

OPENED = 5
"""Of those that did not fit, so many have a button; the queue has all of them."""
_DONE = "decided-"
"""How texts begin that say that a report was decided."""
log = structlog.get_logger(__name__)


async def go_on_with_bulks(house: House) -> int:
    """How many pieces were decided; a list that fails holds up no other."""
    async with house.db.read() as transaction:
        names = await bulks.running(transaction)
    return sum([await _to_its_end(house, name) for name in names])


async def _to_its_end(house: House, name: str) -> int:
    pieces, alone = 0, False
    while True:
        try:
            is_left = await _piece(house, name, alone=alone)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("bulk.failed", bulk=name, alone=alone, error=where(error))
            if alone:
                await _pass_over(house, name)
            alone = True
            continue
        pieces += 1
        if not is_left:
            return pieces


@dataclass(slots=True)
class _Piece:
    work: Work
    officer: Officer
    bulk: Bulk


async def _piece(house: House, name: str, *, alone: bool) -> bool:
    """One commit; whether anything is left. After a failure each report is one, so that it takes no other with it."""
    async with house.db.write() as transaction:
        await hold_registry(transaction)
        kept = await bulks.get(transaction, name)
        officer = await officers.by_id(transaction, kept.officer) if kept else None
        if kept is None or officer is None or kept.state != RUNNING:
            return False
        work = Work(transaction, house, house.clock())
        officer = await keep_time(work, officer)
        if not may_review(officer):
            await _let_go(work, officer, kept)
            return False
        piece = _Piece(work, officer, kept.bulk)
        for place in kept.bulk.piece[: 1 if alone else None]:
            await _decide(piece, place)
        await _keep(piece, kept)
        await work.flush()
    return bool(piece.bulk.piece)


async def _let_go(work: Work, officer: Officer, kept: KeptBulk) -> None:
    """Who decides nothing any more reads that his list goes no further."""
    left = len([place for place in kept.bulk.wanted if place > kept.bulk.next])
    if not await bulks.keep(work.transaction, kept.id, kept.bulk, was=RUNNING, state=DONE):
        raise LookupError(f"{kept.id} is not running any more")
    about: dict[str, str | int | None] = {"done": kept.bulk.done, "left": left}
    work.note("clock", "reports.bulk_stopped", f"bulk:{kept.id}", officer.area, about)
    said = Text("bulk-not-on-duty", {"done": kept.bulk.done, "left": left})
    work.say(kept.address, officer.locale, Say((said,), (), GO))
    await work.flush()


async def _decide(piece: _Piece, place: int) -> None:
    """With his rights as they are now, and only what he read: another revision is another report."""
    listed, bulk = piece.bulk.rows[place - 1], piece.bulk
    report = await reports.get(piece.work.transaction, listed.report)
    said = await _in_the_way(piece, report) if report else None
    if said is None:
        wanted = Decision(listed.report, listed.revision, bulk.verdict, bulk.reason, told_with_others=bulk.returns)
        said = await decide(piece.work, piece.officer, wanted, None)
    if said.key.startswith(_DONE):
        piece.bulk = piece.bulk.gone_on(place)
        return
    number = report.number if report else "-"
    piece.bulk = piece.bulk.gone_on(place, Unfit(listed.report, number, _worded(piece, said)))


async def _in_the_way(piece: _Piece, report: Report) -> Text | None:
    """What has to be asked first, and who has it open just now."""
    work, officer = piece.work, piece.officer
    is_his = may_decide(officer, report.area) and report.status is Status.WAITING
    held = await why_not_unseen(work, officer, report) if is_his else None
    if held is not None:
        return held
    return None if piece.bulk.returns else await to_be_asked(work, officer, report)


def _worded(piece: _Piece, said: Text) -> str:
    return piece.work.house.texts.say(piece.officer.locale, said)


async def _keep(piece: _Piece, kept: KeptBulk) -> None:
    is_over = not piece.bulk.piece
    state = DONE if is_over else RUNNING
    if not await bulks.keep(piece.work.transaction, kept.id, piece.bulk, was=RUNNING, state=state):
        raise LookupError(f"{kept.id} is not running any more")
    if is_over:
        if piece.bulk.returns:
            await tell_reporters(piece.work, piece.officer, piece.bulk)
        _tell(piece, kept)


def _tell(piece: _Piece, kept: KeptBulk) -> None:
    bulk = piece.bulk
    how = "return" if bulk.returns else "approve"
    counts: dict[str, Arg] = {"done": bulk.done, "unfit": len(bulk.unfit), "out": len(bulk.out), "how": how}
    lines = [Text("bulk-done", counts)]
    lines += [Text("bulk-unfit-line", {"number": each.number, "why": each.why}) for each in bulk.unfit]
    openable = [
        Command.DETAILS.button(Text("button-open-number", {"number": each.number}), each.report)
        for each in bulk.unfit[:OPENED]
    ]
    ways = (*openable, Command.QUEUE.button(Text("button-queue")), *TO_MENU)
    piece.work.say(kept.address, piece.officer.locale, Say(tuple(lines), ways, GO))


async def _pass_over(house: House, name: str) -> None:
    """The next one cannot be decided at all: it is told with those that did not fit."""
    async with house.db.write() as transaction:
        kept = await bulks.get(transaction, name)
        officer = await officers.by_id(transaction, kept.officer) if kept else None
        if kept is None or officer is None or not kept.bulk.piece:
            return
        place = kept.bulk.piece[0]
        work = Work(transaction, house, house.clock())
        piece = _Piece(work, officer, kept.bulk)
        piece.bulk = piece.bulk.gone_on(place, await _not_possible(piece, kept.bulk.rows[place - 1]))
        await _keep(piece, kept)
        await work.flush()


async def _not_possible(piece: _Piece, listed: Listed) -> Unfit:
    report = await reports.get(piece.work.transaction, listed.report)
    number = report.number if report else "-"
    return Unfit(listed.report, number, _worded(piece, Text("bulk-not-possible", {"number": number})))
