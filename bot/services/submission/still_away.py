"""Who was away (merantau) when his family moved is away still where it is received: nobody said that he came home."""

from collections.abc import Collection
from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import BasicStatus, PersonId, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Change, Doubt, Effect, JoinHousehold, SetStatus, person_of
from bot.services.submission.expected_arrivals import arriving
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry, versions


async def with_those_still_away(filing: Filing, change: Change, told: Change) -> Change:
    """The change, which says so of those of a family that is received by one tap, as it was `told`; who comes alone,
    or is told by name, sex and age, is there. Where all of them were away they have come home."""
    coming = [who for who in arriving(told) if who in arriving(change)]
    away = await _away(filing, coming) if len(coming) > 1 else []
    if len(coming) < 2 or len(away) == len(coming):
        return change
    change = replace(change, effects=tuple(_as_he_was(each, coming) for each in change.effects))
    said = {person_of(each) for each in change.effects if isinstance(each, SetStatus)}
    still = [who for who in away if who not in said]
    if not still:
        return change
    names = ", ".join(readable(change.called.get(who, "")) for who in still)
    effects = (SetStatus(who, BasicStatus.AWAY, change.event_date) for who in still)
    return replace(
        change,
        effects=(*change.effects, *effects),
        warnings=(*change.warnings, Doubt("still-away", {"names": names})),
    )


def _as_he_was(effect: Effect, coming: Collection[PersonId]) -> Effect:
    """Who is told to have been away before that is so too, also where it takes effect later."""
    if not isinstance(effect, JoinHousehold) or effect.person_id not in coming:
        return effect
    return replace(effect, as_he_was=True)


async def _away(filing: Filing, coming: Collection[PersonId]) -> list[PersonId]:
    """Who of them is so on the list, or was when he was told to have left."""
    transaction, regency = filing.work.transaction, ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(transaction, list(coming), regency)
    left = [who for who, now in standing.items() if now.status is BasicStatus.MOVED]
    pasts = await versions.of_ids(transaction, versions.PERSON, left) if left else []
    then = {who: now.status for who, now in standing.items()}
    then |= {PersonId(past.id): BasicStatus(past.row["status"]) for past in pasts if past.row["status"] in REGISTERED}
    return [who for who in coming if then.get(who) is BasicStatus.AWAY]
