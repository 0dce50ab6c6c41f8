"""Which failures mean that the database cannot take anything just now."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout


class StorageUnavailable(Exception):  # noqa: N818 - a state, told to doors as 503
    """The database is locked, full, gone or not there; nothing of the transaction is kept, so it may be tried again."""


class StorageConflict(StorageUnavailable):
    """Two transactions waited crosswise, and this one was ended: the same again may succeed at once."""


# SQLite's primary result codes: https://www.sqlite.org/rescode.html
_SQLITE_CODES = {5: "locked", 6: "locked", 8: "read-only", 10: "disk error", 13: "disk full", 14: "cannot be opened"}
# PostgreSQL's classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_CONFLICTS = ("40001", "40P01")
_SQLSTATES = ("08", "40001", "40P01", "53", "55P03", "57P", "58")


@contextmanager
def telling_unavailable() -> Iterator[None]:
    """Turns what SQLAlchemy raises for a database that cannot be used into `StorageUnavailable`."""
    try:
        yield
    except PoolTimeout as error:
        raise StorageUnavailable("basis data tidak punya sambungan yang bebas") from error
    except DBAPIError as error:
        reason = _why_unavailable(error)
        if reason in _CONFLICTS:
            raise StorageConflict(f"basis data menghentikan satu dari dua yang saling menunggu: {reason}") from error
        if reason:
            raise StorageUnavailable(f"basis data tidak tersedia: {reason}") from error
        raise


@contextmanager
def telling_unreachable() -> Iterator[None]:
    """The same around connecting alone, where drivers raise the operating system's errors unwrapped."""
    try:
        with telling_unavailable():
            yield
    except OSError as error:
        raise StorageUnavailable(f"basis data tidak bisa dihubungi: {type(error).__name__}") from error
    except Exception as error:
        if _sqlstate(error).startswith(_SQLSTATES):
            raise StorageUnavailable(f"basis data menolak sambungan: {_sqlstate(error)}") from error
        raise


def _why_unavailable(error: DBAPIError) -> str:
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE_CODES.get(code & 0xFF, "")
    if error.connection_invalidated:
        return "connection lost"
    state = _sqlstate(error.orig)
    return state if state.startswith(_SQLSTATES) else ""


def _sqlstate(error: BaseException | None) -> str:
    return str(getattr(error, "sqlstate", None) or "")
