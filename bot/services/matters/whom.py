"""Who a matter is about, as one officer may read it in private."""

from bot.dialogue.naming import family_that_tells
from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.people import PersonId, Resident, age_words, readable
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.registry import read_registry

NAME = 16
"""Letters of a name on a button that says something besides."""


async def whom(work: Work, person: PersonId, area: AreaCode, called: str = "") -> Text:
    """`Asep Saepudin (52 tahun, Jl. Melati No. 4, RT 003/RW 005)`, whatever his status; `called` so where the regency
    of the area does not hold him."""
    resident = await _resident(work, person, area)
    stands = await read_registry.standing_of(work.transaction, [person], ancestor(area, Level.REGENCY))
    if resident is None or person not in stands:
        return Text("matter-whom-unlisted", {"name": readable(called) or "none"})
    about: dict[str, Arg] = {
        "name": readable(resident.name),
        "age": age_words(resident.born, work.today, " tahun") or "none",
        "house": ", ".join(filter(None, (readable(resident.address), family_that_tells(resident)))) or "none",
        "rt": short_name(stands[person].area),
    }
    return Text("matter-whom", about)


async def called(work: Work, person: PersonId, area: AreaCode) -> str:
    """His name, for a list."""
    resident = await _resident(work, person, area)
    return readable(resident.name) if resident else "-"


async def open_person(work: Work, person: PersonId, area: AreaCode) -> tuple[Option, ...]:
    """The button that shows all that is known of him; none where the regency of the area does not hold him."""
    resident = await _resident(work, person, area)
    if resident is None:
        return ()
    name = readable(resident.name)
    name = name if len(name) <= NAME else f"{name[: NAME - 1].rstrip()}…"
    return (Command.PERSON.button(Text("button-open-person", {"name": name}), person),)


async def _resident(work: Work, person: PersonId, area: AreaCode) -> Resident | None:
    found = await read_registry.residents(work.transaction, [person], ancestor(area, Level.REGENCY))
    return found[0] if found else None
