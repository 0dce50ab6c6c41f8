"""When somebody was born of whom only an age or a year is known."""

from datetime import date

from bot.domain.days.ages import born_of_age
from tests.every import every

TODAY = date(2026, 11, 10)
TOLD = {
    "70 tahun": "tahun 1956", "umur 70": "tahun 1956", "tujuh puluh tahun": "tahun 1956", "70an": "tahun 1956",
    "sekitar 60 tahun pak": "tahun 1966", "umurnya 70 an": "tahun 1956", "kelahiran 1956": "tahun 1956",
    "lahir tahun 56": "tahun 1956", "thn 05": "tahun 2005", "3 bulan": "Agustus 2026", "umur setahun": "tahun 2025",
    "umur 2 minggu": "27 Oktober 2026", "1 tahun 3 bulan": "Agustus 2025", "setahun setengah": "Mei 2025",
    "1,5 thn": "Mei 2025", "1.5 tahun": "Mei 2025", "dua setengah tahun": "Mei 2024", "2 tahun setengah": "Mei 2024",
    "umur 2 thn 1 bln": "Oktober 2024", "40 tahun 6 bulan": "tahun 1986", "0,5 tahun": "Mei 2026",
}  # fmt: skip


@every("text", TOLD)
def test_an_age_tells_the_year_and_of_a_baby_the_month(text: str) -> None:
    day = born_of_age(text, TODAY)
    assert day is not None
    assert day.say() == TOLD[text]


@every("text", ["", "65", "2,7 tahun", "1 tahun 3", "0 tahun", "17 agustus", "kemarin", "56", "tiga"])
def test_what_tells_no_age_is_none(text: str) -> None:
    assert born_of_age(text, TODAY) is None
