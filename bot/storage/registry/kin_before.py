"""How somebody was kin to another who headed their family, before he headed one himself."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.people.people import Relationship, Sex
from bot.storage.registry.versions import Past

_TURNED: Mapping[Relationship, Relationship] = {
    Relationship.HUSBAND: Relationship.WIFE,
    Relationship.WIFE: Relationship.HUSBAND,
    Relationship.CHILD: Relationship.PARENT,
    Relationship.PARENT: Relationship.CHILD,
    Relationship.CHILD_IN_LAW: Relationship.PARENT_IN_LAW,
    Relationship.PARENT_IN_LAW: Relationship.CHILD_IN_LAW,
    Relationship.OTHER_KIN: Relationship.OTHER_KIN,
}
"""What the one is to whom the other was that; of others, a grandchild's and a helper's, the list has no word."""
_HEAD = Relationship.HEAD.value
_SEXES = {Relationship.HUSBAND: Sex.MALE, Relationship.WIFE: Sex.FEMALE}


def kin_of(
    who: Mapping[str, Any], head: Mapping[str, Any], pasts: Sequence[Past], *, may_follow: bool = True
) -> Relationship | None:
    """What he was last in a family that this one headed; else, where it `may_follow`, what this one was last in
    a family of his says. None where they never lived so."""
    if (was := _under(who, head, pasts)) or not may_follow:
        return was
    turned = _TURNED.get(other) if (other := _under(head, who, pasts)) else None
    return turned if turned and _SEXES.get(turned, who["sex"]) in (who["sex"], None) else None


def _under(who: Mapping[str, Any], head: Mapping[str, Any], pasts: Sequence[Past]) -> Relationship | None:
    """By the writes from and until which each was what he was; who heads now does so since his last."""
    led: list[tuple[str, int, int | None]] = [(head["household_id"], head["version"], None)]
    led += [
        (past.row["household_id"], past.since, past.number)
        for past in pasts
        if past.id == head["id"] and past.row["relationship"] == _HEAD
    ]
    theirs = [past for past in pasts if past.id == who["id"] and past.row["relationship"] not in (None, _HEAD)]
    return next((Relationship(past.row["relationship"]) for past in reversed(theirs) if _was_led(past, led)), None)


def _was_led(past: Past, led: Sequence[tuple[str, int, int | None]]) -> bool:
    house = past.row["household_id"]
    return any(
        own == house and since < past.number and (until is None or until > past.since) for own, since, until in led
    )
