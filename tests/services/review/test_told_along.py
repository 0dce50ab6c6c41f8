"""Who reads that a baby went along with its family, though nobody told that it did."""

import pytest

from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.periods import Period
from bot.domain.report.changes import JoinHousehold
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.effect.take_effect import TookEffect
from bot.services.review.told_along import about_children
from bot.services.work.work import Work
from bot.storage import tables
from tests.services.conversation.rt.test_arrivals import family_leaves
from tests.services.month_town import report
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import born, card_of

pytestmark = pytest.mark.both_databases
LEFT = "dicatat ikut keluarganya, walau tidak disebut di laporan"


async def test_of_a_baby_that_was_born_meanwhile_operator_and_teller_read_that_it_left_too(town: Town) -> None:
    phone = await family_leaves(town, verdict="")
    left = await town.the_report()
    birth = await born(town)
    await town.room.tap("Setujui", card_of(town, birth))
    await town.room.tap("Setujui", card_of(town, left))
    told = [each.prompt.text for each in phone.chat if LEFT in each.prompt.text]
    who, back = "Siti Maryam (baru lahir), Kp. Sukamaju No. 1", "Kalau tidak ikut, pilih “Kembali tercatat” di menu."
    assert told == [f"Laporan {left.number}: {who} {LEFT}. {back}"]
    assert town.network.notices[-1] == f"Laporan {left.number} disetujui. {who} {LEFT}."
    baby = next(each for each in await town.rows(tables.persons) if each["id"] == birth.change.added[0].id)
    assert baby["status"] == BasicStatus.MOVED.value


async def test_of_one_that_went_to_another_household_of_the_rt_the_way_back_is_there(town: Town) -> None:
    cucu = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
    parted = report("split", JoinHousehold(cucu.id, HouseholdId("own"), RT_003, False), area=RT_003)
    async with town.house.db.read() as transaction:
        work = Work(transaction, town.house, town.clock())
        about = await about_children(work, parted, TookEffect(Period("2026-11"), {}, along=[cucu.id]))
    said = town.house.texts.say("id", Text("told-along", about))
    assert said.endswith("Kalau tidak ikut, laporkan “Pisah KK” atas namanya.")


async def test_of_one_whose_family_had_left_before_it_was_decided_too(town: Town) -> None:
    phone = await family_leaves(town, verdict="", day="hari ini")
    left = await town.the_report()
    birth = await born(town)
    for each in (left, birth):
        await town.room.tap("Setujui", card_of(town, each))
    said = f"Laporan {birth.number}: keluarga Siti Maryam (baru lahir), Kp. Sukamaju No. 1 sudah tercatat pindah"
    assert [each.prompt.text for each in phone.chat if each.prompt.text.startswith(said)]
