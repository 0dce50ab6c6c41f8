"""What follows on a claim of two villages that was decided: each goes on from there, and the counts follow."""

from collections import Counter

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import Standing
from bot.domain.report.review import Status
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.demo.demo_village import REGENCY
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.phones import Town
from tests.services.review.test_rival_claims import CAME, both_claim, fate
from tests.services.submission.test_known_afar import YUSUF

GROWS = {"moved_in": 1, "moved_out": -1, "died": -1, "put_right": 1}


async def yusuf(town: Town) -> Standing:
    async with town.house.db.read() as transaction:
        return (await read_registry.standing_of(transaction, [YUSUF.id], REGENCY))[YUSUF.id]


async def grown(town: Town) -> dict[AreaCode, int]:
    """By how much each RT grew by him; without those that did not."""
    found: Counter[AreaCode] = Counter()
    for row in await town.rows(tables.movements):
        found[row["area_code"]] += GROWS[row["what"]] * row["count"]
    return {rt: count for rt, count in found.items() if count}


async def test_the_side_that_was_right_tells_that_he_left_and_the_other_that_he_came_and_takes_it_back(
    town: Town,
) -> None:
    here, there = await both_claim(town)
    await town.room.tap("Setujui")
    await town.phone("tksk").answer("Laporan ini benar", "Alamat di KTP dan KK")
    town.clock.advance(days=8)
    await let_silence_speak_where_due(town.house, REGENCY)
    assert await fate(town, here, there) == [Status.APPLIED, Status.REJECTED]
    assert await grown(town) == {YUSUF.area: -1, here.area: 1}
    head, their_head, their_operator = (town.phone(who) for who in ("rt-2", "rt-there", "operator-there"))
    await head.answer("lapor", "Pindah keluar", "yusuf", "Yusuf Hidayat", "Sendiri", "Hari ini", "Kabupaten", "Kirim")
    await town.room.tap("Setujui")
    left = await yusuf(town)
    assert left.status is BasicStatus.MOVED
    assert await grown(town) == {YUSUF.area: -1}
    await their_head.answer(*CAME[:-1])
    await their_operator.tap("Setujui")
    now = await yusuf(town)
    assert (now.status, now.area) == (BasicStatus.ALIVE, there.area)
    assert await grown(town) == {YUSUF.area: -1, there.area: 1}
    await their_operator.answer("Batalkan keputusan", "Orangnya keliru")
    assert await yusuf(town) == left
    assert await grown(town) == {YUSUF.area: -1}
    await their_operator.tap("Setujui")
    assert await yusuf(town) == now, "what was taken back can be approved again"
    assert await grown(town) == {YUSUF.area: -1, there.area: 1}
