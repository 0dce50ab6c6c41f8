"""Two processes that wait for one another: the database ends one, and what it did is repeated, never set aside."""

import asyncio

import pytest
from sqlalchemy import text

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.services.demo.demo_village import RT_003
from bot.services.work.turns import kind_turns
from bot.storage import tables
from bot.storage.engine.locks import lock
from tests.services.phones import Town

pytestmark = pytest.mark.both_databases
_SOMEBODY_WAITS = text("SELECT 1 FROM pg_locks WHERE NOT granted")
_OTHERS_ARE_ENDED = text("SET LOCAL deadlock_timeout = '60s'")


async def wait_crosswise(town: Town, holds: str, wants: str, begun: asyncio.Event) -> None:
    """Another process is at `holds` and then wants `wants`; who waits for it meanwhile is ended, not it."""
    async with town.house.db.write() as transaction:
        await transaction.execute(_OTHERS_ARE_ENDED)
        await lock(transaction, holds)
        begun.set()
        while not (await transaction.execute(_SOMEBODY_WAITS)).first():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0)
        await lock(transaction, wants)


@pytest.mark.parametrize("village_url", ["postgresql"], indirect=True)
async def test_a_group_that_was_ended_is_repeated(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "kemarin", "Sakit biasa")
    while "Kirim" not in phone.newest.labels:
        await phone.answer("di rumah" if "Lewati" not in phone.newest.labels else "Lewati")
    (told, *_) = kind_turns(AreaCode(RT_003), "death", adds=False)
    begun = asyncio.Event()
    other = asyncio.create_task(wait_crosswise(town, told, "demo-officer-1", begun))
    await begun.wait()
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == "Kirim")
    await town.converse.accept("web", {"id": "k", "from": "rt-1", "said": Pressed(token, phone.newest.ref, "p")})
    await other
    await town.deliver.drain()
    assert (await town.the_report()).number == "MTI-2611-0001"
    assert await town.rows(tables.inbox) == []
