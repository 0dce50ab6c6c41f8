"""Writing on the pages of a PDF: letters that the font has, lines that fit."""

import unicodedata
from datetime import datetime

from font_source_sans_pro import font_files_ttf

NO_GLYPH = "■"
"""Stands where the font has no such letter: seen, and taken for no other letter."""
CUT = "…"
_LINE = 1.15
"""Height of a line, in sizes of its letters."""
_BASELINE = 0.95
_MM = 25.4 / 72
_FAMILY = "sans"
_STEP = 0.5
_GREY, _BLACK = 80, 0


def line_height(size: float) -> float:
    """In millimetres, of a line in letters of `size` points."""
    return size * _MM * _LINE


class Paper:
    """Pages of 210 × 297 mm, or all of that enlarged, as A3 is A4. Places are millimetres from the top left, sizes of
    letters are points.

    Letters: Source Sans Pro, which has Latin, Greek and Cyrillic. Names in the registry are Latin by rule
    (Permendagri 73/2022); others come out as `NO_GLYPH`.
    """

    def __init__(self, title: str, made_at: datetime, enlarged: float = 1.0) -> None:
        """`made_at` (aware) goes into the file; it takes no other clock. Where all is `enlarged`, places and sizes are
        those of the page before."""
        # Every process imports this module, few ever draw.
        from fpdf import FPDF
        from fpdf.fonts import TTFFont

        self._enlarged = enlarged
        self.pdf = FPDF(format=(210, 297), unit=enlarged / _MM)
        self.pdf.set_creation_date(made_at)
        self.pdf.set_title(title)
        self.pdf.set_auto_page_break(False)
        self.pdf.add_font(_FAMILY, "", font_files_ttf["SourceSansPro"])
        self.pdf.add_font(_FAMILY, "B", font_files_ttf["SourceSansProBold"])
        fonts = [font for font in self.pdf.fonts.values() if isinstance(font, TTFFont)]
        self._letters = set.intersection(*(set(font.cmap) for font in fonts))

    def write(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False, grey: bool = False, spacing: float = 0
    ) -> float:
        """A line with its upper edge at `y`; gives the lower edge. `spacing` between letters is points."""
        self._take(size, bold)
        self.pdf.set_text_color(_GREY if grey else _BLACK)
        self.pdf.set_char_spacing(spacing * self._enlarged)
        self.pdf.text(x, y + size * _MM * _BASELINE, self.printable(text))
        self.pdf.set_char_spacing(0)
        return y + line_height(size)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Of a line with this text."""
        self._take(size, bold)
        return self.pdf.get_string_width(self.printable(text))

    def wrap(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The lines of a text; a no-break space holds words together, a word wider than a line is cut."""
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if self.width(longer, size, bold=bold) <= width:
                lines[-1] = longer
            else:
                lines.append(self.cut(word, width, size, bold=bold))
        return [line for line in lines if line]

    def shrink(
        self, text: str, width: float, size: float, least: float, most_lines: int = 1, *, bold: bool = False
    ) -> tuple[list[str], float]:
        """The lines of a text, and the size between `size` and `least` at which they are few enough; else cut."""
        while len(lines := self.wrap(text, width, size, bold=bold)) > most_lines and size > least:
            size -= _STEP
        if len(lines) > most_lines:
            rest = " ".join(lines[most_lines - 1 :])
            lines = [*lines[: most_lines - 1], self.cut(f"{rest}{CUT}", width, size, bold=bold)]
        return lines, size

    def cut(self, text: str, width: float, size: float, *, bold: bool = False) -> str:
        """The text, ending in `CUT` if all of it is too wide."""
        kept = text
        while kept and self.width(kept if kept == text else f"{kept}{CUT}", size, bold=bold) > width:
            kept = kept[:-1]
        return text if kept == text else f"{kept.rstrip(f' {CUT}')}{CUT}"

    def printable(self, text: str) -> str:
        """The text in letters that the font has: an accent it lacks is dropped, a letter it lacks is `NO_GLYPH`."""
        return "".join(map(self._printable, unicodedata.normalize("NFC", text)))

    def _printable(self, letter: str) -> str:
        if ord(letter) in self._letters:
            return letter
        if unicodedata.category(letter) in ("Cc", "Cf", "Mn", "Me"):
            return ""
        plain = [part for part in unicodedata.normalize("NFKD", letter) if ord(part) in self._letters]
        return plain[0] if plain else NO_GLYPH

    def _take(self, size: float, bold: bool) -> None:
        self.pdf.set_font(_FAMILY, "B" if bold else "", size * self._enlarged)
