"""`key rotate`: another key from now on, and all that was there opens with it."""

from pathlib import Path

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
