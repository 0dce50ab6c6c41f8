"""A family proposed for aid, the whole way to the month's file, and what an office does beside it; on any channel."""

from io import BytesIO
from typing import Protocol

from PIL import Image

from tests.journeys.month_zip import MonthZip
from tests.journeys.of_today import as_of_today

PROFILE = """
extends = "dtks"
[second_words]
proposal = "tksk"
[board]
days = 1
"""
SURVEY = ("Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya")
"""The nine answers about a household that is poor."""
ASKED = (
    "tempat tinggal tetap", "masih bekerja", "takut tidak bisa makan", "habis untuk makan", "membeli pakaian",
    "lantai rumahnya", "dindingnya bambu", "WC sendiri", "450 watt",
)  # fmt: skip


class Somebody(Protocol):
    """A person at his phone; each verb waits for what it needs, and gives the answer that holds `then`."""

    async def say(self, text: str, then: str) -> str: ...

    async def tap(self, label: str, then: str) -> str:
        """The newest button whose label begins so."""

    async def reads(self, words: str) -> None:
        """Some message holds them, whenever it came."""

    async def sends_photo(self, content: bytes, then: str) -> None: ...

    async def gets(self, ending: str) -> bytes:
        """A document whose name ends so."""


class Office(Protocol):
    """The people of one village on one channel, and what only a test can do."""

    def who(self, key: str) -> Somebody:
        """`rt-1` and `rt-2`, `operator` and `operator-2`, `tksk`, by himself."""

    async def approves(self, number: str, by: str = "operator") -> None:
        """Where operators read their cards."""

    async def rejects(self, number: str, why: str) -> None: ...

    async def takes_back(self, number: str) -> None:
        """What was approved, because of a slip."""

    async def board_days_end(self) -> None:
        """It is the last minute of what hangs."""

    async def month_file(self) -> MonthZip:
        """Dinas Sosial closes the month early, and opens what comes."""


async def whole_way(office: Office) -> None:
    """Survey, second approver, deliberation, signed papers, board, objection, undo, bulk, own report, and the month."""
    proposed = await _proposed(office)
    await _surveyed(office, proposed)
    await _opened(office)
    unfit = await _unfit(office)
    for number in (proposed, unfit):
        await office.approves(number)
    await office.who("tksk").reads("Persetujuan kedua")
    await office.who("tksk").tap("Setujui juga", "Jawaban dicatat")
    await _decided(office)
    await _signed(office)
    await _objected(office, unfit)
    await _undone(office)
    await _approved_in_bulk(office)
    await _written_down(office)
    check(await office.month_file())


def number_in(receipt: str) -> str:
    return receipt.partition("Nomor: ")[2].split()[0]


async def _proposed(office: Office) -> str:
    head = office.who("rt-1")
    await head.say("lapor", "Apa yang mau dilaporkan?")
    await head.tap("Lainnya", "Apa yang mau dilaporkan?")
    await head.tap("Bantuan sosial", "soal bantuan?")
    await head.tap("Usulan kurang mampu", "Keluarga siapa yang diusulkan?")
    await head.say("mumuh", "mirip dengan")
    await head.tap("Mumuh Muhidin", ASKED[0])
    for answer, then in zip(SURVEY, (*ASKED[1:], "Saya menyatakan"), strict=True):
        await head.tap(answer, then)
    return number_in(await head.tap("Kirim & nyatakan", "Nomor: USL-"))


async def _surveyed(office: Office, number: str) -> None:
    head, operator = office.who("rt-1"), office.who("operator")
    await operator.say(f"rincian {number}", "Mumuh Muhidin")
    await operator.tap("Minta disurvei", "Siapa yang diminta melihat")
    await operator.tap("Ujang", "sudah diminta menyurvei")
    await head.reads("minta tolong: lihat keadaan Mumuh")
    await head.tap("Lihat", "Datangi rumahnya")
    await head.tap("Mulai survei", "Siapa yang ditemui")
    await head.tap("Keluarganya", ASKED[0])
    for answer, then in zip(SURVEY, (*ASKED[1:], "Apa kata yang ditemui?"), strict=True):
        await head.tap(answer, then)
    await head.say("Atapnya bocor", "bukan janji dapat bantuan?")
    await head.tap("Ya", "yang Bapak/Ibu lihat di sana?")
    await head.tap("Lewati", "rumah dari depan")
    await head.tap("Lewati", "bagian dalam rumah")
    await head.tap("Lewati", "lokasi rumahnya")
    await head.say("lewati", "Periksa dulu laporan survei")
    await head.tap("Kirim", "sudah dikirim ke operator")
    await operator.reads("selesai menyurvei laporan")


async def _opened(office: Office) -> None:
    operator = office.who("operator")
    await operator.say("/musdes", "Belum ada musyawarah desa")
    await operator.tap("Buka musyawarah desa", "Tanggal berapa?")
    await operator.say("hari ini", "Di mana tempatnya?")
    await operator.say("Balai Desa", "Siapa pimpinannya?")
    await operator.say("H. Dadang - Kepala Desa", "Siapa saja yang hadir?")
    await operator.say("Asep - BPD\nUjang - ketua RT 003", "Daftar hadir: 2 orang")


async def _decided(office: Office) -> None:
    """One by consensus, the other by votes."""
    operator = office.who("operator")
    await operator.say("/musdes", "2 belum dibahas")
    await operator.tap("Bahas satu-satu", "Nama ke-1 dari 2")
    await operator.tap("Setuju, mufakat", "Nama ke-2 dari 2")
    await operator.tap("Pungut suara", "Berapa suara yang setuju?")
    await operator.say("2", "Berapa suara yang tidak setuju?")
    await operator.say("0", "Berapa yang abstain?")
    await operator.say("0", "catatan")
    await operator.tap("Lewati", "Semua nama sudah dibahas")


def signed_page() -> bytes:
    """A photo that a browser takes for one as well."""
    photo = BytesIO()
    Image.new("RGB", (64, 64), "white").save(photo, "JPEG")
    return photo.getvalue()


async def _signed(office: Office) -> None:
    operator = office.who("operator")
    await operator.tap("Selesai dibahas", "tidak bisa diubah lagi")
    await operator.tap("Ya, buat berkasnya", "Berkasnya sedang dibuat")
    assert (await operator.gets(".pdf")).startswith(b"%PDF")
    await operator.reads("Cetak, minta tanda tangan")
    await operator.tap("Kirim yang diteken", "Kirim foto tiap halaman")
    await operator.sends_photo(signed_page(), "Berkas ke-1 diterima")
    await operator.tap("Sudah semua (1)", "sedang diperiksa")
    await operator.reads("2 disetujui dan diumumkan di mading")


async def _unfit(office: Office) -> str:
    head = office.who("rt-1")
    await head.say("lapor", "Ada lagi yang mau dilaporkan?")
    await head.tap("Lainnya", "Apa yang mau dilaporkan?")
    await head.tap("Bantuan sosial", "soal bantuan?")
    await head.tap("Tidak layak bantuan", "tidak layak menerima bantuan?")
    await head.say("karta", "mirip dengan")
    await head.tap("Karta Wijaya", "Apa alasannya?")
    await head.tap("Sudah mampu", "Periksa dulu laporan Tidak layak")
    return number_in(await head.tap("Kirim", "Nomor: TLK-"))


async def _objected(office: Office, number: str) -> None:
    """The board is printed; of the two who hang there one is objected to, and stays as he was."""
    operator, neighbour = office.who("operator"), office.who("rt-2")
    await operator.say("/mading", "Diumumkan di mading: 2 nama")
    await operator.tap("Cetak daftarnya", "Daftar 2 nama sedang dibuat")
    for size in ("a4.pdf", "a3.pdf"):
        assert (await operator.gets(size)).startswith(b"%PDF")
    await neighbour.say("/mading", "Diumumkan di mading: 2 nama")
    await neighbour.tap("1. Karta", "Sanggah paling lambat")
    await neighbour.tap("Catat sanggahan", "Siapa yang keberatan?")
    await neighbour.say("Siti Maryam", "Apa alasannya?")
    await neighbour.say("penghasilannya tidak tetap", "sudah dicatat")
    await office.rejects(number, "Masih layak")
    await neighbour.reads("sudah diputuskan: laporannya ditolak")


async def _undone(office: Office) -> None:
    """What was approved by a slip waits again."""
    number = await _death(office, as_of_today("Asep Saepudin (52)"))
    await office.approves(number)
    await office.takes_back(number)
    await office.who("rt-1").reads("Alasan: Salah tekan. Laporannya menunggu lagi")


async def _approved_in_bulk(office: Office) -> None:
    """Two that nothing warns of; what hung is in effect by then."""
    operator = office.who("operator")
    for name in ("Lilis Suryani", "Wiwin Winarti"):
        await _death(office, name)
    await office.board_days_end()
    await operator.say("setujui semua", "2 laporan menunggu tanpa peringatan")
    await operator.tap("Setujui 2 laporan", "sedang disetujui")
    await operator.reads("2 laporan disetujui")
    await office.who("rt-1").reads("sekarang sudah masuk data")


async def _death(office: Office, name: str) -> str:
    head = office.who("rt-1")
    await head.say("lapor", "Ada lagi yang mau dilaporkan?")
    await head.tap("Kematian", "Siapa yang meninggal?")
    await head.say(name.partition(" (")[0], "mirip dengan")
    await head.tap(name, "Kapan meninggalnya?")
    await head.say("kemarin", "Periksa dulu laporan Kematian")
    return number_in(await head.tap("Kirim", "Nomor: MTI-"))


async def _written_down(office: Office) -> None:
    """Somebody came to the office: who wrote it down does not decide."""
    operator = office.who("operator")
    await operator.say("menu", "Di sini bisa dilihat antrean")
    await operator.tap("Catat laporan warga", "dari RT mana?")
    await operator.tap("RT 003/RW 005", "Apa yang dilaporkan?")
    await operator.tap("Kematian", "Siapa yang meninggal?")
    await operator.say("mimin", "mirip dengan")
    await operator.tap("Mimin", "Kapan meninggalnya?")
    await operator.say("kemarin", "Periksa dulu laporan Kematian")
    number = number_in(await operator.tap("Kirim", "Nomor: MTI-"))
    await office.who("rt-1").reads("mencatat laporan Kematian untuk RT Bapak/Ibu")
    await office.approves(number, by="operator-2")


def check(month: MonthZip) -> None:
    """The proposal is asked for, what was taken back and what was objected to are not there."""
    assert "MUMUH MUHIDIN" in [row["NAMA"] for row in month.check_v4()]
    assert month.manifest["totals"] == {"death": 3, "proposal": 1}
    assert {row["Nama"] for row in month.rows("Kematian")} == {"LILIS SURYANI", "WIWIN WINARTI", "MIMIN MINTARSIH"}
