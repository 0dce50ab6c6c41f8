"""That a report was wrong nobody approves who approved that one, whichever way a word is given."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.people.people import BasicStatus
from bot.domain.profiles.profile import SecondWord
from bot.domain.report.changes import AddPerson, JoinHousehold, PutRight, SetStatus, person_of
from bot.domain.report.review import Status
from bot.services.review.building import tie_to_others
from bot.services.review.deciding import decide_together
from bot.services.work.work import Work
from tests.services.effect.events import on
from tests.services.month_town import report
from tests.services.review.test_second_approver import PHONES, TKSK, WIWI, Desa, a_desa
from tests.storage.village import OLIS, RT_3, RT_4, person

PRESSED = (PHONES[WIWI.id], "")
NOT_HE = "yang Bapak/Ibu setujui. Yang menyetujui harus operator lain atau TKSK."


def asking(desa: Desa, **wanted: SecondWord) -> None:
    profile = replace(desa.town.house.profile, second_words=wanted)
    desa.town.house = replace(desa.town.house, profile=profile)


async def told_alive(desa: Desa) -> Desa:
    """The death is told as wrong, in the same village."""
    (dead,) = desa.told.change.effects
    wrong = PutRight(person_of(dead), BasicStatus.ALIVE, BasicStatus.DEAD, RT_3)
    alive = replace(desa, told=report("still_alive", wrong, status=Status.WAITING))
    await desa.town.hand_in(alive.told)
    return alive


async def taken_back(desa: Desa, by: Officer) -> None:
    assert (await desa.town.take_back(desa.told, by)).startswith("Keputusan laporan")


async def test_who_approved_the_first_is_not_the_second_of_its_reversal(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_desa(fresh_sqlite, tmp_path, also=(WIWI, TKSK)) as desa:
        asking(desa, still_alive=SecondWord.OPERATOR)
        await desa.approve(OLIS)
        alive = await told_alive(desa)
        await alive.approve(WIWI)
        assert "Persetujuan kedua" in (await desa.town.texts(PHONES[TKSK.id]))[-1], "no operator is left for it"
        assert NOT_HE in await alive.say(OLIS)
        assert await alive.status() is Status.APPROVED
        await alive.say(TKSK)
        assert await alive.status() is Status.APPLIED


async def test_an_operator_is_the_second_where_the_tksk_approved_the_first(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_desa(fresh_sqlite, tmp_path, also=(WIWI, TKSK)) as desa:
        asking(desa, still_alive=SecondWord.TKSK)
        await desa.approve(TKSK)
        alive = await told_alive(desa)
        await alive.approve(OLIS)
        assert NOT_HE in await alive.say(TKSK)
        await alive.say(WIWI)
        assert await alive.status() is Status.APPLIED


async def test_who_approved_the_first_anew_meanwhile_has_approved_both(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_desa(fresh_sqlite, tmp_path, also=(WIWI, TKSK)) as desa:
        asking(desa, still_alive=SecondWord.OPERATOR)
        await desa.approve(OLIS)
        alive = await told_alive(desa)
        await alive.approve(WIWI)
        await taken_back(desa, OLIS)
        await desa.approve(WIWI, revision=1)
        await alive.say(TKSK)
        assert await alive.status() is Status.WAITING
        assert await desa.town.status_of(person_of(desa.told.change.effects[0])) is BasicStatus.DEAD
        assert (
            "disetujui oleh orang yang juga menyetujui laporan ini"
            in (await desa.town.texts(Address("web", "acep")))[-1]
        )


async def test_nobody_approves_a_newcomer_and_that_he_never_was_at_one_press(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_desa(fresh_sqlite, tmp_path, also=(WIWI, TKSK)) as desa:
        asking(desa)
        new = person(area=RT_3, name="Baru")
        came = replace(desa, told=report("move_in", AddPerson(new), status=Status.WAITING))
        wrong = PutRight(new.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3)
        never = replace(desa, told=report("never_was", wrong, status=Status.WAITING))
        await desa.town.hand_in(came.told, never.told)
        async with desa.town.house.db.write() as transaction:
            work = Work(transaction, desa.town.house, desa.town.clock())
            await tie_to_others(work, never.told, {new.id})
            said = f"Laporan {never.told.number} membetulkan laporan {came.told.number}, yang masih menunggu."
            assert desa.town.house.texts.say(
                "id", await decide_together(work, WIWI, never.told, "0", PRESSED)
            ).startswith(said)
        assert (await came.status(), await never.status()) == (Status.WAITING, Status.WAITING)
        await came.approve(WIWI)
        await desa.town.hand_in(report("away", SetStatus(new.id, BasicStatus.ALIVE, date(2026, 8, 2))))
        assert NOT_HE in await never.approve(WIWI)
        await never.approve(OLIS)
        assert await never.status() is Status.APPLIED


async def test_the_first_is_what_made_him_so_not_what_was_told_of_him_last(fresh_sqlite: str, tmp_path: Path) -> None:
    """Who is dead does not come by what is told of a day before."""
    async with a_desa(fresh_sqlite, tmp_path, also=(WIWI, TKSK)) as desa:
        asking(desa)
        (dead,) = desa.told.change.effects
        ujang = await desa.town.person(person_of(dead))
        assert ujang
        await desa.approve(OLIS)
        stays = person(area=RT_3, household_id=ujang.household_id)
        await desa.town.move_in(stays)
        joins = [JoinHousehold(each, ujang.household_id, RT_4, True) for each in (ujang.id, stays.id)]
        came = on(report("move_in", *joins, area=RT_4, status=Status.WAITING), 1)
        await desa.town.hand_in(came)
        assert await desa.town.approve(came, WIWI.id) == []
        alive = await told_alive(desa)
        assert NOT_HE in await alive.approve(OLIS)
        await alive.approve(WIWI)
        assert await alive.status() is Status.APPLIED
