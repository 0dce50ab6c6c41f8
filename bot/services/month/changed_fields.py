"""What of a person differs between two moments, field by field, in the words of the files."""

from collections.abc import Iterator

from bot.domain.people.people import Person
from bot.domain.report.person_fields import EDITABLE, text_of
from bot.services.month.month_rows import MonthRows
from bot.services.words.effect_words import say_value

_SAID = tuple(field for field in EDITABLE if field != "programmes")


def changes_between(before: Person, now: Person, rows: MonthRows) -> Iterator[tuple[str, str, str]]:
    """(field, old, new): the RT first; what differs in letters that no list shows is nothing to put right."""
    if before.area != now.area:
        yield "area", rows.where(before.area), rows.where(now.area)
    for field in _SAID:
        old, new = text_of(before, field), text_of(now, field)
        if old != new and (said := _value(field, old, rows)) != (says := _value(field, new, rows)):
            yield field, said, says


def _value(field: str, value: str, rows: MonthRows) -> str:
    return rows.say(say_value(field, value)) if value else ""
