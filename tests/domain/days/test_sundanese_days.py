"""Days as people type them in Sundanese, with accents and without."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days.dates import understand_date
from bot.domain.days.sundanese_days import in_indonesian
from tests.domain.days.test_dates import MEANT, NO_DATE
from tests.every import every

TODAY = date(2026, 10, 14)  # a Wednesday
DAYS_AGO = {
    "ayeuna": 0, "poé ieu": 0, "poe ieu": 0, "Dinten ieu": 0, "bieu": 0, "bieu pisan": 0, "nembé": 0, "nembe wae": 0,
    "cikénéh pisan": 0, "minggon kapengker": 7, "saminggon kapengker": 7,
    "karék": 0, "tadi": 0, "tadi beurang": 0, "tadi énjing": 0, "tadi enjing": 0, "tadi isuk": 0, "énjing tadi": 0,
    "tadi burit": 0, "tadi sonten tabuh lima": 0, "tadi subuh": 0, "tadi janari": 0, "énjing ieu": 0, "wengi ieu": 0,
    "kamari": 1, "Kamari ieu": 1, "kamari beurang": 1, "kamari énjing": 1, "kamari burit": 1, "kamari sonten.": 1,
    "dinten kamari": 1, "poé kamari": 1, "tadi wengi": 1, "wengi tadi": 1, "tadi peuting": 1, "peuting tadi": 1,
    "kamari wengi": 1, "wengi kamari": 1, "sadinten kapengker": 1, "sapoé katukang": 1, "mangkukna": 2,
    "dua dinten kapengker": 2, "tilu dinten kapengker": 3, "tilu poé ka tukang": 3, "3 dinten kapengker": 3,
    "opat poe nu geus kaliwat": 4, "lima dinten ka pengker": 5, "genep poé kaliwat": 6, "tujuh dinten katukang": 7,
    "dalapan dinten katukang": 8, "salapan dinten katukang": 9, "sapuluh dinten nu kapengker": 10,
    "hiji minggu katukang": 7, "saminggu kaliwat": 7, "saminggu ka tukang": 7, "minggu kapengker": 7,
    "dua minggu kapengker": 14, "minggu kamari": 7,
    "senén": 2, "Senén kamari": 2, "dinten salasa kapengker": 1, "rebo kaliwat": 7, "kemis": 6, "Jumaah kamari": 5,
    "dinten Saptu": 4, "dinten minggu": 3, "malem jumaah": 6, "wengi jumaah": 6, "rebo": 0, "senen énjing": 2,
}  # fmt: skip
DAYS = {
    "sabulan katukang": date(2026, 9, 14), "sasih kapengker": date(2026, 9, 14), "bulan kamari": date(2026, 9, 14),
    "dua sasih kapengker": date(2026, 8, 14), "sataun katukang": date(2025, 10, 14),
    "dua taun kaliwat": date(2024, 10, 14), "12 Agustus 2026": date(2026, 8, 12), "3 Pébruari 2026": date(2026, 2, 3),
    "1 Désémber 2025": date(2025, 12, 1), "17 Séptémber": date(2026, 9, 17), "5 Méi 2026": date(2026, 5, 5),
    "tanggal 5 sasih kamari": date(2026, 9, 5), "senén tanggal 12/10/2026": date(2026, 10, 12),
}  # fmt: skip
TO_COME = {
    "isukan": 1, "énjing": 1, "enjing": 1, "Énjing.": 1, "isuk": 1, "dinten énjing": 1, "énjing sonten": 1,
    "isukan sore": 1, "pagéto": 2, "pageto": 2,
}  # fmt: skip
NONE = ("wengi", "tadi Asep", "dinten", "ieu", "sasih", "tilu", "kapengker", "teu terang", "tilu urang", "minggu ieu")


@every("text", DAYS_AGO)
def test_days_gone_by_are_understood(text: str) -> None:
    assert understand_date(text, TODAY) == TODAY - timedelta(days=DAYS_AGO[text])


@every("text", DAYS)
def test_months_years_and_written_days_are_understood(text: str) -> None:
    assert understand_date(text, TODAY) == DAYS[text]


@every("text", TO_COME)
def test_days_to_come_are_understood_to_be_refused(text: str) -> None:
    assert understand_date(text, TODAY) == TODAY + timedelta(days=TO_COME[text])


@every("text", NONE)
def test_what_is_no_day_is_none(text: str) -> None:
    assert understand_date(text, TODAY) is None


@every("text", [*MEANT, *NO_DATE])
def test_indonesian_keeps_its_meaning(text: str) -> None:
    plain = text.casefold()
    assert in_indonesian(plain) == plain.replace("kamari", "kemarin")


@given(st.from_regex(r"((3|tilu|poé|dinten|sasih|minggu|kapengker|ka|tukang|énjing|tadi|kamari|ieu|nembé) ?){1,8}"))
def test_no_mix_of_its_words_breaks_it(text: str) -> None:
    assert isinstance(understand_date(text, TODAY), date | None)
