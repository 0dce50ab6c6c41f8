"""How a month stands, a bar for each part of an area → the bytes of a picture that a small phone shows whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from font_source_sans_pro import font_files_ttf
from PIL import Image, ImageDraw, ImageFont

WIDTH = 720
"""Pixels: two for each of a phone of 360."""
ROWS = 14
"""So many a picture, that its letters can be read where it is shown whole."""
_EDGE, _LINE, _ROW, _BAR = 28, 36, 70, 18
_TITLE, _WORDS = 36, 26
_INK, _SOFT, _PAPER = "#1f2328", "#57606a", "#ffffff"


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a bar: what it stands for, how much; one without a `fill` is drawn by its edge alone."""

    count: int
    fill: str


REPORTED, WAITING, NIL, SILENT = "#1a7f5a", "#e6a117", "#8fa7c4", ""
"""Told apart in grey as well; what is not there yet is empty."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A kecamatan, desa or RT: its name, what is said beside it, and the slices, in this order."""

    name: str
    said: str
    slices: Sequence[Slice]


@dataclass(frozen=True, slots=True)
class Chart:
    """What stands above the bars: title, a line below it, and what each colour means."""

    title: str
    below: str
    legend: Sequence[tuple[str, str]]
    """Colour and word."""
    bars: Sequence[Bar]
    note: str = ""
    """Below them: what a mark beside a bar means."""


def recap_picture(chart: Chart) -> bytes:
    """A PNG."""
    image = Image.new("RGB", (WIDTH, _height(chart)), _PAPER)
    drawn = _Drawn(ImageDraw.Draw(image))
    y = drawn.words(_EDGE, _EDGE, chart.title, _TITLE, bold=True) + 12
    y = drawn.words(_EDGE, y, chart.below, _WORDS, ink=_SOFT) + 12
    y = drawn.legend(y, chart.legend) + 16
    for bar in chart.bars:
        drawn.bar(y, bar)
        y += _ROW
    if chart.note:
        drawn.words(_EDGE, y, chart.note, _WORDS, ink=_SOFT)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _height(chart: Chart) -> int:
    rows = -(-len(chart.legend) // _IN_A_LINE)
    note = _LINE if chart.note else 0
    return _EDGE + _TITLE + 12 + _WORDS + 12 + rows * _LINE + 16 + len(chart.bars) * _ROW + note + _EDGE


_IN_A_LINE = 2


@dataclass(frozen=True, slots=True)
class _Drawn:
    draw: ImageDraw.ImageDraw

    def words(self, x: float, y: float, text: str, size: int, *, bold: bool = False, ink: str = _INK) -> float:
        """Cut where the line is full; gives the lower edge."""
        font = _font(size, bold=bold)
        self.draw.text((x, y), _cut(text, font, WIDTH - _EDGE - x), ink, font=font)
        return y + size

    def legend(self, y: float, entries: Sequence[tuple[str, str]]) -> float:
        for number, (colour, word) in enumerate(entries):
            x = _EDGE + (number % _IN_A_LINE) * (WIDTH - 2 * _EDGE) / _IN_A_LINE
            top = y + (number // _IN_A_LINE) * _LINE
            self.draw.rectangle((x, top + 6, x + 22, top + 28), colour or _PAPER, _SOFT)
            self.words(x + 34, top, word, _WORDS)
        return y + -(-len(entries) // _IN_A_LINE) * _LINE

    def bar(self, y: float, bar: Bar) -> None:
        """Its name and what is said of it above, the slices below over the whole width."""
        font = _font(_WORDS)
        said = font.getlength(bar.said)
        self.draw.text((WIDTH - _EDGE - said, y), bar.said, _SOFT, font=font)
        name = _font(_WORDS, bold=True)
        self.draw.text((_EDGE, y), _cut(bar.name, name, WIDTH - 2 * _EDGE - said - 16), _INK, font=name)
        top, left, all_ = y + _WORDS + 8, float(_EDGE), sum(each.count for each in bar.slices)
        for each in bar.slices:
            wide = (WIDTH - 2 * _EDGE) * each.count / all_ if all_ else 0
            if wide:
                self.draw.rectangle((left, top, left + wide, top + _BAR), each.fill or _PAPER, _SOFT)
            left += wide


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_files_ttf["SourceSansProBold" if bold else "SourceSansPro"], size)


def _cut(text: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"
