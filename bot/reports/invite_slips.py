"""Invites of officers → A4 pages of slips to cut out, as a PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reports.paper import CUT, Paper, line_height
from bot.reports.qr import draw_qr

COLUMNS, ROWS = 2, 4
WIDTH, HEIGHT = 210 / COLUMNS, 297 / ROWS
"""Of a slip, in millimetres: an A7, so that four cuts part a page."""
MARGIN = 6.0
"""Office printers leave up to 5 mm at the edge of the paper white."""
QR = 34.5
_CODE = 10.0
_GAP = 1.8
_FOOT = 9.0
_ACROSS = WIDTH - 2 * MARGIN
_BESIDE_QR = _ACROSS - QR - 4


@dataclass(frozen=True, slots=True)
class Slip:
    """What one officer gets, in words."""

    name: str
    duty: str
    """`Ketua RT 003 / RW 005`."""
    places: Sequence[str]
    """Where, a line each; a village never without its kecamatan."""
    code: str
    qr: str
    """What a phone reads from the squares: the link, or what to type."""
    steps: Sequence[str]


@dataclass(frozen=True, slots=True)
class Words:
    """What is the same on every slip."""

    title: str
    code: str
    """The line above the code."""
    valid: str
    no_promise: str


def invite_slips(slips: Iterable[Slip], words: Words, made_at: datetime) -> bytes:
    """The pages, eight slips on each, row by row; the same slips and `made_at` (aware) give the same bytes."""
    paper = Paper(words.title, made_at)
    for number, slip in enumerate(slips):
        row, column = divmod(number % (COLUMNS * ROWS), COLUMNS)
        if row == column == 0:
            paper.pdf.add_page()
            _draw_cuts(paper)
        _draw_slip(paper, column * WIDTH + MARGIN, row * HEIGHT + MARGIN, slip, words)
    return bytes(paper.pdf.output())


def _draw_cuts(paper: Paper) -> None:
    pdf = paper.pdf
    pdf.set_draw_color(140)
    pdf.set_line_width(0.2)
    pdf.set_dash_pattern(dash=1.5, gap=1.5)
    for column in range(1, COLUMNS):
        pdf.line(column * WIDTH, 0, column * WIDTH, pdf.h)
    for row in range(1, ROWS):
        pdf.line(0, row * HEIGHT, pdf.w, row * HEIGHT)
    pdf.set_dash_pattern()


def _draw_slip(paper: Paper, x: float, y: float, slip: Slip, words: Words) -> None:
    _draw_who(paper, x, y, slip, words.title)
    draw_qr(paper, x + _ACROSS - QR, y, QR, slip.qr)
    _draw_code(paper, x, y + QR - _CODE, slip.code, words.code)
    foot = y + HEIGHT - 2 * MARGIN - line_height(_FOOT)
    _draw_steps(paper, x, y + QR + _GAP, foot - y - QR - 2 * _GAP, slip.steps)
    _draw_foot(paper, x, foot, words)


def _draw_who(paper: Paper, x: float, y: float, slip: Slip, title: str) -> None:
    y = paper.write(x, y - 1, title, 9, grey=True)
    name, size = paper.shrink(slip.name, _BESIDE_QR, 15, 12, bold=True)
    if name[0].endswith(CUT):
        name, size = paper.shrink(slip.name, _BESIDE_QR, 10.5, 9, 2, bold=True)
    for line in name:
        y = paper.write(x, y, line, size, bold=True)
    for line, size, bold in ((slip.duty, 11, True), *((place, 10, False) for place in slip.places)):
        (fitting,), size = paper.shrink(line, _BESIDE_QR, size, 8, bold=bold)
        y = paper.write(x, y, fitting, size, bold=bold)


def _draw_code(paper: Paper, x: float, y: float, code: str, label: str) -> None:
    paper.pdf.set_fill_color(236)
    paper.pdf.rect(x, y, _BESIDE_QR, _CODE, style="F", round_corners=True, corner_radius=1)
    paper.write(x + 2, y + 0.8, label, 8)
    paper.write(x + 2, y + 3.2, code, 18, bold=True, spacing=2)


def _draw_steps(paper: Paper, x: float, y: float, room: float, steps: Sequence[str]) -> None:
    """In the largest letters that leave the room, with what is left of it between them."""
    for size in (10.0, 9.5, 9.0, 8.5, 8.0):
        wrapped = [paper.wrap(step, _ACROSS - 5, size) for step in steps]
        spare = room - sum(map(len, wrapped)) * line_height(size)
        if spare >= 0:
            break
    for number, lines in enumerate(wrapped, 1):
        paper.write(x, y, f"{number}.", size, bold=True)
        for line in lines:
            y = paper.write(x + 5, y, line, size)
        y += max(0, min(_GAP, spare / len(steps)))


def _draw_foot(paper: Paper, x: float, y: float, words: Words) -> None:
    paper.write(x, y, words.valid, _FOOT)
    right = x + _ACROSS - paper.width(words.no_promise, _FOOT, bold=True)
    paper.write(right, y, words.no_promise, _FOOT, bold=True)
