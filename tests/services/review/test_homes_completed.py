"""Who comes alone leaves the No KK of his family with it: his own household's is asked for, before and after."""

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, sent, tells

NAME = "Cucu Cahyati"
CUCU = list(make_residents(RT_003))[1]
LACKS, UNHOUSED = f"Data {NAME} belum lengkap: No KK.", "Alamat di RT ini belum disebut."
KK, HOUSE = "3215271011260001", "Kp. Baru No. 5"


async def comes(town: Town, whom: str = f"Hanya {NAME}") -> Report:
    """She, or her family, goes to another RT of the village, whose head has told that she came."""
    rt = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    gone = await tells(town, "Pindah keluar", NAME, NAME, whom, "2 November 2026", *rt)
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(minutes=5)
    await town.phone("rt-2").answer("Sudah datang", "3 November", "Kirim")
    return await sent(town)


async def completed(town: Town) -> Phone:
    return await town.phone("operator").answer(KK, HOUSE)


async def now(town: Town) -> Person:
    async with town.house.db.read() as transaction:
        [found] = await read_registry.persons(transaction, [CUCU.id], AreaCode("32"))
    return found


async def test_what_is_told_on_the_card_is_the_households_once_it_is_approved(town: Town) -> None:
    report = await comes(town)
    card = card_of(town, report)
    assert LACKS in card.prompt.text
    assert "data kosong" not in card.prompt.text
    await town.room.tap("Lengkapi", card)
    await completed(town)
    assert LACKS not in card_of(town, report).prompt.text
    assert UNHOUSED not in card_of(town, report).prompt.text
    await town.room.tap("Setujui", card_of(town, report))
    assert ((await now(town)).kk, (await now(town)).address) == (KK, HOUSE)


async def test_it_can_be_told_after_the_approval_too_and_holds_if_that_is_taken_back(town: Town) -> None:
    report = await comes(town)
    await town.room.tap("Setujui", card_of(town, report))
    assert "Lengkapi" in card_of(town, report).labels
    operator = await town.phone("operator").say("/lengkapi")
    assert NAME in operator.text
    await town.room.tap("Lengkapi", card_of(town, report))
    await completed(town)
    assert ((await now(town)).kk, (await now(town)).address) == (KK, HOUSE)
    assert NAME not in (await operator.say("/lengkapi")).text
    await town.room.tap("Batalkan keputusan", card_of(town, report))
    await town.room.tap("Salah tekan", card_of(town, report))
    (join,) = [each for each in (await town.reports())[-1].change.effects if isinstance(each, JoinHousehold)]
    assert (join.kk, join.address) == (KK, HOUSE)


async def test_of_a_family_that_moves_with_its_no_kk_the_address_is_asked_for_once(town: Town) -> None:
    report = await comes(town, "Sekeluarga, 3 orang")
    assert "belum lengkap" not in card_of(town, report).prompt.text
    await town.room.tap("Lengkapi", card_of(town, report))
    operator = await town.phone("operator").answer(HOUSE)
    assert operator.text == "Terima kasih, datanya sudah lengkap."
    await town.room.tap("Setujui", card_of(town, report))
    assert ((await now(town)).kk, (await now(town)).address) == (CUCU.kk, HOUSE)
