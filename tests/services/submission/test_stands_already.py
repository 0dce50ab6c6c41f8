"""What the registry has of somebody already is refused at the answer that tells it, with the way on."""

import pytest

from bot.domain.report.review import Status
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

NAME = "Cucu Cahyati"
KIRANA = "Kirana Salsabila"


async def test_a_marriage_of_who_is_married_is_refused_before_its_day_is_asked(town: Town) -> None:
    phone = await (await opened(town, "Perubahan status")).answer(NAME, NAME, "Menikah")
    assert "Status kawin: sudah tercatat seperti itu. Kalau pasangannya yang belum" in phone.text
    assert "laporkan atas nama pasangannya" in phone.text
    assert "Apa yang berubah?" in phone.text
    assert await town.reports() == []


async def test_behind_a_divorce_that_waits_she_marries_again(town: Town) -> None:
    await tells(town, "Perubahan status", NAME, NAME, "Bercerai", "2 November 2026")
    report = await tells(town, "Perubahan status", NAME, NAME, "Menikah", "5 November 2026")
    assert not report.is_untied


async def test_a_marriage_of_who_is_single_is_asked_about_to_the_end(town: Town) -> None:
    phone = await (await opened(town, "Perubahan status")).answer("Kirana", "Kirana Salsabila", "Menikah")
    assert "Kapan kejadiannya?" in phone.text


async def test_the_work_that_he_has_is_refused_at_once(town: Town) -> None:
    phone = await (await opened(town, "Perubahan status")).answer("Kirana", "Kirana Salsabila", "Pekerjaan", "Pedagang")
    assert phone.text.startswith("Pekerjaan: sudah tercatat seperti itu. Pilih yang lain")
    assert "Apa pekerjaannya sekarang?" in phone.text


@pytest.mark.parametrize(
    ("kind", "answers", "asked", "answer"),
    [
        ("Perubahan status", ("Menikah", "2 November 2026"), "Tanggal", "3 November 2026"),
        ("Perubahan status", ("Pekerjaan", "Petani"), "Nama", KIRANA),
        ("Perbaikan data", ("Nama", "Kirana Salsabilla"), "Nama yang benar", "Kirana Salsabilah"),
    ],
)
async def test_what_a_returned_report_said_itself_is_no_reason_against_it(
    town: Town, kind: str, answers: tuple[str, ...], asked: str, answer: str
) -> None:
    report = await tells(town, kind, KIRANA, KIRANA, *answers)
    await town.room.tap("Minta perbaikan", card_of(town, report))
    await town.room.tap(asked, card_of(town, report))
    phone = await (await town.phone("rt-1").tap("Perbaiki")).answer(answer)
    await phone.answer(*([KIRANA] if answer == KIRANA else []), "Kirim")
    assert (await sent(town)).status is Status.WAITING, phone.text
