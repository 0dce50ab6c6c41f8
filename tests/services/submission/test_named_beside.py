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
