"""New people whom a fallen report told, told anew: they keep their ids, for what was told of them meanwhile waits."""

from collections.abc import Sequence

from bot.domain.likeness.likeness import DOUBTFUL, likeness
from bot.domain.report.changes import AddPerson, Change
from bot.domain.report.tellings import Telling, tellings_of
from bot.services.submission.filing import Filing
from bot.services.submission.kept_ids import called, made_by
from bot.storage.reports import builds, reports

Pair = tuple[Telling, Telling]


async def with_ids_told_before(filing: Filing, change: Change) -> Change:
    """The change, whose new people keep the ids of a withdrawn or rejected report that another one builds on."""
    if not any(isinstance(effect, AddPerson) for effect in change.effects):
        return change
    transaction = filing.work.transaction
    fallen = await builds.fallen_in(transaction, change.area, change.kind)
    for earlier in (await reports.get_many(transaction, fallen)).values() if fallen else ():
        if same := _same(_added(change), _added(earlier.change)):
            made = await made_by(filing, change)
            ids = {mine.person_id: his.person_id for mine, his in same if mine.person_id and his.person_id}
            houses = {m.household_id: h.household_id for m, h in same if m.household_id in made and h.household_id}
            return called(change, ids, {mine: his for mine, his in houses.items() if mine})
    return change


def _added(change: Change) -> list[Telling]:
    return [each for each in tellings_of(change) if each.joins]


def _same(added: Sequence[Telling], before: Sequence[Telling]) -> list[Pair]:
    """Each with the likest of those told before, where two are one; nobody is taken twice."""
    alike = [(likeness(mine.told, his.told).score, mine, his) for mine in added for his in before]
    pairs: list[Pair] = []
    for score, mine, his in sorted(alike, key=lambda each: -each[0]):
        if score >= DOUBTFUL and all(mine not in pair and his not in pair for pair in pairs):
            pairs.append((mine, his))
    return pairs
