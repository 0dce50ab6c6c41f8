"""What a list tells of a known resident that the registry does not hold yet."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, Person
from bot.storage.engine.vault import Vault
from bot.storage.registry import private_facts
from bot.storage.registry.listed import Known, Listed, born_of
from bot.storage.registry.private_facts import PrivateFacts
from bot.storage.registry.registry_rows import mother_key, person_row

_SEALED = {"nik_key": ("nik",), "mother_key": ("mother",)}


def told_by(vault: Vault, listed: Listed, key: str | None, house_id: str) -> dict[str, Any]:
    """The columns that can be compared, as the list has them."""
    told = listed.person
    return {
        "area_code": told.area,
        "name": told.name,
        "sex": told.sex.value if told.sex else None,
        "birth_date": told.birth_date,
        "birth_exactness": None if told.birth_exactness is Exactness.DAY else told.birth_exactness.value,
        "birth_place": told.birth_place,
        "nik_key": key,
        "mother_key": mother_key(vault, told.mother),
        "relationship": told.relationship,
        "marital": told.marital,
        "job": told.job,
        "education": told.education,
        "programmes": ",".join(told.programmes),
        "household_id": house_id,
        "status": None if told.status is BasicStatus.ALIVE else told.status.value,
    }


def differing_from(
    vault: Vault, listed: Listed, told: Mapping[str, Any], known: Known, kept: Collection[str]
) -> dict[str, Any]:
    """The columns to be written but for those `kept`, sealed ones too where their index differs; `told` is what the
    list has of them."""
    has = known._mapping
    differing = {name: value for name, value in told.items() if value not in (None, "") and value != has[name]}
    _settle_birth(listed.person, known, told["birth_exactness"], differing)
    for name in (*kept, *(("birth_exactness",) if "birth_date" in kept else ())):
        differing.pop(name, None)
    if differing.keys() & _SEALED.keys():
        sealed = person_row(vault, listed.person)
        for index in differing.keys() & _SEALED.keys():
            differing |= {name: sealed[name] for name in _SEALED[index]}
    return differing | _private(vault, listed, known)


def _settle_birth(person: Person, known: Known, exactness: str | None, differing: dict[str, Any]) -> None:
    """Date and exactness change together; a vague date that the one known fits into tells nothing."""
    has, told = born_of(known), person.born
    for column in ("birth_date", "birth_exactness"):
        differing.pop(column, None)
    if told and told != has and not (has and not told.is_exact and may_be_one_birth(has, told)):
        differing |= {"birth_date": told.latest, "birth_exactness": exactness}


def _private(vault: Vault, listed: Listed, known: Known) -> dict[str, Any]:
    """The sealed record of health and rank, where the list knows more."""
    has, told = private_facts.open_facts(vault, known.private), listed.person
    facts = PrivateFacts(
        told.disability or has.disability,
        told.pregnant_since or has.pregnant_since,
        has.decile if listed.decile is None else listed.decile,
    )
    return {} if facts == has else {"private": private_facts.seal(vault, facts)}
