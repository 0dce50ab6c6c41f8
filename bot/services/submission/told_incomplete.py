"""What the registry still lacks of those who are to enter it: the operator sees it when the report comes."""

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.people.completeness import missing_fields
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import AddPerson, Change, Doubt, EditPerson, Propose
from bot.services.review.report_card import CARD_LOCALE
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry


async def find_incomplete(filing: Filing, change: Change) -> list[Doubt]:
    """A doubt for each person added or proposed of whom something is missing, naming what, never any value."""
    given = {(e.person_id, field) for e in change.effects if isinstance(e, EditPerson) for field in e.new}
    told = {"nik"} if any(doubt.key == "no-nik" for doubt in change.warnings) else set()
    doubts, required = [], filing.work.house.profile.required
    for person in [*await _added(filing, change), *await _proposed(filing, change)]:
        missing = [f for f in missing_fields(person, required) if f not in told and (person.id, f) not in given]
        if missing:
            doubts.append(Doubt("incomplete", {"name": readable(person.name), "missing": _words(filing, missing)}))
    return doubts


async def _proposed(filing: Filing, change: Change) -> list[Person]:
    ids = [effect.person_id for effect in change.effects if isinstance(effect, Propose) and not effect.remove]
    work = filing.work
    return await read_registry.persons(work.transaction, ids, filing.officer.area) if ids else []


async def _added(filing: Filing, change: Change) -> list[Person]:
    added = [effect.person for effect in change.effects if isinstance(effect, AddPerson)]
    return [await _with_household(filing, person) for person in added]


async def _with_household(filing: Filing, person: Person) -> Person:
    """No KK and address are the household's, which may be there already."""
    transaction, area = filing.work.transaction, filing.officer.area
    members = await read_registry.household_members(transaction, person.household_id, area)
    known = await read_registry.persons(transaction, [members[0].id], area) if members else []
    if not known:
        return person
    return replace(person, kk=person.kk or known[0].kk, address=person.address or known[0].address)


def _words(filing: Filing, fields: Iterable[str]) -> str:
    """In the language of the cards, where a doubt is read."""
    return ", ".join(filing.work.house.texts.say(CARD_LOCALE, Text(f"entry-{field}")) for field in fields)
