"""Whoever is only named in a report (a host, a mother) and is to come yet has come too, where the RT head says so."""

import pytest

from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import AddPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_entering_people import PHOTO
from tests.services.submission.test_known_families import ASEP, CUCU, entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import both, card_of, leaves, opened, sent, tells

YUSUF = ("Yusuf Hidayat", "hari ini", "1", "Laki-laki", "17-8-1990")


async def as_guest(town: Town) -> Phone:
    """Somebody new comes to the household of Asep, who is to come."""
    phone = await opened(town, "Pindah masuk", by="rt-2")
    return await phone.answer(*YUSUF, "+ Ikut", "asep saepudin", "Asep Saepudin", "Famili lain", "Kirim")


async def living(town: Town, *ids: PersonId) -> list[Person]:
    async with town.house.db.read() as transaction:
        return await read_registry.persons(transaction, list(ids), REGENCY)


async def new_in(town: Town, report: Report) -> list[Person]:
    ids = [each.person.id for each in report.change.effects if isinstance(each, AddPerson)]
    return await living(town, *ids)


@pytest.mark.parametrize("waits", [True, False])
async def test_the_host_comes_with_his_guest_and_they_share_a_household(waits: bool, town: Town) -> None:
    move = await leaves(town)
    if not waits:
        await town.room.tap("Setujui", card_of(town, move))
    phone = await as_guest(town)
    assert "Asep Saepudin belum tercatat di RT ini: pindahan dari RT 003/RW 005." in phone.text
    assert phone.newest.labels == ["Ya, pindahkan", "Ubah jawaban", "Batal"]
    await phone.tap("Ya, pindahkan")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id], ["Yusuf Hidayat"])
    assert "Asep Saepudin belum dilaporkan datang" in card_of(town, came).prompt.text
    if waits:
        await both(town, move, came)
    else:
        await town.room.tap("Setujui", card_of(town, came))
    (host,), (guest,) = await living(town, ASEP.id), await new_in(town, came)
    assert (host.area, guest.area) == (RT_001, RT_001)
    assert host.household_id == guest.household_id


async def test_nothing_is_sent_before_it_is_said_and_another_host_may_be_named(town: Town) -> None:
    await leaves(town)
    phone = await (await as_guest(town)).tap("Ubah jawaban")
    assert "Periksa dulu laporan Pindah masuk ini" in phone.text
    assert len(await town.reports()) == 1


async def test_a_mother_who_is_to_come_has_come_with_her_baby(town: Town) -> None:
    answers = ("Cucu Cahyati", "Cucu Cahyati (49)", "Hanya Cucu", "kemarin", "RT lain di desa ini")
    move = await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")
    phone = await opened(town, "Kelahiran", by="rt-2")
    await phone.answer("cucu cahyati", "Cucu Cahyati –", "Dede", "Laki-laki", "hari ini", "Di rumah", "Karawang")
    await phone.answer("Kirim", "Ya, pindahkan")
    birth = await sent(town)
    await both(town, move, birth)
    (mother,), (baby,) = await living(town, CUCU.id), await new_in(town, birth)
    assert (mother.area, baby.area) == (RT_001, RT_001)
    assert mother.household_id == baby.household_id


async def test_who_parts_from_his_household_joins_one_that_comes_with_him(town: Town) -> None:
    move = await leaves(town)
    phone = await opened(town, "Pisah KK", by="rt-2")
    await phone.answer("karta", "Karta Wijaya (61)", "Hanya Karta", "kemarin", "Lewati")
    await phone.answer("+ Ikut KK lain", "asep saepudin", "Asep Saepudin –", "Famili lain", "Kirim")
    await phone.tap("Ya, pindahkan")
    parted = await sent(town)
    await both(town, move, parted)
    karta = next(e.person_id for e in parted.change.effects if isinstance(e, JoinHousehold) and not e.arrives)
    (host,), (guest,) = await living(town, ASEP.id), await living(town, karta)
    assert (host.area, host.household_id) == (RT_001, guest.household_id)


async def test_the_host_comes_also_where_an_operator_enters_his_guest_from_a_photo(town: Town) -> None:
    await town.room.tap("Setujui", card_of(town, await leaves(town)))
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer("Yusuf Hidayat", "hari ini")
    await phone.photo(PHOTO)
    await phone.answer("1", "+ Ikut", "asep saepudin", "Asep Saepudin", "Kirim", "Ya, pindahkan")
    town.clock.advance(minutes=1)
    await town.room.tap("Isi dari foto KK")
    operator = await town.phone("operator").answer("Lewati")
    while "Kirim" not in operator.newest.labels:
        await operator.answer(
            next(each for each in ("Lewati", "Famili lain", "Laki-laki") if each in operator.newest.labels)
        )
    await operator.tap("Kirim")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id], ["Yusuf Hidayat"])
    await town.room.tap("Setujui", card_of(town, came))
    (host,), (guest,) = await living(town, ASEP.id), await new_in(town, came)
    assert (host.area, host.household_id) == (RT_001, guest.household_id)
