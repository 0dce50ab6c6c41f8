"""A command that fails says in a sentence why and what to do, without a traceback, with the right exit code."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_no_configuration_names_init(run: Run) -> None:
    failed = run("report", "list")
    assert failed.code == 1
    assert "lapor-rt init" in failed.err
    assert "Traceback" not in failed.err


def test_an_unknown_setting_names_the_nearest(ready: Run, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config.read_text().replace("[telegram]", '[telegram]\ntokenn = "x"'))
    failed = ready("report", "list")
    assert failed.code == 1
    assert "[telegram] tokenn bukan pengaturan; yang terdekat [telegram] token." in failed.err


def test_a_profile_with_a_mistake_is_named_with_its_file(ready: Run, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config.read_text().replace('profile = "dtks"', 'profile = "desa.toml"'))
    (tmp_path / "desa.toml").write_text('extends = "dtks"\nprograms = []')
    failed = ready("report", "list")
    assert failed.code == 1
    assert "desa.toml: berkas ini berisi 'programs' yang tidak dikenal; yang terdekat programmes." in failed.err


def test_a_key_that_others_may_read_is_refused_with_the_remedy(ready: Run, tmp_path: Path) -> None:
    (tmp_path / "lapor.key").chmod(0o644)
    failed = ready("report", "list")
    assert failed.code == 1
    assert "chmod 600" in failed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("report", "list", "--area", "Karawang"),
        ("report", "list", "--period", "November"),
        ("report", "list", "--status", "lost"),
        ("report", "list", "--kind", "flood"),
        ("area", "import", "nowhere.csv"),
        ("officer", "invite", "--role", "king", "--area", "32.15", "--name", "X"),
        ("officer", "invite", "--role", "rt", "--area", "32.15", "--name", "X"),
    ],
)
def test_wrong_usage_is_exit_code_2(ready: Run, arguments: tuple[str, ...]) -> None:
    assert ready(*arguments).code == 2


def test_a_traceback_comes_only_where_it_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.cli import app
    from bot.config import SettingsError

    monkeypatch.setenv("LAPOR_DEBUG", "1")
    with pytest.raises(SettingsError):
        app(["report", "list"])


def test_help_and_version_need_nothing(run: Run) -> None:
    assert "officer" in run("--help").out
    assert run("--version").out.startswith("lapor-rt ")
