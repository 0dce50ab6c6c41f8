"""What took effect since a report and would do otherwise without it: it was overtaken by it, or goes on from it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.month.happened import goes_by_days, happened
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import Standing
from bot.domain.report.changes import JoinHousehold, PutRight, SetStatus
from bot.domain.report.person_fields import tells_day
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.effect.take_effect import known_of
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.registry_writes import IMPORT, causes_of
from bot.storage.registry.restoring import Restoring
from bot.storage.registry.versions import PERSON
from bot.storage.reports import effects, reports

_PLACING = (SetStatus, JoinHousehold, PutRight)
"""What says where somebody stands."""


@dataclass(slots=True)
class _Anew:
    """Where some would stand, and what would be in effect of them, as one report after the other is gone through."""

    standing: dict[PersonId, Standing]
    told: dict[PersonId, list[Report]]


async def otherwise_without(
    transaction: Transaction, report: Report, number: int, restored: Sequence[Restoring]
) -> set[ReportId]:
    """The reports in effect by later writes of which the movements would be others without it, or that would not fit;
    where somebody would be left elsewhere than all of them lead him, each that tells where he stands."""
    placed = {each.person_id for each in report.change.effects if isinstance(each, _PLACING) or tells_day(each)}
    about = await effects.in_effect_about(transaction, list(placed)) if placed else {}
    since = {who: those[: those.index(report.id)] for who, those in about.items() if report.id in those}
    later = await effects.in_effect_since(transaction, {each for those in since.values() for each in those}, number)
    if not later:
        return set()
    known = await reports.get_many(transaction, {each for who in since for each in about[who]})
    anew = await _before(transaction, number, restored, {who for who, those in since.items() if those})
    for who in anew.standing:
        anew.told[who] = [known[each] for each in reversed(about[who]) if each not in {*since[who], report.id}]
    moved = await effects.movements_of(transaction, list(later))
    placing = [known[each] for each in later if _places(known[each], anew.standing)]
    otherwise = {each.id for each in placing if await _differs(transaction, each, anew, moved.get(each.id, ()))}
    elsewhere = await _elsewhere(transaction, anew.standing, number, restored)
    return otherwise | {each.id for each in placing if _places(each, elsewhere)}


def _places(report: Report, persons: Mapping[PersonId, object] | set[PersonId]) -> bool:
    return any(isinstance(each, _PLACING) and each.person_id in persons for each in report.change.effects)


async def _before(
    transaction: Transaction, number: int, restored: Sequence[Restoring], wanted: set[PersonId]
) -> _Anew:  # fmt: skip
    """How those wanted stood before the write that is to be undone."""
    values = {plan.id: plan.values for plan in restored if plan.subject is PERSON}
    rows = [{**past.row, **values.get(past.id, {})} for past in await versions.of_write(transaction, PERSON, number)]
    return _Anew({who: versions.standing_in(row) for row in rows if (who := PersonId(row["id"])) in wanted}, {})


async def _differs(transaction: Transaction, report: Report, anew: _Anew, moved: Sequence[Movement]) -> bool:
    """Whether this one would bring or take away others, as they would stand; they stand by it from then on."""
    placing = tuple(each for each in report.change.effects if isinstance(each, _PLACING))
    by_days = {
        each.person_id
        for each in placing
        if isinstance(each, SetStatus | JoinHousehold)
        and (now := anew.standing.get(each.person_id)) and goes_by_days(now, each)
    }  # fmt: skip
    told = {who: happened(those, who) if who in by_days else [] for who, those in anew.told.items()}
    known = await known_of(transaction, report)
    known = replace(known, standing={**known.standing, **anew.standing}, happened={**known.happened, **told})
    plan = plan_effects(
        replace(report, change=replace(report.change, effects=placing)), known, brings=Count.PUT_RIGHT
    )  # fmt: skip
    for who in {each.person_id for each in placing} & anew.standing.keys():
        anew.standing[who] = plan.standing[who]
        anew.told[who].append(report)
    misfits = any(each.person in anew.standing for each in plan.misfits)
    return misfits or _of(plan.movements, anew) != _of(moved, anew)


def _of(movements: Sequence[Movement], anew: _Anew) -> Counter[Movement]:
    return Counter(each for each in movements if each.person in anew.standing)


async def _elsewhere(
    transaction: Transaction, standing: Mapping[PersonId, Standing], number: int, restored: Sequence[Restoring]
) -> set[PersonId]:
    """Who would be left as something else, or in another RT, than he would stand; of whom a list was taken in since,
    that says nothing."""
    values = {plan.id: plan.values for plan in restored if plan.subject is PERSON}
    now = await versions.now(transaction, PERSON, list(standing))
    left = {PersonId(who): versions.standing_in({**row, **values.get(who, {})}) for who, row in now.items()}
    other = {who for who, each in left.items() if _where(each) != _where(standing[who])}
    pasts = await versions.of_ids(transaction, PERSON, other) if other else []
    written = [*((past.id, past.since) for past in pasts), *((str(who), now[who]["version"]) for who in other)]
    causes = await causes_of(transaction, {at for _, at in written if at > number})
    return other - {PersonId(who) for who, at in written if causes.get(at) == IMPORT}


def _where(standing: Standing) -> tuple[BasicStatus, AreaCode]:
    return standing.status, standing.area
