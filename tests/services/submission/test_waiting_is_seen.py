"""What waits is seen: who is added or changed by a report can be told of before it is decided, and is decided after."""

from datetime import date

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE, make_residents
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.network import Bubble
from tests.services.phones import Phone, Town

BABY = "Siti Maryam (baru lahir), Kp. Sukamaju No. 1 – menunggu"


async def opened(town: Town, kind: str, by: str = "rt-1") -> Phone:
    phone = town.phone(by)
    await phone.say("lapor")
    if kind not in phone.newest.labels:
        await phone.tap("Lainnya")
    return await phone.tap(kind)


async def sent(town: Town) -> Report:
    """The report that was sent last."""
    town.clock.advance(minutes=1)
    return (await town.reports())[-1]


async def tells(town: Town, kind: str, *answers: str, by: str = "rt-1") -> Report:
    told = {report.number for report in await town.reports()}
    await (await opened(town, kind, by)).answer(*answers, "Kirim")
    report = await sent(town)
    assert report.number not in told, town.phone(by).text
    return report


async def born(town: Town) -> Report:
    await (await town.rt_reports_birth()).tap("Kirim")
    return await sent(town)


async def baby_died(town: Town) -> Report:
    return await tells(town, "Kematian", "Siti Maryam", BABY, "hari ini")


async def newcomer(town: Town) -> Report:
    """A man of his own household, whom nobody expects."""
    answers = ("Yusuf Hidayat", "kemarin", "1")
    return await tells(town, "Pindah masuk", *answers, "Laki-laki", "17-8-1990", "+ Alamat", "Kp. Baru")


async def leaves(town: Town) -> Report:
    """A man of RT 003 goes to RT 001 of the village."""
    answers = ("Asep Saepudin", "Asep Saepudin (52)", "Hanya Asep Saepudin", "kemarin", "RT lain di desa ini")
    return await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")


async def status(town: Town, report: Report) -> tuple[BasicStatus, str] | None:
    """How and where the registry holds whom the report speaks of."""
    async with town.house.db.read() as transaction:
        found = await read_registry.persons(transaction, report.change.subjects[:1], VILLAGE)
    return (found[0].status, found[0].area) if found else None


def card_of(town: Town, report: Report) -> Bubble:
    """The newest one in the operators' room that is headed by it."""
    return next(
        each for each in reversed(town.room.chat) if f"({report.number})" in each.prompt.text.partition("\n")[0]
    )


async def rejects(town: Town, report: Report) -> None:
    await town.room.tap("Tolak", card_of(town, report))
    await town.room.tap("Kejadiannya tidak benar", card_of(town, report))


async def where(town: Town, *reports: Report) -> list[Status]:
    now = {each.id: each.status for each in await town.reports()}
    return [now[each.id] for each in reports]


async def both(town: Town, earlier: Report, later: Report) -> None:
    """The operator approves the later one, sees both, and approves both."""
    card = card_of(town, later)
    assert f"Menyusul laporan {earlier.number} (menunggu)" in card.prompt.text
    await town.room.tap("Setujui", card)
    assert earlier.number in card.prompt.text.partition("\n")[0]
    assert await where(town, earlier, later) == [Status.WAITING, Status.WAITING]
    await town.room.tap("Setujui keduanya", card)
    assert await where(town, earlier, later) == [Status.APPLIED, Status.APPLIED]


async def test_a_baby_whose_birth_waits_can_be_told_dead_and_both_are_approved_at_once(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    assert death.change.subjects == birth.change.subjects
    await both(town, birth, death)
    assert await status(town, death) == (BasicStatus.DEAD, RT_003)


async def test_the_card_of_the_later_says_where_the_earlier_stands_whatever_becomes_of_it(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    card = card_of(town, death)
    await town.room.tap("Minta perbaikan", card_of(town, birth))
    await town.room.tap("Tanggal", card_of(town, birth))
    assert f"Menyusul laporan {birth.number} (dikembalikan)" in card.prompt.text
    await town.phone("rt-1").answer("Perbaiki", "Hari ini", "Kirim")
    assert f"Menyusul laporan {birth.number} (menunggu)" in card.prompt.text
    await town.room.tap("Setujui", card_of(town, birth))
    assert "Menyusul" not in card.prompt.text
    await town.room.answer("Batalkan", "Salah tekan")
    assert f"Menyusul laporan {birth.number} (menunggu)" in card.prompt.text


async def test_a_baby_moves_with_its_family(town: Town) -> None:
    birth = await born(town)
    phone = await opened(town, "Pindah keluar")
    await phone.answer("Siti Maryam", "Sekeluarga", "hari ini", "Luar negeri", "Kirim")
    move = await sent(town)
    assert birth.change.subjects[0] in move.change.subjects
    assert len(move.change.subjects) > 2
    await both(town, birth, move)
    assert await status(town, birth) == (BasicStatus.MOVED, RT_003)


async def test_a_newcomer_moves_on_and_another_finds_work(town: Town) -> None:
    came = await newcomer(town)
    work = await tells(town, "Perubahan status", "Yusuf", "Yusuf Hidayat", "Pekerjaan", "Petani")
    await both(town, came, work)
    gone = await tells(town, "Pindah keluar", "Yusuf", "Yusuf Hidayat", "Hanya", "hari ini", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, gone))
    assert await where(town, gone) == [Status.APPLIED]


async def test_a_newcomer_who_waits_moves_on(town: Town) -> None:
    came = await newcomer(town)
    gone = await tells(town, "Pindah keluar", "Yusuf", "Yusuf Hidayat", "Hanya", "hari ini", "Luar negeri")
    await both(town, came, gone)
    assert await status(town, gone) == (BasicStatus.MOVED, RT_003)


async def test_a_family_that_another_rt_alone_tells_as_come_is_told_whole_by_the_one_that_it_leaves(town: Town) -> None:
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer("Asep Saepudin", "2 November", "2", "Laki-laki", "23 Mei 1974", "Cucu Cahyati", "Perempuan")
    await phone.answer("9 April 1977", "Kirim", "Ya, pindahkan")
    came = await sent(town)
    assert len(came.change.subjects) == 2
    phone = await opened(town, "Pindah keluar")
    await phone.answer("Cucu Cahyati", "Cucu Cahyati (49), Kp. Sukamaju No. 1 – menunggu")
    await phone.answer("Sekeluarga, 3", "2 November", "RT lain di desa ini", "Kirim")
    gone = await sent(town)
    assert len(gone.change.subjects) == 3
    await town.room.tap("Setujui", card_of(town, came))
    await town.room.tap("Setujui", card_of(town, gone))
    assert await where(town, came, gone) == [Status.APPLIED, Status.APPLIED]
    assert await status(town, came) == (BasicStatus.ALIVE, RT_001)


async def test_who_is_told_as_away_comes_home_in_the_same_month(town: Town) -> None:
    away = await tells(town, "Merantau", "Asep Saepudin", "Asep Saepudin (52)", "1 November 2026")
    phone = await opened(town, "Merantau")
    await phone.answer("Asep Saepudin", "Asep Saepudin (52)")
    assert "sudah kembali" in phone.text.lower() or "Ya" in " ".join(phone.newest.labels)
    await phone.answer("Ya", "kemarin", "Kirim")
    home = await sent(town)
    await both(town, away, home)
    assert await status(town, home) == (BasicStatus.ALIVE, RT_003)


async def test_who_is_told_as_moved_can_be_told_dead_by_the_head_of_the_rt_he_goes_to(town: Town) -> None:
    move = await leaves(town)
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.answer("asep saepudin")
    assert phone.newest.labels[0] == "Asep Saepudin – pindahan dari RT 003/RW 005, menunggu"
    await phone.answer("Asep Saepudin –", "hari ini", "Kirim")
    death = await sent(town)
    assert death.change.names == ("asep saepudin",)
    assert any(isinstance(effect, JoinHousehold) for effect in death.change.effects)
    await both(town, move, death)
    assert await status(town, death) == (BasicStatus.DEAD, RT_001)


async def test_who_came_before_it_is_decided_that_he_goes_there_is_offered_once(town: Town) -> None:
    """No message has two buttons of one id: it would be refused, and he who asked never be answered."""
    asep = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
    born = f"{asep.birth_date:%d-%m-%Y}"
    answers = ("Asep Saepudin", "kemarin", "1", "Laki-laki", born, "+ NIK", "Ya, saya isi", asep.nik)
    came = await tells(town, "Pindah masuk", *answers, by="rt-2")
    gone = await leaves(town)
    await town.room.tap("Setujui", card_of(town, came))
    assert await where(town, came, gone) == [Status.APPLIED, Status.WAITING]
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.answer("asep saepudin")
    assert [label for label in phone.newest.labels if "saepudin" in label.lower()] == ["Asep Saepudin (52) – menunggu"]


async def test_who_heads_a_family_that_comes_by_a_report_that_waits_has_another_head_named_where_he_dies(
    town: Town,
) -> None:
    phone = await opened(town, "Pindah keluar")
    await phone.answer("Asep Saepudin", "Asep Saepudin (52)", "Sekeluarga", "kemarin", "RT lain di desa ini")
    await phone.answer("+ RT tujuan", "RT 1 RW 2", "Kirim")
    gone = await sent(town)
    came = await tells(town, "Pindah masuk", "Asep Saepudin", "Sekeluarga", "hari ini", by="rt-2")
    answers = ("Asep Saepudin", "Asep Saepudin – menunggu", "hari ini", "+ Kepala pengganti", "Cucu Cahyati – menunggu")
    death = await tells(town, "Kematian", *answers, by="rt-2")
    for each in (gone, came, death):
        await town.room.tap("Setujui", card_of(town, each))
    assert await status(town, death) == (BasicStatus.DEAD, RT_001)
    house = next(each for each in make_residents(RT_003) if each.id == death.change.subjects[0]).household_id
    async with town.house.db.read() as transaction:
        members = await read_registry.household_members(transaction, house, RT_001)
    assert {each.head_name for each in members} == {"CUCU CAHYATI"}


async def test_another_rt_learns_nothing_of_who_goes_elsewhere(town: Town) -> None:
    await tells(
        town, "Pindah keluar", "Asep Saepudin", "Asep Saepudin (52)", "Hanya Asep Saepudin", "kemarin", "Luar negeri"
    )
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.answer("asep saepudin")
    assert not [label for label in phone.newest.labels if "menunggu" in label]


async def test_a_later_report_comes_back_with_the_reason_where_the_earlier_is_rejected(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    old = card_of(town, death)
    await rejects(town, birth)
    card = card_of(town, death)
    assert card is not old
    assert old.labels == []
    assert f"⚠ Menyusul laporan {birth.number} yang ditolak, alasannya: Kejadiannya tidak benar" in card.prompt.text
    await town.room.tap("Setujui", card)
    assert await where(town, birth, death) == [Status.REJECTED, Status.WAITING]
    assert f"Laporan {death.number} menyusul {birth.number} yang ditolak" in town.network.notices[-1]
    assert card.labels[:2] == ["Minta perbaikan", "Setujui"], "what leads on stands first"


async def test_what_is_mended_stands_alone(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    await rejects(town, birth)
    await town.room.tap("Minta perbaikan", card_of(town, death))
    await town.room.tap("Nama", card_of(town, death))
    phone = town.phone("rt-1")
    await phone.tap("Perbaiki")
    await phone.answer("Asep Saepudin", "Asep Saepudin (52)", "Kirim")
    await town.room.tap("Setujui", card_of(town, death))
    assert await where(town, death) == [Status.APPLIED]
    assert await town.rows(tables.report_builds) == []


async def test_a_later_report_comes_back_where_the_earlier_is_withdrawn(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    phone = town.phone("rt-1")
    await phone.answer("laporan saya", "2. Siti Maryam", "Tarik kembali", "Ya")
    assert await where(town, birth) == [Status.WITHDRAWN]
    assert f"Menyusul laporan {birth.number} yang ditarik kembali." in card_of(town, death).prompt.text


async def test_once_the_earlier_is_approved_the_later_says_no_more_of_it(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    await town.room.tap("Setujui", card_of(town, birth))
    card = card_of(town, death)
    assert "Menyusul" not in card.prompt.text
    await town.room.tap("Setujui", card)
    assert await where(town, birth, death) == [Status.APPLIED, Status.APPLIED]


async def test_taking_the_earlier_back_ties_the_later_again(town: Town) -> None:
    birth = await born(town)
    await town.room.tap("Setujui", card_of(town, birth))
    death = await tells(town, "Kematian", "Siti Maryam", "Siti Maryam (baru lahir)", "hari ini")
    await town.room.tap("Batalkan keputusan", card_of(town, birth))
    await town.room.tap("Salah tekan", card_of(town, birth))
    assert await where(town, birth, death) == [Status.WAITING, Status.WAITING]
    await both(town, birth, death)


async def test_whose_turn_it_is_where_the_earlier_was_returned(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    await town.room.tap("Minta perbaikan", card_of(town, birth))
    await town.room.tap("Nama", card_of(town, birth))
    await town.room.tap("Setujui", card_of(town, death))
    assert "Giliran ketua RT 003/RW 005 memperbaikinya" in town.network.notices[-1]
    assert await where(town, birth, death) == [Status.RETURNED, Status.WAITING]


async def test_a_returned_report_that_nobody_fixes_is_seen_for_thirty_days(town: Town) -> None:
    birth = await born(town)
    await town.room.tap("Minta perbaikan", card_of(town, birth))
    await town.room.tap("Nama", card_of(town, birth))
    town.clock.advance(days=29)
    phone = await opened(town, "Kematian")
    await phone.say("Siti Maryam")
    assert BABY.replace("baru lahir", "1 bulan") in phone.newest.labels
    await phone.say("batal")
    town.clock.advance(days=2)
    phone = await opened(town, "Kematian")
    await phone.say("Siti Maryam")
    assert not [label for label in phone.newest.labels if label.startswith("Siti Maryam")]


async def test_a_second_change_of_what_is_changed_already_keeps_the_old_value_that_will_stand(town: Town) -> None:
    first = await tells(town, "Perubahan status", "Asep Saepudin", "Asep Saepudin (52)", "Pekerjaan", "Petani")
    town.clock.advance(days=1)
    second = await tells(town, "Perubahan status", "Asep Saepudin", "Asep Saepudin (52)", "Pekerjaan", "Nelayan")
    (edit,) = second.change.effects
    assert isinstance(edit, EditPerson)
    assert edit.old["job"].startswith("PETANI")
    await both(town, first, second)


async def test_nothing_is_told_of_somebody_after_the_day_on_which_he_died(town: Town) -> None:
    await tells(town, "Kematian", "Asep Saepudin", "Asep Saepudin (52)", "5 November 2026")
    phone = await opened(town, "Merantau")
    await phone.answer("Asep Saepudin", "Asep Saepudin (52)", "8 November 2026")
    assert "sudah dilaporkan meninggal sebelum tanggal itu" in phone.text


async def test_what_does_not_fit_of_either_is_told_and_nothing_is_approved(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    (added,) = (each for each in birth.change.effects if isinstance(each, AddPerson))
    async with town.house.db.write() as transaction:
        await transaction.execute(
            tables.persons.insert().values(
                id=added.person.id, household_id=added.person.household_id, area_code=RT_003, name="X", birth_place="",
                job="", education="", programmes="", status=1, version=0,
            )
        )  # fmt: skip
    card = card_of(town, death)
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui keduanya", card)
    assert f"Laporan {birth.number} belum bisa disetujui" in card.prompt.text
    assert await where(town, birth, death) == [Status.WAITING, Status.WAITING]


async def test_who_is_expected_is_told_dead_where_he_goes_to_by_one_report(town: Town) -> None:
    move = await leaves(town)
    await town.room.tap("Setujui", card_of(town, move))
    phone = await opened(town, "Kematian", by="rt-2")
    await phone.say("asep saepudin")
    assert phone.newest.labels[0] == "Asep Saepudin (52), Kp. Sukamaju No. 1 – ditunggu dari RT 003/RW 005"
    await phone.answer("Asep Saepudin (52)", "hari ini", "Kirim")
    death = await sent(town)
    card = card_of(town, death)
    assert "Asep Saepudin belum dilaporkan datang. Dengan laporan ini ia tercatat masuk RT ini." in card.prompt.text
    await town.room.tap("Setujui", card)
    assert await status(town, death) == (BasicStatus.DEAD, RT_001)
    counted = [(each["area_code"], each["what"]) for each in await town.rows(tables.movements)]
    assert sorted(counted) == [(RT_001, "died"), (RT_001, "moved_in"), (RT_003, "moved_out")]


async def test_all_of_a_family_that_is_expected_can_be_told_as_moved_on(town: Town) -> None:
    """Though only one of them is searched for."""
    move = await tells(town, "Pindah keluar", "rohman", "Sekeluarga", "kemarin", "RT lain", "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui", card_of(town, move))
    phone = await opened(town, "Pindah keluar", by="rt-2")
    await phone.answer("rohman", "Rohman Hakim (")
    assert "Sekeluarga, 3 orang" in phone.newest.labels
    await phone.answer("Sekeluarga, 3 orang", "hari ini", "Kabupaten lain", "Kirim")
    onward = await sent(town)
    await town.room.tap("Setujui", card_of(town, onward))
    assert [(await status(town, each) or ("", ""))[0] for each in (move, onward)] == [BasicStatus.MOVED] * 2
    assert len(onward.change.subjects) == 3


async def test_who_is_told_as_arrived_before_the_leaving_is_approved_is_expected_no_more(town: Town) -> None:
    move = await leaves(town)
    came = await tells(town, "Pindah masuk", "asep saepudin", "Asep Saepudin –", "hari ini", by="rt-2")
    assert came.change.names == ("asep saepudin",)
    before = len(town.phone("rt-2").chat)
    await town.room.tap("Setujui", card_of(town, move))
    assert len(town.phone("rt-2").chat) == before
    await town.room.tap("Setujui", card_of(town, came))
    assert await status(town, came) == (BasicStatus.ALIVE, RT_001)


async def test_who_moves_on_by_a_report_that_waits_is_told_as_arrived_though_he_arrived_elsewhere_before(
    town: Town,
) -> None:
    move = await leaves(town)
    await town.room.tap("Setujui", card_of(town, move))
    came = await tells(town, "Pindah masuk", "asep saepudin", "Asep Saepudin (52)", "kemarin", by="rt-2")
    await town.room.tap("Setujui", card_of(town, came))
    answers = ("asep saepudin", "Asep Saepudin (52)", "Hanya", "hari ini", "RT lain di desa ini")
    onward = await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 3 RW 5", by="rt-2")
    back = await tells(town, "Pindah masuk", "asep saepudin", "Asep Saepudin –", "hari ini")
    assert (back.area, back.change.subjects) == (RT_003, move.change.subjects)
    await both(town, onward, back)
    assert await status(town, back) == (BasicStatus.ALIVE, RT_003)


async def test_no_baby_is_born_after_its_mother_was_told_dead(town: Town) -> None:
    await tells(town, "Kematian", "Cucu Cahyati", "Cucu Cahyati (49)", "5 November 2026")
    phone = await opened(town, "Kelahiran")
    await phone.answer("Cucu Cahyati", "Cucu Cahyati (49)", "Dede", "Laki-laki", "kemarin", "Di rumah", "Karawang")
    assert "Cucu Cahyati sudah dilaporkan meninggal 5 November 2026, sebelum tanggal itu." in phone.text
    assert "Kalau ibunya masih hidup, kabari operator desa" in phone.text


async def test_of_a_mother_who_is_recorded_as_dead_it_is_said_what_to_tell_if_she_lives(town: Town) -> None:
    death = await tells(town, "Kematian", "Cucu Cahyati", "Cucu Cahyati (49)", "5 November 2026")
    await town.room.tap("Setujui", card_of(town, death))
    phone = await opened(town, "Kelahiran")
    await phone.say("Cucu Cahyati")
    (label,) = [each for each in phone.newest.labels if each.startswith("Cucu Cahyati")]
    await phone.answer(label, "Dede", "Laki-laki", "kemarin", "Di rumah", "Karawang")
    assert "Kalau ibunya ternyata masih hidup, laporkan dulu “Ternyata masih hidup”, lalu kelahirannya." in phone.text


async def test_cek_warga_names_those_whose_report_waits(town: Town) -> None:
    await born(town)
    phone = await town.phone("rt-1").answer("menu", "Cek warga")
    assert phone.text.startswith("Tidak ditanya, karena laporannya menunggu: Siti Maryam.")


async def test_the_operator_finds_who_waits_and_reads_what_is_known(town: Town) -> None:
    await (await town.rt_reports_birth(nik="3215014911260001")).tap("Kirim")
    birth = await sent(town)
    phone = town.phone("operator")
    for query in ("siti maryam", "maryam sukamaju baru", "3215014911260001", "0001"):
        await phone.say(f"/cari {query}")
        assert "Siti Maryam" in phone.text, query
        assert "Hidup, menunggu" in phone.text, query
    await phone.tap("1. Siti Maryam")
    assert "Hidup, menunggu" in phone.text
    await rejects(town, birth)
    await phone.say("/cari siti maryam")
    assert "Siti Maryam (0" not in phone.text


async def test_the_operators_details_tell_of_who_waits_too(town: Town) -> None:
    await born(town)
    death = await baby_died(town)
    await town.room.tap("Rincian", card_of(town, death))
    assert "Ibu kandung: CUCU CAHYATI" in town.phone("operator").text


async def test_a_newcomers_baby_stays_with_him_though_his_report_is_fixed(town: Town) -> None:
    came = await newcomer(town)
    answers = ("Yusuf", "Yusuf Hidayat", "Hanya", "hari ini", "Luar negeri")
    gone = await tells(town, "Pindah keluar", *answers)
    await town.room.tap("Minta perbaikan", card_of(town, came))
    await town.room.tap("Alamat", card_of(town, came))
    phone = await town.phone("rt-1").tap("Perbaiki")
    await phone.answer("Kp. Lama", "Kirim")
    (fixed,) = (each for each in await town.reports() if each.id == came.id)
    assert fixed.change.effects != came.change.effects
    assert [households(each) for each in (fixed, came)] == [households(came)] * 2
    await both(town, fixed, gone)


def households(report: Report) -> list[str]:
    return [each.person.household_id for each in report.change.effects if isinstance(each, AddPerson)]


async def test_nothing_is_approved_unseen_where_the_earlier_was_fixed_meanwhile(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    card, first = card_of(town, death), card_of(town, birth)
    await town.room.tap("Setujui", card)
    seen = Bubble(card.ref, card.prompt)
    await town.room.tap("Minta perbaikan", first)
    await town.room.tap("Nama", first)
    await town.phone("rt-1").tap("Perbaiki")
    await town.phone("rt-1").answer("Siti Mariam", "Kirim")
    assert "Setujui keduanya" not in card.labels
    await town.room.tap("Setujui keduanya", seen)
    assert await where(town, birth, death) == [Status.WAITING, Status.WAITING]
    assert "Siti Mariam" in card.prompt.text
    await town.room.tap("Setujui keduanya", card)
    assert await where(town, birth, death) == [Status.APPLIED, Status.APPLIED]


async def test_three_in_a_row_are_approved_at_once_and_of_four_the_first_goes_first(town: Town) -> None:
    came = await newcomer(town)
    at_work = ("Merantau", "Yusuf", "Yusuf Hidayat", "kemarin")
    away = await tells(town, *at_work)
    home = await tells(town, "Merantau", "Yusuf", "Yusuf Hidayat", "Ya", "hari ini")
    town.clock.advance(days=1)
    again = await tells(town, "Merantau", "Yusuf", "Yusuf Hidayat", "hari ini")
    await town.room.tap("Setujui", card_of(town, again))
    assert f"Putuskan dulu {came.number}." in town.network.notices[-1]
    card = card_of(town, home)
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui ketiganya", card)
    assert await where(town, came, away, home, again) == [*[Status.APPLIED] * 3, Status.WAITING]


async def test_a_later_report_builds_on_nothing_of_practice(town: Town) -> None:
    phone = await town.phone("rt-1").say("latihan")
    await phone.answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", "Siti Maryam", "Perempuan", "kemarin")
    await phone.answer("Di rumah", "Karawang", "Kirim")
    assert await town.rows(tables.foreseen) == []


async def test_a_family_that_is_expected_leaves_again_by_one_report(town: Town) -> None:
    answers = ("Asep Saepudin", "Sekeluarga Asep Saepudin", "kemarin", "RT lain di desa ini")
    move = await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui", card_of(town, move))
    phone = await opened(town, "Pindah keluar", by="rt-2")
    await phone.answer("asep saepudin", "Asep Saepudin (52)", "Sekeluarga, ", "hari ini", "Luar negeri", "Kirim")
    gone = await sent(town)
    assert set(gone.change.subjects) == set(move.change.subjects)
    await town.room.tap("Setujui", card_of(town, gone))
    assert await where(town, gone) == [Status.APPLIED]
    assert {each["status"] for each in await town.rows(tables.persons) if each["id"] in gone.change.subjects} == {3}


async def test_a_baby_told_after_its_family_went_on_unreceived_goes_along(
    town: Town,
) -> None:
    answers = ("Asep Saepudin", "Sekeluarga Asep Saepudin", "5 November 2026", "RT lain di desa ini")
    move = await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui", card_of(town, move))
    phone = await opened(town, "Pindah keluar", by="rt-2")
    await phone.answer("asep saepudin", "Asep Saepudin (52)", "Sekeluarga, ", "hari ini", "Luar negeri", "Kirim")
    onward = await sent(town)
    joins = [each for each in onward.change.effects if isinstance(each, JoinHousehold)]
    assert [(each.implied, each.since) for each in joins] == [(True, date(2026, 11, 5))] * len(onward.change.subjects)
    await town.room.tap("Setujui", card_of(town, onward))
    phone = await opened(town, "Kelahiran", by="rt-2")
    await phone.answer("cucu cahyati", "Cucu Cahyati (49)", "Dede Baru", "Laki-laki", "kemarin", "Di rumah", "Karawang")
    await phone.tap("Kirim")
    birth = await sent(town)
    await town.room.tap("Setujui", card_of(town, birth))
    assert await where(town, onward, birth) == [Status.APPLIED] * 2
    assert await status(town, birth) == (BasicStatus.MOVED, RT_001)


async def test_a_baby_of_who_came_without_her_family_is_born_where_she_is(town: Town) -> None:
    answers = ("Cucu Cahyati", "Cucu Cahyati (49)", "Hanya Cucu", "5 November 2026", "RT lain di desa ini")
    move = await tells(town, "Pindah keluar", *answers, "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui", card_of(town, move))
    came = await tells(town, "Pindah masuk", "cucu cahyati", "Cucu Cahyati (49)", "6 November 2026", by="rt-2")
    phone = await opened(town, "Kelahiran", by="rt-2")
    await phone.answer("cucu cahyati", "Cucu Cahyati (49)", "Dede Baru", "Laki-laki", "kemarin", "Di rumah", "Karawang")
    await phone.tap("Kirim")
    birth = await sent(town)
    await both(town, came, birth)
    assert await status(town, birth) == (BasicStatus.ALIVE, RT_001)
    family = {each["household_id"] for each in await town.rows(tables.persons) if each["area_code"] == RT_001}
    (baby,) = (each.person for each in birth.change.effects if isinstance(each, AddPerson))
    assert baby.household_id in family


async def away_who_is_likely_registered(town: Town) -> tuple[Report, Report, Bubble]:
    """A newcomer who is called and born as somebody of another RT, then his being away; with the card of this."""
    known = next(each.birth_date for each in make_residents(RT_001) if each.name == "ENGKOS KOSASIH")
    assert known is not None
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Engkos Kosasih", "Warga baru", "kemarin", "1", "Lewati", "Lewati", "Lewati", "Lewati")
    await phone.answer("Laki-laki", known.strftime("%d-%m-%Y"), "Kirim", "Beda orang, kirim")
    came = await sent(town)
    away = await tells(town, "Merantau", "Engkos", "Engkos Kosasih", "hari ini")
    card = card_of(town, away)
    await town.room.tap("Setujui", card)
    return came, away, card


async def test_what_an_earlier_one_has_to_be_asked_is_asked_where_both_are_approved(town: Town) -> None:
    came, away, card = await away_who_is_likely_registered(town)
    hung = len(town.room.chat)
    await town.room.tap("Setujui keduanya", card)
    assert f"Dari laporan {came.number}: Engkos Kosasih sangat mirip" in " ".join(card.prompt.text.split())
    assert await where(town, came, away) == [Status.WAITING, Status.WAITING]
    await town.room.tap("‹ Kembali", card)
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui keduanya", card)
    assert len(town.room.chat) == hung
    await town.room.tap("Beda orang, setujui", card)
    assert await where(town, came, away) == [Status.APPLIED, Status.APPLIED]
    assert await find_doubles(town.house, REGENCY) == 0


async def test_who_of_an_earlier_one_is_the_registered_one_is_said_on_the_card_of_both(town: Town) -> None:
    came, away, card = await away_who_is_likely_registered(town)
    await town.room.tap("Setujui keduanya", card)
    await town.room.tap("Ya, pindahkan", card)
    (moves,) = (each for each in await town.reports() if each.id == came.id)
    assert not any(isinstance(each, AddPerson) for each in moves.change.effects)
    (after,) = (each for each in await town.reports() if each.id == away.id)
    await both(town, moves, after)
    assert len([each for each in await town.rows(tables.persons) if each["id"] in after.change.subjects]) == 1


async def test_who_withdraws_what_others_build_on_is_told_so_before(town: Town) -> None:
    birth = await born(town)
    death = await baby_died(town)
    phone = await town.phone("rt-1").answer("laporan", "2. ", "Tarik kembali")
    assert f"Yang menyusul laporan ini akan tertahan, dan kembali ke operatornya: {death.number}." in phone.text
    assert await where(town, birth, death) == [Status.WAITING, Status.WAITING]
    await phone.tap("Ya, tarik kembali")
    assert await where(town, birth, death) == [Status.WITHDRAWN, Status.WAITING]
