"""*Terdata dua kali* with an entry of another desa: its operator is asked whether the two are one."""

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.domain.report.word import Answer, Asked, Word
from bot.services.words.naming import person_line
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports import words


def _entries(report: Report) -> list[PersonId]:
    """The right ones and those that are dropped."""
    twice = [each for each in report.change.effects if isinstance(each, PutRight) and each.into]
    return [who for each in twice for who in (each.into, each.person_id) if who]


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One for each other village that holds one of the entries, dead or not; not where the approver decides there too.

    Silence never is a yes: that they are one is told by one desa alone.
    """
    entries = _entries(report)
    where = await read_registry.entered_in(work.transaction, entries) if entries else {}
    here = ancestor(report.area, Level.VILLAGE)
    villages = {
        ancestor(rt, Level.VILLAGE) for rt in (each.area for each in where.values()) if not may_decide(approver, rt)
    } - {here}
    return [Word(report.id, report.revision, Asked.ONE_PERSON, Role.OPERATOR, each) for each in sorted(villages)]


async def is_unsaid(work: Work, report: Report) -> bool:
    """Whether a village that is to be asked has not agreed yet."""
    approver = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    if approver is None or not _entries(report):
        return False
    wanted = {each.area for each in await find(work, report, approver)}
    said = await words.of_report(work.transaction, report.id) if wanted else ()
    agreed = {e.area for e in said if e.asked is Asked.ONE_PERSON and e.answer == Answer.AGREED}
    return bool(wanted - agreed)


async def is_unmanned(work: Work, village: AreaCode) -> bool:
    """Whether nobody decides there who could be asked, neither an operator nor a TKSK."""
    for role in (Role.OPERATOR, Role.TKSK):
        if await officers.for_area(work.transaction, village, role):
            return False
    return True


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What they read: who it is as they know him, and where he is said to be listed a second time."""
    called = readable(report.change.names[0]) if report.change.names else "-"
    about = {"name": called, "from": await place_of(work, report.area, word.area)}
    dropped = [e.person_id for e in report.change.effects if isinstance(e, PutRight) and e.into]
    is_dropped = bool(await read_registry.residents(work.transaction, dropped, word.area))
    key = "word-ask-one-dropped" if is_dropped else "word-ask-one-person"
    return Text(key, about), *await entry_lines(work, report, word.area)


async def entry_lines(work: Work, report: Report, area: AreaCode) -> list[Text]:
    """Who those of its entries are that are of the area."""
    entries = _entries(report)
    known = await read_registry.residents(work.transaction, entries, area) if entries else ()
    return [person_line(each, work.today) for each in known]
