"""Pictures of a conversation: the newest bubbles of a phone, cut into columns that stand side by side."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Locator, Page

from tests.journeys.practice import NARROW

COLUMN, ACROSS, GAP, COLOURS = 1000, 3, 24, 96
"""The tallest column in pixels, how many stand side by side, the room between two; colours kept, for small files."""
MOST_HIGH = 12_000


@dataclass(frozen=True, slots=True)
class Span:
    """A turn of the conversation, from top to bottom in the picture of the page."""

    top: int
    bottom: int


async def photograph(page: Page, shown: Locator, turns: int, to: Path) -> None:
    """The last `turns` of those shown; the window is made as high as they are."""
    await page.set_viewport_size({"width": NARROW[0], "height": MOST_HIGH})
    count = await shown.count()
    spans: list[Span] = []
    for place in range(count - turns, count):
        box = await shown.nth(place).bounding_box()
        assert box
        spans.append(Span(int(box["y"]), int(box["y"] + box["height"]) + 1))
    picture = Image.open(io.BytesIO(await page.screenshot()))
    await page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    small = side_by_side(picture, spans).quantize(COLOURS)
    small.save(to, optimize=True)


def columns_of(spans: Sequence[Span]) -> list[Span]:
    """The turns gathered into columns, none taller than `COLUMN` unless one turn alone is."""
    columns = [spans[0]]
    for span in spans[1:]:
        if span.bottom - columns[-1].top <= COLUMN:
            columns[-1] = Span(columns[-1].top, span.bottom)
        else:
            columns.append(span)
    return columns


def side_by_side(picture: Image.Image, spans: Sequence[Span]) -> Image.Image:
    """One picture of all columns, row below row, on white."""
    parts = [picture.crop((0, column.top - 6, picture.width, column.bottom + 6)) for column in columns_of(spans)]
    rows = [parts[first : first + ACROSS] for first in range(0, len(parts), ACROSS)]
    heights = [max(part.height for part in row) for row in rows]
    across = min(ACROSS, len(parts))
    size = (across * (picture.width + GAP) - GAP, sum(heights) + GAP * (len(rows) - 1))
    whole = Image.new("RGB", size, "white")
    for number, row in enumerate(rows):
        for place, part in enumerate(row):
            whole.paste(part, (place * (picture.width + GAP), sum(heights[:number]) + GAP * number))
    return whole
