"""What was set aside runs again after a fix, once; what fails again stays."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from bot.channels.web.parse import payload
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import fill_demo_village
from bot.storage.messages import inbox
from tests.cli.conftest import Run

NOW = datetime(2026, 11, 5, 3, 0, tzinfo=UTC)


@pytest.fixture
def with_message(ready: Run, tmp_path: Path) -> Run:
    """A practice village in which the word *menu* could not be handled."""

    async def fill() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house:
            await fill_demo_village(house, "web")
            said = payload(str(uuid4()), "rt-1", "", "Ujang", NOW, {"text": "menu"})
            async with house.db.write() as transaction:
                await inbox.set_aside(transaction, "web", "event-1", said, "KeyError", NOW)

    asyncio.run(fill())
    return ready


def test_it_is_listed_without_what_it_says(with_message: Run) -> None:
    listed = with_message("inbox", "list", "--json")
    assert [(each["channel"], each["failure"]) for each in listed.json] == [("web", "KeyError")]
    assert "menu" not in listed.out


def test_it_is_handled_once(with_message: Run) -> None:
    replayed = with_message("inbox", "replay", WEB__ENABLED="true")
    assert (replayed.code, replayed.out) == (0, "1 sudah diolah, 0 gagal lagi.\n")
    assert with_message("inbox", "list", "--json").json == []


def test_without_its_channel_it_stays(with_message: Run) -> None:
    replayed = with_message("inbox", "replay", "--json")
    assert replayed.code == 1
    assert "not set up" in replayed.json[0]["failure"]
    assert len(with_message("inbox", "list", "--json").json) == 1
