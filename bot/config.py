"""What can be set, section by section, with what each value may be."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
)

from bot.channels.section import Section, WebAddress
from bot.channels.table import Table
from bot.services.work.channel_plan import ChannelPlan

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
