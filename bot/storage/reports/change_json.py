"""Changes as JSON, readable by later versions of the program."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, assert_never

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.report import changes
from bot.domain.report.changes import (
    AddPerson,
    Change,
    EditPerson,
    Effect,
    JoinHousehold,
    Kind,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)

Json = dict[str, Any]


class UnknownEffect(ValueError):  # noqa: N818 - a refusal
    """A later version of the program wrote an effect this one can't apply, and must not leave out."""


def encode_change(change: Change) -> Json:
    """The change as JSON values."""
    return {
        "kind": change.kind,
        "area": change.area,
        "event_date": change.event_date.isoformat(),
        "subjects": list(change.subjects),
        "names": list(change.names),
        "effects": [_encode_effect(effect) for effect in change.effects],
        "facts": [list(fact) for fact in change.facts],
        "warnings": [{"key": each.key, "args": dict(each.args)} for each in change.warnings],
        "photos": list(change.photos),
    }


def decode_change(stored: Mapping[str, Any]) -> Change:
    """What `encode_change` gave; fields this version doesn't know are left out, an unknown effect is not."""
    return Change(
        kind=Kind(stored["kind"]),
        area=AreaCode(stored["area"]),
        event_date=date.fromisoformat(stored["event_date"]),
        subjects=tuple(PersonId(each) for each in stored.get("subjects", ())),
        names=tuple(stored.get("names", ())),
        effects=tuple(_decode_effect(each) for each in stored.get("effects", ())),
        facts=tuple((key, value) for key, value in stored.get("facts", ())),
        warnings=tuple(changes.Doubt(each["key"], each.get("args", {})) for each in stored.get("warnings", ())),
        photos=tuple(stored.get("photos", ())),
    )


def _encode_effect(effect: Effect) -> Json:
    match effect:
        case AddPerson(person):
            return {"do": "add", "person": encode_person(person)}
        case SetStatus(person_id, status, on, to):
            ended = {"do": "end", "person_id": person_id, "status": status.value, "on": on.isoformat()}
            return ended | ({"to": to} if to else {})
        case NameHead(household_id, person_id):
            return {"do": "head", "household_id": household_id, "person_id": person_id}
        case EditPerson(person_id, old, new):
            return {"do": "edit", "person_id": person_id, "old": dict(old), "new": dict(new)}
        case JoinHousehold() as join:
            return {"do": "join", **{each.name: getattr(join, each.name) for each in fields(JoinHousehold)}}
        case NameCaretaker(household_id, person_id):
            return {"do": "caretaker", "household_id": household_id, "person_id": person_id}
        case Propose(person_id, programme, remove):
            return {"do": "propose", "person_id": person_id, "programme": programme, "remove": remove}
        case _:
            assert_never(effect)


def _decode_effect(stored: Mapping[str, Any]) -> Effect:
    match stored["do"]:
        case "add":
            return AddPerson(decode_person(stored["person"]))
        case "end":
            on = date.fromisoformat(stored["on"])
            to = AreaCode(stored.get("to", ""))
            return SetStatus(PersonId(stored["person_id"]), BasicStatus(stored["status"]), on, to)
        case "head":
            return NameHead(HouseholdId(stored["household_id"]), PersonId(stored["person_id"]))
        case "edit":
            return EditPerson(PersonId(stored["person_id"]), stored["old"], stored["new"])
        case "join":
            named = {each.name: stored[each.name] for each in fields(JoinHousehold) if each.name in stored}
            relationship = stored.get("relationship")
            return JoinHousehold(**named | {"relationship": Relationship(relationship) if relationship else None})
        case "caretaker":
            return NameCaretaker(HouseholdId(stored["household_id"]), PersonId(stored["person_id"]))
        case "propose":
            return Propose(PersonId(stored["person_id"]), stored["programme"], stored.get("remove", False))
        case other:
            raise UnknownEffect(f"effect {other!r} was written by a later version; update the program")


_PARSE: dict[str, Callable[[Any], Any]] = {
    "sex": Sex,
    "birth_date": date.fromisoformat,
    "relationship": Relationship,
    "marital": Marital,
    "pregnant_since": date.fromisoformat,
    "programmes": tuple,
    "status": BasicStatus,
    "died_or_left_on": date.fromisoformat,
}
_FIELDS = tuple(each.name for each in fields(Person))
_ALWAYS = ("id", "household_id", "area", "name")


def encode_person(person: Person) -> Json:
    """The person as JSON values, without what is not known."""
    values = {name: getattr(person, name) for name in _FIELDS}
    return {name: _plain(value) for name, value in values.items() if name in _ALWAYS or value not in (None, "", ())}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def decode_person(stored: Mapping[str, Any]) -> Person:
    """What `encode_person` gave."""
    known = {name: stored[name] for name in _FIELDS if name in stored}
    return Person(**{name: _PARSE[name](value) if name in _PARSE else value for name, value in known.items()})
