"""Tracebacks without the words of the errors, which may quote what somebody wrote, or a statement's values."""

import logging
import traceback
from types import TracebackType
from typing import TextIO

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def wordless_traceback(sio: TextIO, exc_info: ExcInfo) -> None:
    """For structlog: where it happened and of what kind, with what led to it."""
    sio.write("\n" + _told(exc_info[1]))


class WordlessFormatter(logging.Formatter):
    """The same for the libraries' log."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the library's name
        """Of the error alone."""
        error = ei[1] if isinstance(ei, tuple) else None
        return _told(error) if isinstance(error, BaseException) else ""


def _told(error: BaseException) -> str:
    parts: list[str] = []
    told: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in told:
        told.add(id(at))
        frames = "".join(traceback.format_tb(at.__traceback__))
        parts.append(f"{frames}{type(at).__module__}.{type(at).__qualname__}")
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\nafter\n".join(parts)
