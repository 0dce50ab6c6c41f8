"""Two villages tell that one man came, on different days, and both are right: he came to the one, then to the other."""

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage import tables
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town
from tests.services.review.test_rival_claims import CAME, NEW, NIK, fate, people, read_by, yusuf_lives_in
from tests.services.submission.test_known_afar import YUSUF, listed

pytestmark = pytest.mark.both_databases
THERE = AreaCode("32.15.27.2088/001/001")
FIRST, THEN = "5 November 2026", "7 November 2026"
BOTH = ("Keduanya benar", "Sudah didatangi")


def on(day: str, told: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(day if each == "Hari ini" else each for each in told)


async def both_told(town: Town, here_on: str = FIRST, there_on: str = THEN) -> tuple[Report, Report]:
    """Of a man of a third village."""
    await listed(town, YUSUF)
    await people(town)
    for who, day in (("rt-2", here_on), ("rt-there", there_on)):
        await town.phone(who).answer(*on(day, CAME))
        town.clock.advance(minutes=1)
    here, there = sorted(await town.reports(), key=lambda each: each.number)
    return here, there


def operators(town: Town, here: Report, there: Report) -> dict[str, Phone]:
    return {here.id: town.phone("operator"), there.id: town.phone("operator-there")}


async def silence(town: Town) -> None:
    """His own RT answers nothing."""
    town.clock.advance(days=8)
    await let_silence_speak_where_due(town.house, REGENCY)
    await town.deliver.drain()


@pytest.mark.parametrize("earlier_is_first", [True, False])
async def test_both_take_effect_and_he_stands_where_he_came_last(town: Town, earlier_is_first: bool) -> None:
    here, there = await both_told(town)
    one, other = (here, there) if earlier_is_first else (there, here)
    phones = operators(town, here, there)
    await phones[one.id].answer(f"setuju {one.number}", "Setujui")
    assert "tekan Keduanya benar. Ia tercatat di tempat yang terakhir" in town.phone("tksk").text
    await town.phone("tksk").answer(*BOTH)
    assert await fate(town, one, other) == [Status.APPROVED, Status.WAITING]
    await silence(town)
    assert await yusuf_lives_in(town) == one.area
    await phones[other.id].answer(f"setuju {other.number}", "Setujui")
    assert await fate(town, here, there) == [Status.APPLIED] * 2
    assert await yusuf_lives_in(town) == THERE
    assert "Masih di sini" not in str([each.labels for each in town.phone("rt-2").chat])


async def test_both_heads_read_that_it_is_so_and_the_other_card_tells_it(town: Town) -> None:
    here, _ = await both_told(town)
    await town.phone("operator").answer(f"setuju {here.number}", "Setujui")
    await town.phone("tksk").answer(*BOTH)
    assert f"keduanya benar: ia datang ke RT Bapak/Ibu {FIRST}, lalu pindah lagi ke desa lain." in read_by(
        town.phone("rt-2")
    )
    there = read_by(town.phone("rt-there"))
    assert f"keduanya benar: ia datang ke RT Bapak/Ibu {THEN}, sesudah sebentar di desa lain." in there
    assert "dasarnya: rumahnya sudah didatangi." in there
    card = town.phone("operator-there").chat[-1].prompt.text
    assert "Sudah diputuskan: keduanya benar" in card
    assert "memutuskan dulu" not in card


async def test_what_is_asked_of_both_is_answered_for_both(town: Town) -> None:
    here, there = await both_told(town)
    for report, phone in ((here, town.phone("operator")), (there, town.phone("operator-there"))):
        await phone.answer(f"setuju {report.number}", "Setujui")
    await town.phone("tksk").answer("pertanyaan", *BOTH)
    assert "Tidak ada pertanyaan" in (await town.phone("tksk").say("pertanyaan")).text
    await silence(town)
    assert await fate(town, here, there) == [Status.APPLIED] * 2
    assert await yusuf_lives_in(town) == THERE


async def test_of_one_day_both_cannot_be_and_it_is_said_why(town: Town) -> None:
    here, there = await both_told(town, FIRST, FIRST)
    await town.phone("operator").answer(f"setuju {here.number}", "Setujui")
    tksk = town.phone("tksk")
    assert tksk.newest.labels == ["Laporan ini benar", "Laporan ini keliru"]
    await tksk.say("keduanya benar")
    assert "hanya bisa benar kalau hari datangnya berbeda" in tksk.text
    assert await fate(town, here, there) == [Status.APPROVED, Status.WAITING]


async def test_the_answer_has_a_way_back(town: Town) -> None:
    """Whichever of the two is taken back, it is asked again where the other waits still."""
    here, there = await both_told(town)
    await town.phone("operator").answer(f"setuju {here.number}", "Setujui")
    tksk = town.phone("tksk")
    await tksk.answer(*BOTH)
    await tksk.answer(f"rincian {here.number}", "Batalkan keputusan", "Orangnya keliru")
    assert await fate(town, here, there) == [Status.WAITING] * 2
    await town.phone("operator-there").answer(f"setuju {there.number}", "Setujui")
    await tksk.answer("pertanyaan", "Laporan ini benar", "Sudah didatangi")
    assert await fate(town, here, there) == [Status.REJECTED, Status.APPROVED]


async def test_taken_back_he_is_where_he_came_first(town: Town) -> None:
    here, there = await both_told(town)
    await town.phone("operator").answer(f"setuju {here.number}", "Setujui")
    await town.phone("tksk").answer(*BOTH)
    await silence(town)
    far = town.phone("operator-there")
    await far.answer(f"setuju {there.number}", "Setujui")
    assert await yusuf_lives_in(town) == THERE
    await far.answer(f"rincian {there.number}", "Batalkan keputusan", "Orangnya keliru")
    assert await yusuf_lives_in(town) == RT_001


async def test_who_answered_is_not_asked_again_by_the_other_report(town: Town) -> None:
    here, there = await both_told(town)
    await town.phone("operator").answer(f"setuju {here.number}", "Setujui")
    await town.phone("tksk").answer(*BOTH)
    await town.phone("operator-there").answer(f"setuju {there.number}", "Setujui")
    assert "Tidak ada pertanyaan" in (await town.phone("tksk").say("pertanyaan")).text
    await silence(town)
    assert await fate(town, here, there) == [Status.APPLIED] * 2


@pytest.mark.parametrize("earlier_is_first", [True, False])
async def test_somebody_new_is_one_person(town: Town, earlier_is_first: bool) -> None:
    await people(town)
    await town.phone("rt-2").answer(*on(FIRST, NEW), NIK, "Kirim")
    town.clock.advance(minutes=1)
    await town.phone("rt-there").answer(*on(THEN, NEW), NIK, "Kirim", "Beda orang, kirim")
    here, there = sorted(await town.reports(), key=lambda each: each.number)
    one, other = (here, there) if earlier_is_first else (there, here)
    phones = operators(town, here, there)
    await phones[one.id].answer(f"setuju {one.number}", "Setujui")
    await town.phone("tksk").answer(*BOTH)
    assert await fate(town, one) == [Status.APPLIED]
    await phones[other.id].answer(f"setuju {other.number}", "Setujui", "Ya, pindahkan")
    await phones[other.id].answer(f"setuju {other.number}", "Setujui")
    assert await fate(town, here, there) == [Status.APPLIED] * 2
    (joko,) = [each for each in await town.rows(tables.persons) if each["name"].upper() == "JOKO PURNOMO"]
    assert (joko["area_code"], joko["status"]) == (THERE, BasicStatus.ALIVE.value)
    async with town.house.db.read() as transaction:
        assert len(await read_registry.registered_in(transaction, [joko["id"]])) == 1
