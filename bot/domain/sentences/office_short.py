"""What an office writes in a word or two about its work: *menunggu*, *yang belum*, *berapa lagi*, *sudah semua?*"""


def _of(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AROUND = _of(
    """
    bu pak ibu bapak ya yah iya dong nih sih min admin kak teh kang mah teh atuh euy deh coba tolong mohon minta saya
    kita kami mau ingin dulu sekarang punten maaf kok tadi di ke dari yang ini itu untuk masih ada sudah tidak saja wae
    aja dengan dan lagi kah keneh nu sini laporan laporannya laporanku kartu kartunya buat bisa harus perlu apakah lain
    paling banyak tinggal
    """
)
"""They stand around what is meant; alone they mean nothing."""
_WAITING = _of(
    """
    menunggu nunggu ditunggu antri antre antrian antrean ngantri mengantri queue pending pendingan tertunda tunggakan
    nunggak sisa sisanya tersisa belum baru terbaru masuk lama terlama berapa siapa apa mana semua semuanya seluruhnya
    cek dicek ngecek check lihat liat melihat list daftar daftarnya tampil tampilkan tunjukkan buka dibuka tugas kerja
    kerjaan pekerjaan kerjakan dikerjakan diproses proses memproses verifikasi diverifikasi memverifikasi validasi acc
    diacc approve diapprove putuskan diputus diputuskan disetujui periksa diperiksa memeriksa refresh update berikutnya
    selanjutnya next lainnya mulai todo ngantosan antosan diantos kemarin hari lanjutkan keputusan
    tampilin liatin lihatin do perbarui
    """
)
_DONE = _of("semua semuanya beres selesai kelar tuntas habis kosong aman nihil rampung bersih")
"""Whether nothing waits is asked or told with these; *beres* alone agrees."""
_DECIDED = _of(
    """
    riwayat status total jumlah totalnya jumlahnya disetujui diapprove diacc ditolak dikembalikan diputus diputuskan
    perbaiki perbaikan diperbaiki perkembangan info informasi diproses diverifikasi histori history
    """
)
"""What became of reports, and the figures."""
_PEOPLE = _of("warga nik kk data penduduk orang")
_LOOKING = _of("cek lihat liat cari mencari nyari data daftar buka periksa check")
_STILL = _of("belum perlu harus mau ingin bisa masih")
_ALONE = frozenset({"tunggu", "masih ada", "masih ada lagi", "ada lagi", "tinggal berapa", "masih banyak", "to do"})
"""Words that mean it only so."""
_DID = ("saya ", "sudah saya ", "nanti saya ", "akan saya ")
_MOST = 8
"""Words; more are a sentence."""


def asks_what_waits(said: str, is_question: bool) -> bool:
    """Whether nothing else is said than of what waits: of `said` in the one spelling."""
    words, meant = {*said.split()}, _meant(said)
    if said in _ALONE:
        return True
    is_of_us = "ini" in words and meant <= {"siapa", "apa"}
    if not meant or is_of_us or (said.startswith(_DID) and not words & _STILL):
        return False
    if meant <= _WAITING:
        return not meant <= _DECIDED or bool(words & _STILL)
    return meant <= _WAITING | _DONE and (is_question or said != "beres")


def asks_how_it_stands(said: str) -> bool:
    """Of what is decided already, or of the figures: *riwayat*, *sudah disetujui*, *total*, *yang sudah*."""
    meant = _meant(said)
    return said == "yang sudah" or (bool(meant) and meant <= _DECIDED)


def asks_of_somebody(said: str) -> bool:
    """*cek warga*, *cari nik*: somebody, and not yet whom."""
    words = {*said.split()} - _AROUND
    return bool(words & _PEOPLE) and words <= _PEOPLE | _LOOKING


def _meant(said: str) -> set[str]:
    words = said.split()
    return {each.removesuffix("nya") for each in words} - _AROUND if len(words) <= _MOST else set()
