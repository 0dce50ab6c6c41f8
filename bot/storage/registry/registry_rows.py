"""Persons and households as their rows: what is secret sealed, numbers and mothers with an index."""

from typing import Any

from bot.domain.days.day import Exactness
from bot.domain.people.people import Person, Relationship
from bot.storage.engine.vault import Vault
from bot.storage.registry import private_facts
from bot.storage.registry.private_facts import PrivateFacts


def mother_key(vault: Vault, mother: str) -> str | None:
    """The index of a mother's name; case and spaces don't matter."""
    return vault.index("mother", " ".join(mother.casefold().split())) if mother else None


def person_row(vault: Vault, person: Person, decile: int | None = None) -> dict[str, Any]:
    """The row of a person; numbers, mother's name, health and rank sealed."""
    return {
        "id": person.id,
        "household_id": person.household_id,
        "area_code": person.area,
        "name": person.name,
        "sex": person.sex.value if person.sex else None,
        "birth_date": person.birth_date,
        "birth_exactness": _inexact(person.birth_exactness) if person.birth_date else None,
        "birth_place": person.birth_place,
        **number_columns(vault, "nik", person.nik),
        "mother": vault.seal_text("mother", person.mother) if person.mother else None,
        "mother_key": mother_key(vault, person.mother),
        "relationship": person.relationship,
        "marital": person.marital,
        "job": person.job,
        "education": person.education,
        "programmes": ",".join(person.programmes),
        "private": private_facts.seal(vault, PrivateFacts(person.disability, person.pregnant_since, decile)),
        "status": person.status.value,
        "ended_on": person.died_or_left_on,
        "ended_exactness": _inexact(person.end_exactness),
    }


def household_row(vault: Vault, person: Person) -> dict[str, Any]:
    """The row of the household a person is the first known member of."""
    return {
        "id": person.household_id,
        "area_code": person.area,
        **number_columns(vault, "kk", person.kk),
        "address": person.address,
        "head_name": person.name if person.relationship is Relationship.HEAD else "",
    }


def number_columns(vault: Vault, column: str, number: str) -> dict[str, Any]:
    """A NIK or No KK as its two columns: sealed, and its index."""
    sealed = vault.seal_text(column, number) if number else None
    return {column: sealed, f"{column}_key": vault.index(column, number) if number else None}


def _inexact(exactness: Exactness) -> str | None:
    return None if exactness is Exactness.DAY else exactness.value
