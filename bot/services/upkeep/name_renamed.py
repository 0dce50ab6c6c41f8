"""Enters what people were called before corrections that were in effect when this version of the program came, once."""

from collections.abc import Sequence
from functools import partial

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson, Kind
from bot.domain.report.report import Report
from bot.services.upkeep.do_once import do_once
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import former_names, name_index, name_search
from bot.storage.registry.registry_changes import named
from bot.storage.reports import report_lists

JOB, ONCE = "name", "renamed"


async def name_renamed(house: House) -> None:
    """By whichever process starts first. Whom a list renamed is not known any more."""
    if found := house.flows.that_put_right("name"):
        await do_once(house, JOB, ONCE, partial(_enter_all, Kind(found[0].kind)))


async def _enter_all(kind: Kind, transaction: Transaction) -> None:
    async for chunk in report_lists.in_effect(transaction, kind):
        await _enter(transaction, chunk)


async def _enter(transaction: Transaction, told: Sequence[Report]) -> None:
    effects = (effect for report in told for effect in report.change.effects if isinstance(effect, EditPerson))
    was = [(effect.person_id, effect.old.get("name", "")) for effect in effects if "name" in effect.new]
    called = await name_search.called(transaction, {PersonId(who) for who, _ in was}) if was else {}
    renamed = [(who, name, called[who].name) for who, name in was if who in called]
    if renamed:
        await former_names.keep(transaction, renamed)
        await name_index.enter(transaction, await named(transaction, list(called)))
