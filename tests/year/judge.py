"""What is held against the truth: months, their files, everybody, and when each event was recorded."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.month.keying import Edition
from bot.domain.people.people import PersonId
from bot.domain.periods import Period, next_period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.month.area_recap import area_recap
from bot.services.month.show_month import show_month
from bot.services.words.month_names import month_name
from bot.storage import tables
from bot.storage.months import keying
from bot.storage.months.months import Tally, list_months, tallies
from bot.storage.registry import read_registry
from tests.year.happenings import Fate, Happening, Telling
from tests.year.letters import Letter, faults_of_keying, faults_of_letter, faults_of_recap, faults_of_view
from tests.year.pages import faults_of_pages
from tests.year.papers import LIVING_HERE, Registered, sheets_of
from tests.year.play import Play
from tests.year.souls import REGENCY, Being, Soul, village_of
from tests.year.verdict import Fault, compare


@dataclass(frozen=True, slots=True)
class Lost:
    """An event that the product lost, or got wrong."""

    kind: str
    why: str
    detail: str
    happening: Happening | None = None


async def look_at_months(play: Play) -> None:
    """Of each month: its sums, and that the next begins with what it ended with."""
    async with play.town.house.db.read() as transaction:
        months = await list_months(transaction, REGENCY)
        told = {m.period: await tallies(transaction, REGENCY, Period(m.period)) for m in months}
        living = await read_registry.count_by_rt(transaction, REGENCY)
    newest = max(told)
    for period, counts in told.items():
        if after := told.get(next_period(Period(period))):
            begun = {each.area: each.opening for each in after}
            play.faults += [
                Fault("sums", f"{period} {t.area}: {_sum(t)} ends, {begun.get(t.area, 0)} begins")
                for t in counts if _sum(t) != begun.get(t.area, 0)
            ]  # fmt: skip
    now = {each.area: _sum(each) for each in told[newest]}
    play.faults += [
        Fault("sums", f"{newest} {rt}: counts {now.get(rt, 0)}, lives {living.get(rt, 0)}")
        for rt in play.place.rts if now.get(rt, 0) != living.get(rt, 0)
    ]  # fmt: skip


async def look_at_papers(play: Play) -> None:
    """Of the month that was closed just now: nobody who is gone in what asks for aid, figures made of rows."""
    houses = {row["id"]: row["caretaker_id"] for row in await play.town.rows(tables.households)}
    ids = [PersonId(row["id"]) for row in await play.town.rows(tables.persons)]
    async with play.town.house.db.read() as transaction:
        written = [month for month in await list_months(transaction, REGENCY) if month.file_ref]
        everybody = await read_registry.persons(transaction, ids, REGENCY)
    numbers = {person.id: person.nik for person in everybody}
    caretakers = {house: numbers.get(who, "") for house, who in houses.items() if who}
    # Of two entries with one NIK the one that lives.
    everybody.sort(key=lambda each: each.status in LIVING_HERE)
    registered = Registered({person.nik: person for person in everybody if person.nik}, caretakers)
    month = max(written, key=lambda each: each.period)
    archive = play.town.house.attachments.read(month.file_ref or "")
    play.faults += list(play.papers.faults_in(month.period, archive, registered))
    play.faults += [fault async for fault in _beside(play, Period(month.period), archive)]
    for village in play.desks:
        play.faults += [fault async for fault in faults_of_pages(play.town, month.period, village, everybody)]
    if play.plan.papers:
        play.plan.papers.joinpath(f"{play.plan.seed}-{month.period}.zip").write_bytes(archive)


async def _beside(play: Play, period: Period, archive: bytes) -> AsyncIterator[Fault]:
    """Of what was told of the month, and is told of it when it is asked for."""
    house, sheets, names = play.town.house, sheets_of(archive), _kinds(play)
    villages = [AreaCode(code) for code in play.desks]
    async with house.db.read() as transaction:
        rows = [each for code in villages for each in await keying.of_village(transaction, code, Edition(period, 1))]
        recaps = [await area_recap(transaction, house, area, period) for area in (REGENCY, *villages)]
    for fault in faults_of_keying(period, sheets, [each.row for each in rows]):
        yield fault
    for recap in recaps:
        for fault in faults_of_recap(period, sheets, recap, names):
            yield fault
    [view] = await show_month(house, period)
    for fault in faults_of_view(period, sheets, view, names):
        yield fault
    said = [play.town.phone("dinsos"), *(play.town.phone(f"op-{village}") for village in villages)]
    for recap, phone in zip(recaps, said, strict=True):
        head = f"Data bulan {month_name(period)} sudah ditutup"
        read = next((each.prompt.text for each in reversed(phone.chat) if head in each.prompt.text), "")
        for fault in faults_of_letter(period, sheets, Letter(read, "" if recap.area == REGENCY else recap.name)):
            yield fault


def _kinds(play: Play) -> dict[Kind, str]:
    """What files call them."""
    texts = play.town.house.texts
    return {Kind(kind): texts.say("id", Text(f"kind-{kind}")) for kind in play.town.house.flows}


async def verdict(play: Play) -> list[Lost]:
    """What was lost or went wrong, by kind."""
    await look_at_months(play)
    reports = {report.number: report for report in await play.town.reports()}
    for number, (soul, family) in play.named.items():
        if STATES[reports[number].status].in_effect:
            family.receiver = soul
    faults = [*play.faults, *compare(play.place, await play.entries(), await play.houses())]
    last: dict[Soul | None, Happening] = {soul: happening for happening in play.happenings for soul in happening.who}
    lost = [
        Lost(f.kind, _why(play, f), f"{f.what} | {f.soul.happened if f.soul else ''}", last.get(f.soul))
        for f in faults
    ]  # fmt: skip
    wrong = {fault.soul for fault in faults if fault.soul}
    for telling in play.tellings():
        if not wrong.intersection(telling.who) and (late := _is_late(play, telling, reports)):
            lost.append(Lost(f"late {telling.kind}", late, telling.number, telling.happening))
    return lost + [_never_told(each) for each in play.tellings() if _is_dead_end(each) and not _never_had(play, each)]


def _never_had(play: Play, telling: Telling) -> bool:
    """Whether his RT never had the baby: where the family went it was told by hand before the birth could be."""
    if _is_nobodys_concern(telling):
        return True
    births = [each for each in play.tellings() if each.kind == "birth" and each.fate is Fate.KNOWN]
    known = {soul for each in births if each.rt == telling.rt for soul in each.who}
    return telling.kind == "move_out" and known.issuperset(telling.who)


def _is_nobodys_concern(telling: Telling) -> bool:
    """What work somebody found who has left for good; that he was home who has gone away again since."""
    soul = telling.who[0]
    if telling.happening.kind == "home":
        return soul.being is Being.AWAY
    return telling.kind == "status" and soul.being is Being.GONE


def _is_dead_end(telling: Telling) -> bool:
    """Whether he tried until the end, and the chat did not say why it cannot be."""
    tried = telling.fate is Fate.UNTOLD and telling.tries > 0 and telling.happening.kind != "rumour"
    return tried and not telling.is_explained


def _never_told(telling: Telling) -> Lost:
    who = f"{telling.rt} of {[soul.name for soul in telling.who]} on {telling.happening.day}"
    return Lost(f"never told {telling.kind}", telling.said[:160], who, telling.happening)


def _is_late(play: Play, telling: Telling, reports: Mapping[str, Report]) -> str:
    """Why it is not in the month it was told in, or the one after; empty where it is, or was not to be told."""
    if telling.fate is not Fate.SENT or telling.first_tried is None:
        return ""
    report = reports[telling.number]
    if not STATES[report.status].in_effect:
        desk = play.desks[village_of(telling.rt)]
        if telling.number in desk.told_twice or _is_nobodys_concern(telling):
            return ""
        return f"{report.status.value}: {desk.unfit.get(telling.number, '')}"
    told = play.town.house.calendar.period_at(datetime.combine(telling.first_tried, time(2), UTC))
    filed = report.filed_in
    return "" if filed and filed <= next_period(told) else f"told in {told}, filed in {filed}"


def _why(play: Play, fault: Fault) -> str:
    if fault.soul is None:
        return ""
    told = [t for t in play.tellings() if fault.soul in t.who]
    reasons = [t.said for t in told if t.fate is not Fate.SENT]
    reasons += [play.desks[village_of(t.rt)].unfit.get(t.number, "") for t in told if t.number]
    return " / ".join(filter(None, reasons))


def _sum(tally: Tally) -> int:
    came = tally.opening + tally.born + tally.moved_in + tally.put_right + tally.imported
    return came - tally.died - tally.moved_out
