"""What operators and Dinas Sosial write in place of a button: how the month stands, what waits, what went wrong."""

import re
from enum import StrEnum

from bot.domain.sentences.office_short import asks_how_it_stands, asks_of_somebody, asks_what_waits
from bot.domain.spelling.plain import plain
from bot.domain.spelling.whole_words import words


class OfficeTopic(StrEnum):
    """What is asked for."""

    UNDO = "undo"
    """a decision was a slip"""
    SILENT = "silent"
    """who has not been heard of"""
    FILES = "files"
    CLOSING = "closing"
    """when the month ends"""
    QUEUE = "queue"
    """what waits"""
    RECAP = "recap"
    LOOK_UP = "look-up"
    """somebody, and not yet whom"""
    CONTACT = "contact"
    """how to reach an RT head"""


_LONGEST = 120
_SAID: tuple[tuple[OfficeTopic, re.Pattern[str]], ...] = (
    (
        OfficeTopic.UNDO,
        words(
            r"""
            (?:salah|keliru|kepencet|ketekan) (?:tolak|menolak|setuju|setujui|menyetujui|acc|tekan|pencet|klik|
            putus|memutuskan|            keputusan)|(?:salah|keliru) ~2 (?:ditolak|disetujui|diputuskan|dikembalikan)|
            (?:batal|batalkan|batalin|dibatalkan|cabut|ralat|tarik|ulang) ~3 (?:keputusan|putusan|tadi|barusan|
            persetujuan|penolakan)|
            (?:tidak|jangan) jadi (?:tolak|ditolak|disetujui|setuju|acc)|(?:ketolak|kesetujui|keacc)
            """
        ),
    ),
    (
        OfficeTopic.QUEUE,
        words(
            r"""
            (?:belum|perlu|harus|mau) ~2 (?:acc|diacc|approve|diapprove|disetujui|diputus|diputuskan|diproses|
            diverifikasi|dikerjakan|diperiksa|dicek)
            """
        ),
    ),
    (
        OfficeTopic.SILENT,
        words(
            r"""
            rt ~3 belum|rt sudah (?:lapor|melapor|setor|kirim)|
            (?:belum|tidak) (?:pernah |juga |ada )?(?:lapor|melapor|laporan|setor|kirim|mengirim|nihil)|
            (?:siapa|mana) ~3 belum(?: ~2 (?:lapor|melapor|laporan|masuk))?
            """
        ),
    ),
    (
        OfficeTopic.CONTACT,
        words(r"(?:nomor|hp|telepon|telpon|wa|hubungi|menghubungi|kontak|nelpon|menelepon) ~2 (?:rt|pelapor)"),
    ),
    (
        OfficeTopic.FILES,
        words(
            r"""
            (?:mana|minta|kirim|kirimkan|kirimin|unduh|download|ambil|lihat|buka) ~3 (?:file|berkas|excel|exel|zip|
            pdf|csv|
            spreadsheet)|(?:file|berkas|excel|exel|zip) ~3 (?:mana|bulan|belum|hilang|kemarin|lagi)
            """
        ),
    ),
    (
        OfficeTopic.CLOSING,
        words(
            r"""
            ^(?:sudah )?(?:tutup|ditutup)(?: (?:kapan|belum|bulan))*$|
            (?:kapan|tanggal berapa|jam berapa|hari apa|berapa hari) ~3 (?:tutup|ditutup|penutupan|menutup|terakhir|
            deadline|cut|
            batas)|batas (?:waktu|akhir|lapor)|tenggat|deadline|(?:tinggal|sisa) (?:berapa )?hari
            """
        ),
    ),
    (
        OfficeTopic.QUEUE,
        words(
            r"""
            laporan ~2 (?:baru|masuk|menunggu|antre|antri|pending|belum diputus|belum diproses)|ada laporan(?: apa)?|
            ada yang baru|
            (?:yang|masih) (?:menunggu|antre|antri|pending)|antrian|antri|(?:perlu|harus|mau) (?:saya )?(?:putuskan|
            diputuskan|diperiksa)
            """
        ),
    ),
    (
        OfficeTopic.RECAP,
        words(
            r"""
            berapa ~4 (?:laporan|warga|orang|meninggal|mati|lahir|kelahiran|kematian|pindah|datang|rt|usulan|bayi|
            desa|total|semua)|
            sudah berapa|rekap\w*|ringkasan|keadaan bulan|perkembangan|bagaimana (?:bulan ini|laporan bulan)|
            jumlah ~2 (?:laporan|warga|rt)|
            laporan bulan (?:ini|lalu)
            """
        ),
    ),
)
"""In this order: the first that is told counts."""


def understand_office(text: str) -> OfficeTopic | None:
    """What an office asks for; None where nobody knows."""
    said = plain(text) if len(text) <= _LONGEST else ""
    if not said:
        return None
    return next((topic for topic, pattern in _SAID if pattern.search(said)), None) or _in_short(said, "?" in text)


def _in_short(said: str, is_question: bool) -> OfficeTopic | None:
    if asks_what_waits(said, is_question):
        return OfficeTopic.QUEUE
    if asks_how_it_stands(said):
        return OfficeTopic.RECAP
    return OfficeTopic.LOOK_UP if asks_of_somebody(said) else None
