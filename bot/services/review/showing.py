"""Shows one report with its history to the server's administrator, numbers hidden; the log keeps who looked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from bot.dialogue.prompt import Text
from bot.domain.people.long_numbers import hide_numbers
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import (
    PRIVATE_FIELDS,
    AddPerson,
    Change,
    Doubt,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
    fact_key,
    is_private,
)
from bot.services.review.listing import Listed, name_reports
from bot.services.review.reading import news_of
from bot.services.words.doubt_words import compared, doubt_text, is_about_two
from bot.services.words.effect_words import effect_lines, fact_line, hides
from bot.services.words.naming import decider_named
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.officers import officers
from bot.storage.reports import reports

_OFFICER = "officer:"
LOCALE = "id"
HIDDEN = "disembunyikan"
"""Instead of health data: those are for the operator who decides."""
STATUSES = {
    BasicStatus.ALIVE: "hidup",
    BasicStatus.DEAD: "meninggal",
    BasicStatus.MOVED: "pindah",
    BasicStatus.MISSING: "tidak ditemukan",
    BasicStatus.AWAY: "merantau",
    BasicStatus.INVALID: "tidak sah",
}


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the report's history; `at` is UTC."""

    at: datetime
    actor: str
    action: str
    who: str
    """An officer by name, else as the log names him."""


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is shown of a report."""

    listed: Listed
    facts: tuple[tuple[str, str], ...]
    effects: tuple[str, ...]
    warnings: tuple[str, ...]
    said: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    """Facts, warnings and effects once more, as they are said to people."""
    events: tuple[Happened, ...]
    read_at: datetime | None = None
    """When whoever sent it read what he was last told of it, where that is known."""


async def show_report(house: House, actor: str, number: str) -> Shown | None:
    """The report of this number, or None. What is given back is written to the log first."""
    async with house.db.write() as transaction:
        report = await reports.by_number(transaction, number)
        if report is None:
            return None
        subject = f"report:{report.id}"
        line = audit.Line(actor, "report.viewed", subject, report.area, {"number": report.number})
        await audit.append(transaction, [line], house.clock())
        listed = (await name_reports(transaction, [report]))[0]
        history = await audit.of_subject(transaction, subject)
        names = await _names_of(transaction, [entry.line.actor for entry in history])
        news = await news_of(transaction, report)
    return Shown(
        listed,
        *told(report.change),
        tuple(map(_doubt, report.change.warnings)),
        _said(house, report.change),
        tuple(_happened(entry, names) for entry in history),
        news.read_at if news else None,
    )


def _happened(entry: audit.Entry, names: Mapping[str, str]) -> Happened:
    actor = entry.line.actor
    return Happened(entry.at, actor, entry.line.action, names.get(actor, actor))


async def _names_of(transaction: Transaction, actors: Sequence[str]) -> dict[str, str]:
    ids = {OfficerId(each.removeprefix(_OFFICER)) for each in actors if each.startswith(_OFFICER)}
    return {
        f"{_OFFICER}{each.id}": decider_named(each)
        for each in (await officers.officers_by_id(transaction, ids)).values()
    }


def told(change: Change) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The facts by their names and the effects in words; without numbers and health."""
    facts = ((name, HIDDEN if is_private(name) else hide_numbers(value)) for name, value in change.facts if value)
    return tuple(facts), tuple(_say(effect, _names(change)) for effect in change.effects)


def _names(change: Change) -> Mapping[PersonId, str]:
    return change.called


def _said(house: House, change: Change) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """As a room may read them: neither numbers nor health."""

    def say(text: Text) -> str:
        return hide_numbers(house.texts.say(LOCALE, text))

    shown = [(name, value) for name, value in change.facts if value and not is_private(name)]
    # Of a kind that is there no more a fact has no words.
    worded = [fact_line(*each) for each in shown if house.texts.has(fact_key(each[0])[0], LOCALE)]
    if hides(change):
        worded.append(Text("card-private-line"))
    doubts, effects = map(doubt_text, change.warnings), effect_lines(change)
    return tuple(map(say, worded)), tuple(map(say, doubts)), tuple(map(say, effects))


def _doubt(doubt: Doubt) -> str:
    """Of somebody else only how he compares."""
    args = {**doubt.args, **compared(doubt.args)} if is_about_two(doubt) else doubt.args
    shown = (f"{name}={hide_numbers(value)}" for name, value in args.items() if not _is_hidden(name))
    return f"{doubt.key} {', '.join(shown)}".strip()


def _is_hidden(name: str) -> bool:
    """What is another's, and the end of a number, which doubts of before hold."""
    return name.startswith("other_") or name == "tail"


def _say(effect: Effect, names: Mapping[PersonId, str]) -> str:
    match effect:
        case AddPerson(person):
            return f"masuk: {person.name}, NIK {hide_numbers(person.nik) or 'belum ada'}"
        case SetStatus(person_id, status, on):
            return f"{names.get(person_id, person_id)}: {STATUSES[status]} sejak {on.isoformat()}"
        case PutRight(person_id, status, was):
            return f"{names.get(person_id, person_id)}: {STATUSES[was]} keliru, yang benar {STATUSES[status]}"
        case NameHead(person_id=person_id):
            return f"{names.get(person_id, 'anggota lain')} menjadi kepala keluarga"
        case JoinHousehold(person_id):
            return f"{names.get(person_id, person_id)} masuk keluarga di {effect.area}"
        case NameCaretaker(person_id=person_id):
            return f"{names.get(person_id, 'anggota lain')} menerima bantuan keluarga"
        case Propose(person_id, programme, remove):
            what = "diusulkan keluar dari" if remove else "diusulkan untuk"
            return f"{names.get(person_id, person_id)}: {what} {programme or 'bantuan'}"
        case EditPerson():
            changed = (
                f"{key}: {HIDDEN}"
                if key in PRIVATE_FIELDS
                else f"{key}: {hide_numbers(effect.old.get(key, '')) or '-'} -> {hide_numbers(new) or '-'}"
                for key, new in effect.new.items()
            )
            return f"{names.get(effect.person_id, effect.person_id)}: {'; '.join(changed)}"
        case _:
            assert_never(effect)
