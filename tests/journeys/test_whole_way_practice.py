"""The whole way of a proposal on the practice page: the real process, a real browser, the phones side by side."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import FilePayload, Locator

from bot.cli.demo import _settings
from tests.journeys.handset import Handset, fetch_file
from tests.journeys.month_zip import MonthZip
from tests.journeys.practice import PATIENCE, WIDE, browser, visit
from tests.journeys.process import ROOT
from tests.journeys.whole_way import Somebody, whole_way
from tests.journeys.whole_way_stage import end_board_days
from tests.patience import WITHIN


@contextmanager
def stage(folder: Path) -> Iterator[str]:
    """The address of the page, stopped at the end."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("LAPOR_")}
    env["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-m", "tests.journeys.whole_way_demo", str(folder)]
    with subprocess.Popen(command, cwd=folder.parent, env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            yield next((found[0] for line in process.stdout if (found := re.search(r"http://\S+", line))), "")
        finally:
            process.terminate()


@dataclass(slots=True)
class OnPage:
    """Somebody's phone, open at his own chat or at the operators' room."""

    phone: Handset
    tab: str = ""

    async def say(self, text: str, then: str) -> str:
        await self._open()
        before = await self._holding(then).count()
        await self.phone.say(text)
        return await self._one_more(then, before)

    async def tap(self, label: str, then: str) -> str:
        await self._open()
        before = await self._holding(then).count()
        await self.phone.tap(label)
        return await self._one_more(then, before)

    async def reads(self, words: str) -> None:
        await self._open()
        await self._holding(words).first.wait_for(timeout=PATIENCE)

    async def sends_photo(self, content: bytes, then: str) -> None:
        await self._open()
        before = await self._holding(then).count()
        picked = FilePayload(name="ba.jpg", mimeType="image/jpeg", buffer=content)
        await self.phone.chat.locator("[data-photo]").set_input_files(picked)
        await self.phone.chat.locator("[data-send-photo]").click()
        await self._one_more(then, before)

    async def gets(self, ending: str) -> bytes:
        await self._open()
        file = self.phone.chat.locator("[data-file]").filter(has_text=ending).last
        async with self.phone.page.expect_download() as coming:
            await file.click()
        return await asyncio.to_thread((await (await coming.value).path()).read_bytes)

    async def _open(self) -> None:
        if self.tab:
            await self.phone.open_tab(self.tab)

    def _holding(self, words: str) -> Locator:
        return self.phone.chat.locator("[data-bubble=in]").filter(has_text=words)

    async def _one_more(self, words: str, than: int) -> str:
        # Looked at as often as the page is drawn; `expect` looks again after a second.
        await self._holding(words).nth(than).wait_for(timeout=PATIENCE)
        return await self._holding(words).last.inner_text()


@dataclass(slots=True)
class PracticeOffice:
    """Cards stand in the operators' room, and show there what was decided."""

    dinsos: Handset
    data: Path

    def who(self, key: str) -> Somebody:
        return OnPage(Handset(self.dinsos.page, key), "private" if key.startswith("operator") else "")

    async def approves(self, number: str, by: str = "operator") -> None:
        await self._tap(number, "Setujui", by)
        await self._shows(number, "Disetujui oleh")

    async def rejects(self, number: str, why: str) -> None:
        await self._tap(number, "Tolak")
        await self._tap(number, why)
        await self._shows(number, "Ditolak oleh")

    async def takes_back(self, number: str) -> None:
        await self._tap(number, "Batalkan keputusan")
        await self._tap(number, "Salah tekan")

    def _cards(self, number: str, by: str = "operator") -> Locator:
        return Handset(self.dinsos.page, by).chat.locator(".turn").filter(has_text=number)

    async def _tap(self, number: str, label: str, by: str = "operator") -> None:
        await Handset(self.dinsos.page, by).open_tab("room")
        button = self._cards(number, by).locator("[data-token]").filter(has_text=re.compile(f"^{label}"))
        await button.last.click()

    async def _shows(self, number: str, words: str) -> None:
        await Handset(self.dinsos.page, "operator").open_tab("room")
        await self._cards(number).filter(has_text=words).first.wait_for(timeout=PATIENCE)

    async def board_days_end(self) -> None:
        await end_board_days(_settings(self.data, 0))

    async def month_file(self) -> MonthZip:
        await self.dinsos.close_month_early()
        return await asyncio.wait_for(fetch_file(self.dinsos.page, self.dinsos), WITHIN)


async def test_a_proposal_goes_the_whole_way_on_the_practice_page(chromium_path: str, tmp_path: Path) -> None:
    data = tmp_path / "demo"
    with stage(data) as address:
        async with browser(chromium_path) as opened, visit(opened, address, WIDE) as page:
            await whole_way(PracticeOffice(Handset(page, "dinsos"), data))
