"""The signed papers come back: photos or a PDF, each fetched after the commit, then handed in together, once."""

from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.deliberation.deliberation import Deliberation, Stage
from bot.domain.deliberation.signed_paper import MOST_BYTES, MOST_PAGES
from bot.domain.people.officer import Officer
from bot.services.deliberation.holding import may_hold, why_not
from bot.services.work.channel import FetchFile
from bot.services.work.work import Work, actor
from bot.storage.deliberations import deliberations, papers
from bot.storage.deliberations.papers import DeliberationPaper, What
from bot.storage.files import attachments

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Sent:
    """A photo or a document as the platform tells of it; `size` is 0 where it does not say."""

    file_id: str
    filename: str
    size: int = 0


async def signed_papers(work: Work, held: Deliberation) -> list[DeliberationPaper]:
    """Those that came, in their order."""
    found = await papers.of_deliberation(work.transaction, held.id)
    return [paper for paper in found if paper.what is What.SIGNED]


async def take_paper(work: Work, officer: Officer, held: Deliberation, sent: Sent, where: Address) -> Text:
    """Keeps it with those that came before; gives the sentence that answers him."""
    if refused := await _refused(work, officer, held):
        return refused
    if sent.size > MOST_BYTES:
        return Text("musdes-paper-too-large", {"file": sent.filename, "most": MOST_BYTES // _MEGABYTE})
    before = await signed_papers(work, held)
    if len(before) >= MOST_PAGES:
        return Text("musdes-paper-enough", {"most": MOST_PAGES})
    place, ref = 1 + max((paper.place for paper in before), default=0), work.house.new_id()
    await attachments.announce(work.transaction, ref, work.now, sent.filename)
    paper = DeliberationPaper(ref, held.id, What.SIGNED, place, sent.filename, work.now, officer.id)
    await papers.add(work.transaction, [paper])
    work.send(where, FetchFile(sent.file_id, ref, paper=True))
    return Text("musdes-paper-taken", {"count": len(before) + 1})


async def start_again(work: Work, officer: Officer, held: Deliberation) -> Text | None:
    """What came so far is left out, since something of it was wrong; None where that was done."""
    if refused := await _refused(work, officer, held):
        return refused
    await papers.forget(work.transaction, [paper.ref for paper in await signed_papers(work, held)])
    return None


async def hand_in(work: Work, officer: Officer, held: Deliberation) -> Text:
    """All came: they are looked at by the clock, and what was decided takes effect with them."""
    if refused := await _refused(work, officer, held):
        return refused
    came = await signed_papers(work, held)
    if not came:
        return Text("musdes-paper-none")
    if not await deliberations.go_on(work.transaction, held, Stage.HANDED_IN, officer.id, work.now):
        return await why_not(work, officer, held.id)
    detail: dict[str, str | int | None] = {"number": held.number, "papers": len(came)}
    work.note(actor(officer), "deliberation.handed_in", f"deliberation:{held.id}", held.village, detail)
    work.wake_jobs = True
    return Text("musdes-handed-in", {"count": len(came)})


async def _refused(work: Work, officer: Officer, held: Deliberation) -> Text | None:
    if may_hold(officer, held) and held.stage is Stage.CLOSED:
        return None
    return await why_not(work, officer, held.id)
