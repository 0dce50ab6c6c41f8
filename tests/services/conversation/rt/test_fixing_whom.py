"""A report that came back for whom it tells of, and tells of the same one again: nothing else is asked anew."""

import pytest

from bot.domain.report.review import Status
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.phones import Phone, Town

FIRST = ("Nama", "Ibu", "Yang pindah", "Dari keluarga", "Keluarga", "Bayi", "Tidak dipakai")
"""What the question after whom a kind tells of is called."""
SECTIONS = ("Lainnya", "Bantuan sosial", "Data yang keliru")
TOLD = [told for told in CONVERSATIONS if told.kind not in ("nil", "move_in")]


async def opened_for_whom(town: Town, by: str) -> Phone:
    """The newest report came back for its first question, which is open on the phone of who told it."""
    await town.room.tap("Minta perbaikan")
    await town.room.tap(next(label for label in town.room.newest.labels if label.startswith(FIRST)))
    return await town.phone(by).tap("Perbaiki")


def is_ready(phone: Phone) -> bool:
    return any(label.startswith("Kirim") for label in phone.newest.labels)


@pytest.mark.parametrize("told", TOLD, ids=[told.kind for told in TOLD])
async def test_who_is_named_again_needs_no_other_answer(town: Town, told: Conversation) -> None:
    phone = await town.phone(told.who).say("lapor")
    await phone.answer(*told.inputs)
    before = await town.the_report()
    phone = await opened_for_whom(town, told.who)
    typed, *chosen = [said for said in told.inputs if said not in SECTIONS][1:3]
    await phone.answer(typed)
    if not is_ready(phone):
        await phone.answer(*chosen)
    assert is_ready(phone), phone.text
    await phone.answer("Kirim")
    fixed = await town.the_report()
    assert (fixed.status, fixed.revision) == (Status.WAITING, 1)
    assert (fixed.answers, fixed.change) == (before.answers, before.change)
