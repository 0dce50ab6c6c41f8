"""Whatever somebody did on different days, told and approved in whatever order: he ends where the days say."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from itertools import chain, permutations
from random import Random

import pytest

from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.month.as_known import Known
from bot.domain.month.counts import Count, Movement
from bot.domain.month.happened import goes_by_days, happened
from bot.domain.month.order_of_events import AT_FIRST, in_order
from bot.domain.month.plan import Plan
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.periods import Period
from bot.domain.report.changes import NOWHERE, SCOPE_FACT, Change, Effect, JoinHousehold, Kind, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.effect.told_before import is_to_be_ordered

X, Y, Z = RTS = [AreaCode(f"32.15.27.2001/001/{rt}") for rt in ("001", "002", "003")]
WHO, HOUSE = PersonId("p"), HouseholdId("h")
ASEP = Person(WHO, HOUSE, X, "ASEP")
LISTED = Standing(BasicStatus.ALIVE, X, HOUSE)
IN_COUNT = {Count.CAME: 1, Count.BORN: 1, Count.LEFT: -1, Count.DIED: -1, Count.PUT_RIGHT: 1}


@dataclass(frozen=True)
class Said:
    """What an RT tells of him, of a day of October."""

    area: AreaCode
    what: str
    day: int
    to: AreaCode = NOWHERE

    def __repr__(self) -> str:
        to = f"->{'XYZ'[RTS.index(self.to)]}" if self.to else ""
        return f"{self.what}({'XYZ'[RTS.index(self.area)]}{to} {self.day})"

    def report(self, had_come: JoinHousehold | None = None) -> Report:
        on = date(2026, 10, self.day)
        effect: Effect
        if self.what in RIGHTS:
            effect = PutRight(WHO, *RIGHTS[self.what], self.area)
        elif self.what in ("come", "split"):
            effect = JoinHousehold(WHO, HOUSE, self.area, self.what == "come")
        else:
            effect = SetStatus(WHO, STATUSES[self.what], on, self.to)
        facts = ((SCOPE_FACT, "3" if self.what == "beyond" else "0"),) if self.what in ("leave", "beyond") else ()
        effects = (had_come, effect) if had_come else (effect,)
        change = Change(Kind(self.what), self.area, on, (WHO,), ("ASEP",), effects, facts)
        sent = (OfficerId("o"), Status.APPROVED, on, "s", change, datetime(2026, 11, 1, tzinfo=UTC), Period("2026-11"))
        return Report(ReportId(repr(self)), "PRB-1", Kind(self.what), self.area, *sent)


STATUSES = {
    "leave": BasicStatus.MOVED, "beyond": BasicStatus.MOVED, "die": BasicStatus.DEAD, "away": BasicStatus.AWAY,
    "home": BasicStatus.ALIVE, "lost": BasicStatus.MISSING, "found": BasicStatus.ALIVE,
}  # fmt: skip

RIGHTS = {
    "still_alive": (BasicStatus.ALIVE, BasicStatus.DEAD), "relisted": (BasicStatus.ALIVE, BasicStatus.MOVED),
    "never_was": (BasicStatus.INVALID, BasicStatus.ALIVE),
}  # fmt: skip


@dataclass
class Registry:
    """One man's, and what is in effect of him."""

    now: Standing = LISTED
    told: list[Report] = field(default_factory=list)
    moved: list[Movement] = field(default_factory=list)
    sent: Mapping[Said, datetime] = field(default_factory=dict)
    """When what was told was sent; the first of November where that does not matter."""

    def approve(self, said: Said, *, implying: bool) -> bool:
        report = said.report(self._had_come(said) if implying else None)
        report = replace(report, submitted_at=self.sent.get(said, report.submitted_at))
        moves = [each for each in report.change.effects if isinstance(each, SetStatus | JoinHousehold)]
        told = happened(self.told, WHO) if any(goes_by_days(self.now, each) for each in moves) else []
        listed = {WHO: LISTED} if is_to_be_ordered(told, report, WHO, self.now) else {}
        known = Known({WHO: self.now}, persons={WHO: ASEP}, happened={WHO: told} if told else {}, listed=listed)
        plan = plan_effects(report, known, brings=Count.CAME)
        if plan.misfits:
            return False
        assert _in_effect(plan, self.now, plan.standing[WHO])
        assert all(each.count == 1 for each in plan.movements if each.what is not Count.PUT_RIGHT)
        self.now = plan.standing[WHO]
        self.told.append(report)
        self.moved += plan.movements
        return True

    def _had_come(self, said: Said) -> JoinHousehold | None:
        """As where it is told of somebody who is expected."""
        here = self.now.status in REGISTERED and self.now.area == said.area
        if said.what in ("come", "split") or here or self.now.status is BasicStatus.DEAD or not self._is_expected(said):
            return None
        since = self.now.placed_on if self.now.status not in REGISTERED else None
        return JoinHousehold(WHO, HOUSE, said.area, True, implied=True, since=since, origin=self.now.area)

    def _is_expected(self, said: Said) -> bool:
        done = [each for report in self.told for each in report.change.effects]
        sent = sum(isinstance(each, SetStatus) and each.to == said.area for each in done)
        return sent > sum(isinstance(each, JoinHousehold) and each.area == said.area for each in done)

    def adds_up(self) -> bool:
        """Whether the movements lead from X to where he is."""
        grown: Counter[AreaCode] = Counter({X: 1})
        for each in self.moved:
            grown[each.area] += IN_COUNT[each.what] * each.count
        here = self.now.area if self.now.status in REGISTERED else None
        return {rt: grown[rt] for rt in RTS} == {rt: int(rt == here) for rt in RTS}


def _in_effect(plan: Plan, before: Standing, after: Standing) -> bool:
    """Whether what is to be written leads to what was planned."""
    status, area = before.status, before.area
    for right in plan.rights:
        status = right.status
    for each in plan.joins:
        stays = not each.arrives and status in (BasicStatus.AWAY, BasicStatus.MISSING)
        status, area = status if stays else BasicStatus.ALIVE, each.area
    for end in plan.ends:
        status = end.status
    return (status, area) == (after.status, after.area)


def lives(events: int) -> Iterator[tuple[list[Said], tuple[str, AreaCode]]]:
    """All that somebody may do, each with what he is in the end; every second day something."""
    yield from _lives([], ("there", X), 1, events)


def _lives(
    told: list[Said], now: tuple[str, AreaCode], day: int, left: int
) -> Iterator[tuple[list[Said], tuple[str, AreaCode]]]:
    if told:
        yield told, now
    if not left or now[0] == "dead":
        return
    for said, then in _next(now, day):
        yield from _lives([*told, *said], then, day + 2, left - 1)


def _next(now: tuple[str, AreaCode], day: int) -> Iterator[tuple[list[Said], tuple[str, AreaCode]]]:
    state, area = now
    if state == "gone":
        for to in RTS:
            yield [Said(to, "come", day)], ("there", to)
        return
    yield [Said(area, "die", day)], ("dead", area)
    yield [Said(area, "beyond", day)], ("gone", area)
    for to in RTS:
        if to != area:
            yield [Said(area, "leave", day, to), Said(to, "come", day)], ("there", to)
            yield [Said(to, "come", day)], ("there", to)
    if state == "there":
        yield [Said(area, "away", day)], ("away", area)
        yield [Said(area, "lost", day)], ("lost", area)
        yield [Said(area, "split", day)], ("there", area)
    else:
        yield [Said(area, "home" if state == "away" else "found", day)], ("there", area)


def is_so(now: Standing, end: tuple[str, AreaCode]) -> bool:
    state, area = end
    if state in ("gone", "dead"):
        return now.status is (BasicStatus.MOVED if state == "gone" else BasicStatus.DEAD)
    want = {"there": BasicStatus.ALIVE, "away": BasicStatus.AWAY, "lost": BasicStatus.MISSING}[state]
    return now.status is want and now.area == area


def told_in(order: Sequence[Said], *, implying: bool) -> tuple[Registry, list[Said]]:
    """Whatever does not fit is tried again once something else is in effect."""
    registry, waiting = Registry(), list(order)
    while waiting:
        fits = next((said for said in waiting if registry.approve(said, implying=implying)), None)
        if fits is None:
            break
        waiting.remove(fits)
    return registry, waiting


def _some(count: int, dice: Random) -> Iterator[tuple[list[Said], tuple[str, AreaCode], list[Said]]]:
    """Longer lives, each told in one order; who moved came on the day on which he left, or on the next."""
    for _ in range(count):
        told: list[Said] = []
        now = ("there", X)
        for day in range(1, 2 * dice.choice([3, 4, 5]), 2):
            if now[0] != "dead":
                said, now = dice.choice(list(_next(now, day)))
                told += [replace(e, day=day + (e.what == "come") * dice.choice([0, 1])) for e in said]
        yield told, now, dice.sample(told, len(told))


def _all(events: int) -> Iterator[tuple[list[Said], tuple[str, AreaCode], list[Said]]]:
    for told, end in lives(events):
        for order in permutations(told):
            yield told, end, list(order)


@pytest.mark.parametrize("implying", [False, True])
def test_he_ends_where_the_days_say_and_each_rt_counts_him_as_it_holds_him(implying: bool) -> None:
    wrong = []
    for told, end, order in chain(_all(2), _some(1500, Random(7))):
        registry, waiting = told_in(order, implying=implying)
        if waiting or not is_so(registry.now, end) or not registry.adds_up():
            wrong.append((told, order, registry.now, waiting))
    assert not wrong, wrong[0]


def _righted(count: int, dice: Random) -> Iterator[tuple[list[Said], tuple[str, AreaCode], list[Said]]]:
    """Lives of whom an end is put right, which nobody tells before it is in effect: all else in any order."""
    for _ in range(count):
        order: list[Said] = []
        lately: list[Said] = []
        now = ("there", X)
        for day in range(1, 2 * dice.choice([4, 5, 6]), 2):
            if now[0] in ("dead", "gone"):
                right = Said(now[1], "still_alive" if now[0] == "dead" else "relisted", day)
                *before, end = lately
                order += [*dice.sample(before, len(before)), end, right]
                lately, now = [], ("there", now[1])
            else:
                said, now = dice.choice(list(_next(now, day)))
                lately += said
        order += dice.sample(lately, len(lately))
        if now[0] == "there" and dice.random() < 0.3:
            order.append(Said(now[1], "never_was", 25))
            now = ("nobody", now[1])
        yield sorted(order, key=lambda each: each.day), now, order


def test_what_is_put_right_stays_so_in_whatever_order_all_else_is_told() -> None:
    wrong = []
    ends = {"dead": BasicStatus.DEAD, "gone": BasicStatus.MOVED, "nobody": BasicStatus.INVALID}
    for told, (state, area), order in _righted(1000, Random(7)):
        registry, waiting = told_in(order, implying=False)
        now = registry.now
        is_right = now.status is ends[state] if state in ends else now.status in REGISTERED and now.area == area
        if waiting or not is_right or not registry.adds_up():
            wrong.append((told, order, now, waiting))
    assert not wrong, (len(wrong), min(wrong, key=lambda each: len(each[0])))


def test_who_left_the_regency_later_than_he_came_elsewhere_is_gone_whatever_was_told_first() -> None:
    for order in permutations([Said(X, "beyond", 10), Said(Y, "come", 2)]):
        registry, waiting = told_in(order, implying=False)
        assert not waiting
        assert (registry.now.status, registry.now.area) == (BasicStatus.MOVED, Y)
        assert registry.adds_up()


@pytest.mark.parametrize("left", [Said(X, "leave", 10), Said(X, "leave", 10, Z), Said(X, "beyond", 2)])
def test_what_may_be_one_move_is_one_whatever_was_told_first(left: Said) -> None:
    for order in permutations([left, Said(Y, "come", 2)]):
        assert told_in(order, implying=False)[0].now.area == Y


def test_a_leaving_of_an_unknown_day_of_that_month_may_be_the_same_move() -> None:
    vague = Said(X, "beyond", 31).report()
    vague = replace(vague, change=replace(vague.change, exactness=Exactness.MONTH))
    registry = Registry(Standing(BasicStatus.MOVED, X, HOUSE, date(2026, 10, 31)), [vague])
    assert registry.approve(Said(Y, "come", 2), implying=False)
    assert (registry.now.status, registry.now.area) == (BasicStatus.ALIVE, Y)


def test_a_leaving_that_was_put_right_did_not_happen() -> None:
    gone, right = Said(X, "leave", 3).report(), Said(X, next(iter(RIGHTS)), 5).report()
    assert [each.status for each in happened([gone], WHO)] == [BasicStatus.MOVED]
    assert happened([gone, right], WHO) == []


def test_of_one_day_he_came_before_he_left() -> None:
    left, came = happened([Said(X, "leave", 3).report(), Said(Y, "come", 3).report()], WHO)
    assert list(in_order(AT_FIRST, [left, came])) == [came, left]
