"""Words that point at one of the choices shown: sendiri saja, semuanya, tidak ada di daftar, warga baru."""

import re
from collections.abc import Mapping
from enum import Enum, auto

from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.spelling.plain import plain


class Pointing(Enum):
    """Which of the choices is meant."""

    ALONE = auto()
    EVERYBODY = auto()
    SOME = auto()
    DONE = auto()
    NONE_OF_THESE = auto()
    NEW = auto()


_SAID: Mapping[Pointing, re.Pattern[str]] = {
    Pointing.ALONE: re.compile(
        r"(?:(?:cuma|hanya|dia|orangnya|beliau|pergi|pindah|satu orang) )*(?:sendiri|sendirian|seorang|seorang diri|"
        r"dia|satu orang|beliau)(?: (?:doang|orang))?"
    ),
    Pointing.EVERYBODY: re.compile(
        r"(?:semua|semuanya|sekeluarga|satu keluarga|seluruh keluarga|serumah|satu rumah|sakulawarga|kabeh|sadayana|"
        r"keluarga|ikut semua|semua ikut|1 keluarga|semua anggota)(?: (?:keluarga|ikut|nya|orang|pindah|pergi|semua))*"
    ),
    Pointing.SOME: re.compile(
        r"sebagian(?: saja| keluarga)?|beberapa(?: orang)?|tidak semua|ada yang (?:ikut|tinggal)"
    ),
    Pointing.DONE: re.compile(r"selesai|sudah|cukup|beres|itu saja|sudah (?:itu|semua|cukup)|rengse|tidak ada lagi"),
    Pointing.NONE_OF_THESE: re.compile(
        r"(?:tidak|belum) (?:ada|terdaftar|tercatat|masuk|termasuk)(?: (?:di|dalam|pada))?(?: (?:daftar|data|sini|situ|"
        r"list|pilihan|nama itu|namanya|semua|orangnya|yang cocok|yang benar))*|"
        r"bukan(?: (?:itu|ini|semua|dia|mereka|yang itu|semuanya|salah satu|orang itu))*|(?:orang|tempat|desa|"
        r"nama) lain|"
        r"(?:salah|beda|lain) (?:orang|semua)|tidak satupun|tidak cocok|yang lain|lainnya"
    ),
    Pointing.NEW: re.compile(
        r"(?:(?:warga|orang|pendatang|penduduk|keluarga) )?baru|pendatang|belum terdaftar|warga baru"
    ),
}


def points_at(text: str) -> tuple[Pointing, ...]:
    """What the whole of `text` may point at, the likeliest first."""
    said = {without_courtesy(text), plain(text)}
    return tuple(which for which, pattern in _SAID.items() if any(pattern.fullmatch(each) for each in said))
