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
    "StorageUnavailable": "Check [storage] url, and that the disk or the server behind it is there.",
    "StorageConflict": "Run the command again.",
    "BadDatabaseUrl": "Correct [storage] url.",
    "NoDatabase": "Correct [storage] url, or make a new one: lapor-rt init",
    "BadProfile": "Correct the file, or [app] profile.",
    "SealBroken": "Something sealed was changed. Compare with a backup: lapor-rt doctor says whether the log is whole.",
    "WrongKey": "Bring back the key file of this database, or correct [security] key_file or [storage] url.",
    "AuditBroken": "Keep the database as it is, and bring back a backup beside it to compare.",
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
        return f"{error.filename or 'The system'}: {error.strerror}."
    # Its message may hold somebody's data, so it is not shown.
    return f"Something unforeseen went wrong ({name}). Set {DEBUG}=1 and run it again to see where."
