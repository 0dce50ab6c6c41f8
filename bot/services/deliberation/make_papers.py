"""Makes the papers of deliberations that were closed, keeps them, and sends them to whoever goes on with it."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.deliberation.deliberation import Deliberation, Form, Stage
from bot.reports.office_paper import office_paper
from bot.reports.paper_parts import Block
from bot.services.deliberation.naming import name_of
from bot.services.deliberation.paper_blocks import minutes, statement
from bot.services.deliberation.paper_facts import paper_facts
from bot.services.deliberation.who_goes_on import who_goes_on
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.work.channel import SendFile
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations, papers
from bot.storage.deliberations.papers import DeliberationPaper, What
from bot.storage.engine.locks import lock
from bot.storage.engine.transaction import Transaction
from bot.storage.files import attachments


async def make_papers(house: House, area: AreaCode) -> int:
    """Of how many deliberations of a regency papers were made.

    1. What they tell is read. 2. They are drawn, outside of any transaction, and 3. lie in the folder. 4. Rows and
    letters in one commit. A crash before 4 leaves files that nothing names, and all is done anew at the next look.
    """
    async with house.db.read() as transaction:
        closed = await deliberations.of_area(transaction, area, [Stage.CLOSED])
        wanting = [each for each in closed if not await _made(transaction, each)]
    for held in wanting:
        await _make(house, held)
    return len(wanting)


async def _made(transaction: Transaction, held: Deliberation) -> list[DeliberationPaper]:
    return [each for each in await papers.of_deliberation(transaction, held.id) if each.what is What.MADE]


async def _make(house: House, held: Deliberation) -> None:
    now = house.clock()
    async with house.db.read() as transaction:
        facts = await paper_facts(Work(transaction, house, now), held)

    def say(text: Text) -> str:
        return house.texts.say(CARD_LOCALE, text)

    rule = house.profile.deliberation
    wanted: list[tuple[str, Sequence[Block]]] = []
    if held.form is not Form.STATEMENT:
        wanted.append(("berita-acara", minutes(facts, rule, say)))
    if rule.statement or held.form is Form.STATEMENT:
        wanted.append(("sptjm", statement(facts, say)))
    drawn = [(name, await asyncio.to_thread(_draw, house, name, blocks, now)) for name, blocks in wanted]
    made = [_paper(house, held, place, name, now) for place, (name, _) in enumerate(drawn, start=1)]
    kept = [
        await asyncio.to_thread(house.attachments.write, paper.ref, content)
        for paper, (_, content) in zip(made, drawn, strict=True)
    ]
    async with house.db.write() as transaction:
        await lock(transaction, f"papers/{held.id}")
        if await _made(transaction, held):
            return  # by another process, while they were drawn here
        work = Work(transaction, house, now)
        for paper, file in zip(made, kept, strict=True):
            await attachments.announce(transaction, paper.ref, now, paper.filename)
            await attachments.mark_kept(transaction, paper.ref, file.size, file.sha256)
        await papers.add(transaction, made)
        await _send(work, held, made)
        work.note("system", "deliberation.papers_made", f"deliberation:{held.id}", held.village, {"papers": len(made)})
        await work.flush()


def _draw(house: House, name: str, blocks: Sequence[Block], now: datetime) -> bytes:
    def page(number: int, pages: int) -> str:
        return house.texts.say(CARD_LOCALE, Text("paper-page", {"number": number, "pages": pages}))

    return office_paper(name, blocks, now, page)


def _paper(house: House, held: Deliberation, place: int, name: str, now: datetime) -> DeliberationPaper:
    filename = f"{name}-{held.village.replace('.', '')}-{held.number}-{held.held_on}.pdf"
    return DeliberationPaper(house.new_id(), held.id, What.MADE, place, filename, now)


async def _send(work: Work, held: Deliberation, made: Sequence[DeliberationPaper]) -> None:
    """In private, since names and the ends of numbers stand in them; to nobody whose duty has ended meanwhile."""
    signed = Command.MUSDES_SIGNED.button(Text("button-musdes-signed"), held.id)
    said = Text("musdes-papers-ready", parts={"name": name_of(held)})
    for who, address in await who_goes_on(work, held, held.closed_by):
        send_papers(work, address, made)
        work.say(address, who.locale, Say((said,), (signed, *TO_MENU), GO))


def send_papers(work: Work, address: Address, made: Sequence[DeliberationPaper]) -> None:
    """Each as a file."""
    for paper in made:
        work.send(address, SendFile(paper.ref, paper.filename, paper.filename))
