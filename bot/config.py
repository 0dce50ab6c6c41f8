"""Reads the TOML file and the environment into frozen settings, or tells everything that is wrong with them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    create_model,
)

from bot.channels.section import Section, WebAddress
from bot.channels.table import CHANNELS, Table
from bot.domain.why_not import why_not
from bot.services.work.channel_plan import ChannelPlan

ENV_PREFIX = "LAPOR_"
ENV_DELIMITER = "__"
SQLITE_SCHEME = "sqlite+aiosqlite:///"
POSTGRES_SCHEME = "postgresql+asyncpg://"


class SettingsError(Exception):
    """Says in one text everything that is wrong with the settings, and what would be right."""


def _resolve_path(path: Path, info: ValidationInfo) -> Path:
    folder: Path = (info.context or {}).get("folder", Path())
    return folder / path


def _resolve_folder(folder: str, info: ValidationInfo) -> str:
    return str(_resolve_path(Path(folder), info)) if folder else ""


def _resolve_profile(profile: str, info: ValidationInfo) -> str:
    return str(_resolve_path(Path(profile), info)) if profile.endswith(".toml") else profile


def _resolve_url(url: str, info: ValidationInfo) -> str:
    if url.startswith(POSTGRES_SCHEME):
        return url
    file, mark, query = url.removeprefix(SQLITE_SCHEME).partition("?")
    if not url.startswith(SQLITE_SCHEME) or file in ("", ":memory:"):
        raise ValueError("neither a file of SQLite nor a server of PostgreSQL")
    return f"{SQLITE_SCHEME}{_resolve_path(Path(file), info)}{mark}{query}"


def _parse_days(value: object) -> object:
    return [day for day in value.split(",") if day.strip()] if isinstance(value, str) else value


def _parse_time_of_day(value: object) -> object:
    if isinstance(value, time) or (isinstance(value, str) and re.fullmatch(r"\d\d:\d\d", value)):
        return value
    raise ValueError("not HH:MM")


_File = Annotated[Path, AfterValidator(_resolve_path)]
_DayOfMonth = Annotated[int, Field(ge=1, le=31)]
_Weekday = Literal["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class AppSettings(Section):
    """What the reports are about: language, clock and set of rules."""

    locale: str = Field("id", pattern=r"^[a-z]{2,3}$", description='kode bahasa, misalnya "id"')
    timezone: ZoneInfo = Field(ZoneInfo("Asia/Jakarta"), description='nama zona waktu, misalnya "Asia/Jakarta"')
    profile: Annotated[str, AfterValidator(_resolve_profile)] = Field(
        "dtks",
        pattern=r"^[a-z][a-z0-9_-]*$|\.toml$",
        description='nama profil, misalnya "dtks", atau berkas, misalnya "desa.toml"',
    )


class StorageSettings(Section):
    """Where data is kept."""

    url: Annotated[str, AfterValidator(_resolve_url)] = Field(
        f"{SQLITE_SCHEME}lapor.db",
        repr=False,
        description=f"{SQLITE_SCHEME}BERKAS atau {POSTGRES_SCHEME}PENGGUNA:SANDI@HOST/NAMA",
    )
    attachments: _File = Field(Path("attachments"), description="sebuah folder")
    keep_photos_days: int = Field(180, ge=0, le=36500, description="jumlah hari, atau 0 untuk selamanya")


class BackupSettings(Section):
    """The daily backup; without a folder there is none."""

    folder: Annotated[str, AfterValidator(_resolve_folder)] = Field(
        "cadangan", description='sebuah folder, atau "" untuk tidak sama sekali'
    )
    at: Annotated[time, BeforeValidator(_parse_time_of_day)] = Field(
        time(1, 0), description='jam sebagai JJ:MM, misalnya "01:00"'
    )
    keep_daily: int = Field(7, ge=1, le=366, description="jumlah hari dari 1 sampai 366")
    keep_monthly: int = Field(6, ge=0, le=120, description="jumlah bulan dari 0 sampai 120")


class SecuritySettings(Section):
    """What opens the encrypted columns."""

    key_file: _File = Field(Path("lapor.key"), description="sebuah berkas, dibuat oleh `lapor-rt init`")


class ServerSettings(Section):
    """Where HTTP is served, and how it is reached from outside; port 0 takes any free one."""

    host: str = Field("127.0.0.1", min_length=1, description='alamat tempat mendengarkan, misalnya "127.0.0.1"')
    port: int = Field(8080, ge=0, le=65535, description="port dari 0 sampai 65535")
    work_port: int = Field(0, ge=0, le=65535, description="port dari 1 sampai 65535, atau 0 untuk tidak ada")
    public_url: WebAddress = Field("", pattern=r"^(https?://\S+)?$", description='"" atau alamat dengan https://')


class MonthSettings(Section):
    """The month's calendar, in the timezone of `[app]`."""

    remind_days: Annotated[tuple[_DayOfMonth, ...], BeforeValidator(_parse_days)] = Field(
        (10, 13), description="tanggal dari 1 sampai 31, misalnya [10, 13]"
    )
    close_day: Annotated[int, Field(ge=1, le=28)] | Literal["last"] = Field(
        15, description='tanggal dari 1 sampai 28, atau "last"'
    )
    close_at: Annotated[time, BeforeValidator(_parse_time_of_day)] = Field(
        time(18, 0), description='jam sebagai JJ:MM, misalnya "18:00"'
    )
    digest_weekday: _Weekday = Field("", description='"" atau nama hari dari "monday" sampai "sunday"')
    minggon_weekday: _Weekday = Field("", description='"" atau nama hari dari "monday" sampai "sunday"')
    csv_separator: Literal[";", ","] = Field(";", description='";" atau ","')
    check_residents: int = Field(5, ge=0, le=50, description="jumlah warga dari 0 sampai 50")


class ReadingSettings(Section):
    """What is read by machine, on this machine."""

    cards: bool = Field(default=False, description="true atau false")


class Settings(BaseModel):
    """Everything that can be set, parsed; paths are absolute. Each channel of the table adds its section."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    table: ClassVar[Table] = ()

    app: AppSettings
    storage: StorageSettings
    backup: BackupSettings
    security: SecuritySettings
    server: ServerSettings
    month: MonthSettings
    reading: ReadingSettings

    @property
    def channels(self) -> list[ChannelPlan[Any]]:
        """Every channel of the table as it is set, also those that are off."""
        return [plan(getattr(self, plan.traits.name), self.server.public_url) for plan in self.table]


@cache
def _model_of(table: Table) -> type[Settings]:
    """The settings with a section for each channel."""
    sections: dict[str, Any] = {plan.traits.name: (plan.section, ...) for plan in table}
    model = create_model("Settings", __base__=Settings, **sections)
    model.table = table
    return model


@dataclass(frozen=True, slots=True)
class _Entry:
    """One value as a person wrote it: in the file, or in the environment."""

    section: str
    key: str
    value: Any
    in_env: bool

    def named(self, section: str, key: str) -> str:
        """Names a setting in the way this entry is written."""
        return f"{ENV_PREFIX}{section}{ENV_DELIMITER}{key}".upper() if self.in_env else f"[{section}] {key}"

    @property
    def name(self) -> str:
        return self.named(self.section, self.key)


class _Known:
    """The settings there are, by section and key."""

    def __init__(self, model: type[Settings]) -> None:
        self.model = model
        self.sections: dict[str, type[Section]] = {
            name: field.annotation
            for name, field in model.model_fields.items()
            if field.annotation is not None and issubclass(field.annotation, Section)
        }
        self.keys = [(section, key) for section, fields in self.sections.items() for key in fields.model_fields]

    def nearest(self, section: str, key: str) -> tuple[str, str]:
        """The setting that was most likely meant."""
        return max(self.keys, key=lambda known: _likeness(known[0], section) + 2 * _likeness(known[1], key))


def load_settings(path: Path | None, env: Mapping[str, str], channels: Table = CHANNELS) -> Settings:
    """Gives the settings of the file (defaults where None), overridden by `LAPOR_SECTION__KEY` of the environment.

    Relative paths count from the file's folder, or from the working folder without a file. Raises SettingsError with
    every problem on a line of its own; it never shows a secret's value.
    """
    known = _Known(_model_of(channels))
    tables = _read_tables(path) if path else {}
    entries = [*_file_entries(tables, known), *_env_entries(env)]
    given = {(entry.section, entry.key): entry for entry in entries if (entry.section, entry.key) in known.keys}
    strange = [_unknown_key(e, known) for e in entries if (e.section, e.key) not in known.keys]
    unknown = [*_unknown_sections(tables, known), *strange]
    settings, refused = _parse(known, given, (path.parent if path else Path()).resolve())
    if settings is None or unknown:
        raise SettingsError("\n".join([*unknown, *refused]))
    return settings


def _read_tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"Tidak ada konfigurasi di {path}. Tulis dengan `lapor-rt init`, atau sebutkan dengan --config BERKAS."
        ) from None
    except OSError as error:
        raise SettingsError(f"Konfigurasi di {path} tidak bisa dibaca: {why_not(error)}.") from None
    except ValueError as error:
        raise SettingsError(f"Konfigurasi di {path} bukan TOML yang benar: {error}.") from None


def _file_entries(tables: Mapping[str, Any], known: _Known) -> Iterator[_Entry]:
    for section, table in tables.items():
        if section in known.sections and isinstance(table, dict):
            yield from (_Entry(section, key, value, in_env=False) for key, value in table.items())


def _env_entries(env: Mapping[str, str]) -> Iterator[_Entry]:
    for name, value in env.items():
        section, delimiter, key = name.removeprefix(ENV_PREFIX).lower().partition(ENV_DELIMITER)
        if name.startswith(ENV_PREFIX) and delimiter:
            yield _Entry(section, key, value, in_env=True)


def _unknown_sections(tables: Mapping[str, Any], known: _Known) -> Iterator[str]:
    for name, table in tables.items():
        if not isinstance(table, dict):
            _, key = known.nearest("", name)
            sections = " atau ".join(f"[{section}]" for section, each in known.keys if each == key)
            yield f"{name} berdiri di luar bagian; pengaturan terdekat {key} di bawah {sections}."
        elif name not in known.sections:
            nearest = _most_like(name, known.sections)
            yield f"[{name}] bukan nama bagian; yang terdekat [{nearest}]."


def _most_like(name: str, names: Iterable[str]) -> str:
    return max(names, key=lambda each: _likeness(each, name))


def _unknown_key(entry: _Entry, known: _Known) -> str:
    nearest = known.nearest(entry.section, entry.key)
    return f"{entry.name} bukan pengaturan; yang terdekat {entry.named(*nearest)}."


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _parse(known: _Known, given: Mapping[tuple[str, str], _Entry], folder: Path) -> tuple[Settings | None, list[str]]:
    values: dict[str, dict[str, Any]] = {section: {} for section in known.sections}
    for entry in given.values():
        values[entry.section][entry.key] = entry.value
    try:
        return known.model.model_validate(values, context={"folder": folder}), []
    except ValidationError as error:
        places = dict.fromkeys((str(found["loc"][0]), str(found["loc"][1])) for found in error.errors())
        return None, list(_refusals(places, known, given))


def _refusals(
    places: Iterable[tuple[str, str]], known: _Known, given: Mapping[tuple[str, str], _Entry]
) -> Iterator[str]:
    for section, key in places:
        field = known.sections[section].model_fields[key]
        entry = given.get((section, key))
        if entry is None:
            yield f"[{section}] {key} tidak ada; isinya {field.description}."
        elif field.repr:
            yield f"{entry.name} berisi {entry.value!r}; seharusnya {field.description}."
        else:
            yield f"{entry.name} tidak benar (isinya tidak ditampilkan); seharusnya {field.description}."
