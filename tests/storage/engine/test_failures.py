"""What keeps the database from taking anything is said in words, never as a driver's code alone."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

from bot.storage.engine.failures import StorageUnavailable, telling_unavailable, telling_unreachable
from tests.every import every


class OfPostgres(Exception):  # noqa: N818 - as the driver's are
    """What asyncpg raises, as far as anybody looks at it."""

    def __init__(self, state: str) -> None:
        self.sqlstate = state


def of_sqlite(code: int) -> Exception:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    return error


UNAVAILABLE = [
    (of_sqlite(sqlite3.SQLITE_READONLY), "berkasnya hanya bisa dibaca; beri pengguna ini hak tulis"),
    (of_sqlite(sqlite3.SQLITE_FULL), "disknya penuh"),
    (of_sqlite(sqlite3.SQLITE_BUSY), "proses lain sedang menulis"),
    (OfPostgres("53100"), "disknya penuh (53100)"),
    (OfPostgres("53200"), "tenaganya habis (53200)"),
    (OfPostgres("57P01"), "servernya sedang berhenti (57P01)"),
]
UNREACHABLE = [
    (OfPostgres("28P01"), "nama pengguna atau sandinya keliru (28P01)"),
    (OfPostgres("3D000"), "basis data dengan nama itu tidak ada (3D000)"),
    (DBAPIError("", None, OfPostgres("3D000")), "basis data dengan nama itu tidak ada (3D000)"),
    (OfPostgres("57P03"), "servernya sedang dimulai (57P03)"),
    (ConnectionRefusedError(111, "refused"), "tidak bisa dihubungi: tidak ada server di alamat itu"),
]


@every("error, said", UNAVAILABLE)
def test_in_the_midst_of_work(error: Exception, said: str) -> None:
    told = ""
    try:
        with telling_unavailable():
            raise OperationalError("", None, error)
    except StorageUnavailable as unavailable:
        told = str(unavailable)
    assert told.startswith("basis data tidak tersedia: ")
    assert said in told


@every("error, said", UNREACHABLE)
def test_while_connecting(error: Exception, said: str) -> None:
    told = ""
    try:
        with telling_unreachable():
            raise error
    except StorageUnavailable as unavailable:
        told = str(unavailable)
    assert said in told
