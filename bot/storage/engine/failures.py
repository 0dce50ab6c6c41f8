"""Which failures mean that the database cannot take anything just now."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.why_not import why_not


class StorageUnavailable(Exception):  # noqa: N818 - a state, told to doors as 503
    """The database is locked, full, gone or not there; nothing of the transaction is kept, so it may be tried again."""


class StorageConflict(StorageUnavailable):
    """Two transactions waited crosswise, and this one was ended: the same again may succeed at once."""


# SQLite's primary result codes: https://www.sqlite.org/rescode.html
_SQLITE_CODES = {
    5: "proses lain sedang menulis",
    6: "proses lain sedang menulis",
    8: "berkasnya hanya bisa dibaca; beri pengguna ini hak tulis atas berkas dan foldernya",
    10: "disknya rusak atau terputus",
    11: "berkasnya rusak; pulihkan dari cadangan",
    13: "disknya penuh",
    14: "berkasnya tidak bisa dibuka",
    26: "berkas itu bukan basis data",
}
# PostgreSQL's classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_CONFLICTS = ("40001", "40P01")
_SQLSTATES = ("08", "40001", "40P01", "53", "55P03", "57P", "58")
_STATES_SAID = {
    "08": "sambungannya terputus",
    "28": "nama pengguna atau sandinya keliru",
    "3D": "basis data dengan nama itu tidak ada",
    "53100": "disknya penuh",
    "53300": "sambungannya sudah terlalu banyak",
    "53": "tenaganya habis",
    "55P03": "proses lain sedang menulis",
    "57P03": "servernya sedang dimulai",
    "57P": "servernya sedang berhenti",
    "58": "disknya bermasalah",
}
"""How a state that begins so is said; the longest that fits counts."""


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
            raise StorageUnavailable(f"basis data tidak tersedia: {_said(reason)}") from error
        raise


@contextmanager
def telling_unreachable() -> Iterator[None]:
    """The same around connecting alone, where drivers raise the operating system's errors unwrapped."""
    try:
        with telling_unavailable():
            yield
    except OSError as error:
        raise StorageUnavailable(f"basis data tidak bisa dihubungi: {_where_nobody_answers(error)}") from error
    except Exception as error:
        # A driver's refusal comes as it is, or wrapped by SQLAlchemy.
        if (state := _sqlstate(getattr(error, "orig", None) or error)).startswith((*_SQLSTATES, *_STATES_SAID)):
            raise StorageUnavailable(f"basis data menolak sambungan: {_said(state)}") from error
        raise


def _why_unavailable(error: DBAPIError) -> str:
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE_CODES.get(code & 0xFF, "")
    if error.connection_invalidated:
        return "sambungannya terputus"
    state = _sqlstate(error.orig)
    return state if state.startswith(_SQLSTATES) else ""


def _where_nobody_answers(error: OSError) -> str:
    if isinstance(error, ConnectionRefusedError):
        return "tidak ada server di alamat itu"
    return "folder atau servernya tidak ada" if isinstance(error, FileNotFoundError) else why_not(error)


def _said(reason: str) -> str:
    """A state of PostgreSQL's in words, its code behind them."""
    known = max((each for each in _STATES_SAID if reason.startswith(each)), key=len, default="")
    return f"{_STATES_SAID[known]} ({reason})" if known else reason


def _sqlstate(error: BaseException | None) -> str:
    return str(getattr(error, "sqlstate", None) or "")
