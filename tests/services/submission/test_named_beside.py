"""A husband or wife of another RT of the village is tied by the operator, as the head who names her is told."""

from bot.domain.people.people import Marital
from bot.domain.report.report import Report
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent

HE, SHE = "Rendi Kurnia", "Anisa Rahmawati"


async def he_marries(town: Town, whom: str = SHE) -> tuple[Phone, Report]:
    phone = await opened(town, "Perubahan status", "rt-2")
    await phone.answer(HE, HE, "Menikah", "5 November 2026", "+ Pasangan", whom, "Tidak ada di daftar", "Kirim")
    if "Kirim saja" in phone.newest.labels:
        assert "operator yang menghubungkan" in phone.text
        await phone.tap("Kirim saja")
    return phone, await sent(town)


async def married(town: Town, *who: str) -> bool:
    rows = [row for row in await town.rows(tables.persons) if row["id"] in who]
    return len(rows) == len(who) and all(row["marital"] == Marital.MARRIED for row in rows)


async def test_she_is_tied_and_both_are_married(town: Town) -> None:
    phone, report = await he_marries(town)
    assert report.change.unlisted == (SHE.upper(),) or report.change.unlisted == (SHE,)
    assert f"{SHE} belum terhubung dengan warga terdaftar" in phone.text
    await town.room.tap("Hubungkan ke warga", card_of(town, report))
    operator = town.phone("operator")
    await operator.answer(SHE, "Kirim")
    assert "sudah dihubungkan" in operator.text + operator.chat[-2].prompt.text
    tied = await sent(town)
    await town.room.tap("Setujui", card_of(town, tied))
    assert "disetujui" in town.network.notices[-1], town.network.notices[-1]
    assert len(tied.change.subjects) == 2
    assert await married(town, *tied.change.subjects)


async def test_of_whom_nobody_of_the_village_is_called_so_nothing_is_to_be_tied(town: Town) -> None:
    phone, report = await he_marries(town, "Zulaikha Harahap")
    assert report.change.unlisted == ()
    assert "belum terhubung" not in phone.text


async def she_leaves(town: Town) -> Report:
    phone = await opened(town, "Pindah keluar", "rt-1")
    await phone.answer(SHE, SHE, "Hanya", "kemarin", "RT lain", "+ RT tujuan", "RT 1 RW 2", "Kirim")
    return await sent(town)


async def she_comes(town: Town) -> None:
    await town.phone("rt-2").answer("lapor", "Pindah masuk", SHE, SHE, "kemarin", "Kirim")
    await town.room.tap("Setujui", card_of(town, await sent(town)))


async def is_tied(town: Town, report: Report) -> Report:
    await town.room.tap("Hubungkan ke warga", card_of(town, report))
    await town.phone("operator").answer(SHE, "Kirim")
    tied = next(each for each in await town.reports() if each.id == report.id)
    assert len(tied.change.subjects) == 2
    return tied


async def test_a_bride_whose_leaving_waits_is_tied_behind_it(town: Town) -> None:
    await she_leaves(town)
    phone, report = await he_marries(town)
    assert f"{SHE} belum terhubung dengan warga terdaftar" in phone.text
    tied = await is_tied(town, report)
    await town.room.tap("Setujui", card_of(town, tied))
    assert "menyusul PDK-2611-0001" in town.network.notices[-1]
    await town.room.tap("Setujui keduanya")
    assert await married(town, *tied.change.subjects)
    await she_comes(town)
    assert await married(town, *tied.change.subjects)


async def test_a_bride_who_left_and_came_since_is_tied_where_she_lives(town: Town) -> None:
    leaves = await she_leaves(town)
    _, report = await he_marries(town)
    await town.room.tap("Setujui", card_of(town, leaves))
    await she_comes(town)
    tied = await is_tied(town, report)
    await town.room.tap("Setujui", card_of(town, tied))
    assert await married(town, *tied.change.subjects)


async def test_of_whoever_leaves_by_what_waits_nothing_else_is_tied_to_her_and_it_says_that_it_waits(
    town: Town,
) -> None:
    await she_leaves(town)
    phone = await opened(town, "Tidak ditemukan", "rt-2")
    await phone.answer(SHE, "Tidak ada di daftar", "kemarin", "Kirim")
    if "Kirim saja" in phone.newest.labels:
        await phone.tap("Kirim saja")
    await town.room.tap("Hubungkan ke warga", card_of(town, await sent(town)))
    operator = town.phone("operator")
    assert "dilaporkan pindah, dan laporan itu masih menunggu. Kalau laporan ini tentang dia" in operator.text
    assert not any(each.startswith(SHE) for each in operator.newest.labels)
