"""Enters everybody's name anew where another version of the program folded the names that are in the index."""

from typing import Any

from sqlalchemy import Integer, bindparam, select, tuple_, update

from bot.domain.people.names import FOLDING, words_of
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_index
from bot.storage.registry.former_names import former_names
from bot.storage.registry.name_index import GONE, Named

AT_ONCE = 5_000
"""Names, or words, in one transaction: a fraction of a second."""

_state, _words, _persons = tables.name_folding, tables.name_words, tables.persons
_STATE = select(_state.c.folding, _state.c.coming, _state.c.done_to).where(_state.c.id == 1)
_MOST = bindparam("most", type_=Integer)
_NAMES = (
    select(_persons.c.id, _persons.c.area_code, _persons.c.name)
    .where(_persons.c.id > bindparam("after"))
    .order_by(_persons.c.id)
    .limit(_MOST)
)
_KEY = (_words.c.word, _words.c.area_code, _words.c.person_id)
_ENTERED = (
    select(*_KEY, _persons.c.area_code.label("lives"), _persons.c.name)
    .join_from(_words, _persons, _words.c.person_id == _persons.c.id)
    .where(tuple_(*_KEY) > tuple_(bindparam("word"), bindparam("area"), bindparam("person")))
    .order_by(*_KEY)
    .limit(_MOST)
)


async def renew(db: Database, at_once: int = AT_ONCE) -> bool:
    """Brings the index to this program's folding, and says whether there was anything to do.

    1. Every name is entered as it is folded now, beside its old words: until then a search may miss somebody.
    2. The words that no name gives any more are cleared away.

    Each takes as many transactions as it needs, and each transaction notes how far it came, on a row that it locks.
    Killed anywhere, the next start goes on from there; two processes at once take turns. Where two programs that fold
    in different ways start together, the later one has its way.
    """
    async with db.read() as transaction:
        if _is_done(await _stand(transaction)):
            return False
    async with db.write() as transaction:
        await begin(transaction)
    while True:
        async with db.write() as transaction:
            if not await take_a_step(transaction, at_once):
                return True


Stand = tuple[int, int | None, str]


async def _stand(transaction: Transaction, *, lock: bool = False) -> Stand:
    found = await transaction.execute(_STATE.with_for_update() if lock else _STATE)
    folding, coming, done_to = found.one()
    return folding, coming, done_to


def _is_done(stand: Stand) -> bool:
    folding, coming, _ = stand
    return folding == FOLDING and coming is None


async def begin(transaction: Transaction) -> None:
    """Notes that this folding is to come, unless it does already."""
    stand = await _stand(transaction, lock=True)
    if not _is_done(stand) and stand[1] != FOLDING:
        await _note(transaction, coming=FOLDING, done_to="")


async def take_a_step(transaction: Transaction, at_once: int) -> bool:
    """One transaction's share of it; False where nothing is left, or another program has put its own folding first."""
    folding, coming, done_to = await _stand(transaction, lock=True)
    if coming != FOLDING:
        return False
    await (_clear_some if folding == FOLDING else _enter_some)(transaction, done_to, at_once)
    return True


async def _note(transaction: Transaction, **values: Any) -> None:
    await transaction.execute(update(_state).where(_state.c.id == 1).values(**values))


async def _enter_some(transaction: Transaction, after: str, at_once: int) -> None:
    rows = (await transaction.execute(_NAMES, {"after": after, "most": at_once})).all()
    once = await former_names(transaction, [row.id for row in rows])
    names = [Named(row.id, row.area_code, name) for row in rows for name in (row.name, *once.get(row.id, ()))]
    await name_index.enter(transaction, names)
    if len(rows) < at_once:
        await _note(transaction, folding=FOLDING, done_to="")
    else:
        await _note(transaction, done_to=rows[-1].id)


async def _clear_some(transaction: Transaction, after: str, at_once: int) -> None:
    word, area, person = after.split(" ") if after else ("", "", "")
    given = {"word": word, "area": area, "person": person, "most": at_once}
    rows = (await transaction.execute(_ENTERED, given)).all()
    once = await former_names(transaction, {row.person_id for row in rows})
    gone = [
        {"gone_word": row.word, "gone_area": row.area_code, "gone_person": row.person_id}
        for row in rows
        if row.area_code != row.lives
        or not any(row.word in words_of(name) for name in (row.name, *once.get(row.person_id, ())))
    ]
    if gone:
        await transaction.execute(GONE, gone)
    if len(rows) < at_once:
        await _note(transaction, coming=None, done_to="")
    else:
        # A folded word has no spaces, nor has a code or an id.
        await _note(transaction, done_to=f"{rows[-1].word} {rows[-1].area_code} {rows[-1].person_id}")
