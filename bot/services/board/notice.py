"""What a printed list of the notice board says, for its paper and for its page alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor, rt_number, rw_number
from bot.domain.days.dates import say_date
from bot.domain.report.on_board import Line
from bot.domain.report.word import Answer, Asked, Word
from bot.services.deliberation.naming import unit_of
from bot.services.work.house import House
from bot.storage.deliberations.board_sheets import Sheet
from bot.storage.engine.transaction import Transaction
from bot.storage.officers import officers
from bot.storage.registry import areas
from bot.storage.reports import words

LOCALE = "id"
"""The public reads Indonesian."""
COLUMNS = ("no", "name", "rt", "nik", "programme", "result", "day", "until")


class Says(Protocol):
    """Gives the words of a text."""

    def __call__(self, key: str, **about: Arg) -> str: ...


class Stands(StrEnum):
    """Where a line stands by now."""

    HANGS = "hangs"
    OBJECTED = "objected"
    OVER = "over"
    GONE = "gone"
    """It was withdrawn or is decided anew, so nobody is named any more."""


@dataclass(frozen=True, slots=True)
class Notice:
    """All of it in words. `columns` name the cells of `rows`, and `stands` tells of each row where it stands by now."""

    head: tuple[str, ...]
    title: str
    below: str
    intro: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    stands: tuple[str, ...]
    objecting: str
    no_promise: str
    changed: str


async def notice_of(house: House, transaction: Transaction, sheet: Sheet) -> Notice:
    """As it stands now; what is printed is so at that moment."""

    def say(key: str, **about: Arg) -> str:
        return house.texts.say(LOCALE, Text(key, about))

    zone = house.calendar.timezone
    known = await areas.area_names(transaction, [sheet.village])
    regency, district = (known[ancestor(sheet.village, level)] for level in (Level.REGENCY, Level.DISTRICT))
    place: Mapping[str, Arg] = {
        "regency": regency, "district": district, "village": known[sheet.village], "unit": unit_of(sheet.village)
    }  # fmt: skip
    said = [await _word(transaction, line) for line in sheet.lines]
    stands = [_stands(word) for word in said]
    by = await officers.by_id(transaction, sheet.by)
    contact = house.profile.board.contact or say("notice-contact", **place, name=by.name if by else "-")
    return Notice(
        tuple(say(f"paper-of-{level}", **place).upper() for level in ("regency", "district", "village")),
        say("notice-title"),
        say("notice-below", day=_day(house, sheet.at), count=len(sheet.lines)),
        say("notice-intro"),
        tuple(say(f"notice-column-{name}") for name in COLUMNS),
        tuple(
            _row(number, line, stand, say)
            for number, (line, stand) in enumerate(zip(sheet.lines, stands, strict=True), 1)
        ),
        tuple(say("notice-stands", stands=stand.value) for stand in stands),
        say("notice-objecting", until=_until(sheet), contact=contact),
        say("notice-no-promise"),
        say("notice-changed", at=_moment(say, _changed(sheet, said).astimezone(zone))),
    )


def _who(line: Line, stand: Stands) -> tuple[str, str, str]:
    if stand is Stands.GONE:
        return "-", "", ""
    return line.name, f"…{line.nik}" if line.nik else "-", ", ".join(line.programmes) or "-"


def _row(number: int, line: Line, stand: Stands, say: Says) -> tuple[str, ...]:
    rt = f"{rt_number(line.rt)}/{rw_number(line.rt)}"
    name, nik, programmes = _who(line, stand)
    result = say("notice-result", result=line.result.value)
    days = (f"{each:%d/%m/%Y}" for each in (line.decided, line.until))
    return str(number), name, rt, nik, programmes, result, *days


async def _word(transaction: Transaction, line: Line) -> Word | None:
    asked = await words.of_report(transaction, line.report)
    return next((each for each in asked if each.asked is Asked.BOARD and each.revision == line.revision), None)


def _stands(word: Word | None) -> Stands:
    if word is None or word.answer == Answer.DROPPED:
        return Stands.GONE
    return {Answer.REFUSED.value: Stands.OBJECTED, Answer.SILENT.value: Stands.OVER}.get(word.answer, Stands.HANGS)


def _changed(sheet: Sheet, said: Sequence[Word | None]) -> datetime:
    return max([sheet.at, *(word.at for word in said if word and word.at and word.at > sheet.at)])


def _until(sheet: Sheet) -> str:
    """The day, where it is one for all; else each line says its own."""
    days = {line.until for line in sheet.lines}
    return say_date(days.pop()) if len(days) == 1 else "several"


def _day(house: House, at: datetime) -> str:
    return say_date(at.astimezone(house.calendar.timezone).date())


def _moment(say: Says, at: datetime) -> str:
    return say("notice-moment", day=say_date(at.date()), time=f"{at:%H.%M}")
