"""The practice page in a browser: phones side by side, each written on and tapped as a person does."""

import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.conftest import BROWSERS
from tests.journeys.month_zip import MonthZip
from tests.journeys.process import ROOT
from tests.patience import WITHIN

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
WIDE, NARROW = (1440, 900), (390, 844)
PATIENCE = WITHIN * 1000
"""Milliseconds, as Playwright counts."""
_NEWS = re.compile(r"disetujui\. Terima kasih")


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
        opened = await playwright.chromium.launch(executable_path=chromium_path, args=FLAGS.split())
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


@dataclass(frozen=True, slots=True)
class Handset:
    """One of the phones; every verb waits until what it needs is there."""

    page: Page
    key: str

    @property
    def place(self) -> Locator:
        return self.page.locator(f"[data-phone={self.key}]")

    @property
    def chat(self) -> Locator:
        """The chat whose tab is open."""
        return self.place.locator("[data-chat]:visible")

    async def say(self, text: str, then: str = "") -> None:
        await self.chat.locator("[data-input]").fill(text)
        await self.chat.locator("[data-input]").press("Enter")
        await self.reads(then)

    async def close_month_early(self) -> None:
        """As Dinas Sosial does: what *tutup* shows ends with what to type."""
        await self.say("tutup", then="ditutup sendiri pada")
        shown = await self.chat.locator("[data-bubble=in]").last.inner_text()
        typed = re.search(r"/tutup \w+ \d{4}", shown)
        assert typed, shown
        await self.say(typed[0])

    async def tap(self, label: str, then: str = "") -> None:
        """The newest button whose label begins so; of a list, its row."""
        if await self.opens_list(label):
            await self.chat.locator("[data-sheet] [data-token]").filter(has_text=_begins(label)).first.click()
        else:
            await self.chat.locator("[data-token]").filter(has_text=_begins(label)).last.click()
        await self.reads(then)

    async def reads(self, then: str) -> None:
        """The newest message holds it."""
        if then:
            newest = self.chat.locator("[data-bubble=in]").last
            await expect(newest).to_contain_text(then, timeout=PATIENCE)

    @property
    def answers(self) -> Locator:
        """What came in but news of earlier reports, which may come at any time, also amid a conversation."""
        return self.chat.locator("[data-bubble=in]").filter(has_not_text=_NEWS)

    async def tell(self, inputs: Sequence[str], then: str) -> None:
        """A whole conversation from *lapor* on: taps the button just shown that begins so, else types."""
        for said in ("lapor", *inputs):
            heard = await self.answers.count()
            await (self.tap(said) if await self._is_shown(said) else self.say(said))
            await expect(self.answers).not_to_have_count(heard, timeout=PATIENCE)
            # What is told first of a long page has no buttons; the page goes on below it.
            last = self.chat.locator(".turn:not(.out)").last
            await expect(last.locator("[data-token], [data-list]")).not_to_have_count(0, timeout=PATIENCE)
        await expect(self.answers.last).to_contain_text(then, timeout=PATIENCE)

    async def _is_shown(self, label: str) -> bool:
        """Whether a button of the last turn begins so, or of the one before, since news may stand below a question."""
        turns = self.chat.locator(".turn:not(.out)")
        last, begins = await turns.count() - 1, _begins(label)
        shown = [turns.nth(place).locator("[data-token]").filter(has_text=begins) for place in {last, max(last - 1, 0)}]
        if any([await each.count() for each in shown]):
            return True
        if is_row := await self.opens_list(label):
            await self.page.keyboard.press("Escape")
        return is_row

    async def opens_list(self, label: str) -> bool:
        """Whether the newest list has a row that begins so: then it stands open."""
        lists = self.chat.locator("[data-list]")
        if not await lists.count():
            return False
        await lists.last.click()
        if await self.chat.locator("[data-sheet] [data-token]").filter(has_text=_begins(label)).count():
            return True
        await self.page.keyboard.press("Escape")
        return False

    async def open_tab(self, name: str) -> None:
        await self.place.locator(f"[data-tab={name}]").click()


def _begins(label: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(label)}")


async def fetch_file(page: Page, dinsos: Handset) -> MonthZip:
    """The newest file in Dinas Sosial's chat, downloaded and opened."""
    file = dinsos.chat.locator("[data-file]").last
    await expect(file).to_be_visible(timeout=PATIENCE)
    async with page.expect_download() as coming:
        await file.click()
    download = await coming.value
    assert re.fullmatch(r"lapor-rt_\w+_32\.15_.*", download.suggested_filename)
    return MonthZip(await asyncio.to_thread((await download.path()).read_bytes))
