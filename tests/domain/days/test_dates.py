"""Days as people type them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days.dates import may_be_several, missing_day, say_date, say_weekday, understand_date, understand_phrase
from tests.every import every

TODAY = date(2026, 10, 14)  # a Wednesday
MEANT = {
    "hari ini": (14, 10, 2026), "Tadi": (14, 10, 2026), "tadi pagi": (14, 10, 2026), "tadi siang": (14, 10, 2026),
    "tadi sore jam 5": (14, 10, 2026), "siang ini": (14, 10, 2026), "barusan": (14, 10, 2026),
    "baru saja pak": (14, 10, 2026), "tadi malam": (13, 10, 2026), "semalam": (13, 10, 2026),
    "kemarin": (13, 10, 2026), "Kemaren sore.": (13, 10, 2026), "kemarin malam sekitar jam 11": (13, 10, 2026),
    "kemarin lusa": (12, 10, 2026), "kemarin dulu": (12, 10, 2026), "besok": (15, 10, 2026),
    "td pagi": (14, 10, 2026), "td mlm": (13, 10, 2026), "tadi mlm": (13, 10, 2026), "smalam": (13, 10, 2026),
    "kmrin": (13, 10, 2026), "3 hari kebelakang": (11, 10, 2026), "3 hari ke belakang": (11, 10, 2026),
    "3 hari yg lewat": (11, 10, 2026), "3 hari yll": (11, 10, 2026), "udah 3 hari": (11, 10, 2026),
    "baru dua hari pak": (12, 10, 2026), "udah seminggu": (7, 10, 2026), "tanggal lima": (5, 10, 2026),
    "tgl dua belas": (12, 10, 2026), "tanggal 5 bulan 9": (5, 9, 2026), "tgl 12 bln 3 thn 1990": (12, 3, 1990),
    "dua puluh tiga september": (23, 9, 2026), "abis magrib kemarin": (13, 10, 2026), "subuh": (14, 10, 2026),
    "senin": (12, 10, 2026), "senin lalu": (12, 10, 2026), "hari Senin yang lalu": (12, 10, 2026),
    "selasa kemarin": (13, 10, 2026), "hari jumat": (9, 10, 2026), "hari Jum'at kemarin": (9, 10, 2026),
    "rabu": (14, 10, 2026), "rabu lalu": (7, 10, 2026), "senin minggu lalu": (5, 10, 2026),
    "senin malam": (12, 10, 2026), "malam minggu": (10, 10, 2026), "malam minggu kemarin": (10, 10, 2026),
    "malam jumat": (8, 10, 2026), "hari minggu": (11, 10, 2026), "hari minggu lalu": (11, 10, 2026),
    "minggu lalu": (7, 10, 2026), "seminggu yang lalu": (7, 10, 2026), "3 hari lalu": (11, 10, 2026),
    "dua hari yang lalu": (12, 10, 2026), "sudah 3 hari yg lalu": (11, 10, 2026), "2 minggu lalu": (30, 9, 2026),
    "sebulan yang lalu": (14, 9, 2026), "2 bln lalu": (14, 8, 2026), "setahun lalu": (14, 10, 2025),
    "12 Agustus 2026": (12, 8, 2026), "12 agus 2026": (12, 8, 2026), "12 agus 26": (12, 8, 2026),
    "12agustus2026": (12, 8, 2026), "12-Agt-2026": (12, 8, 2026), "Rabu, 12 Agustus 2026": (12, 8, 2026),
    "12 agustus": (12, 8, 2026), "12 desember": (12, 12, 2025), "29 feb": (29, 2, 2024),
    "tanggal 12 bulan agustus tahun 2026": (12, 8, 2026), "12/8/26": (12, 8, 2026), "12-8-2026": (12, 8, 2026),
    "12.8.2026": (12, 8, 2026), "12 8 2026": (12, 8, 2026), "12 / 8 / 26": (12, 8, 2026), "12082026": (12, 8, 2026),
    "2026-08-12": (12, 8, 2026), "12/8": (12, 8, 2026),
    "12/12/26": (12, 12, 1926), "1/1/27": (1, 1, 1927), "5/6/1958": (5, 6, 1958), "tgl 12": (12, 10, 2026),
    "tgl 20": (20, 9, 2026), "tanggal 12 kemarin": (12, 10, 2026), "tgl 12 bulan lalu": (12, 9, 2026),
    "12 August 2026": (12, 8, 2026), "August 12, 2026": (12, 8, 2026), "Agustus 12 2026": (12, 8, 2026),
    "12/8/2026 pukul 05.30 WIB": (12, 8, 2026), "kemarin jam 05:30": (13, 10, 2026), "kamari": (13, 10, 2026),
    "tadi dini hari": (14, 10, 2026), "tadi barusan": (14, 10, 2026), "sehari yang lalu": (13, 10, 2026),
    "malam ini": (14, 10, 2026),
}  # fmt: skip
NO_DATE = (
    "Asep", "3 orang", "31/2", "31/2/2026", "31 februari 2026", "32/1/2026", "12/13/2026", "", "   ", "👍",
    "tidak tahu", "malam", "pagi", "ini", "hari", "minggu ini", "beberapa hari lalu", "5",
    "1234567890123456", "3215270101900001", "12 agustus 202", "12/8/20266", "12/8/0026",
    "RT 003/RW 005", "jalan melati 12", "0812-3456-7890",
    "maret", "sakit sudah 3 hari", "99999999", "00/00/0000", "tgl 45", "0 hari lalu", "999 tahun lalu", "x" * 5000,
    "tgl 12/8/26 di rumah", "anak ke 2 meninggal", "١٢/٨/٢٠٢٦", "lapor 2026 3 orang", "asep bin 12 mar 1 2 3",
)  # fmt: skip


@every("text", MEANT)
def test_what_people_type_is_understood(text: str) -> None:
    day, month, year = MEANT[text]
    assert understand_date(text, TODAY) == date(year, month, day)


@every("text", NO_DATE)
def test_what_is_no_date_is_none(text: str) -> None:
    assert understand_date(text, TODAY) is None


@every("text", ["3 hari", "seminggu", "tanggal 31 november"])
def test_within_a_sentence_how_long_alone_is_no_day(text: str) -> None:
    assert understand_phrase(text, TODAY) is None


@given(st.text(max_size=100))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(understand_date(text, TODAY), date | None)


@given(st.from_regex(r"((12|8|2026|26|/|-|agus|mei|minggu|lalu|hari|tgl|jam|malam|orang|dua|se|kemarin) ?){1,9}"))
def test_no_mix_of_its_own_words_breaks_it(text: str) -> None:
    assert isinstance(understand_date(text, TODAY), date | None)


@given(st.dates(date(1927, 1, 1), TODAY), st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d%m%Y", "%Y-%m-%d"]))
def test_a_written_day_comes_back(day: date, form: str) -> None:
    assert understand_date(day.strftime(form), TODAY) == day


@given(st.dates(TODAY - timedelta(days=36_000), TODAY))
def test_two_digits_of_a_year_lie_in_the_past_hundred_years(day: date) -> None:
    assert understand_date(day.strftime("%d/%m/%y"), TODAY) == day


@given(st.dates(date(1927, 1, 1), TODAY))
def test_what_is_said_is_understood(day: date) -> None:
    assert understand_date(f"{say_weekday(day)}, {say_date(day)}", TODAY) == day


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["senin", "kamis", "minggu"]))
def test_a_past_weekday_lies_within_the_last_seven_days(today: date, weekday: str) -> None:
    found = understand_date(f"hari {weekday} lalu", today)
    assert found is not None
    assert 1 <= (today - found).days <= 7
    assert say_weekday(found).casefold() == weekday


def test_a_day_is_said_in_indonesian() -> None:
    assert (say_date(TODAY), say_weekday(TODAY)) == ("14 Oktober 2026", "Rabu")


@every("phrase", ("minggu lalu", "pekan lalu", "bulan lalu", "2 bulan lalu", "setahun lalu", "kemarin malam jam 1"))
def test_what_may_be_several_days_is_asked_again_where_a_day_is_wanted(phrase: str) -> None:
    assert may_be_several(phrase)
    assert understand_phrase(phrase, date(2026, 11, 28)) is None


@every(
    "phrase, told_on, may_be",
    [
        ("malam minggu", date(2026, 11, 28), True),
        ("sabtu malam jam 8", date(2026, 11, 28), True),
        ("malam jumat", date(2026, 11, 26), True),
        ("malam jumat", date(2026, 11, 27), False),
        ("malam minggu kemarin", date(2026, 11, 28), False),
        ("malam minggu ini", date(2026, 11, 28), False),
        ("sabtu pagi", date(2026, 11, 28), False),
    ],
)
def test_an_evening_of_the_day_that_it_is_may_be_to_come_or_a_week_ago(
    phrase: str, told_on: date, may_be: bool
) -> None:
    assert may_be_several(phrase, told_on) == may_be


@every(
    "phrase, today, month, last",
    [
        ("tgl 31", date(2026, 3, 15), "Februari", 28),
        ("tanggal 31 bulan lalu", date(2026, 12, 5), "November", 30),
        ("tgl 31 bulan ini", date(2026, 11, 28), "November", 30),
        ("tgl 31 bulan depan", date(2026, 3, 15), "April", 30),
    ],
)
def test_a_number_that_its_month_does_not_have_is_no_day_of_another(
    phrase: str, today: date, month: str, last: int
) -> None:
    assert understand_date(phrase, today) is None
    assert missing_day(phrase, today) == (month, last)
