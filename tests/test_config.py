"""Settings: what the file and the environment may say, and how a mistake in them is told."""

import tomllib
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.config import Settings, SettingsError
from bot.load_settings import load_settings

EXAMPLE = Path(__file__).parent.parent / "config.example.toml"


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str = "", **env: str) -> Settings:
    return load_settings(write(folder, text), env)


def complaint(folder: Path, text: str = "", **env: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        load(folder, text, **env)
    return str(caught.value).splitlines()


def test_the_example_names_every_setting_and_nothing_else() -> None:
    tables = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    named = {section: sorted(keys) for section, keys in tables.items()}
    settings = load_settings(None, {}).model_dump()
    assert named == {section: sorted(keys) for section, keys in settings.items()}


def test_the_example_loads_to_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, EXAMPLE.read_text(encoding="utf-8")) == load(tmp_path)


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    settings = load(tmp_path, "[server]\nport = 1\nhost = 'a'", LAPOR_SERVER__PORT="2")
    assert (settings.server.host, settings.server.port) == ("a", 2)


def test_the_environment_can_say_every_type(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        LAPOR_APP__TIMEZONE="Asia/Makassar",
        LAPOR_MONTH__REMIND_DAYS="1, 28",
        LAPOR_MONTH__CLOSE_DAY="last",
        LAPOR_MONTH__CLOSE_AT="07:30",
        LAPOR_TELEGRAM__TOKEN="1:abc",
        LAPOR_WEB__ENABLED="true",
    )
    assert settings.app.timezone == ZoneInfo("Asia/Makassar")
    assert settings.month.remind_days == (1, 28)
    assert (settings.month.close_day, settings.month.close_at) == ("last", time(7, 30))
    assert settings.model_dump()["telegram"]["token"].get_secret_value() == "1:abc"
    assert settings.model_dump()["web"] == {"enabled": True}


def test_an_empty_list_of_days_in_the_environment_means_no_reminders(tmp_path: Path) -> None:
    assert load(tmp_path, LAPOR_MONTH__REMIND_DAYS="").month.remind_days == ()


def test_other_names_in_the_environment_do_not_disturb(tmp_path: Path) -> None:
    assert load(tmp_path, LAPOR_REQUIRE_ALL="1", OTHER__NAME="x") == load(tmp_path)


def test_relative_paths_count_from_the_files_folder(tmp_path: Path) -> None:
    settings = load(tmp_path, "[storage]\nattachments = 'photos'")
    assert settings.storage.url == f"sqlite+aiosqlite:///{tmp_path}/lapor.db"
    assert settings.storage.attachments == tmp_path / "photos"
    assert settings.security.key_file == tmp_path / "lapor.key"


def test_without_a_file_paths_count_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, {}).security.key_file == tmp_path / "lapor.key"


def test_absolute_paths_and_servers_stay_as_they_are(tmp_path: Path) -> None:
    postgres = "postgresql+asyncpg://u:p@h/n"
    settings = load(tmp_path, LAPOR_STORAGE__URL=postgres, LAPOR_SECURITY__KEY_FILE="/etc/lapor.key")
    assert (settings.storage.url, settings.security.key_file) == (postgres, Path("/etc/lapor.key"))
    assert load(tmp_path, LAPOR_STORAGE__URL="sqlite+aiosqlite:////var/a.db?x=1").storage.url.endswith(
        ":////var/a.db?x=1"
    )


def test_addresses_lose_their_last_slash(tmp_path: Path) -> None:
    settings = load(tmp_path, LAPOR_TELEGRAM__API_BASE="http://127.0.0.1:9/", LAPOR_SERVER__PUBLIC_URL="https://x.id/")
    assert (settings.model_dump()["telegram"]["api_base"], settings.server.public_url) == (
        "http://127.0.0.1:9",
        "https://x.id",
    )


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    settings = load(tmp_path)
    with pytest.raises(ValidationError):
        settings.server.port = 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[telegram]\ntokn = 'x'", "[telegram] tokn bukan pengaturan; yang terdekat [telegram] token."),
        ("[app]\ntoken = 'x'", "[app] token bukan pengaturan; yang terdekat [whatsapp] token."),
        ("[telgram]\ntoken = 'x'", "[telgram] bukan nama bagian; yang terdekat [telegram]."),
        ("port = 1", "port berdiri di luar bagian; pengaturan terdekat port di bawah [server]."),
        ("app = 1", "app berdiri di luar bagian;"),
    ],
)
def test_an_unknown_name_in_the_file_is_told_with_the_nearest(tmp_path: Path, text: str, said: str) -> None:
    (line,) = complaint(tmp_path, text)
    assert line.startswith(said)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("LAPOR_TELEGRAM__TOKN", "LAPOR_TELEGRAM__TOKEN"),
        ("LAPOR_TELGRAM__TOKEN", "LAPOR_TELEGRAM__TOKEN"),
        ("LAPOR_MONTH__CLOSEDAY", "LAPOR_MONTH__CLOSE_DAY"),
    ],
)
def test_an_unknown_name_in_the_environment_is_told_with_the_nearest(tmp_path: Path, name: str, nearest: str) -> None:
    assert complaint(tmp_path, **{name: "x"}) == [f"{name} bukan pengaturan; yang terdekat {nearest}."]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LAPOR_APP__LOCALE", "../id"),
        ("LAPOR_APP__TIMEZONE", "Asia/Karawang"),
        ("LAPOR_SERVER__PORT", "65536"),
        ("LAPOR_SERVER__PUBLIC_URL", "lapor.go.id"),
        ("LAPOR_TELEGRAM__MODE", "push"),
        ("LAPOR_TELEGRAM__API_BASE", ""),
        ("LAPOR_TELEGRAM__MAX_PER_SECOND", "-1"),
        ("LAPOR_MONTH__REMIND_DAYS", "10,32"),
        ("LAPOR_MONTH__CLOSE_DAY", "29"),
        ("LAPOR_MONTH__CLOSE_AT", "6 sore"),
        ("LAPOR_MONTH__CLOSE_AT", "24:00"),
        ("LAPOR_MONTH__DIGEST_WEEKDAY", "senin"),
        ("LAPOR_WEB__ENABLED", "maybe"),
    ],
)
def test_a_bad_value_is_told_with_what_was_given_and_what_is_expected(tmp_path: Path, name: str, value: str) -> None:
    (line,) = complaint(tmp_path, **{name: value})
    assert line.startswith(f"{name} berisi {value!r}; seharusnya ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LAPOR_TELEGRAM__TOKEN", "rahasia"),
        ("LAPOR_TELEGRAM__WEBHOOK_SECRET", "rahasia!"),
        ("LAPOR_STORAGE__URL", "postgresql://u:rahasia@h/n"),
        ("LAPOR_STORAGE__URL", "sqlite+aiosqlite:///:memory:"),
    ],
)
def test_a_secret_is_never_shown(tmp_path: Path, name: str, value: str) -> None:
    (line,) = complaint(tmp_path, **{name: value})
    assert line.startswith(f"{name} tidak benar (isinya tidak ditampilkan); seharusnya ")
    assert value not in line


def test_secrets_are_not_in_what_is_printed_of_the_settings(tmp_path: Path) -> None:
    settings = load(
        tmp_path, LAPOR_TELEGRAM__TOKEN="1:rahasia", LAPOR_STORAGE__URL="postgresql+asyncpg://u:rahasia@h/n"
    )
    assert "rahasia" not in repr(settings)


def test_webhooks_are_refused_without_a_secret(tmp_path: Path) -> None:
    (line,) = complaint(tmp_path, "[telegram]\nmode = 'webhook'")
    assert line.startswith("[telegram] webhook_secret tidak ada; isinya ")


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    lines = complaint(tmp_path, "[app]\nlocal = 'id'\n[server]\nport = 'x'\nhost = ''", LAPOR_MONTH__CLOSE_DAY="0")
    assert [line.split(";")[0] for line in lines] == [
        "[app] local bukan pengaturan",
        "[server] host berisi ''",
        "[server] port berisi 'x'",
        "LAPOR_MONTH__CLOSE_DAY berisi '0'",
    ]


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="lapor-rt init"):
        load_settings(tmp_path / "config.toml", {})


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="tidak bisa dibaca: itu sebuah folder"):
        load_settings(tmp_path, {})


@pytest.mark.parametrize("content", [b"[app\nlocale = 1", b"\xff\xfe"])
def test_a_file_that_is_not_toml_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match="bukan TOML yang benar"):
        load_settings(path, {})
