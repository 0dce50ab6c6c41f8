"""The month by hand: how it stands, closing it, its files."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_open_month_is_shown_with_the_silent_rts(with_areas: Run) -> None:
    with_areas("officer", "invite", "--role", "rt", "--area", "32.15.27.2099/5/3", "--name", "Ujang")
    shown = with_areas("month", "show", "--json").json[0]
    assert shown["state"] == "open"
    assert shown["rts"] == {"silent": 1}
    assert shown["silent"] == ["RT 003/RW 005, Sukamaju Baru (Telukjambe Barat)"]
    assert "belum melapor: RT 003/RW 005" in with_areas("month", "show").out


def test_a_month_closes_once_and_its_file_can_be_fetched(with_areas: Run, tmp_path: Path) -> None:
    (view,) = with_areas("month", "show", "--json").json
    closed = with_areas("month", "close", "--early", view["period"], "--json")
    assert closed.code == 0
    period, name = closed.json[0]["period"], closed.json[0]["file"]
    assert with_areas("month", "files", period, "--to", "out").code == 0
    assert "manifest.json" in zipfile.ZipFile(tmp_path / "out" / name).namelist()
    again = with_areas("month", "close", period)
    assert again.code == 1
    assert "sudah ditutup" in again.err
    assert with_areas("month", "show", period, "--json").json[0]["file"] == name


def test_before_its_day_a_month_is_shown_and_closed_only_by_its_name(with_areas: Run) -> None:
    with_areas("officer", "invite", "--role", "rt", "--area", "32.15.27.2099/5/3", "--name", "Ujang")
    (view,) = with_areas("month", "show", "--json").json
    for command in (("month", "close"), ("month", "close", view["period"])):
        shown = with_areas(*command)
        assert shown.code == 1
        assert "Bila ditutup hari ini: 1 dari 1 RT belum melapor; laporan belum diputus: tidak ada." in shown.err
        assert f"lapor-rt month close --early {view['period']}" in shown.err
    assert with_areas("month", "show", "--json").json[0]["state"] == "open"
    assert with_areas("month", "close", "--early", view["period"]).code == 0
    again = with_areas("month", "close", "--early", view["period"])
    assert (again.code, "sudah ditutup" in again.err) == (1, True)
    assert with_areas("month", "close").code == 1, "the next month is not closed by the same command"


class Terminal(io.StringIO):
    """Somebody sits before it and has typed this."""

    def isatty(self) -> bool:
        return True


def test_without_its_name_a_month_is_closed_early_only_where_somebody_says_yes(
    with_areas: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (view,) = with_areas("month", "show", "--json").json
    early = ("month", "close", "--early")
    asked_nobody = with_areas(*early)
    assert (asked_nobody.code, view["period"] in asked_nobody.err) == (1, True)
    for typed in ("", "t\n"):
        monkeypatch.setattr("sys.stdin", Terminal(typed))
        asked = with_areas(*early)
        assert (asked.code, "Tutup sekarang juga? [y/t]" in asked.err) == (1, True)
    assert with_areas("month", "close", "--yes").code == 1, "a yes makes nothing due"
    monkeypatch.setattr("sys.stdin", Terminal("ya\n"))
    assert with_areas(*early).code == 0
    again = with_areas(*early, "--yes")
    assert (again.code, "belum mulai" in again.err) == (1, True), "nor does it close the next one"


def test_a_script_says_yes_beforehand(with_areas: Run) -> None:
    (view,) = with_areas("month", "show", "--json").json
    closed = with_areas("month", "close", view["period"], "--early", "--yes", "--json")
    assert (closed.code, closed.json[0]["period"]) == (0, view["period"])


def test_an_open_month_has_no_files_yet(with_areas: Run) -> None:
    refused = with_areas("month", "files", "2031-01", "--to", "out")
    assert refused.code == 1
    assert "month show" in refused.err


def test_a_month_that_never_was_is_neither_shown_as_running_nor_offered_for_closing(with_areas: Run) -> None:
    (view,) = with_areas("month", "show", "--json").json
    for never in ("2001-01", "2099-01"):
        assert with_areas("month", "show", never, "--json").json[0]["state"] == "none"
        assert (
            f"tidak ada bulan {never} di sini. Yang berjalan {view['period']}."
            in with_areas("month", "show", never).out
        )
        refused = with_areas("month", "close", never)
        assert refused.code == 1
        assert "--early" not in refused.err


def test_without_areas_the_next_step_is_named(ready: Run) -> None:
    refused = ready("month", "close")
    assert refused.code == 1
    assert "area import" in refused.err
