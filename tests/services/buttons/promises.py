"""What each button promises: what must be read once it is pressed, at once and later."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.dialogue.turn import CANCEL, SEND
from bot.services.review.card_buttons import Verb
from bot.services.review.last_word import SAY
from bot.services.review.queue_note import QUEUE_HERE, ROOM_BUTTON
from bot.services.review.rush import BULK_HERE
from bot.services.work.standing_buttons import DECIDE, GO, Command
from tests.services.network import Bubble

REFUSED = re.compile(
    "Tombol itu sudah lama|Pertanyaannya baru saja berubah|belum bisa kami proses|belum bisa dipakai di langkah ini|"
    "Yang tadi sudah dikirim atau sudah dibuang|bukan bagian dari tugas|bukan dari RT Bapak/Ibu"
)
MENU = re.compile(
    r"ini laporan sampai|kartu laporan datang ke|laporan desa diputuskan operator desanya|ringkasan dan berkas bulan|"
    r"lewat perintah di komputer"
)
QUESTION = "question"
WAITS = "Mau dilanjutkan"
"""Something half filled is offered first, so that it isn't lost."""
DUTY_ENDED = "sudah selesai, jadi di sini tidak bisa melapor lagi"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a button is for: a `Command` or a card's verb with what tells it apart, or a choice within a question."""

    of: str
    what: str
    about: str = ""

    @property
    def names_its_report(self) -> bool:
        """Whether the report's number is to be read; of an arrival it is another RT's, of a candidate passed over the
        next one's, and of what hangs on the board it would tell why."""
        unnumbered = (Command.ARRIVED, Command.NOT_TO_US, Command.MUSDES_CASE, Command.BOARD_CASE, Command.BOARD_OBJECT)
        return self.of == GO and self.what not in unnumbered


class Read(Protocol):
    """What somebody reads after a press."""

    @property
    def text(self) -> str: ...
    @property
    def bubbles(self) -> tuple[Bubble, ...]: ...


Judge = Callable[[Read], str]
"""What is wrong with what is read; empty if nothing is."""


@dataclass(frozen=True, slots=True)
class Promise:
    """`kept` is read where the button does what it says, `instead` where it says why not, and what to do next.

    What `opens` a conversation offers one that is half filled first. Of a button about a report its number is read.
    """

    kept: str
    instead: str = ""
    opens: bool = False
    ends_in_menu: bool = False

    def at_once(self, read: Read) -> str:
        """It does what it says."""
        if REFUSED.search(read.text):
            return "refused at once"
        if not self._is_kept(read):
            return f"does not say {self.kept!r}"
        return "ends in the menu" if self._breaks_off(read) else ""

    def later(self, read: Read) -> str:
        """It still does; or says why not, and in his own chat has buttons to go on with."""
        if DUTY_ENDED in read.text:
            return ""
        if self.instead and re.search(self.instead, read.text):
            return "" if not read.bubbles or read.bubbles[-1].prompt.buttons else "leads nowhere"
        if not self._is_kept(read) or self._breaks_off(read):
            return f"says neither what it does nor why not: {self.instead!r}"
        return ""

    def _breaks_off(self, read: Read) -> bool:
        return bool(MENU.search(read.text)) and not self.ends_in_menu

    def _is_kept(self, read: Read) -> bool:
        return bool(re.search(self.kept, read.text)) or (self.opens and WAITS in read.text)


_OVER = (
    r"sudah selesai dibahas|tidak jadi diadakan|sudah selesai, dan berkasnya|sedang diperiksa|masih dibahas|"
    r"Musyawarah itu tidak ada"
)
_STANDS = r"Disetujui \d+, tidak disetujui"
_NO_CANDIDATE = r"tidak menunggu musyawarah lagi"
_NOT_ON_BOARD = r"sudah tidak diumumkan|sudah ada sanggahan|masa sanggahnya sudah lewat|tidak ada di mading"
_GONE = "Yang tadi sudah dikirim atau sudah dibuang"
_BULK = r"tanpa peringatan|perlu diperbaiki"
_BULK_OVER = r"Daftar itu sudah (ditekan|tidak dipakai)"
_BY_ITSELF = r"ditutup sendiri pada"
_NOT_BEFORE = r"[Bb]ulan .* belum mulai"
_NOTHING_TO_KEY = r"Belum ada yang perlu diinput"
_SURVEYS = r"survei sedang berjalan|rumah perlu disurvei|Tidak ada (rumah yang perlu|survei yang sedang)"
_NO_SURVEY = r"tidak perlu disurvei lagi|bukan tugas Bapak/Ibu|sudah diminta menyurvei"
OF_COMMANDS: Mapping[Command, Promise] = {
    Command.MENU: Promise(MENU.pattern, opens=True, ends_in_menu=True),
    Command.MORE: Promise(r"Apa yang mau dilaporkan( soal bantuan)?\?|Apa yang keliru di data\?"),
    Command.HELP: Promise(r"Cara melapor:|Setiap laporan datang|Perintah:"),
    Command.ASSISTANTS: Promise(r"[Pp]embantu"),
    Command.ASSISTANT_NEW: Promise(r"Siapa nama pembantunya", opens=True),
    Command.ASSISTANT_CODE: Promise(r"GABUNG \w{8}", r"Pembantu Bapak/Ibu|belum punya pembantu"),
    Command.ASSISTANT_END: Promise(r"tidak lagi menjadi pembantu", r"Pembantu Bapak/Ibu|belum punya pembantu"),
    Command.DEPUTIES: Promise(r"[Pp]engganti sementara"),
    Command.DEPUTY_FOR: Promise(r"Siapa yang cuti\?"),
    Command.DEPUTY_NEW: Promise(r"Siapa nama penggantinya", opens=True),
    Command.DEPUTY_CODE: Promise(r"GABUNG \w{8}", r"[Pp]engganti sementara"),
    Command.DEPUTY_END: Promise(r"tidak lagi menjadi pengganti", r"[Pp]engganti sementara"),
    Command.NEW_PHONE: Promise(r"Ketua RT mana yang ganti HP|Ganti HP dijamin"),
    Command.VOUCH: Promise(r"Kode ganti HP untuk"),
    Command.NO_NIK: Promise(r"untuk diurus ke Dukcapil|sudah punya NIK"),
    Command.NO_NIK_FILE: Promise(r"sedang dibuat|sudah punya NIK|tanpa NIK, untuk Dukcapil"),
    Command.NO_NIK_LETTER: Promise(r"Surat untuk Dukcapil sedang dibuat|sudah punya NIK"),
    Command.START: Promise(r"Tinggal \d+ pertanyaan|Bayi siapa", opens=True),
    Command.TAKE_UP: Promise(
        r"kita lanjutkan|disimpan|mirip dengan|[Ss]iapa|Berapa|Contoh", _GONE, opens=True, ends_in_menu=True
    ),
    Command.ANSWERS: Promise(
        r"kita lanjutkan|belum menjawab|belum terbaca|Foto disimpan|Periksa dulu|[Dd]i mana|Kapan",
        _GONE,
        ends_in_menu=True,
    ),
    Command.RESUME: Promise(r"Baik, kita lanjutkan", _GONE),
    Command.DISCARD: Promise(
        r"sudah dibuang\.|tidak dikirim|tidak ada (yang ditambahkan|pengganti yang ditunjuk)|"
        r"belum di(putuskan|lengkapi|hubungkan|jawab)|tidak jadi diminta|"
        r"Belum ada yang dicatat|tetap disimpan",
        _GONE,
        ends_in_menu=True,
    ),
    Command.CANCEL: Promise(
        r"jawaban akan hilang|dibatalkan|belum di(hubungkan|putuskan)|Belum ada yang dicatat|tetap disimpan",
        _GONE,
        ends_in_menu=True,
    ),
    Command.DUTY: Promise(r"Nomor ini dipakai sebagai", opens=True, ends_in_menu=True),
    Command.MINE: Promise(r"Laporan (RT Bapak/Ibu|yang Bapak/Ibu catat)|Belum ada laporan (untuk|RT|yang)"),
    Command.INPUT: Promise(
        r"Warga yang datang dari RT mana|Apa yang dilaporkan\?|Dicatat untuk|sudah diterima|tercatat nihil|sudah nihil",
        r"untuk laporan yang sudah lewat",
        opens=True,
    ),
    Command.OBJECT: Promise(
        r"Apa yang keliru|sudah ditulis di kartunya|sudah diteruskan ke",
        r"tidak bisa dikeberati|sudah beberapa kali ditulis|Masih menunggu jawaban|sudah dijawab operator|"
        r"sudah ikut data bulan|tidak perlu diminta dibatalkan",
        opens=True,
    ),
    Command.REPORT: Promise(r"Keadaannya: "),
    Command.FIX: Promise(
        r"dikembalikan operator|Operator minta diperbaiki|kita lanjutkan|jawabannya hilang",
        r"tidak sedang dikembalikan",
        opens=True,
    ),
    Command.WITHDRAW: Promise(r"Tarik kembali laporan", r"tidak bisa ditarik kembali"),
    Command.WITHDRAW_NOW: Promise(r"sudah ditarik kembali", r"tidak bisa ditarik kembali"),
    Command.ADD: Promise(r"Ini untuk laporan", r"tidak bisa ditambah lagi", opens=True),
    Command.ASK_BACK: Promise(
        r"minta dibatalkan\?|sudah diteruskan ke|Mengapa minta dibatalkan|baru\. Pilih yang sesuai",
        r"Masih menunggu jawaban|sudah dijawab operator|tidak perlu diminta dibatalkan|sudah ikut data bulan",
        opens=True,
    ),
    Command.PUT_RIGHT: Promise(r"untuk membetulkan", opens=True),
    Command.AGAIN: Promise(r"jawabannya seperti", opens=True),
    Command.RECEIPT: Promise(r"Tanda terima laporan"),
    Command.TAKE: Promise(r"sudah ditambahkan ke laporan", r"Foto itu sudah ditambahkan, atau sudah tidak ada"),
    Command.LEAVE: Promise(r"fotonya tidak disimpan", r"Tidak ada foto yang menunggu", ends_in_menu=True),
    Command.PHOTO_FOR: Promise(r"untuk laporan apa\?", r"Foto itu sudah ditambahkan, atau sudah tidak ada"),
    Command.GONE: Promise(r"mirip dengan|Tinggal \d+ pertanyaan", opens=True),
    Command.PRACTICE_END: Promise(r"Latihan selesai", r"tidak sedang latihan|latihan sudah habis", ends_in_menu=True),
    Command.CHECK: Promise(
        r"perlu dicek|Apakah ini orang yang sama|sudah dicek", r"jadi tidak ada dalam latihan", opens=True
    ),
    Command.CHECKED: Promise(
        r"perlu dicek|sudah dicek|ditunda|Tinggal \d+ pertanyaan|Contoh: ", r"Tombol itu sudah lama", opens=True
    ),
    Command.HAS_NIK: Promise(r"Berapa NIK yang benar", r"tidak ada lagi di daftar|sudah tercatat punya", opens=True),
    Command.CARD_YES: Promise(r"NIK yang benar: |Periksa", r"Tombol itu sudah lama"),
    Command.CARD_NO: Promise(r"ketik saja nomornya", r"Tombol itu sudah lama"),
    Command.ARRIVED: Promise(r"[Kk]apan", r"sudah dilaporkan datang, atau pindahnya batal", opens=True),
    Command.NOT_TO_US: Promise(r"tidak pindah ke RT Bapak/Ibu", r"sudah dilaporkan datang, atau pindahnya batal"),
    Command.WENT_BEYOND: Promise(r"pindah ke luar kabupaten", r"sudah dilaporkan datang, atau pindahnya batal"),
    Command.STAYED_NEAR: Promise(r"masih di kabupaten ini", r"sudah dilaporkan datang, atau pindahnya batal"),
    Command.SETTINGS: Promise(r"Pengingat mana|Pengaturan"),
    Command.QUIET: Promise(r"dimatikan"),
    Command.REMIND: Promise(r"dinyalakan lagi"),
    Command.UNDERSTOOD: Promise(MENU.pattern, ends_in_menu=True),
    Command.LANGUAGE: Promise(
        r"bahasa|Bahasa|laporan sampai|laporan dugi ka|kartu laporan|ringkasan", ends_in_menu=True
    ),
    Command.QUEUE: Promise(r"laporan menunggu|laporan yang menunggu|Satu laporan|yang menunggu:"),
    Command.QUEUE_FILTER: Promise(
        r"isaring|Jenis laporan yang mana|Wilayah yang mana|berapa lama\?|menurut peringatan"
    ),
    Command.QUEUE_FILE: Promise(r"sedang dibuat|tidak ada yang dikirim|laporan yang menunggu"),
    Command.RECAP_PICTURE: Promise(r"Gambar rekap .* dikirim|Rekap .*, \w+ \d{4}"),
    Command.BULK: Promise(rf"{_BULK}|Tidak ada laporan yang (bisa disetujui sekaligus|menunggu)"),
    Command.BULK_PAGE: Promise(_BULK, _BULK_OVER),
    Command.BULK_OUT: Promise(_BULK, _BULK_OVER),
    Command.BULK_GO: Promise(r"sedang (disetujui|dikembalikan)|satu alasan", _BULK_OVER),
    Command.BULK_WHY: Promise(r"sedang dikembalikan", _BULK_OVER),
    Command.POINT: Promise(r"Apa alasannya\?", _GONE),
    Command.TO_REPORT: Promise(r"Pelapor: |Dicatat operator: ", _GONE),
    Command.COMPLETE: Promise(
        r"datanya belum lengkap|Melengkapi data|Tidak ada warga yang datanya",
        r"Tidak ada data yang kosong",
        opens=True,
    ),
    Command.INCOMPLETE: Promise(r"datanya belum lengkap|Tidak ada warga yang datanya"),
    Command.UNLIKE: Promise(r"laporan sudah diterima|Apakah orangnya sama|Apakah memang kembali", _GONE),
    Command.SAME: Promise(r"laporan sudah diterima", _GONE),
    Command.HAS_DIED: Promise(r"laporan sudah diterima", _GONE),
    Command.OTHERS_COME: Promise(r"laporan sudah diterima", _GONE),
    Command.NIK_STANDS: Promise(r"laporan sudah diterima", _GONE),
    Command.NIK_DOUBLE: Promise(
        r"Data mana yang benar|Kalau ada yang kosong", rf"sudah tidak terdata bersama|{_GONE}", opens=True
    ),
    Command.IS_HIM: Promise(r"Periksa", _GONE, opens=True),
    Command.INSTEAD: Promise(r"Ini untuk laporan", r"tidak bisa ditambah lagi", opens=True),
    Command.FOUND: Promise(r"Yang cocok dengan"),
    Command.PERSON: Promise(r"NIK: "),
    Command.KIN: Promise(r"NIK: "),
    Command.ABOUT: Promise(r"pilih yang mau dikerjakan|Dicatat untuk", opens=True),
    Command.TOLD_OF: Promise(r"Laporan tentang "),
    Command.PRINT: Promise(r"sedang dibuat, dan dikirim ke sini"),
    Command.ITS_ME: Promise(r"Dicatat: "),
    Command.DETAILS: Promise(r"Pelapor: |Dicatat operator: "),
    Command.MATTERS: Promise(r"hal perlu diselesaikan|Tidak ada yang perlu diselesaikan"),
    Command.MATTER: Promise(r"Giliran operator", r"sudah selesai dengan sendirinya|sudah ditandai selesai"),
    Command.SETTLE: Promise(
        r"Apa alasannya|sudah ditandai selesai", r"sudah selesai dengan sendirinya|sudah ditandai selesai"
    ),
    Command.REOPEN: Promise(r"Giliran operator", r"sudah selesai dengan sendirinya"),
    Command.TIE: Promise(r"tentang “", r"sudah terhubung, atau|hanya bisa dibatalkan|Hanya .* yang memutuskan"),
    Command.COMPARE: Promise(r"^1: |\n1: |1: .* 2: ", r"sudah tidak terdata bersama"),
    Command.ASK_DOUBLE: Promise(r"sudah ditanya", r"sudah tidak terdata bersama"),
    Command.ASK_LOOK: Promise(r"sudah diminta memeriksa", r"sudah tidak tercatat"),
    Command.DOUBTED: Promise(r"Apa yang salah|Apa .* yang benar\?", r"sudah tidak tercatat", opens=True),
    Command.TAKE_IN: Promise(
        r"Ikut KK siapa", r"sudah tidak tercatat di wilayah ini|sudah tidak sendiri di KK-nya", opens=True
    ),
    Command.NAME_HEAD: Promise(
        r"sekarang tercatat sebagai kepala keluarga", r"itu sudah tercatat|sudah tidak tercatat di wilayah ini"
    ),
    Command.WIDOWED: Promise(r"sekarang tercatat Cerai mati", r"sudah tidak tercatat Kawin"),
    Command.DIVORCED: Promise(r"sekarang tercatat Cerai hidup", r"sudah tidak tercatat Kawin"),
    Command.SPOUSE: Promise(r"sekarang tercatat (?:Cerai hidup|Kawin)", r"Status kawinnya sudah diubah|sudah tidak"),
    Command.ONE_CARD: Promise(r"Sekarang satu keluarga", r"sudah tidak sama"),
    Command.IS_DOUBLE: Promise(
        r"Data mana yang benar|memang sudah meninggal|Kalau ada yang kosong", r"sudah tidak terdata bersama", opens=True
    ),
    Command.ARE_TWO: Promise(r"dicatat sebagai dua orang", r"sudah tidak terdata bersama"),
    Command.ASK_RT: Promise(r"sudah diminta melapor lagi", r"sudah tidak tercatat"),
    Command.WRITE_AGAIN: Promise(
        r"dicatat menurut laporan", r"tidak tercatat di wilayah Bapak/Ibu|sudah tidak berlaku", opens=True
    ),
    Command.ASKED: Promise(r"Masih di sini\?|Dua desa tidak sependapat", r"Tidak ada pertanyaan yang menunggu"),
    Command.ASK_ARRIVED: Promise(r"sudah ditanya lagi", r"sudah tercatat lagi"),
    Command.NOT_THERE: Promise(r"sudah tidak di sana|sudah bisa disetujui", r"sudah diputuskan atau dijawab"),
    Command.MONTH: Promise(r"Bulan .*(batas waktu|sudah ditutup)", instead=r"Yang bisa dilihat di sini"),
    Command.SILENT: Promise(r"Belum lapor untuk bulan|semua RT sudah melapor"),
    Command.CLOSE: Promise(rf"Tutup bulan .* sekarang\?|{_BY_ITSELF}", _NOT_BEFORE),
    Command.CLOSE_NOW: Promise(r"sedang ditutup", rf"Bulan yang sedang berjalan|{_BY_ITSELF}|{_NOT_BEFORE}"),
    Command.NEXT: Promise(r"^Pilihan selanjutnya", r"Tombol itu sudah lama", ends_in_menu=True),
    Command.FILES: Promise(r"Berkas bulan yang mana|Belum ada bulan yang ditutup|\.zip"),
    Command.MUSDES: Promise(rf"Menunggu dibahas|tidak ada nama yang menunggu|Tempat: |{_STANDS}|desa sudah membukanya"),
    Command.MUSDES_OPEN: Promise(r"Tanggal berapa", r"Masih ada musyawarah yang dibahas", opens=True),
    Command.MUSDES_LIST: Promise(r"Musyawarah desa (khusus )?ke-\d+, .*nama"),
    Command.MUSDES_CASE: Promise(r"Nama ke-\d+ dari|Semua nama sudah dibahas", rf"{_NO_CANDIDATE}|{_STANDS}"),
    Command.MUSDES_SAY: Promise(
        r"Dicatat: |Apa alasannya|Berapa suara yang setuju|Silakan putuskan lagi",
        rf"sudah (disetujui|tidak disetujui|ditunda), dicatat|{_NO_CANDIDATE}|{_OVER}",
        opens=True,
    ),
    Command.MUSDES_ALL: Promise(r"secara mufakat", rf"Semua nama sudah dibahas|{_OVER}"),
    Command.MUSDES_CHANGE: Promise(r"Apa yang mau diubah|Tanggal berapa|Di mana|Siapa", _OVER, opens=True),
    Command.MUSDES_CLOSE: Promise(r"selesai dibahas", _OVER),
    Command.MUSDES_CANCEL: Promise(r"tidak jadi diadakan", _OVER),
    Command.MUSDES_PAPERS: Promise(r"berkas dikirim|Berkasnya masih dibuat"),
    Command.MUSDES_SIGNED: Promise(r"Kirim foto tiap halaman", _OVER, opens=True),
    Command.MUSDES_DONE: Promise(r"sedang diperiksa", rf"Belum ada berkas yang dikirim|{_OVER}|{_STANDS}"),
    Command.MUSDES_AREA: Promise(r"desa sudah membukanya"),
    Command.BOARD: Promise(r"Diumumkan di mading|tidak ada (yang diumumkan|masa sanggah)"),
    Command.BOARD_CASE: Promise(rf"Sanggah paling lambat|{_NOT_ON_BOARD}"),
    Command.BOARD_PRINT: Promise(r"Daftar \d+ nama sedang dibuat", r"tidak ada yang diumumkan"),
    Command.BOARD_OBJECT: Promise(r"Siapa yang keberatan", _NOT_ON_BOARD, opens=True),
    Command.SIKS: Promise(rf"Yang diinput ke SIKS-NG, data|{_NOTHING_TO_KEY}"),
    Command.SIKS_AREA: Promise(rf"Yang diinput ke SIKS-NG, data|{_NOTHING_TO_KEY}"),
    Command.SIKS_LIST: Promise(r"(Kelola kesejahteraan|Usulan|Penghapusan|Perbaikan), data"),
    Command.SIKS_ITEM: Promise(r" · (selesai|tersisa \d)"),
    Command.SIKS_COPY: Promise(r"ada di pesan di atas\."),
    Command.SIKS_DONE: Promise(r"[Dd]itandai (sudah )?diinput"),
    Command.SIKS_PAGE: Promise(r"orang ditandai sudah diinput", r"Belum ada yang ditandai"),
    Command.SIKS_UNDO: Promise(r"belum diinput lagi", r"Tidak ada tanda yang dibatalkan"),
    Command.SIKS_FILE: Promise(r"Excel berisi"),
    Command.SURVEYS: Promise(_SURVEYS),
    Command.SURVEYS_AREA: Promise(_SURVEYS),
    Command.SURVEY: Promise(r"Survei laporan", _NO_SURVEY),
    Command.SURVEY_ASK: Promise(r"Siapa yang diminta melihat", _NO_SURVEY),
    Command.SURVEY_GIVE: Promise(r"sudah diminta menyurvei|sendiri yang menyurvei", _NO_SURVEY),
    Command.SURVEY_START: Promise(r"Survei .*, laporan", rf"{_NO_SURVEY}|Survei laporan", opens=True),
    Command.SURVEY_DECLINE: Promise(r"akan mencari petugas lain|operator diberi tahu", rf"{_NO_SURVEY}|Survei laporan"),
}
"""Without those called by words alone: `Command.PRACTICE`, `PRIVACY` and `SEARCH` hang on no button."""
AT_ONCE = Promise(
    r"tercatat nihil|sudah nihil|bukan nihil|LATIHAN-NHL", r"untuk laporan yang sudah lewat[\s\S]*tekan Nihil"
)
"""*Nihil*, reported with the tap."""
BELOW = "Lihat pesan di bawah ini"
"""In the private chat the page itself comes."""
_DECIDED = r"Laporan .* sudah (disetujui|ditolak|dikembalikan|ditarik)|Pakai kartunya yang baru"
OF_VERBS: Mapping[Verb, Promise] = {
    Verb.APPROVE: Promise(
        r"✔ Disetujui oleh[\s\S]*Laporan .* disetujui|Periksa keduanya|Pilih: (hubungkan dulu|orang yang sama)|"
        r"sendiri yang mencatat",
        rf"{_DECIDED}|belum bisa disetujui|menyusul",
    ),
    Verb.TOGETHER: Promise(
        r"✔ Disetujui oleh[\s\S]*Laporan .* disetujui|Pilih: (hubungkan dulu|orang yang sama)|sudah dihubungkan",
        rf"{_DECIDED}|belum bisa disetujui|menyusul",
    ),
    Verb.SAME: Promise(r"sudah dihubungkan", _DECIDED),
    Verb.ENTER: Promise(rf"Dilanjutkan di chat pribadi|{BELOW}", _DECIDED),
    Verb.SURVEY: Promise(rf"Pilih petugasnya di chat pribadi|{BELOW}"),
    Verb.TIE: Promise(rf"Dilanjutkan di chat pribadi|{BELOW}", _DECIDED),
    Verb.TIE_OTHER: Promise(rf"Dilanjutkan di chat pribadi|{BELOW}"),
    Verb.RETURN: Promise(
        rf"apa yang perlu diperbaiki\?|Pilih alasannya|↩ Dikembalikan oleh|Tulis alasannya di chat pribadi|{BELOW}|"
        r"sendiri yang mencatat",
        rf"{_DECIDED}|Kalimatnya sudah dipakai",
    ),
    Verb.REJECT: Promise(
        rf"apa alasan menolak\?|Pilih alasannya|✖ Ditolak oleh|Tulis alasannya di chat pribadi|{BELOW}|"
        r"sendiri yang mencatat",
        rf"{_DECIDED}|Kalimatnya sudah dipakai",
    ),
    Verb.DETAILS: Promise(rf"Rincian dikirim ke chat pribadi|{BELOW}"),
    Verb.CONTACT: Promise(rf"Nomor pelapor dikirim ke chat pribadi|{BELOW}"),
    Verb.COMPLETE: Promise(rf"Lengkapi datanya di chat pribadi|{BELOW}", r"Tidak ada data yang kosong"),
    Verb.ASK: Promise(
        r"Apa yang mau ditanyakan|dikirim ke pelapor|sudah ditanyakan hari ini",
        rf"{_DECIDED}|Kalimatnya sudah dipakai|sudah ditanyakan hari ini",
    ),
    Verb.UNDO: Promise(r"belum diputuskan|sudah (disetujui|ditolak) oleh", _DECIDED),
    Verb.KEEP: Promise(
        r"mengapa keputusan laporan .* tetap berlaku|Pilih alasannya|tetap berlaku kata|"
        rf"Tulis alasannya di chat pribadi|{BELOW}|"
        r"Hanya .* yang memutuskan laporan",
        rf"{_DECIDED}|sudah dijawab, atau tidak ada lagi",
    ),
    Verb.TAKE_BACK: Promise(
        rf"mengapa keputusan laporan|Pilih alasannya|↺ Keputusan dibatalkan|Tulis alasannya di chat pribadi|{BELOW}|"
        r"Hanya .* yang memutuskan laporan|"  # in a room it hangs before everybody
        r"Batalkan atau tolak dulu yang dibuat sesudahnya",
        rf"{_DECIDED}|sudah ikut data bulan|belum bisa dibatalkan",
    ),
}
OF_WORDS = Promise(r"Jawaban dicatat|Apa dasarnya", r"sudah dijawab|tidak perlu dijawab lagi", opens=True)
"""What somebody of another village is asked: *masih di sini?* Or who decides between two, for a reason."""
_OLD_QUESTION = (
    "cukup ditekan sekali|Tombol itu sudah lama|tombol tadi tidak mengubah apa-apa|Pertanyaannya baru saja berubah"
)
_CHOICE = Promise(r"\S", _OLD_QUESTION)
OF_NAVIGATION: Mapping[str, Promise] = {
    CANCEL: Promise(
        r"jawaban akan hilang|dibatalkan|tidak ada (yang ditambahkan|pengganti yang ditunjuk)|"
        r"belum (di|ada yang di)(putuskan|lengkapi|hubungkan|jawab)|"
        r"tidak jadi diminta|Belum ada yang dicatat|tetap disimpan|survei tadi disimpan",
        _OLD_QUESTION,
        ends_in_menu=True,
    ),
    SEND: Promise(r"laporan sudah diterima|sudah dihubungkan|sudah diisi|tercatat nihil|\?|dilaporkan", _OLD_QUESTION),
}


HERE = "here"
"""Of what is pressed on the card of a queue in a room, and read in private."""
IN_A_ROOM = {f"{ROOM_BUTTON}:{QUEUE_HERE}": Command.QUEUE, f"{ROOM_BUTTON}:{BULK_HERE}": Command.BULK}


def read_button(token: str) -> Meaning:
    """What it is for."""
    scope, _, rest = token.partition(":")
    if scope == SAY:
        return Meaning(SAY, rest.rpartition(":")[2])
    for pressed, opens in IN_A_ROOM.items():
        if token.startswith(f"{pressed}:"):
            return Meaning(GO, opens, HERE)
    if token.startswith(f"{GO}:"):
        command, _, argument = token.removeprefix(f"{GO}:").partition(":")
        kinds = (Command.START, Command.QUIET, Command.REMIND, Command.LANGUAGE, Command.CHECKED)
        return Meaning(GO, command, argument.partition(":")[0] if command in kinds else "")
    if scope == DECIDE:
        _, _, verb, *reason = rest.split(":")
        return Meaning(DECIDE, verb, "" if verb in (Verb.TOGETHER, Verb.TIE_OTHER) else ":".join(reason))
    return Meaning(QUESTION, rest.partition(":")[2])


def promise_of(token: str) -> Promise:
    """What must be kept; a button that nobody wrote a promise for is an error."""
    meaning = read_button(token)
    if meaning.of == QUESTION:
        return OF_NAVIGATION.get(meaning.what, _CHOICE)
    if meaning.of == DECIDE:
        return OF_VERBS[Verb(meaning.what)]
    if meaning.of == SAY:
        return OF_WORDS
    return OF_COMMANDS[Command(meaning.what)] if meaning.what in set(Command) else AT_ONCE
