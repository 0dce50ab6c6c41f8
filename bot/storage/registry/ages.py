"""What a row of persons tells of whether somebody is a child."""

from typing import Any

from sqlalchemy import Row

from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import Marital
from bot.storage import tables

_persons = tables.persons
AGE = (_persons.c.birth_date, _persons.c.birth_exactness, _persons.c.marital)


def age_of(row: Row[*tuple[Any, ...]]) -> tuple[Day | None, Marital | None]:
    """When he was born and whether he is or was married, of a row with these columns."""
    born = Day(row.birth_date, Exactness(row.birth_exactness or Exactness.DAY)) if row.birth_date else None
    return born, Marital(row.marital) if row.marital else None
