"""What one approval asks of the database: counted, since a clock says little on a machine that does other work."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from sqlalchemy import event

from benchmarks import approving, month_close

MOST = {"death": 32, "move_out": 33, "birth": 42}
"""Beginning included. Fewer is welcome; more wants a reason."""


async def test_an_approval_asks_no_more_of_the_database_than_is_known(tmp_path: Path) -> None:
    heard: list[str] = []

    def hear(*about: Any) -> None:
        heard.append(about[2])

    found: dict[str, set[int]] = defaultdict(set)
    async with month_close.open_house(tmp_path) as house:
        told = await approving.fill(house, 9)
        event.listen(house.db._writer.sync_engine, "before_cursor_execute", hear)
        for report in told:
            heard.clear()
            await approving.approve(house, report)
            found[report.kind].add(len(heard))
    assert found.keys() == MOST.keys()
    assert not {kind: counts for kind, counts in found.items() if min(counts) > MOST[kind]}
