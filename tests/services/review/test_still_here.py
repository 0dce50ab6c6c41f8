"""Who is told to have come from another village is asked about there: theirs is the last word, or the days pass."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.domain.address import Address
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.domain.report.word import Answer
from bot.services.clock.find_matters import find_matters
from bot.services.clock.jobs import Jobs
from bot.services.clock.nudges.send_nudges import send_nudges
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.matters.causes import CAUSES
from bot.services.matters.standing import open_matters
from bot.services.review.deciding import decide
from bot.services.review.not_there import not_there
from bot.services.review.saying_words import Said, say_word
from bot.services.review.verdicts import Decision
from bot.services.review.withdrawing import withdraw
from bot.services.work.time_watch import TimeWatch
from bot.services.work.work import Work
from bot.storage.officers import addresses, officers
from bot.storage.registry import areas
from bot.storage.reports import reports, words
from tests.services.folding import fold
from tests.services.month_town import ACEP_PHONE, MonthTown, a_month, death, report
from tests.storage.village import ACEP, OLIS, REGENCY, RT_3, VILLAGE, person

THERE = AreaCode("32.15.28.2002")
HEAD_RT = AreaCode("32.15.28.2002/001/001")
NEXT_RT = AreaCode("32.15.28.2002/001/002")
HEAD = Officer(OfficerId("head"), "Hendi", Role.RT, HEAD_RT)
YAYAH = Officer(OfficerId("yayah"), "Yayah", Role.OPERATOR, THERE)
TKSK = Officer(OfficerId("tksk"), "Tati", Role.TKSK, AreaCode("32.15.28"))
HEAD_PHONE, YAYAH_PHONE, OLIS_PHONE = (Address("web", each) for each in ("head", "yayah", "olis"))


@dataclass(frozen=True, slots=True)
class Villages:
    """Two villages: Ujang lives in the other one, and RT 3 tells that he has come."""

    town: MonthTown
    ujang: Person
    told: Report

    async def approve(self, by: Officer = OLIS, revision: int = 0) -> str:
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            said = await decide(work, by, Decision(self.told.id, revision, Event.APPROVED), None)
            await work.flush()
        return self.town.house.texts.say("id", said)

    async def say(self, answer: Answer, by: Officer = HEAD, revision: int = 0, place: int = 1) -> str:
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            said = await say_word(work, by, Said(self.told.id, revision, place, answer), None)
            await work.flush()
        return self.town.house.texts.say("id", said)

    async def where(self) -> tuple[AreaCode | None, Status]:
        ujang = await self.town.person(self.ujang.id)
        return ujang.area if ujang else None, (await self.town.report(self.told)).status

    async def pass_days(self, days: int) -> int:
        self.town.clock.now += timedelta(days=days)
        return await let_silence_speak_where_due(self.town.house, REGENCY)


def comes(who: Person, **known: object) -> Report:
    """RT 3 tells that he has come, by the name that was typed there."""
    told = report("move_in", JoinHousehold(who.id, HouseholdId("new1"), RT_3, True), status=Status.WAITING, **known)
    return replace(told, change=replace(told.change, names=("Ujang S",)))


@asynccontextmanager
async def two_villages(url: str, folder: Path) -> AsyncIterator[Villages]:
    async with a_month(url, folder) as town:
        async with town.house.db.write() as transaction:
            await areas.upsert_areas(transaction, [Area(THERE, "Mekarjati", "Karawang Barat")])
            await areas.add_missing_rts(transaction, [HEAD_RT, NEXT_RT])
            for officer in (HEAD, YAYAH, TKSK):
                await officers.add_officer(transaction, officer, town.clock())
            for address, officer in ((HEAD_PHONE, HEAD), (YAYAH_PHONE, YAYAH), (OLIS_PHONE, OLIS)):
                await addresses.link_address(transaction, address, officer.id, town.clock())
        ujang = person(area=HEAD_RT, name="Ujang Sutisna", address="Kp. Rahasia")
        await town.move_in(ujang)
        told = comes(ujang)
        await town.hand_in(told)
        yield Villages(town, ujang, told)


async def test_approving_asks_those_of_his_village_and_nothing_changes_yet(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        waits = "menunggu jawaban RT 001/RW 001, Mekarjati, Kec. Karawang Barat sampai 12 Agustus 2026"
        assert await both.approve() == f"Laporan {both.told.number} disetujui, {waits}."
        assert await both.where() == (HEAD_RT, Status.APPROVED)
        for phone in (HEAD_PHONE, YAYAH_PHONE):
            (asked,) = await both.town.texts(phone)
            assert "Masih di sini?" in asked
            assert "Ujang Sutisna" in asked
            assert both.ujang.nik not in asked
        about = f"Laporan Pindah masuk {both.told.number} (Ujang S)"
        told = f"{about} disetujui operator, {waits}. Sesudah itu baru masuk data."
        assert await both.town.texts(ACEP_PHONE) == [told]
        assert await both.town.living() == {HEAD_RT: 1}


async def test_nothing_that_his_own_village_knows_of_him_is_read_before(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        read = [*await both.town.texts(ACEP_PHONE), *await both.town.texts(OLIS_PHONE)]
        assert read
        assert not [text for text in read if "Sutisna" in text or "Rahasia" in text]


async def test_gone_lets_it_take_effect_at_once(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        assert await both.say(Answer.AGREED) == "Terima kasih, Hendi. Jawaban dicatat: sudah tidak di sana."
        assert await both.where() == (RT_3, Status.APPLIED)
        assert await both.town.balance() == await both.town.living() == {RT_3: 1}
        assert "sekarang sudah masuk data" in (await both.town.texts(ACEP_PHONE))[-1]
        assert fold(await both.town.events(both.told)) is Status.APPLIED


async def test_still_here_brings_it_back_to_its_operator_with_the_reason(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED, YAYAH)
        assert await both.where() == (HEAD_RT, Status.WAITING)
        assert fold(await both.town.events(both.told)) is Status.WAITING
        reason = "✖ RT 001/RW 001, Mekarjati, Kec. Karawang Barat: masih di sana"
        assert reason in (await both.town.texts(OLIS_PHONE))[-1]
        assert reason in (await both.town.texts(ACEP_PHONE))[-1]
        assert "sudah dibatalkan atau diperbaiki" not in await both.say(Answer.AGREED)
        assert await both.where() == (HEAD_RT, Status.WAITING)


async def test_who_went_on_after_that_day_is_moved_by_nothing_and_asked_about_by_nobody(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as both:
        later = report("move_in", JoinHousehold(both.ujang.id, HouseholdId("new2"), NEXT_RT, True), area=NEXT_RT)
        later = replace(later, event_date=date(2026, 8, 3), change=replace(later.change, event_date=date(2026, 8, 3)))
        await both.town.hand_in(later)
        await both.approve()
        assert await both.where() == (NEXT_RT, Status.APPLIED)
        assert not [text for text in await both.town.texts(HEAD_PHONE) if "Masih di sini?" in text]


async def test_after_a_no_silence_is_no_yes(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED)
        said = await both.approve(revision=1)
        assert said.endswith("menunggu jawaban RT 001/RW 001, Mekarjati, Kec. Karawang Barat sampai dijawab.")
        assert await both.pass_days(60) == 0
        await both.say(Answer.AGREED, revision=1)
        assert await both.where() == (RT_3, Status.APPLIED)


async def test_after_a_no_the_leaving_that_his_own_rt_tells_is_a_yes(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED)
        await both.approve(revision=1)
        assert await both.pass_days(2) == 0
        gone = SetStatus(both.ujang.id, BasicStatus.MOVED, date(2026, 8, 1), RT_3)
        await both.town.hand_in(report("move_out", gone, area=HEAD_RT))
        assert await both.pass_days(1) == 1
        assert await both.where() == (RT_3, Status.APPLIED)
        assert (await both.say(Answer.AGREED, revision=1)).endswith("sudah dijawab: sudah tidak di sana.")


async def test_a_second_no_is_told_as_such_in_one_line(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        for revision, days in ((0, 0), (1, 2)):
            both.town.clock.now += timedelta(days=days)
            await both.approve(revision=revision)
            await both.say(Answer.REFUSED, revision=revision)
        card = (await both.town.texts(OLIS_PHONE))[-1]
        said = "✖ RT 001/RW 001, Mekarjati, Kec. Karawang Barat: masih di sana"
        assert [line for line in card.splitlines() if "✖" in line] == [f"{said} (2 kali, terakhir 7 Agustus 2026)"]


async def test_all_who_are_waited_for_are_named(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        atang = person("Atang", area=NEXT_RT)
        await both.town.move_in(atang)
        join = JoinHousehold(atang.id, HouseholdId("new1"), RT_3, True)
        told = replace(both.told, change=replace(both.told.change, effects=(*both.told.change.effects, join)))
        async with both.town.house.db.write() as transaction:
            await reports.amend(transaction, told, told.change)
        there = "Mekarjati, Kec. Karawang Barat sampai 12 Agustus 2026"
        waits = f"menunggu jawaban RT 001/RW 001, {there} dan menunggu jawaban RT 002/RW 001, {there}"
        assert await both.approve() == f"Laporan {both.told.number} disetujui, {waits}."


async def test_after_the_days_silence_lets_it_take_effect(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        assert await both.pass_days(7) == 0
        assert await both.where() == (HEAD_RT, Status.APPROVED)
        both.town.clock.now += timedelta(days=1)
        started_wrong = TimeWatch(both.town.clock, lambda: 0.0)
        await Jobs(both.town.house, asyncio.Event(), asyncio.Event(), started_wrong).look()
        assert await both.where() == (HEAD_RT, Status.APPROVED)
        assert await both.pass_days(0) == 1
        assert await both.where() == (RT_3, Status.APPLIED)
        passed = (await both.town.texts(HEAD_PHONE))[0]
        assert passed.startswith("Ujang Sutisna (67) sekarang tercatat pindah")
        assert "tidak ada jawaban sampai 12 Agustus 2026" in passed
        assert await both.pass_days(1) == 0
        said = await both.say(Answer.REFUSED)
        assert said.startswith("Pertanyaan tentang Ujang Sutisna (67) sudah dijawab: tidak ada jawaban")


async def test_only_those_of_his_village_answer_and_nobody_twice(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        for other in (ACEP, OLIS, replace(HEAD, area=NEXT_RT), replace(HEAD, active=False)):
            assert "untuk ketua RT dan operator wilayah itu" in await both.say(Answer.AGREED, other)
        assert await both.where() == (HEAD_RT, Status.APPROVED)


async def test_whoever_sent_it_does_not_answer_from_another_duty(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        async with both.town.house.db.write() as transaction:
            await addresses.link_address(transaction, ACEP_PHONE, HEAD.id, both.town.clock())
        await both.approve()
        assert "dari nomor HP yang sama" in await both.say(Answer.AGREED)
        assert await both.where() == (HEAD_RT, Status.APPROVED)


async def test_taking_back_and_withdrawing_ask_nobody_any_more(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.town.take_back(both.told)
        assert await both.where() == (HEAD_RT, Status.WAITING)
        assert "tidak perlu dijawab lagi" in await both.say(Answer.AGREED)
        await both.approve(revision=1)
        async with both.town.house.db.write() as transaction:
            work = Work(transaction, both.town.house, both.town.clock())
            await withdraw(work, ACEP, both.told.id)
            await work.flush()
        assert await both.where() == (HEAD_RT, Status.WITHDRAWN)
        assert await both.pass_days(30) == 0
        assert "tidak perlu dijawab lagi" in await both.say(Answer.AGREED, revision=1)
        async with both.town.house.db.read() as transaction:
            assert await words.asked_of(transaction, YAYAH, 9) == []


async def test_an_operator_of_both_has_spoken_for_both(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        everywhere = Officer(OfficerId("atun"), "Atun", Role.TKSK, REGENCY)
        async with both.town.house.db.write() as transaction:
            await officers.add_officer(transaction, everywhere, both.town.clock())
        await both.approve(everywhere)
        assert await both.where() == (RT_3, Status.APPLIED)
        (told,) = await both.town.texts(HEAD_PHONE)
        assert told.startswith(
            "Ujang Sutisna (67) sekarang tercatat pindah ke RT 003/RW 005, Sukamaju, Kec. Cilebar, 1 Agustus 2026."
        )


async def test_who_was_told_as_gone_is_not_asked_about(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        gone = SetStatus(both.ujang.id, BasicStatus.MOVED, date(2026, 8, 1))
        await both.town.hand_in(report("move_out", gone, area=HEAD_RT, status=Status.WAITING))
        await both.approve()
        assert await both.where() == (RT_3, Status.APPLIED)


async def test_what_does_not_fit_when_the_last_word_is_said_waits_again(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        died_on = both.told.change.event_date - timedelta(days=1)
        dies = SetStatus(both.ujang.id, BasicStatus.DEAD, died_on)
        of_that_day = replace(death(both.ujang).change, event_date=died_on, effects=(dies,))
        await both.town.hand_in(death(both.ujang, event_date=died_on, change=of_that_day))
        await both.say(Answer.AGREED)
        assert await both.where() == (HEAD_RT, Status.WAITING)
        assert await both.town.status_of(both.ujang.id) is BasicStatus.DEAD
        assert "menunggu operator lagi" in (await both.town.texts(ACEP_PHONE))[-1]
        async with both.town.house.db.read() as transaction:
            (matter,) = await open_matters(transaction, REGENCY)
        assert (matter.subject, matter.area) == (f"report:{both.told.id}", RT_3)


async def test_who_has_moved_on_meanwhile_is_asked_about_where_he_is(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.town.hand_in(
            report("move_in", JoinHousehold(both.ujang.id, HouseholdId("new2"), NEXT_RT, True), area=NEXT_RT)
        )
        await both.say(Answer.AGREED)
        assert await both.where() == (NEXT_RT, Status.APPROVED)
        assert await both.say(Answer.AGREED, YAYAH, place=2) != ""
        assert await both.where() == (RT_3, Status.APPLIED)


async def test_what_waits_for_whom_is_found_by_area(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        async with both.town.house.db.read() as transaction:
            (word,) = await words.asked_of(transaction, HEAD, 9)
            assert await words.asked_of(transaction, replace(HEAD, area=NEXT_RT), 9) == []
        assert word.until == datetime(2026, 8, 12, 16, 59, tzinfo=UTC)


async def test_two_days_before_silence_speaks_those_asked_are_reminded_once(database_url: str, tmp_path: Path) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        before = len(await both.town.texts(HEAD_PHONE))
        for days in (4, 1, 1):
            both.town.clock.now += timedelta(days=days)
            await send_nudges(both.town.house, REGENCY)
        told = (await both.town.texts(HEAD_PHONE))[before:]
        assert [text for text in told if "menunggu jawaban Bapak/Ibu sampai 12 Agustus 2026" in text] == told
        assert len(told) == 1
        assert len([text for text in await both.town.texts(YAYAH_PHONE) if "pertanyaan petugas lain" in text]) == 1


async def disputed(both: Villages, *, at: AreaCode) -> list[str]:
    """What must be settled in a village, as its operator reads it."""
    both.town.clock.now += timedelta(minutes=15)
    await find_matters(both.town.house, REGENCY)
    async with both.town.house.db.write() as transaction:
        work = Work(transaction, both.town.house, both.town.clock())
        told = [await CAUSES[each.cause].tell(work, each) for each in await open_matters(transaction, at)]
    return [both.town.house.texts.say("id", each.what) for each in told]


async def frees(both: Villages, by: Officer = YAYAH) -> str:
    async with both.town.house.db.write() as transaction:
        work = Work(transaction, both.town.house, both.town.clock())
        said = await not_there(work, by, both.told.id, HEAD_RT)
        await work.flush()
    return both.town.house.texts.say("id", said)


async def test_a_second_no_puts_it_on_the_list_of_both_until_the_other_operator_says_that_they_are_gone(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED)
        assert await disputed(both, at=VILLAGE) == []
        await both.approve(revision=1)
        await both.say(Answer.REFUSED, revision=1)
        (here,), (there,) = await disputed(both, at=VILLAGE), await disputed(both, at=THERE)
        assert "sudah 2 kali menjawab masih di sana" in here
        assert "Ujang S dilaporkan datang" in here
        assert "Sutisna" not in here
        assert "Ujang Sutisna (" in there
        assert "tolak laporannya. Kalau sudah datang, setujui lagi: TKSK atau Dinas Sosial yang memutuskan." in here
        assert "tekan tombolnya" in there
        assert "tidak perlu dijawab lagi" in await frees(both, OLIS)
        assert "sudah bisa disetujui tanpa bertanya lagi" in await frees(both)
        read = await both.town.texts(OLIS_PHONE)
        assert "operator desa asal menjawab sudah tidak ada di RT 001/RW 001, Mekarjati" in str(read)
        assert "Kalau keliru, segera kabari operator desa" in str(await both.town.texts(HEAD_PHONE))
        assert "bisa disetujui" in (await disputed(both, at=VILLAGE))[0]
        await both.approve(revision=2)
        assert await both.where() == (RT_3, Status.APPLIED)
        assert await disputed(both, at=REGENCY) == []
        assert await both.town.balance() == await both.town.living() == {RT_3: 1}


async def test_asked_again_and_left_without_an_answer_it_is_on_the_list_after_the_days(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED)
        await both.approve(revision=1)
        assert await disputed(both, at=THERE) == []
        await both.pass_days(both.town.house.profile.asked_days)
        (there,) = await disputed(both, at=THERE)
        assert "menjawab masih di sana, lalu belum menjawab lagi" in there
        assert "sudah tidak di sana" in await frees(both)
        assert await both.where() == (RT_3, Status.APPLIED)
        assert await disputed(both, at=REGENCY) == []


async def test_after_one_no_that_nobody_decides_about_it_is_on_the_list_of_both_with_ways_on(tmp_path: Path) -> None:
    async with two_villages(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as both:
        await both.approve()
        await both.say(Answer.REFUSED)
        await both.pass_days(both.town.house.profile.asked_days - 1)
        assert await disputed(both, at=REGENCY) == []
        await both.pass_days(1)
        (there,) = await disputed(both, at=THERE)
        assert "menjawab masih di sana, dan sesudah itu belum diputuskan lagi" in there
        (here,) = await disputed(both, at=VILLAGE)
        assert "tolak laporannya" in here
        assert "setujui lagi: RT asalnya ditanya sekali lagi" in here
        assert "Dicatat: sudah tidak di sana" in await frees(both)
        await both.approve(revision=1)
        assert await both.where() == (RT_3, Status.APPLIED)
        assert await disputed(both, at=REGENCY) == []


async def test_while_who_stands_above_both_is_asked_both_read_so_and_the_other_operator_may_still_say_that_they_left(
    database_url: str, tmp_path: Path
) -> None:
    async with two_villages(database_url, tmp_path) as both:
        for revision in (0, 1):
            await both.approve(revision=revision)
            await both.say(Answer.REFUSED, revision=revision)
        await both.approve(revision=2)
        for village in (VILLAGE, THERE):
            assert "Dinas Sosial sudah ditanya dan yang memutuskan" in (await disputed(both, at=village))[0]
        assert "Bapak/Ibu tidak ditanya lagi" in await frees(both)
        told = [each for each in await both.town.texts(OLIS_PHONE) if "sudah tidak ada di RT 001/RW 001" in each]
        assert len(told) == 1
        assert "bisa disetujui" not in told[0]
        assert await both.where() == (RT_3, Status.APPLIED)
        assert await disputed(both, at=REGENCY) == []
