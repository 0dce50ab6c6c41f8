"""The made-up kecamatan and the product beside it, as far as the play has gone."""

import random
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from benchmarks.people import Namer
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.clock.jobs import Jobs
from bot.services.work.house import House as Works
from bot.storage import tables
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address
from bot.storage.registry import areas, registry_changes
from bot.storage.registry.registry_writes import begin_write
from tests.services.phones import Phone, Town, open_town
from tests.services.steady import steady
from tests.year.answers import ANSWERS
from tests.year.deliberations import Deliberations
from tests.year.elsewhere import enter_elsewhere
from tests.year.happenings import Happening, Telling
from tests.year.lazy import LazyDesk
from tests.year.mistakes import Mistakes
from tests.year.office import listed
from tests.year.operators import Desk
from tests.year.papers import Papers
from tests.year.plan import CLOSES_ON, FIRST_DAY, Plan
from tests.year.souls import (
    DISTRICT_CODE,
    REGENCY,
    Being,
    Family,
    Kecamatan,
    Soul,
    areas_of,
    person_of,
    receives,
    rts_of,
    village_of,
)
from tests.year.telling import Teller
from tests.year.uncommon import enter_wrongly
from tests.year.verdict import Entry, Fault, House, entry_of

MISTIES = 0.4
"""How often an operator ties a report to somebody else than is meant."""


@dataclass(slots=True)
class Play:
    """The kecamatan and the product beside it."""

    plan: Plan
    folder: Path
    town: Town
    place: Kecamatan
    desks: dict[AreaCode, Desk] = field(default_factory=dict)
    happenings: list[Happening] = field(default_factory=list)
    received: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Questions that somebody has answered, by his phone or where he stands."""
    named: dict[str, tuple[Soul, Family]] = field(default_factory=dict)
    """By the number of the report, who is to receive what is paid to the family that he is of then."""
    doubles: set[str] = field(default_factory=set)
    """Numbers of reports that tell anew what a report tells already."""
    asked_afar: set[str] = field(default_factory=set)
    """Numbers of reports of somebody registered in another village, whose operator asked the RT there to tell it."""
    faults: list[Fault] = field(default_factory=list)
    papers: Papers = field(default_factory=Papers)
    """The files of the months closed so far."""
    heads: dict[AreaCode, str] = field(default_factory=dict)
    """The phones of heads who came after the first ones."""
    on_leave: dict[str, date] = field(default_factory=dict)
    """Whom a deputy stands in for, until when."""
    list_of_residents: str = ""
    """As Dinas Sosial had it at the beginning."""
    cards: random.Random = field(default_factory=lambda: random.Random(0))
    """Which cards operators have at hand; dice of its own, so that the rest of a story stays."""
    astray: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes what is told wrongly and undone, or done seldom; dice of its own, for the same reason."""
    hands: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes what those who type do; dice of its own, for the same reason."""
    never: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes who is said to have been born and was not."""
    leave: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes who is on leave."""
    doubting: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes when operators ask whether two are one."""
    renewing: random.Random = field(default_factory=lambda: random.Random(0))
    """By which goes whose numbers change, or are mistyped."""
    lazy: frozenset[AreaCode] = frozenset()
    """Villages whose operators do the least."""
    plain: frozenset[AreaCode] = frozenset()
    """RTs whose heads press the first button where they are asked whether, and answer nothing that they are asked."""
    mistakes: Mistakes = field(default_factory=Mistakes)
    elsewhere: list[Soul] = field(default_factory=list)
    """Second entries on another village's list."""
    deliberations: Deliberations = field(default_factory=Deliberations)
    jobs: Jobs | None = None
    """What the clock does."""
    regency: Desk | None = None
    """Of Dinas Sosial, which decides what nobody did for long."""
    trail: list[str] = field(default_factory=list)
    """All that was done, for who looks into a fault."""

    @property
    def dice(self) -> random.Random:
        return self.place.dice

    def tellings(self) -> list[Telling]:
        return [telling for happening in self.happenings for telling in happening.tellings]

    def teller(self, telling: Telling) -> Teller:
        by_hand = telling.by_hand or telling.happening.origin is None
        names = {area.code: area.name for area in areas_of(self.place.rts)}
        careless = self.plan.careless
        teller = Teller(self.phone(telling.rt), telling, self.dice, names, ANSWERS, by_hand=by_hand, careless=careless)
        teller.hands = self.hands if self.types(telling.rt) or telling.rt in self.plain else None
        teller.is_plain = telling.rt in self.plain
        return teller

    def types(self, rt: AreaCode) -> bool:
        """Whether its head types: in every third RT."""
        return self.place.rts.index(rt) % 3 == 1

    def is_asked_back(self, number: str) -> bool:
        """Whether its head told it wrongly and asked for it."""
        return any(each.telling.number == number for each in self.mistakes.open if each.asked)

    def meant_by(self, number: str) -> Soul | None:
        """Of whom a report tells, by its number."""
        return next((telling.who[0] for telling in self.tellings() if telling.number == number), None)

    def mistaken_for(self, number: str) -> Soul | None:
        """Now and then an operator takes a neighbour for whom an RT head did not see on his list; not in the days
        before a closing, after which nothing is taken back."""
        soul, day = self.meant_by(number), self.town.house.today().day
        if soul is None or soul.is_unlisted or 9 <= day <= CLOSES_ON or self.doubting.random() >= MISTIES:
            return None
        fitting = [s for s in self.place.souls if s.rt == soul.rt and s is not soul and s.sex is soul.sex and s.id]
        names = self.place.twice_named
        quiet = [s for s in fitting if s.being is Being.HERE and not s.happened and not s.is_rumoured]
        quiet = [each for each in quiet if each.name not in names and not each.double]
        return self.doubting.choice(quiet) if quiet else None

    def is_from_afar(self, number: str) -> bool:
        """Whether its RT head knew that whom it tells of is registered in another village."""
        return any(telling.number == number and telling.from_afar for telling in self.tellings())

    def phone(self, rt: AreaCode) -> Phone:
        return self.town.phone(self.heads.get(rt, f"rt-{rt}"))

    async def houses(self) -> list[House]:
        """Every household of the registry."""
        opened = self.town.house.db.vault.open_text
        rows = await self.town.rows(tables.households)
        return [
            House(row["id"], opened("kk", row["kk"]) if row["kk"] else "", row["caretaker_id"] or "") for row in rows
        ]

    async def entries(self) -> list[Entry]:
        """Everybody in the registry."""
        opened = self.town.house.db.vault.open_text
        rows = await self.town.rows(tables.persons)
        return [entry_of(row, opened("nik", row["nik"]) if row["nik"] else "") for row in rows]

    def counted(self) -> Counter[str]:
        """How much happened, by kind."""
        return Counter(happening.kind for happening in self.happenings)


@asynccontextmanager
async def a_play(folder: Path, plan: Plan, url: str = "") -> AsyncIterator[Play]:
    """A kecamatan with its people registered, its officers on duty."""
    dice = random.Random(plan.seed)
    place = Kecamatan(dice, rts_of(plan.rts, plan.villages), Namer(dice))
    for rt in place.rts:
        for _ in range(plan.families):
            place.settle(rt, FIRST_DAY)
    enter_wrongly(place)
    astray = random.Random(plan.seed)
    elsewhere = enter_elsewhere(place, astray) if plan.goes_astray else []
    place.is_begun = True

    async def fill(house: Works, channel: str) -> bool:
        await _fill(house, channel, place)
        return True

    async with open_town(folder, url, fill=fill) as town:
        town.clock.now = datetime.combine(FIRST_DAY, time(2), UTC)
        play = Play(plan, folder, town, place, astray=astray, elsewhere=elsewhere)
        play.hands, play.never, play.leave, play.doubting = (random.Random(plan.seed) for _ in range(4))
        play.renewing, late = random.Random(plan.seed), random.Random(plan.seed)
        play.jobs = Jobs(town.house, town.deliver.queued, town.due, steady(town.clock))
        _choose_the_careless(play)
        for village in dict.fromkeys(map(village_of, place.rts)):
            phone = town.phone(f"op-{village}", f"-room-{village}")
            other = town.phone(f"op2-{village}", f"-room-{village}")
            desk = LazyDesk if village in play.lazy else Desk
            play.desks[village] = desk(
                phone, other, dice, plan.habits, play.doubles.__contains__, play.meant_by, play.is_from_afar
            )
            play.desks[village].trail = play.trail
            if plan.goes_astray:
                play.desks[village].mistakes_for, play.desks[village].late = play.mistaken_for, late
            if village in play.lazy:
                _make_lazy(play, village)
        play.list_of_residents = listed(place.souls)
        yield play


def _choose_the_careless(play: Play) -> None:
    """By dice of their own, so that the rest of a story stays."""
    plan, dice = play.plan, random.Random(play.plan.seed)
    villages = list(dict.fromkeys(map(village_of, play.place.rts)))
    play.lazy = frozenset(each for each in villages if dice.random() < plan.lazy and plan.goes_astray)
    play.plain = frozenset(each for each in play.place.rts if dice.random() < plan.plain and plan.goes_astray)
    play.trail.append(f"lazy: {sorted(play.lazy)}, plain: {sorted(play.plain)}")


def _make_lazy(play: Play, village: AreaCode) -> None:
    """He rejects what the head himself asked back; in every second village nobody else ever approves."""
    desk = play.desks[village]
    desk.should_reject = play.is_asked_back
    if isinstance(desk, LazyDesk):
        desk.second_comes = sorted(play.lazy).index(village) % 2 == 1


async def _fill(house: Works, channel: str, place: Kecamatan) -> None:
    now = house.clock()
    async with house.db.write() as transaction:
        await areas.upsert_areas(transaction, areas_of(place.rts))
        await areas.add_missing_rts(transaction, place.rts)
        write = await begin_write(transaction, "demo", REGENCY, now)
        people = [person_of(soul) for soul in place.souls]
        await registry_changes.add_persons(write, REGENCY, people)
        paid = [(each.household_id, each.id) for each in people if receives(each)]
        for soul, each in zip(place.souls, people, strict=True):
            soul.family.receiver = soul if receives(each) else soul.family.receiver
        await registry_changes.name_caretakers(write, REGENCY, paid)
        duties = [(f"rt-{rt}", Role.RT, rt) for rt in place.rts]
        duties += [(f"op-{village}", Role.OPERATOR, village) for village in dict.fromkeys(map(village_of, place.rts))]
        duties += [(f"op2-{village}", Role.OPERATOR, village) for village in dict.fromkeys(map(village_of, place.rts))]
        duties += [("dinsos", Role.DINSOS, REGENCY), ("tksk", Role.TKSK, DISTRICT_CODE)]
        for phone, role, area in duties:
            officer = Officer(OfficerId(f"officer-{phone}"), f"Petugas {phone}", role, area, told_at=now)
            await officers.add_officer(transaction, officer, now)
            await link_address(transaction, Address(channel, phone), officer.id, now)
            if role is Role.OPERATOR:
                await bind_room(transaction, Address(channel, f"-room-{area}"), area, now)
