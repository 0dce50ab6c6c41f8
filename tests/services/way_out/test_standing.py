"""The doctor tells who gets nothing, since when and why, and how much was given up."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.services.doctor.records import STUCK_AFTER, check_records
from bot.services.work.channel import GiveUp, RetryAt
from tests.services.phones import ROOM, Town
from tests.services.way_out.test_deliver import queue

KARAWANG = ZoneInfo("Asia/Jakarta")
pytestmark = pytest.mark.both_databases


async def says(town: Town) -> str:
    """What the doctor says of what goes out."""
    checks = await check_records(town.house.db, town.clock(), 0, rooms=True, zone=KARAWANG)
    return next(check.says for check in checks if check.name == "outgoing messages")


async def test_lanes_that_stand_are_named_with_their_reason(town: Town) -> None:
    for who in ("rt-1", ROOM.id, "somebody"):
        town.network.outcomes_for[who] = [RetryAt("network")] * 2
        await queue(town, who, "one", "two")
    await town.deliver.drain()
    assert await says(town) == "tidak ada yang gagal atau tertahan"
    town.clock.now += STUCK_AFTER + timedelta(minutes=1)
    told = await says(town)
    begun = (town.clock() - STUCK_AFTER - timedelta(minutes=1)).astimezone(KARAWANG)
    since = f"(sejak {begun:%Y-%m-%d %H:%M} WIB: network)"
    assert told.startswith("0 pesan gagal selamanya, 6 menunggu lebih dari 15 menit; macet: ")
    for whose in ("Ujang Suryana", "32.15", "orang tak dikenal"):
        assert whose in told
    assert told.count(since) == 3


async def test_what_was_given_up_is_counted(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("refused")]
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    assert (await says(town)).startswith("1 pesan gagal selamanya")
