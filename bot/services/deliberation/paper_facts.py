"""What the papers of a deliberation tell, read from the registry and the rulings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.days.dates import say_date
from bot.domain.deliberation.deliberation import Deliberation, Ruling
from bot.domain.people.people import Person, PersonId, readable
from bot.domain.periods import Period
from bot.domain.report.changes import Declared, Kind, PutRight
from bot.domain.report.report import Report
from bot.services.deliberation.candidates import candidates_of
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.months import month_counts
from bot.storage.registry import areas, read_registry

ENDS_SHOWN = 4
"""Digits of a NIK, unless the profile has all of them."""


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the annex by name."""

    name: str
    nik: str
    where: str
    kind: Kind
    ruling: Ruling
    entry: str = ""
    """Of who is listed twice, which of the two entries it is."""
    declared: tuple[str, str] = ("", "")
    """The words with which the family was proposed; by whom and when."""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Of one deliberation that is closed."""

    held: Deliberation
    regency: str
    district: str
    village: str
    cases: Sequence[Case]
    """A line for each person; of a report that speaks of several there are several."""
    by_kind: Mapping[Kind, Sequence[Ruling]]
    """One for each report."""
    month: Period
    changes: Mapping[Kind, int]
    """Reports of the village that are in effect in the month, kind by kind."""


async def paper_facts(work: Work, held: Deliberation) -> PaperFacts:
    """All of them; the deliberation is closed, so that nothing of them changes any more but the registry."""
    transaction, village = work.transaction, held.village
    names = await areas.area_names(transaction, [village])
    found = [(each.report, each.ruling) for each in await candidates_of(work, village, held) if each.ruling]
    persons = await _persons(work, village, [report for report, _ in found])
    away = await _elsewhere(work, village, [report for report, _ in found], persons)
    by_kind: dict[Kind, list[Ruling]] = {}
    for report, ruling in found:
        by_kind.setdefault(report.kind, []).append(ruling)
    month = await work.open_period(village)
    counted: Counter[Kind] = Counter()
    for (_, kind), count in (await month_counts.count_by_rt(transaction, village, month, filed=True)).items():
        counted[kind] += count
    return PaperFacts(
        await deliberations.get(transaction, held.id) or held,
        names[ancestor(village, Level.REGENCY)],
        names[ancestor(village, Level.DISTRICT)],
        names[village],
        [case for report, ruling in found for case in _cases(work, report, ruling, persons, away)],
        by_kind,
        month,
        counted,
    )


async def _persons(work: Work, village: AreaCode, found: Sequence[Report]) -> dict[PersonId, Person]:
    ids = list(dict.fromkeys(who for report in found for who in report.change.subjects))
    if not ids:
        return {}
    return {each.id: each for each in await read_registry.persons(work.transaction, ids, village)}


async def _elsewhere(
    work: Work, village: AreaCode, found: Sequence[Report], persons: Mapping[PersonId, Person]
) -> dict[PersonId, str]:
    """Where those are registered who are so in another village: nothing else of them is this village's to tell."""
    ids = list(dict.fromkeys(who for report in found for who in report.change.subjects if who not in persons))
    where = await read_registry.registered_in(work.transaction, ids) if ids else {}
    return {who: await place_of(work, rt, village) for who, rt in where.items()}


def _cases(
    work: Work, report: Report, ruling: Ruling, persons: Mapping[PersonId, Person], away: Mapping[PersonId, str]
) -> list[Case]:
    rt, change = short_name(report.area), report.change
    declared = _declared(work, change.declared) if change.declared else ("", "")
    entries, found = _entries(work, report), []
    for who, name in zip(change.subjects, change.names, strict=False):
        person = persons.get(who)
        where = ", ".join(filter(None, [readable(person.address), rt])) if person else away.get(who, rt)
        nik = _shown(person.nik or "", work) if person else ""
        named = person.name if person else name
        found.append(Case(named, nik, where, report.kind, ruling, entries.get(who, ""), declared))
    return found + [Case(name, "", rt, report.kind, ruling, "", declared) for name in change.without_id]


def _entries(work: Work, report: Report) -> dict[PersonId, str]:
    """Of two that stand under one name it is signed which one goes."""
    found = {}
    for effect in report.change.effects:
        if isinstance(effect, PutRight) and effect.into:
            found[effect.person_id] = work.house.texts.say(CARD_LOCALE, Text("fact-double-other"))
            found[effect.into] = work.house.texts.say(CARD_LOCALE, Text("fact-double-right"))
    return found


def _declared(work: Work, told: Declared) -> tuple[str, str]:
    at = told.at.astimezone(work.house.calendar.timezone)
    about = {"name": told.name, "day": say_date(at.date()), "time": at.strftime("%H.%M")}
    return told.words, work.house.texts.say(CARD_LOCALE, Text("paper-declared", about))


def _shown(nik: str, work: Work) -> str:
    if work.house.profile.deliberation.full_nik or not nik:
        return nik
    return "*" * (len(nik) - ENDS_SHOWN) + nik[-ENDS_SHOWN:]
