"""Who comes back and is on the list all along: his day is kept, whatever is told of his leaving afterwards."""

from datetime import date

import pytest
from sqlalchemy import update

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.registry_writes import IMPORT, begin_write
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import birth_of, entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

ASEP, CUCU, *_ = make_residents(RT_003)


async def comes_back(town: Town, answer: str) -> Phone:
    """Asep and his wife are told by hand as come yesterday, with nobody's leaving told."""
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), "Cucu Cahyati", "Perempuan")
    await phone.answer(birth_of(CUCU), "Kirim")
    assert "warga RT ini: Asep Saepudin (52)" in phone.text
    assert "Cucu Cahyati" in phone.text
    return await phone.tap(answer)


@pytest.mark.parametrize("answer", ["Ya, sudah kembali", "Beda orang, kirim"])
async def test_one_of_the_family_who_is_called_otherwise_by_now_is_asked_about_by_his_day_of_birth(
    town: Town, answer: str
) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), "Siti Aminah", "Perempuan")
    await phone.answer(birth_of(CUCU), "Kirim", "Ya, sudah kembali")
    assert "Siti Aminah lahir pada tanggal yang sama dengan Cucu Cahyati" in phone.text
    await phone.tap(answer)
    came = await sent(town)
    is_he = answer.startswith("Ya")
    assert moved_by(came) == [ASEP.id, *([CUCU.id] if is_he else [])]
    assert entered_by(came) == ([] if is_he else ["Siti Aminah"])


OTHER_DAY = "3 Maret 1977"
"""Of Cucu, who is listed as born on another day of about that year."""


@pytest.mark.parametrize("answer", ["Ya, sudah kembali", "Beda orang, kirim"])
@pytest.mark.parametrize("first", ["Ya, sudah kembali", "Hanya yang lain datang"])
async def test_who_of_the_family_is_told_with_another_birth_is_not_entered_a_second_time_unasked(
    town: Town, first: str, answer: str
) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), "Cucu Cahyati", "Perempuan")
    await phone.answer(OTHER_DAY, "Kirim", first)
    assert "Cucu Cahyati mirip dengan warga RT ini: Cucu Cahyati (49)" in phone.text
    await phone.tap(answer)
    came = await sent(town)
    asep, is_she = [ASEP.id] if first.startswith("Ya") else [], answer.startswith("Ya")
    assert moved_by(came) == [*asep, *([CUCU.id] if is_she else [])]
    assert entered_by(came) == ([] if is_she else ["Cucu Cahyati"])


@pytest.mark.parametrize("born", ["3 Maret 1977", "3 Maret 1971"])
async def test_whom_a_list_parted_from_his_family_comes_with_it_though_his_birth_is_told_otherwise(
    town: Town, born: str
) -> None:
    """Unless he is of quite another age."""
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, IMPORT, None, town.clock())
        away = JoinHousehold(CUCU.id, ASEP.household_id, RT_001, False)
        await join_households(write, REGENCY, [away])
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), "Cucu Cahyati", "Perempuan")
    await phone.answer(born, "Kirim", "Ya, sudah kembali")
    came = await sent(town)
    is_she = born.endswith("77")
    assert moved_by(came) == [ASEP.id, *([CUCU.id] if is_she else [])]
    assert entered_by(came) == ([] if is_she else ["Cucu Cahyati"])


async def row_of_asep(town: Town) -> dict[str, object]:
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == ASEP.id]
    return row


async def test_a_leaving_of_before_told_after_it_takes_nobody_off_the_list(town: Town) -> None:
    await comes_back(town, "Ya, sudah kembali")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id, CUCU.id], [])
    assert "masih tercatat di RT ini; menurut pelapor dia kembali tinggal di sini" in card_of(town, came).prompt.text
    await town.room.tap("Setujui", card_of(town, came))
    row = await row_of_asep(town)
    assert (row["household_id"], row["relationship"], row["placed_on"]) == (
        ASEP.household_id, ASEP.relationship, date(2026, 11, 9),
    )  # fmt: skip
    gone = await tells(
        town, "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)", "Sekeluarga", "2 November 2026", "Luar negeri"
    )
    await town.room.tap("Setujui", card_of(town, gone))
    assert (await row_of_asep(town))["status"] == BasicStatus.ALIVE


@pytest.mark.parametrize(("answer", "reports"), [("Sama, batal", 0), ("Beda orang, kirim", 1)])
async def test_there_is_nothing_to_be_told_or_it_is_another(answer: str, reports: int, town: Town) -> None:
    phone = await comes_back(town, answer)
    told = await town.reports()
    assert ("pilih “Pisah KK” di menu, lalu “Ikut KK lain”." in phone.text) is (not reports)
    assert len(told) == reports
    assert not reports or "CUCU CAHYATI" in [name.upper() for name in entered_by(told[0])]


async def test_of_several_who_is_here_already_stays_and_the_others_come_to_his_family(town: Town) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), "Yati Rohayati", "Perempuan", "41")
    await phone.answer("Kirim")
    assert phone.newest.labels == ["Ya, sudah kembali", "Hanya yang lain datang", "Beda orang, kirim", "Sama, batal"]
    await phone.tap("Hanya yang lain datang")
    came = await sent(town)
    assert (moved_by(came), entered_by(came), came.change.names) == ([], ["Yati Rohayati"], ("Yati Rohayati",))
    assert "Asep Saepudin disebut ikut datang, tetapi sudah tercatat di RT ini" in card_of(town, came).prompt.text
    before = await row_of_asep(town)
    await town.room.tap("Setujui", card_of(town, came))
    (row,) = [each for each in await town.rows(tables.persons) if each["name"] == "Yati Rohayati"]
    assert row["household_id"] == ASEP.household_id
    assert (await row_of_asep(town))["placed_on"] == before["placed_on"] is None


async def test_so_is_who_is_told_with_his_nik(town: Town) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "1", "Laki-laki", birth_of(ASEP))
    await phone.answer("+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati")
    await phone.tap("Kirim")
    assert phone.newest.labels == ["Ya, sudah kembali", "Sama, batal"]
    await phone.tap("Ya, sudah kembali")
    assert moved_by(await sent(town)) == [ASEP.id]


async def comes_with_a_card(town: Town, name: str, born: str, answer: str) -> Report:
    """Asep with one more, and a No KK and an address that his household does not have."""
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), name, "Perempuan", born)
    await phone.answer("+ No KK", "3215271003190001", "+ Alamat", "Kp. Baru No. 9", "Kirim")
    assert "No KK dan alamat yang sudah tercatat tidak diganti" in phone.text
    await phone.tap(answer)
    return await sent(town)


async def test_another_no_kk_and_address_than_the_registered_ones_are_said_on_the_card_not_to_be_taken(
    town: Town,
) -> None:
    came = await comes_with_a_card(town, "Cucu Cahyati", birth_of(CUCU), "Ya, sudah kembali")
    card = card_of(town, came).prompt.text
    for what in ("No KK", "Alamat"):
        assert f"{what} Asep Saepudin yang ditulis tidak diambil: tidak sama dengan yang tercatat" in card
    await town.room.tap("Setujui", card_of(town, came))
    assert (await row_of_asep(town))["household_id"] == ASEP.household_id


@pytest.mark.parametrize("answer", ["Ya, sudah kembali", "Hanya yang lain datang"])
async def test_who_comes_to_him_has_the_no_kk_and_address_of_his_household(town: Town, answer: str) -> None:
    came = await comes_with_a_card(town, "Yati Rohayati", "41", answer)
    card = card_of(town, came).prompt.text
    assert "No KK Asep Saepudin yang ditulis tidak diambil" in card or "No KK Yati Rohayati yang ditulis" in card
    await town.room.tap("Setujui", card_of(town, came))
    async with town.house.db.read() as transaction:
        family = await read_registry.household_members(transaction, ASEP.household_id, REGENCY)
        found = await read_registry.persons(transaction, [each.id for each in family], REGENCY)
    assert "Yati Rohayati" in [each.name for each in found]
    assert {(each.kk, each.address) for each in found} == {(ASEP.kk, ASEP.address)}


@pytest.mark.parametrize("name", ["Cucu Cahyati", "Yati Rohayati"])
async def test_a_no_kk_and_an_address_that_his_household_lacks_are_taken(town: Town, name: str) -> None:
    lacking = {"kk": None, "kk_key": None, "address": ""}
    async with town.house.db.write() as transaction:
        his = tables.households.c.id == ASEP.household_id
        await transaction.execute(update(tables.households).where(his).values(lacking))
    phone = await opened(town, "Pindah masuk")
    born = birth_of(CUCU) if name == "Cucu Cahyati" else "41"
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP), name, "Perempuan", born)
    await phone.answer("+ No KK", "3215271003190001", "+ Alamat", "Kp. Baru No. 9", "Kirim", "Ya, sudah kembali")
    came = await sent(town)
    assert "yang ditulis tidak diambil" not in card_of(town, came).prompt.text
    await town.room.tap("Setujui", card_of(town, came))
    assert await card_and_address(town) == ("3215271003190001", "Kp. Baru No. 9")
    await town.room.answer("Batalkan keputusan", "Tulis alasan lain")
    await town.phone("operator").say("salah tekan")
    assert await card_and_address(town) == ("", "")


async def card_and_address(town: Town) -> tuple[str, str]:
    async with town.house.db.read() as transaction:
        (asep,) = await read_registry.persons(transaction, [ASEP.id], REGENCY)
    return asep.kk, asep.address


async def test_nor_is_another_kinship_than_the_registered_one(town: Town) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Asep Saepudin", "Kemarin", "2", "Laki-laki", birth_of(ASEP))
    await phone.answer("Cucu Cahyati", "Perempuan", birth_of(CUCU), "+ NIK", "Ya, saya isi", ASEP.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Anak")
    await phone.answer("Kirim", "Ya, sudah kembali")
    card = card_of(town, await sent(town)).prompt.text
    assert "Hubungan keluarga Cucu Cahyati yang ditulis tidak diambil" in card
    assert "Hubungan keluarga Asep" not in card
