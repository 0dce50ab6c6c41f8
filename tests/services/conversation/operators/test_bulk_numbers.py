"""Numbers written below a list of several reports leave out and take in; none presses a button above the list."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from tests.services.conversation.operators.test_bulk_desk import NAMES, a_list, decided, statuses
from tests.services.phones import Phone, Town

WITHOUT_TICKS = "as on WhatsApp, where no message changes"


@pytest.fixture(params=[True, False], ids=["ticks", WITHOUT_TICKS])
async def elsewhere(town: Town, request: pytest.FixtureRequest) -> AsyncIterator[Town]:
    traits = {"web": replace(town.house.traits_of("web"), can_edit=request.param)}
    async with town.another_process(traits=traits) as process:
        yield process


async def to_be_returned(town: Town) -> Phone:
    for name in NAMES:
        await town.rt_reports_death(name)
        town.clock.advance(minutes=1)
    operator = await town.phone("operator").say("/antrean")
    return await operator.say("kembalikan")


def left_out(phone: Phone) -> list[int]:
    return [place for place in (1, 2, 3) if f"✖ {place}. (tidak ikut)" in phone.text]


def taken_in(phone: Phone) -> list[int]:
    return [place for place in (1, 2, 3) if f"↩ {place}. " in phone.text]


@pytest.mark.parametrize(
    ("said", "out"),
    [
        (["2"], [2]),
        (["2 dan 3"], [2, 3]),
        (["no 1, 3"], [1, 3]),
        (["kecuali 2"], [2]),
        (["2", "3"], [2, 3]),
        (["2", "2"], []),
        (["2", "2, 3"], [2, 3]),
        (["1 2", "semua kecuali 3"], [3]),
        (["1 2", "semua"], []),
        (["setujui 1 dan 3"], [2]),
        (["setuju 1, 3"], [2]),
    ],
    ids=str,
)
async def test_of_those_to_be_approved_they_leave_out(elsewhere: Town, said: list[str], out: list[int]) -> None:
    operator = await a_list(elsewhere)
    await operator.answer(*said)
    assert left_out(operator) == out
    assert f"Setujui {3 - len(out)} laporan" in operator.newest.labels


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (["2"], [2]),
        (["1", "3"], [1, 3]),
        (["1 3", "3"], [1]),
        (["semua kecuali 2"], [1, 3]),
        (["kecuali 2"], [1, 3]),
        (["semua"], [1, 2, 3]),
    ],
    ids=str,
)
async def test_of_those_to_be_returned_they_take_in(elsewhere: Town, said: list[str], wanted: list[int]) -> None:
    operator = await to_be_returned(elsewhere)
    await operator.answer(*said)
    assert taken_in(operator) == wanted
    assert f"Kembalikan {len(wanted)} laporan" in operator.newest.labels


async def test_what_was_left_out_by_its_number_is_not_approved(elsewhere: Town) -> None:
    operator = await a_list(elsewhere)
    await operator.answer("2", "setujui semua")
    await decided(elsewhere)
    assert operator.text == "2 laporan disetujui, 1 tidak ikut."
    assert [each.value for each in await statuses(elsewhere)] == ["applied", "waiting", "applied"]


async def test_a_number_that_is_not_in_the_list_is_told(elsewhere: Town) -> None:
    operator = await a_list(elsewhere)
    await operator.say("7")
    assert "Tidak ada nomor 7 di daftar itu; nomornya 1 sampai 3." in operator.text


async def test_behind_a_word_it_is_the_report_at_that_place(elsewhere: Town) -> None:
    operator = await a_list(elsewhere)
    await elsewhere.room.tap("Setujui", elsewhere.room.chat[0])
    await operator.answer("/antrean", "setujui yang jelas")
    assert "2. Kematian MTI-2611-0003" in operator.text
    for said in ("rincian 2", "setujui 2", "tolak 2"):
        await operator.say(said)
        assert "(MTI-2611-0003)" in operator.text
    assert [each.value for each in await statuses(elsewhere)] == ["applied", "waiting", "waiting"]


async def test_beside_a_half_filled_report_a_number_is_of_the_list(elsewhere: Town) -> None:
    operator = await a_list(elsewhere)
    await operator.answer("menu", "Catat laporan warga", "RT 003/RW 005", "Kematian")
    title = next(each for each in operator.chat if "laporan menunggu keputusan" in each.prompt.text)
    await operator.tap("Setujui yang jelas", title)
    await operator.say("2")
    assert left_out(operator) == [2]


@pytest.mark.parametrize("first", ["menu", "/antrean"])
async def test_below_other_buttons_a_number_is_theirs(elsewhere: Town, first: str) -> None:
    operator = await a_list(elsewhere)
    await operator.say(first)
    await operator.say("2")
    assert not left_out(operator)


@pytest.mark.parametrize("said", ["2 orang sudah pindah", "2027", "kecuali", "tidak 2"])
async def test_other_words_are_none(elsewhere: Town, said: str) -> None:
    operator = await a_list(elsewhere)
    await operator.say(said)
    assert "tidak ikut" not in operator.text
