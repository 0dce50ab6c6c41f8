"""What was told a second time, of nobody registered, is as wrong as the first that was put right since."""

import pytest

from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY
from tests.services.phones import ROOM, Town
from tests.services.submission.test_told_late import approved
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

HIM = "Wawan Hermawan"
RIGHTED = "Hal yang sama sudah dibetulkan lewat laporan"


async def told_again(town: Town, name: str) -> None:
    """He is told as dead, then another of that day, found on no list; then that he lives."""
    await approved(town, await tells(town, "Kematian", HIM, HIM, "2 November 2026"))
    town.clock.advance(days=1)
    phone = await (await opened(town, "Kematian")).answer(name, "Tidak ada di daftar", "2 November 2026", "Kirim")
    for label in ("Beda orang, kirim", "Kirim saja", "Bukan, kirim"):
        if label in phone.newest.labels:
            await phone.tap(label)
    again = card_of(town, await sent(town))
    await town.room.tap("Setujui", again)
    await town.room.tap("Setujui begitu saja", again)
    alive = await tells(town, "Ternyata masih hidup", HIM, "Bertemu orangnya")
    await town.phone("operator-2", ROOM.id).tap("Setujui", card_of(town, alive))


@pytest.mark.parametrize(("name", "is_said"), [(HIM, True), ("Dadang Sopandi", False)])
async def test_the_operator_who_is_to_tie_it_reads_so(name: str, is_said: bool, town: Town) -> None:
    await told_again(town, name)
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. ")
    assert "belum terhubung" in operator.text
    assert (RIGHTED in operator.text) is is_said
