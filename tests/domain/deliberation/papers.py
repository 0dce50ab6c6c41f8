"""Papers as people send them."""

from datetime import UTC, datetime

from bot.reports.paper import Paper

JPEG = b"\xff\xd8\xff\xe0" + b"0" * 40


def a_pdf(pages: int) -> bytes:
    """With so many empty pages."""
    paper = Paper("berita acara", datetime(2026, 11, 30, tzinfo=UTC))
    for _ in range(pages):
        paper.pdf.add_page()
    return bytes(paper.pdf.output())
