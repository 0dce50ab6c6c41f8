"""What a report says and does, line by line: as a group may read it, or in full for the operator alone.

No digit of a NIK or No KK stands in a group, not even the last four: beside the birth date and the sex that another
line, or another card, shows, and the kecamatan, they are all that a NIK lacks (domain section 7).
"""

from collections.abc import Iterator, Mapping
from typing import assert_never

from bot.dialogue.prompt import Arg, Text
from bot.domain.days.day import Day
from bot.domain.people.code_lists import EDUCATION, JOBS, code_of
from bot.domain.people.people import BasicStatus, PersonId, not_in_capitals, readable, temporary_id
from bot.domain.report.changes import (
    PRIVATE_FIELDS,
    AddPerson,
    Change,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
    fact_key,
    is_private,
)
from bot.domain.report.person_fields import EVENT_DAYS
from bot.domain.report.told_answers import TOLD_ANSWERS, FarPlace

_NUMBERS = frozenset({"nik", "kk"})
_SURVEY = ("survey-", "house-")
"""How the facts of a household that is proposed are called: how it lives, and where."""
_NAMES = frozenset({
    "name", "mother", "address", "birth_place", "new-address", "house-address", "host", "new-head", "spouse",
    "successor", "nik-holder", "caretaker", "former-caretaker", "next-caretaker",
    "lived-with-dropped",
})  # fmt: skip
"""Fields and facts that are names or addresses: these are written as such, however they were typed."""
_DAYS = frozenset({"birth_date", "pregnant_since", *EVENT_DAYS})
_CODED = frozenset({"sex", "marital", "relationship", "disability"})
_WORDED: Mapping[str, Mapping[str, str]] = {"education": EDUCATION, "job": JOBS}


def lines_of(change: Change, private: bool = False) -> list[Text]:
    """Old → new for each person the registry will change, then the kind's facts; what is private and numbers in full
    only where `private` says that an operator reads them alone."""
    shown = [*effect_lines(change, private)]
    shown += [fact_line(name, value) for name, value in change.facts if value and (private or not is_private(name))]
    return shown if private else [*shown, *_hidden_lines(change)]


def _hidden_lines(change: Change) -> Iterator[Text]:
    """What a group is told of what it does not read: that there is something, by its own name."""
    hidden = [name for name, value in change.facts if value and is_private(name)]
    asked = [name for name in hidden if name.startswith(_SURVEY)]
    if asked:
        yield Text("card-survey-line")
    if len(hidden) > len(asked) or _hides_fields(change):
        yield Text("card-private-line")


def hides(change: Change) -> bool:
    """Whether something of it is no matter for a group."""
    return _hides_fields(change) or any(is_private(name) and value for name, value in change.facts)


def _hides_fields(change: Change) -> bool:
    edited = {field for effect in change.effects if isinstance(effect, EditPerson) for field in effect.new}
    return bool(edited & PRIVATE_FIELDS)


def effect_lines(change: Change, private: bool = False) -> Iterator[Text]:
    """One line for each thing that changes; who heads a household or gets its aid is told among the facts."""
    names = {who: readable(name) for who, name in change.called.items()}
    for effect in change.effects:
        yield from _lines(effect, names, private)


def _lines(effect: Effect, names: Mapping[PersonId, str], private: bool) -> Iterator[Text]:
    match effect:
        case AddPerson(person):
            args = {"name": readable(person.name), "nik": "told" if person.nik else "none"}
            yield Text("effect-add-line", {**args, "temporary": temporary_id(person.id)})
        case SetStatus(person_id, BasicStatus.ALIVE):
            yield Text("effect-back-line", {"name": names.get(person_id, "")})
        case SetStatus(person_id, status):
            parts = {"status": Text(f"basic-status-{status.value}")}
            yield Text("effect-end-line", {"name": names.get(person_id, "")}, parts)
        case PutRight(person_id, status, was):
            parts = {"old": Text(f"basic-status-{was.value}"), "new": Text(f"basic-status-{status.value}")}
            yield Text("effect-right-line", {"name": names.get(person_id, "")}, parts)
        case EditPerson():
            yield from _edit_lines(effect, names.get(effect.person_id, ""), private)
        case JoinHousehold(person_id, arrives=False, relationship=kin):
            parts = {"kin": Text(f"relationship-{kin.value}") if kin else Text("value-kept")}
            yield Text("effect-new-card-line", {"name": names.get(person_id, "")}, parts)
        case JoinHousehold(person_id):
            yield Text("effect-join-line", {"name": names.get(person_id, "")})
        case Propose(person_id, programme, remove):
            args = {"name": names.get(person_id, ""), "programme": programme or "none"}
            yield Text("effect-remove-line" if remove else "effect-propose-line", args)
        case NameHead() | NameCaretaker():
            return
        case _:
            assert_never(effect)


def _edit_lines(edit: EditPerson, name: str, private: bool) -> Iterator[Text]:
    for field, new in edit.new.items():
        old = edit.old.get(field, "")
        title = {"field": Text(f"field-{field}")}
        if field in _NUMBERS and not private:
            about: dict[str, Arg] = {"name": name, "how": _how_changed(old, new), "count": _differing(old, new)}
            yield Text("effect-number-line", about, title)
        elif private or field not in PRIVATE_FIELDS:
            values = {"old": say_value(field, old), "new": say_value(field, new)}
            yield Text("effect-edit-line", {"name": name}, title | values)


def _how_changed(old: str, new: str) -> str:
    if not new:
        return "emptied"
    return "changed" if old else "filled"


def _differing(old: str, new: str) -> int:
    """In how many places, which tells a slip from another number."""
    return sum(one != other for one, other in zip(old, new, strict=False))


def say_value(field: str, value: str) -> Text:
    """A field's value in words, a number as it is."""
    if not value:
        return Text("value-none")
    if field in _NUMBERS:
        return _plain(value)
    if field in _DAYS:
        return _plain(Day.load(value).say())
    if field in _CODED:
        return Text(f"{field}-{value}")
    if field == "programmes":
        return _plain(value.replace(",", ", "))
    if field in TOLD_ANSWERS:
        return _told_answer(field, value)
    code = code_of(_WORDED[field], value) if field in _WORDED else ""
    return Text(f"{field}-{code}") if code else _plain(_written(field, value))


def _told_answer(field: str, value: str) -> Text:
    told = TOLD_ANSWERS[field]
    if told.codes:
        return Text(f"{told.codes}-{value}")
    if not told.far:
        return _plain(not_in_capitals(value))
    far = FarPlace.load(value)
    place = not_in_capitals(far.place)
    if not far.scope:
        return _plain(place)
    return Text("value-far", {"place": place or "none"}, {"scope": Text(f"move-scope-{far.scope}")})


def _written(of: str, value: str) -> str:
    return readable(value) if of in _NAMES else not_in_capitals(value)


def _plain(value: str) -> Text:
    return Text("value-plain", {"value": value})


def fact_line(name: str, value: str) -> Text:
    """One of the kind's own facts, in words."""
    label, codes = fact_key(name)
    if codes:
        return Text("fact-line", parts={"label": Text(label), "value": Text(f"{codes}-{value}")})
    return Text("fact-line", {"value": _written(label, value)}, {"label": Text(label)})
