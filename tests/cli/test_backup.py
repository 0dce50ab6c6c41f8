"""`backup` and `restore`: from one folder into another."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_keeping_safe import states


@pytest.fixture
def elsewhere(with_areas: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another machine: the backup and the configuration were brought there, not yet the key."""
    assert with_areas("backup", "cadangan/hari-ini").code == 0
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    shutil.copy(tmp_path / "config.toml", folder)
    shutil.copy(tmp_path / "cadangan" / "hari-ini", folder)
    monkeypatch.chdir(folder)
    return folder


def test_a_backup_says_what_it_holds_and_which_key_opens_it(with_areas: Run) -> None:
    made = with_areas("backup", "hari-ini", "--json")
    assert made.code == 0
    assert made.json["rows"]["areas"] == 4
    told = with_areas("backup", "hari-ini").out
    assert made.json["key"] in told
    assert "tidak ada di dalam cadangan" in told


def test_an_older_backup_is_written_over_and_nothing_else(with_areas: Run, tmp_path: Path) -> None:
    assert [with_areas("backup", "hari-ini").code for _ in range(2)] == [0, 0]
    for spared in ("lapor.key", "lapor.db", "config.toml"):
        before = (tmp_path / spared).read_bytes()
        refused = with_areas("backup", spared)
        assert (refused.code, "bukan cadangan" in refused.err) == (1, True)
        assert (tmp_path / spared).read_bytes() == before


def test_it_comes_back_elsewhere_and_the_work_goes_on(with_areas: Run, elsewhere: Path, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "lapor.key", elsewhere)
    restored = with_areas("restore", "hari-ini")
    assert restored.code == 0, restored.err
    assert "wilayah: 4\n" in restored.out
    assert "utuh" in restored.out
    invited = ("officer", "invite", "--role", "operator", "--area", "32.15.27.2099", "--name", "Rina")
    assert with_areas(*invited).code == 0
    assert with_areas("audit", "verify").code == 0
    assert states(with_areas("doctor", "--json"))["key of the database"] == "ok"
    again = with_areas("restore", "hari-ini")
    assert again.code == 1
    assert "sudah berisi" in again.err


def test_without_its_key_it_says_which_one_it_needs(with_areas: Run, elsewhere: Path, tmp_path: Path) -> None:
    key = with_areas("backup", str(tmp_path / "x"), "--json")
    assert key.code == 1  # nothing is here yet
    refused = with_areas("restore", "hari-ini")
    assert refused.code == 1
    assert "jangan buat yang baru" in refused.err
    shutil.copy(tmp_path / "lapor.key", elsewhere)
    needed = with_areas("restore", "hari-ini", "--check", "--json").json["key"]
    assert needed in refused.err
    (elsewhere / "lapor.key").unlink()
    assert with_areas("init").code == 0
    wrong = with_areas("restore", "hari-ini")
    assert wrong.code == 1
    assert needed in wrong.err
    shutil.copy(tmp_path / "lapor.key", elsewhere)
    assert with_areas("restore", "hari-ini").code == 0  # what `init` made holds nothing


def test_checking_restores_nothing(with_areas: Run, elsewhere: Path, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "lapor.key", elsewhere)
    checked = with_areas("restore", "hari-ini", "--check")
    assert checked.code == 0
    assert "utuh" in checked.out
    assert not (elsewhere / "lapor.db").exists()
    raw = (elsewhere / "hari-ini").read_bytes()
    (elsewhere / "hari-ini").write_bytes(raw[:-10])
    broken = with_areas("restore", "hari-ini", "--check")
    assert broken.code == 1
    assert "terpotong" in broken.err
