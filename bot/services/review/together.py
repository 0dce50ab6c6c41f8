"""A report that builds on others is decided after them: both at once where both are the operator's, else he hears whose
turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor, short_name
from bot.domain.month.as_known import Known
from bot.domain.month.happened import Happened, happened
from bot.domain.month.plan import Plan
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.officer import Officer
from bot.domain.people.people import PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import person_of
from bot.domain.report.foreseen import foresee
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId, Status, may_decide
from bot.services.effect.take_effect import known_of, what_it_brings
from bot.services.review import unfit
from bot.services.review.came_up import why_again_lines
from bot.services.review.card_buttons import VERBS, Verb, led_by, led_by_return
from bot.services.review.card_lines import lines
from bot.services.review.fallen_ties import mend_ties
from bot.services.review.on_card import say_on_card
from bot.services.review.other_approver import own_decision, would_reverse
from bot.services.review.passed_on import is_own_decision
from bot.services.work.work import Work
from bot.storage.officers import duties, officers
from bot.storage.registry import areas
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import builds, reports

FALLEN = "builds-on-fallen"
"""What it builds on came to nothing, so nobody can approve it as it is."""
MOST = 3
"""So many reports are read at once on a card; of a longer row the first ones are decided first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A report with all that it builds on and that is not in effect, the earliest first, itself last."""

    reports: tuple[Report, ...]

    @property
    def revisions(self) -> int:
        """Another one where any of them was changed."""
        return sum(each.revision for each in self.reports)


async def row_of(work: Work, report: Report) -> Row:
    """All of them; of a report that stands alone just itself."""
    found: dict[ReportId, Report] = {}
    await _gather(work, report, found, set())
    return Row(tuple(found.values()))


async def _gather(work: Work, report: Report, found: dict[ReportId, Report], seen: set[ReportId]) -> None:
    seen.add(report.id)
    await mend_ties(work, report)
    ties = await builds.earlier_of(work.transaction, report.id)
    earlier = await reports.get_many(work.transaction, [tie.report for tie in ties]) if ties else {}
    for tie in ties:
        if tie.report not in seen:
            await _gather(work, earlier[tie.report], found, seen)
    found[report.id] = report


async def tell(work: Work, officer: Officer, row: Row, pressed: tuple[Address, str] | None) -> Text:
    """The card that was pressed shows them all and offers to approve them, or says whose turn it is."""
    report, earlier = row.reports[-1], row.reports[:-1]
    for each in earlier:
        if (why := await _whose_turn(work, officer, report, each)) is not None:
            options = led_by_return(VERBS) if why.key == FALLEN else VERBS
            await _show(work, report, (why,), options, pressed)
            return why
    if (wrong := _reversed_in(row)) is not None:
        by_two = Text("decide-by-two", {"number": report.number, "earlier": wrong.number})
        await _show(work, report, (by_two,), VERBS, pressed)
        return by_two
    if len(row.reports) > MOST:
        first = Text("decide-first", {"number": report.number, "earlier": earlier[0].number})
        await _show(work, report, (first,), VERBS, pressed)
        return first
    numbers = {"number": report.number, "earlier": ", ".join(each.number for each in earlier)}
    if pressed is not None:
        above = await lines_of_earlier(work, row)
        both = Option(f"{Verb.TOGETHER}:{row.revisions}", Text("button-approve-both", {"count": len(row.reports)}))
        await _show(work, report, (Text("card-both", numbers),), led_by(both, VERBS[1:]), pressed, above)
    return Text("decide-both", numbers)


async def lines_of_earlier(work: Work, row: Row) -> list[Text]:
    """What the cards of those before it say."""
    above: list[Text] = []
    for each in row.reports[:-1]:
        reporter = await officers.by_id(work.transaction, each.reporter_id)
        above += [*await lines(work, each, reporter), *await why_again_lines(work, each)] if reporter else ()
    return above


def _reversed_in(row: Row) -> Report | None:
    """The one that a later one of them says is wrong: nobody approves both."""
    those = row.reports
    found = (one for at, one in enumerate(those) if any(would_reverse(each, one) for each in those[at + 1 :]))
    return next(found, None)


async def _show(
    work: Work,
    report: Report,
    below: tuple[Text, ...],
    options: tuple[Option, ...],
    pressed: tuple[Address, str] | None,
    above: Sequence[Text] = (),
) -> None:
    if pressed is not None:
        await say_on_card(work, report, pressed, below, options, above=above)


async def _whose_turn(work: Work, officer: Officer, report: Report, earlier: Report) -> Text | None:
    """Why the earlier one cannot be approved by this officer now; None where it can."""
    about = {"number": report.number, "earlier": earlier.number}
    if STATES[earlier.status].void:
        args = {**about, "reason": earlier.reason or "none"}
        return Text(FALLEN, args, {"status": Text(f"status-{earlier.status}")})
    if earlier.status is Status.RETURNED:
        return Text("builds-on-returned", {**about, "rt": short_name(earlier.area)})
    if earlier.status is not Status.WAITING:
        return Text("builds-on-other-word", about)
    if not may_decide(officer, earlier.area):
        village = ancestor(earlier.area, Level.VILLAGE)
        known = await areas.get_areas(work.transaction, [village])
        name = known[village].name if village in known else village
        return Text("builds-on-other-village", {**about, "village": name})
    if await duties.are_one_person(work.transaction, officer.id, earlier.reporter_id):
        return Text("builds-on-own", about)
    own = await own_decision(work, officer, earlier)
    return await is_own_decision(work, earlier, own) if own else None


async def are_all_his(work: Work, officer: Officer, row: Row) -> bool:
    """Whether the officer may approve each of the earlier ones now."""
    turns = [await _whose_turn(work, officer, row.reports[-1], each) for each in row.reports[:-1]]
    return not any(turns) and len(row.reports) <= MOST and _reversed_in(row) is None


async def misfit(work: Work, row: Row, pressed: tuple[Address, str] | None) -> Text | None:
    """What of them does not fit, told on the card that was pressed; None where all of them do, one after the other."""
    await hold_registry(work.transaction)
    before: list[tuple[Report, Plan]] = []
    for report in row.reports:
        plan = await _plan_after(work, report, before)
        if plan.misfits:
            told = await unfit.tell(work, report, plan.misfits, None)
            shown = await reports.get(work.transaction, row.reports[-1].id)
            if shown is not None and shown.revision == row.reports[-1].revision:
                await _show(work, shown, (told,), VERBS, pressed)
            return told
        before.append((report, plan))
    return None


async def _plan_after(work: Work, report: Report, before: Sequence[tuple[Report, Plan]]) -> Plan:
    """What the report would do once those before it are in effect."""
    known = await known_of(work.transaction, report)
    for earlier, plan in before:
        known = _after(known, earlier, plan)
    return plan_effects(report, known, brings=what_it_brings(work, report))


def _after(known: Known, earlier: Report, plan: Plan) -> Known:
    ids = {*known.persons, *(each.id for each in plan.adds)}
    people = {who: foresee(known.persons.get(who), who, [earlier.change]) for who in ids}
    houses = {each.household_id: each.area for each in plan.adds}
    houses |= {join.household_id: join.area for join in plan.joins}
    ended = {each.household for each in plan.standing.values() if each.status not in REGISTERED}
    return replace(
        known,
        standing={**known.standing, **plan.standing},
        niks={nik: who for nik, who in known.niks.items() if plan.freed.get(nik) != who} | plan.niks,
        houses={**known.houses, **houses},
        persons={who: person for who, person in people.items() if person is not None},
        happened={**known.happened, **_happened(known, earlier)},
        headed=known.headed - ended - {*houses},
    )


def _happened(known: Known, earlier: Report) -> dict[PersonId, list[Happened]]:
    told = {person_of(effect) for effect in earlier.change.effects}
    return {who: [*known.happened.get(who, ()), *happened([earlier], who)] for who in told}
