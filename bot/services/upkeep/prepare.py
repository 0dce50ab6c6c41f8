"""Makes a database and its key file ready for this version of the program."""

from dataclasses import dataclass
from pathlib import Path

from bot.services.upkeep.bring_up_to_date import bring_up_to_date
from bot.services.upkeep.prove_key import prove_key
from bot.storage.engine.database import Database
from bot.storage.engine.vault import KeyFileProblem, load_vault, make_key_file
from bot.storage.health import Schema, holds_data, read_schema
from bot.storage.registry import areas


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was done: the schema as it was found, and whether a key was made."""

    schema: Schema
    key_made: bool
    is_filled: bool
    """Whether areas were imported before."""


async def prepare(db: Database, key_file: Path) -> Prepared:
    """Migrates, then makes a key where there is none; may be called any number of times.

    1. The schema is brought up to date. After a crash here there is a database without a key: the next call makes it.
    2. A key is made only if the database holds nothing yet: a new key would open nothing of what is there. Raises
       `KeyFileProblem` otherwise, or if the key that is there cannot be used; `WrongKey` if it is another database's.
    3. The key's proof is left in the database, where there is none yet.
    """
    async with db.read() as transaction:
        before = await read_schema(transaction)
    await bring_up_to_date(db)
    made = await _ensure_key(db, key_file)
    await prove_key(db, load_vault(key_file))
    async with db.read() as transaction:
        known = await areas.regencies(transaction)
    return Prepared(before, made, bool(known))


async def _ensure_key(db: Database, key_file: Path) -> bool:
    async with db.read() as transaction:
        needed = await holds_data(transaction)
    return _make_key(key_file, needed)


def _make_key(key_file: Path, needed: bool) -> bool:
    if key_file.exists():
        load_vault(key_file)
        return False
    if needed:
        raise KeyFileProblem(f"{key_file} tidak ada, padahal hanya itu yang membuka isi basis data ini; kembalikan")
    make_key_file(key_file)
    return True
