"""What a person must have known of him to enter the national registry (domain: nobody enters without)."""

from bot.domain.people.people import Person

REQUIRED = (
    "name", "nik", "kk", "birth_place", "birth_date", "sex", "mother", "relationship", "marital", "address",
)  # fmt: skip
"""Fields of a person without which SIKS-NG takes no entry; the texts are `entry-{field}`."""


def missing_fields(person: Person) -> tuple[str, ...]:
    """Those of `REQUIRED` that are not known."""
    return tuple(field for field in REQUIRED if not getattr(person, field))
