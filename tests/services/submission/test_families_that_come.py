"""Who follows in a family whose coming is not in effect yet: the leaving waits, or is in effect and nobody told that
they came."""

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.report.changes import JoinHousehold, NameCaretaker, NameHead
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, status, tells, where

ASEP = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN" and each.relationship == 1)


async def family_leaves(town: Town) -> Report:
    answers = ("Asep Saepudin", "Sekeluarga Asep Saepudin", "5 November 2026", "RT lain di desa ini")
    return await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")


async def heads(town: Town, house: HouseholdId, rt: AreaCode = RT_001) -> set[str]:
    async with town.house.db.read() as transaction:
        return {each.head_name for each in await read_registry.household_members(transaction, house, rt)}


async def test_of_a_family_whose_leaving_waits_another_is_named_head_where_its_head_dies(town: Town) -> None:
    gone = await family_leaves(town)
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.answer("asep saepudin", "Asep Saepudin –", "hari ini", "+ Kepala pengganti")
    offered = [label for label in phone.newest.labels if "pindahan dari" in label]
    assert len(offered) == 2
    assert not [label for label in offered if "(" in label or "Kp." in label], phone.newest.labels
    await phone.answer("Cucu Cahyati – pindahan dari RT 003/RW 005, menunggu", "Kirim")
    death = await sent(town)
    joined = {each.person_id for each in death.change.effects if isinstance(each, JoinHousehold)}
    (named,) = (each for each in death.change.effects if isinstance(each, NameHead))
    assert joined == {death.change.subjects[0], named.person_id}
    card = card_of(town, death)
    assert "Cucu Cahyati belum dilaporkan datang" in card.prompt.text
    assert f"Menyusul laporan {gone.number} (menunggu)" in card.prompt.text
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui keduanya", card)
    assert town.network.notices[-1] == f"Laporan {gone.number}, {death.number} disetujui."
    assert await where(town, gone, death) == [Status.APPLIED] * 2
    assert await status(town, death) == (BasicStatus.DEAD, RT_001)
    assert await heads(town, named.household_id) == {"CUCU CAHYATI"}


async def test_of_a_family_that_is_expected_another_is_named_and_who_was_told_dead_is_not_offered(town: Town) -> None:
    gone = await family_leaves(town)
    await town.room.tap("Setujui", card_of(town, gone))
    wife = await tells(town, "Kematian", "cucu cahyati", "Cucu Cahyati (49)", "kemarin", by="rt-2")
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.answer("asep saepudin", "Asep Saepudin (52)", "hari ini", "+ Kepala pengganti")
    assert [label.partition(" (")[0] for label in phone.newest.labels if "ditunggu dari" in label] == ["Nabila Azzahra"]
    await phone.answer("Nabila Azzahra", "Kirim")
    death = await sent(town)
    for each in (wife, death):
        await town.room.tap("Setujui", card_of(town, each))
    assert await where(town, wife, death) == [Status.APPLIED] * 2
    assert await heads(town, ASEP.household_id) == {"NABILA AZZAHRA"}


async def test_who_moves_on_before_anybody_was_received_leaves_head_and_recipient_behind(town: Town) -> None:
    async with town.house.db.write() as transaction:
        this = tables.households.c.id == ASEP.household_id
        await transaction.execute(tables.households.update().where(this).values(caretaker_id=ASEP.id))
    gone = await family_leaves(town)
    phone = await opened(town, "Pindah keluar", by="rt-2")
    await phone.answer("asep saepudin", "Asep Saepudin –", "Hanya", "kemarin", "Kabupaten lain")
    await phone.answer("+ Kepala pengganti", "Cucu Cahyati –", "+ Penerima baru", "Nabila Azzahra –", "Kirim")
    onward = await sent(town)
    assert len([each for each in onward.change.effects if isinstance(each, JoinHousehold)]) == 3
    await town.room.tap("Setujui", card_of(town, gone))
    await town.room.tap("Setujui", card_of(town, onward))
    assert await where(town, gone, onward) == [Status.APPLIED] * 2
    async with town.house.db.read() as transaction:
        members = await read_registry.household_members(transaction, ASEP.household_id, RT_001)
    assert [(each.name, each.head_name, each.is_caretaker) for each in members] == [
        ("CUCU CAHYATI", "CUCU CAHYATI", False),
        ("NABILA AZZAHRA", "CUCU CAHYATI", True),
    ]


async def test_who_of_a_family_has_yet_to_come_keeps_nobody_else_from_receiving_its_aid(town: Town) -> None:
    gone = await family_leaves(town)
    await town.room.tap("Setujui", card_of(town, gone))
    came = await tells(town, "Pindah masuk", "cucu cahyati", "Cucu Cahyati (49)", "kemarin", by="rt-2")
    await town.room.tap("Setujui", card_of(town, came))
    answers = ("cucu cahyati", "Cucu Cahyati (49)", "Pindah", "Cucu Cahyati (49)")
    named = await tells(town, "Ganti pengurus bantuan", *answers, by="rt-2")
    assert [type(each) for each in named.change.effects] == [NameCaretaker]
    await town.room.tap("Setujui", card_of(town, named))
    assert await where(town, named) == [Status.APPLIED]


async def test_who_comes_home_by_a_report_that_waits_is_named_recipient_and_his_age_is_told_to_the_operator(
    town: Town,
) -> None:
    answers = ("Bayu Saputra", "kemarin", "1", "Laki-laki", "22-6-2008", "+ NIK", "Ya, saya isi", "3215272206089513")
    came = await tells(town, "Pindah masuk", *answers, "+ Ikut", "karta", "Karta Wijaya (61)", "Cucu", by="rt-2")
    assert [type(each) for each in came.change.effects] == [JoinHousehold]
    waits = "Bayu Saputra, Kp. Sukamaju No. 1 – menunggu"
    who = ("karta wijaya", "Karta Wijaya (61)", "Lainnya", waits)
    named = await tells(town, "Ganti pengurus bantuan", *who, by="rt-2")
    (effect,) = named.change.effects
    assert isinstance(effect, NameCaretaker)
    assert effect.person_id == came.change.subjects[0]
    card = card_of(town, named)
    assert "Penerima bantuan paling muda" not in card.prompt.text
    async with town.house.db.write() as transaction:
        this = tables.households.c.head_name == "DAYAT HIDAYAT"
        head = select(tables.persons.c.id).where(tables.persons.c.name == "DAYAT HIDAYAT").scalar_subquery()
        await transaction.execute(tables.households.update().where(this).values(caretaker_id=head))
    death = await tells(
        town, "Kematian", "dayat", "Dayat Hidayat", "hari ini", "+ Penerima baru", "Fitri Handayani", by="rt-2"
    )
    assert "Fitri Handayani baru 8 tahun. Penerima bantuan paling muda 17 tahun." in card_of(town, death).prompt.text


async def test_of_whose_family_nothing_else_can_be_told_yet_it_is_said_what_comes_first(town: Town) -> None:
    await family_leaves(town)
    phone = await opened(town, "Ganti pengurus bantuan", by="rt-2")
    await phone.answer("asep saepudin")
    assert "Asep Saepudin belum tercatat di RT ini: pindahan dari RT 003/RW 005. Laporkan dulu" in phone.text
    assert "Pilih orangnya" not in phone.text
