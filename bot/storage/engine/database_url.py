"""The address of the database as it stands in the settings: read whole, or refused with what is wrong with it."""

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.engine.url import URL
from sqlalchemy.exc import ArgumentError

SQLITE, POSTGRESQL = "sqlite+aiosqlite", "postgresql+asyncpg"
_EXAMPLES = "sqlite+aiosqlite:///berkas.db atau postgresql+asyncpg://pengguna@host/nama"
_OPTIONS = frozenset({"host", "port", "user", "password", "database", "passfile", "ssl"})
"""What may stand behind the question mark, which is handed to the driver as it is."""
_SSL = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_HIGHEST_PORT = 65535


class BadDatabaseUrl(ValueError):  # noqa: N818 - told to the operator as it is
    """The URL names no database we can use; the message says what to write, and nothing of a password."""


def read_url(url: str) -> URL:
    """Its parts; raises `BadDatabaseUrl`."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise BadDatabaseUrl(f"alamat basis data tidak terbaca; tulis {_EXAMPLES}") from None
    if parsed.drivername == POSTGRESQL:
        _check_server(parsed)
    elif parsed.drivername == SQLITE:
        _check_file(parsed)
    else:
        raise BadDatabaseUrl(f"{parsed.drivername}:// bukan basis data yang dikenal; tulis {_EXAMPLES}")
    return parsed


def _check_file(url: URL) -> None:
    if not url.database or ":memory:" in url.database:
        raise BadDatabaseUrl("SQLite memerlukan berkas: sqlite+aiosqlite:///berkas.db")
    if url.query:
        raise BadDatabaseUrl(f"SQLite tidak memakai ?{next(iter(url.query))}; tulis sqlite+aiosqlite:///berkas.db saja")
    if Path(url.database).is_dir():
        raise BadDatabaseUrl(f"{url.database} sebuah folder, bukan berkas; tulis sqlite+aiosqlite:///berkas.db")


def _check_server(url: URL) -> None:
    if "sslmode" in url.query:
        raise BadDatabaseUrl("tulis ssl=require, bukan sslmode=require")
    if unknown := sorted(url.query.keys() - _OPTIONS):
        raise BadDatabaseUrl(f"pilihan ?{unknown[0]} tidak dikenal; yang ada: {', '.join(sorted(_OPTIONS))}")
    if (ssl := url.query.get("ssl")) is not None and ssl not in _SSL:
        raise BadDatabaseUrl(f"ssl={ssl} tidak dikenal; pilihannya: {', '.join(_SSL)}")
    if url.port is not None and not 0 < url.port <= _HIGHEST_PORT:
        raise BadDatabaseUrl(f"port {url.port} tidak ada; dari 1 sampai {_HIGHEST_PORT}")
