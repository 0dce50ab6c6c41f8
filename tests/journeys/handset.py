"""A phone of the practice page, written on and tapped as a person does."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.async_api import Locator, Page, expect

from tests.journeys.month_zip import MonthZip
from tests.journeys.practice import PATIENCE

_TURN = "contains(concat(' ', @class, ' '), ' turn ') and not(contains(concat(' ', @class, ' '), ' out '))"


@dataclass(frozen=True, slots=True)
class Handset:
    """Every verb waits until what it needs is there. News may come at any time and stands wherever it came: an answer
    is looked for among all that came since something was said, and never taken to be the newest."""

    page: Page
    key: str

    @property
    def place(self) -> Locator:
        return self.page.locator(f"[data-phone={self.key}]")

    @property
    def chat(self) -> Locator:
        """The chat whose tab is open."""
        return self.place.locator("[data-chat]:visible")

    @property
    def turns(self) -> Locator:
        """All that came in."""
        return self.chat.locator(".turn:not(.out)")

    def since(self, heard: int) -> Locator:
        """What came in after the first so many, whatever is changed in them."""
        return self.chat.locator(f"xpath=.//li[{_TURN}][position()>{heard}]")

    def holding(self, words: str) -> Locator:
        return self.turns.filter(has_text=words)

    async def say(self, text: str, then: str = "") -> str:
        """What comes and holds `then`."""
        heard = await self.turns.count()
        await self.chat.locator("[data-input]").fill(text)
        await self.chat.locator("[data-input]").press("Enter")
        return await self._answer(then, heard)

    async def close_month_early(self) -> None:
        """As Dinas Sosial does: what *tutup* shows ends with what to type."""
        shown = await self.say("tutup", then="ditutup sendiri pada")
        typed = re.search(r"/tutup \w+ \d{4}", shown)
        assert typed, shown
        await self.say(typed[0])

    async def tap(self, label: str, then: str = "") -> str:
        """The newest button whose label begins so; of a list, its row. Gives what comes and holds `then`."""
        heard = await self.turns.count()
        if await self.opens_list(self.chat, label):
            await self.row(label).click()
        else:
            await self.chat.locator("[data-token]").filter(has_text=begins(label)).last.click()
        return await self._answer(then, heard)

    async def tap_on(self, words: str, label: str) -> None:
        """The button of the message that holds the words."""
        buttons = self.holding(words).locator("[data-token]")
        await buttons.filter(has_text=begins(label)).last.click()

    async def reads(self, *words: str) -> None:
        """Some message holds all of them, whenever it came."""
        found = self.turns
        for each in words:
            found = found.filter(has_text=each)
        await found.first.wait_for(timeout=PATIENCE)

    async def tell(self, inputs: Sequence[str], then: str) -> None:
        """A whole conversation from *lapor* on: taps what the question offers that begins so, else types."""
        heard = await self.turns.count()
        await self.say("lapor")
        for said in inputs:
            asked = self.since(heard).filter(has=what_takes(self.page, said)).first
            await asked.wait_for(timeout=PATIENCE)
            heard = await self.turns.count()
            if not await self.taps_in(asked, said):
                await self.say(said)
        await self._answer(then, heard)

    async def taps_in(self, turn: Locator, label: str) -> str:
        """The button or row of this message that begins so; empty where it has none."""
        button = turn.locator("[data-token]").filter(has_text=begins(label)).first
        if not await button.count():
            if not await self.opens_list(turn, label):
                return ""
            button = self.row(label)
        shown = (await button.inner_text()).partition("\n")[0]
        await button.click()
        return shown

    async def opens_list(self, within: Locator, label: str) -> bool:
        """Whether its newest list has a row that begins so: then it stands open."""
        lists = within.locator("[data-list]")
        if not await lists.count():
            return False
        await lists.last.click()
        if await self.row(label).count():
            return True
        await self.page.keyboard.press("Escape")
        return False

    def row(self, label: str) -> Locator:
        """Of the list that stands open."""
        return self.chat.locator("[data-sheet] [data-token]").filter(has_text=begins(label)).first

    async def open_tab(self, name: str) -> None:
        await self.place.locator(f"[data-tab={name}]").click()

    async def _answer(self, then: str, heard: int) -> str:
        if not then:
            return ""
        found = self.since(heard).filter(has_text=then).first
        await found.wait_for(timeout=PATIENCE)
        return await found.inner_text()


def begins(label: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(label)}")


def what_takes(page: Page, said: str) -> Locator:
    """What a message has that takes it, as `conversations.takes` says: the buttons of a question of the report under
    way, or of a menu the one. The rows of a list are not drawn before it stands open: any menu's may have it."""
    scope = "substring-before(concat(@data-token, @data-list), ':')"
    question = page.locator(f"xpath=.//*[string-length({scope}) = {_ID}]")
    menu = page.locator("[data-token^='go:0:start'], [data-token^='go:0:more']").filter(has_text=begins(said))
    return question.or_(menu).or_(page.locator("[data-list^='go:0:start'], [data-list^='go:0:more']"))


_ID = 16
"""How long the name of a report under way is, with which the tokens of its questions begin."""


async def fetch_file(page: Page, dinsos: Handset) -> MonthZip:
    """The month's file in Dinas Sosial's chat, downloaded and opened."""
    file = dinsos.chat.locator("[data-file$='.zip']").last
    await expect(file).to_be_visible(timeout=PATIENCE)
    async with page.expect_download() as coming:
        await file.click()
    download = await coming.value
    assert re.fullmatch(r"lapor-rt_\w+_32\.15_.*", download.suggested_filename)
    return MonthZip(await asyncio.to_thread((await download.path()).read_bytes))
