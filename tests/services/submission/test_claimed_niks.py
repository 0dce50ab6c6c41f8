"""A NIK that another is registered with: typed anew, sent as it stands on the card, or told as a double."""

from dataclasses import replace

import pytest

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import AddPerson, EditPerson
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY
from bot.services.matters.look_at import NAME
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import edit_person
from bot.storage.reports import reports
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import ENGKOS
from tests.services.submission.test_double import COPY, listed_twice
from tests.services.submission.test_known_afar import FAR_RT, YUSUF, listed
from tests.services.submission.test_known_families import ASEP, CUCU
from tests.services.submission.test_waiting_is_seen import both, card_of, sent, where
from tests.services.test_corrections import correct
from tests.storage.village import a_write

TYPED = "3215271708900011"


async def corrected(town: Town, who: str, nik: str, by: str = "rt-1") -> Phone:
    """His NIK, typed twice where it contradicts what is known of him, and sent."""
    phone = await correct(town, "NIK", who, by)
    while "Kirim" not in phone.newest.labels:
        await phone.say(nik)
    return await phone.tap("Kirim")


async def niks(town: Town, *who: PersonId) -> dict[PersonId, str]:
    async with town.house.db.read() as transaction:
        return {each.id: each.nik for each in await read_registry.persons(transaction, who, REGENCY)}


async def looked_at(town: Town) -> list[tuple[str, ...]]:
    async with town.house.db.read() as transaction:
        return [each.ids for each in await open_matters(transaction) if each.cause == NAME]


async def test_another_number_is_typed_at_once(town: Town) -> None:
    phone = await corrected(town, "Asep Saepudin", CUCU.nik)
    assert "sudah dipakai Cucu Cahyati (49)" in phone.text
    await phone.answer(f"{ASEP.nik[:12]}7777", "Kirim")
    report = await town.the_report()
    assert [nik for nik, _ in niks_given(report.change.effects)] == [f"{ASEP.nik[:12]}7777"]


async def test_two_of_one_rt_whose_numbers_were_changed_about_get_each_their_own(town: Town) -> None:
    await (await corrected(town, "Asep Saepudin", CUCU.nik)).tap("Sesuai kartunya")
    his = await sent(town)
    card = card_of(town, his).prompt.text
    assert "Cucu Cahyati, NIK: dikosongkan" in card
    assert "Kalau disetujui, NIK warga itu dikosongkan" in card
    assert not any(number[-4:] in card for number in (ASEP.nik, CUCU.nik))
    await corrected(town, "Cucu Cahyati", ASEP.nik)
    hers = await sent(town)
    await both(town, his, hers)
    assert await niks(town, ASEP.id, CUCU.id) == {ASEP.id: CUCU.nik, CUCU.id: ASEP.nik}


async def test_taken_back_each_has_his_own_again(town: Town) -> None:
    await (await corrected(town, "Asep Saepudin", CUCU.nik)).tap("Sesuai kartunya")
    report = await sent(town)
    await town.room.tap("Setujui", card_of(town, report))
    assert await niks(town, ASEP.id, CUCU.id) == {ASEP.id: CUCU.nik, CUCU.id: ""}
    await town.room.answer("Batalkan", "Salah tekan")
    assert await niks(town, ASEP.id, CUCU.id) == {ASEP.id: ASEP.nik, CUCU.id: CUCU.nik}


async def test_of_another_village_his_rt_looks_at_the_card_and_then_it_is_approved(town: Town) -> None:
    await listed(town, replace(YUSUF, nik=TYPED))
    phone = await corrected(town, "Asep Saepudin", TYPED)
    assert "sudah dipakai warga lain yang terdaftar" in phone.text
    assert "Yusuf" not in phone.text
    await phone.tap("Sesuai kartunya")
    report = await sent(town)
    assert "tercatat pada warga lain di RT 001/RW 001, Mekarjaya, Kec. Cilebar" in card_of(town, report).prompt.text
    assert await looked_at(town) == [(YUSUF.id, "nik-claimed")]
    await town.room.tap("Setujui", card_of(town, report))
    assert await where(town, report) == [Status.WAITING]
    await nik_of_yusuf_put_right(town)
    assert await looked_at(town) == []
    await town.room.tap("Setujui", card_of(town, report))
    assert await niks(town, ASEP.id) == {ASEP.id: TYPED}


async def changed_about(town: Town) -> tuple[Report, Report]:
    """Asep of RT 003 and Engkos of RT 001, each told by his own head to have the other's NIK on his card."""
    await (await corrected(town, "Asep Saepudin", ENGKOS.nik)).tap("Sesuai kartunya")
    first = await sent(town)
    await corrected(town, "Engkos Kosasih", ASEP.nik, "rt-2")
    return first, await sent(town)


async def test_two_of_different_rts_whose_numbers_were_changed_about_get_each_their_own(town: Town) -> None:
    first, second = await changed_about(town)
    card = card_of(town, second).prompt.text
    assert "Asep Saepudin, NIK: dikosongkan" in card
    assert "NIK keduanya tertukar. Setujui laporan ini dulu" in card
    assert not any(number[-4:] in card for number in (ASEP.nik, ENGKOS.nik))
    await town.room.tap("Setujui", card_of(town, first))
    assert await where(town, first, second) == [Status.WAITING, Status.WAITING]
    await town.room.tap("Setujui", card_of(town, second))
    await town.room.tap("Setujui", card_of(town, first))
    assert await where(town, first, second) == [Status.APPLIED, Status.APPLIED]
    assert await niks(town, ASEP.id, ENGKOS.id) == {ASEP.id: ENGKOS.nik, ENGKOS.id: ASEP.nik}
    assert await looked_at(town) == []


async def test_taken_back_the_other_of_two_rts_has_his_own_again(town: Town) -> None:
    _, second = await changed_about(town)
    await town.room.tap("Setujui", card_of(town, second))
    assert await niks(town, ASEP.id, ENGKOS.id) == {ASEP.id: "", ENGKOS.id: ASEP.nik}
    await town.room.answer("Batalkan", "Salah tekan")
    assert await niks(town, ASEP.id, ENGKOS.id) == {ASEP.id: ASEP.nik, ENGKOS.id: ENGKOS.nik}


async def test_of_who_is_told_to_have_another_number_nothing_is_taken_by_another_rt(town: Town) -> None:
    await corrected(town, "Asep Saepudin", f"{ASEP.nik[:12]}7777")
    await corrected(town, "Engkos Kosasih", ASEP.nik, "rt-2")
    report = await sent(town)
    assert [nik for nik, _ in niks_given(report.change.effects)] == [ASEP.nik]
    assert len(report.change.effects) == 1


async def claims_that_of_yusuf(town: Town) -> Report:
    await listed(town, replace(YUSUF, nik=TYPED))
    await (await corrected(town, "Asep Saepudin", TYPED)).tap("Sesuai kartunya")
    report = await sent(town)
    assert await looked_at(town) == [(YUSUF.id, "nik-claimed")]
    return report


async def test_nobody_looks_at_his_card_for_a_report_that_was_rejected_but_for_one_that_waits_again(town: Town) -> None:
    report = await claims_that_of_yusuf(town)
    await town.room.tap("Tolak", card_of(town, report))
    await town.room.tap("Orangnya keliru")
    assert await where(town, report) == [Status.REJECTED]
    assert await looked_at(town) == []
    await find_matters(town.house, REGENCY)
    await town.room.answer("Batalkan", "Salah tekan")
    assert await where(town, report) == [Status.WAITING]
    assert await looked_at(town) == [(YUSUF.id, "nik-claimed")]


async def test_nor_for_one_that_was_withdrawn_unless_another_says_the_same(town: Town) -> None:
    first = await claims_that_of_yusuf(town)
    town.clock.advance(minutes=5)
    phone = await town.rt_reports_birth(nik=TYPED)
    while "Kirim" not in phone.newest.labels:
        await phone.say(TYPED)
    await phone.answer("Kirim", "Sesuai kartunya")
    await phone.answer("salah kirim", "Ya, tarik")
    assert await looked_at(town) == [(YUSUF.id, "nik-claimed")]
    await town.room.tap("Tolak", card_of(town, first))
    await town.room.tap("Orangnya keliru")
    assert await looked_at(town) == []


async def test_nor_for_one_that_is_told_without_it(town: Town) -> None:
    report = await claims_that_of_yusuf(town)
    await town.room.tap("Minta perbaikan", card_of(town, report))
    await town.room.tap("NIK")
    assert await looked_at(town) == [(YUSUF.id, "nik-claimed")]
    await town.phone("rt-1").answer("Perbaiki", f"{ASEP.nik[:12]}7777", "Kirim")
    assert await where(town, report) == [Status.WAITING]
    assert await looked_at(town) == []


async def nik_of_yusuf_put_right(town: Town) -> None:
    async with town.house.db.write() as transaction:
        edit = EditPerson(YUSUF.id, {}, {"nik": "3215271708900099"})
        assert await edit_person(await a_write(transaction), YUSUF.area, edit)


async def test_the_two_may_be_one_who_is_listed_twice(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik="3215275304770777"))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perbaikan data", "cucu cahyati")
    await phone.answer("Cucu Cahyati (49), Kp. Baru", "NIK", CUCU.nik, "Kirim", "Orangnya sama")
    assert "Data mana yang benar" in phone.text
    assert await town.reports() == []
    await phone.answer("1. Cucu Cahyati", "Ya", "Kirim")
    told = await town.the_report()
    assert (told.kind, set(told.change.subjects)) == ("listed_twice", {COPY.id, CUCU.id})


async def test_so_may_two_of_whom_one_lives_in_another_village_and_nothing_is_told_of_him(town: Town) -> None:
    await listed(town, replace(YUSUF, nik=TYPED))
    phone = await (await corrected(town, "Asep Saepudin", TYPED)).tap("Orangnya sama")
    assert "Yusuf" not in phone.text
    await phone.answer("Ya", "Kirim")
    told = await town.the_report()
    assert (told.kind, set(told.change.subjects)) == ("listed_twice", {ASEP.id, YUSUF.id})


async def test_a_newborn_is_told_without_the_number_and_the_operator_reads_why(town: Town) -> None:
    phone = await town.rt_reports_birth(nik=CUCU.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.say(CUCU.nik)
    await phone.tap("Kirim")
    assert "laporan dikirim tanpa NIK dulu" in phone.text
    await phone.tap("Sesuai kartunya")
    report = await sent(town)
    assert [e.person.nik for e in report.change.effects if isinstance(e, AddPerson)] == [""]
    assert "NIK yang ditulis untuk Siti Maryam tercatat pada warga lain" in card_of(town, report).prompt.text
    assert await looked_at(town) == [(CUCU.id, "nik-claimed")]


async def test_a_button_of_a_number_that_was_typed_anew_since_sends_nothing(town: Town) -> None:
    phone = await corrected(town, "Asep Saepudin", CUCU.nik)
    asked = phone.newest
    await phone.say(f"{ASEP.nik[:12]}7777")
    await phone.tap("Sesuai kartunya", asked)
    assert await town.reports() == []


async def of_another_village(town: Town) -> Phone:
    """Yusuf of another village has his NIK, with a head and an operator there."""
    await listed(town, replace(YUSUF, nik=TYPED))
    await town.phone("far-rt").say(f"gabung {await town.invite(Role.RT, FAR_RT, 'Kepala Jauh')}")
    await town.phone("far-rt").answer("Saya mengerti")
    there = town.phone("far-operator")
    await there.say(f"gabung {await town.invite(Role.OPERATOR, AreaCode(ancestor(FAR_RT, Level.VILLAGE)), 'Yayah')}")
    return there


async def test_two_of_different_villages_whose_numbers_were_changed_about_get_each_their_own(town: Town) -> None:
    there = await of_another_village(town)
    await (await corrected(town, "Asep Saepudin", TYPED)).tap("Sesuai kartunya")
    first = await sent(town)
    await corrected(town, "Yusuf Hidayat", ASEP.nik, "far-rt")
    second = await sent(town)
    await town.room.tap("Setujui", card_of(town, first))
    assert (
        "laporan dari RT 001/RW 001, Mekarjaya, Kec. Cilebar yang membetulkan NIK warga itu" in town.network.notices[-1]
    )
    await there.tap("Setujui")
    assert await where(town, first, second) == [Status.WAITING, Status.APPROVED]
    assert "NIK tertukar? Menurut laporan dari RT 001/RW 001, Mekarjaya" in town.room.text
    assert "Asep Saepudin (52), Kp. Sukamaju No. 1" in town.room.text
    await town.room.tap("Ya, kosongkan NIK-nya")
    assert await niks(town, ASEP.id, YUSUF.id) == {ASEP.id: "", YUSUF.id: ASEP.nik}
    await town.room.tap("Setujui", card_of(town, first))
    assert await where(town, first, second) == [Status.APPLIED, Status.APPLIED]
    assert await niks(town, ASEP.id, YUSUF.id) == {ASEP.id: TYPED, YUSUF.id: ASEP.nik}


async def test_nothing_is_taken_from_him_where_his_operator_says_that_it_is_right(town: Town) -> None:
    there = await of_another_village(town)
    await (await corrected(town, "Asep Saepudin", TYPED)).tap("Sesuai kartunya")
    await corrected(town, "Yusuf Hidayat", ASEP.nik, "far-rt")
    second = await sent(town)
    await there.tap("Setujui")
    await town.room.tap("Tidak, NIK-nya benar")
    assert await where(town, second) == [Status.WAITING]
    assert await niks(town, ASEP.id, YUSUF.id) == {ASEP.id: ASEP.nik, YUSUF.id: TYPED}


async def without_the_other(town: Town, report: Report) -> None:
    """As the version before kept it: each of the two is told to have the other's, and gives up nothing."""
    kept = tuple(each for each in report.change.effects if not (isinstance(each, EditPerson) and each.new["nik"] == ""))
    async with town.house.db.write() as transaction:
        await reports.amend(transaction, report, replace(report.change, effects=kept))


@pytest.mark.parametrize("by", ["rt-1", "rt-2"])
async def test_of_two_that_waited_for_each_other_already_the_first_approved_empties_the_other(
    by: str, town: Town
) -> None:
    first, second = await changed_about(town)
    await without_the_other(town, second)
    one, other = (first, second) if by == "rt-1" else (second, first)
    await town.room.tap("Setujui", card_of(town, one))
    assert "NIK keduanya tertukar, dan laporan keduanya saling menunggu" in town.network.notices[-1]
    assert "NIK: dikosongkan" in card_of(town, one).prompt.text
    assert await where(town, one) == [Status.WAITING]
    await town.room.tap("Setujui", card_of(town, one))
    await town.room.tap("Setujui", card_of(town, other))
    assert await where(town, one, other) == [Status.APPLIED, Status.APPLIED]
    assert await niks(town, ASEP.id, ENGKOS.id) == {ASEP.id: ENGKOS.nik, ENGKOS.id: ASEP.nik}


async def test_where_the_other_gets_a_third_number_his_report_is_to_be_decided_first(town: Town) -> None:
    await (await corrected(town, "Asep Saepudin", ENGKOS.nik)).tap("Sesuai kartunya")
    first = await sent(town)
    await corrected(town, "Engkos Kosasih", f"{ENGKOS.nik[:12]}7777", "rt-2")
    second = await sent(town)
    await town.room.tap("Setujui", card_of(town, first))
    assert f"laporan {second.number} yang membetulkan NIK warga itu masih menunggu" in town.network.notices[-1]
    await town.room.tap("Setujui", card_of(town, second))
    await town.room.tap("Setujui", card_of(town, first))
    assert await niks(town, ASEP.id) == {ASEP.id: ENGKOS.nik}


async def cucu_is_dead(town: Town) -> None:
    async with town.house.db.write() as transaction:
        hers = tables.persons.update().where(tables.persons.c.id == CUCU.id)
        await transaction.execute(hers.values(status=BasicStatus.DEAD.value))


async def test_a_nik_that_one_of_the_rt_had_who_is_dead_is_taken_from_her_entry_by_the_same_report(town: Town) -> None:
    await cucu_is_dead(town)
    phone = await corrected(town, "Asep Saepudin", CUCU.nik)
    assert "milik Cucu Cahyati (49), Kp. Sukamaju No. 1, yang tercatat meninggal" in " ".join(phone.text.split())
    await phone.tap("Sesuai kartunya")
    report = await sent(town)
    assert "Cucu Cahyati, NIK: dikosongkan" in card_of(town, report).prompt.text
    await town.room.tap("Setujui", card_of(town, report))
    assert await niks(town, ASEP.id, CUCU.id) == {ASEP.id: CUCU.nik, CUCU.id: ""}


async def test_she_may_be_one_with_who_has_her_nik(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik=""))
    await cucu_is_dead(town)
    phone = await corrected(town, "Cucu Cahyati (49), Kp. Baru", CUCU.nik)
    await phone.tap("Orangnya sama")
    assert "Cucu Cahyati" in phone.text
    assert "meninggal" in phone.text
    assert len(phone.newest.labels) > 1
