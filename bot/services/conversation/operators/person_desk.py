"""One person's page in private: all that is known of him, what is on its way, his family; the log keeps who looked."""

from collections.abc import Sequence

from bot.dialogue.prompt import Arg, Option, Text
from bot.domain.areas import AreaCode, short_name
from bot.domain.days.dates import say_date
from bot.domain.days.day import Day
from bot.domain.people.officer import Role
from bot.domain.people.people import Person, PersonId, Resident, age_words, readable
from bot.domain.people.standing import REGISTERED
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, may_decide
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import its_me
from bot.services.conversation.operators.details_desk import person_line
from bot.services.conversation.operators.search_desk import LABEL, say_status
from bot.services.conversation.paging import page_of, turn
from bot.services.registry.lacking import lacks_of_person, with_household
from bot.services.registry.who_looked import looks_at
from bot.services.review.word_lines import waiting_words
from bot.services.words.status_words import status_words
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.reports import effects, reports, reports_about

REPORTS, FAMILY = 2, 4
"""Buttons of each on a page; with the ways on and the menu, ten at most, or eleven of who is on the list no more."""


async def show(chat: Chat, person_id: str) -> None:
    """`person:<id>`."""
    await _show(chat, PersonId(person_id), 1)


async def turn_page(chat: Chat, argument: str) -> None:
    """`kin:<page>:<id>`: the others of his family and of the reports about him."""
    page, _, person_id = argument.partition(":")
    await _show(chat, PersonId(person_id), page_of(page))


async def _show(chat: Chat, person_id: PersonId, page: int) -> None:
    found = await chat.outlook.persons([person_id], chat.officer.area)
    if not found:
        chat.tell(Text("search-gone"), options=TO_MENU)
        return
    person = await with_household(chat.outlook, found[0])
    looks = await looks_at(chat.work.transaction, person.id)
    _note(chat, person.id, person.area, "details")
    family = [each for each in await chat.outlook.members(person.household_id, person.area) if each.id != person.id]
    told = await _on_its_way(chat, person.id)
    ending = await _ending(chat, person)
    waits = any(each.waits for each in await chat.outlook.residents([person.id], chat.officer.area))
    pages = max(1, -(-len(told) // REPORTS), -(-len(family) // FAMILY))
    page = min(page, pages)
    lines = (
        person_line(person),
        _status(person, waits),
        *(_ended_lines(person, ending) if ending or not waits else ()),
        *await _report_lines(chat, told),
        *_family_lines(chat, family),
        Text("person-looks", {"times": looks.times, "people": looks.people}),
    )
    options = (
        *_opening(chat, ending),
        *_reports(chat, told, page),
        *_family(family, page),
        *await _completing(chat, person),
        *(its_me.option(chat, person) if chat.officer.role is not Role.DINSOS else ()),
    )
    turning = turn(Command.KIN, page, pages, person.id)
    chat.tell(*lines, options=(*options, *turning, *TO_MENU))
    for each in family:
        _note(chat, each.id, person.area, "family")


def _note(chat: Chat, person: PersonId, area: AreaCode, how: str) -> None:
    chat.work.note(actor(chat.officer), "person.viewed", f"person:{person}", area, {"how": how})


def _status(person: Person, waits: bool) -> Text:
    return Text("search-status", {"rt": short_name(person.area)}, {"status": say_status(person.status, waits)})


# --- who is on the list no more ---------------------------------------------------------------------------------------


async def _ending(chat: Chat, person: Person) -> Report | None:
    """The report in effect by which he died, left or is not valid; None where he is registered, or a list ended him."""
    if person.status.value in REGISTERED:
        return None
    about = (await effects.in_effect_about(chat.work.transaction, [person.id])).get(person.id, [])
    known = await reports.get_many(chat.work.transaction, set(about)) if about else {}
    made = ((known[each], outcome_of(known[each].change, person.id)) for each in about)
    return next((report for report, outcome in made if outcome and outcome.status is person.status), None)


def _ended_lines(person: Person, ending: Report | None) -> tuple[Text, ...]:
    """Since when, by which report, and how that is put right."""
    if person.status.value in REGISTERED:
        return ()
    on = Day(person.died_or_left_on, person.end_exactness) if person.died_or_left_on else None
    about: dict[str, Arg] = {
        "status": person.status.value,
        "day": on.say() if on and not on.is_open else "none",
        "number": ending.number if ending else "none",
    }
    return (Text("person-ended-how", about),)


def _opening(chat: Chat, report: Report | None) -> tuple[Option, ...]:
    if report is None or not may_decide(chat.officer, report.area):
        return ()
    return (Command.DETAILS.button(Text("button-open-number", {"number": report.number}), report.id),)


# --- what is on its way -----------------------------------------------------------------------------------------------


async def _on_its_way(chat: Chat, person: PersonId) -> list[Report]:
    """The reports about him that may still take effect, the oldest first."""
    about = await reports_about.person(chat.work.transaction, person)
    opened = [each.id for each in about if each.status in PENDING]
    known = await reports.get_many(chat.work.transaction, set(opened)) if opened else {}
    return [known[each] for each in opened if not known[each].practice]


async def _report_lines(chat: Chat, told: Sequence[Report]) -> list[Text]:
    if not told:
        return [Text("person-no-reports")]
    waits = await waiting_words(chat.work, told)
    return [Text("person-reports"), *(_report_line(chat, each, waits.get(each.id)) for each in told)]


def _report_line(chat: Chat, report: Report, waits: Text | None) -> Text:
    sent = report.submitted_at.astimezone(chat.work.house.calendar.timezone).date()
    about = {"number": report.number, "rt": short_name(report.area), "day": say_date(sent)}
    status = status_words(report, chat.work.house.calendar, waits)
    return Text("person-report-line", about, {"kind": Text(f"kind-{report.kind}"), "status": status})


def _reports(chat: Chat, told: Sequence[Report], page: int) -> tuple[Option, ...]:
    """Those that are his to open."""
    shown = told[(page - 1) * REPORTS : page * REPORTS]
    his = (each for each in shown if may_decide(chat.officer, each.area))
    return tuple(Command.DETAILS.button(Text("button-open-number", {"number": each.number}), each.id) for each in his)


# --- his family -------------------------------------------------------------------------------------------------------


def _family_lines(chat: Chat, family: Sequence[Resident]) -> list[Text]:
    return [Text("person-family"), *(_member_line(chat, each) for each in family)] if family else []


def _member_line(chat: Chat, member: Resident) -> Text:
    about: dict[str, Arg] = {
        "name": readable(member.name),
        "age": age_words(member.born, chat.scene.today) or "none",
        "programmes": ", ".join(member.programmes) or "none",
        "caretaker": "yes" if member.is_caretaker else "no",
        "waits": "yes" if member.waits else "no",
    }
    kin = Text(f"relationship-{member.relationship.value}") if member.relationship else Text("person-kin-unknown")
    return Text("person-member-line", about, {"kin": kin})


def _family(family: Sequence[Resident], page: int) -> tuple[Option, ...]:
    shown = family[(page - 1) * FAMILY : page * FAMILY]
    return tuple(Command.PERSON.button(readable(each.name)[:LABEL], each.id) for each in shown)


async def _completing(chat: Chat, person: Person) -> tuple[Option, ...]:
    """*Lengkapi*, where something that the national list asks for is not known of him, and it is his to enter."""
    if chat.officer.role is Role.DINSOS or not await lacks_of_person(chat.work, chat.officer.area, person.id):
        return ()
    return (Command.COMPLETE.button(Text("button-complete"), person.id),)
