"""A correction told of nobody on the list is tied to who died or left, as it is told of him where he is found."""

import pytest

from bot.domain.report.changes import EditPerson
from bot.domain.report.review import Status
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import CUCU, person, tied
from tests.services.submission.test_corrections_of_the_ended import DAY, NAME, ends
from tests.services.submission.test_waiting_is_seen import opened

MISSPELT = "Cucuk Cahyatik"
RIGHT = f"{CUCU.nik[:12]}7777"


async def untied(town: Town, *answers: str) -> Phone:
    phone = await (await opened(town, "Perbaikan data")).answer(MISSPELT, "Tidak ada di daftar", *answers, "Kirim")
    return phone if "laporan sudah diterima" in phone.text else await phone.answer("Kirim saja")


@pytest.mark.parametrize("approved", [True, False])
@pytest.mark.parametrize("kind", DAY)
async def test_who_died_or_left_is_offered_marked_and_put_right(town: Town, kind: str, approved: bool) -> None:
    await ends(town, kind, approved=approved)
    await untied(town, "NIK", RIGHT)
    await town.room.tap("Hubungkan")
    operator = town.phone("operator")
    button = next(each for each in operator.newest.labels if each.startswith(NAME))
    assert ("sudah meninggal" if kind == "Kematian" else "sudah pindah") in button
    await operator.answer(button, "Kirim")
    report = max(await town.reports(), key=lambda each: each.submitted_at)
    assert report.change.effects == (EditPerson(CUCU.id, {"nik": CUCU.nik}, {"nik": RIGHT}),)
    assert f"{NAME} sudah tercatat" in town.room.text or not approved
    if approved:
        await town.room.tap("Setujui")
        assert (await person(town, CUCU.id)).nik == RIGHT


async def test_what_cannot_be_told_of_the_dead_is_asked_of_the_rt_head_once_more(town: Town) -> None:
    await ends(town, "Kematian")
    await untied(town, "Alamat", "Kp. Baru No. 3")
    operator = await tied(town, NAME)
    assert "dikembalikan" in operator.text
    report = max(await town.reports(), key=lambda each: each.submitted_at)
    assert report.status is Status.RETURNED
