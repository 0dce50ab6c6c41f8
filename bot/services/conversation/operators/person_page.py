"""What one person's page says: all that is known of him, what is on its way, his family, who told what of him."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import is_within, short_name
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer
from bot.domain.people.people import Person, PersonId, Resident, age_words, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING
from bot.services.conversation.operators.details_desk import person_line
from bot.services.conversation.operators.search_desk import say_status
from bot.services.registry.lacking_homes import with_household
from bot.services.registry.outlook import Outlook
from bot.services.registry.without_nik import reasons_of
from bot.services.review.surveyed import visit_lines
from bot.services.review.word_lines import waiting_words
from bot.services.words.naming import decider_named, reporter_named
from bot.services.words.status_words import status_words
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import effects, reports, reports_about


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Whom it is about, as the officer may see him."""

    person: Person
    family: Sequence[Resident]
    told: Sequence[Report]
    """The reports about him that may still take effect, the oldest first."""
    ending: Report | None
    """The report in effect by which he died, left or is not valid; None where he is registered, or a list ended him."""
    waits: bool


async def read_page(work: Work, officer: Officer, person_id: PersonId) -> PersonPage | None:
    """None where he is nobody of the officer's area."""
    outlook = Outlook(work.transaction, work.now)
    found = await outlook.persons([person_id], officer.area)
    if not found:
        return None
    person = await with_household(outlook, found[0])
    members = await outlook.members(person.household_id, person.area)
    return PersonPage(
        person,
        [each for each in members if each.id != person.id],
        [each for each in await _about(work, person.id) if each.status in PENDING],
        await _ending(work, person),
        any(each.waits for each in await outlook.residents([person.id], officer.area)),
    )


async def lines_of(work: Work, page: PersonPage) -> tuple[Text, ...]:
    """Full numbers included: for a private chat, or a paper that the log tells of."""
    person = page.person
    status = {"status": say_status(person.status, page.waits)}
    return (
        person_line(person),
        Text("search-status", {"rt": short_name(person.area)}, status),
        *await _no_nik_lines(work, person),
        *(_ended_lines(person, page.ending) if page.ending or not page.waits else ()),
        *await _report_lines(work, page.told),
        *_family_lines(work, page.family),
    )


async def _no_nik_lines(work: Work, person: Person) -> tuple[Text, ...]:
    if person.nik or person.status.value not in REGISTERED:
        return ()
    [(why, _)] = (await reasons_of(work.transaction, [person.id])).values()
    return (Text("person-no-nik", parts={"why": Text(f"without-nik-why-{why}")}),)


async def _about(work: Work, person: PersonId) -> list[Report]:
    """All reports about him, the oldest first."""
    about = [each.id for each in await reports_about.person(work.transaction, person)]
    known = await reports.get_many(work.transaction, set(about)) if about else {}
    return [known[each] for each in about if not known[each].practice]


# --- who is on the list no more ---------------------------------------------------------------------------------------


async def _ending(work: Work, person: Person) -> Report | None:
    if person.status.value in REGISTERED:
        return None
    about = (await effects.in_effect_about(work.transaction, [person.id])).get(person.id, [])
    known = await reports.get_many(work.transaction, set(about)) if about else {}
    made = ((known[each], outcome_of(known[each].change, person.id)) for each in about)
    return next((report for report, outcome in made if outcome and outcome.status is person.status), None)


def _ended_lines(person: Person, ending: Report | None) -> tuple[Text, ...]:
    """Since when, by which report, and how that is put right."""
    if person.status.value in REGISTERED:
        return ()
    on = person.ended
    about: dict[str, Arg] = {
        "status": person.status.value,
        "day": on.say() if on and not on.is_open else "none",
        "number": ending.number if ending else "none",
    }
    return (Text("person-ended-how", about),)


# --- what was told of him ---------------------------------------------------------------------------------------------


async def _report_lines(work: Work, told: Sequence[Report]) -> list[Text]:
    if not told:
        return [Text("person-no-reports")]
    waits = await waiting_words(work, told)
    return [Text("person-reports"), *(_report_line(work, each, waits.get(each.id)) for each in told)]


def _report_line(work: Work, report: Report, waits: Text | None) -> Text:
    sent = report.submitted_at.astimezone(work.house.calendar.timezone).date()
    about = {"number": report.number, "rt": short_name(report.area), "day": say_date(sent)}
    status = status_words(report, work.house.calendar, waits)
    return Text("person-report-line", about, {"kind": Text(f"kind-{report.kind}"), "status": status})


async def history_of(work: Work, officer: Officer, person: PersonId) -> list[Text]:
    """Who told what of him and who decided, the newest first; of another area's officers no names."""
    told = list(reversed(await _about(work, person)))
    ids = {each for report in told for each in (report.reporter_id, report.decided_by) if each}
    known = await officers.officers_by_id(work.transaction, ids)
    waits = await waiting_words(work, told) if told else {}
    visits = await visit_lines(work, told) if told else {}
    lines = []
    for report in told:
        is_his = is_within(report.area, officer.area)
        sent = report.submitted_at.astimezone(work.house.calendar.timezone).date()
        decider = known.get(report.decided_by) if report.decided_by and is_his else None
        about: dict[str, Arg] = {
            "number": report.number,
            "rt": short_name(report.area),
            "day": say_date(sent),
            "who": reporter_named(report, known.get(report.reporter_id), "-") if is_his else "none",
            "decider": decider_named(decider, "none"),
            "reason": report.reason if report.reason and is_his else "none",
        }
        status = status_words(report, work.house.calendar, waits.get(report.id))
        line = Text("person-told-line", about, {"kind": Text(f"kind-{report.kind}"), "status": status})
        visit = visits.get(report.id) if is_his else None
        lines.append(Text("person-told-visited", parts={"told": line, "visit": visit}) if visit else line)
    return lines


# --- his family -------------------------------------------------------------------------------------------------------


def _family_lines(work: Work, family: Sequence[Resident]) -> list[Text]:
    return [Text("person-family"), *(_member_line(work, each) for each in family)] if family else []


def _member_line(work: Work, member: Resident) -> Text:
    about: dict[str, Arg] = {
        "name": readable(member.name),
        "age": age_words(member.born, work.today) or "none",
        "programmes": ", ".join(member.programmes) or "none",
        "caretaker": "yes" if member.is_caretaker else "no",
        "waits": "yes" if member.waits else "no",
    }
    kin = Text(f"relationship-{member.relationship.value}") if member.relationship else Text("person-kin-unknown")
    return Text("person-member-line", about, {"kin": kin})
