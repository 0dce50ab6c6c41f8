"""A key that somebody seals with is not replaced, and one that is being replaced is not used."""

import pytest

from bot.storage.engine.database import Database
from bot.storage.engine.key_use import KeyTaken
from tests.cut_holds import cut_holds


@pytest.mark.both_databases
async def test_any_number_use_a_key_and_who_replaces_it_is_alone(database_url: str) -> None:
    one, other = Database(database_url), Database(database_url)
    async with one.key_use.held():
        async with other.key_use.held():
            pass
        with pytest.raises(KeyTaken, match="masih dipakai"):
            async with other.key_use.held(alone=True):
                pass
    async with other.key_use.held(alone=True):
        with pytest.raises(KeyTaken, match="sedang diganti"):
            async with one.key_use.held():
                pass
    async with one.key_use.held():
        pass


async def test_a_hold_that_is_cut_is_taken_again_unless_the_key_is_replaced_meanwhile(fresh_postgres: str) -> None:
    one, other = Database(fresh_postgres), Database(fresh_postgres)
    async with one.key_use.held():
        await cut_holds(other)
        await one.key_use.regained()
        with pytest.raises(KeyTaken, match="masih dipakai"):
            async with other.key_use.held(alone=True):
                pass
        await cut_holds(other)
        async with other.key_use.held(alone=True):
            with pytest.raises(KeyTaken, match="sedang diganti"):
                await one.key_use.regained()
    await other.dispose()
