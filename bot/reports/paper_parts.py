"""What a paper of an office is made of: letterhead, heading, paragraphs, facts, tables, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is: the greater office first, the last line in larger letters; a double rule below."""

    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Heading:
    """What it is, in the middle, with a line below it."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text over the whole width; a line in it may stand in bold letters."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Lines of `label: value`, the values below one another."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Column:
    """Of a table: its title, and its share of the width."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; on each page its titles stand above them. `least` is the height of a row in millimetres, where
    somebody writes into it."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    least: float = 0


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: what he is, and his name; without one there is a line to write it on. With a materai there is room for
    one, with its words."""

    duty: str
    name: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Room to sign, two beside each other, never parted from their names; place and day stand above the right one."""

    people: Sequence[Signer]
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Squares that a phone reads, and beside them what they lead to."""

    content: str
    text: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Letterhead | Heading | Paragraph | Facts | Table | Signatures | Pointer | NewPage
