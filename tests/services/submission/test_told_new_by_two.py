"""Two RTs of a village tell of one newcomer while nothing is decided: he lives in one place."""

import pytest

from bot.domain.areas import AreaCode
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_001, RT_003
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import both, card_of, rejects, sent

TOLD = "mirip dengan orang yang dilaporkan oleh Ujang Suryana hari ini (Pindah masuk). Apakah orangnya sama, dan"
WAYS = ["Ya, pindahkan", "Beda orang, kirim", "Sama, batal"]
BORN = {"Yusuf Wiranata": "17-8-1990", "Yuyun Marlina": "4-3-1992", "Komar Rohmana": "1-9-2012"}


async def comes(town: Town, by: str, *told: tuple[str, str, str]) -> Phone:
    """Of each name, sex, and birth as it is told."""
    phone = await town.phone(by).answer("lapor", "Pindah masuk", told[0][0], "kemarin", str(len(told)), *told[0][1:])
    for each in told[1:]:
        await phone.answer(*each)
    return await phone.answer("Kirim")


async def lives_in(town: Town, *names: str) -> list[tuple[str, AreaCode]]:
    """Every entry of those, with its RT."""
    rows = await town.rows(tables.persons)
    return sorted((row["name"], row["area_code"]) for row in rows if row["name"] in names)


async def told_by_both(town: Town, first: str, second: str) -> tuple[Report, Report]:
    await comes(town, "rt-1", ("Yusuf Wiranata", "Laki-laki", first))
    earlier = await sent(town)
    phone = await comes(town, "rt-2", ("Yusuf Wiranata", "Laki-laki", second))
    assert (TOLD in phone.text, phone.newest.labels) == (True, WAYS)
    await phone.tap("Ya, pindahkan")
    return earlier, await sent(town)


@pytest.mark.parametrize(
    ("first", "second"), [("1990", "17-8-1990"), ("Tidak tahu", "Tidak tahu"), ("umur 36", "Tidak tahu")]
)
async def test_said_to_be_the_same_he_is_entered_once_and_lives_where_he_was_told_last(
    first: str, second: str, town: Town
) -> None:
    earlier, later = await told_by_both(town, first, second)
    assert (moved_by(later), entered_by(later)) == ([earlier.change.subjects[0]], [])
    await both(town, earlier, later)
    assert await lives_in(town, "Yusuf Wiranata") == [("Yusuf Wiranata", RT_001)]


async def test_where_the_other_rt_was_wrong_he_comes_to_this_one_alone(town: Town) -> None:
    earlier, later = await told_by_both(town, "1990", "1990")
    await rejects(town, earlier)
    await town.room.tap("Setujui", card_of(town, later))
    assert "dan isinya belum ada di data. Minta perbaikan atau tolak." in town.network.notices[-1]
    await town.room.tap("Minta perbaikan", card_of(town, later))
    await town.room.tap("Alamat di sini", card_of(town, later))
    await town.phone("rt-2").answer("Perbaiki", "Kp. Baru No. 7", "Kirim")
    await town.room.tap("Setujui", card_of(town, later))
    assert await lives_in(town, "Yusuf Wiranata") == [("Yusuf Wiranata", RT_001)]


async def test_of_a_family_whoever_was_told_of_is_moved_and_the_others_come_with_him(town: Town) -> None:
    await comes(town, "rt-1", ("Yusuf Wiranata", "Laki-laki", "36"))
    earlier = await sent(town)
    phone = await comes(town, "rt-2", *family())
    assert (TOLD in phone.text, phone.newest.labels) == (True, WAYS)
    await phone.tap("Ya, pindahkan")
    later = await sent(town)
    assert (len(moved_by(later)), len(entered_by(later))) == (1, 2)
    await both(town, earlier, later)
    assert await lives_in(town, *BORN) == [(name, RT_001) for name in sorted(BORN)]
    await one_household_of_yusuf(town)


async def test_of_a_family_of_which_one_was_told_of_in_this_rt_the_others_come_to_him(town: Town) -> None:
    await comes(town, "rt-1", ("Yusuf Wiranata", "Laki-laki", "36"))
    earlier = await sent(town)
    phone = await comes(town, "rt-1", *family())
    assert phone.newest.labels == ["Beda orang, kirim", "Hanya yang lain datang", "Sama, batal"]
    await phone.tap("Hanya yang lain datang")
    later = await sent(town)
    assert (moved_by(later), entered_by(later)) == ([], ["Yuyun Marlina", "Komar Rohmana"])
    await both(town, earlier, later)
    assert await lives_in(town, *BORN) == [(name, RT_003) for name in sorted(BORN)]
    await one_household_of_yusuf(town)


def family() -> list[tuple[str, str, str]]:
    sexes = ("Laki-laki", "Perempuan", "Laki-laki")
    return [(name, sex, born) for (name, born), sex in zip(BORN.items(), sexes, strict=True)]


async def one_household_of_yusuf(town: Town) -> None:
    rows = [row for row in await town.rows(tables.persons) if row["name"] in BORN]
    assert len({row["household_id"] for row in rows}) == 1
    assert [row["name"] for row in rows if row["relationship"] == 1] == ["Yusuf Wiranata"]
