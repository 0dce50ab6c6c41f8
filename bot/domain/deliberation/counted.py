"""Numbers and days in words, as minutes have them: *Senin, tanggal tiga puluh bulan November tahun dua ribu …*."""

from datetime import date

from bot.domain.days.dates import MONTH_NAMES, WEEKDAY_NAMES

_UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def in_words(number: int) -> str:
    """`123` is *seratus dua puluh tiga*; from 0 to 999,999."""
    if number < 12:
        return _UNITS[number]
    if number < 20:
        return f"{_UNITS[number - 10]} belas"
    for size, name in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= size:
            many, rest = divmod(number, size)
            # *seribu*, *seratus*; ten and eleven are words of their own.
            first = f"se{name}" if many == 1 else f"{in_words(many)} {name}"
            return f"{first} {in_words(rest)}" if rest else first
    raise ValueError(number)


def day_in_words(day: date) -> str:
    """*Senin, tanggal tiga puluh bulan November tahun dua ribu dua puluh enam*."""
    month = MONTH_NAMES[day.month - 1]
    weekday = WEEKDAY_NAMES[day.weekday()]
    return f"{weekday}, tanggal {in_words(day.day)} bulan {month} tahun {in_words(day.year)}"
