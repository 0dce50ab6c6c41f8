"""Tidak layak of a family of which some go: who decides reads who stays, and who told it hears it then."""

import pytest

from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, sent, tells

STAYS = "Bayu Saputra (18)"
MAN, WIFE = "Ajat Sudrajat", "Dedeh Kurniasih"


async def parents_leave(town: Town) -> Report:
    """Of a family of three the father and mother go."""
    return await tells(
        town, "Pindah keluar", "Jajang Nurjaman", "Jajang Nurjaman", "Pilih beberapa", "Jajang Nurjaman", "Nurhayati",
        "Selesai", "kemarin", "Luar negeri"
    )  # fmt: skip


async def unfit(town: Town, name: str) -> Report:
    await (await town.phone("rt-1").say("lapor")).answer("Lainnya", "Bantuan sosial", "Tidak layak", name, name)
    await town.phone("rt-1").answer("Sudah mampu", "Kirim")
    town.clock.advance(minutes=1)
    return (await town.reports())[-1]


async def test_while_a_leaving_waits_the_card_says_who_stays_and_the_rt_head_hears_it_then(town: Town) -> None:
    left = await parents_leave(town)
    told = await unfit(town, "Bayu Saputra")
    card = card_of(town, told)
    assert "Jajang Nurjaman, Nurhayati dari keluarga ini sudah dilaporkan pindah" in card.prompt.text
    assert f"hanya mengenai yang tinggal: {STAYS}" in card.prompt.text
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui", card_of(town, left))
    heard = [each.prompt.text for each in town.phone("rt-1").chat]
    assert len([each for each in heard if f"({told.number}) sekarang tercatat pindah" in each and STAYS in each]) == 1


def heard_of(town: Town, told: Report) -> list[str]:
    news = [each.prompt.text for each in town.phone("rt-1").chat]
    return [each for each in news if f"yang diusulkan tidak layak ({told.number}) sekarang" in each]


@pytest.mark.parametrize("approved", [True, False])
async def test_of_a_family_that_was_proposed_before_the_rt_head_hears_who_stays(town: Town, approved: bool) -> None:
    told = await unfit(town, "Jajang Nurjaman")
    if approved:
        await town.room.tap("Setujui", card_of(town, told))
    assert "dari keluarga ini sudah dilaporkan" not in card_of(town, told).prompt.text
    await town.room.tap("Setujui", card_of(town, await parents_leave(town)))
    [said] = heard_of(town, told)
    assert STAYS in said


async def test_of_who_is_away_for_a_time_nobody_hears(town: Town) -> None:
    told = await unfit(town, "Jajang Nurjaman")
    away = await tells(town, "Merantau", "Bayu Saputra", "Bayu Saputra", "Pergi merantau", "kemarin", "Bekasi")
    await town.room.tap("Setujui", card_of(town, away))
    assert not heard_of(town, told)


async def test_of_a_family_that_is_gone_as_a_whole_nothing_is_asked(town: Town) -> None:
    told = await unfit(town, "Jajang Nurjaman")
    await town.room.tap("Setujui", card_of(town, told))
    left = await tells(
        town, "Pindah keluar", "Jajang Nurjaman", "Jajang Nurjaman", "Sekeluarga", "kemarin", "Luar negeri"
    )
    await town.room.tap("Setujui", card_of(town, left))
    assert not heard_of(town, told)


@pytest.mark.parametrize("way", ["left", "died"])
async def test_told_of_a_family_of_which_nobody_is_there_any_more_it_is_rejected_not_returned(
    town: Town, way: str
) -> None:
    told = await unfit(town, MAN)
    if way == "left":
        gone = [await tells(town, "Pindah keluar", MAN, MAN, "Sekeluarga", "kemarin", "Luar negeri")]
    else:
        gone = [await tells(town, "Kematian", each, each, "kemarin") for each in (MAN, WIFE)]
    for each in gone:
        await town.room.tap("Setujui", card_of(town, each))
    card = card_of(town, told)
    await town.room.tap("Setujui", card)
    assert "Keluarga ini tidak tinggal di RT ini lagi, jadi tidak ada yang perlu diputuskan" in card.prompt.text
    await town.room.tap(card.labels[0], card)
    if way == "died":
        await town.room.tap("Orangnya keliru", card)
    assert [each.status for each in await town.reports() if each.number == told.number] == [Status.REJECTED]


async def test_while_some_of_the_family_stay_its_head_is_asked_which_family_is_meant(town: Town) -> None:
    told = await unfit(town, "Jajang Nurjaman")
    await town.room.tap("Setujui", card_of(town, await parents_leave(town)))
    card = card_of(town, told)
    await town.room.tap("Setujui", card)
    assert card.labels[0] == "Perbaiki: Keluarga"


async def test_while_their_coming_back_is_not_in_effect_that_is_to_be_approved_first(town: Town) -> None:
    """They stand nowhere until then; what is told of them is neither wrong nor over."""
    told = await unfit(town, MAN)
    away, back = await go(town, "rt-1", "RT 1 RW 2"), town.phone("rt-2")
    await town.room.tap("Setujui", card_of(town, away))
    await back.answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    town.clock.advance(days=1)
    await town.room.tap("Setujui", card_of(town, await go(town, "rt-2", "RT 3 RW 5")))
    card = card_of(town, told)
    await town.room.tap("Setujui", card)
    assert "Setujui dulu laporan Pindah masuk, atau minta ketua RT melaporkannya" in card.prompt.text
    assert card.labels[0] == "Setujui"
    await town.phone("rt-1").answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    await town.room.tap("Setujui", card)
    assert all(each.status is not Status.WAITING for each in await town.reports())


async def go(town: Town, by: str, where: str) -> Report:
    """The whole family, to another RT of the village."""
    answers = (MAN, MAN, "Sekeluarga", "hari ini", "RT lain di desa ini", "+ RT tujuan", where)
    return await tells(town, "Pindah keluar", *answers, by=by)
