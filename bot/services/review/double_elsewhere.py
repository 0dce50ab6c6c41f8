"""*Terdata dua kali* with an entry of another desa: its operator is asked whether the two are one."""

from bot.dialogue.labels import describe
from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.people.officer import Officer, Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.domain.report.review import may_decide
from bot.domain.report.word import Asked, Word
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.registry import read_registry


def _kept(report: Report) -> list[PersonId]:
    return [effect.into for effect in report.change.effects if isinstance(effect, PutRight) and effect.into]


async def find(work: Work, report: Report, approver: Officer) -> list[Word]:
    """One for each other village that holds an entry which is right; not where the approver decides for it too.

    Silence never is a yes: who is dropped is told of by one desa alone.
    """
    kept = _kept(report)
    where = await read_registry.registered_in(work.transaction, kept) if kept else {}
    here = ancestor(report.area, Level.VILLAGE)
    villages = {ancestor(rt, Level.VILLAGE) for rt in where.values() if not may_decide(approver, rt)} - {here}
    return [Word(report.id, report.revision, Asked.ONE_PERSON, Role.OPERATOR, each) for each in sorted(villages)]


async def question(work: Work, report: Report, word: Word) -> tuple[Text, ...]:
    """What they read: who it is as they know him, and where he is said to be listed a second time."""
    known = await read_registry.residents(work.transaction, _kept(report), word.area)
    called = readable(report.change.names[0]) if report.change.names else "-"
    about = {"name": called, "from": await place_of(work, report.area, word.area)}
    who = [
        Text("word-person-line", {"person": describe(each, work.today), "head": readable(each.head_name) or "none"})
        for each in known
    ]
    return Text("word-ask-one-person", about), *who
