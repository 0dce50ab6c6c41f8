"""Commands that look after the data: the audit log, the inbox, the doctor."""

import re
import socket
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.conftest import Ended, Run


def tamper(path: Path) -> None:
    """As somebody who holds the file would: past the triggers."""
    with closing(sqlite3.connect(path)) as transaction, transaction:
        for (name,) in transaction.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            transaction.execute(f'DROP TRIGGER "{name}"')
        transaction.execute("UPDATE audit SET actor = 'somebody else' WHERE seq = 1")


def states(ended: Ended) -> dict[str, str]:
    return {check["check"]: check["state"] for check in ended.json}


def test_an_untouched_log_is_whole(with_areas: Run) -> None:
    verified = with_areas("audit", "verify", "--json")
    assert verified.code == 0
    assert verified.json["whole"] is True
    assert verified.json["lines"] >= 1


def test_a_changed_line_is_found(with_areas: Run, tmp_path: Path) -> None:
    tamper(tmp_path / "lapor.db")
    broken = with_areas("audit", "verify")
    assert broken.code == 1
    assert "baris 1" in broken.err
    assert states(with_areas("doctor", "--json"))["audit log"] == "fail"


def test_another_key_file_is_refused_by_every_command_naming_both(with_areas: Run, tmp_path: Path) -> None:
    key = tmp_path / "lapor.key"
    key.rename(tmp_path / "its.key")
    assert with_areas("init", STORAGE__URL="sqlite+aiosqlite:///another.db").code == 0
    before = (tmp_path / "lapor.db").read_bytes()
    for command in (("area", "import", "wilayah.csv"), ("init",), ("run",), ("month", "show"), ("audit", "verify")):
        refused = with_areas(*command)
        assert refused.code == 1, command
        assert len(set(re.findall(r"\b(?:[0-9a-f]{4}-){3}[0-9a-f]{4}\b", refused.err))) == 2, refused.err
        assert "Kembalikan berkas kunci basis data ini" in refused.err
    assert states(with_areas("doctor", "--json"))["key of the database"] == "fail"
    assert (tmp_path / "lapor.db").read_bytes() == before
    (tmp_path / "its.key").replace(key)
    assert with_areas("audit", "verify").code == 0


def test_the_doctor_counts_what_must_be_settled(with_areas: Run) -> None:
    found = states(with_areas("doctor", "--json"))
    assert (found["month's files"], found["to be settled"]) == ("ok", "ok")


def test_an_empty_inbox_says_so(ready: Run) -> None:
    assert ready("inbox", "list", "--json").json == []
    assert "Tidak ada" in ready("inbox", "list").out
    assert ready("inbox", "replay").code == 0


def test_the_doctor_passes_a_new_installation_and_tells_the_next_step(ready: Run) -> None:
    examined = ready("doctor")
    assert examined.code == 0
    assert "area import" in examined.out
    assert "foto: 0 tersimpan, masing-masing 180 hari sejak bulannya ditutup" in examined.out
    assert "selamanya" in ready("doctor", STORAGE__KEEP_PHOTOS_DAYS="0").out


def test_the_doctor_tells_of_a_missing_database_and_key_without_making_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").touch()
    examined = run("doctor", "--json")
    assert examined.code == 1
    assert states(examined)["key file"] == states(examined)["database"] == "fail"
    assert not (tmp_path / "lapor.db").exists()


def test_the_doctor_tells_of_a_silent_telegram_without_the_token(ready: Run) -> None:
    # Port 9 of the loopback: nothing listens there.
    examined = ready("doctor", "--json", TELEGRAM__TOKEN="123:secret", TELEGRAM__API_BASE="http://127.0.0.1:9")
    assert examined.code == 1
    assert states(examined)["telegram"] == "fail"
    assert "secret" not in examined.out + examined.err


def test_cards_that_cannot_be_read_here_are_told_by_the_doctor_and_at_the_start(
    ready: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert states(ready("doctor", "--json"))["reading of cards"] == "ok"
    monkeypatch.setenv("PATH", "")
    examined = ready("doctor", READING__CARDS="true")
    assert examined.code == 1
    assert "tesseract tidak ada di komputer ini" in examined.out
    started = ready("run", READING__CARDS="true")
    assert started.code == 1
    assert "Pasang (Debian, Ubuntu: apt-get install tesseract-ocr), atau isi [reading] cards = false." in started.err


def test_the_doctor_says_what_the_start_would_say(with_areas: Run, tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        examined = with_areas("doctor", "--json", SERVER__PORT=port)
        assert states(examined)["port"] == "fail"
        assert port in with_areas("doctor", SERVER__PORT=port).out
    found = states(with_areas("doctor", "--json", SERVER__PORT="0"))
    assert (found["port"], found["channels"], found["officers"], found["folders"]) == ("ok", "warn", "warn", "ok")
    assert found["operators' rooms"] == "warn"
    assert states(with_areas("doctor", "--json", WEB__ENABLED="true"))["channels"] == "ok"
    with_areas("officer", "invite", "--role", "operator", "--area", "32.15.27.2099", "--name", "Rina")
    (officers,) = [check for check in with_areas("doctor", "--json").json if check["check"] == "officers"]
    assert "0 ketua RT, 1 operator" in officers["says"]
    assert "belum ada ketua RT, Dinas Sosial, pengelola" in officers["says"]


def test_the_doctor_looks_at_the_newest_backup(ready: Run, tmp_path: Path) -> None:
    def found() -> tuple[str, str]:
        check = next(each for each in ready("doctor", "--json").json if each["check"] == "backups")
        return check["state"], check["says"]

    assert found()[0] == "warn"
    folder, today = tmp_path / "cadangan", datetime.now(ZoneInfo("Asia/Jakarta")).date()
    fresh, old = (folder / f"lapor-rt_{today - timedelta(days=ago)}.cadangan" for ago in (1, 4))
    ready("backup", str(old))
    assert found()[0] == "fail"
    ready("backup", str(fresh))
    assert found()[0] == "ok"
    fresh.write_bytes(b"rubbish")
    assert found()[0] == "fail"
    assert "tidak ada cadangan harian" in ready("doctor", BACKUP__FOLDER="").out
