"""`python -m tests.journeys.guide`: writes docs/panduan-rt.md anew, and the pictures of all guides."""

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, expect

from tests.journeys.guide.chapters import AFTERWARDS, JOINING, KINDS, TITLE, WELCOME, WORDS, Chapter
from tests.journeys.guide.office import take_pictures
from tests.journeys.guide.pictures import photograph
from tests.journeys.handset import Handset
from tests.journeys.of_today import as_of_today
from tests.journeys.practice import NARROW, PATIENCE, browser, demo, find_chromium, visit
from tests.journeys.process import ROOT

DOCS = ROOT / "docs"
QUIET = 3000
"""Milliseconds without news."""
PICTURES = DOCS / "images" / "panduan"


async def walk(page: Page, chapter: Chapter) -> tuple[list[str], int]:
    """Has the conversation; what was done at each step, and how many turns it took."""
    head = Handset(page, chapter.who)
    for pressed in chapter.before:
        await show(page, "operator")
        await Handset(page, "operator").tap(pressed)
    await quiet(page)
    await show(page, chapter.who)
    before = await head.chat.locator(".turn").count()
    inputs = chapter.inputs if chapter.told is None else ("lapor", *map(as_of_today, chapter.told.inputs))
    done = [await give(head, said) for said in inputs]
    return done, await head.chat.locator(".turn").count() - before


async def quiet(page: Page) -> None:
    """Until no news of what was decided before comes any more, which would stand amid the conversation."""
    shown = page.locator("[data-bubble=in]")
    before = -1
    while before != (now := await shown.count()):
        before = now
        await page.wait_for_timeout(QUIET)


async def show(page: Page, key: str) -> None:
    """The phone whose chat is open in a narrow window."""
    await page.locator(f"[data-switch={key}]").click()
    await expect(Handset(page, key).chat).to_be_visible(timeout=PATIENCE)


async def give(head: Handset, said: str) -> str:
    """Taps or types; the step in words."""
    heard = await head.turns.count()
    label = await head.taps_in(head.turns.last, said) if heard else ""
    if not label:
        await head.say(said)
    come = head.since(heard)
    await come.first.wait_for(timeout=PATIENCE)
    # What is told first of a long page has no buttons; what ends a talk has none either.
    with suppress(AssertionError):
        await expect(come.locator("[data-token], [data-list]")).not_to_have_count(0, timeout=QUIET)
    return f"Tekan **{label}**." if label else f"Ketik: *{said}*"


async def decide(page: Page) -> None:
    """The operator approves the newest card, so that what follows from it can be seen."""
    await show(page, "operator")
    operator = Handset(page, "operator")
    decided = operator.holding("Disetujui oleh")
    count = await decided.count()
    await operator.tap("Setujui")
    await decided.nth(count).wait_for(timeout=PATIENCE)


def written(chapter: Chapter, steps: Sequence[str]) -> str:
    """A chapter as Markdown."""
    numbered = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    picture = f"![Percakapan: {chapter.title}](images/panduan/{chapter.id}.png)"
    return f"## {chapter.title}\n\n{chapter.text}\n\n{numbered}\n\n{picture}\n"


async def tell(page: Page, chapters: Sequence[Chapter], *, approve: bool) -> list[str]:
    pages = []
    for chapter in chapters:
        steps, turns = await walk(page, chapter)
        await photograph(page, Handset(page, chapter.who).chat.locator(".turn"), turns, PICTURES / f"{chapter.id}.png")
        pages.append(written(chapter, steps))
        if approve and chapter.told and chapter.told.holds and chapter.id != "death":
            await decide(page)
    return pages


async def make(address: str) -> str:
    """The guide's Markdown; the pictures are written on the way."""
    async with browser(find_chromium()) as opened, visit(opened, address, NARROW) as page:
        # The death waits undecided, so that it can be returned later on.
        kinds = sorted(KINDS, key=lambda chapter: chapter.id == "death")
        told = dict(zip([c.id for c in kinds], await tell(page, kinds, approve=True), strict=True))
        after = await tell(page, [c for c in AFTERWARDS if c.id == "fix"], approve=False)
        after += await tell(page, [c for c in AFTERWARDS if c.id != "fix"], approve=False)
    parts = [f"# {TITLE}\n", WELCOME, f"## Bergabung\n\n{JOINING}", *(told[chapter.id] for chapter in KINDS), *after]
    return "\n".join([*parts, f"## Kata yang selalu bisa diketik\n\n{WORDS}"])


async def of_offices() -> None:
    """The pictures of the guides for operators and TKSK, whose words are written by hand."""
    async with browser(find_chromium()) as opened:
        await take_pictures(opened, PICTURES)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    asyncio.run(of_offices())
    with TemporaryDirectory() as folder, demo(Path(folder) / "demo") as address:
        text = asyncio.run(make(address))
    (DOCS / "panduan-rt.md").write_text(text, encoding="utf-8")
    size = sum(picture.stat().st_size for picture in PICTURES.glob("*.png")) // 1024
    sys.stdout.write(f"docs/panduan-rt.md, pictures of {size} KB in docs/images/panduan\n")


if __name__ == "__main__":
    main()
