"""An operator reads on the card whether its reporter can be written to now."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.services.work.notice import Notice
from tests.services.conftest import check
from tests.services.phones import Town, open_town

OUT = "Pelapor sedang tidak bisa dikirimi pesan"


@pytest.fixture
async def town(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    """On a channel that can be written by within a day alone."""
    async with open_town(tmp_path, village_url, like="whatsapp") as town:
        await town.rt_reports_death()
        yield town
        await check(town)


async def card(town: Town) -> str:
    return (await town.phone("operator").say("antrean")).text


async def test_a_card_says_that_its_reporter_has_not_written_for_a_day(town: Town) -> None:
    assert OUT not in await card(town)
    town.clock.advance(hours=25)
    assert OUT in await card(town)
    await town.phone("rt-1").say("terima kasih")
    assert OUT not in await card(town)


async def test_whoever_can_be_called_by_an_approved_message_is_in_reach(town: Town) -> None:
    traits = {"web": replace(town.house.traits_of("web"), knocks={Notice.RETURNED: "lapor"})}
    town.clock.advance(hours=25)
    async with town.another_process(traits=traits) as there:
        assert OUT not in await card(there)
