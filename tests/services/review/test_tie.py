"""An operator says who is meant in a report that speaks of nobody registered, or enters him."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson
from bot.domain.report.review import Status
from bot.services.clock.close_due import close_due
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry import read_registry
from bot.storage.registry.registry_changes import add_persons
from bot.storage.reports.untied import count_untied
from tests.services.phones import ROOM, Phone, Town
from tests.services.steady import steady
from tests.services.submission.test_known_afar import YUSUF, listed
from tests.storage.village import a_write

ENGKOS = next(each for each in make_residents(RT_001) if each.name == "ENGKOS KOSASIH")
CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
YOYOH = next(each for each in make_residents(RT_003) if each.name == "YOYOH ROKAYAH")


async def told(town: Town, kind: str, name: str, *answers: str) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", kind, name, "Tidak ada di daftar", *answers, "Kirim")
    if "laporan sudah diterima" not in phone.text:
        await phone.answer("Kirim saja" if "Kirim saja" in phone.newest.labels else "Bukan, kirim")
    return phone


async def tied(town: Town, *answers: str) -> Phone:
    await town.room.tap("Hubungkan")
    operator = town.phone("operator")
    return await operator.answer(*answers, "Kirim")


async def counted(town: Town) -> list[str]:
    """What the month's movements are."""
    return sorted(row["what"] for row in await town.rows(tables.movements))


async def person(town: Town, person_id: str) -> Person:
    async with town.house.db.read() as transaction:
        return (await read_registry.persons(transaction, [PersonId(person_id)], REGENCY))[0]


async def test_tied_to_a_registered_person_it_ends_him_when_it_is_approved(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await tied(town, "Yoyoh Rokayah")
    report = await town.the_report()
    assert (report.status, report.revision, report.change.names) == (Status.WAITING, 1, ("YOYOH ROKAYAH",))
    assert "Dihubungkan oleh Rina Marlina" in town.room.chat[-2].prompt.text
    assert "sudah dihubungkan operator dengan Yoyoh Rokayah (" in town.phone("rt-1").text
    await town.room.tap("Setujui")
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD
    async with town.house.db.read() as transaction:
        assert await count_untied(transaction, REGENCY) == 0


async def test_tied_to_somebody_of_another_rt_its_head_reads_only_where_he_is_registered(town: Town) -> None:
    await told(town, "Kematian", "Engkos Kosasi", "kemarin")
    await tied(town, "Engkos Kosasih")
    text = town.phone("rt-1").text
    assert "warga yang tercatat di RT 001/RW 002" in text
    assert "Kosasih" not in text
    await town.room.tap("Setujui")
    assert (await person(town, ENGKOS.id)).status is BasicStatus.DEAD


async def test_who_is_on_no_list_is_entered_by_it_and_dead_when_it_is_approved(town: Town) -> None:
    await told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati")
    report = await town.the_report()
    assert not report.is_untied
    await town.room.tap("Setujui")
    entered = await person(town, report.change.subjects[0])
    assert (entered.name, entered.status, entered.area) == ("WIRANATAKUSUMAH", BasicStatus.DEAD, RT_003)
    assert await counted(town) == ["died", "put_right"], "he lived here, and no list had him: he came from nowhere"


async def test_who_is_entered_by_tying_may_be_known_by_his_age_alone(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "umur 66", "Lewati")
    [entered] = [each.person for each in (await town.the_report()).change.effects if isinstance(each, AddPerson)]
    assert entered.born is not None
    assert entered.born.say() == "tahun 1960"
    assert entered.relationship is Relationship.HEAD


async def test_a_child_that_is_entered_by_tying_heads_no_household(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "umur 6", "Lewati")
    [entered] = [each.person for each in (await town.the_report()).change.effects if isinstance(each, AddPerson)]
    assert entered.relationship is None


async def test_a_job_of_somebody_entered_is_his(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Wiranatakusumah")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "Lewati", "Lewati")
    await town.room.tap("Setujui")
    assert (await person(town, (await town.the_report()).change.subjects[0])).job == "PEDAGANG"


async def test_a_mother_entered_has_her_baby_in_her_household(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kelahiran", "Wiranatakusumah", "Tidak ada di daftar", "Lewati")
    await town.phone("rt-1").answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    await tied(town, "Tambahkan", "Lewati", "Perempuan", "Lewati", "Lewati")
    await town.room.tap("Setujui")
    report = await town.the_report()
    baby = await person(town, report.change.subjects[0])
    async with town.house.db.read() as transaction:
        members = await read_registry.household_members(transaction, baby.household_id, REGENCY)
    assert {each.name for each in members} == {"WIRANATAKUSUMAH", "Siti Maryam"}
    assert await counted(town) == ["born", "put_right"]


async def test_what_happened_to_somebody_entered_may_have_been_before_that_by_which_he_was(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Wiranatakusumah")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "Lewati", "Lewati")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)
    await town.phone("rt-1").answer("lapor", "Kematian", "Wiranatakusumah", "Wiranatakusumah", "1 November", "Kirim")
    assert "masih dilaporkan" not in town.room.text
    await town.room.tap("Setujui")
    report = (await town.reports())[-1]
    assert (await person(town, report.change.subjects[0])).status is BasicStatus.DEAD


async def test_who_was_entered_is_entered_still_where_the_report_is_fixed(town: Town) -> None:
    await told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati")
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    await town.phone("rt-1").answer("Perbaiki", "hari ini", "Kirim")
    report = await town.the_report()
    assert (report.status, report.revision, report.is_untied) == (Status.WAITING, 2, False)
    await town.room.tap("Setujui")
    entered = await person(town, report.change.subjects[0])
    assert (entered.name, entered.status) == ("WIRANATAKUSUMAH", BasicStatus.DEAD)
    assert await counted(town) == ["died", "put_right"]


async def test_who_is_named_anew_by_hand_is_entered_no_more_for_what_was_answered_of_the_one_before(town: Town) -> None:
    await told(town, "Pindah keluar", "Wiranatakusumah", "kemarin", "Luar negeri")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati")
    await town.room.answer("Minta perbaikan", "Nama")
    phone = await town.phone("rt-1").answer("Perbaiki", "Wiranatakusuma", "Tidak ada di daftar", "Kirim")
    if "laporan sudah diterima" not in phone.text:
        await phone.answer("Kirim saja")
    report = await town.the_report()
    assert (report.change.added, report.is_untied) == ((), True)
    await town.room.tap("Setujui")
    assert not [row for row in await town.rows(tables.persons) if row["name"].upper().startswith("WIRANATA")]


async def test_a_mother_entered_is_so_still_where_the_birth_is_fixed(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kelahiran", "Wiranatakusumah", "Tidak ada di daftar", "Lewati")
    await town.phone("rt-1").answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    await tied(town, "Tambahkan", "Lewati", "Perempuan", "Lewati", "Lewati")
    baby = (await town.the_report()).change.subjects[0]
    await town.room.answer("Minta perbaikan", "Nama bayi")
    await town.phone("rt-1").answer("Perbaiki", "Siti Mariam", "Kirim")
    await town.room.tap("Setujui")
    report = await town.the_report()
    assert report.change.subjects == (baby,)
    async with town.house.db.read() as transaction:
        house = (await person(town, baby)).household_id
        members = await read_registry.household_members(transaction, house, REGENCY)
    assert {each.name for each in members} == {"WIRANATAKUSUMAH", "Siti Mariam"}


async def test_approving_it_untied_is_asked_once(town: Town) -> None:
    await told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await town.room.tap("Setujui")
    assert "Kalau disetujui begini, data warga tidak berubah." in town.room.text
    assert (await town.the_report()).status is Status.WAITING
    await town.room.tap("Setujui begitu saja")
    assert (await town.the_report()).status is Status.APPLIED


async def test_a_mother_who_is_a_man_is_refused(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Wiranatakusumah", "Tidak ada di daftar", "Lewati")
    await phone.answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    operator = await tied(town, "asep saepudin", "Asep Saepudin (52)")
    assert "belum dihubungkan." in operator.text
    assert (await town.the_report()).revision == 0


async def test_who_is_told_as_dead_already_is_not_offered(town: Town) -> None:
    await town.rt_reports_death()
    await told(town, "Kematian", "Asep Saefudin", "kemarin")
    await town.room.tap("Hubungkan")
    labels = town.phone("operator").newest.labels
    assert [label for label in labels if label.startswith("Asep")]
    assert not [label for label in labels if label.startswith("Asep Saepudin (52)")]


async def test_leaving_is_refused_for_somebody_of_another_rt(town: Town) -> None:
    await told(town, "Pindah keluar", "Engkos Kosasi", "kemarin", "RT lain di desa ini")
    operator = await tied(town, "Engkos Kosasih")
    assert "Dia tercatat di RT 001/RW 002" in operator.text


async def test_what_is_asked_only_of_the_listed_goes_back_to_the_rt_head(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Lainnya", "Ganti pengurus", "Cucu Cahyatii", "Tidak ada di daftar"
    )
    await phone.answer("Tidak ada di daftar", "Sebab lain", "Neng Sarah", "Kirim", "Bukan, kirim")
    operator = await tied(town, "Cucu Cahyati")
    assert "dikembalikan ke ketua RT" in operator.text
    assert (await town.the_report()).status is Status.RETURNED
    rt = await town.phone("rt-1").answer("Perbaiki")
    assert "Siapa" in rt.text


async def test_whose_family_is_listed_and_who_was_told_as_gone_by_hand_is_asked_of_who_went_along(town: Town) -> None:
    await told(town, "Pindah keluar", "Cucu Cahyatii", "kemarin", "Kabupaten lain")
    operator = await tied(town, "Cucu Cahyati")
    assert "dikembalikan ke ketua RT" in operator.text
    rt = await town.phone("rt-1").answer("Perbaiki")
    assert "Siapa saja yang ikut pindah?" in rt.text
    await rt.answer("Sekeluarga", "Kirim")
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        family = await read_registry.household_members(transaction, CUCU.household_id, RT_003)
    assert (await person(town, CUCU.id)).status is BasicStatus.MOVED
    assert not family, "all of them went"


async def test_what_was_decided_meanwhile_is_tied_no_more(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.room.tap("Hubungkan")
    await town.room.tap("Tolak")
    await town.room.tap("Kejadiannya tidak benar")
    operator = await town.phone("operator").answer("Yoyoh Rokayah", "Kirim")
    assert "belum dihubungkan." in operator.text
    assert (await town.the_report()).status is Status.REJECTED


async def closed(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 17, 3, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()


async def test_what_was_approved_untied_is_to_be_settled_and_tied_also_after_the_closing(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.room.answer("Setujui", "Setujui begitu")
    await closed(town)
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yoyo Rokaya")
    assert "Yoyo Rokaya belum terhubung dengan warga terdaftar; tidak mengubah data." in operator.text
    await operator.answer("Hubungkan", "Yoyoh Rokayah", "Yoyoh", "Kirim")
    await town.room.tap("Setujui")
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD
    assert (await town.the_report()).filed_in == "2026-12"
    async with town.house.db.read() as transaction:
        assert await open_matters(transaction, REGENCY) == []


async def test_whoever_approved_it_untied_any_operator_of_the_village_says_who_it_is(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.phone("operator-2", ROOM.id).answer("Setujui", "Setujui begitu")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yoyo Rokaya", "Hubungkan")
    await operator.answer("Yoyoh Rokayah", "Yoyoh", "Kirim")
    await town.room.tap("Setujui")
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD


async def test_what_was_approved_untied_stays_so_until_somebody_is_picked_whom_it_fits(town: Town) -> None:
    await told(town, "Pindah keluar", "Engkos Kosasi", "kemarin", "RT lain di desa ini")
    await town.room.answer("Setujui", "Setujui begitu")
    await find_matters(town.house, REGENCY)
    operator = town.phone("operator")
    asked = ("menu", "Perlu diselesaikan", "1. Engkos", "Hubungkan")
    await operator.answer(*asked)
    assert "tetap disetujui sampai orangnya dipilih" in operator.chat[-2].prompt.text
    before = town.phone("rt-1").text
    await operator.answer("batal", *asked, "Engkos Kosasih", "Kirim")
    assert "Dia tercatat di RT 001/RW 002" in operator.text
    report = await town.the_report()
    assert (report.status, report.revision, report.is_untied) == (Status.APPLIED, 0, True)
    assert town.phone("rt-1").text == before, "nobody is told of what did not come about"
    await operator.answer(*asked, "Tandai selesai", "Bukan warga")
    assert "sudah ditandai selesai" in operator.text
    await operator.say("Yoyoh Rokayah")
    assert (await town.the_report()).status is Status.APPLIED, "nobody is asked any more who it is"
    async with town.house.db.read() as transaction:
        assert await open_matters(transaction, REGENCY) == []


async def test_a_birth_approved_with_nobody_for_a_mother_is_tied_with_its_baby(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kelahiran", "Wiranatakusumah", "Tidak ada di daftar", "Lewati")
    await town.phone("rt-1").answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. ", "Hubungkan")
    await operator.answer("asep saepudin", "Asep Saepudin (52)", "Kirim")
    assert "belum dihubungkan." in operator.text
    assert (await town.the_report()).status is Status.APPLIED, "a mother who is a man is refused: it stays as it is"
    assert await counted(town) == []
    await operator.answer("menu", "Perlu diselesaikan", "1. ", "Hubungkan", "Yoyoh Rokayah", "Yoyoh", "Kirim")
    await town.room.tap("Setujui")
    report = await town.the_report()
    assert (report.status, report.is_untied) == (Status.APPLIED, False)
    assert await counted(town) == ["born"]
    baby = await person(town, report.change.subjects[0])
    assert baby.household_id == (await person(town, YOYOH.id)).household_id


async def test_who_is_no_resident_here_is_settled_with_a_reason(town: Town) -> None:
    await told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await town.room.answer("Setujui", "Setujui begitu")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Wira", "Tandai selesai")
    await operator.answer("Bukan warga")
    async with town.house.db.read() as transaction:
        assert await open_matters(transaction, REGENCY) == []


async def test_who_is_recorded_as_dead_is_named_so_that_nobody_enters_him_again(town: Town) -> None:
    await town.rt_reports_death("Yoyoh Rokayah")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)
    await told(town, "Kematian", "Yoyoh Rokaya", "kemarin")
    await town.room.tap("Hubungkan")
    text = town.phone("operator").text
    assert "di RT 003/RW 005 tercatat meninggal. Kalau laporan ini tentang dia" in text


WIRA = Person(
    PersonId("wira"), HouseholdId("wira"), RT_001, "WIRANATAKUSUMAH", None, date(1950, 8, 17), status=BasicStatus.DEAD
)
ENTERED = ("Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati")


async def recorded_as_dead(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [WIRA])


async def test_of_whom_he_enters_he_reads_on_the_card_who_is_recorded_as_dead(town: Town) -> None:
    await recorded_as_dead(town)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Wiranatakusumah")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await tied(town, *ENTERED)
    assert "dengan warga yang tercatat meninggal di RT 001/RW 002. Kalau orangnya sama dan masih" in town.room.text


async def test_of_whose_death_is_told_he_reads_that_it_may_be_recorded_already(town: Town) -> None:
    await recorded_as_dead(town)
    await told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await tied(town, *ENTERED)
    assert "tercatat meninggal di RT 001/RW 002. Kalau orangnya sama, meninggalnya sudah" in town.room.text


async def test_of_whom_he_enters_he_reads_on_the_card_that_another_village_has_one_like_him(town: Town) -> None:
    await listed(town, YUSUF)
    await told(town, "Kematian", "Yusuf Hidayat", "kemarin")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", f"{YUSUF.birth_date:%d-%m-%Y}", "Lewati")
    assert "desa lain" in town.room.text


@pytest.mark.parametrize("status", [BasicStatus.DEAD, BasicStatus.MOVED])
async def test_who_is_entered_with_the_nik_of_somebody_who_is_no_more_here_has_none_yet(
    status: BasicStatus, town: Town
) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [replace(WIRA, status=status, nik="3215271708500004")])
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Suryakancana")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await tied(town, *ENTERED[:-1], "3215271708500004")
    assert "NIK yang ditulis untuk Suryakancana milik warga yang tercatat" in town.room.text
    await town.room.tap("Setujui")
    entered = await person(town, (await town.the_report()).change.subjects[0])
    assert (entered.nik, entered.job) == ("", "PEDAGANG")


async def moved(town: Town, rt: str, name: str, *where: str) -> None:
    await town.phone(rt).answer("lapor", "Pindah keluar", name, name, "Sendiri", "1 November", *where, "Kirim")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=5)


async def test_who_left_and_died_in_an_rt_where_nobody_told_of_his_coming_is_tied_and_came_there(town: Town) -> None:
    await moved(town, "rt-2", "Engkos Kosasih", "RT lain di desa ini")
    await told(town, "Kematian", "Engkos Kosasi", "kemarin")
    operator = await tied(town, "Engkos Kosasih (")
    assert "RT 001/RW 002 – sudah pindah" in str(operator.chat), "he is marked"
    assert "Dengan laporan ini ia tercatat masuk RT ini." in town.room.text
    await town.room.tap("Setujui")
    now = await person(town, ENGKOS.id)
    assert (now.status, now.area) == (BasicStatus.DEAD, RT_003)
    assert await counted(town) == ["died", "moved_in", "moved_out"]


async def test_who_left_the_kabupaten_and_died_is_tied_by_the_rt_that_he_left_and_counts_once(town: Town) -> None:
    await moved(town, "rt-1", "Yoyoh Rokayah", "Kabupaten lain", "Lewati")
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await tied(town, "Yoyoh Rokayah (")
    await town.room.tap("Setujui")
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD
    assert await counted(town) == ["moved_out"]


async def test_who_left_is_named_with_a_way_on_where_something_else_is_told_of_him(town: Town) -> None:
    await moved(town, "rt-1", "Yoyoh Rokayah", "Kabupaten lain", "Lewati")
    await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Yoyo Rokaya")
    await town.phone("rt-1").answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await town.room.tap("Hubungkan")
    operator = town.phone("operator")
    assert "minta ketua RT melapor “Pindah masuk”, lalu hubungkan." in operator.text
    assert "tolak juga, ketua RT di sana yang melaporkan" in operator.text
    assert not [each for each in operator.newest.labels if each.startswith("Yoyoh")]


async def test_tied_to_whom_another_report_brings_it_waits_for_that_one(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Joko Purnomo", "Hari ini", "1", "Laki-laki")
    await phone.answer("2-3-1974", "Kirim")
    town.clock.advance(minutes=1)
    await told(town, "Kematian", "Joko Purnomo", "Hari ini")
    await tied(town, "Joko Purnomo")
    came = next(each for each in await town.reports() if each.kind == "move_in")
    assert f"Menyusul laporan {came.number} (menunggu); tidak bisa disetujui sebelum itu." in town.room.text
    await town.room.answer("Setujui", "Setujui keduanya")
    assert {each.status for each in await town.reports()} == {Status.APPLIED}
