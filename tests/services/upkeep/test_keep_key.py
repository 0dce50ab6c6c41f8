"""A process that lost its hold on the key goes on with it only where it is still the database's."""

import asyncio
from pathlib import Path

import pytest

from bot.app import work
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.upkeep.keep_key import keep_key
from bot.services.upkeep.prove_key import prove_key
from bot.services.upkeep.rotate_key import rotate_key
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault, make_key_file
from bot.storage.history.key_proof import WrongKey
from tests.cut_holds import cut_holds
from tests.patience import WITHIN


async def test_a_process_ends_whose_key_was_replaced_while_its_session_was_cut(
    fresh_postgres: str, tmp_path: Path
) -> None:
    key = tmp_path / "key"
    make_key_file(key)
    db, other = Database(fresh_postgres, load_vault(key)), Database(fresh_postgres)
    await prove_key(db, db.vault)
    async with db.key_use.held():
        await cut_holds(other)
        await rotate_key(fresh_postgres, key, tmp_path, "cli", lambda *_: None, drop_old=True)
        with pytest.raises(WrongKey, match="tidak ada yang dibaca atau ditulis"):
            await keep_key(db)
    await db.dispose()
    await other.dispose()


async def test_the_program_runs_no_longer_than_it_may_seal(fresh_postgres: str, tmp_path: Path) -> None:
    key = tmp_path / "key"
    make_key_file(key)
    given = {"LAPOR_STORAGE__URL": fresh_postgres, "LAPOR_SECURITY__KEY_FILE": str(key), "LAPOR_BACKUP__FOLDER": ""}
    settings = load_settings(None, given)
    other = Database(fresh_postgres)
    async with open_house(settings) as house:
        await cut_holds(other)
        await rotate_key(fresh_postgres, key, tmp_path, "cli", lambda *_: None, drop_old=True)
        with pytest.RaisesGroup(WrongKey):
            async with asyncio.timeout(WITHIN):
                await work(house, settings, stop=_never)
    await other.dispose()


async def _never() -> None:
    await asyncio.Event().wait()
