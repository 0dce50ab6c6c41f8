"""Of somebody who is told as listed twice: what the card says of the right entry beside the other one."""

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.people import Resident, readable
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.work.work import Work
from bot.storage.registry import read_registry

_TELLS_APART = ("name", "born", "sex", "nik")


async def double_lines(work: Work, report: Report) -> tuple[list[Text], list[Text]]:
    """(where the two differ in what one person has once, where they do not), while it waits.

    An RT head picks the right entry of another RT without seeing it. No number is told, and of an entry of another desa
    nothing: its own operator is asked.
    """
    pairs = [(each.person_id, each.into) for each in report.change.effects if isinstance(each, PutRight) and each.into]
    if not pairs or report.practice or report.status is not Status.WAITING:
        return [], []
    ids, village = [who for pair in pairs for who in pair], ancestor(report.area, Level.VILLAGE)
    known = {each.id: each for each in await read_registry.residents(work.transaction, ids, village)}
    doubtful: list[Text] = []
    plain: list[Text] = []
    for other, right in pairs:
        if other in known and right in known:
            fields = _compared(known[other], known[right])
            line = Text("card-double-beside", {"person": describe(known[right], work.today), **fields})
            (doubtful if "differs" in fields.values() else plain).append(line)
    return doubtful, plain


def _compared(other: Resident, right: Resident) -> dict[str, str]:
    pairs = (
        (readable(other.name), readable(right.name)),
        (other.born, right.born),
        (other.sex, right.sex),
        (other.nik_tail, right.nik_tail),
    )
    return {field: _how(*pair) for field, pair in zip(_TELLS_APART, pairs, strict=True)}


def _how(other: object, right: object) -> str:
    if not other or not right:
        return "blank"
    return "same" if other == right else "differs"
