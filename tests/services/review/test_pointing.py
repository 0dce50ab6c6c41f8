"""*Minta perbaikan* offers first what the card warns of and what is missing; *Tolak* the reasons of the kind."""

from sqlalchemy import update

from bot.domain.people.people import Relationship
from bot.domain.report.review import Status
from bot.storage import tables
from tests.services.phones import Phone, Town

CUCU = "Cucu Cahyati"


async def birth(town: Town) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", CUCU)
    return await phone.answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")


async def test_what_was_never_asked_and_is_missing_comes_first_and_is_asked_alone(town: Town) -> None:
    phone = await birth(town)
    await town.room.tap("Minta perbaikan")
    assert town.room.newest.labels[0] == "NIK bayi"
    await town.room.tap("NIK bayi")
    assert "Operator minta diperbaiki: NIK bayi" in phone.text
    await phone.tap("Perbaiki")
    assert "Jawaban tadi" not in phone.text
    await phone.say("3215274911260001")
    await phone.tap("Kirim")
    report = await town.the_report()
    assert (report.status, report.revision) == (Status.WAITING, 1)
    assert report.answers["nik"] == "3215274911260001"


async def test_who_follows_a_dead_head_is_offered_first(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await transaction.execute(
            update(tables.persons)
            .where(tables.persons.c.name == "ASEP SAEPUDIN")
            .values(relationship=Relationship.HEAD.value)
        )
    await town.rt_reports_death()
    assert "penggantinya belum disebut" in town.room.text
    await town.room.tap("Minta perbaikan")
    assert town.room.newest.labels[0] == "Kepala pengganti"


async def test_what_the_card_does_not_warn_of_comes_in_the_order_of_the_answers(town: Town) -> None:
    await birth(town)
    await town.room.tap("Minta perbaikan")
    assert town.room.newest.labels[1:4] == ["Ibu", "Nama bayi", "Jenis kelamin"]
    assert town.room.newest.labels[-2:] == ["Tulis alasan lain", "‹ Kembali"]


async def test_each_kind_is_rejected_for_reasons_of_its_own(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    assert "Orangnya masih hidup" in town.room.newest.labels
    await town.room.tap("Orangnya masih hidup")
    report = await town.the_report()
    assert (report.status, report.reason) == (Status.REJECTED, "Orangnya masih hidup")
    await birth(town)
    await town.room.tap("Tolak")
    assert "Bukan keluarga di RT ini" in town.room.newest.labels
    assert "Orangnya masih hidup" not in town.room.newest.labels
