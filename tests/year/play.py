"""Lets days pass: things happen, heads tell them when they get to it, operators decide, months close."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from benchmarks.people import Namer
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.periods import Period, next_period
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Status
from bot.services.clock.close_due import close_due, open_current
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.work.house import House
from bot.storage import tables
from bot.storage.months.months import Tally, list_months, tallies
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address
from bot.storage.registry import areas, read_registry, registry_changes
from bot.storage.registry.registry_writes import begin_write
from tests.services.phones import Bubble, Phone, Town, open_town
from tests.services.steady import steady
from tests.year.answers import ANSWERS
from tests.year.happenings import Fate, Happening, Telling, anything
from tests.year.operators import Desk, Habits
from tests.year.papers import faults_in
from tests.year.souls import REGENCY, Kecamatan, Soul, areas_of, names_of, person_of, rts_of, village_of
from tests.year.telling import GaveUp, Sent, Teller
from tests.year.verdict import Entry, Fault, compare, entry_of

ARRIVED = "Sudah datang"
GONE, STILL_HERE = "Sudah tidak di sini", "Masih di sini"
KNOWN_WORDS = ("sudah tercatat sebagai warga RT ini", "Bapak/Ibu sudah melaporkan", "sudah dilaporkan oleh")
CLOSES_ON = 15
FIRST_DAY = date(2026, 8, 16)
"""The day after a closing."""
STAYS_TRUE = ("birth", "correction", "status", "away")
GRACE = 35
"""Days after the last happening in which all that is left is told and decided."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is played."""

    seed: int
    rts: int = 3
    villages: int = 2
    families: int = 5
    days: int = 60
    a_day: float = 0.6
    """How much happens in a day."""
    late: int = 12
    """A head tells something so many days later at most, most of the time."""
    forgets: int = 10
    """Of a hundred things, so many are told a month later."""
    twice: int = 8
    """Of a hundred things sent, so many are told again."""
    withdraws: int = 4
    """Of a hundred things sent, so many are withdrawn, and told anew."""
    tells_by_hand: int = 40
    """Of a hundred who came unannounced, so many are told as new people."""
    answers: int = 50
    """Of a hundred times that a head is asked whether somebody lives there still, so many he answers."""
    careless: float = 0.08
    habits: Habits = field(default_factory=Habits)


@dataclass(frozen=True, slots=True)
class Lost:
    """An event that the product lost, or got wrong."""

    kind: str
    why: str
    detail: str
    happening: Happening | None = None


@dataclass(slots=True)
class Play:
    """The kecamatan and the product beside it."""

    plan: Plan
    town: Town
    place: Kecamatan
    desks: dict[AreaCode, Desk] = field(default_factory=dict)
    happenings: list[Happening] = field(default_factory=list)
    received: defaultdict[AreaCode, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Messages about arrivals that a head has answered."""
    doubles: set[str] = field(default_factory=set)
    """Numbers of reports that tell anew what a report tells already."""
    faults: list[Fault] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    """All that was done, for who looks into a fault."""

    @property
    def dice(self) -> random.Random:
        return self.place.dice

    async def run(self) -> None:
        """All days, and then as many as it takes to tell and decide what is left."""
        for number in range(self.plan.days):
            await self._day(FIRST_DAY + timedelta(days=number), calm=False)
        for number in range(self.plan.days, self.plan.days + GRACE):
            await self._day(FIRST_DAY + timedelta(days=number), calm=True)

    async def _day(self, today: date, *, calm: bool) -> None:
        self.town.clock.now = datetime.combine(today, time(2), UTC)
        await open_current(self.town.house, REGENCY)
        if not calm:
            self._happens(today)
        await self._fix_returned()
        await self._receive()
        await self._answer_whether_still_here()
        await self._tell_and_decide(today, calm=calm, eager=0)
        if today.day == CLOSES_ON and not calm:
            self.town.clock.now = datetime.combine(today, time(10, 40), UTC)
            await self._tell_and_decide(today, calm=calm, eager=3)
        await self._evening(today)

    async def _tell_and_decide(self, today: date, *, calm: bool, eager: int) -> None:
        """Who is `eager`, before the closing, tells what he would have told so many days later."""
        until = today + timedelta(days=eager)
        due = [t for t in self._tellings() if t.fate is Fate.UNTOLD and (t.due <= until or calm) and self._may(t, calm)]
        self.dice.shuffle(due)
        for telling in due:
            if calm or self.dice.random() < 0.8:
                await self._tell(telling, today)
        await self._change_their_minds(calm=calm)
        for desk in self.desks.values():
            self.town.clock.advance(minutes=1)
            await desk.work(all_of_them=calm)

    def _may(self, telling: Telling, calm: bool) -> bool:
        """What puts right what was told wrong is told after it; in the end whatever was told wrong is told no more."""
        if telling.happening.kind != "rumour":
            return True
        wrong, right = telling.happening.tellings
        return (wrong.fate is Fate.SENT) if telling is right else not calm

    def _happens(self, today: date) -> None:
        count = int(self.plan.a_day) + (self.dice.random() < self.plan.a_day % 1)
        for _ in range(count):
            if happening := anything(self.place, today, lambda: self._told_on(today)):
                self.happenings.append(happening)
                self.trail.append(f"{today} {happening.kind}: {[s.name for s in happening.who]} {happening.origin} → "
                                  f"{happening.to} {happening.value}")  # fmt: skip

    def _told_on(self, today: date) -> date:
        late = self.dice.randint(0, self.plan.late)
        return today + timedelta(days=late + (30 if self.dice.randrange(100) < self.plan.forgets else 0))

    def _tellings(self) -> list[Telling]:
        return [telling for happening in self.happenings for telling in happening.tellings]

    async def _evening(self, today: date) -> None:
        """Where a month ends today it is closed, and looked at."""
        self.town.clock.now = datetime.combine(today, time(11, 30), UTC)
        while await close_due(self.town.house, REGENCY, steady(self.town.clock)):
            self.trail.append(f"{today} a month was closed")
            await self._look_at_months()
            await self._look_at_papers()
        await let_silence_speak_where_due(self.town.house, REGENCY)
        await self.town.deliver.drain()

    # --- heads --------------------------------------------------------------------------------------------------------

    async def _tell(self, telling: Telling, today: date) -> None:
        self.town.clock.advance(minutes=1)
        telling.first_tried = telling.first_tried or today
        telling.tries += 1
        teller = self._teller(telling)
        outcome = await teller.tell()
        self.trail.append(f"{today} {telling.rt} tells {telling.kind} of {[s.name for s in telling.who]}: {outcome}")
        match outcome:
            case Sent(number, rest):
                self._sent(telling, number, rest)
            case GaveUp(why, said):
                telling.said = f"{why}: {said.splitlines()[0] if said else ''}"
                telling.due = today + timedelta(days=self.dice.randint(1, 5))
                is_new = telling.kind in ("birth", "move_in")
                is_known = why in ("told dead already", "told before") or (
                    is_new and any(words in said for words in KNOWN_WORDS)
                )
                telling.fate = Fate.KNOWN if is_known else Fate.UNTOLD
                telling.by_hand = telling.by_hand or (
                    why == "not expected" and self.dice.randrange(100) < self.plan.tells_by_hand
                )
                self._pass_on(telling)

    def _sent(self, telling: Telling, number: str, rest: tuple[Soul, ...]) -> None:
        """It is told; the rest of a family is told tomorrow."""
        telling.fate, telling.number = Fate.SENT, number
        if telling.kind in ("still_alive", "relisted"):
            telling.who[0].is_rumoured = False
        if rest and len(rest) < len(telling.who):
            telling.who = tuple(soul for soul in telling.who if soul not in rest)
            due = self.town.house.today() + timedelta(days=1)
            telling.happening.tellings.append(Telling(telling.kind, telling.rt, telling.happening, due, rest))

    def _pass_on(self, telling: Telling) -> None:
        """What stays true of people who moved on is told in the end by the head of where they live now."""
        soul = telling.who[0]
        if telling.kind in STAYS_TRUE and telling.tries % 3 == 0 and soul.rt != telling.rt:
            telling.rt = soul.rt

    def _teller(self, telling: Telling) -> Teller:
        by_hand = telling.by_hand or telling.happening.origin is None
        names = {area.code: area.name for area in areas_of(self.place.rts)}
        careless = self.plan.careless
        return Teller(self._phone(telling.rt), telling, self.dice, names, ANSWERS, by_hand=by_hand, careless=careless)

    def _phone(self, rt: AreaCode) -> Phone:
        return self.town.phone(f"rt-{rt}")

    async def _change_their_minds(self, *, calm: bool) -> None:
        """Something sent is told again, or withdrawn to be told anew."""
        if calm:
            return
        reports = {report.number: report for report in await self.town.reports()}
        sent = [t for t in self._tellings() if t.fate is Fate.SENT and t.tries < 3]
        for telling in sent:
            if self.dice.randrange(2000) < self.plan.twice * 10 and telling.tries == 1:
                await self._tell_again(telling)
            report = reports.get(telling.number)
            if report and report.status is Status.WAITING and self.dice.randrange(1000) < self.plan.withdraws * 10:
                await self._withdraw(telling)

    async def _tell_again(self, telling: Telling) -> None:
        telling.tries += 1
        outcome = await self._teller(telling).tell()
        self.trail.append(f"  {telling.rt} tells {telling.kind} of {[s.name for s in telling.who]} again: {outcome}")
        if isinstance(outcome, Sent):
            self.doubles.add(outcome.number)

    async def _withdraw(self, telling: Telling) -> None:
        phone = self._phone(telling.rt)
        await phone.say("laporan")
        lines = phone.text.splitlines()
        place = next((line.partition(".")[0] for line in lines if telling.number in line), "")
        if not place:
            return
        await phone.tap(f"{place}. ")
        if "Tarik kembali" not in phone.newest.labels:
            return
        await phone.tap("Tarik kembali")
        await phone.tap("Ya, tarik kembali")
        telling.fate = Fate.UNTOLD
        self.trail.append(f"  {telling.rt} withdraws {telling.number}")

    async def _fix_returned(self) -> None:
        """A report that came back is sent again as it is; the operator asked for nothing wrong."""
        for report in await self.town.reports():
            if report.status is not Status.RETURNED:
                continue
            phone = self._phone(report.area)
            label = f"Perbaiki {report.number}"
            if not any(label in bubble.labels for bubble in phone.chat):
                self.faults.append(Fault("no button to fix", report.number))
                continue
            await phone.tap(label)
            if "Kirim" not in phone.newest.labels:
                await self._answer_again(report)
            if "Kirim" in phone.newest.labels:
                await phone.tap("Kirim")
            self.trail.append(f"  {report.area} fixes {report.number}: {phone.text.splitlines()[0]}")

    async def _receive(self) -> None:
        """Heads press the button of those who were announced to them, once these live there."""
        for rt in self.place.rts:
            phone = self._phone(rt)
            for bubble in [each for each in phone.chat if ARRIVED in each.labels and each.ref not in self.received[rt]]:
                moves = [h for h in self.happenings if h.to == rt and h.kind == "moving" and _is_named(h, bubble)]
                if not moves or self.dice.random() < 0.5:
                    continue
                self.received[rt].add(bubble.ref)
                await phone.tap(ARRIVED, bubble)
                telling = max(
                    (each for each in moves[-1].tellings if each.kind == "move_in"),
                    key=lambda each: each.fate is Fate.UNTOLD,
                )
                outcome = await self._teller(telling).go_on()
                self.trail.append(f"  {rt} receives {bubble.prompt.text.splitlines()[0]}: {outcome}")
                if isinstance(outcome, Sent) and telling.fate is Fate.UNTOLD:
                    self._sent(telling, outcome.number, outcome.rest)
                elif not isinstance(outcome, Sent):
                    await phone.give_up()

    async def _answer_whether_still_here(self) -> None:
        """Some heads answer for those who are told to have gone from them; of the others time does."""
        for rt in self.place.rts:
            phone = self._phone(rt)
            for bubble in [each for each in phone.chat if GONE in each.labels and each.ref not in self.received[rt]]:
                self.received[rt].add(bubble.ref)
                moved = [t for t in self._tellings() if t.kind == "move_out" and t.happening.kind == "moving"]
                asked = [t for t in moved if t.rt == rt and _asks_about(t, bubble)]
                if not asked or self.dice.randrange(100) >= self.plan.answers:
                    continue
                await phone.tap(GONE, bubble)
                for telling in asked:
                    telling.fate = Fate.KNOWN if telling.fate is Fate.UNTOLD else telling.fate
                self.trail.append(f"  {rt} says that they are gone: {bubble.prompt.text.splitlines()[0]}")

    async def _answer_again(self, report: Report) -> None:
        telling = next((t for t in self._tellings() if t.number == report.number), None)
        if telling is None:
            await self._phone(report.area).say("batal")
            return
        outcome = await self._teller(telling).go_on()
        self.trail.append(f"  {report.area} answers again for {report.number}: {outcome}")

    # --- what is held against the truth -------------------------------------------------------------------------------

    async def _look_at_months(self) -> None:
        """Of each month: its sums, and that the next begins with what it ended with."""
        async with self.town.house.db.read() as transaction:
            months = await list_months(transaction, REGENCY)
            told = {m.period: await tallies(transaction, REGENCY, Period(m.period)) for m in months}
            living = await read_registry.count_by_rt(transaction, REGENCY)
        newest = max(told)
        for period, counts in told.items():
            if after := told.get(next_period(Period(period))):
                begun = {each.area: each.opening for each in after}
                self.faults += [
                    Fault("sums", f"{period} {t.area}: {_sum(t)} ends, {begun.get(t.area, 0)} begins")
                    for t in counts if _sum(t) != begun.get(t.area, 0)
                ]  # fmt: skip
        now = {each.area: _sum(each) for each in told[newest]}
        self.faults += [
            Fault("sums", f"{newest} {rt}: counts {now.get(rt, 0)}, lives {living.get(rt, 0)}")
            for rt in self.place.rts if now.get(rt, 0) != living.get(rt, 0)
        ]  # fmt: skip

    async def _look_at_papers(self) -> None:
        """Of the month that was closed just now: nobody who is gone in what asks for aid, figures made of rows."""
        async with self.town.house.db.read() as transaction:
            written = [month for month in await list_months(transaction, REGENCY) if month.file_ref]
            rows = [row for row in await self.town.rows(tables.persons) if entry_of(row).lives and row["nik"]]
            living = {transaction.vault.open_text("nik", row["nik"]) for row in rows}
        month = max(written, key=lambda each: each.period)
        archive = self.town.house.attachments.read(month.file_ref or "")
        self.faults += list(faults_in(month.period, archive, living))

    async def verdict(self) -> list[Lost]:
        """What was lost or went wrong, by kind."""
        await self._look_at_months()
        entries = await self.entries()
        faults = [*self.faults, *compare(self.place, entries)]
        reports = {report.number: report for report in await self.town.reports()}
        last: dict[Soul | None, Happening] = {
            soul: happening for happening in self.happenings for soul in happening.who
        }
        lost = [
            Lost(f.kind, self._why(f), f"{f.what} | {f.soul.happened if f.soul else ''}", last.get(f.soul))
            for f in faults
        ]  # fmt: skip
        wrong = {fault.soul for fault in faults if fault.soul}
        for telling in self._tellings():
            if not wrong.intersection(telling.who) and (late := self._is_late(telling, reports)):
                lost.append(Lost(f"late {telling.kind}", late, telling.number, telling.happening))
        return lost

    def _is_late(self, telling: Telling, reports: Mapping[str, Report]) -> str:
        """Why it is not in the month it was told in, or the one after; empty where it is, or was not to be told."""
        if telling.fate is not Fate.SENT or telling.first_tried is None:
            return ""
        report = reports[telling.number]
        if not STATES[report.status].in_effect:
            desk = self.desks[village_of(telling.rt)]
            return f"{report.status.value}: {desk.unfit.get(telling.number, '')}"
        told = self.town.house.calendar.period_at(datetime.combine(telling.first_tried, time(2), UTC))
        filed = report.filed_in
        return "" if filed and filed <= next_period(told) else f"told in {told}, filed in {filed}"

    def _why(self, fault: Fault) -> str:
        if fault.soul is None:
            return ""
        told = [t for t in self._tellings() if fault.soul in t.who]
        reasons = [t.said for t in told if t.fate is not Fate.SENT]
        reasons += [self.desks[village_of(t.rt)].unfit.get(t.number, "") for t in told if t.number]
        return " / ".join(filter(None, reasons))

    async def entries(self) -> list[Entry]:
        """Everybody in the registry."""
        return [entry_of(row) for row in await self.town.rows(tables.persons)]

    def counted(self) -> Counter[str]:
        """How much happened, by kind."""
        return Counter(happening.kind for happening in self.happenings)


def _is_named(moving: Happening, bubble: Bubble) -> bool:
    """By his whole name; others may be called so with a word more."""
    names = [re.escape(name) for soul in moving.who for name in names_of(soul)]
    return bool(re.search(rf"(?:^|Keluarga )(?:{'|'.join(names)}) (?:pindah|\()", bubble.prompt.text, re.MULTILINE))


def _asks_about(telling: Telling, bubble: Bubble) -> bool:
    return any(f"• {name}" in bubble.prompt.text for soul in telling.who for name in names_of(soul))


def _sum(tally: Tally) -> int:
    came = tally.opening + tally.born + tally.moved_in + tally.put_right + tally.imported
    return came - tally.died - tally.moved_out


@asynccontextmanager
async def a_play(folder: Path, plan: Plan, url: str = "") -> AsyncIterator[Play]:
    """A kecamatan with its people registered, its officers on duty."""
    dice = random.Random(plan.seed)
    place = Kecamatan(dice, rts_of(plan.rts, plan.villages), Namer(dice))
    for rt in place.rts:
        for _ in range(plan.families):
            place.settle(rt, FIRST_DAY)
    place.is_begun = True

    async def fill(house: House, channel: str) -> bool:
        await _fill(house, channel, place)
        return True

    async with open_town(folder, url, fill=fill) as town:
        town.clock.now = datetime.combine(FIRST_DAY, time(2), UTC)
        play = Play(plan, town, place)
        for village in dict.fromkeys(map(village_of, place.rts)):
            phone = town.phone(f"op-{village}", f"-room-{village}")
            other = town.phone(f"op2-{village}", f"-room-{village}")
            play.desks[village] = Desk(phone, other, dice, plan.habits, play.doubles.__contains__)
        yield play


async def _fill(house: House, channel: str, place: Kecamatan) -> None:
    now = house.clock()
    async with house.db.write() as transaction:
        await areas.upsert_areas(transaction, areas_of(place.rts))
        await areas.add_missing_rts(transaction, place.rts)
        write = await begin_write(transaction, "demo", REGENCY, now)
        await registry_changes.add_persons(write, REGENCY, [person_of(soul) for soul in place.souls])
        duties = [(f"rt-{rt}", Role.RT, rt) for rt in place.rts]
        duties += [(f"op-{village}", Role.OPERATOR, village) for village in dict.fromkeys(map(village_of, place.rts))]
        duties += [(f"op2-{village}", Role.OPERATOR, village) for village in dict.fromkeys(map(village_of, place.rts))]
        duties.append(("dinsos", Role.DINSOS, REGENCY))
        for phone, role, area in duties:
            officer = Officer(OfficerId(f"officer-{phone}"), f"Petugas {phone}", role, area, told_at=now)
            await officers.add_officer(transaction, officer, now)
            await link_address(transaction, Address(channel, phone), officer.id, now)
            if role is Role.OPERATOR:
                await bind_room(transaction, Address(channel, f"-room-{area}"), area, now)
