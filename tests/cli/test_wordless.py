"""What is logged of an error says where and of what kind, never its words."""

import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.cli.logs import log_to_stderr

NAME = "Enok Rohayati 3215275708600002"


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def fail() -> None:
    try:
        raise KeyError(NAME)
    except KeyError as error:
        raise ValueError(f"no such person: {NAME}") from error


@pytest.mark.parametrize("log", ["ours", "a library's"])
def test_an_errors_words_are_not_written(capsys: pytest.CaptureFixture[str], log: str) -> None:
    log_to_stderr()
    try:
        fail()
    except ValueError:
        if log == "ours":
            structlog.get_logger("test").exception("job.failed", job="close")
        else:
            logging.getLogger("aiohttp.server").exception("Error handling request")
    written = capsys.readouterr().err
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "in fail" in written
    assert "Enok" not in written
    assert "3215" not in written
