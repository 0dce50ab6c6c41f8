"""Somebody told of twice without an id: what the RT head is told and asked, and what the operator sees."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.registry import areas
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
YESTERDAY = date(2026, 11, 9)
ELSEWHERE = AreaCode("32.15.28.2003/001/001")
BABY = Person(
    PersonId("baby"), CUCU.household_id, RT_003, "SITI MARYAM", Sex.FEMALE, YESTERDAY, "KARAWANG", mother=CUCU.name,
    relationship=Relationship.CHILD,
)  # fmt: skip


async def birth(town: Town, name: str = "Siti Maryam", by: str = "rt-1", sex: str = "Perempuan") -> Phone:
    """A birth of yesterday, sent."""
    phone = await town.phone(by).answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
    await phone.answer(name, sex, "kemarin", "Di rumah", "Karawang")
    return await phone.tap("Kirim")


async def unlisted_death(town: Town, name: str, by: str) -> Phone:
    """A death of yesterday of somebody not on the list, sent."""
    phone = await town.phone(by).answer("lapor", "Kematian", name, "Tidak ada di daftar", "kemarin", "Sakit biasa")
    while "Kirim" not in phone.newest.labels:
        await phone.answer("di rumah" if "Lewati" not in phone.newest.labels else "Lewati")
    return await phone.tap("Kirim")


async def another_head(town: Town) -> str:
    """A second head of the same RT."""
    await town.phone("new").say(f"gabung {await town.invite(Role.RT, RT_003, 'Ketua Baru')}")
    return "new"


async def register(town: Town, person: Person, area: AreaCode) -> None:
    async with town.house.db.write() as transaction:
        if area == ELSEWHERE:
            await areas.upsert_areas(transaction, [Area(AreaCode("32.15.28.2003"), "Mekarjaya", "Cilebar")])
        await add_persons(await a_write(transaction), area, [person])


async def test_the_same_baby_is_told_once(town: Town) -> None:
    await birth(town)
    phone = await birth(town)
    assert phone.text == (
        "Bapak/Ibu sudah melaporkan Siti Maryam hari ini (Kelahiran, nomor LHR-2611-0001). Keadaannya: menunggu."
    )
    assert phone.newest.labels == ["Tambah keterangan", "Batal"]
    await town.the_report()


async def test_adding_to_the_earlier_one_spares_a_report_begun_since(town: Town) -> None:
    await birth(town)
    phone = await birth(town)
    question = phone.newest
    await phone.answer("Batal", "Ya, batalkan", "lapor", "Kematian", "asep", "Asep Saepudin (52)")
    await phone.tap("Tambah keterangan", question)
    assert (
        phone.text
        == "Ada laporan Kematian yang belum selesai: Asep Saepudin (52), Kp. Sukamaju No. 1. Mau dilanjutkan?"
    )


async def test_a_report_is_not_given_up_for_one_that_takes_nothing_more(town: Town) -> None:
    await birth(town)
    phone = await birth(town)
    question = phone.newest
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    await phone.tap("Tambah keterangan", question)
    assert "tidak bisa ditambah lagi" in phone.text
    await phone.answer("menu", "Lanjutkan")
    assert phone.text.startswith("Baik, kita lanjutkan.")


async def test_another_head_of_the_rt_hears_who_told_it_and_adds_to_that(town: Town) -> None:
    await birth(town)
    town.clock.advance(hours=20)
    by = await another_head(town)
    phone = await town.phone(by).answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
    await phone.answer("Maryam Siti", "Perempuan", "9 November 2026", "Di rumah", "Karawang")
    await phone.tap("Kirim")
    assert "Maryam Siti sudah dilaporkan oleh Ujang Suryana kemarin (Kelahiran, nomor LHR-2611-0001)." in phone.text
    await phone.tap("Tambah keterangan")
    await phone.say("Lahirnya di bidan Euis")
    assert len(await town.rows(tables.report_additions)) == 1
    await town.the_report()


@pytest.mark.both_databases
async def test_two_heads_sending_one_baby_at_once_make_one_report(town: Town) -> None:
    presses = []
    for by in ("rt-1", await another_head(town)):
        phone = await town.phone(by).answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
        await phone.answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang")
        (token,) = [button.token for button in phone.newest.prompt.buttons if button.label == "Kirim"]
        presses.append({"id": f"at-once-{by}", "from": by, "said": Pressed(token, phone.newest.ref, "press")})
    await asyncio.gather(*(town.converse.accept("web", press) for press in presses))
    await town.deliver.drain()
    await town.the_report()
    assert sum("sudah dilaporkan oleh" in town.phone(by).text for by in ("rt-1", "new")) == 1


async def test_stopping_sends_nothing(town: Town) -> None:
    await birth(town)
    phone = await birth(town)
    await phone.tap("Batal")
    await town.the_report()
    assert await (await phone.say("lapor")).tap("Kelahiran")


OTHER, SAME = "Beda orang, kirim", "Sama, batal"


@pytest.mark.parametrize(
    ("name", "offered"), [("Siti Mariyam", [SAME, OTHER]), ("Bayi Ibu Cucu", [OTHER, SAME]), ("Siti", [SAME, OTHER])]
)
async def test_who_looks_alike_is_asked_about_and_shown_to_the_operator(
    town: Town, name: str, offered: list[str]
) -> None:
    """Whoever presses what stands first has said what is likelier."""
    await birth(town)
    phone = await birth(town, name)
    assert f"{name} mirip dengan Siti Maryam, dilaporkan oleh Ujang Suryana hari ini" in phone.text
    assert phone.newest.labels == offered
    await town.the_report()
    await phone.tap("Beda orang, kirim")
    assert "LHR-2611-0002" in phone.text
    card = town.room.text
    assert "%) dengan laporan LHR-2611-0001" in card
    assert "tanggal lahir sama, ibu sama, RT sama, NIK tidak diketahui. Lengkapnya: lihat Rincian." in card
    assert "Maryam" not in card
    await town.room.tap("Rincian")
    details = town.phone("operator").text
    assert f"Nama: {name} | Siti Maryam" in details
    assert "Lahir: 9 November 2026 | 9 November 2026" in details
    assert "Ibu: Cucu Cahyati | Cucu Cahyati" in details
    assert "RT: RT 003/RW 005 | RT 003/RW 005" in details
    assert "NIK: tidak diketahui" in details


async def test_the_doubt_about_a_report_falls_with_it(town: Town) -> None:
    await birth(town)
    first = town.room.chat[-1]
    await (await birth(town, "Siti Mariam")).tap("Beda orang, kirim")
    town.clock.advance(minutes=1)
    card = town.room.chat[-1]
    assert "dengan laporan LHR-2611-0001" in card.prompt.text
    await town.room.tap("Tolak", first)
    await town.room.tap("Kejadiannya tidak benar", first)
    assert "LHR-2611-0001" not in card.prompt.text


async def test_an_answer_taken_back_after_the_question_is_asked_again_before_it_is_sent(town: Town) -> None:
    await birth(town)
    phone = await birth(town, "Siti Mariyam")
    question = phone.newest
    await phone.say("kembali")
    await phone.tap("Beda orang, kirim", question)
    assert phone.text.startswith("Baik, kita lanjutkan.\n\nDi kabupaten mana")
    await town.the_report()


async def test_the_same_after_all_sends_nothing(town: Town) -> None:
    await birth(town)
    phone = await birth(town, "Siti Mariyam")
    await phone.tap("Sama, batal")
    assert (await town.the_report()).number == "LHR-2611-0001"


async def test_a_twin_told_later_is_taken(town: Town) -> None:
    await birth(town)
    assert "LHR-2611-0002" in (await birth(town, "Bayu Saputra", sex="Laki-laki")).text
    assert "mirip" not in town.room.text.lower()


async def test_what_was_rejected_may_be_told_again(town: Town) -> None:
    await birth(town)
    await town.room.tap("Tolak")
    await town.room.tap("Kejadiannya tidak benar")
    assert "LHR-2611-0002" in (await birth(town)).text


async def test_denying_twice_or_late_sends_one_report(town: Town) -> None:
    await birth(town)
    phone = await birth(town, "Siti Mariyam")
    question = phone.newest
    await phone.tap("Beda orang, kirim", question)
    await phone.tap("Beda orang, kirim", question)
    assert len(await town.reports()) == 2


@pytest.mark.parametrize("token", ["go:0:unlike:", "go:0:unlike:x", "go:0:instead:x", "go:0:instead:"])
async def test_a_made_up_button_sends_nothing(town: Town, token: str) -> None:
    phone = await town.phone("rt-1").say("lapor")
    await phone.send(Pressed(token, "1", "p"))
    assert await town.reports() == []


async def test_who_is_registered_already_is_not_born_again(town: Town) -> None:
    await register(town, BABY, RT_003)
    phone = await birth(town)
    assert "sudah tercatat sebagai warga RT ini: Siti Maryam (baru lahir), Kp. Sukamaju No. 1." in phone.text
    assert phone.newest.labels == ["Ubah jawaban", "Batal"]
    assert await town.reports() == []


async def test_of_another_rt_nothing_is_shown_but_that_there_is_somebody(town: Town) -> None:
    far = replace(BABY, household_id=HouseholdId("x"), area=RT_001, nik="3215274911260009", address="GANG RAHASIA")
    await register(town, replace(far, mother="CUCU CAHYATI BINTI OMAN"), RT_001)
    phone = await birth(town)
    assert "mirip dengan warga yang sudah tercatat di RT lain di desa ini" in phone.text
    assert not any(word in phone.text.lower() for word in ("rahasia", "oman", "002", "0009"))
    await phone.tap("Beda orang, kirim")
    card = town.room.text
    assert "dengan warga yang sudah terdaftar" in card
    assert (
        "Nama sama, tanggal lahir sama, ibu mirip, RT berbeda, NIK tidak diketahui. Lengkapnya: lihat Rincian." in card
    )
    assert not any(word in card.lower() for word in ("rahasia", "oman", "rt 001", "0009"))


FAR_BABY = replace(BABY, household_id=HouseholdId("x"), area=ELSEWHERE, address="GANG RAHASIA")


@pytest.mark.parametrize("status", [BasicStatus.ALIVE, BasicStatus.MOVED, BasicStatus.DEAD])
async def test_a_baby_entered_in_another_village_is_asked_about_whatever_became_of_it(
    status: BasicStatus, town: Town
) -> None:
    await register(town, replace(FAR_BABY, status=status), ELSEWHERE)
    phone = await birth(town)
    assert phone.text == (
        "Siti Maryam, dengan tanggal lahir itu, sudah tercatat di RT 001/RW 001, Mekarjaya, Kec. Cilebar. "
        "Apakah orangnya sama? Kalau ini kembarannya, atau bayi lain, tekan “Beda orang, kirim”."
    )
    await phone.tap("Sama, batal")
    assert await town.reports() == []


async def test_of_another_village_the_operator_learns_only_that_there_is_somebody(town: Town) -> None:
    await register(town, FAR_BABY, ELSEWHERE)
    phone = await (await birth(town)).tap("Beda orang, kirim")
    assert "LHR-2611-0001" in phone.text
    card = town.room.text
    assert "dengan orang di desa lain. Tanyakan ke Dinas Sosial." in card
    assert "Rahasia" not in card
    assert "32.15.28" not in card


async def test_an_unlisted_death_told_by_a_neighbour_is_asked_about(town: Town) -> None:
    await unlisted_death(town, "Otong Sutarna", "rt-1")
    phone = await unlisted_death(town, "Otong Sutarno", "rt-2")
    assert phone.text == (
        "Otong Sutarno mirip dengan orang yang dilaporkan oleh Ujang Suryana hari ini (Kematian). Apakah orangnya sama?"
    )
    await town.the_report()
    await phone.tap("Beda orang, kirim")
    assert "Nama mirip, tanggal lahir tidak diketahui" in town.room.text
    assert "Sutarna" not in town.room.text
    await town.room.tap("Rincian")
    assert "Nama: Otong Sutarno | Otong Sutarna" in town.phone("operator").text


async def test_another_unlisted_death_is_taken(town: Town) -> None:
    await unlisted_death(town, "Otong Sutarna", "rt-1")
    assert "MTI-2611-0002" in (await unlisted_death(town, "Entis Kasim", "rt-2")).text


async def arrival(town: Town, by: str, name: str, *, nik: str = "", born: str = "12 Agustus 1990") -> Phone:
    """Somebody nobody expects moved in today, with a household of his own; sent."""
    phone = await town.phone(by).answer("lapor", "Pindah masuk", name, "Hari ini", "1", "Laki-laki", born)
    await phone.answer(*(("+ NIK", "Ya, saya isi", nik) if nik else ()))
    return await phone.tap("Kirim")


NIK = "3215271208900123"


async def test_the_same_newcomer_told_by_two_heads_of_one_rt_is_told_once(town: Town) -> None:
    await arrival(town, "rt-1", "Otong Sutarna", nik=NIK)
    phone = await arrival(town, await another_head(town), "Otong Sutarna", nik=NIK)
    assert "Otong Sutarna sudah dilaporkan oleh Ujang Suryana hari ini (Pindah masuk" in phone.text
    await town.the_report()


@pytest.mark.parametrize(("told", "again"), [("36", "36"), ("36", "12 Agustus 1990"), ("12 Agustus 1990", "35")])
async def test_a_newcomer_told_again_with_a_day_long_before_is_asked_about(town: Town, told: str, again: str) -> None:
    await arrival(town, "rt-1", "Otong Sutarna", born=told)
    phone = await town.phone(await another_head(town)).answer(
        "lapor", "Pindah masuk", "Otong Sutarna", "12 Oktober", "1"
    )
    await phone.answer("Laki-laki", again, "Kirim")
    assert "Otong Sutarna mirip dengan Otong Sutarna, dilaporkan oleh Ujang Suryana" in phone.text
    await phone.tap("Beda orang, kirim")
    assert len(await town.reports()) == 2


async def test_a_newcomer_told_in_the_next_rt_too_is_asked_about(town: Town) -> None:
    await arrival(town, "rt-1", "Otong Sutarna")
    phone = await arrival(town, "rt-2", "Sutarna Otong", born="8 Desember 1990")
    assert phone.text == (
        "Sutarna Otong mirip dengan orang yang dilaporkan oleh Ujang Suryana hari ini (Pindah masuk). "
        "Apakah orangnya sama, dan sekarang tinggal di RT Bapak/Ibu?"
    )
    await phone.tap("Beda orang, kirim")
    assert "Nama mirip, tanggal lahir berbeda" in town.room.text
    assert "12 Agustus 1990" not in town.room.text
    await town.room.tap("Rincian")
    assert "Lahir: 8 Desember 1990 | 12 Agustus 1990" in town.phone("operator").text


async def test_one_nik_for_two_people_is_asked_about_and_shown_to_the_operator(town: Town) -> None:
    await arrival(town, "rt-1", "Otong Sutarna", nik=NIK)
    phone = await arrival(town, "rt-2", "Entis Kasim", nik=NIK)
    await phone.tap("Beda orang, kirim")
    card = town.room.text
    assert "dengan laporan PDM-2611-0001" in card
    assert "Nama berbeda" in card
    assert "NIK sama" in card
    assert not any(word in card for word in ("Otong", NIK, NIK[-4:]))


async def test_a_babys_nik_that_another_report_gives_to_somebody_else_is_shown_to_the_operator(town: Town) -> None:
    await arrival(town, "rt-1", "Otong Sutarna", nik=NIK)
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
    await phone.answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "+ NIK", NIK)
    if "Kirim" not in phone.newest.labels:
        await phone.say(NIK)
    await phone.tap("Kirim")
    assert "NIK Siti Maryam juga ditulis untuk orang lain di laporan PDM-2611-0001." in town.room.text


async def returned_death(town: Town) -> Phone:
    """A death was returned, and is told anew."""
    await town.rt_reports_death()
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    return await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")


async def test_beside_a_returned_report_that_blocks_stands_the_way_to_fix_it(town: Town) -> None:
    phone = await returned_death(town)
    assert phone.newest.labels == ["Perbaiki MTI-2611-0001", "Tambah keterangan", "Batal"]
    await phone.tap("Perbaiki MTI-2611-0001")
    await phone.answer("Hari ini", "Kirim")
    assert (await town.the_report()).revision == 1


async def test_an_unlisted_death_returned_long_ago_may_be_told_anew(town: Town) -> None:
    await unlisted_death(town, "Otong Sutarna", "rt-1")
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    town.clock.advance(hours=24 * 31)
    phone = await town.phone("rt-2").answer("lapor", "Kematian", "Otong Sutarna", "Tidak ada di daftar", "9/11/26")
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati")
    assert "MTI-2612-0001" in (await phone.tap("Kirim")).text


async def test_perbaiki_beside_what_blocks_asks_first_where_answers_would_go(town: Town) -> None:
    await birth(town)
    await town.room.answer("Minta perbaikan", "Tanggal lahir")
    phone = await birth(town)
    await phone.tap("Perbaiki LHR-2611-0001")
    assert phone.newest.labels == ["Lanjutkan", "Ya, perbaiki"]
    await phone.tap("Lanjutkan")
    assert "Kelahiran" in phone.text
    await phone.answer("Kirim", "Perbaiki LHR-2611-0001", "Ya, perbaiki", "Hari ini", "Kirim")
    assert (await town.the_report()).revision == 1
