"""Enters what people were called before corrections that were in effect when this version of the program came, once."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger
from bot.storage.registry import former_names, name_index, name_search
from bot.storage.registry.registry_changes import named
from bot.storage.reports import report_lists

JOB, ONCE = "name", "renamed"
_CLAIM = timedelta(minutes=10)


async def name_renamed(house: House) -> None:
    """By whichever process starts first; rows and *done* are one commit. Whom a list renamed is not known any more."""
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, JOB, ONCE):
            return
    now = house.clock()
    async with house.db.write() as transaction:
        if await ledger.claim(transaction, JOB, ONCE, JOB, now, now + _CLAIM):
            if found := house.flows.that_put_right("name"):
                async for chunk in report_lists.in_effect(transaction, found[0].kind):
                    await _enter(transaction, chunk)
            await ledger.done(transaction, JOB, ONCE, now)


async def _enter(transaction: Transaction, told: Sequence[Report]) -> None:
    effects = (effect for report in told for effect in report.change.effects if isinstance(effect, EditPerson))
    was = [(effect.person_id, effect.old.get("name", "")) for effect in effects if "name" in effect.new]
    called = await name_search.called(transaction, {PersonId(who) for who, _ in was}) if was else {}
    renamed = [(who, name, called[who].name) for who, name in was if who in called]
    if renamed:
        await former_names.keep(transaction, renamed)
        await name_index.enter(transaction, await named(transaction, list(called)))
