"""With the signed papers what a deliberation decided takes effect: looked at, then carried out in pieces."""

from collections.abc import Sequence
from pathlib import PurePath

from bot.dialogue.prompt import Arg, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.deliberation.deliberation import CameOfIt, Deliberation, Ruling, Stage, Verdict
from bot.domain.deliberation.signed_paper import MOST_BYTES, MOST_PAGES, Paper, Unusable, look_at
from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.report.word import Asked
from bot.services.deliberation.naming import name_of
from bot.services.deliberation.who_goes_on import who_goes_on
from bot.services.review import deliberated
from bot.services.words.month_names import month_name
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations, papers, rulings
from bot.storage.deliberations.papers import DeliberationPaper, What
from bot.storage.files.attachment_files import AttachmentLost
from bot.storage.files.attachments import AttachmentState
from bot.storage.months import months
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import words

AT_ONCE = 20
"""Rulings a commit, so that others need not wait long."""
_MEGABYTE = 1_000_000


async def put_in_force(house: House, area: AreaCode) -> int:
    """How many deliberations of a regency went on.

    1. Their signed papers are looked at, once all are there; such as cannot be used are left out, and it waits for
    others. 2. Rulings are carried out, `AT_ONCE` a commit, each marked in it. 3. It is signed, and told. A crash before
    3 leaves some carried out and the rest open: the next look goes on there.
    """
    async with house.db.read() as transaction:
        handed_in = await deliberations.of_area(transaction, area, [Stage.HANDED_IN])
    return sum([await _go_on(house, held) for held in handed_in])


async def _go_on(house: House, held: Deliberation) -> bool:
    async with house.db.read() as transaction:
        found = await papers.of_deliberation(transaction, held.id)
    came = [paper for paper in found if paper.what is What.SIGNED]
    if any(paper.state is AttachmentState.ANNOUNCED for paper in came):
        return False
    once = list({paper.sha256 or paper.ref: paper for paper in reversed(came)}.values())[::-1]
    seen = [(paper, await _seen(house, paper)) for paper in once]
    unusable = [(paper, why) for paper, why in seen if isinstance(why, Unusable)]
    pages = sum(paper.pages for _, paper in seen if isinstance(paper, Paper))
    if pages > MOST_PAGES:
        unusable = [(paper, Unusable.TOO_LONG) for paper, _ in seen]
    if unusable or not came:
        await _send_back(house, held, unusable)
        return True
    while await carry_out_some(house, held):
        pass
    repeated = [paper.ref for paper in came if paper not in once]
    await _sign(house, held, [(paper, found) for paper, found in seen if isinstance(found, Paper)], repeated)
    return True


async def _seen(house: House, paper: DeliberationPaper) -> Paper | Unusable:
    if paper.state is not AttachmentState.KEPT:
        return Unusable.LOST
    try:
        return look_at(await house.read_attachment(paper.ref))
    except AttachmentLost:
        return Unusable.LOST


async def _send_back(house: House, held: Deliberation, unusable: Sequence[tuple[DeliberationPaper, Unusable]]) -> None:
    """It waits for its papers again, with those that can be used."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        if not await deliberations.go_on(transaction, held, Stage.CLOSED, None, work.now):
            return
        await papers.forget(transaction, [paper.ref for paper, _ in unusable])
        about: dict[str, Arg] = {"most": MOST_PAGES, "megabytes": MOST_BYTES // _MEGABYTE}
        told = dict.fromkeys((why, paper.filename) for paper, why in unusable)
        lines = [Text(f"musdes-paper-{why}", {**about, "file": name}) for why, name in told]
        ask = Text("musdes-paper-again", parts={"name": name_of(held)})
        signed = Command.MUSDES_SIGNED.button(Text("button-musdes-signed"), held.id)
        by = next((paper.by for paper, _ in unusable if paper.by), held.closed_by)
        await _tell(work, held, by, Say((*lines, ask), (signed, *TO_MENU), GO))
        detail: dict[str, str | int | None] = {"number": held.number, "papers": len(unusable)}
        work.note("system", "deliberation.papers_unusable", f"deliberation:{held.id}", held.village, detail)
        await work.flush()


async def carry_out_some(house: House, held: Deliberation) -> bool:
    """The next of them; False where none is left."""
    async with house.db.write() as transaction:
        await hold_registry(transaction)  # before it is read what is left: another process may carry it out just now
        work = Work(transaction, house, house.clock())
        left = await _left(work, held)
        for ruling in left[:AT_ONCE]:
            came = await deliberated.carry_out(work, name_of(held), ruling)
            await rulings.came_of(transaction, ruling, came)
        await work.flush()
    return len(left) > AT_ONCE


async def _left(work: Work, held: Deliberation) -> list[Ruling]:
    found = await rulings.of_deliberation(work.transaction, held.id)
    return sorted((each for each in found.values() if not each.came_of_it), key=lambda each: (each.at, each.report))


async def _sign(
    house: House, held: Deliberation, seen: Sequence[tuple[DeliberationPaper, Paper]], repeated: Sequence[str]
) -> None:
    """What was sent twice is archived and counted once."""
    came, pages = [paper for paper, _ in seen], sum(found.pages for _, found in seen)
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        if not await deliberations.go_on(transaction, held, Stage.SIGNED, None, work.now):
            return
        found = list((await rulings.of_deliberation(transaction, held.id)).values())
        done = [each for each in found if each.came_of_it == CameOfIt.DONE]
        about: dict[str, Arg] = {verdict.value: sum(each.verdict is verdict for each in done) for verdict in Verdict}
        about |= {
            what.value: sum(each.came_of_it == what for each in found) for what in (CameOfIt.LEFT, CameOfIt.UNFIT)
        }
        opened = await words.open_of(transaction, [each.report for each in done])
        hangs = any(word.asked is Asked.BOARD for asked in opened.values() for word in asked)
        about["hangs"] = "yes" if hangs else "no"
        about |= {"month": month_name(await _month(work, held)), "pages": pages, "repeated": len(repeated)}
        await papers.forget(transaction, repeated)
        signed = Say((Text("musdes-signed", about, {"name": name_of(held)}),), TO_MENU, GO)
        await _tell(work, held, came[-1].by, signed)
        for paper, found_as in seen:
            await papers.rename(transaction, paper.ref, _named(paper, found_as))
        hashes = ", ".join(f"{paper.filename} {paper.sha256}" for paper in came)
        detail: dict[str, str | int | None] = {"number": held.number, "pages": pages, "sha256": hashes}
        work.note("system", "deliberation.signed", f"deliberation:{held.id}", held.village, detail)
        await work.flush()


def _named(paper: DeliberationPaper, found: Paper) -> str:
    """By its place and what it is: a platform may call all photos alike, and a scan by no ending at all."""
    return f"{PurePath(paper.filename).stem}-{paper.place}{found.suffix}"


async def _month(work: Work, held: Deliberation) -> Period:
    """The one that what took effect counts in: a month whose hour has come is open until its cut."""
    open_still = await months.oldest_open(work.transaction, ancestor(held.village, Level.REGENCY))
    return open_still or await work.open_period(held.village)


async def _tell(work: Work, held: Deliberation, officer: OfficerId | None, say: Say) -> None:
    for who, address in await who_goes_on(work, held, officer):
        work.say(address, who.locale, say)
