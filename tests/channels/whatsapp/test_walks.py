"""Whatever is said and pressed, no request is made that Meta would refuse, and nothing breaks."""

from pathlib import Path
from random import Random

import pytest

from bot.storage import tables
from tests.whatsapp.walks import Walk, village_on_whatsapp

REQUESTS = 600
"""`python -m benchmarks.whatsapp_walks` makes 10,000."""


async def test_rows_stand_below_what_they_have_in_common(tmp_path: Path) -> None:
    async with village_on_whatsapp(tmp_path) as (town, phones):
        await town.phone("rt-1").say("lapor")
        menu = phones.on_phone("rt-1")[-1]
        await town.phone("rt-1").answer("Kematian", "asep")
        found = phones.on_phone("rt-1")[-1]
    assert [each.section for each in menu.buttons if each.label == "Kelahiran"] == ["Jenis laporan"]
    assert list(dict.fromkeys(each.section for each in found.buttons)) == ["Satu orang", "Belum ketemu?", "Yang lain"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
async def test_random_walks_make_no_request_that_is_refused(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with village_on_whatsapp(tmp_path) as (town, phones):
        walk = Walk(town, phones, Random(seed))
        await walk.until(REQUESTS)
        assert phones.wire.refused == []
        assert await town.rows(tables.inbox) == []
        assert [line for line in caplog.messages if "was cut" in line] == []
        assert await town.reports()
        assert walk.waited, "nobody was written to as much as he may be"
