"""Forged buttons, rubbish and other people's ids, said to the running services by everybody there is: nobody learns
anything of an area that is not his, nothing breaks, nothing is reported that nobody sent."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product

import pytest

from bot.dialogue.prompt import Other, Picture, Pin, Pressed, Said, SharedContact, Typed
from bot.dialogue.stored_session import read_session
from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.services.conversation.commands import COMMANDS
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.messages import sessions
from bot.storage.registry import areas
from tests.services.phones import Phone, Town

pytestmark = pytest.mark.slow

ELSEWHERE = AreaCode("32.15.27.2098")
ANOTHER_DISTRICT = AreaCode("32.15.26")
OUTSIDERS = ("rt-2", "operator-elsewhere", "tksk-elsewhere", "stranger")
"""Who may know nothing of RT 003."""
NOISE: tuple[Said, ...] = (
    *map(Typed, ("", "  ", "\u200b", "\u202eabc", "<b>x</b>", "=1+1", "😀", "'; DROP TABLE reports; --", "x" * 5000)),
    *map(Typed, ("0", "99", "\x00", "a…", "{ $name }", "%s", "../../etc/passwd", "/start ../../x", "gabung")),
    *map(Other, ("sticker", "voice", "video", "document")),
    SharedContact("+628110000001", own=False),
    SharedContact("\u202e12", own=True),
    Pin(91.0, 181.0),
    Picture("photo", "\x00<b>"),
)
TOKENS = ("", ":", "go", "go:0", "go:0:", "go:1:menu", "go:0:menu:x", "d:", "d:::", "d:x:0:a", "d:x:y:a", "\x00", "…")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What belongs to RT 003: a waiting report, and words that only there can be read."""

    report: Report
    words: tuple[str, ...]


async def secrets(town: Town) -> Secrets:
    await town.rt_reports_death()
    report = await town.the_report()
    others = {person.name for person in make_residents(RT_001)}
    own = {readable(person.name) for person in make_residents(RT_003) if person.name not in others}
    # Asep stands in examples too.
    return Secrets(report, (report.number, "Ujang", *(name for name in own if "Asep" not in name)))


async def everybody(town: Town) -> list[Phone]:
    """Those of the village, and officers of another village and of another district."""
    async with town.house.db.write() as transaction:
        named = (Area(ELSEWHERE, "Sukasari", "Telukjambe Barat"), Area(ANOTHER_DISTRICT, "Ciampel"))
        await areas.upsert_areas(transaction, named)
    for who, role, area in (
        ("operator-elsewhere", Role.OPERATOR, ELSEWHERE),
        ("tksk-elsewhere", Role.TKSK, ANOTHER_DISTRICT),
        ("tksk", Role.TKSK, AreaCode("32.15.27")),
        ("admin", Role.ADMIN, AreaCode("32")),
    ):
        await town.phone(who).say(f"gabung {await town.invite(role, area, who)}")
    return [town.phone(who) for who in (*OUTSIDERS, "rt-1", "operator", "dinsos", "tksk", "admin")]


def arguments(secret: Secrets) -> Iterator[str]:
    """What may be put behind a command: ids of another area's report and persons, and what is no id at all."""
    who = secret.report.change.subjects[0]
    yield from (secret.report.id, secret.report.number, who, "demo005003h001", "demo-officer-1", RT_003)
    yield from (f"{verb}:2026-11:{who}" for verb in ("death", "same", "born", "later"))
    yield from ("", ":", "::::", "x" * 5000, "\x00", "a…", "\u202e", "٣", "'; --", "-1", "2026-13", "9999-12:1")
    yield from ("0000-00", "2026-10:99999", "death", "start:death", "id", "su", "xx", "silent")


def forged(secret: Secrets) -> Iterator[str]:
    """Every command with every argument, and what a card carries."""
    yield from (f"go:0:{command}:{each}" for command, each in product(COMMANDS, arguments(secret)))
    verbs = ("a", "r", "x", "i", "u", "x:twice", "r:person", "r:own", "", "?", "a:a:a", "\x00")
    yield from (f"d:{secret.report.id}:{revision}:{verb}" for revision, verb in product(("0", "1", "-1", "٣"), verbs))
    yield from TOKENS


async def say(phones: list[Phone], everything: Iterable[Said]) -> list[str]:
    """They say it all, each thing at the same moment; gives all that was read meanwhile, buttons and notices too,
    without what was said itself."""
    town, read = phones[0].town, []
    for said in everything:
        before, notices = [len(phone.chat) for phone in phones], len(town.network.notices)
        await asyncio.gather(*(phone.put(said) for phone in phones))
        await town.deliver.drain()
        came = (bubble for phone, first in zip(phones, before, strict=True) for bubble in phone.chat[first:])
        shown = [f"{bubble.prompt.text}\n{bubble.prompt.buttons}\n{bubble.filename}" for bubble in came]
        own = said.token.split(":", 3)[-1] if isinstance(said, Pressed) else ""
        read += [text.replace(own, "") for text in (*shown, *town.network.notices[notices:])]
    return read


def leaks(read: Iterable[str], secret: Secrets) -> list[str]:
    return [text for text in read if any(word in text for word in secret.words)]


async def assert_nothing_happened(town: Town, secret: Secrets) -> None:
    """No message was set aside, nothing waits to be sent, and the one report stands as it was sent."""
    assert await town.rows(tables.inbox) == []
    assert await town.rows(tables.outbox) == []
    assert await town.the_report() == secret.report


async def test_forged_buttons_tell_nobody_anything_of_another_area(town: Town) -> None:
    await everybody(town)
    secret = await secrets(town)
    phones = [town.phone(who) for who in OUTSIDERS]
    # One in seven on PostgreSQL, where only what the database itself refuses can differ.
    step = 7 if town.house.db.dialect == "postgresql" else 1
    read = await say(phones, (Pressed(token, "1", "p") for token in islice(forged(secret), 0, None, step)))
    assert leaks(read, secret) == []
    await assert_nothing_happened(town, secret)


@pytest.mark.parametrize("who", ["rt-1", "operator", "dinsos", "tksk", "admin"])
async def test_forged_buttons_of_those_who_may_break_nothing(town: Town, who: str) -> None:
    await everybody(town)
    secret = await secrets(town)
    harmless = [each for each in forged(secret) if not _does_what_he_may(each, secret)]
    await say([town.phone(who)], (Pressed(token, "1", "p") for token in harmless[:: 7 if who == "rt-1" else 19]))
    assert await town.rows(tables.inbox) == []
    assert await town.reports() == [secret.report]


def _does_what_he_may(token: str, secret: Secrets) -> bool:
    """Withdrawing his own report, deciding where he may: no forgery."""
    return token == f"go:0:withdraw-now:{secret.report.id}" or token.startswith(f"d:{secret.report.id}:0:")


@pytest.mark.parametrize("who", ["rt-2", "operator", "dinsos", "tksk", "admin", "stranger"])
async def test_noise_is_answered_kindly_whoever_makes_it(town: Town, who: str) -> None:
    await everybody(town)
    town.network.photos["photo"] = b"photo"
    secret = await secrets(town)
    words = [Typed(f"{slash}{word}") for command in COMMANDS.values() for word in command.words for slash in ("", "/")]
    read = await say([town.phone(who)], (*NOISE, *words, *NOISE))
    assert town.phone(who).chat
    if who in OUTSIDERS:
        assert leaks(read, secret) == []
    await assert_nothing_happened(town, secret)


async def test_noise_within_every_kind_costs_no_answer_and_sends_nothing(town: Town) -> None:
    town.network.photos["photo"] = b"photo"
    phone = town.phone("rt-2")
    name = readable(next(make_residents(RT_001)).name)
    for kind, flow in town.house.flows.items():
        if not flow.steps:
            continue
        await phone.send(Pressed(f"go:0:start:{kind}"))
        await phone.answer(name.partition(" ")[0], name)
        before = await answers_of(town, phone)
        for noise in _refused_anywhere():
            await phone.send(noise)
        assert await answers_of(town, phone) == before, kind
        await phone.give_up()
    assert await town.rows(tables.inbox) == []
    assert await town.reports() == []


def _refused_anywhere() -> list[Said]:
    """Noise that answers no question at all."""
    return [said for said in NOISE if not isinstance(said, Picture | Pin) and not _may_be_words(said)]


def _may_be_words(said: Said) -> bool:
    return isinstance(said, Typed) and any(letter.isalnum() for letter in said.text)


async def answers_of(town: Town, phone: Phone) -> dict[str, object]:
    """What the conversation holds."""
    async with town.house.db.read() as transaction:
        known = await sessions.load(transaction, [Address("web", phone.address)])
    return dict(read_session(known[Address("web", phone.address)].session).answers)


async def test_no_kind_finds_a_resident_of_another_rt(town: Town) -> None:
    phone = town.phone("rt-2")
    others = {person.name for person in make_residents(RT_001)}
    theirs = next(person for person in make_residents(RT_003) if person.name not in others)
    for kind, flow in town.house.flows.items():
        if not flow.steps:
            continue
        await phone.send(Pressed(f"go:0:start:{kind}"))
        for typed in (
            readable(theirs.name),
            theirs.nik,
            theirs.nik[-4:],
            theirs.id,
            theirs.household_id,
            theirs.address,
        ):
            await phone.say(typed)
            assert theirs.id not in str(phone.newest.prompt.buttons), (kind, typed)
            prefix = phone.newest.prompt.buttons[-1].token.rpartition(":")[0]
            for option in (theirs.id, f"+{theirs.id}", f"all-{theirs.household_id}"):
                await phone.send(Pressed(f"{prefix}:{option}", "1", "p"))
            assert theirs.id not in str(await answers_of(town, phone)), (kind, typed)
        await phone.give_up()
    assert await town.reports() == []
