"""What somebody sends as a signed paper: a picture or a PDF of so many pages, or neither."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MOST_PAGES = 50
"""Minutes of 300 names with their annex, the sheet of attendance and the statement are fewer."""
MOST_BYTES = 20_000_000
"""What the platforms let a bot fetch."""
_MOST_UNPACKED = 8_000_000
"""Of the parts that name pages, unpacked: a paper of `MOST_PAGES` needs a hundredth."""
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
_PDF, _FIRST = b"%PDF-", 1024
"""The mark may stand anywhere in the first KiB (ISO 32000-1, annex H, note 13)."""
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_PACKED = re.compile(rb"/ObjStm.{0,400}?stream\r?\n", re.DOTALL)


class Unusable(StrEnum):
    """Why it cannot be archived; the texts are `musdes-paper-{why}`."""

    NO_PAPER = "no-paper"
    """neither a picture nor a PDF"""
    NO_PAGES = "no-pages"
    """a PDF that no page can be found in: damaged, or locked"""
    TOO_LONG = "too-long"
    TOO_LARGE = "too-heavy"
    LOST = "lost"
    """the platform gives it no more"""


@dataclass(frozen=True, slots=True)
class Paper:
    """What it is: `suffix` of its name, and how many pages."""

    suffix: str
    pages: int


def look_at(content: bytes) -> Paper | Unusable:
    """What the bytes are; nothing of them is drawn or run."""
    if len(content) > MOST_BYTES:
        return Unusable.TOO_LARGE
    if content.startswith(_PICTURES) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return Paper(".png" if content.startswith(b"\x89") else ".jpg", 1)
    if _PDF not in content[:_FIRST]:
        return Unusable.NO_PAPER
    pages = sum(len(_PAGE.findall(part)) for part in (content, *_unpacked(content)))
    if not pages or re.search(rb"/Encrypt\s", content):
        return Unusable.NO_PAGES
    return Paper(".pdf", pages) if pages <= MOST_PAGES else Unusable.TOO_LONG


def _unpacked(content: bytes) -> Iterator[bytes]:
    """The streams in which newer PDFs keep their objects, as far as they may be unpacked."""
    left = _MOST_UNPACKED
    for found in _PACKED.finditer(content):
        try:
            unpacked = zlib.decompressobj().decompress(content[found.end() :], left)
        except zlib.error:
            continue
        left -= len(unpacked)
        yield unpacked
        if left <= 0:
            return
