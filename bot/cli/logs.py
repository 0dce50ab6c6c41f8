"""Sends the program's log to stderr, so that what a command prints can be read by programs."""

import logging
import sys
from contextlib import suppress
from typing import TextIO, cast

from bot.cli.wordless import WordlessFormatter, wordless_traceback

FORMAT = "%(asctime)s %(levelname)-8s %(message)s logger=%(name)s"
TALKATIVE = ("aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "httpx")
"""Their warnings are enough."""


class Unfailing:
    """A stream that loses what cannot be written (closed, a full disk, a reader who is gone), and never fails."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, words: str) -> int:
        """As much as can be written."""
        with suppress(OSError, ValueError):
            return self._stream.write(words)
        return 0

    def flush(self) -> None:
        """What can be flushed."""
        with suppress(OSError, ValueError):
            self._stream.flush()


def log_to_stderr(level: int = logging.WARNING) -> None:
    """One line an event; tracebacks are plain and wordless, as values and errors' words are people's data."""
    import structlog

    stream = cast(TextIO, Unfailing(sys.stderr))
    logging.basicConfig(level=level, stream=stream, force=True)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(WordlessFormatter(FORMAT))
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=wordless_traceback),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
