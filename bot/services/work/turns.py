"""Turns: two who tell, or decide, of the same people, or the same kind in one village, do so one after the other.

Everybody waits in one order, so that nobody waits crosswise: the registry, where it will be written, then all names of
a transaction, sorted, before its first check. What was not foreseen is waited for when it comes up; should two wait
crosswise then, the database ends one of them, and it is repeated (`StorageConflict`).
"""

from collections.abc import Iterable, Iterator

from bot.dialogue.flow import Flow
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Change, person_of
from bot.domain.report.person_fields import niks_given
from bot.services.work.work import Work
from bot.storage.engine.locks import lock_all, waits
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.reports.report_numbers import NUMBERING


async def wait_turn(work: Work, names: Iterable[str]) -> None:
    """Returns when nobody else is at any of these; they are this transaction's until it ends."""
    if not are_needed(work.transaction):
        return
    fresh = {name for name in names if name not in work.memo.turns}
    if fresh:
        await lock_all(work.transaction, fresh)
        work.memo.turns |= fresh


def turns_of(vault: Vault, change: Change) -> Iterator[str]:
    """Those of a report: whom it tells of by id or number, and who else of the village may be telling the same."""
    added = {person.id for person in change.added}
    yield from kind_turns(change.area, change.kind, adds=bool(added))
    yield from person_turns(who for who in (*change.subjects, *map(person_of, change.effects)) if who not in added)
    yield from number_turns(vault, (nik for nik, _ in niks_given(change.effects)))


def kind_turns(area: AreaCode, kind: str, *, adds: bool) -> Iterator[str]:
    """Who tells of somebody without an id is compared with others of the village who tell the same; of whom is to be
    added, with all who are, whatever brings them."""
    village = ancestor(area, Level.VILLAGE)
    yield f"told {village} {kind}"
    if adds:
        yield f"added {village}"


def person_turns(persons: Iterable[PersonId]) -> Iterator[str]:
    """Registered persons."""
    yield from (f"person {who}" for who in persons)


def number_turns(vault: Vault, niks: Iterable[str]) -> Iterator[str]:
    """Whoever has or gets these NIKs."""
    yield from (f"nik {vault.index('nik', nik)}" for nik in niks if nik)


def numbering_turn(code: str) -> str:
    """Whoever gives the next number of a kind; taken by `next_numbers` too."""
    return f"{NUMBERING} {code}"


def are_needed(transaction: Transaction) -> bool:
    """Whether others write at the same time."""
    return waits(transaction)


def adds_people(flow: Flow) -> bool:
    """Whether reports of the kind may bring somebody who is not registered."""
    return flow.traits is not None and flow.traits.brings is not Brings.NOBODY
