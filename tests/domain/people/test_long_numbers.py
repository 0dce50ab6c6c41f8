"""Numbers typed among words: none that is secret is left, and nothing else is touched."""

import sys
import unicodedata
from collections.abc import Callable

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.people.long_numbers import HIDDEN, hide_numbers
from tests.every import every

NIK = "3215274101580001"


def is_digit(char: str) -> bool:
    return unicodedata.category(char).startswith("N")


DIGITS = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) == "Nd")
ODD = st.characters(exclude_categories=("L", "N", "Cs"))
WORDS = st.text(st.characters(exclude_categories=("N", "Cs")), max_size=12)
SIXTEEN = st.lists(st.tuples(st.sampled_from(DIGITS), st.text(ODD, max_size=3)), min_size=16, max_size=16)


@given(WORDS, SIXTEEN, WORDS)
@example("", [(digit, "") for digit in NIK], "")
@example("pin", [(digit, "., "[: place % 4]) for place, digit in enumerate(NIK)], "")
def test_of_sixteen_digits_with_up_to_three_odd_characters_between_them_none_is_left(
    before: str, written: list[tuple[str, str]], after: str
) -> None:
    typed = before + "".join(digit + odd for digit, odd in written) + after
    assert not any(map(is_digit, hide_numbers(typed)))


@every("between", [*"*|+/\\_~=.,:;'\"’–—‐\u00a0\u2009\u202f\u3000\u200b\u2060\ufeff\t\n", ") (", "·"])
def test_a_number_is_found_whatever_separates_it(between: str) -> None:
    for size in (1, 2, 4, 6):
        parts = [NIK[start : start + size] for start in range(0, 16, size)]
        assert hide_numbers(f"NIK ({between.join(parts)}) aktif") == f"NIK ({HIDDEN}) aktif"


def spread(text: str) -> str:
    return "".join(f"{char}\ufe0f\u20e3" for char in text)


WRITINGS: list[Callable[[str], str]] = [
    lambda nik: "".join(chr(ord(each) + 0xFEE0) for each in nik),
    lambda nik: "".join(chr(ord(each) + 0x630) for each in nik),
    lambda nik: nik.replace("0", "O").replace("1", "l"),
    lambda nik: nik.replace("0", "o").replace("1", "I"),
    lambda nik: " ".join(nik).replace("0 ", "0O "),
    spread,
    lambda nik: nik[:13],
]


@every("write", WRITINGS)
def test_a_number_is_found_in_other_digits_and_with_letters_that_look_like_some(write: Callable[[str], str]) -> None:
    assert hide_numbers(f"Nomor {write(NIK)} benar") == f"Nomor {HIDDEN} benar"


@every(
    "phone",
    ["081234567890", "0812-3456-789", "+62 812 3456 7890", "(0267) 123-4567", "O8I2 3456 7890", "62*812*345*678"],
)
def test_phone_numbers_are_found(phone: str) -> None:
    assert hide_numbers(f"Hubungi {phone} saja").count(HIDDEN) == 1
    assert sum(map(is_digit, hide_numbers(f"Hubungi {phone} saja"))) == 0


@every(
    "text",
    [
        "Meninggal 9/11/2026 pukul 14.30, dimakamkan 10-11-2026",
        "Terjadi: 09/11/2026, 14.30",
        "RT 003/RW 005, Sukamaju, Kec. Telukjambe Timur",
        "No. 12 003/005, 9/11/2026",
        "Kp. Sukamaju No. 12 RT 003/005 Karawang 41361",
        "-6.30521, 107.29183",
        "Gajinya Rp 1.500.000 - 2.000.000 sebulan",
        "Anak 3 orang, umur 5, 7 dan 12 tahun",
        "Blok II No. 12, lantai 3, sejak 2019",
        "Laporan LHR-2611-0001 dan MTI-2611-0002",
        "Reporter, 9 November 2026 pukul 14.30\n1. Ada foto terlampir",
        "Kelas 5-6, tahun 2025/2026",
        "Ia lahir 2026-11-09, SK nomor 470/12/2026",
        "Pindah ke Blok C3 l0 no 8 RT 1/2",
    ],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert hide_numbers(text) == text
