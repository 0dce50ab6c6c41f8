"""`init` makes what is missing, and never touches what is there."""

import stat
from pathlib import Path

from tests.cli.conftest import Run


def test_a_new_installation_gets_config_key_and_database(run: Run, tmp_path: Path) -> None:
    first = run("init")
    assert (first.code, "Berikutnya: lapor-rt area import" in first.out) == (0, True)
    assert stat.S_IMODE((tmp_path / "lapor.key").stat().st_mode) == 0o600
    assert (tmp_path / "config.toml").read_bytes() == Path("config.toml").read_bytes()
    assert run("audit", "verify").code == 0


def test_a_second_time_changes_nothing_and_says_so(ready: Run, tmp_path: Path) -> None:
    before = {name: (tmp_path / name).read_bytes() for name in ("config.toml", "lapor.key")}
    again = ready("init")
    assert again.code == 0
    assert "dibiarkan apa adanya" in again.out
    assert "sudah mutakhir" in again.out
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def test_what_comes_next_is_said_by_what_is_there(with_areas: Run) -> None:
    assert "Berikutnya: lapor-rt doctor" in with_areas("init").out


def test_a_config_in_another_folder_takes_its_files_along(run: Run, tmp_path: Path) -> None:
    assert run("--config", "etc/lapor/config.toml", "init").code == 0
    assert {path.name for path in (tmp_path / "etc/lapor").iterdir()} >= {"config.toml", "lapor.key", "lapor.db"}
    assert not (tmp_path / "lapor.key").exists()


def test_the_environment_says_where_key_and_database_are(run: Run, tmp_path: Path) -> None:
    env = {"SECURITY__KEY_FILE": "secret/k", "STORAGE__URL": "sqlite+aiosqlite:///data/x.db"}
    assert run("init", **env).code == 0
    assert (tmp_path / "secret/k").is_file()
    assert (tmp_path / "data/x.db").is_file()


def test_a_mistyped_database_is_not_made_by_any_other_command(with_areas: Run, tmp_path: Path) -> None:
    for command in (("month", "show"), ("run",), ("area", "import", "wilayah.csv")):
        refused = with_areas(*command, STORAGE__URL="sqlite+aiosqlite:///laporr.db")
        assert refused.code == 1
        assert "tidak ada basis data lapor-rt di sqlite+aiosqlite:///" in refused.err
        assert "laporr.db" in refused.err
        assert "lapor-rt init" in refused.err
    assert not (tmp_path / "laporr.db").exists()
    (tmp_path / "empty.db").touch()
    assert with_areas("month", "show", STORAGE__URL="sqlite+aiosqlite:///empty.db").code == 1


def test_a_lost_key_is_not_replaced_where_the_database_holds_data(with_areas: Run, tmp_path: Path) -> None:
    (tmp_path / "lapor.key").unlink()
    refused = with_areas("init")
    assert refused.code == 1
    assert "kembalikan" in refused.err
    assert not (tmp_path / "lapor.key").exists()
