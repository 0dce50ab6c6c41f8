"""What speaks against a value by which an operator completes what is not known of somebody."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day
from bot.domain.people.nik import Finding, Kk, Nik, Weight, examine_kk, examine_nik, grouped
from bot.domain.people.people import BasicStatus, Person, PersonId, Sex
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.matters.likely_double import may_be_asked
from bot.services.registry.lacking import Lack
from bot.services.words.place_names import place_of
from bot.services.words.taken_niks import nik_taken
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import ended_with_nik, kk_holders, nik_holders


@dataclass(frozen=True, slots=True)
class Objection:
    """What speaks against a value; with `once`, given again it stands."""

    text: Text
    once: bool = False
    ways: tuple[Option, ...] = ()
    """Buttons that lead on, beside another value."""


async def object_to(work: Work, report: Report | None, lack: Lack, value: str) -> Objection | None:
    """By the rules that an RT head's answers obey, and by what the registry knows."""
    if lack.field == "nik" and (objection := await _of_another_person(work, report, lack, value)):
        return objection
    for finding in _findings(lack, value):
        doubt = Text(f"warning-{finding.key}", dict(finding.args))
        refused = finding.weight is Weight.REFUSE
        shown = {"typed": grouped(value) if lack.field in ("nik", "kk") else _said(lack.field, value)}
        return Objection(
            Text("number-refused" if refused else _DOUBT[lack.field], shown, {"doubt": doubt}), not refused
        )
    if lack.field == "kk":
        return await _of_another(work, lack.person, value)
    return _of_birth(lack.person, Day.load(value)) if lack.field == "birth_date" else None


_DOUBT = {"nik": "number-doubt", "kk": "number-doubt", "birth_date": "complete-doubt", "sex": "complete-doubt-sex"}


def _findings(lack: Lack, value: str) -> Iterator[Finding]:
    person = lack.person
    match lack.field:
        case "nik":
            yield from examine_nik(Nik(value), person.born, person.sex, person.kk)
        case "kk":
            if value == person.nik:
                yield Finding("nik-same-as-kk", Weight.REFUSE)
            yield from examine_kk(Kk(value))
        case "birth_date" if person.nik:
            found = examine_nik(Nik(person.nik), Day.load(value))
            yield from (each for each in found if each.key == "nik-birth-date")
        case "sex" if person.nik:
            found = examine_nik(Nik(person.nik), sex=Sex(value))
            yield from (each for each in found if each.key == "nik-sex")


def _said(field: str, value: str) -> str:
    return Day.load(value).say() if field == "birth_date" else value


def _of_birth(person: Person, born: Day) -> Objection | None:
    """Of whom a month or a year is known: it is not replaced by less, and by another only where that is said twice."""
    known = person.born
    if known is None or known.is_open:
        return None
    said = {"typed": born.say(), "known": known.say()}
    if not may_be_one_birth(born, known):
        return Objection(Text("complete-birth-differs", said), once=True)
    closer = born.earliest > known.earliest or born.latest < known.latest
    return None if closer else Objection(Text("complete-birth-known", said))


async def _of_another(work: Work, person: Person, kk: str) -> Objection | None:
    for house, area in await kk_holders(work.transaction, kk, []):
        if house != person.household_id:
            doubt = Text("warning-kk-taken", {"place": await place_of(work, area, person.area)})
            return Objection(Text("number-doubt", {"typed": grouped(kk)}, {"doubt": doubt}), once=True)
    return None


async def _of_another_person(work: Work, report: Report | None, lack: Lack, nik: str) -> Objection | None:
    """A NIK is one person's: that of somebody registered, dead or gone stands for no other, however often it is given.
    Where the two may be one, that is asked of their RT."""
    waiting = report.change.effects if report is not None and not STATES[report.status].in_effect else ()
    if dict(niks_given(waiting)).get(nik, lack.person.id) != lack.person.id:
        return Objection(await nik_taken(work, nik, lack.person.area))
    holder = (await nik_holders(work.transaction, [nik])).get(nik)
    if holder not in (None, lack.person.id):
        return Objection(await nik_taken(work, nik, lack.person.area), ways=await _ways(work, lack, holder))
    regency = ancestor(lack.person.area, Level.REGENCY)
    ended = (await ended_with_nik(work.transaction, regency, [nik])).get(nik, lack.person.id)
    if ended == lack.person.id:
        return None
    if lack.told:
        return Objection(Text("complete-nik-of-ended-waits", {"typed": grouped(nik)}))
    stands = (await read_registry.standing_of(work.transaction, [ended], regency))[ended]
    is_dead = stands.status is BasicStatus.DEAD
    about = {"typed": grouped(nik), "is": "dead" if is_dead else "gone"}
    place = await place_of(work, stands.area, lack.person.area)
    ways = await _ways(work, lack, ended) if is_dead else ()
    return Objection(Text("complete-nik-of-ended", {**about, "place": place}), ways=ways)


async def _ways(work: Work, lack: Lack, holder: PersonId) -> tuple[Option, ...]:
    """Whether the two are one is asked of their RT; of one village they are compared. Nobody is asked of whom a report
    that waits alone knows."""
    if lack.told:
        return ()
    where = await read_registry.entered_in(work.transaction, [lack.person.id, holder])
    if not may_be_asked(where, (lack.person.id, holder)):
        return ()
    asking = Command.ASK_DOUBLE.button(Text("button-ask-double"), lack.person.id, holder)
    if not is_within(where[holder].area, AreaCode(ancestor(lack.person.area, Level.VILLAGE))):
        return (asking,)
    return (Command.COMPARE.button(Text("button-compare"), lack.person.id, holder), asking)
