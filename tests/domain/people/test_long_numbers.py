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


SAID = dict(
    zip(
        "0123456789",
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
        strict=True,
    )
)
SUNDANESE = dict(
    zip(
        "0123456789",
        ["kosong", "hiji", "dua", "tilu", "opat", "lima", "genep", "tujuh", "dalapan", "salapan"],
        strict=True,
    )
)


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
    lambda nik: "".join("〇一二三四五六七八九"[int(each)] for each in nik),
    lambda nik: nik.replace("0", "\u041e").replace("1", "\u0406"),
    lambda nik: nik[:8] + nik[8:].replace("5", "S").replace("8", "B").replace("1", "i", 1),
    lambda nik: " ".join((nik[:4], nik[4:8], nik[8:12], nik[12:].replace("0", "O").replace("1", "I"))),
    lambda nik: "......".join(nik),
    *(
        lambda nik, between=between, words=words: between.join(words[each] for each in nik)
        for between in ("", " ", ", ", "-", "\n")
        for words in (SAID, SUNDANESE)
    ),
    lambda nik: " ".join(SAID[each] if place % 2 else each for place, each in enumerate(nik)),
    lambda nik: " ".join(SAID[each] for each in nik).upper(),
]


@every("write", WRITINGS)
def test_a_number_is_found_in_other_digits_and_with_letters_that_look_like_some(write: Callable[[str], str]) -> None:
    assert hide_numbers(f"Nomor {write(NIK)} benar") == f"Nomor {HIDDEN} benar"


@every(
    "pieces",
    [
        "3215 dan 2741 dan 0158 dan 0001",
        "3215 terus 2741 terus 0158 terus 0001",
        "depan 32152741 belakangnya 01580001",
        "321527 lalu 410158 lalu 0001",
        "awal 3215, tengahnya yang 27410158, akhirnya 0001",
        "Keterangan: 3215 2741\nTambahan: 0158 0001",
        "3215x2741x0158x0001",
        "3x2x1x5x2x7x4x1x0x1x5x8x0x0x0x1",
        "a3b2c1d5e2f7g4h1i0j1k5l8m0n0o0p1",
        ", ".join(f"angka {each}" for each in NIK),
    ],
)
def test_a_number_is_found_in_pieces_with_words_between_them(pieces: str) -> None:
    assert not any(map(is_digit, hide_numbers(f"NIK {pieces} benar")))


@every(
    "phone",
    [
        "081234567890",
        "0812-3456-789",
        "+62 812 3456 7890",
        "(0267) 123-4567",
        "O8I2 3456 7890",
        "62*812*345*678",
        "nol delapan satu dua tiga empat lima enam tujuh delapan",
    ],
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
        "SK 470/123/2026 dan 471/456/2026; sumbangan 150000 dari Asep, 200000 dari Euis, 100000 dari Ujang",
        "Jl. Melati No. B12 003/005, 9/11/2026, rumah 12B RT 1/2",
        "Laporan LHR-2611-0001 dan MTI-2611-0002 dan PDH-2611-0003 dan KLH-2611-0004",
        "Di sini sejak 2019, pindah tahun 2021, kembali tahun 2024 dan bekerja sampai 2026",
        "Anaknya tiga: umur dua, lima, dan sepuluh; yang satu lahir 10-11-2026, 14.30",
        "1. Asep, 45 tahun\n2. Euis, 43 tahun\n3. Ujang, 12 tahun\n4. Dede, 8 tahun\n5. Iis, 3 tahun",
    ],
)
def test_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert hide_numbers(text) == text
