"""A returned birth whose baby the registry has beyond doubt: what waits of the baby is of that one, and goes on."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.dialogue.reading import Scene
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.review.told_of_decision import tell_reporter
from bot.services.submission.alike_reports import find_matches
from bot.services.submission.born_already import as_registered, is_born_already, is_its_twin
from bot.services.submission.filing import Filing
from bot.services.submission.following_newcomers import follow
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.reports import builds, reports


async def settle_returned(work: Work, officer: Officer, report: Report) -> Text | None:
    """Before the report is approved: each returned birth that it builds on tells of the registered baby, beyond doubt,
    and so does whatever builds on it, under a new card. It says so, and that the card is to be decided; None where
    there is no such birth of those that the officer may decide on."""
    ties = [] if report.practice else await builds.earlier_of(work.transaction, report.id)
    earlier = (await reports.get_many(work.transaction, [each.report for each in ties])).values() if ties else ()
    births = [each for each in earlier if each.status is Status.RETURNED and may_decide(officer, each.area)]
    settled = [each.number for each in births if await _settle(work, officer, each)]
    return Text("decide-listed-since", {"number": report.number, "earlier": ", ".join(settled)}) if settled else None


async def _settle(work: Work, officer: Officer, birth: Report) -> bool:
    filing = Filing(work, officer, Scene(work.today, birth.area, officer.id), birth.practice, birth.id)
    found = [each for each in (await find_matches(filing, birth.change, birth.id)).all if is_born_already(filing, each)]
    sure = [each for each in found if each.likeness.is_certain and not is_its_twin(birth.change, each)]
    fixed = replace(birth, change=await as_registered(filing, birth.change, sure))
    if fixed.change == birth.change or not await reports.retell_returned(work.transaction, fixed):
        return False
    work.note(actor(officer), "report.follows", f"report:{birth.id}", birth.area, {"number": birth.number})
    await follow(work, officer, birth.change, fixed)
    reporter = await officers.by_id(work.transaction, birth.reporter_id)
    if reporter is not None:
        names = ", ".join(readable(each.name) for each in birth.change.added if each not in fixed.change.added)
        about = {"number": birth.number, "names": names, "near": "yes" if all(e.is_near for e in sure) else "no"}
        told = Text(
            "told-moved-instead", {**about, "born": "yes", "otherwise": "none"}, {"kind": Text(f"kind-{birth.kind}")}
        )
        await tell_reporter(work, fixed, reporter, told, (Command.FIX.button(Text("button-fix-it"), fixed.id),))
    return True
