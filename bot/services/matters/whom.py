"""Who a matter is about, as one officer may read it in private."""

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.people import PersonId, age_on, readable
from bot.services.work.work import Work
from bot.storage.registry import read_registry


async def whom(work: Work, person: PersonId, area: AreaCode, called: str = "") -> Text:
    """`Asep Saepudin (52 tahun, Jl. Melati No. 4, RT 003/RW 005)`, whatever his status; `called` so where the regency
    does not hold him."""
    regency = ancestor(area, Level.REGENCY)
    found = await read_registry.residents(work.transaction, [person], regency)
    stands = await read_registry.standing_of(work.transaction, [person], regency)
    if not found or person not in stands:
        return Text("matter-whom-unlisted", {"name": readable(called) or "none"})
    resident = found[0]
    about = {
        "name": readable(resident.name),
        "age": age_on(resident.birth_date, work.today) if resident.birth_date else "none",
        "house": readable(resident.address) or "none",
        "rt": short_name(stands[person].area),
    }
    return Text("matter-whom", about)
