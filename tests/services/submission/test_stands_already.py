"""What the registry has of somebody already is refused at the answer that tells it, with the way on."""

from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import opened, tells

NAME = "Cucu Cahyati"


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
