"""One month of a few villages in the version that PYTHONPATH names, approved and closed piece by piece as it is asked.

`beside.py` asks two versions in turn, so it is written to what both have: what came since is looked for.
Families of four, an RT head with a phone each, a room and an operator for each village, who goes through what waits
there; every report's card hangs in the room, and each press is a transaction as `serve` opens it.
"""

import asyncio
import gc
import inspect
import json
import resource
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs

import bot
from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson, Change, Effect, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.month.close_month import close_month
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import bind_room, link_address
from bot.storage.registry import areas, registry_changes
from bot.storage.reports import cards, reports

month_close: Any = import_module("benchmarks.month_close")
deciding: Any = import_module("bot.services.review.deciding")  # which has known what a decision is all along
_open_house = getattr(month_close, "open_house", None) or month_close._open
REGENCY, PERIOD = AreaCode("32.15"), Period("2026-08")
VILLAGES, RTS_EACH, FAMILIES_FOR_EACH = 12, 6, 4
NOW, DAY = month_close.NOW, date(2026, 8, 1)
A_PRESS = timedelta(seconds=20)
"""So long an operator looks at a report."""
APPROVED = ("decided-approved", "decided-widowed")
"""What he hears of it; also that somebody was married to who died."""


async def answer_orders(count: int, folder: Path) -> None:
    """Makes everything ready, then does what each line of standard input asks for, and prints seconds."""
    async with _open_house(folder) as house:
        told = await _fill(house, count)
        house.texts.say("id", Text("button-menu"))  # Read once in a process, before anybody is answered.
        gc.collect()  # Else chance has one of the two go through all that was filled, 0.1 s, while it approves.
        _say([])
        for order in sys.stdin:
            if order.strip() == "close":
                _say([await _spent(_close(house, count))])
                return
            some, told = told[: int(order)], told[int(order) :]
            _say([await _spent(_approve(house, each)) for each in some])


def _say(spent: Sequence[tuple[float, float]]) -> None:
    print(json.dumps(spent), flush=True)


async def _spent(doing: Awaitable[None]) -> tuple[float, float]:
    """Processor time and time by the clock."""
    cpu, began = _processor_time(), time.perf_counter()
    await doing
    return _processor_time() - cpu, time.perf_counter() - began


def _processor_time() -> float:
    """Of this process and of those that it began: a closing writes its biggest file in another."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


async def _close(house: House, count: int) -> None:
    closed: Any = await close_month(house, REGENCY, PERIOD)
    assert sum(closed.totals.by_kind.values()) == count


async def _fill(house: House, count: int) -> list[Report]:
    """Villages, their people, and so many reports that wait, in the order in which operators come to them."""
    async with house.db.write() as transaction:
        villages = [Area(_village(n), f"Desa {n}", "Kecamatan Cilebar") for n in range(VILLAGES)]
        await areas.upsert_areas(transaction, [Area(REGENCY, "Kabupaten Karawang"), *villages])
        await areas.add_missing_rts(transaction, [_rt(n) for n in range(VILLAGES * RTS_EACH)])
        for number in range(VILLAGES):
            await bind_room(transaction, _room(number), _village(number), NOW)
            operator = Officer(OfficerId(f"operator{number}"), "Bu Rina", Role.OPERATOR, _village(number), told_at=NOW)
            await _appoint(transaction, operator, f"6{number:03}")
        for number in range(VILLAGES * RTS_EACH):
            head = Officer(OfficerId(f"head{number}"), "Pak Dadang", Role.RT, _rt(number), told_at=NOW)
            await _appoint(transaction, head, f"7{number:03}")
    told = [_report(number) for number in range(count)]
    for start in range(0, FAMILIES_FOR_EACH * count, count):
        async with house.db.write() as transaction:
            await _add(transaction, [each for number in range(start, start + count) for each in _family(number)])
    async with house.db.write() as transaction:
        await reports.add_many(transaction, told)
        for number, report in enumerate(told):
            await cards.add(transaction, report.id, _room(_village_of(number)), f"card{number}", 0)
    return sorted(told, key=lambda report: (_village_of(_number(report)), _number(report)))


async def _appoint(transaction: Any, officer: Officer, phone: str) -> None:
    await officers.add_officer(transaction, officer, NOW)
    await link_address(transaction, Address("telegram", phone), officer.id, NOW)


async def _add(transaction: Any, people: Sequence[Person]) -> None:
    if "transaction" in inspect.signature(registry_changes.add_persons).parameters:
        await registry_changes.add_persons(transaction, REGENCY, people)
        return
    begin: Callable[..., Awaitable[Any]] = import_module("bot.storage.registry.registry_writes").begin_write
    await registry_changes.add_persons(await begin(transaction, "benchmark", REGENCY, NOW), REGENCY, people)


async def _approve(house: House, report: Report) -> None:
    """One press of *Setujui* on the card in the room, committed."""
    number = _number(report)
    async with house.db.write(brief=True) as transaction:
        work = Work(transaction, house, NOW + number * A_PRESS)
        operator = await officers.by_id(transaction, OfficerId(f"operator{_village_of(number)}"))
        assert operator is not None
        pressed = (_room(_village_of(number)), f"card{number}")
        said = await deciding.decide(work, operator, deciding.Decision(report.id, 0, Event.APPROVED), pressed)
        assert said.key in APPROVED, said
        await work.flush()


def _village(number: int) -> AreaCode:
    return AreaCode(f"32.15.01.{2001 + number}")


def _rt(number: int) -> AreaCode:
    number %= VILLAGES * RTS_EACH
    return AreaCode(f"{_village(number // RTS_EACH)}/001/{number % RTS_EACH + 1:03}")


def _village_of(number: int) -> int:
    return number % (VILLAGES * RTS_EACH) // RTS_EACH


def _room(village: int) -> Address:
    return Address("telegram", f"-100{village}")


def _number(report: Report) -> int:
    return int(report.id[1:])


MEMBERS = (
    ("ASEP SURYANA", Sex.MALE, date(1970, 3, 4), Relationship.HEAD),
    ("NENG ROHAETI", Sex.FEMALE, date(1978, 5, 6), Relationship.WIFE),
    ("DIMAS MAULANA", Sex.MALE, date(2003, 7, 8), Relationship.CHILD),
    ("INTAN LESTARI", Sex.FEMALE, date(2009, 9, 10), Relationship.CHILD),
)


def _family(number: int) -> list[Person]:
    return [_person(number, place, *MEMBERS[place]) for place in range(len(MEMBERS))]


def _person(number: int, place: int, name: str, sex: Sex, born: date, is_what: Relationship) -> Person:
    is_child = is_what is Relationship.CHILD
    return Person(
        PersonId(f"p{number}x{place}"), HouseholdId(f"h{number}"), _rt(number), name, sex, born, "Karawang",
        f"321501{born.day + (40 if sex is Sex.FEMALE else 0):02}{born:%m%y}{place}{number:05}"[:12] + f"{number:04}",
        f"32150102{number:08}", "NENG ROHAETI" if is_child else "SITI AMINAH", is_what,
        Marital.SINGLE if is_child else Marital.MARRIED, "Buruh tani", "SD",
        programmes=("PKH",) if number % 5 == 0 else (), address=f"Kp. Sukamaju No. {number % 99}",
    )  # fmt: skip


def _report(number: int) -> Report:
    """A birth, the death of a mother, or the leaving of a whole family."""
    kind, family = (("birth", "death", "move_out")[number % 3]), _family(number)
    baby = _person(number, 7, "RAFFA PERMANA", Sex.MALE, DAY, Relationship.CHILD)
    effects: dict[str, tuple[Effect, ...]] = {
        "birth": (AddPerson(baby),),
        "death": (SetStatus(family[1].id, BasicStatus.DEAD, DAY),),
        "move_out": tuple(SetStatus(each.id, BasicStatus.MOVED, DAY) for each in family),
    }
    whom = {"birth": [baby], "death": [family[1]], "move_out": family}[kind]
    subjects, names = tuple(each.id for each in whom), tuple(each.name for each in whom)
    change = Change(Kind(kind), _rt(number), DAY, subjects, names, effects[kind], (("place", "Rumah"),))
    return Report(
        ReportId(f"r{number}"), f"LPR-2608-{number:06}", change.kind, change.area,
        OfficerId(f"head{number % (VILLAGES * RTS_EACH)}"), Status.WAITING, DAY, f"s{number}", change, NOW, PERIOD,
    )  # fmt: skip


async def close_filled(folder: Path) -> None:
    """The month of a folder that benchmarks/month_close.py filled; prints seconds."""
    async with _open_house(folder) as house:
        house.texts.say("id", Text("button-menu"))
        _say([await _spent(_closed(house))])


async def _closed(house: House) -> None:
    await close_month(house, REGENCY, PERIOD)


def main() -> None:
    """`one_version.py CHECKOUT REPORTS`, or `one_version.py CHECKOUT close FOLDER`."""
    checkout, what, *folders = sys.argv[1:]
    assert Path(bot.__file__).is_relative_to(Path(checkout).resolve()), f"{bot.__file__} is not of {checkout}"
    with tempfile.TemporaryDirectory() as folder, capture_logs():
        asyncio.run(close_filled(Path(folders[0])) if folders else answer_orders(int(what), Path(folder)))


if __name__ == "__main__":
    main()
