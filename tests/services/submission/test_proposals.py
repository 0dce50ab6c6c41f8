"""What an RT head proposes reaches the operators with what is missing, and no group reads what is the family's own."""

import pytest
from sqlalchemy import update

from bot.dialogue.prompt import Pin
from bot.domain.people.people import PersonId
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.services.month.close_month import close_month
from bot.storage import tables
from bot.storage.registry.household_moves import join_households
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

ASEP = "Asep Saepudin (52)"


async def forget(town: Town, name: str, **unknown: object) -> PersonId:
    """The registry knows less of a resident."""
    known = next(each for each in make_residents(RT_003) if each.name == name.upper())
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).where(tables.persons.c.id == known.id).values(**unknown))
    return known.id


async def filled_in(town: Town) -> Phone:
    """Asep's household, every question answered with *ya*; not sent yet."""
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Usulan", "asep saepudin", ASEP)
    for _ in town.house.profile.survey:
        await phone.tap("Ya")
    return phone


async def proposes(town: Town) -> Phone:
    """The same, sent."""
    return await (await filled_in(town)).tap("Kirim")


async def test_the_operator_reads_what_is_missing_of_whom(town: Town) -> None:
    await forget(town, "Asep Saepudin", mother=None, birth_place="", marital=None)
    phone = await proposes(town)
    assert "Bukan jaminan bantuan" in phone.text
    missing = "Data Asep Saepudin belum lengkap: tempat lahir, ibu kandung, status kawin."
    assert missing in town.room.text


async def test_of_one_who_is_known_well_nothing_is_missing(town: Town) -> None:
    await proposes(town)
    assert "data kosong" not in town.room.text
    assert "Lengkapi" not in town.room.newest.labels


async def test_no_group_reads_how_a_family_lives(town: Town) -> None:
    await proposes(town)
    report = await town.the_report()
    assert dict(report.change.facts)["survey-hunger!:answer"] == "yes"
    assert "diusulkan" in town.room.text
    assert "kurang makan" not in town.room.text


async def test_a_household_is_proposed_once_while_its_proposal_is_under_way(town: Town) -> None:
    await proposes(town)
    town.clock.advance(days=1)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Usulan", "asep saepudin", ASEP)
    assert (
        "sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 kemarin (Usulan kurang mampu, nomor USL-2611-0001)"
        in phone.text
    )
    assert phone.newest.labels == ["Tambah keterangan", "Batal"]
    await town.room.tap("Tolak")
    assert town.room.newest.labels[:2] == ["Keluarganya mampu", "Sudah menerima bantuan"]
    await town.room.tap("Keterangannya tidak sesuai")
    assert "USL-2611-0002" in (await proposes(town)).text


SAME = "Usulan yang sama untuk keluarga Asep Saepudin sudah disetujui: laporan"


async def test_the_operator_reads_that_a_family_was_proposed_so_before(town: Town) -> None:
    """In a month that is in the office's files."""

    async def told_unfit() -> None:
        phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Tidak layak", "asep saepudin", ASEP)
        for _ in range(9):
            if "Kirim" not in phone.newest.labels:
                await phone.tap(phone.newest.labels[0])
        await phone.tap("Kirim")

    await told_unfit()
    assert SAME not in town.room.text
    first = (await town.the_report()).number
    await town.room.tap("Setujui")
    town.clock.advance(days=31)
    await close_month(town.house, REGENCY)
    await told_unfit()
    assert f"{SAME} {first}" in town.room.text


async def test_where_the_house_stands_goes_with_the_proposal(town: Town) -> None:
    phone = await (await filled_in(town)).tap("+ Lokasi rumah")
    await phone.send(Pin(-6.30125, 107.30456))
    assert "• Lokasi rumah: -6.30125, 107.30456" in phone.chat[-2].prompt.text
    await phone.tap("Kirim")
    assert dict((await town.the_report()).change.facts)["house-location!"] == "-6.30125, 107.30456"
    assert "107.30456" not in town.room.text


async def test_a_label_of_telegrams_keyboard_for_places_is_as_good_as_its_button(town: Town) -> None:
    phone = await (await filled_in(town)).tap("+ Lokasi rumah")
    assert "Periksa dulu" in (await phone.say("‹ Kembali")).text
    await phone.tap("+ Lokasi rumah")
    assert "Periksa dulu" in (await phone.say("Lewati")).text


async def test_a_place_that_nobody_asked_for_is_refused_kindly(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian")
    await phone.send(Pin(-6.30125, 107.30456))
    assert "Lokasi belum dibutuhkan di langkah ini." in phone.text
    assert "Siapa yang meninggal?" in phone.text


async def test_a_baby_lacks_what_the_household_lacks(town: Town) -> None:
    house = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI").household_id
    async with town.house.db.write() as transaction:
        await transaction.execute(
            update(tables.households).where(tables.households.c.id == house).values(kk=None, kk_key=None)
        )
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati", "Siti Maryam")
    await phone.answer("Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    assert "Data Siti Maryam belum lengkap: No KK" in town.room.text


async def test_another_receives_for_the_household_once_it_is_approved(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Ganti pengurus", "asep saepudin", ASEP, "Sebab lain")
    other = next(label for label in phone.newest.labels if not label.startswith((ASEP, "Batal", "‹")))
    await phone.answer(other, "Kirim")
    await town.room.tap("Setujui")
    report = await town.the_report()
    assert other.startswith(report.change.names[0].title())
    assert report.status is Status.APPLIED


async def test_whoever_proposed_a_head_who_dies_is_told_and_may_propose_the_family_anew(town: Town) -> None:
    await proposes(town)
    await town.room.tap("Setujui")
    proposal = await town.the_report()
    town.clock.advance(minutes=5)
    await town.rt_reports_death(ASEP)
    await town.room.tap("Setujui")
    phone = town.phone("rt-1")
    (told,) = [each for each in phone.chat if "tidak diteruskan ke penggantinya" in each.prompt.text]
    assert told.prompt.text.startswith(
        "Asep Saepudin (52), Kp. Sukamaju No. 1 yang diusulkan sekarang tercatat meninggal."
    )
    assert proposal.number in told.prompt.text
    await phone.tap("Usulan", told)
    assert "Ketik nama" in phone.text


async def test_where_the_whole_family_is_gone_its_proposal_ends_and_of_nobody_else_is_anything_told(
    town: Town,
) -> None:
    await proposes(town)
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep saepudin", "Sekeluarga Asep Saepudin")
    await phone.answer("kemarin", "Luar negeri", "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)
    await town.rt_reports_death("Asep Saepudin (27)")
    await town.room.tap("Setujui")
    (told,) = [each.prompt.text for each in phone.chat if "tidak diteruskan" in each.prompt.text]
    assert "(USL-2611-0001) tercatat pindah, jadi usulannya tidak diteruskan" in told


async def test_who_proposed_a_family_that_moves_and_the_head_where_it_lives_now_hear_what_becomes_of_it(
    town: Town,
) -> None:
    await proposes(town)
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)
    phone, there = town.phone("rt-1"), town.phone("rt-2")
    await phone.answer("lapor", "Pindah keluar", "asep saepudin", "Sekeluarga Asep Saepudin", "kemarin")
    await phone.answer("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    await town.room.tap("Setujui")
    assert "diusulkan (" not in phone.text
    await there.answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    (told,) = [each.prompt.text for each in phone.chat if "ikut ke sana" in each.prompt.text]
    assert told.startswith(
        "Asep Saepudin (52), Kp. Sukamaju No. 1 yang diusulkan (USL-2611-0001) sekarang terdata di RT 001"
    )
    (heard,) = [each.prompt.text for each in there.chat if "ikut ke sini" in each.prompt.text]
    assert "sudah diusulkan ketua RT 003/RW 005 (USL-2611-0001)" in heard
    town.clock.advance(minutes=5)
    await there.answer("lapor", "Pindah keluar", "asep saepudin", "Sekeluarga Asep Saepudin", "Hari ini")
    await there.answer("Luar kabupaten", "Kirim")
    await town.room.tap("Setujui")
    assert [each for each in phone.chat if "tercatat pindah, jadi usulannya tidak diteruskan" in each.prompt.text]


async def test_of_a_proposal_of_last_year_nobody_is_told_anything(town: Town) -> None:
    await proposes(town)
    await town.room.tap("Setujui")
    town.clock.advance(days=200)
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep saepudin", "Sekeluarga Asep Saepudin")
    await phone.answer("kemarin", "Luar negeri", "Kirim")
    await town.room.tap("Setujui")
    assert not [each for each in phone.chat if "tidak diteruskan" in each.prompt.text]


@pytest.mark.parametrize("kind", ["proposal", "caretaker", "correction"])
async def test_what_is_told_of_who_lives_elsewhere_by_now_says_where_and_is_rejected_by_one_tap(
    kind: str, town: Town
) -> None:
    phone = town.phone("rt-1")
    if kind == "proposal":
        await proposes(town)
    elif kind == "correction":
        await phone.answer(
            "lapor", "Lainnya", "Perbaikan data", "asep saepudin", ASEP, "Nama", "Asep Saefulloh", "Kirim"
        )
    else:
        await phone.answer("lapor", "Lainnya", "Ganti pengurus", "asep saepudin", ASEP, "Sebab lain")
        other = next(label for label in phone.newest.labels if not label.startswith((ASEP, "Batal", "‹")))
        await phone.answer(other, "Kirim")
    card = town.room.newest
    asep, *others = make_residents(RT_003)
    house = [asep, *(each for each in others if each.household_id == asep.household_id)]
    async with town.house.db.write() as transaction:
        joins = [JoinHousehold(each.id, each.household_id, RT_001, True) for each in house]
        await join_households(await a_write(transaction), VILLAGE, joins)
    await town.room.tap("Setujui", card)
    assert "Sekarang tinggal di RT 001/RW 002. Tolak laporan ini" in town.room.text
    await town.room.tap("Tolak: sudah pindah")
    assert (await town.the_report()).status is Status.REJECTED
    assert "Sudah pindah dari RT ini" in phone.text


WORDS = "Keluarga ini tinggal di RT saya dan butuh bantuan."


async def test_whoever_proposes_declares_with_the_tap_that_sends_it(town: Town) -> None:
    phone = await filled_in(town)
    assert f"Saya menyatakan: “{WORDS}”" in phone.text
    await phone.tap("Kirim & nyatakan")
    declared = (await town.the_report()).change.declared
    assert declared is not None
    assert (declared.words, declared.name, declared.at) == (WORDS, "Ujang Suryana", town.clock())
    assert f"Pernyataan Ujang Suryana, 10 November 2026 pukul 09.00: “{WORDS}”" in town.room.text
    await phone.tap("Laporan saya")
    await phone.tap("1")
    assert f"“{WORDS}”" in phone.text


async def test_what_is_sent_again_is_declared_again(town: Town) -> None:
    phone = await proposes(town)
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Foto depan rumah")
    town.clock.advance(hours=1)
    await phone.answer("Perbaiki", "Lewati", "Kirim & nyatakan")
    declared = (await town.the_report()).change.declared
    assert declared is not None
    assert declared.at == town.clock()
