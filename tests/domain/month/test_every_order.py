"""All that somebody may do in a few days, of one day too, told and approved in every order: he ends as one of the ways
in which it can have been, and always as the same one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import permutations
from random import Random

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus
from tests.domain.month.test_any_order_of_telling import RTS, Registry, Said, X, Y, Z

ENDED = ("gone", "dead")


@dataclass(frozen=True)
class End:
    """How somebody is in the end; since when, where he is dead or gone."""

    state: str
    area: AreaCode
    on: int = 0


def lives(events: int, days: int) -> dict[tuple[Said, ...], set[End]]:
    """What may be told of somebody of the RT X, and how he is in the end by each way in which it can have been."""
    found: dict[tuple[Said, ...], set[End]] = defaultdict(set)
    for told, end in _lives((), End("there", X), 1, events, days):
        found[tuple(sorted(told, key=repr))].add(end)
    return found


def _lives(told: tuple[Said, ...], now: End, day: int, left: int, days: int) -> Iterator[tuple[tuple[Said, ...], End]]:
    if told:
        yield told, now
    if now.state == "dead":
        return
    for on in range(day, days + 1):
        for said, then in _next(now, on):
            if len(said) <= left and not {*said} & {*told}:
                yield from _lives((*told, *said), then, on, left - len(said), days)


def _next(now: End, on: int) -> Iterator[tuple[list[Said], End]]:
    here = now.area
    if now.state == "gone":
        for to in RTS:
            yield [Said(to, "come", on)], End("there", to)
        return
    yield [Said(here, "die", on)], End("dead", ANYWHERE, on)
    yield [Said(here, "beyond", on)], End("gone", here, on)
    for to in RTS:
        if to != here:
            yield [Said(here, "leave", on, to)], End("gone", here, on)
            yield [Said(here, "leave", on, to), Said(to, "come", on)], End("there", to)
            yield [Said(to, "come", on)], End("there", to)
    if now.state == "there":
        yield [Said(here, "away", on)], End("away", here)
        yield [Said(here, "lost", on)], End("lost", here)
    else:
        yield [Said(here, "home", on)], End("there", here)


ANYWHERE = X
"""The RT of who has died: he stays on the list of the dead where he stood when that was approved."""
STATES = {
    BasicStatus.ALIVE: "there", BasicStatus.AWAY: "away", BasicStatus.MISSING: "lost", BasicStatus.MOVED: "gone",
    BasicStatus.DEAD: "dead",
}  # fmt: skip


def end_of(told: Sequence[Said], sent: dict[Said, datetime]) -> End | str:
    """As they are approved in this order; what does not fit once more when something else is in effect."""
    registry, waiting = Registry(sent=sent), list(told)
    while waiting:
        left = [each for each in waiting if not registry.approve(each, implying=False)]
        if len(left) == len(waiting):
            return f"{left} do not fit"
        waiting = left
    now = registry.now
    state = STATES[now.status]
    if not registry.adds_up():
        return f"{state}, and the counts say otherwise"
    if state not in ENDED:
        return End(state, now.area)
    assert now.placed_on is not None
    return End(state, ANYWHERE if state == "dead" else now.area, now.placed_on.day)


def is_first_of_its_kind(told: Sequence[Said]) -> bool:
    """Of what differs in the names of Y and Z alone."""
    other = {X: X, Y: Z, Z: Y, AreaCode(""): AreaCode("")}
    swapped = [Said(other[each.area], each.what, each.day, other[each.to]) for each in told]
    return sorted(map(repr, told)) <= sorted(map(repr, swapped))


def test_every_order_ends_alike() -> None:
    wrong, dice = [], Random(1)
    for told, ends in lives(3, 3).items():
        if is_first_of_its_kind(told):
            days = (datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2, 3))
            sent = dict(zip(dice.sample(told, len(told)), days, strict=False))
            got = {end_of(order, sent) for order in permutations(told)}
            if len(got) > 1 or not got <= ends:
                wrong.append((told, got))
    assert not wrong, (len(wrong), wrong[0])
