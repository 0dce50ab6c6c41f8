"""*Lengkapi*: what is not known of those whom a report brings or proposes is completed by the operator, in private."""

from datetime import UTC, date, datetime

from sqlalchemy import insert

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.day import Day, Exactness
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Marital, Person, PersonId, Relationship
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson
from bot.services.clock.close_due import close_due, open_current
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, make_residents
from bot.storage import tables
from bot.storage.months import incomplete, months
from bot.storage.months.incomplete import Incomplete
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.review.test_review import enrolled, other_operator, token
from tests.services.steady import steady
from tests.services.submission.test_proposals import forget, proposes
from tests.services.submission.test_waiting_is_seen import card_of

NIK = "3215274911260001"
"""Of a girl who was born on 9 November 2026."""
BLANK = "Kalau disetujui sekarang, masuk daftar belum lengkap, bukan usulan."


async def a_birth(town: Town) -> Phone:
    """Of a girl without a NIK, sent."""
    return await (await town.rt_reports_birth()).tap("Kirim")


async def added(town: Town) -> Person:
    """Whom the report brings, as it tells of her now."""
    [person] = [each.person for each in (await town.the_report()).change.effects if isinstance(each, AddPerson)]
    return person


async def registered(town: Town, who: PersonId) -> Person:
    async with town.house.db.read() as transaction:
        [found] = await read_registry.persons(transaction, [who], AreaCode("32"))
    return found


async def test_what_is_blank_of_somebody_proposed_is_entered_in_the_registry(town: Town) -> None:
    asep = await forget(town, "Asep Saepudin", mother=None, birth_place="", marital=None)
    await proposes(town)
    assert f"3 data kosong. {BLANK}" in town.room.text
    await town.room.tap("Lengkapi")
    operator = town.phone("operator")
    assert "Melengkapi data Asep Saepudin (lahir 23 Mei 1974, Kp. Sukamaju No. 1, RT 003/RW 005)" in operator.text
    await operator.answer("Karawang", "Lewati", "Kawin")
    assert "Masih ada 1 data kosong" in operator.text
    assert "Data Asep Saepudin belum lengkap: ibu kandung." in town.room.text
    await town.room.tap("Lengkapi")
    await operator.answer("Enok Suryani")
    assert operator.text == "Terima kasih, datanya sudah lengkap."
    known = await registered(town, asep)
    assert (known.birth_place, known.mother, known.marital) == ("Karawang", "Enok Suryani", Marital.MARRIED)
    assert "belum lengkap: " not in town.room.text
    assert "Lengkapi" not in town.room.newest.labels


async def test_who_is_completed_as_head_heads_the_family_alone(town: Town) -> None:
    asep = await forget(town, "Asep Saepudin", relationship=None)
    await proposes(town)
    await town.room.tap("Lengkapi")
    cucu = await forget(town, "Cucu Cahyati", relationship=Relationship.HEAD.value)
    await town.phone("operator").answer("Kepala keluarga")
    assert (await registered(town, asep)).relationship is Relationship.HEAD
    assert (await registered(town, cucu)).relationship is not Relationship.HEAD


async def test_each_field_is_audited_and_a_write_of_its_own_with_what_stood_before(town: Town) -> None:
    asep = await forget(town, "Asep Saepudin", mother=None, marital=None)
    await proposes(town)
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer("Enok", "Kawin")
    log = [line for line in await town.log(f"person:{asep}") if line.action == "person.completed"]
    assert [line.detail["field"] for line in log] == ["mother", "marital"]
    assert all(line.actor != "system" and "Enok" not in str(line.detail) for line in log)
    causes = {row["number"]: row["cause"] for row in await town.rows(tables.registry_writes)}
    kept = [row["number"] for row in await town.rows(tables.versions) if row["id"] == asep]
    assert [causes[number] for number in kept] == [f"completion:{asep}"] * 2


async def test_a_baby_gets_her_nik_before_she_is_registered(town: Town) -> None:
    await a_birth(town)
    assert "Bayi belum punya NIK" in town.room.text
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer(NIK)
    assert (await added(town)).nik == NIK
    assert "Bayi belum punya NIK" not in town.room.text
    assert await town.rows(tables.versions) == [], "she is in no registry yet"
    await town.room.tap("Setujui")
    assert town.network.notices[-1].endswith("disetujui.")
    assert (await registered(town, (await added(town)).id)).nik == NIK


async def test_what_was_completed_outlives_returning_and_taking_back(town: Town) -> None:
    phone = await a_birth(town)
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer(NIK)
    await town.room.answer("Minta perbaikan", "Nama bayi")
    await phone.answer("Perbaiki", "Siti Mariam", "Kirim")
    assert ((await added(town)).name, (await added(town)).nik) == ("Siti Mariam", NIK)
    await town.room.answer("Setujui", "Batalkan keputusan", "Salah tekan")
    assert (await added(town)).nik == NIK


async def test_completing_what_is_approved_is_there_when_the_decision_is_taken_back(town: Town) -> None:
    await a_birth(town)
    await town.room.tap("Setujui")
    assert town.network.notices[-1].endswith("disetujui. 1 data kosong: masuk daftar belum lengkap, bukan usulan.")
    assert "1 data kosong. Masuk daftar belum lengkap, bukan usulan." in town.room.text
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer(NIK)
    assert (await registered(town, (await added(town)).id)).nik == NIK
    assert town.room.newest.labels == ["Batalkan keputusan"]
    await town.room.answer("Batalkan keputusan", "Salah tekan")
    assert (await added(town)).nik == NIK
    assert "Lengkapi" not in town.room.newest.labels


async def test_a_nik_obeys_the_same_rules_as_from_an_rt_head(town: Town) -> None:
    other = next(person.nik for person in make_residents(RT_003) if person.nik)
    await a_birth(town)
    await town.room.tap("Lengkapi")
    operator = await town.phone("operator").answer("32152749")
    assert "Berapa NIK-nya?" in operator.text
    assert "8 angka" in operator.text
    await operator.answer(other)
    assert "sudah dipakai warga lain" in operator.text
    boy = "3215270911260001"
    await operator.answer(boy)
    assert "Jenis kelamin di NIK" in operator.text
    assert (await added(town)).nik == ""
    await operator.answer(boy)
    assert (await added(town)).nik == boy, "given again it stands"


async def test_a_birth_is_entered_as_exactly_as_it_is_known_and_never_made_vaguer(town: Town) -> None:
    await forget(town, "Asep Saepudin", mother=None)
    await proposes(town)
    asep = await forget(town, "Asep Saepudin", birth_date=None, nik=None, nik_key=None)
    await town.room.tap("Lengkapi")
    operator = await town.phone("operator").answer("Lewati", "umur 52", "Lewati")
    assert (await registered(town, asep)).born == Day(date(1974, 12, 31), Exactness.YEAR)
    assert "Masih ada 3 data kosong" in operator.text, "the national list wants the very day"
    await town.room.tap("Lengkapi")
    await operator.answer("Lewati", "umur 52")
    assert "Yang tercatat sudah tahun 1974. Tulis tanggalnya, atau tekan Lewati." in operator.text
    await operator.answer("tahun 1970")
    assert "Yang tercatat tahun 1974, bukan tahun 1970." in operator.text
    await operator.answer("23 Mei 1974")
    assert "ibu kandung" in operator.text
    assert (await registered(town, asep)).born == Day(date(1974, 5, 23))


async def test_who_may_not_decide_completes_nothing(town: Town) -> None:
    await a_birth(town)
    await other_operator(town)
    await town.room.tap("Rincian")
    stranger = town.phone("Yayah")
    stranger.room = town.room.room
    await stranger.tap("Lengkapi")
    assert town.network.notices[-1] == "Hanya operator wilayah ini yang bisa memutuskan."
    assert "Melengkapi" not in town.phone("Yayah").text


async def test_where_nothing_is_blank_any_more_an_old_button_says_so(town: Town) -> None:
    await a_birth(town)
    card = town.room.newest
    old = token(card, "Lengkapi")
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer(NIK)
    await town.room.send(Pressed(old, card.ref, "press"))
    assert town.network.notices[-1] == "Tidak ada data yang kosong."


async def test_who_lacks_something_is_found_by_his_operator_without_a_card(town: Town) -> None:
    await a_birth(town)
    await town.room.tap("Setujui")
    operator = await town.phone("operator").say("lengkapi")
    assert "1. Siti Maryam (baru lahir), Kp. Sukamaju No. 1, RT 003/RW 005: NIK" in operator.text
    await operator.answer("1. Siti Maryam", NIK)
    assert (await registered(town, (await added(town)).id)).nik == NIK
    await operator.tap("Lengkapi yang lain")
    assert operator.text == "Tidak ada warga yang datanya belum lengkap."


async def test_who_waits_with_his_report_is_found_and_completed_there(town: Town) -> None:
    await a_birth(town)
    await forget(town, "Asep Saepudin", mother=None)
    await proposes(town)
    operator = await town.phone("operator").say("lengkapi")
    assert "2 warga datanya belum lengkap" in operator.text
    assert (
        ". Siti Maryam (baru lahir), Kp. Sukamaju No. 1, RT 003/RW 005: NIK (laporannya masih menunggu)"
        in operator.text
    )
    assert "Asep Saepudin (52), Kp. Sukamaju No. 1, RT 003/RW 005: ibu kandung" in operator.text
    await operator.tap(next(label for label in operator.newest.labels if "Siti" in label))
    await operator.answer(NIK)
    births = [each.change for each in await town.reports() if each.kind == "birth"]
    assert [effect.person.nik for effect in births[0].effects if isinstance(effect, AddPerson)] == [NIK]
    await operator.tap("Lengkapi yang lain")
    assert "1 warga datanya belum lengkap" in operator.text


async def test_who_is_entered_and_changed_by_one_report_is_completed_in_it(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Wiranatakusumah")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Petani", "Kirim")
    await town.room.tap("Hubungkan")
    operator = town.phone("operator")
    await operator.answer("Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati", "Kirim")
    await town.room.tap("Lengkapi")
    while "Di mana lahirnya" not in operator.text and "Lewati" in operator.newest.labels:
        await operator.tap("Lewati")
    await operator.answer("Karawang")
    assert (await added(town)).birth_place == "Karawang"
    assert await town.rows(tables.versions) == [], "he is in no registry yet"


async def test_who_waits_to_be_entered_is_not_completed_by_another_report(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Otong Sutarna", "Hari ini", "1", "Laki-laki")
    await phone.answer("12-8-1980", "Kirim")
    await phone.answer("lapor", "Lainnya", "Bantuan sosial", "Usulan kurang mampu", "Otong Sutarna", "Otong Sutarna")
    await phone.answer("Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya", "Kirim")
    came, proposed = await town.reports()
    assert (came.kind, proposed.kind) == ("move_in", "proposal")
    assert "data kosong" in card_of(town, came).prompt.text
    assert "data kosong" not in card_of(town, proposed).prompt.text
    await town.room.send(Pressed(f"d:{proposed.id}:0:c", "1", "press"))
    assert town.network.notices[-1] == "Tidak ada data yang kosong."


async def test_another_villages_operator_finds_and_completes_nobody(town: Town) -> None:
    await a_birth(town)
    await town.room.tap("Setujui")
    baby = (await added(town)).id
    stranger = await other_operator(town)
    await stranger.say("lengkapi")
    assert stranger.text == "Tidak ada warga yang datanya belum lengkap."
    await stranger.send(Pressed(f"go:0:complete:{baby}", stranger.newest.ref, "press"))
    assert stranger.text == "Tidak ada data yang kosong."


async def many_left_over(town: Town, many: int) -> None:
    """A closed month left so many who lack a NIK in RT 003."""
    await open_current(town.house, REGENCY)
    town.clock.now = datetime(2026, 11, 17, 3, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()
    asep = next(each for each in await town.rows(tables.persons) if each["name"] == "ASEP SAEPUDIN")
    blank = {"nik": None, "nik_key": None, "status": BasicStatus.ALIVE.value}
    people = [{**asep, **blank, "id": f"left{number:03}", "name": f"WARGA KE {number}"} for number in range(many)]
    async with town.house.db.write() as transaction:
        await transaction.execute(insert(tables.persons), people)
        left = [
            Incomplete(PersonId(each["id"]), each["area_code"], each["id"], Period("2026-10"), ("",)) for each in people
        ]
        last = await months.last_closed(transaction, REGENCY)
        assert last is not None
        await incomplete.put(transaction, last, left)


async def test_all_who_lack_something_are_counted_and_leafed_through_to_the_last(town: Town) -> None:
    await many_left_over(town, 250)
    operator = await town.phone("operator").say("lengkapi")
    assert "250 warga datanya belum lengkap, jadi belum bisa diusulkan (halaman 1 dari 42):" in operator.text
    shown = []
    while "Berikutnya" in " ".join(operator.newest.labels):
        shown += [label for label in operator.newest.labels if "Warga Ke" in label]
        await operator.tap("Berikutnya")
    shown += [label for label in operator.newest.labels if "Warga Ke" in label]
    assert [label.partition(".")[0] for label in shown] == [str(number) for number in range(1, 251)]


async def test_the_tksk_of_a_kecamatan_finds_those_of_all_its_villages(town: Town) -> None:
    await many_left_over(town, 3)
    tksk = await enrolled(town, "Dadan", Role.TKSK, ancestor(RT_003, Level.DISTRICT))
    await tksk.say("lengkapi")
    assert "3 warga datanya belum lengkap" in tksk.text
    await tksk.answer("1. Warga Ke 0")
    assert "Berapa NIK-nya?" in tksk.text


async def lacks_nik(town: Town, who: str = "Asep Saepudin") -> tuple[PersonId, Phone]:
    """Who is proposed without one; the operator is asked for it."""
    lacking = await forget(town, who, nik=None, nik_key=None)
    await proposes(town)
    await town.room.tap("Lengkapi")
    return lacking, town.phone("operator")


async def stands_as(town: Town, who: Person, status: BasicStatus) -> None:
    async with town.house.db.write() as transaction:
        his = tables.persons.update().where(tables.persons.c.id == who.id)
        await transaction.execute(his.values(status=status.value))


async def test_the_nik_of_somebody_dead_is_no_others_however_often_it_is_typed(town: Town) -> None:
    asep, operator = await lacks_nik(town)
    neighbour = next(iter(make_residents(RT_001)))
    await stands_as(town, neighbour, BasicStatus.DEAD)
    for _ in range(3):
        await operator.say(neighbour.nik)
        assert "tercatat meninggal di RT 001/RW 002" in operator.chat[-2].prompt.text
        assert "Berapa NIK-nya?" in operator.text
    assert (await registered(town, asep)).nik == ""
    await operator.tap("Bandingkan datanya")
    assert operator.text.startswith("1: Asep Saepudin (52 tahun")
    assert "2: Karta Wijaya" in operator.text
    await operator.tap("Tanyakan ke RT")
    assert "RT 003/RW 005" in operator.text
    assert "sudah ditanya" in operator.text


async def test_of_somebody_gone_it_is_said_what_leads_on(town: Town) -> None:
    asep, operator = await lacks_nik(town)
    neighbour = next(iter(make_residents(RT_001)))
    await stands_as(town, neighbour, BasicStatus.MOVED)
    await operator.answer(neighbour.nik, neighbour.nik)
    assert "minta laporan Kembali tercatat untuk data yang lama" in operator.text
    assert (await registered(town, asep)).nik == ""


async def test_whether_a_neighbour_with_that_nik_is_he_is_asked_too(town: Town) -> None:
    _, operator = await lacks_nik(town)
    await operator.say(next(iter(make_residents(RT_001))).nik)
    said = operator.chat[-2]
    assert "sudah dipakai warga lain di RT 001/RW 002" in said.prompt.text
    assert said.labels == ["Bandingkan datanya", "Tanyakan ke RT"]
