"""The practice page, served and opened in a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.conftest import BROWSERS
from tests.journeys.process import ROOT
from tests.patience import WITHIN

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
WIDE, NARROW = (1440, 900), (390, 844)
PATIENCE = WITHIN * 1000
"""Milliseconds, as Playwright counts."""


@contextmanager
def demo(folder: Path) -> Iterator[str]:
    """The address of a demo with an untouched village, stopped at the end."""
    with _running("bot", "demo", "--port", "0", "--dir", str(folder), beside=folder) as address:
        yield address


@contextmanager
def calm_demo(folder: Path) -> Iterator[str]:
    """The same in a month in which nothing comes by the clock."""
    with _running("tests.journeys.calm_demo", "whole", str(folder), beside=folder) as address:
        yield address


@contextmanager
def demo_apart(folder: Path) -> Iterator[str]:
    """The same with its two halves in processes of their own."""
    with ExitStack() as running:
        serve, _ = (
            running.enter_context(_running("tests.journeys.calm_demo", half, str(folder), beside=folder))
            for half in ("serve", "work")
        )
        yield serve


@contextmanager
def _running(*module: str, beside: Path) -> Iterator[str]:
    """The address that it says, or what it says instead of one."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")}
    command = [sys.executable, "-m", *module]
    whole = env | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=beside.parent, env=whole, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield next((line.split()[-1] for line in process.stdout if line.startswith("lapor-rt: ")), "")
        finally:
            process.terminate()


def find_chromium() -> str:
    """The system's, for a command that has no fixtures."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"This needs one of: {', '.join(BROWSERS)}")
    return found


@asynccontextmanager
async def browser(chromium_path: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=chromium_path, args=FLAGS.split(), timeout=PATIENCE)
        yield opened
        await opened.close()


@asynccontextmanager
async def visit(opened: Browser, address: str, size: tuple[int, int]) -> AsyncIterator[Page]:
    """A window of its own at the page; an error of its scripts fails the test."""
    errors: list[str] = []
    context = await opened.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="id-ID", timezone_id="Asia/Jakarta"
    )
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(address)
    yield page
    await context.close()
    if errors:
        pytest.fail("; ".join(errors))
