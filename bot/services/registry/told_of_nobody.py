"""Who of an RT may be the one whom its head told as dead or gone, and of whom nobody said that it was he."""

from collections.abc import Collection
from datetime import date

from bot.dialogue.traits import Brings, Door
from bot.domain.areas import AreaCode
from bot.domain.likeness.likeness import are_apart
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Kind
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import matters, name_search
from bot.storage.reports import reports
from bot.storage.reports.untied import untied_in_effect

UNTIED = "untied"
"""The cause by which an operator said that such a report means no resident."""


async def may_be_meant(
    transaction: Transaction, house: House, area: AreaCode, residents: Collection[PersonId]
) -> dict[PersonId, date]:
    """Those of these residents of an RT who are called as reports in effect call somebody on no list, each with the day
    since when the last of them is; nobody, where an operator has said who it was, or that it is a stranger."""
    found = {each.id: each for each in await untied_in_effect(transaction, area)}
    if not found:
        return {}
    told = await reports.get_many(transaction, list(found))
    settled = await matters.settled_by_hand(transaction, UNTIED, area)
    kinds, zone = _asked_at_home(house), house.calendar.timezone
    open_ones = [each for each in told.values() if each.kind in kinds and f"report:{each.id}" not in settled]
    called = await name_search.called(transaction, residents) if open_ones else {}
    since = {each.id: found[each.id].since.astimezone(zone).date() for each in open_ones}
    days: dict[PersonId, date] = {}
    for report in sorted(open_ones, key=lambda each: since[each.id]):
        days |= {who: since[report.id] for who, each in called.items() if _is_called(each.name, report.change.unlisted)}
    return days


def _is_called(name: str, others: Collection[str]) -> bool:
    return any(score_name(each, name) >= FOUND and not are_apart(each, name) for each in others)


def _asked_at_home(house: House) -> set[Kind]:
    """Kinds that *cek warga* opens of somebody who is simply here, but births."""
    births = house.flows.that_bring(Brings.NEWBORNS)
    return {Kind(flow.kind) for flow, _ in house.flows.opened_from(Door.HERE)} - {*births}
