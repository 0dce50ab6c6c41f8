"""Reports that could not be approved as they stand: the registry is not as they say, or something in between."""

from collections.abc import Sequence

from bot.dialogue.prompt import Text
from bot.domain.areas import short_name
from bot.domain.month.as_known import Misfit
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId, readable
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.raising import raise_matter
from bot.services.matters.whom import open_person, whom
from bot.services.words.misfit_words import why
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.reports import reports

NAME = "misfit"


async def could_not_be_approved(work: Work, report: Report, misfit: Misfit) -> None:
    """Until this revision is decided it is on the list."""
    facts = {"revision": str(report.revision), "why": misfit.why, "field": misfit.field, "person": misfit.person}
    await raise_matter(work, Matter(NAME, f"report:{report.id}", report.area, work.now, facts))


async def _stands(transaction: Transaction, matters: Sequence[Matter]) -> list[Matter]:
    waiting = await reports.waiting_revisions(transaction, [ReportId(matter.ids[0]) for matter in matters])
    return [each for each in matters if str(waiting.get(ReportId(each.ids[0]))) == each.facts.get("revision")]


async def _tell(work: Work, matter: Matter) -> Told:
    report = await reports.get(work.transaction, ReportId(matter.ids[0]))
    if report is None:
        raise LookupError(f"there is no report {matter.ids[0]}")
    facts = matter.facts
    misfit = Misfit(PersonId(facts.get("person", "")), facts.get("why", ""), facts.get("field", ""))
    parts = {
        "kind": Text(f"kind-{report.kind}"),
        "whom": await about(work, report),
        "why": why(report, misfit),
    }
    what = Text("matter-misfit", {"number": report.number, "rt": short_name(report.area)}, parts)
    label = readable(report.change.names[0]) if report.change.names else report.number
    opening = Command.DETAILS.button(Text("button-open-report"), report.id)
    ways = (opening, *await open_person(work, _first(report), report.area))
    return Told(label, what, ways, report.change.subjects[:1])


async def about(work: Work, report: Report) -> Text:
    """Whom a report speaks of first."""
    called = report.change.names[0] if report.change.names else ""
    return await whom(work, _first(report), report.area, called)


def _first(report: Report) -> PersonId:
    return report.change.subjects[0] if report.change.subjects else PersonId("")


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell)
