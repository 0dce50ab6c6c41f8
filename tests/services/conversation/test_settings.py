"""Pengaturan: which reminders somebody gets, turned off and on from the page or from the reminder itself."""

import pytest

from bot.dialogue.prompt import Pressed, Text
from bot.domain.month.nudges import NudgeKind
from bot.services.demo.demo_village import RT_003, newest_residents
from bot.storage import tables
from tests.services.phones import Phone, Town

QUIET = "go:0:quiet:returned"


async def turned_down(town: Town) -> list[str]:
    """What Pak Ujang turned down."""
    return [row["turned_down"] for row in await town.rows(tables.officers) if row["id"] == "demo-officer-1"]


async def page(town: Town, by: str = "rt-1") -> Phone:
    return await town.phone(by).say("pengaturan")


async def test_the_page_lists_the_reminders_and_the_language(town: Town) -> None:
    phone = await page(town)
    assert phone.newest.labels == [
        "✓ Belum lapor", "✓ Pertanyaan", "✓ Perlu diperbaiki", "✓ Bayi PBI tanpa NIK", "✓ Akta kelahiran",
        "✓ Belum selesai", "✓ Cek warga", "Bahasa", "Pembantu", "Pengganti sementara",
        "Menu",
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["bantuan", "Lainnya"])
async def test_it_is_found_from_help_and_from_the_second_page(town: Town, way: str) -> None:
    phone = await town.phone("rt-1").answer("menu", way)
    await phone.tap("Pengaturan")
    assert phone.text.startswith("Pengingat mana yang dikirim?")


async def test_a_reminder_is_turned_off_and_on_again(town: Town) -> None:
    phone = await page(town)
    await phone.tap("✓ Cek warga")
    assert phone.text.startswith("Baik, pengingat “Cek warga” dimatikan.")
    assert "✗ Cek warga" in phone.newest.labels
    assert await turned_down(town) == ["checks"]
    await phone.tap("✗ Cek warga")
    assert phone.text.startswith("Baik, pengingat “Cek warga” dinyalakan lagi.")
    assert await turned_down(town) == [""]
    actions = [line.action for line in await town.log("officer:demo-officer-1")]
    assert actions[-2:] == ["officer.reminder_off", "officer.reminder_on"]


async def test_no_more_of_it_pressed_twice_is_still_no_more_of_it(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.send(Pressed(QUIET, "1", "p"))
    await phone.send(Pressed(QUIET, "1", "p"))
    assert phone.text.startswith("Baik, pengingat “Perlu diperbaiki” dimatikan.")
    assert await turned_down(town) == ["returned"]


@pytest.mark.parametrize("token", ["quiet", "quiet:", "quiet:zzz", "remind:zzz", "quiet:silent,returned"])
async def test_a_kind_nobody_knows_changes_nothing(town: Town, token: str) -> None:
    phone = await town.phone("rt-1").send(Pressed(f"go:0:{token}", "1", "p"))
    assert phone.text.startswith("Pengingat mana yang dikirim?")
    assert await turned_down(town) == [""]


async def test_dinas_sosial_has_no_reminders_to_turn_off(town: Town) -> None:
    assert (await page(town, "dinsos")).newest.labels == ["Bahasa", "Pengganti sementara", "Menu"]


async def test_looking_at_the_settings_loses_no_half_filled_report(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "pengaturan")
    await phone.answer("menu", "Lanjutkan")
    assert "Kapan meninggalnya?" in phone.text


async def test_an_old_reminders_discard_spares_a_newer_report(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep", "Asep Saepudin (52)")
    await phone.send(Pressed("go:0:discard:another", "1", "p"))
    assert phone.text.startswith("Yang tadi sudah dikirim atau sudah dibuang.")
    await phone.answer("menu", "Lanjutkan")
    assert "Kapan meninggalnya?" in phone.text


async def test_every_reminder_has_a_name_that_fits_its_button(town: Town) -> None:
    names = [town.house.texts.say("id", Text(f"nudge-name-{kind}")) for kind in NudgeKind]
    assert max(map(len, names)) <= 22


async def test_the_nik_of_a_baby_is_asked_right_from_its_reminder(town: Town) -> None:
    child = next(each for each in newest_residents(RT_003, town.house.today()) if not each.nik)
    phone = await town.phone("rt-1").send(Pressed(f"go:0:has-nik:{child.id}", "1", "p"))
    assert "Berapa NIK yang benar?" in phone.text


async def test_a_nik_that_was_told_meanwhile_is_not_asked_again(town: Town) -> None:
    phone = await town.phone("rt-1").send(Pressed("go:0:has-nik:demo005003p001", "1", "p"))
    assert phone.text == "Asep Saepudin sudah tercatat punya NIK. Terima kasih."


@pytest.mark.parametrize("person", ["demo002001p001", "", "zzz"])
async def test_a_baby_of_another_rt_is_nobody(town: Town, person: str) -> None:
    phone = await town.phone("rt-1").send(Pressed(f"go:0:has-nik:{person}", "1", "p"))
    assert phone.text == "Warga itu tidak ada lagi di daftar RT Bapak/Ibu."
