"""Who lives in an RT since his coming was approved first is not awaited there by his leaving, nor later."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_001
from bot.storage import tables
from bot.storage.registry import arrivals
from tests.services.phones import Town
from tests.services.submission.test_known_families import CUCU, birth_of
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

pytestmark = pytest.mark.both_databases


async def test_whose_coming_was_approved_first_is_awaited_nowhere(town: Town) -> None:
    phone = await opened(town, "Pindah masuk", "rt-2")
    her = ("Cucu Cahyati", "3 November 2026", "1", "Perempuan", birth_of(CUCU))
    await phone.answer(*her, "Kirim", "Ya, pindahkan")
    came = await sent(town)
    going = (
        "Cucu Cahyati",
        "Cucu Cahyati (49), Kp. Sukamaju No. 1 – menunggu",
        "Hanya Cucu Cahyati",
        "3 November 2026",
    )
    left = await tells(town, "Pindah keluar", *going, "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    for each in (came, left):
        await town.room.tap("Setujui", card_of(town, each))
    assert "Sudah datang?" not in phone.text
    assert await town.rows(tables.arrivals) == []
    on = await tells(town, "Pindah keluar", "Cucu Cahyati", "Cucu Cahyati (49)", "hari ini", "Luar negeri", by="rt-2")
    await town.room.tap("Setujui", card_of(town, on))
    her_row = next(each for each in await town.rows(tables.persons) if each["id"] == CUCU.id)
    assert her_row["status"] == BasicStatus.MOVED.value
    async with town.house.db.read() as transaction:
        assert await arrivals.expected(transaction, RT_001) == []


async def test_who_comes_back_is_announced_though_his_first_leaving_is_told_since(town: Town) -> None:
    phone = await opened(town, "Pindah masuk", "rt-2")
    her = ("Cucu Cahyati", "3 November 2026", "1", "Perempuan", birth_of(CUCU))
    await phone.answer(*her, "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    back = ("Cucu Cahyati", "Cucu Cahyati (49)", "8 November 2026", "RT lain di desa ini", "+ RT tujuan", "RT 3 RW 5")
    returns = await tells(town, "Pindah keluar", *back, by="rt-2")
    left = ("Cucu Cahyati", "Cucu Cahyati – pindahan dari", "3 November 2026", "RT lain di desa ini")
    await tells(town, "Pindah keluar", *left)
    await town.room.tap("Setujui", card_of(town, returns))
    assert "Sudah datang?" in town.phone("rt-1").text


async def test_who_has_come_back_since_is_not_awaited_by_the_leaving_of_before(town: Town) -> None:
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer("Cucu Cahyati", "3 November 2026", "1", "Perempuan", birth_of(CUCU), "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    home = await opened(town, "Pindah masuk")
    await home.answer("Cucu Cahyati", "6 November 2026", "1", "Perempuan", birth_of(CUCU), "Kirim", "Ya, sudah kembali")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    going = ("Cucu Cahyati", "Cucu Cahyati (49)", "3 November 2026", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await town.room.tap("Setujui", card_of(town, await tells(town, "Pindah keluar", *going)))
    assert "tetap seperti tercatat sekarang" in town.network.notices[-1]
    assert "Sudah datang?" not in phone.text
    assert await town.rows(tables.arrivals) == []
