"""Who is told as away on a day by which he had left, as is in effect: the card says how that is put right."""

from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.services.month.close_month import close_month
from tests.services.network import Bubble
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, status, tells, where

CUCU = ("Cucu Cahyati", "Cucu Cahyati")


async def left_first(town: Town, *, is_cut: bool = False) -> tuple[Report, Report, Bubble]:
    away = await tells(town, "Merantau", *CUCU, "6 November 2026")
    left = await tells(town, "Pindah keluar", *CUCU, "Hanya", "3 November 2026", "Provinsi lain")
    await town.room.tap("Setujui", card_of(town, left))
    if is_cut:
        town.clock.advance(days=6)
        await close_month(town.house, REGENCY)
    card = card_of(town, away)
    await town.room.tap("Setujui", card)
    assert f"Pindahnya (3 November 2026) menurut laporan {left.number}." in card.prompt.text
    assert card.labels[0] == "Tolak"
    return left, away, card


async def is_away(town: Town, away: Report, card: Bubble) -> bool:
    await town.room.tap("Setujui", card)
    assert await where(town, away) == [Status.APPLIED]
    return await status(town, away) == (BasicStatus.AWAY, RT_003)


async def test_he_is_away_once_the_leaving_is_taken_back(town: Town) -> None:
    left, away, card = await left_first(town)
    assert f"batalkan dulu keputusan laporan {left.number}, lalu setujui ini" in card.prompt.text
    await town.phone("operator").answer(f"rincian {left.number}", "Batalkan keputusan", "Salah tekan")
    assert await is_away(town, away, card)


async def test_once_the_month_of_the_leaving_is_cut_his_head_tells_that_he_did_not_leave(town: Town) -> None:
    _, away, card = await left_first(town, is_cut=True)
    assert "minta ketua RT melapor “Kembali tercatat” dulu, lalu setujui ini" in card.prompt.text
    told = await tells(town, "Kembali tercatat", CUCU[0], "Ternyata hanya merantau")
    second = town.phone("operator-too")  # Whoever approved the leaving does not say that it was wrong.
    await second.say(f"gabung {await town.invite(Role.OPERATOR, VILLAGE, 'Yayan')}")
    await second.answer("Saya mengerti", f"setuju {told.number}", "Setujui")
    assert await where(town, told) == [Status.APPLIED]
    assert await is_away(town, away, card)
