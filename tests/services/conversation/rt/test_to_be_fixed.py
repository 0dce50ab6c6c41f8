"""A report that came back: *perbaiki* alone, and what is written instead of pressing it."""

import pytest

from tests.services.phones import Phone, Town


async def returned(town: Town) -> Phone:
    await town.rt_reports_death()
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    return town.phone("rt-1")


async def test_its_button_fits_a_small_button(town: Town) -> None:
    phone = await returned(town)
    assert phone.newest.labels == ["Perbaiki", "Menu"]


@pytest.mark.parametrize("said", ["perbaiki", "Perbaiki laporan", "perbaiki MTI-2611-0001"])
async def test_the_only_one_is_opened_by_the_word(town: Town, said: str) -> None:
    phone = await (await returned(town)).say(said)
    assert "Kapan meninggalnya?" in phone.text


async def test_of_several_the_word_shows_his_reports(town: Town) -> None:
    await returned(town)
    await town.rt_reports_death("Asep Saepudin (27)")
    await town.room.answer("Minta perbaikan", "Tanggal meninggal")
    phone = await town.phone("rt-1").say("perbaiki")
    assert "2. Kematian Asep Saepudin" in phone.text


async def test_what_is_written_instead_leads_to_the_report(town: Town) -> None:
    phone = await (await returned(town)).say("tanggal 7 november pak")
    assert "dikembalikan operator dan belum diperbaiki. Tulisan tadi belum masuk" in phone.text
    assert "Kapan meninggalnya?" in (await phone.tap("Perbaiki")).text


async def test_days_later_what_is_not_understood_brings_the_menu(town: Town) -> None:
    phone = await returned(town)
    town.clock.advance(days=4)
    assert "Kematian" in (await phone.say("tanggal 7 november pak")).newest.labels
