"""Who is named to receive a family's aid: whether he may, as far as the registry knows, told to whoever approves it."""

from bot.domain.areas import Level, ancestor
from bot.domain.people.ages import YOUNGEST_CARETAKER
from bot.domain.people.people import Person, age_on, readable
from bot.domain.report.changes import Change, Doubt, NameCaretaker
from bot.services.submission.filing import Filing


async def doubts_of_caretakers(filing: Filing, change: Change) -> list[Doubt]:
    """Of who is too young, or of no known age, or without a NIK; his RT head may know nothing of him yet."""
    named = [effect.person_id for effect in change.effects if isinstance(effect, NameCaretaker)]
    regency = ancestor(filing.officer.area, Level.REGENCY)
    found = [
        doubt for each in await filing.outlook.persons(named, regency) for doubt in _doubts(filing, change, each)
    ] if named else []  # fmt: skip
    return [doubt for doubt in found if doubt.key not in {each.key for each in change.warnings}]


def _doubts(filing: Filing, change: Change, who: Person) -> list[Doubt]:
    name = readable(change.called.get(who.id, who.name))
    age = age_on(who.birth_date, filing.scene.today) if who.birth_date else None
    found = [] if who.nik else [Doubt("caretaker-no-nik", {"name": name})]
    if age is None or age < YOUNGEST_CARETAKER:
        found.append(Doubt("caretaker-age", {"name": name, "age": "unknown" if age is None else str(age)}))
    return found
