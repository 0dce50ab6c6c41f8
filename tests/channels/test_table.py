"""Only its folder and the table know a channel by name, and what each promises is enough for what we ask."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.channels.table import CHANNELS
from bot.services.work.channel import TOKEN_BYTES
from bot.services.work.channel_plan import ChannelPlan

ROOT = Path(str(bot.__file__)).parent
NAMES = re.compile(rf"\b({'|'.join(plan.traits.name for plan in CHANNELS)})\b", re.IGNORECASE)
OF_PHONES = {"services/imports/import_officers.py", "domain/sentences/aid_rules.py"}
"""Where the word is what people call a phone number by, in the heading of a list or in a sentence."""
LIBRARIES = "aiogram", "telegram", "aiohttp", "sqlalchemy"


def test_no_file_outside_names_a_channel() -> None:
    files = [path for path in ROOT.rglob("*.py") if not path.is_relative_to(ROOT / "channels")]
    files = [path for path in files if str(path.relative_to(ROOT)) not in OF_PHONES]
    assert len(files) > 200
    assert [f"{path}: {found}" for path in files for found in NAMES.findall(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("plan", CHANNELS, ids=lambda plan: plan.traits.name)
def test_every_button_of_ours_fits_every_channel(plan: type[ChannelPlan[Any]]) -> None:
    assert plan.traits.limits.token_bytes >= TOKEN_BYTES


def test_reading_the_settings_loads_no_channel() -> None:
    code = f"import sys, bot.load_settings; sys.exit(any(name in sys.modules for name in {LIBRARIES}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
