"""Papers of an office drawn from their parts: tables that go on over pages, room to sign → an A4 PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from bot.reports.paper import Paper, line_height
from bot.reports.paper_parts import (
    Block,
    Facts,
    Heading,
    Letterhead,
    NewPage,
    Paragraph,
    Pointer,
    Signatures,
    Signer,
    Table,
)
from bot.reports.qr import draw_qr

LEFT, RIGHT, TOP, BOTTOM = 20.0, 190.0, 15.0, 277.0
"""Of what is written, in millimetres; below stands the page's number."""
ACROSS = RIGHT - LEFT
_TEXT, _CELL, _FOOT = 11.0, 9.0, 8.0
_PAD = 1.2
_GAP = 2.5
_SIGN = 26.0
"""Room for a signature and a stamp."""
_QR = 30.0
_STAMP = (26.0, 18.0)
"""Room for a materai, across and down."""
DOTS = "." * 40


def office_paper(
    title: str,
    blocks: Sequence[Block],
    made_at: datetime,
    page: Callable[[int, int], str],
    enlarged: float = 1.0,
) -> bytes:
    """The pages, A4 or `enlarged`; `page` gives the words for a page's number and how many there are. The same
    arguments and `made_at` (aware) give the same bytes."""
    pages = _drawn(title, blocks, made_at, lambda _: "", enlarged).paper.pdf.pages_count
    drawn = _drawn(title, blocks, made_at, lambda number: page(number, pages), enlarged)
    return bytes(drawn.paper.pdf.output())


def _drawn(
    title: str, blocks: Sequence[Block], made_at: datetime, foot: Callable[[int], str], enlarged: float
) -> "_Sheet":
    sheet = _Sheet(Paper(title, made_at, enlarged), foot)
    sheet.turn()
    for block in blocks:
        _draw(sheet, block)
    return sheet


@dataclass(slots=True)
class _Sheet:
    """Where writing goes on."""

    paper: Paper
    foot: Callable[[int], str]
    y: float = field(default=TOP)

    def turn(self) -> None:
        """A new page."""
        self.paper.pdf.add_page()
        words = self.foot(self.paper.pdf.page_no())
        self.paper.write(RIGHT - self.paper.width(words, _FOOT), BOTTOM + 4, words, _FOOT, grey=True)
        self.y = TOP

    def keep(self, height: float) -> bool:
        """Turns the page where so much does not fit any more; whether it did."""
        if self.y + height <= BOTTOM:
            return False
        self.turn()
        return True

    def line(self, text: str, size: float = _TEXT, *, x: float = LEFT, bold: bool = False) -> None:
        self.keep(line_height(size))
        self.y = self.paper.write(x, self.y, text, size, bold=bold)

    def middle(self, text: str, size: float, *, bold: bool = False) -> None:
        for each in self.paper.wrap(text, ACROSS, size, bold=bold):
            self.line(each, size, x=LEFT + (ACROSS - self.paper.width(each, size, bold=bold)) / 2, bold=bold)


def _draw(sheet: _Sheet, block: Block) -> None:
    match block:
        case Letterhead():
            _letterhead(sheet, block)
        case Heading():
            _heading(sheet, block)
        case Paragraph():
            for line in sheet.paper.wrap(block.text, ACROSS, _TEXT, bold=block.bold):
                sheet.line(line, bold=block.bold)
            sheet.y += _GAP
        case Facts():
            _facts(sheet, block)
        case Table():
            _table(sheet, block)
        case Signatures():
            _signatures(sheet, block)
        case Pointer():
            _pointer(sheet, block)
        case NewPage():
            sheet.turn()
        case _:
            assert_never(block)


def _letterhead(sheet: _Sheet, head: Letterhead) -> None:
    *greater, own = head.lines
    for line in greater:
        sheet.middle(line, 13, bold=True)
    sheet.middle(own, 16, bold=True)
    pdf = sheet.paper.pdf
    pdf.set_draw_color(0)
    for width, down in ((0.8, 1.5), (0.3, 2.4)):
        pdf.set_line_width(width)
        pdf.line(LEFT, sheet.y + down, RIGHT, sheet.y + down)
    sheet.y += 8


def _heading(sheet: _Sheet, heading: Heading) -> None:
    sheet.keep(3 * line_height(13))
    sheet.middle(heading.text, 13, bold=True)
    if heading.below:
        sheet.middle(heading.below, _TEXT)
    sheet.y += 2 * _GAP


def _facts(sheet: _Sheet, facts: Facts) -> None:
    wide = 4 + max((sheet.paper.width(label, _TEXT) for label, _ in facts.rows), default=0)
    for label, value in facts.rows:
        sheet.keep(line_height(_TEXT))
        sheet.paper.write(LEFT, sheet.y, label, _TEXT)
        sheet.paper.write(LEFT + wide, sheet.y, ":", _TEXT)
        for line in sheet.paper.wrap(value, ACROSS - wide - 3, _TEXT) or [""]:
            sheet.line(line, x=LEFT + wide + 3)
    sheet.y += _GAP


def _pointer(sheet: _Sheet, pointer: Pointer) -> None:
    sheet.keep(_QR)
    top = sheet.y
    draw_qr(sheet.paper, LEFT, top, _QR, pointer.content)
    beside = _QR + 2 * _GAP
    for line in sheet.paper.wrap(pointer.text, ACROSS - beside, _TEXT):
        sheet.line(line, x=LEFT + beside)
    sheet.y = max(sheet.y, top + _QR) + _GAP


def _table(sheet: _Sheet, table: Table) -> None:
    whole = sum(column.share for column in table.columns)
    widths = [ACROSS * column.share / whole for column in table.columns]
    titles = [column.title for column in table.columns]
    first = max((_height(sheet, widths, row, table.least) for row in table.rows[:1]), default=0)
    sheet.keep(_height(sheet, widths, titles, bold=True) + first)
    _row(sheet, widths, titles, bold=True)
    for cells in table.rows:
        if sheet.keep(_height(sheet, widths, cells, table.least)):
            _row(sheet, widths, titles, bold=True)
        _row(sheet, widths, cells, table.least)
    sheet.y += 2 * _GAP


def _wrapped(sheet: _Sheet, widths: Sequence[float], cells: Sequence[str], bold: bool) -> list[list[str]]:
    pairs = zip(widths, cells, strict=True)
    return [sheet.paper.wrap(cell, width - 2 * _PAD, _CELL, bold=bold) for width, cell in pairs]


def _height(
    sheet: _Sheet, widths: Sequence[float], cells: Sequence[str], least: float = 0, bold: bool = False
) -> float:
    lines = max(map(len, _wrapped(sheet, widths, cells, bold)))
    return max(least, max(lines, 1) * line_height(_CELL) + 2 * _PAD)


def _row(sheet: _Sheet, widths: Sequence[float], cells: Sequence[str], least: float = 0, bold: bool = False) -> None:
    height, pdf = _height(sheet, widths, cells, least, bold), sheet.paper.pdf
    pdf.set_draw_color(0)
    pdf.set_line_width(0.2)
    pdf.set_fill_color(230)
    x = LEFT
    for width, lines in zip(widths, _wrapped(sheet, widths, cells, bold), strict=True):
        pdf.rect(x, sheet.y, width, height, style="FD" if bold else "D")
        y = sheet.y + _PAD
        for line in lines:
            y = sheet.paper.write(x + _PAD, y, line, _CELL, bold=bold)
        x += width
    sheet.y += height


def _signatures(sheet: _Sheet, signatures: Signatures) -> None:
    people = list(signatures.people)
    half = ACROSS / 2
    # A single one signs at the right, as letters have it.
    places: list[Signer | None] = [None, *people] if len(people) == 1 else [*people]
    pairs = [places[at : at + 2] for at in range(0, len(places), 2)]
    for number, pair in enumerate(pairs):
        dated = signatures.dated if number == 0 else ""
        sheet.keep(line_height(_TEXT) * (4 if dated else 3) + _SIGN)
        if dated:
            sheet.line(dated, x=LEFT + half + 5)
        for place, signer in enumerate(pair):
            if signer is not None:
                _sign(sheet, LEFT + place * half + 5, half - 10, signer)
        sheet.y += line_height(_TEXT) * 3 + _SIGN


def _sign(sheet: _Sheet, x: float, across: float, signer: Signer) -> None:
    y = sheet.y
    for line in sheet.paper.wrap(signer.duty, across, _TEXT)[:2]:
        y = sheet.paper.write(x, y, line, _TEXT)
    if signer.stamp:
        _stamp(sheet, x, sheet.y + line_height(_TEXT) + 4, signer.stamp)
    below = sheet.y + line_height(_TEXT) + _SIGN
    name = signer.name or f"( {DOTS} )"
    sheet.paper.write(
        x, below, sheet.paper.cut(name, across, _TEXT, bold=bool(signer.name)), _TEXT, bold=bool(signer.name)
    )


def _stamp(sheet: _Sheet, x: float, y: float, words: str) -> None:
    pdf, (across, down) = sheet.paper.pdf, _STAMP
    pdf.set_draw_color(120)
    pdf.set_dash_pattern(dash=1.2, gap=1.2)
    pdf.rect(x, y, across, down)
    pdf.set_dash_pattern()
    for number, line in enumerate(sheet.paper.wrap(words, across - 2, _FOOT)[:3]):
        sheet.paper.write(x + 1.5, y + 2 + number * line_height(_FOOT), line, _FOOT, grey=True)
