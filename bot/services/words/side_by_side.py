"""Two entries of one person compared, field by field: in full for an operator, for others only whether they differ."""

from collections.abc import Iterator

from bot.dialogue.prompt import Text
from bot.domain.people.people import Person
from bot.domain.report.person_fields import EDITABLE, same_value, text_of
from bot.services.words.effect_words import say_value


def compared_in_full(one: Person, other: Person) -> Iterator[Text]:
    """Each field that one of them has, with both values."""
    for field, mine, yours in _fields(one, other):
        how = "same" if same_value(mine, yours) else "other" if mine and yours else "blank"
        parts = {"field": Text(f"field-{field}"), "one": say_value(field, mine), "other": say_value(field, yours)}
        yield Text("compare-full-line", {"how": how}, parts)


def compared(one: Person, other: Person) -> Iterator[Text]:
    """Each field that one of them has: the same, another, or known of which of the two only."""
    for field, mine, yours in _fields(one, other):
        how = "same" if same_value(mine, yours) else "other"
        if not mine or not yours:
            how = "first" if mine else "second"
        yield Text("compare-line", {"how": how}, {"field": Text(f"field-{field}")})


def _fields(one: Person, other: Person) -> Iterator[tuple[str, str, str]]:
    for field in EDITABLE:
        mine, yours = text_of(one, field), text_of(other, field)
        if mine or yours:
            yield field, mine, yours
