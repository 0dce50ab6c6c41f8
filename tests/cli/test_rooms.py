"""The groups of operators are listed at the server, and one that was bound wrongly is freed."""

import asyncio
from pathlib import Path

from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import VILLAGE, fill_demo_village
from tests.cli.conftest import Run


def test_a_room_is_listed_and_freed(ready: Run, tmp_path: Path) -> None:
    async def fill() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house:
            await fill_demo_village(house, "web")

    asyncio.run(fill())
    (row,) = ready("room", "list", "--json").json
    assert (row["area"], row["village"], row["channel"], row["silent"]) == (VILLAGE, "Sukamaju Baru", "web", False)
    assert row["mark"] in ready("room", "list").out
    freed = ready("room", "release", "--area", VILLAGE)
    assert freed.out.strip() == f"Grup {row['mark']} (web) dilepas dari Sukamaju Baru."
    again = ready("room", "release", "--area", VILLAGE)
    assert (again.code, "tidak punya grup" in again.err) == (1, True)
    assert ready("room", "list").out.strip() == "Belum ada grup yang dipakai."
