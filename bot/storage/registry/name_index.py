"""The words of everybody's name by area, kept up with the registry, so that a name is found in a whole regency."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import bindparam, delete

from bot.domain.areas import AreaCode
from bot.domain.people.names import words_of
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction

_words = tables.name_words


@dataclass(frozen=True, slots=True)
class Named:
    """A person as the index knows him."""

    person_id: PersonId
    area: AreaCode
    name: str


GONE = delete(_words).where(
    _words.c.word == bindparam("gone_word"),
    _words.c.area_code == bindparam("gone_area"),
    _words.c.person_id == bindparam("gone_person"),
)


async def enter(transaction: Transaction, named: Iterable[Named]) -> None:
    """Adds persons; the words of those who are there already stay."""
    rows = [
        {"word": word, "area_code": each.area, "person_id": each.person_id}
        for each in named
        for word in words_of(each.name)
    ]
    if rows:
        # In the order of the index, so that two processes that enter the same words never wait crosswise.
        rows.sort(key=itemgetter("word", "area_code", "person_id"))
        await transaction.execute(insert_ignore(transaction, _words), rows)


async def change(transaction: Transaction, before: Iterable[Named], after: Iterable[Named]) -> None:
    """Persons got another name or area."""
    rows = [
        {"gone_word": word, "gone_area": each.area, "gone_person": each.person_id}
        for each in before
        for word in words_of(each.name)
    ]
    if rows:
        await transaction.execute(GONE, rows)
    await enter(transaction, after)
