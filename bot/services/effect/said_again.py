"""What a report changed and a later one says again: it stays, though its value is the same."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.report.review import ReportId
from bot.domain.report.said import Said, fields_said
from bot.services.effect.built_on import writes_since
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.restoring import Restoring
from bot.storage.registry.versions import HOUSEHOLD, PERSON
from bot.storage.reports import effects, reports


async def without_what_was_said_again(
    transaction: Transaction, plans: Sequence[Restoring], number: int
) -> list[Restoring]:
    """The plans of undoing write `number`, without the fields that a report in effect since says the same of; of what
    was left by one that is taken back, since that one."""
    said = await _said_since(transaction, plans, number, number)
    first = min((at for plan in plans for at in plan.left.values()), default=number)
    said_before = await _said_since(transaction, plans, first, number) if first < number else said
    return [_without(plan, (said - {(plan.id, f) for f in plan.left}) | _of_left(plan, said_before)) for plan in plans]


async def _said_since(transaction: Transaction, plans: Sequence[Restoring], since: int, besides: int) -> set[Said]:
    said: set[Said] = set()
    for subject in (PERSON, HOUSEHOLD):
        ids = {plan.id for plan in plans if plan.subject is subject and plan.values}
        later = await writes_since(transaction, subject, ids, since) if ids else []
        told = {ReportId(cause.partition(":")[2]) for _, cause in later if cause.startswith("report:")}
        known = await effects.in_effect_since(transaction, list(told), since) if told else {}
        own = {key for key, at in (await effects.numbers_of(transaction, list(known))).items() if at == besides}
        for report in (await reports.get_many(transaction, [key for key in known if key not in own])).values():
            said |= {each for effect in report.change.effects for each in fields_said(effect)}
    return said


def _of_left(plan: Restoring, said: Collection[Said]) -> set[Said]:
    return {(plan.id, field) for field in plan.left if (plan.id, field) in said}


def _without(plan: Restoring, said: Collection[Said]) -> Restoring:
    again = {field for field in plan.subject.fields if (plan.id, field) in said}
    columns = {name for field in again for name in plan.subject.fields[field]} & plan.values.keys()
    if not columns:
        return plan
    values = {name: value for name, value in plan.values.items() if name not in columns}
    return replace(plan, values=values, changed_since=plan.changed_since | (again & {*columns} - plan.left.keys()))
