"""What holds of an office after whatever anybody did: the invariants of the design that a person could break."""

from dataclasses import dataclass, field
from typing import Any

from bot.domain.deliberation.deliberation import Stage, Verdict
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.domain.report.word import Answer, Asked
from bot.storage import tables
from bot.storage.officers import duties, officers
from tests.services.folding import fold
from tests.services.random_office.place import OUTSIDE, Place

LET_ON = {Answer.AGREED, Answer.SILENT}


@dataclass(slots=True)
class Kept:
    """What may not change any more: by closed month its figures and file, by report the month it is in."""

    months: dict[str, Any] = field(default_factory=dict)
    filed: dict[str, str] = field(default_factory=dict)


async def nothing_was_set_aside(place: Place) -> None:
    """Whatever was said was answered, and all that was to be sent went out."""
    assert await place.town.rows(tables.inbox) == []
    assert [row for row in await place.town.rows(tables.outbox) if row["due_at"] <= place.town.clock()] == []


async def each_stands_where_its_events_say(place: Place, told: list[Report]) -> None:
    for report in told:
        actions = [line.action.removeprefix("report.") for line in await place.town.log(f"report:{report.id}")]
        assert fold(Event(each) for each in actions if each in set(Event)) == report.status, report.number
    assert len({report.submission for report in told}) == len(told)


async def no_word_was_passed_over(place: Place, told: list[Report]) -> None:
    """In effect is what all who were asked let on, each in his own right; nobody is asked of anything else."""
    words = [row for row in await place.town.rows(tables.report_words) if row["word"] != Asked.APPROVAL]
    by_id = {report.id: report for report in told}
    for word in words:
        report, answer = by_id[word["report_id"]], word["answer"]
        if not answer:
            assert (report.status, report.revision) == (Status.APPROVED, word["revision"]), (report.number, word)
        elif report.status is Status.APPLIED and report.revision == word["revision"]:
            assert answer in LET_ON, (report.number, word)
            if answer == Answer.SILENT:
                assert word["until"] is None or word["until"] <= place.town.clock()
            if word["word"] == Asked.DELIBERATION:
                await _was_agreed_to(place, report)
    for report in told:
        await _was_approved_by_two(place, report, words)


async def _was_approved_by_two(place: Place, report: Report, words: list[dict[str, Any]]) -> None:
    """Nobody decides on what he told himself; where two must approve, they are two."""
    if report.status not in (Status.APPROVED, Status.APPLIED) or report.decided_by is None or report.practice:
        return
    async with place.town.house.db.read() as transaction:
        assert not await duties.are_one_person(transaction, report.decided_by, report.reporter_id), report.number
        decider = await officers.by_id(transaction, report.decided_by)
    said = [w for w in words if (w["report_id"], w["revision"], w["word"]) == (report.id, report.revision, "second")]
    if report.status is not Status.APPLIED or report.kind not in place.town.house.profile.second_words:
        return
    assert decider is not None
    if decider.role is Role.TKSK and report.dictated:
        return  # The operator who wrote it down looked at it, and he.
    assert [word["by"] != report.decided_by for word in said] == [True], (report.number, said)


async def _was_agreed_to(place: Place, report: Report) -> None:
    held = {row["id"]: row["stage"] for row in await place.town.rows(tables.deliberations)}
    rulings = [row for row in await place.town.rows(tables.rulings) if row["report_id"] == report.id]
    good = [row for row in rulings if (row["revision"], row["verdict"]) == (report.revision, Verdict.AGREED)]
    assert any(held[row["deliberation_id"]] in (Stage.SIGNED, Stage.HANDED_IN) for row in good), report.number


async def closed_months_stay(place: Place, told: list[Report], kept: Kept) -> None:
    """A report is in one month; of a closed one neither figures nor file change."""
    counted = await place.town.rows(tables.rt_months)
    for month in await place.town.rows(tables.months):
        if month["state"] != "closed":
            continue
        facts = month["sha256"], month["cut_number"], [row for row in counted if row["period"] == month["period"]]
        assert kept.months.setdefault(f"{month['period']}/{month['version']}", facts) == facts
    closed = {key.partition("/")[0] for key in kept.months}
    for report in told:
        if report.is_untied:
            continue  # Approved so it is counted in no month, and may be taken back and tied at any time.
        if report.filed_in in closed:
            assert report.status is Status.APPLIED, report.number
            kept.filed.setdefault(report.id, str(report.filed_in))
        assert kept.filed.get(report.id, report.filed_in) == report.filed_in, report.number


async def nobody_outside_reads_anything(place: Place, told: list[Report]) -> None:
    for who in OUTSIDE:
        read = "\n".join(bubble.at_first.text for bubble in place.phone(who).chat)
        assert not [report.number for report in told if report.number in read], who
