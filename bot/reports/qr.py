"""QR codes, on paper and as pictures."""

from collections.abc import Iterator
from io import BytesIO

import segno

from bot.reports.paper import Paper

_MODULE = 8
"""Pixels, so that a camera reads it off a small phone's screen."""


def qr_picture(content: str) -> bytes:
    """A PNG, with the white edge that readers look for."""
    out = BytesIO()
    segno.make(content, micro=False, error="m").save(out, kind="png", scale=_MODULE, border=4)
    return out.getvalue()


def draw_qr(paper: Paper, x: float, y: float, across: float, content: str) -> None:
    """As squares, which are sharp on any printer. Level M: a seventh may be soiled or torn."""
    rows = [bytes(row) for row in segno.make(content, micro=False, error="m").matrix]
    side = across / len(rows)
    paper.pdf.set_fill_color(0)
    for number, row in enumerate(rows):
        for start, end in _runs(row):
            paper.pdf.rect(x + start * side, y + number * side, (end - start) * side, side, style="F")


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    """From where to where the modules of a row are dark."""
    start = row.find(1)
    while start >= 0:
        end = row.find(0, start) if 0 in row[start:] else len(row)
        yield start, end
        start = row.find(1, end)
