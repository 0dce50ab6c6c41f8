"""One conversation of each kind as a ketua RT has it in the practice village: told once, walked on every channel."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_OF_QUESTION = re.compile(r"[0-9a-f]{16}:\d+:")
"""Begins the tokens under a question of the report under way; news of other reports has none like it."""
_OF_MENU = re.compile(r"go:0:(start|more)\b")


@dataclass(frozen=True, slots=True)
class Conversation:
    """`inputs` follow the word *lapor*: a button of the question that begins so is tapped, else it is typed.

    `code` begins the report's number; `sheet` and `holds` are where the month's workbook must tell of it, and what
    must stand in one row there. `most` is how few inputs it may take, where that is promised; `short` is the shortest
    way, where the conversation shows a longer one.
    """

    kind: str
    code: str
    who: str
    inputs: tuple[str, ...]
    sheet: str
    holds: tuple[str, ...]
    most: int = 0
    short: tuple[str, ...] = ()

    @property
    def shortest(self) -> tuple[str, ...]:
        """What has to be tapped and typed at least."""
        return self.short or self.inputs


CONVERSATIONS = (
    Conversation("nil", "NHL", "rt-2", ("Nihil",), "Rekap RT", (), most=1),
    Conversation(
        "death", "MTI", "rt-1", ("Kematian", "asep", "Asep Saepudin (52)", "kemarin", "Kirim"),
        "Kematian", ("ASEP SAEPUDIN",), most=5,
    ),
    Conversation(
        "birth", "LHR", "rt-1",
        ("Kelahiran", "lilis", "Lilis Suryani", "Siti Maryam", "Perempuan", "tadi malam", "Puskesmas", "Karawang",
         "Kirim"),
        "Kelahiran", ("SITI MARYAM",), most=9,
    ),
    Conversation(
        "move_out", "PDK", "rt-1",
        ("Pindah keluar", "rohman", "Sekeluarga Rohman Hakim", "kemarin", "RT lain di desa ini", "+ RT tujuan",
         "RT 1 RW 2", "Kirim"),
        "Pindah keluar", ("ROHMAN HAKIM",), most=6,
        short=("Pindah keluar", "rohman", "Sekeluarga Rohman Hakim", "kemarin", "RT lain di desa ini", "Kirim"),
    ),
    Conversation(
        "move_in", "PDM", "rt-2",
        ("Pindah masuk", "Sekeluarga Rohman", "Hari ini", "Kirim"),
        "Pindah masuk", ("ROHMAN HAKIM",),
    ),
    Conversation(
        "away", "PRG", "rt-1", ("Lainnya", "Merantau", "wildan", "Wildan Fadilah", "bulan lalu", "Kirim"),
        "Merantau", ("WILDAN FADILAH",),
    ),
    Conversation(
        "missing", "HLG", "rt-1", ("Lainnya", "Tidak ditemukan", "rizki", "Muhamad Rizki (39)", "tidak tahu", "Kirim"),
        "Tidak ditemukan", ("MUHAMAD RIZKI",),
    ),
    Conversation(
        "status", "STS", "rt-1",
        ("Lainnya", "Perubahan status", "kirana", "Kirana Salsabila", "Pekerjaan", "Petani", "Kirim"),
        "Perubahan status", ("KIRANA SALSABILA",),
    ),
    Conversation(
        "correction", "PRB", "rt-1",
        ("Lainnya", "Perbaikan data", "wawan", "Wawan Hermawan", "Nama", "Wawan Hermansyah", "Kirim"),
        "Perbaikan data", ("WAWAN HERMANSYAH",),
    ),
    Conversation(
        "split", "KKB", "rt-1",
        ("Lainnya", "Pisah KK", "anisa", "Anisa Rahmawati", "Hanya", "kemarin", "Lewati", "Kirim"),
        "Pisah KK", ("ANISA RAHMAWATI",),
    ),
    Conversation(
        "proposal", "USL", "rt-1",
        ("Lainnya", "Bantuan sosial", "Usulan kurang mampu", "mumuh", "Mumuh Muhidin", "Ya", "Tidak", "Ya", "Ya",
         "Tidak", "Ya", "Ya",
         "Tidak", "Ya", "Kirim"),
        "Usulan kurang mampu", ("MUMUH MUHIDIN",),
    ),
    Conversation(
        "unfit", "TLK", "rt-1",
        ("Lainnya", "Bantuan sosial", "Tidak layak bantuan", "karta", "Karta Wijaya", "Sudah mampu", "Kirim"),
        "Tidak layak bantuan", ("KARTA WIJAYA",),
    ),
    Conversation(
        "caretaker", "PGR", "rt-1",
        ("Lainnya", "Bantuan sosial", "Ganti pengurus bantuan", "jajang", "Jajang Nurjaman", "Sebab lain",
         "Nurhayati", "Kirim"),
        "Ganti pengurus bantuan", ("JAJANG NURJAMAN",),
    ),
    Conversation(
        "pbi_baby", "BPB", "rt-1", ("Lainnya", "Bantuan sosial", "BPJS bayi", "alif", "Alif Ramadan", "Kirim"),
        "BPJS bayi (PBI-JK)", ("ALIF RAMADAN",),
    ),
    Conversation(
        "pbi_reactivate", "RPB", "rt-1",
        ("Lainnya", "Bantuan sosial", "Aktifkan lagi BPJS", "iwan", "Iwan Gunawan", "Kurang dari 6 bulan",
         "Keperluan lain", "Kirim"),
        "Aktifkan lagi BPJS", ("IWAN GUNAWAN",),
    ),
    Conversation(
        "still_alive", "HDP", "rt-1",
        ("Lainnya", "Data yang keliru", "Ternyata masih hidup", "Oman Rohman", "Bertemu orangnya di pasar", "Kirim"),
        "Ternyata masih hidup", ("OMAN ROHMAN",),
    ),
    Conversation(
        "relisted", "KTC", "rt-1",
        ("Lainnya", "Data yang keliru", "Kembali tercatat", "Tatang Sutisna", "Tidak jadi pindah", "Kirim"),
        "Kembali tercatat", ("TATANG SUTISNA",),
    ),
    Conversation(
        "never_was", "STC", "rt-1",
        ("Lainnya", "Data yang keliru", "Salah tercatat", "enoh", "Enoh Sukaemi", "Tidak ada yang kenal", "Kirim"),
        "Salah tercatat", ("ENOH SUKAEMI",),
    ),
    Conversation(
        "listed_twice", "GND", "rt-1",
        ("Lainnya", "Data yang keliru", "Terdata dua kali", "nabila", "Nabila Azzahra (34)", "Nabila Azzahra (40)",
         "Ya", "Kirim"),
        "Terdata dua kali", ("NABILA AZZAHRA",),
    ),
)  # fmt: skip


def takes(said: str, labels: Sequence[str], tokens: Sequence[str]) -> bool:
    """Whether a message with these buttons takes what is said: a question of the report under way, or a menu that
    offers it. News of earlier reports may come at any time, and takes nothing."""
    asks = any(map(_OF_QUESTION.match, tokens))
    offers = any(map(_OF_MENU.match, tokens)) and any(label.startswith(said) for label in labels)
    return asks or offers
