"""Ends a command that failed: one sentence on stderr, what to do next, the exit code."""

import os
import sys
from typing import NoReturn

import typer

FAILED = 1
WRONG_USAGE = 2
SOME_REFUSED = 3
DEBUG = "LAPOR_DEBUG"

# By name, so that telling a failure apart imports nothing.
_NEXT_STEPS = {
    "StorageUnavailable": "Periksa [storage] url, juga disk atau server basis datanya.",
    "StorageConflict": "Jalankan perintah itu sekali lagi.",
    "BadDatabaseUrl": "Betulkan [storage] url.",
    "AlreadyRunning": "Hentikan dahulu yang itu, misalnya: systemctl stop lapor-rt",
    "NoDatabase": "Betulkan [storage] url, atau buat yang baru: lapor-rt init",
    "BadProfile": "Betulkan berkas itu, atau [app] profile.",
    "SealBroken": "Ada isi tersandi yang berubah. Bandingkan dengan cadangan; periksa dengan: lapor-rt doctor",
    "WrongKey": "Kembalikan berkas kunci basis data ini, atau betulkan [security] key_file atau [storage] url.",
    "AuditBroken": "Jangan ubah basis data ini; pulihkan cadangan di tempat lain untuk membandingkan.",
}
_WRONG_USAGE = {"BadAreaCode", "BadPeriod", "WrongArea"}


class CommandFailed(Exception):  # noqa: N818 - told to the operator as it is
    """The command cannot do what was asked; the message says why and what to do."""


def fail(sentence: str) -> NoReturn:
    """Ends the command with exit code 1."""
    raise CommandFailed(sentence)


def end_with(error: BaseException) -> NoReturn:
    """Tells of an error that nobody else handled, and ends the process; a traceback only where it is asked for."""
    if os.environ.get(DEBUG):
        raise error
    while isinstance(error, BaseExceptionGroup) and error.exceptions:
        error = error.exceptions[0]
    typer.echo(_sentence(error), err=True)
    sys.exit(WRONG_USAGE if type(error).__name__ in _WRONG_USAGE else FAILED)


def _sentence(error: BaseException) -> str:
    name = type(error).__name__
    if type(error).__module__.startswith("bot."):
        return f"{str(error).rstrip('.')}. {_NEXT_STEPS.get(name, '')}".strip()
    if isinstance(error, OSError) and error.strerror:
        from bot.domain.why_not import why_not

        return f"{error.filename or 'Sistem'}: {why_not(error)}."
    # Its message may hold somebody's data, so it is not shown.
    return f"Ada kesalahan yang tidak terduga ({name}). Jalankan lagi dengan {DEBUG}=1 untuk melihat letaknya."
