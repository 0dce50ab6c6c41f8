"""Where the profile says so, a kind is approved by two: somebody else of the village, or the TKSK."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, Person
from bot.domain.profiles.profile import SecondWord
from bot.domain.report.changes import PutRight, person_of
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.domain.report.word import Answer
from bot.services.review.deciding import decide
from bot.services.review.saying_words import Said, say_word
from bot.services.review.taking_back import take_back
from bot.services.review.verdicts import Decision
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers
from bot.storage.reports import words
from tests.services.month_town import MonthTown, a_month, death, report
from tests.storage.village import OLIS, RT_3, VILLAGE, person

WIWI = Officer(OfficerId("wiwi"), "Wiwi", Role.OPERATOR, VILLAGE)
TKSK = Officer(OfficerId("tksk"), "Tati", Role.TKSK, AreaCode("32.15.27"))
STRANGER = Officer(OfficerId("yayah"), "Yayah", Role.OPERATOR, AreaCode("32.15.28.2002"))
PHONES: dict[str, Address] = {who.id: Address("web", who.id) for who in (OLIS, WIWI, TKSK, STRANGER)}


@dataclass(frozen=True, slots=True)
class Desa:
    """A death waits that two have to approve."""

    town: MonthTown
    told: Report

    async def approve(self, by: Officer = OLIS, revision: int = 0) -> str:
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            said = await decide(work, by, Decision(self.told.id, revision, Event.APPROVED), None)
            await work.flush()
        return self.town.house.texts.say("id", said)

    async def say(self, by: Officer, answer: Answer = Answer.AGREED, revision: int = 0) -> str:
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            said = await say_word(work, by, Said(self.told.id, revision, 1, answer), None)
            await work.flush()
        return self.town.house.texts.say("id", said)

    async def status(self) -> Status:
        return (await self.town.report(self.told)).status

    async def asked(self, *those: Officer) -> list[int]:
        async with self.town.house.db.read() as transaction:
            return [await words.count_asked(transaction, each) for each in those]


@asynccontextmanager
async def a_desa(
    url: str, folder: Path, by: SecondWord = SecondWord.OPERATOR, also: tuple[Officer, ...] = (WIWI, TKSK, STRANGER)
) -> AsyncIterator[Desa]:
    async with a_month(url, folder) as town:
        profile = replace(town.house.profile, second_words={"death": by})
        town.house = replace(town.house, profile=profile)
        async with town.house.db.write() as transaction:
            for officer in also:
                await officers.add_officer(transaction, officer, town.clock())
            for officer in (OLIS, *also):
                await addresses.link_address(transaction, PHONES[officer.id], officer.id, town.clock())
        ujang: Person = person(area=RT_3, name="Ujang")
        await town.move_in(ujang)
        told = death(ujang, status=Status.WAITING)
        await town.hand_in(told)
        yield Desa(town, told)


async def test_another_operator_has_the_last_word(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path) as desa:
        assert "menunggu jawaban operator lain atau TKSK untuk persetujuan kedua" in await desa.approve()
        assert await desa.status() is Status.APPROVED
        asked = (await desa.town.texts(PHONES["wiwi"]))[-1]
        assert f"Persetujuan kedua. Laporan {desa.told.number} sudah disetujui Olis." in asked
        assert "Meninggal" in asked
        assert await desa.asked(OLIS, WIWI, TKSK, STRANGER) == [0, 1, 1, 0]
        assert "Mintalah petugas lain yang menjawab" in await desa.say(OLIS)
        assert await desa.say(STRANGER) == "Pertanyaan ini untuk ketua RT dan operator wilayah itu."
        assert await desa.status() is Status.APPROVED
        assert await desa.say(WIWI) == "Terima kasih, Wiwi. Jawaban dicatat: disetujui juga."
        assert await desa.status() is Status.APPLIED
        assert "sudah dijawab oleh Wiwi" in await desa.say(TKSK)


async def test_the_tksk_alone_where_the_profile_says_so(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path, SecondWord.TKSK) as desa:
        assert "menunggu jawaban TKSK untuk persetujuan kedua" in await desa.approve()
        assert await desa.town.texts(PHONES["wiwi"]) == []
        assert "Persetujuan kedua" in (await desa.town.texts(PHONES["tksk"]))[-1]
        assert await desa.asked(WIWI, TKSK) == [0, 1]
        assert await desa.say(WIWI) == "Pertanyaan ini untuk ketua RT dan operator wilayah itu."
        await desa.say(TKSK)
        assert await desa.status() is Status.APPLIED


async def test_what_the_tksk_approved_himself_an_operator_approves_as_well(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path, SecondWord.TKSK) as desa:
        await desa.approve(TKSK)
        assert "Mintalah petugas lain" in await desa.say(TKSK)
        await desa.say(OLIS)
        assert await desa.status() is Status.APPLIED


async def test_where_one_operator_is_alone_the_tksk_is_asked(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path, also=(TKSK,)) as desa:
        await desa.approve()
        assert "Persetujuan kedua" in (await desa.town.texts(PHONES["tksk"]))[-1]


@pytest.mark.parametrize("again", [OLIS, WIWI])
async def test_a_no_sends_it_back_and_then_it_is_asked_again(again: Officer, database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path) as desa:
        await desa.approve()
        await desa.say(WIWI, Answer.REFUSED)
        assert await desa.status() is Status.WAITING
        await desa.approve(again, revision=1)
        assert await desa.status() is Status.APPROVED
        await desa.say(TKSK, revision=1)
        assert await desa.status() is Status.APPLIED


async def test_what_was_taken_back_meanwhile_is_asked_for_no_more(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path) as desa:
        await desa.approve()
        async with desa.town.house.db.write() as transaction:
            work = Work(transaction, desa.town.house, desa.town.clock())
            await take_back(work, OLIS, (desa.told.id, 0), "keliru", None)
            await work.flush()
        assert "tidak perlu dijawab lagi" in await desa.say(WIWI)
        assert await desa.status() is Status.WAITING


async def test_a_kind_that_the_profile_does_not_name_is_approved_by_one(database_url: str, tmp_path: Path) -> None:
    async with a_desa(database_url, tmp_path) as desa:
        desa.town.house = replace(desa.town.house, profile=replace(desa.town.house.profile, second_words={}))
        assert "disetujui" in await desa.approve()
        assert await desa.status() is Status.APPLIED


@pytest.mark.parametrize(("also", "barred"), [((WIWI, TKSK), True), ((WIWI,), False)])
async def test_who_approved_it_as_the_second_does_not_approve_that_it_was_wrong_unless_nobody_else_is_left(
    also: tuple[Officer, ...], barred: bool, database_url: str, tmp_path: Path
) -> None:
    async with a_desa(database_url, tmp_path, also=also) as desa:
        await desa.approve()
        await desa.say(WIWI)
        (dead,) = desa.told.change.effects
        wrong = PutRight(person_of(dead), BasicStatus.ALIVE, BasicStatus.DEAD, RT_3)
        alive = replace(desa, told=report("still_alive", wrong, status=Status.WAITING))
        await desa.town.hand_in(alive.told)
        assert "yang Bapak/Ibu setujui" in await alive.approve(OLIS)
        assert ("yang Bapak/Ibu setujui" in await alive.approve(WIWI)) is barred
        if barred:
            await alive.approve(TKSK)
        assert await alive.status() is Status.APPLIED
