"""Whatever is said and pressed, no request is made that Meta would refuse, and nothing breaks."""

from pathlib import Path
from random import Random

import pytest

from bot.storage import tables
from tests.whatsapp.walks import Walk, village_on_whatsapp

REQUESTS = 600
"""`python -m benchmarks.whatsapp_walks` makes 10,000."""


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
async def test_random_walks_make_no_request_that_is_refused(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with village_on_whatsapp(tmp_path) as (town, phones):
        await Walk(town, phones, Random(seed)).until(REQUESTS)
        assert phones.wire.refused == []
        assert await town.rows(tables.inbox) == []
        assert [line for line in caplog.messages if "was cut" in line] == []
        assert await town.reports()
