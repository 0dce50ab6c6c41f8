"""`key rotate`: another key from now on, and all that was there opens with it."""

import asyncio
from pathlib import Path

from bot.storage.engine.database import Database
from tests.cli.conftest import Run
from tests.cli.test_keeping_safe import states


def test_a_new_key_opens_everything_and_backups_of_before_still_open(with_areas: Run, tmp_path: Path) -> None:
    invited = ("officer", "invite", "--role", "operator", "--area", "32.15.27.2099", "--name", "Rina")
    with_areas(*invited, "--phone", "081200000009")
    old = with_areas("backup", "lama", "--json").json["key"]
    rotated = with_areas("key", "rotate")
    assert rotated.code == 0, rotated.err
    assert old not in rotated.out
    assert with_areas("officer", "show", "081200000009").code == 0
    assert with_areas("audit", "verify").code == 0
    assert states(with_areas("doctor", "--json"))["key of the database"] == "ok"
    assert with_areas("restore", "--check", "lama").code == 0
    dropped = with_areas("key", "rotate", "--drop-old", "--json").json
    assert (dropped["dropped"], dropped["broken"]) == (True, 0)
    refused = with_areas("restore", "--check", "lama")
    assert (refused.code, old in refused.err) == (1, True)
    assert with_areas("month", "show").code == 0


def test_no_command_runs_while_a_key_is_replaced_and_none_is_replaced_while_one_runs(
    with_areas: Run, tmp_path: Path
) -> None:
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'lapor.db'}")
    with asyncio.Runner() as another:
        another.run((replacing := db.key_use.held(alone=True)).__aenter__())
        refused = with_areas("month", "show")
        assert (refused.code, refused.err.count("kunci sedang diganti (key rotate)")) == (1, 1)
        another.run(replacing.__aexit__(None, None, None))
        another.run((running := db.key_use.held()).__aenter__())
        assert with_areas("month", "show").code == 0
        refused = with_areas("key", "rotate", "--drop-old")
        assert (refused.code, refused.err.count("hentikan dahulu semuanya, di tiap mesin")) == (1, 1)
        another.run(running.__aexit__(None, None, None))
    assert with_areas("key", "rotate").code == 0
