"""Who is called as somebody told dead of nobody registered comes first in *cek warga*, until it is said who it was."""

from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Status
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import YOYOH, person, told
from tests.services.review.test_tied_later import cut

FIRST = "Yoyoh Rokayah"


async def asked_first(town: Town) -> Phone:
    """The RT head at the first question of the month's list."""
    return await town.phone("rt-1").answer("menu", "Cek warga")


async def left_untied(town: Town) -> None:
    await told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await town.room.answer("Setujui", "Setujui begitu")
    await cut(town, 11)


async def test_the_head_is_asked_about_her_and_tells_that_it_was_she(town: Town) -> None:
    await left_untied(town)
    phone = await asked_first(town)
    assert FIRST in phone.text
    await phone.answer("Meninggal", "10 November", "Kirim")
    await town.room.tap("Setujui")
    assert (await person(town, YOYOH.id)).status is BasicStatus.DEAD
    assert sorted(each.status for each in await town.reports()) == [Status.APPLIED, Status.APPLIED]


async def test_he_is_not_asked_again_once_he_said_that_she_lives(town: Town) -> None:
    await left_untied(town)
    await (await asked_first(town)).tap("Masih tinggal di sini")
    await cut(town, 12)
    assert FIRST not in (await asked_first(town)).text


async def test_he_is_not_asked_where_an_operator_knows_of_a_stranger(town: Town) -> None:
    await left_untied(town)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Yoyo", "Tandai selesai")
    await operator.answer("Bukan warga wilayah ini")
    assert FIRST not in (await asked_first(town)).text
