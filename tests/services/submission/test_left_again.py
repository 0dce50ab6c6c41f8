"""Who was told wrongly as gone, and was put on the list again, left when she left after that."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.areas import AreaCode
from bot.services.demo.demo_village import RT_001, RT_003
from bot.services.registry.lately_here import received_elsewhere
from tests.services.phones import ROOM, Town
from tests.services.submission.test_known_families import CUCU, birth_of
from tests.services.submission.test_told_late import approved
from tests.services.submission.test_told_of_who_left import is_listed_elsewhere
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

pytestmark = pytest.mark.both_databases
HER = "Cucu Cahyati"


async def put_right(town: Town) -> None:
    """Told wrongly as gone on 2 November, and on the list again."""
    going = (HER, HER, f"Hanya {HER}", "2 November 2026", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await approved(town, await tells(town, "Pindah keluar", *going))
    back = await tells(town, "Kembali tercatat", HER, HER, "tidak jadi pindah")
    await town.phone("operator-2", ROOM.id).tap("Setujui", card_of(town, back))


async def left(town: Town, rt: AreaCode = RT_003) -> list[date | None]:
    """On which day she left the RT, where she lives in another one."""
    async with town.house.db.read() as transaction:
        return [each.ended_on for each in await received_elsewhere(transaction, rt, town.house.today(), HER)]


async def test_who_was_put_on_the_list_again_left_when_she_went_after_that(town: Town) -> None:
    await put_right(town)
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer(HER, "8 November 2026", "1", "Perempuan", birth_of(CUCU), "Kirim", "Ya, pindahkan")
    await approved(town, await sent(town))
    assert await left(town) == [date(2026, 11, 8)]


async def test_who_was_put_on_the_list_again_has_left_by_no_report_where_a_list_moved_her(
    town: Town, tmp_path: Path
) -> None:
    await put_right(town)
    await is_listed_elsewhere(town, tmp_path)
    assert await left(town) == []


async def test_who_had_gone_on_before_her_coming_was_approved_left_on_the_day_of_the_next(town: Town) -> None:
    phone = await opened(town, "Pindah masuk", "rt-2")
    await phone.answer(HER, "3 November 2026", "1", "Perempuan", birth_of(CUCU), "Kirim", "Ya, pindahkan")
    came = await sent(town)
    home = await opened(town, "Pindah masuk")
    await home.answer(HER, "8 November 2026", "1", "Perempuan", birth_of(CUCU), "Kirim", "Ya, sudah kembali")
    for each in (await sent(town), came):
        await approved(town, each)
    assert "tetap seperti tercatat sekarang" in town.network.notices[-1]
    assert await left(town, RT_001) == [date(2026, 11, 8)]
