"""A newcomer of the name and age of somebody whom his RT recorded as dead is entered no second time unasked."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import PutRight
from bot.services.demo.demo_village import RT_001, RT_003
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_afar import YUSUF, listed
from tests.services.submission.test_known_families import entered_by

DEAD = replace(YUSUF, status=BasicStatus.DEAD, area=RT_001, died_or_left_on=date(2026, 11, 4))
SINCE = "Yusuf Hidayat, seumur itu, tercatat meninggal di RT ini (4 November 2026), sesudah tanggal datang itu."


async def comes(town: Town, day: str, *, born: str = "36", name: str = "Yusuf Hidayat") -> Phone:
    return await town.phone("rt-2").answer("lapor", "Pindah masuk", name, day, "1", "Laki-laki", born, "Kirim")


async def test_of_who_died_after_he_came_there_is_nothing_to_tell(town: Town) -> None:
    await listed(town, DEAD)
    phone = await comes(town, "1 November 2026")
    assert (
        phone.text == f"{SINCE} Kalau orangnya sama, kedatangannya tidak perlu dilaporkan lagi. Apakah orangnya sama?"
    )
    await phone.tap("Sama, batal")
    assert await town.reports() == []
    assert phone.text.startswith("Laporan yang belum selesai tadi sudah dibuang.")


async def test_his_family_comes_without_him(town: Town) -> None:
    await listed(town, DEAD)
    phone = await town.phone("rt-2").answer(
        "lapor", "Pindah masuk", "Yusuf Hidayat", "1 November 2026", "2", "Laki-laki", "36", "Rina Safitri", "Perempuan"
    )
    await phone.answer("30", "Kirim", "Memang sudah meninggal")
    assert entered_by(await town.the_report()) == ["Rina Safitri"]


async def test_said_to_be_another_he_is_entered(town: Town) -> None:
    await listed(town, DEAD)
    await (await comes(town, "1 November 2026")).tap("Beda orang, kirim")
    assert entered_by(await town.the_report()) == ["Yusuf Hidayat"]


async def test_who_died_before_that_day_lives_if_it_is_he(town: Town) -> None:
    await listed(town, DEAD)
    phone = await comes(town, "8 November 2026")
    assert phone.text.startswith("Yusuf Hidayat, seumur itu, tercatat meninggal di RT 001/")
    await phone.tap("Ya, pindahkan")
    assert (await town.the_report()).change.effects[0] == PutRight(
        YUSUF.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_001
    )


@pytest.mark.parametrize(("born", "name", "area"), [
    ("31", "Yusuf Hidayat", RT_001), ("36", "Yusup Hidayah", RT_001), ("36", "Yusuf Hidayat", RT_003),
])  # fmt: skip
async def test_of_another_age_name_or_rt_he_is_nobody_to_ask_about(
    born: str, name: str, area: AreaCode, town: Town
) -> None:
    await listed(town, replace(DEAD, area=area))
    await comes(town, "1 November 2026", born=born, name=name)
    assert entered_by(await town.the_report()) == [name]
