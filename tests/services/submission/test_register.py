"""What cannot be reported, what is reported with a doubt, and that one sending makes one report."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.nik import grouped
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, Person
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.month.close_month import Closed, close_month
from bot.storage.registry import registry_changes
from tests.services.phones import OLD_ASEP, Phone, Town
from tests.storage.village import a_write

OLDER_ASEP = "Asep Saepudin (52)"


def resident(name: str, born: int, area: AreaCode = RT_003) -> Person:
    """A resident of the practice village."""
    return next(each for each in make_residents(area) if each.name == name.upper() and each.birth_date.year == born)  # type: ignore[union-attr]


async def reports_again(town: Town, kind: str = "Kematian", by: str = "rt-1") -> Phone:
    """Picks the older Asep, up to the answer to that."""
    phone = town.phone(by)
    return await phone.answer("lapor", kind, "asep saepudin", OLDER_ASEP)


async def end(town: Town, person: Person, status: BasicStatus, area: AreaCode = RT_003) -> None:
    """The registry says that he died or left, as a closed month does."""
    async with town.house.db.write() as transaction:
        await registry_changes.end_persons(await a_write(transaction), area, [(person.id, status, town.house.today())])


async def test_who_was_reported_dead_is_not_reported_dead_again(town: Town) -> None:
    await town.rt_reports_death()
    phone = await reports_again(town)
    assert (
        "Bapak/Ibu sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 hari ini (Kematian, nomor MTI-2611-0001)."
        in phone.text
    )
    assert "Keadaannya: menunggu. Kalau yang dimaksud orang lain, tulis namanya." in phone.text
    assert phone.newest.labels == ["Tambah keterangan", "Batal"]
    assert "Asep Saepudin (27)" in (await phone.say("asep saepudin")).newest.labels[1]


@pytest.mark.parametrize(("day", "is_told"), [("Hari ini", True), ("kemarin", True), ("1 November 2026", False)])
async def test_who_was_reported_dead_moved_only_before_that(town: Town, day: str, is_told: bool) -> None:
    await town.rt_reports_death()
    phone = await reports_again(town, "Pindah keluar")
    await phone.answer("Hanya Asep Saepudin", day)
    assert (
        "sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 hari ini (Kematian, nomor MTI-2611-0001)" in phone.text
    ) == is_told


async def test_how_long_ago_it_was_reported_is_said(town: Town) -> None:
    await town.rt_reports_death()
    for days, words in ((1, "kemarin"), (2, "3 hari lalu"), (40, "pada 10 November 2026")):
        town.clock.advance(days=days)
        phone = await reports_again(town)
        assert f"sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 {words} (Kematian" in phone.text
        await phone.tap("Batal")


async def goes_away(town: Town, when: str) -> Phone:
    """The older Asep goes to work elsewhere, sent."""
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Merantau", "asep saepudin", OLDER_ASEP, when)
    return await phone.tap("Kirim")


async def test_going_away_is_told_once_while_the_first_report_is_open(town: Town) -> None:
    await goes_away(town, "kemarin")
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Merantau", "asep saepudin", OLDER_ASEP, "Tidak", "8 November 2026")
    assert "Bapak/Ibu sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 hari ini (Merantau" in phone.text
    await town.the_report()


@pytest.mark.parametrize(
    ("first", "then", "is_same"),
    [
        ("2025", "Mei 2025", True),
        ("Mei 2025", "2025", True),
        ("2025", "2024", False),
        ("tidak tahu", "2025", False),
        ("2025", "tidak tahu", False),
    ],
)
async def test_two_days_that_overlap_may_be_the_same_after_the_month_is_closed(
    first: str, then: str, is_same: bool, town: Town
) -> None:
    await goes_away(town, first)
    await town.room.tap("Setujui")
    town.clock.advance(days=40)
    assert isinstance(await close_month(town.house, ancestor(RT_003, Level.REGENCY)), Closed)
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Lainnya", "Merantau", "asep saepudin", OLDER_ASEP, "Tidak", then)
    await phone.tap("Kirim")
    assert ("sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1" in phone.text) == is_same


async def test_a_death_that_was_approved_is_not_reported_again(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep saepudin")
    assert OLDER_ASEP not in phone.newest.labels


async def test_a_death_that_was_rejected_may_be_reported_again(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Kejadiannya tidak benar")
    phone = await town.rt_reports_death()
    assert "MTI-2611-0002" in phone.text


async def test_his_successor_is_told_who_reported_it(town: Town) -> None:
    await town.rt_reports_death()
    code = await town.invite(Role.RT, RT_003, "Ketua Baru")
    await town.phone("new").say(f"gabung {code}")
    phone = await reports_again(town, by="new")
    assert f"{OLD_ASEP} sudah dilaporkan oleh Ujang Suryana hari ini (Kematian, nomor MTI-2611-0001)" in phone.text


async def test_two_heads_reporting_one_death_at_once_make_one_report(town: Town) -> None:
    await town.phone("ujang-2").share("08110000001")
    code = await town.invite(Role.RT, RT_003, "Ketua Baru")
    await town.phone("new").say(f"gabung {code}")
    presses = [await up_to_kirim(town, by) for by in ("rt-1", "new")]
    await asyncio.gather(*(town.converse.accept("web", press) for press in presses))
    await town.deliver.drain()
    await town.the_report()
    assert sum("sudah dilaporkan oleh" in town.phone(by).text for by in ("rt-1", "new")) == 1


async def up_to_kirim(town: Town, by: str) -> dict[str, object]:
    """The press of *kirim* under a filled in death, not handed in yet."""
    phone = await reports_again(town, by=by)
    await phone.answer("kemarin")
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == "Kirim")
    return {"id": f"kirim-{by}", "from": by, "said": Pressed(token, phone.newest.ref, "p")}


async def test_who_is_dead_in_the_registry_is_no_longer_found(town: Town) -> None:
    await end(town, resident("Asep Saepudin", 1974), BasicStatus.DEAD)
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep saepudin")
    assert not any(label.startswith(OLDER_ASEP) for label in phone.newest.labels)


async def test_who_died_while_the_report_was_being_filled_in_is_asked_for_again(town: Town) -> None:
    press = await up_to_kirim(town, "rt-1")
    await end(town, resident("Asep Saepudin", 1974), BasicStatus.DEAD)
    await town.converse.accept("web", press)
    await town.deliver.drain()
    phone = town.phone("rt-1")
    assert "Asep Saepudin sudah tidak tercatat sebagai warga di RT ini." in phone.text
    assert "Siapa yang meninggal?" in phone.text
    assert await town.reports() == []


async def test_who_works_away_can_be_reported_dead(town: Town) -> None:
    await end(town, resident("Asep Saepudin", 1974), BasicStatus.AWAY)
    await town.rt_reports_death()
    assert (await town.the_report()).change.names == ("ASEP SAEPUDIN",)


async def test_nobody_of_another_rt_is_found_or_reported(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Kematian", "asep saepudin")
    assert not any("Saepudin" in label for label in phone.newest.labels)


async def test_a_family_that_moves_is_told_member_by_member(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Pindah keluar", "asep saepudin", OLDER_ASEP, "Sekeluarga", "kemarin")
    await phone.answer("Kabupaten lain", "Kirim")
    report = await town.the_report()
    assert set(report.change.names) >= {"ASEP SAEPUDIN", "CUCU CAHYATI"}
    await phone.answer("lapor", "Pindah keluar", "cucu cahyati", "Cucu Cahyati")
    assert (
        "sudah melaporkan Asep Saepudin (52), Cucu Cahyati (49), Nabila Azzahra (27), Kp. Sukamaju No. 1 "
        "hari ini (Pindah keluar, nomor PDK-2611-0001)" in phone.text
    )


async def test_a_birth_in_the_future_is_asked_for_again(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu", "Cucu", "Siti", "Perempuan")
    await phone.say("12 Desember 2026")
    assert "terbaca Sabtu, 12 Desember 2026. Itu belum terjadi." in phone.text
    assert "Kapan lahirnya?" in phone.text


async def test_a_nik_of_fifteen_digits_is_counted_for_him(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu", "Cucu", "Siti", "Perempuan", "kemarin")
    await phone.answer("Di rumah", "Karawang", "+ NIK bayi", "321501490126000")
    assert "hanya 15 angka. NIK harus 16 angka." in phone.text
    assert "NIK" in phone.text.splitlines()[-1]


async def test_a_nik_that_contradicts_sex_or_birth_warns_the_operator(town: Town) -> None:
    phone = await town.rt_reports_birth(nik="3215270101200001")
    await phone.tap("Kirim")
    assert "⚠ Tanggal lahir di NIK (01/01/20) berbeda dengan yang dilaporkan." in town.room.text
    assert "⚠ Jenis kelamin di NIK laki-laki, berbeda dengan yang dilaporkan." in town.room.text
    assert "warga baru (NIK sudah ada)" in town.room.text


async def test_a_nik_that_is_somebodys_is_asked_for_again(town: Town) -> None:
    taken = resident("Asep Saepudin", 1974).nik
    phone = await town.rt_reports_birth(nik=taken)
    await phone.tap("Kirim")
    assert f"NIK {grouped(taken)} sudah dipakai Asep Saepudin (52), Kp. Sukamaju No. 1" in phone.text
    await phone.answer("Lewati", "Kirim")
    assert (await town.the_report()).kind == "birth"


async def test_a_number_typed_among_words_is_never_shown_in_the_room(town: Town) -> None:
    phone = await reports_again(town)
    await phone.answer("kemarin", "+ Tempat", "RS 3215 2723 0574 9451 kamar 3", "Kirim")
    assert "RS •••• kamar 3" in town.room.text
    assert "3215 2723 0574" not in town.room.text


async def test_nothing_happened_can_be_said_once(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("nihil")
    assert phone.text.startswith("Terima kasih. RT Bapak/Ibu tercatat nihil untuk laporan sampai 15 November 2026.")
    await phone.say("nihil")
    assert phone.text.startswith("RT Bapak/Ibu sudah nihil untuk laporan sampai 15 November 2026.")
    assert len(await town.reports()) == 1
    assert town.room.chat == []


async def test_nothing_happened_is_not_said_after_a_report(town: Town) -> None:
    await town.rt_reports_death()
    phone = await town.phone("rt-1").say("nihil")
    assert phone.text.startswith(
        "Untuk laporan sampai 15 November 2026 RT Bapak/Ibu sudah punya 1 laporan, jadi bukan nihil."
    )
    await town.the_report()


async def test_nothing_happened_tapped_in_a_menu_from_before_a_report_is_refused(town: Town) -> None:
    await town.phone("ujang-2").share("08110000001")
    page = (await town.phone("rt-1").say("lapor")).newest
    await town.rt_reports_death(by="ujang-2")
    await town.phone("rt-1").tap("Nihil", page)
    assert (await town.the_report()).kind == "death"


async def test_a_report_after_nihil_is_welcome(town: Town) -> None:
    await town.phone("rt-1").say("nihil")
    await town.rt_reports_death()
    assert {report.number for report in await town.reports()} == {"NHL-2611-0001", "MTI-2611-0001"}


async def test_numbers_follow_one_another_by_kind_and_month(town: Town) -> None:
    await town.rt_reports_death(OLDER_ASEP)
    await town.rt_reports_death("Asep Saepudin (27)")
    await (await town.rt_reports_birth()).tap("Kirim")
    town.clock.advance(days=10)
    await town.rt_reports_death("Asep Rohmat", by="rt-2")
    numbers = sorted(report.number for report in await town.reports())
    assert numbers == ["LHR-2611-0001", "MTI-2611-0001", "MTI-2611-0002", "MTI-2612-0001"]


async def test_two_kirim_of_two_rts_at_once_get_two_numbers(town: Town) -> None:
    presses: Sequence[dict[str, object]] = [await up_to_kirim(town, "rt-1"), await up_to_kirim_rohmat(town)]
    async with town.another_process() as other:
        await asyncio.gather(*(t.converse.accept("web", p) for t, p in zip((town, other), presses, strict=True)))
    assert sorted(report.number for report in await town.reports()) == ["MTI-2611-0001", "MTI-2611-0002"]


async def up_to_kirim_rohmat(town: Town) -> dict[str, object]:
    phone = await town.phone("rt-2").answer("lapor", "Kematian", "asep rohmat", "Asep Rohmat")
    await phone.answer("kemarin")
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == "Kirim")
    return {"id": "kirim-rt-2", "from": "rt-2", "said": Pressed(token, phone.newest.ref, "p")}


async def test_somebody_not_on_the_list_is_reported_with_a_warning(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "mbah suro", "Tidak ada di daftar", "kemarin")
    assert "Mbah Suro" in phone.text
    await phone.tap("Kirim")
    assert "laporan sudah diterima: Kematian, Mbah Suro." in phone.text
    assert (await town.the_report()).change.names == ("mbah suro",)
    assert "⚠ Mbah Suro tidak ada di daftar warga." in town.room.text


async def test_the_receipt_names_whom_and_what_and_the_day(town: Town) -> None:
    phone = await town.rt_reports_death()
    assert "Nomor: MTI-2611-0001" in phone.text
    assert "laporan sudah diterima: Kematian, Asep Saepudin (52), Kp. Sukamaju No. 1." in phone.text
    assert "Masuk laporan sampai 15 November 2026 kalau disetujui sebelum itu." in phone.text
    assert "jaminan" not in phone.text


async def test_nihil_tapped_in_the_menu_of_an_earlier_month_is_asked_first(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    page = phone.newest
    town.clock.advance(days=31)
    await phone.tap("Nihil", page)
    assert "Tidak ada kejadian (kelahiran, kematian, pindah)" in phone.text
    assert await town.reports() == []
    await phone.tap("Nihil")
    assert (await town.the_report()).due_in == "2026-12"
