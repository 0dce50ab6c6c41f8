"""Whatever is said and pressed, no request is made that Meta would refuse, and nothing breaks."""

from pathlib import Path
from random import Random

import pytest

from bot.storage import tables
from tests.whatsapp.desk_walks import desks_on_whatsapp
from tests.whatsapp.walks import Walk, village_on_whatsapp

REQUESTS, OF_DESKS = 600, 400
"""`python -m benchmarks.whatsapp_walks` makes 10,000 of each."""


async def test_rows_stand_below_what_they_have_in_common(tmp_path: Path) -> None:
    async with village_on_whatsapp(tmp_path) as (town, phones):
        await town.phone("rt-1").say("lapor")
        menu = phones.on_phone("rt-1")[-1]
        await town.phone("rt-1").answer("Kematian", "asep")
        found = phones.on_phone("rt-1")[-1]
    assert [each.section for each in menu.buttons if each.label == "Kelahiran"] == ["Jenis laporan"]
    assert list(dict.fromkeys(each.section for each in found.buttons)) == ["Satu orang", "Belum ketemu?", "Yang lain"]


@pytest.mark.slow
async def test_random_walks_make_no_request_that_is_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with village_on_whatsapp(tmp_path) as (town, phones):
        walk = Walk(town, phones, Random(1))
        await walk.until(REQUESTS)
        await nothing_was_refused(walk, caplog)
        assert walk.waited, "nobody was written to as much as he may be"


@pytest.mark.slow
@pytest.mark.parametrize("in_group", [True, False])
async def test_no_desk_of_an_officer_makes_a_request_that_is_refused(
    in_group: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with desks_on_whatsapp(tmp_path, Random(1), in_group=in_group) as walk:
        await walk.until(OF_DESKS)
        await nothing_was_refused(walk, caplog)


async def nothing_was_refused(walk: Walk, caplog: pytest.LogCaptureFixture) -> None:
    """By Meta, by the product, or by its blocks."""
    assert walk.phones.wire.refused == []
    assert await walk.town.rows(tables.inbox) == []
    assert [line for line in caplog.messages if "was cut" in line] == []
    assert await walk.town.reports()
