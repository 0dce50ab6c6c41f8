"""Whom a half-filled report is about, as far as it was told."""

from collections.abc import Iterator
from datetime import date

from bot.dialogue.labels import describe
from bot.dialogue.paging import typed_query
from bot.dialogue.reading import Json
from bot.dialogue.session import Session
from bot.dialogue.stored_residents import resident_from_json
from bot.domain.people.people import Resident, readable


def whom(session: Session) -> str:
    """Whom it is about, as far as he said: the first name among the answers, else what he searched for."""
    return next((readable(name) for name in called(list(session.answers.values()))), "") or typed_query(session.query)


def described(session: Session, today: date) -> str:
    """The same with age and house where he is registered, to be told from a namesake; `none` where nobody is named."""
    resident = next(residents_in(list(session.answers.values())), None)
    return describe(resident, today) if resident else whom(session) or "none"


def residents_in(value: Json) -> Iterator[Resident]:
    """The residents who are among the answers."""
    if isinstance(value, list):
        for each in value:
            yield from residents_in(each)
    elif isinstance(value, dict) and value.get("name") and value.get("household_id"):
        yield resident_from_json(value)


def called(value: Json) -> Iterator[str]:
    """The names of all who are among the answers."""
    if isinstance(value, list):
        for each in value:
            yield from called(each)
    elif isinstance(value, dict) and isinstance(name := value.get("name"), str) and name:
        yield name
