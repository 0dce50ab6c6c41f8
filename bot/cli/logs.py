"""Sends the program's log to stderr, so that what a command prints can be read by programs."""

import logging
import sys

TALKATIVE = ("aiohttp", "aiosqlite", "alembic", "apscheduler", "asyncio", "httpx")
"""Their warnings are enough."""


def log_to_stderr(level: int = logging.WARNING) -> None:
    """One line an event; tracebacks are plain, as richer ones show the values of variables: people's data."""
    import structlog

    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)-8s %(message)s logger=%(name)s", force=True
    )
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
