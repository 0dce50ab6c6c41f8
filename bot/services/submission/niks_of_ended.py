"""A NIK of somebody dead or gone is given to no second person: it is left open, and whoever decides reads why."""

from dataclasses import replace

from bot.domain.areas import Level, ancestor
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import AddPerson, Change, Doubt
from bot.services.submission.filing import Filing
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import ended_with_nik


async def without_niks_of_ended(filing: Filing, change: Change) -> Change:
    """Who is new has none yet, where his is that of another: it is completed once it is known whose it really is."""
    niks = {person.id: person.nik for person in change.added}
    ended = await ended_of(filing, [nik for nik in niks.values() if nik])
    blank = {who: ended[nik] for who, nik in niks.items() if nik in ended}
    if not blank:
        return change
    told = [person for person in change.added if person.id in blank]
    doubts = (
        Doubt("nik-of-dead" if blank[each.id] is BasicStatus.DEAD else "nik-of-gone", {"name": each.name})
        for each in told
    )
    return replace(
        change,
        effects=tuple(
            replace(effect, person=replace(effect.person, nik=""))
            if isinstance(effect, AddPerson) and effect.person.id in blank
            else effect
            for effect in change.effects
        ),
        warnings=(*change.warnings, *doubts),
    )


async def ended_of(filing: Filing, niks: list[str]) -> dict[str, BasicStatus]:
    """Which of these NIKs are those of somebody dead or gone, and what he is."""
    if not niks:
        return {}
    regency = ancestor(filing.officer.area, Level.REGENCY)
    held = await ended_with_nik(filing.work.transaction, regency, niks)
    standing = await read_registry.standing_of(filing.work.transaction, list(held.values()), regency)
    return {nik: standing[who].status for nik, who in held.items()}
