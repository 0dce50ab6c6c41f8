"""A report about somebody who is tied to nobody registered says so wherever it is shown, until it is tied."""

from bot.domain.periods import Period
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.storage.reports.untied import count_untied, untied_reports
from tests.services.phones import Town

SAYS = "belum terhubung dengan warga terdaftar"


async def reported(town: Town, name: str = "Wiranatakusumah") -> None:
    """The RT head tells that somebody died who is not on his list."""
    phone = await town.phone("rt-1").answer("lapor", "Kematian", name, "Tidak ada di daftar", "kemarin")
    await phone.answer("Kirim")


async def test_receipt_card_and_list_say_that_it_is_tied_to_nobody(town: Town) -> None:
    await reported(town)
    rt = town.phone("rt-1")
    assert f"Wiranatakusumah {SAYS}; tidak mengubah data." in rt.text
    assert f"Wiranatakusumah {SAYS}; tidak mengubah data." in town.room.text
    assert f"menunggu, {SAYS}, jadi tidak mengubah data" in (await rt.say("laporan")).text


async def test_approved_it_never_reads_as_if_the_registry_had_changed(town: Town) -> None:
    await reported(town)
    await town.room.answer("Setujui", "Setujui begitu")
    rt = town.phone("rt-1")
    assert SAYS in town.network.notices[-1]
    assert SAYS in rt.text
    for page in ("laporan", "1. ", "Tanda terima"):
        text = (await rt.answer(page)).text
        assert SAYS in text
        assert "sudah masuk data" not in text


async def test_the_months_state_counts_what_is_tied_to_nobody(town: Town) -> None:
    await reported(town)
    assert "Belum terhubung dengan warga terdaftar: 1 laporan." in (await town.phone("operator").say("/rekap")).text
    async with town.house.db.read() as transaction:
        assert [each.number for each in await untied_reports(transaction, VILLAGE, 5)] == ["MTI-2611-0001"]
        assert await count_untied(transaction, REGENCY, Period("2026-11")) == 0


async def test_of_many_the_latest_are_looked_through(town: Town) -> None:
    for name in ("Wiranatakusumah", "Suryadipraja", "Natadireja"):
        await reported(town, name)
        town.clock.advance(days=1)
    async with town.house.db.read() as transaction:
        latest = await untied_reports(transaction, VILLAGE, 2)
    assert [each.change.unlisted for each in latest] == [("Suryadipraja",), ("Natadireja",)]


async def test_rejected_or_about_somebody_listed_it_is_no_matter(town: Town) -> None:
    await reported(town)
    await town.room.answer("Tolak", "Kejadiannya tidak benar")
    await town.rt_reports_death()
    async with town.house.db.read() as transaction:
        assert await count_untied(transaction, REGENCY) == 0
