"""A family that was received by one tap though all of it were away until then is home: somebody came, as was told."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeGuard

from bot.domain.areas import Level, ancestor
from bot.domain.month.happened import Happened, happened
from bot.domain.month.order_of_events import was_away_before
from bot.domain.month.plan import Plan
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Effect, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.reports.about_in_effect import about_in_effect

About = Mapping[PersonId, Sequence[Report]]


async def as_they_came(transaction: Transaction, report: Report) -> Report:
    """The report, whose family is home where all of it were away until it comes."""
    about = await about_in_effect(transaction, received(report)) if received(report) else {}
    home = _home_by(about, [report], report)
    return _as_home(report) if report.id in home else report


async def told_as_they_came(transaction: Transaction, about: About, report: Report) -> About:
    """The reports in effect of each, in which such a family is home: where one was told as away alone he stays so."""
    comings = {each.id: each for told in about.values() for each in told if received(each)}
    those = {who for each in comings.values() for who in received(each)}
    every = await about_in_effect(transaction, those) if those else {}
    home = _home_by(every, list(comings.values()), report)
    return {who: [_as_home(each) if each.id in home else each for each in told] for who, told in about.items()}


async def follow(transaction: Transaction, plan: Plan, report: Report) -> None:
    """By the last who is told as away of such a family the others are home whom that was told of before: it is no word
    of the report, and never keeps one from being approved."""
    away = [each.person_id for each in report.change.effects if _is_away(each)]
    about = await about_in_effect(transaction, away) if away and not received(report) else {}
    comings = {each.id: each for told in about.values() for each in told if received(each)}
    if not comings:
        return
    every = await about_in_effect(transaction, {who for each in comings.values() for who in received(each)})
    for key in _home_by(every, list(comings.values()), report):
        others = [who for who in received(comings[key]) if who not in away]
        standing = await read_registry.standing_of(transaction, others, ancestor(report.area, Level.REGENCY))
        day = comings[key].event_date
        still = [who for who, now in standing.items() if now.status is BasicStatus.AWAY and now.placed_on == day]
        plan.ends += [SetStatus(who, BasicStatus.ALIVE, day) for who in still]


def received(report: Report) -> list[PersonId]:
    """Those whom it brings as they were, there or away: of one nobody says that."""
    joins = [each for each in report.change.effects if isinstance(each, JoinHousehold) and each.as_he_was]
    return [each.person_id for each in joins] if len(joins) > 1 else []


def _is_away(effect: Effect) -> TypeGuard[SetStatus]:
    return isinstance(effect, SetStatus) and effect.status is BasicStatus.AWAY


def _home_by(about: About, comings: Sequence[Report], report: Report) -> set[ReportId]:
    """Those of the comings, the earliest first, by which all who came had been away, by what is in effect and what this
    report tells."""
    home: set[ReportId] = set()
    for coming in sorted(comings, key=lambda each: (each.event_date, each.submitted_at)):
        if all(_was_away(_known(about, who, report, home), coming) for who in received(coming)):
            home.add(coming.id)
    return home


def _known(about: About, who: PersonId, report: Report, home: Collection[ReportId]) -> list[Happened]:
    told = [each for each in reversed(about.get(who, ())) if each.id != report.id]
    return happened([_as_home(each) if each.id in home else each for each in (*told, report)], who)


def _was_away(known: Sequence[Happened], coming: Report) -> bool:
    came = next((each for each in known if each.as_he_was and each.told_at == coming.submitted_at), None)
    return came is not None and was_away_before(came, [each for each in known if not _is_of(each, came)], None)


def _is_of(each: Happened, came: Happened) -> bool:
    """Whether the same report tells it: he came, and that he is away still."""
    return each.told_at == came.told_at and (each is came or each.goes_on)


def _as_home(report: Report) -> Report:
    those = set(received(report))
    effects = (
        replace(each, as_he_was=False) if isinstance(each, JoinHousehold) else each
        for each in report.change.effects
        if not (_is_away(each) and each.person_id in those)
    )
    return replace(report, change=replace(report.change, effects=tuple(effects)))
