"""A birth came back, and a list has its baby by now: whoever fixes it is asked once, and what waits goes on."""

from dataclasses import replace

import pytest

from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003
from tests.services.phones import Phone, Town
from tests.services.submission.test_born_already import TWINS, born_of
from tests.services.submission.test_told_twice import BABY, ELSEWHERE, birth, register
from tests.services.submission.test_waiting_is_seen import baby_died, card_of, status

NIK = "3215014911260001"
OF_LIST = "Di daftar warga RT ini sudah tercatat Siti Maryam (baru lahir)"


async def returned(town: Town) -> None:
    await town.room.answer("Minta perbaikan", "NIK bayi")
    town.clock.advance(minutes=5)


async def fixed(town: Town, nik: str = "belum ada") -> Phone:
    """The RT head presses *Perbaiki*, and sends it with this NIK."""
    phone = town.phone("rt-1")
    back = next(each for each in reversed(phone.chat) if "Perbaiki" in each.labels)
    await phone.tap("Perbaiki", back)
    return await phone.answer(nik, "Kirim")


async def came_back(town: Town, listed: Person) -> Report:
    """And the baby died, as is told behind it; a list has it then."""
    await birth(town)
    await returned(town)
    death = await baby_died(town)
    await register(town, listed, RT_003)
    return death


async def of(town: Town, kind: str) -> Report:
    return next(each for each in await town.reports() if each.kind == kind)


async def approve(town: Town, *kinds: str) -> None:
    for kind in kinds:
        await town.room.tap("Setujui", card_of(town, await of(town, kind)))


@pytest.mark.parametrize(("nik", "typed"), [("", "belum ada"), (NIK, NIK), ("", NIK), (NIK, "belum ada")])
async def test_it_tells_of_the_listed_baby_and_so_does_what_waits(town: Town, nik: str, typed: str) -> None:
    await came_back(town, replace(BABY, nik=nik))
    phone = await fixed(town, typed)
    assert OF_LIST in phone.text
    assert phone.newest.labels == ["Ya, orang yang sama", "Ubah jawaban", "Batal"]
    await phone.tap("Ya, orang yang sama")
    told, death = await of(town, "birth"), await of(town, "death")
    assert (told.change.subjects, death.change.subjects) == ((BABY.id,), (BABY.id,))
    await approve(town, "birth", "death")
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.APPLIED]
    assert [each.id for each in await born_of(town)] in ([], [BABY.id])


@pytest.mark.parametrize("nik", ["", NIK])
async def test_what_the_list_lacks_it_takes_from_the_report(town: Town, nik: str) -> None:
    await came_back(town, replace(BABY, name="BAYI CUCU CAHYATI", birth_place="", nik=nik))
    phone = await fixed(town, NIK)
    assert "Di daftar warga RT ini sudah tercatat Bayi Cucu Cahyati" in phone.text
    assert ("Beda orang, kirim" in phone.newest.labels) is (not nik)
    await phone.tap("Ya, orang yang sama")
    await approve(town, "birth")
    (baby,) = await born_of(town)
    assert (baby.id, baby.name, baby.nik, baby.birth_place.title()) == (BABY.id, "Siti Maryam", NIK, "Karawang")


async def test_a_twin_is_sent_as_another(town: Town) -> None:
    await came_back(town, replace(BABY, name="NURUL AINI"))
    phone = await fixed(town)
    await phone.tap("Beda orang, kirim")
    assert (await of(town, "birth")).change.brought


async def test_of_twins_each_one_is_asked_about_and_the_other_is_entered(town: Town) -> None:
    phone = await town.rt_reports_birth()
    await phone.answer(*TWINS, "Kirim")
    await returned(town)
    await register(town, BABY, RT_003)
    phone = await fixed(town)
    assert OF_LIST in phone.text
    await phone.tap("Ya, orang yang sama")
    assert "sudah diterima" in phone.text
    await approve(town, "birth")
    assert sorted(each.name for each in await born_of(town)) == ["Nurul Aini", BABY.name]


async def test_in_another_village_it_is_the_one_as_well(town: Town) -> None:
    await birth(town)
    await returned(town)
    await register(town, replace(BABY, area=ELSEWHERE), ELSEWHERE)
    phone = await fixed(town)
    assert "sudah tercatat di RT 001/RW 001, Mekarjaya, Kec. Cilebar" in phone.text
    await phone.tap("Ya, orang yang sama")
    assert (await of(town, "birth")).change.subjects == (BABY.id,)


async def test_sent_for_the_first_time_it_is_not_told_at_all(town: Town) -> None:
    await register(town, BABY, RT_003)
    assert "Tidak perlu dilaporkan lagi" in (await birth(town)).text


async def test_what_waits_goes_on_before_it_is_fixed_where_the_list_has_the_baby_beyond_doubt(town: Town) -> None:
    """The RT head is told so; sent again, the birth is recorded of the one who has died since."""
    await came_back(town, BABY)
    await approve(town, "death")
    assert "yang dikembalikan, ternyata sudah tercatat" in town.network.notices[-1]
    assert "jadi kelahirannya dicatat di data itu" in town.phone("rt-1").text
    await approve(town, "death")
    death = await of(town, "death")
    assert (death.status, await status(town, death)) == (Status.APPLIED, (BasicStatus.DEAD, RT_003))
    phone = await fixed(town)
    await phone.tap("Ya, orang yang sama")
    await approve(town, "birth")
    assert [each.status for each in await town.reports()] == [Status.APPLIED, Status.APPLIED]
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)
    assert [each.id for each in await born_of(town)] == []


async def test_where_it_may_be_another_baby_what_waits_is_left_until_it_is_fixed(town: Town) -> None:
    await came_back(town, replace(BABY, name="NURUL AINI"))
    await approve(town, "death")
    assert "Giliran ketua RT 003/RW 005 memperbaikinya" in town.room.text
