"""One of a family that is told to have left is told to have died before: the others leave, and nobody waits for him."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_known_families import ASEP, CUCU
from tests.services.submission.test_waiting_is_seen import card_of, tells

pytestmark = pytest.mark.both_databases
LEAVES = ("Cucu Cahyati", "Cucu Cahyati (49)", "Seluruh keluarga", "3 November 2026")
TO_RT_1 = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")


async def test_the_others_leave_and_the_teller_reads_of_it(town: Town) -> None:
    left = await tells(town, "Pindah keluar", *LEAVES, *TO_RT_1)
    died = await tells(town, "Kematian", "Asep Saepudin", "Asep Saepudin", "2 November 2026")
    for each in (died, left):
        await town.room.tap("Setujui", card_of(town, each))
    said = f"Laporan {left.number}: Asep Saepudin tetap tercatat meninggal, yang lain sudah dicatat."
    assert [each.prompt.text for each in town.phone("rt-1").chat if said in each.prompt.text]
    now = {each["id"]: each["status"] for each in await town.rows(tables.persons)}
    assert now[ASEP.id] == BasicStatus.DEAD.value
    assert now[CUCU.id] == BasicStatus.MOVED.value
    awaited = {each["person_id"] for each in await town.rows(tables.arrivals)}
    assert CUCU.id in awaited
    assert ASEP.id not in awaited
