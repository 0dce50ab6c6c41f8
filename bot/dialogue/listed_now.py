"""What the list says now of a field that is to be put right."""

from bot.dialogue.prompt import Text
from bot.domain.days.day import Day
from bot.domain.people.people import Resident, readable
from bot.domain.report.person_fields import EVENT_DAYS
from bot.domain.report.told_answers import TOLD_ANSWERS

CODED = {
    "sex": "right:sex",
    "relationship": "right:relationship",
    "marital": "right:marital",
    "education": "right:education",
    **{field: f"right:{each.codes}" for field, each in TOLD_ANSWERS.items() if each.codes},
}
"""Fields whose values are codes of a list of that name, and the fact that tells one."""
DAYS = frozenset({"birth_date", *EVENT_DAYS})


def known_of(resident: Resident, what: str) -> str:
    """The value on the list, where a resident's entry shows it: never a number in full, nor the mother."""
    match what:
        case "name" if resident.is_called_so:
            return ""
        case "name" | "address":
            return str(getattr(resident, what))
        case "birth_date":
            return resident.born.stored() if resident.born else ""
        case "ended_on" | "left_on":
            return resident.ended.stored() if resident.ended else ""
        case "sex":
            return resident.sex.value if resident.sex else ""
        case "relationship":
            return str(resident.relationship.value) if resident.relationship else ""
        case "programmes":
            return ",".join(resident.programmes)
        case _:
            return ""


def listed_now(person: Resident, what: str) -> Text | None:
    """The same in words, above the question; None where the entry does not show it."""
    if what == "nik":
        return Text("correction-now-tail", {"tail": person.nik_tail}) if person.nik_tail else None
    known = known_of(person, what)
    if what in CODED and known:
        return Text("correction-now-code", parts={"old": Text(f"{what}-{known}")})
    if what == "programmes":
        return Text("correction-now", {"old": known.replace(",", ", ")}) if known else None
    shown = Day.load(known).say() if known and what in DAYS else readable(known)
    return Text("correction-now", {"old": shown}) if shown else None
