"""A death that was put right and is told once more, of the same day: whoever decides reads that it was."""

from tests.services.phones import ROOM, Town
from tests.services.review.test_put_right_by_another import told_alive

WARNED = "sudah pernah dilaporkan, lalu dibetulkan lewat laporan HDP-2611-0001. Tanyakan dulu ke pelapor."


async def put_right(town: Town) -> None:
    await told_alive(town)
    await town.phone("operator-2", ROOM.id).tap("Setujui")


async def test_the_card_of_the_same_death_told_again_says_what_put_it_right(town: Town) -> None:
    await put_right(town)
    await town.rt_reports_death()
    assert f"⚠ Hal yang sama tentang Asep Saepudin (9 November 2026) {WARNED}" in town.room.text


async def test_that_of_a_death_of_another_day_does_not(town: Town) -> None:
    await put_right(town)
    town.clock.advance(days=2)
    await town.rt_reports_death()
    assert "MTI-2611-0002" in town.room.text
    assert "dibetulkan lewat" not in town.room.text
