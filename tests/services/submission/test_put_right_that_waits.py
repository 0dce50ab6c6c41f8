"""Who is recorded as dead or gone by mistake, told as living here: he may die or leave before that is decided."""

from datetime import timedelta

from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Status
from tests.services.phones import ROOM, Town
from tests.services.review.test_put_right_by_another import status, told_alive
from tests.services.submission.test_waiting_is_seen import card_of, sent, tells


async def test_who_dies_while_his_mistaken_death_is_put_right_is_told_as_dead(town: Town) -> None:
    await told_alive(town)
    alive = await sent(town)
    town.clock.advance(days=3)
    died = await tells(town, "Kematian", "asep saepudin", "Asep Saepudin (52)", "hari ini")
    assert died.kind == "death"
    assert f"Menyusul laporan {alive.number} (menunggu)" in card_of(town, died).prompt.text
    other = town.phone("operator-2", ROOM.id)
    await other.tap("Setujui", card_of(town, alive))
    assert await status(town) is BasicStatus.ALIVE
    await other.tap("Setujui", card_of(town, died))
    assert await status(town) is BasicStatus.DEAD
    assert (await sent(town)).status is Status.APPLIED


async def test_who_was_told_as_gone_by_mistake_may_leave_while_that_is_put_right(town: Town) -> None:
    leaves = ("Asep Saepudin (52)", "Hanya Asep Saepudin", "kemarin", "Luar negeri")
    gone = await tells(town, "Pindah keluar", "asep saepudin", *leaves)
    await town.room.tap("Setujui", card_of(town, gone))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Kembali tercatat", "Asep Saepudin (52)")
    await phone.answer("ternyata tidak jadi pindah", "Kirim")
    back = await sent(town)
    town.clock.advance(days=9)
    left = await tells(town, "Pindah keluar", "asep saepudin", *leaves)
    assert (left.kind, left.number != gone.number) == ("move_out", True)
    other = town.phone("operator-2", ROOM.id)
    await other.tap("Setujui", card_of(town, back))
    await other.tap("Setujui", card_of(town, left))
    assert await status(town) is BasicStatus.MOVED


async def test_the_very_leaving_that_is_put_right_is_not_told_once_more_meanwhile(town: Town) -> None:
    day = town.house.today() - timedelta(days=1)
    leaves = ("Hanya Asep Saepudin", f"{day:%d-%m-%Y}", "Luar negeri")
    gone = await tells(town, "Pindah keluar", "asep saepudin", "Asep Saepudin (52)", *leaves)
    await town.room.tap("Setujui", card_of(town, gone))
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Kembali tercatat", "Asep Saepudin (52)")
    await phone.answer("ternyata tidak jadi pindah", "Kirim")
    back = await sent(town)
    town.clock.advance(days=9)
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep saepudin", "Asep Saepudin (52)")
    await phone.answer(*leaves, "Kirim")
    assert f"nomor {gone.number}" in phone.text
    assert {each.number for each in await town.reports()} == {gone.number, back.number}


async def test_while_nothing_says_that_it_was_wrong_the_dead_die_once(town: Town) -> None:
    await told_alive(town)
    await town.room.answer("Tolak", "Memang sudah meninggal")
    assert (await sent(town)).status is Status.REJECTED
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "asep saepudin")
    assert not any(label.startswith("Asep Saepudin (52)") for label in phone.newest.labels)
