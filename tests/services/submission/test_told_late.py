"""What was before a leaving is told after it: of those who went, while their RT is the one that knows of it."""

from bot.domain.people.people import BasicStatus, Relationship
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, status, tells, where
from tests.services.submission.test_waiting_is_seen import leaves as moves

CUCU = "Cucu Cahyati"


async def approved(town: Town, report: Report) -> Report:
    await town.room.tap("Setujui", card_of(town, report))
    return report


async def leaves(town: Town) -> Report:
    """Cucu with all of her family, eight days ago."""
    phone = await opened(town, "Pindah keluar")
    await phone.answer(CUCU, CUCU, "Sekeluarga", "2 November", "Luar negeri", "Kirim")
    return await sent(town)


async def offered(phone: Phone) -> str:
    """The button by which she is told of yet."""
    await phone.say(CUCU)
    (label,) = [label for label in phone.newest.labels if label.endswith("– sudah pindah")]
    return label


async def test_who_died_before_her_family_left_is_found_and_the_operator_judges(town: Town) -> None:
    await approved(town, await leaves(town))
    phone = await opened(town, "Kematian")
    await phone.answer(await offered(phone), "1 November", "Kirim")
    death = await sent(town)
    doubt = "Cucu Cahyati masih dilaporkan pindah, datang, merantau, atau pulang pada 2 November 2026"
    assert doubt in card_of(town, death).prompt.text
    await approved(town, death)
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)


async def test_the_doubt_falls_where_the_leaving_is_taken_back(town: Town) -> None:
    leaving = await approved(town, await leaves(town))
    phone = await opened(town, "Kematian")
    await phone.answer(await offered(phone), "1 November", "Kirim")
    death = await sent(town)
    assert "masih dilaporkan pindah" in card_of(town, death).prompt.text
    await town.room.tap("Batalkan keputusan", card_of(town, leaving))
    await town.room.tap("Salah tekan", card_of(town, leaving))
    assert "masih dilaporkan pindah" not in card_of(town, death).prompt.text


async def test_where_she_left_before_the_death_is_approved_the_operator_is_asked_once_more(town: Town) -> None:
    leaving = await leaves(town)
    death = await tells(town, "Kematian", CUCU, CUCU, "1 November")
    await approved(town, leaving)
    first = card_of(town, death)
    await approved(town, death)
    assert await where(town, death) == [Status.WAITING]
    assert "Kartunya yang baru di bawah" in first.prompt.text
    assert card_of(town, death) is not first
    await approved(town, death)
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)


async def test_a_baby_of_whom_nobody_told_before_her_family_left_goes_along(town: Town) -> None:
    await approved(town, await leaves(town))
    phone = await opened(town, "Kelahiran")
    await phone.answer(await offered(phone), "Neng Aisyah", "Perempuan", "1 November", "Puskesmas", "Karawang", "Kirim")
    birth = await approved(town, await sent(town))
    assert await status(town, birth) == (BasicStatus.MOVED, RT_003)


async def test_a_baby_born_after_her_mother_left_is_for_the_other_rt_to_tell(town: Town) -> None:
    await approved(town, await leaves(town))
    phone = await opened(town, "Kelahiran")
    await phone.answer(await offered(phone), "Neng Aisyah", "Perempuan", "3 November", "Puskesmas", "Karawang")
    assert "dilaporkan RT yang baru" in phone.text


async def correction(town: Town) -> Report:
    """Her name is told otherwise, and comes back for whom it is about; meanwhile she leaves with her family."""
    told = await tells(town, "Perbaikan data", CUCU, CUCU, "Nama", "Cucu Cahyani")
    await town.room.tap("Minta perbaikan", card_of(town, told))
    await town.room.tap("Nama", card_of(town, told))
    leaving = await leaves(town)
    await approved(town, leaving)
    return told


async def test_who_left_since_is_found_again_where_a_report_of_her_is_fixed(town: Town) -> None:
    told = await correction(town)
    phone = town.phone("rt-1")
    fix = next(each for each in phone.chat if "Perbaiki" in each.labels)
    town.clock.advance(days=2)
    await phone.tap("Perbaiki", fix)
    await phone.answer(await offered(phone), "Kirim")
    fixed = next(each for each in await town.reports() if each.id == told.id)
    assert (fixed.status, fixed.event_date) == (Status.WAITING, told.event_date)
    await approved(town, fixed)
    async with town.house.db.read() as transaction:
        (cucu,) = await read_registry.persons(transaction, fixed.change.subjects, VILLAGE)
    assert (cucu.name, cucu.status) == ("Cucu Cahyani", BasicStatus.MOVED)


async def test_what_is_told_second_of_who_is_brought_by_a_report_that_waits_knows_how_it_was(town: Town) -> None:
    leaving = await moves(town)
    named = ("Asep Saepudin", "Asep Saepudin")
    first = await tells(town, "Perbaikan data", *named, "Tempat lahir", "Bekasi", by="rt-2")
    second = await tells(town, "Perubahan status", *named, "Pekerjaan", "Sopir", by="rt-2")
    assert first.change.subjects == second.change.subjects == leaving.change.subjects
    (edit,) = [each for each in second.change.effects if isinstance(each, EditPerson)]
    assert edit.old["job"]


async def test_a_guest_is_told_after_his_hosts_left_and_stands_for_himself(town: Town) -> None:
    await approved(town, await leaves(town))
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Yusuf Hidayat", "1 November", "1", "Laki-laki", "17-8-1990", "+ Ikut keluarga sini")
    await phone.answer(await offered(phone))
    assert "Ikut keluarga sini: Asep Saepudin, Kp. Sukamaju No. 1" in phone.text
    await phone.answer("+ Alamat di sini", "Kp. Sukamaju No. 1", "Kirim")
    came = await approved(town, await sent(town))
    assert await status(town, came) == (BasicStatus.ALIVE, RT_003)
    async with town.house.db.read() as transaction:
        (guest,) = await read_registry.persons(transaction, came.change.subjects, VILLAGE)
        (host,) = [each for each in await read_registry.ended(transaction, RT_003, [BasicStatus.MOVED])
                   if each.name == CUCU.upper()]  # fmt: skip
    assert guest.household_id != host.household_id
    assert guest.relationship is Relationship.HEAD


async def test_a_guest_of_who_died_since_is_of_the_household_that_stays(town: Town) -> None:
    await approved(town, await tells(town, "Kematian", CUCU, CUCU, "2 November"))
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Yusuf Hidayat", "1 November", "1", "Laki-laki", "17-8-1990", "+ Ikut keluarga sini", CUCU)
    await phone.answer("Cucu Cahyati (49), Kp. Sukamaju No. 1 – sudah meninggal", "Lainnya", "Kirim")
    came = await approved(town, await sent(town))
    async with town.house.db.read() as transaction:
        (guest,) = await read_registry.persons(transaction, came.change.subjects, VILLAGE)
        assert len(await read_registry.household_members(transaction, guest.household_id, RT_003)) > 1
