"""A log that cannot be written stops nothing."""

import logging
import subprocess
import sys

import pytest

LOUD = """
import os, sys, logging, structlog
from bot.cli.logs import log_to_stderr
from bot.app import tell
log_to_stderr(logging.INFO)
{breaks}
structlog.get_logger("x").error("one", number=1)
logging.getLogger("y").error("two")
tell("three")
os._exit(7)
"""


@pytest.mark.parametrize(
    "breaks",
    [
        "sys.stderr.close(); sys.stdout.close()",
        "os.close(2); os.close(1)",
        "full = os.open('/dev/full', os.O_WRONLY); os.dup2(full, 2); os.dup2(full, 1)",
    ],
    ids=["closed", "closed below", "disk full"],
)
def test_a_process_whose_log_cannot_be_written_goes_on(breaks: str) -> None:
    done = subprocess.run([sys.executable, "-c", LOUD.format(breaks=breaks)], check=False, capture_output=True)
    assert done.returncode == 7, done.stderr


def test_what_can_be_written_is_written() -> None:
    done = subprocess.run([sys.executable, "-c", LOUD.format(breaks="")], check=False, capture_output=True, text=True)
    assert logging.getLevelName(logging.ERROR) in done.stderr
    assert "one" in done.stderr
    assert "two" in done.stderr
    assert done.stdout == "lapor-rt: three\n"
