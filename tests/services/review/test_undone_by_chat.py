"""What a report changed, however it was told and made whole, is as before once its approval is taken back in the room,
and as it was once it is approved anew."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import select

from bot.domain.people.people import PersonId
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY
from bot.storage import tables
from bot.storage.registry.read_registry import persons
from tests.journeys.conversations import CONVERSATIONS
from tests.services.phones import Town
from tests.services.review import test_tie as tie
from tests.services.submission import test_listed_newcomers as newcomers
from tests.services.submission.test_double import listed_twice
from tests.services.submission.test_double_dead import DEAD_COPY, told_of_one_dead
from tests.services.submission.test_entering_people import a_family_by_photo, read_off
from tests.services.submission.test_waiting_is_seen import card_of

TABLES = (
    tables.households, tables.arrivals, tables.claims, tables.incomplete, tables.name_words, tables.former_names,
    tables.nik_ends, tables.movements, tables.officer_residents, tables.matters,
)  # fmt: skip
CHANGES_WITH_EACH_WRITE = {"version", "opened_at", "settled_at"}
ONLY_FILED = {"proposal", "unfit", "pbi_baby", "pbi_reactivate"}
"""Kinds that ask for something, and change nothing in the registry."""
Story = Callable[[Town], Awaitable[None]]


def as_told(kind: str) -> Story:
    """A report of the kind as the guide tells it; of a coming, behind its leaving."""

    async def story(town: Town) -> None:
        if kind == "move_in":
            await as_told("move_out")(town)
            await town.room.tap("Setujui")
        told = next(each for each in CONVERSATIONS if each.kind == kind)
        await town.phone(told.who).answer("lapor", *told.inputs)

    return story


async def tied(town: Town) -> None:
    await tie.told(town, "Kematian", "Yoyo Rokaya", "kemarin")
    await tie.tied(town, "Yoyoh Rokayah")


async def tied_to_another_rt(town: Town) -> None:
    await tie.told(town, "Kematian", "Engkos Kosasi", "kemarin")
    await tie.tied(town, "Engkos Kosasih")


async def entered_by_tying(town: Town) -> None:
    await tie.told(town, "Kematian", "Wiranatakusumah", "kemarin")
    await tie.tied(town, "Tambahkan", "Lewati", "Laki-laki", "17-8-1950", "Lewati")


async def entered_with_her_baby(town: Town) -> None:
    await town.phone("rt-1").answer("lapor", "Kelahiran", "Wiranatakusumah", "Tidak ada di daftar", "Lewati")
    await town.phone("rt-1").answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")
    await tie.tied(town, "Tambahkan", "Lewati", "Perempuan", "Lewati", "Lewati")


async def read_off_a_photo(town: Town) -> None:
    await a_family_by_photo(town)
    await (await read_off(town)).tap("Kirim")


async def moved_as_he_is_known(town: Town) -> None:
    await (await newcomers.arrives(town)).tap("Ya, pindahkan")


async def one_of_two_entries_is_dead(town: Town) -> None:
    await listed_twice(town, DEAD_COPY)
    await told_of_one_dead(town, "Cucu Cahyati (49), Kp. Baru", "Tidak, masih hidup")


async def completed(town: Town) -> None:
    await as_told("birth")(town)
    await town.room.tap("Lengkapi")
    await town.phone("operator").answer("3215274911260001")


STORIES: dict[str, Story] = {each.kind: as_told(each.kind) for each in CONVERSATIONS if each.kind != "nil"} | {
    story.__name__: story
    for story in (
        tied, tied_to_another_rt, entered_by_tying, entered_with_her_baby, read_off_a_photo, moved_as_he_is_known,
        one_of_two_entries_is_dead, completed,
    )
}  # fmt: skip


async def registry(town: Town) -> dict[str, Any]:
    """Everybody as he is registered, and what stands beside him."""
    async with town.house.db.read() as transaction:
        ids = [PersonId(each) for each in (await transaction.execute(select(tables.persons.c.id))).scalars()]
        found: dict[str, Any] = {each.id: each for each in await persons(transaction, ids, REGENCY)}
        for table in TABLES:
            rows = (await transaction.execute(select(table))).mappings().all()
            found[table.name] = sorted(str({k: v for k, v in row.items() if stays(k, v)}) for row in rows)
    return found


def stays(column: str, value: Any) -> bool:
    """Whether a column says the same where the same is written anew: no version, moment or seal does."""
    return column not in CHANGES_WITH_EACH_WRITE and not isinstance(value, bytes)


def differing(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What is not the same in both, and how it is in each."""
    return {key: (one.get(key), other.get(key)) for key in {*one, *other} if one.get(key) != other.get(key)}


@pytest.mark.parametrize("name", STORIES)
async def test_an_approval_taken_back_leaves_the_registry_as_it_was(name: str, town: Town) -> None:
    await STORIES[name](town)
    report = (await town.reports())[-1]
    before = await registry(town)
    await town.room.tap("Setujui", card_of(town, report))
    assert (await town.reports())[-1].status is Status.APPLIED
    after = await registry(town)
    assert differing(before, after) or name in ONLY_FILED

    await town.room.answer("Batalkan keputusan", "Salah tekan")
    assert (await town.reports())[-1].status is Status.WAITING
    assert differing(before, await registry(town)) == {}

    await town.room.tap("Setujui", card_of(town, report))
    assert differing(after, await registry(town)) == {}
