"""What a person must have known of him to enter the national registry (domain: nobody enters without)."""

from collections.abc import Iterable

from bot.domain.days.day import Exactness
from bot.domain.people.people import Person
from bot.domain.people.placeholders import is_listable_name

REQUIRABLE = (
    "name", "nik", "kk", "birth_place", "birth_date", "sex", "mother", "relationship", "marital", "address", "job",
    "education",
)  # fmt: skip
"""Fields of a person that a national list may ask for; the texts are `entry-{field}`."""


OF_THE_HOUSEHOLD = frozenset({"kk", "address"})
"""Those that all of a household share."""


def missing_fields(person: Person, required: Iterable[str]) -> tuple[str, ...]:
    """Those of the `required` fields that are not known."""
    return tuple(field for field in required if not is_known(person, field))


def is_known(person: Person, field: str) -> bool:
    """Whether a list may be given it: of a birth date the very day, of a name letters."""
    if field == "birth_date" and person.birth_exactness is not Exactness.DAY:
        return False
    value = getattr(person, field)
    return bool(value) and (field not in _NAMES or is_listable_name(value))


_NAMES = ("name", "mother")
