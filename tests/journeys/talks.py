"""What ketua RT say beside whole reports, and what becomes of those: refusals, small talk, lists, doubts, verdicts."""

from dataclasses import dataclass

ROOM = "operator: "
"""Begins what the operator presses or writes; the rest is what the RT head says, presses or photographs."""
PHOTO = "[photo]"


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said, parted by bars, is pressed where a button of the newest message begins so, else typed; whatever is
    begun is left at the end."""

    about: str
    said: str
    who: str = "rt-1"

    @property
    def inputs(self) -> list[str]:
        return [each.strip() for each in self.said.split("|")]


_DEATH = "lapor | Kematian | cucu | Cucu Cahyati | "
_BIRTH = "lapor | Kelahiran | cucu | Cucu Cahyati | "
_BORN = _BIRTH + "Siti Maryam | Perempuan | kemarin | Di rumah | Karawang | "
_LESS = "lapor | Lainnya | "
_STATUS = _LESS + "Perubahan status | cucu | Cucu Cahyati | "
_WRONG = _LESS + "Perbaikan data | cucu | Cucu Cahyati | "
_LEAVES = "lapor | Pindah keluar | cucu | Cucu Cahyati | Hanya | kemarin | "
_COMES = "lapor | Pindah masuk | "
TALKS = (
    Talk("greetings", "assalamualaikum | siap | terima kasih | 👍 | mau lapor | gimana caranya | siapa operatornya"),
    Talk("questions", "kapan cair | si Dedi udah gak di sini | laporan saya yang kemarin sampai mana | kamu siapa"),
    Talk("not understood", "kucing saya mati | nanti saja | " + PHOTO + " | bantuan | salah kirim"),
    Talk("menus", "menu | Lainnya | Bantuan sosial | menu | Lainnya | Data yang keliru"),
    Talk("a name", "lapor | Kematian | siap | 12 | Zzxqw | ucup zzq | " + "a" * 70 + " | Lihat per rumah | " + PHOTO),
    Talk(
        "a day",
        _DEATH + "31/02/2026 | besok | 19/04/87 | entahlah | 12 Desember 2026 | kapan cair | Tidak tahu harinya",
    ),
    Talk("a choice", _BIRTH + "Fulan 12 | Udin | waria | Laki-laki | besok | kemarin | di langit | RSUD | terserah"),
    Talk("a number", _BORN + "+ NIK | 12 | 3215271204990000 | 3215273299990001 | 321527120499000a | Lewati | Ubah"),
    Talk("told before", _BORN + "Kirim | " + _BORN + "Kirim"),
    Talk(
        "his own report",
        "laporan saya | 1 | Tambah keterangan | " + PHOTO + " | laporan saya | 1 | Tarik | salah kirim",
    ),
    Talk("a place", _LEAVES + "RT lain di desa ini | + RT tujuan | RT 99 | RT berapa ya | 9/9"),
    Talk("a village", _LEAVES + "Desa lain | zzqx | suka | siap"),
    Talk(
        "newcomers by hand", _COMES + "Ujang Zubaedi | kemarin | banyak sekali | tiga | L | berapa ya | 45 | Nonoh | P"
    ),
    Talk("newcomers by photo", _COMES + "Oman Rohmana | kemarin | " + PHOTO + " | dua puluh lima | 4 | Kirim"),
    Talk("likely persons", "lapor | Kematian | Asep Saefudin | Tidak ada di daftar | kemarin | Kirim | Beda orang"),
    Talk("a half filled report", "lapor | Kematian | cucu | menu | Lanjutkan"),
    Talk("many people and families", "lapor | Pindah keluar | a"),
    Talk("people and families", "lapor | Pindah keluar | siti"),
    Talk("houses", "lapor | Pindah keluar | Lihat per rumah"),
    Talk("people", _LESS + "Merantau | siti"),
    Talk("newcomers like others", "lapor | Pindah masuk | siti", "rt-2"),
    Talk("people for aid", _LESS + "Bantuan sosial | Usulan kurang mampu | siti"),
    Talk("evasions", "lapor | Kelahiran | cucu | Cucu Cahyati | terserah | kenapa ditanya? | nanti sore"),
    Talk(
        "fields of an illness",
        _STATUS + "Penyakit | bebas | entahlah",
    ),
    Talk("fields of a school", _STATUS + "Sekolah | bebas"),
    Talk("fields of a disability", _STATUS + "Disabilitas | bebas"),
    Talk("fields of a marriage", _STATUS + "Status kawin | bebas"),
    Talk("fields of a name", _WRONG + "bebas | Nama | 12 | siap"),
    Talk(
        "fields of a birth place",
        _WRONG + "Tempat lahir | RSUD | bebas",
    ),
    Talk("fields of a No KK", _WRONG + "No KK | 12 | bebas"),
    Talk("fields of an address", _WRONG + "Alamat | bebas | x"),
    Talk("fields of a mother", _WRONG + "Nama ibu | bebas | x"),
    Talk(
        "fields of insurance",
        _LESS + "Bantuan sosial | Aktifkan lagi | cucu | Cucu Cahyati | bebas | Kurang | bebas",
    ),
    Talk("fields of unfit", _LESS + "Bantuan sosial | Tidak layak | cucu | Cucu Cahyati | bebas"),
    Talk("fields of still alive", _LESS + "Data yang keliru | Ternyata | bebas | Oman Rohman | bebas | x"),
    Talk("fields of missing", _LESS + "Tidak ditemukan | cucu | Cucu Cahyati | bebas | besok"),
    Talk(
        "fields of away",
        _LESS + "Merantau | cucu | Cucu Cahyati | bebas | besok | Lewati | + Tujuan | bebas",
    ),
    Talk("fields of a reason", _LESS + "Merantau | cucu | Cucu Cahyati | bulan lalu | + Alasan | bebas"),
    Talk("fields of settings", "privasi | bahasa | pengaturan | tugas | pertanyaan | selesai latihan"),
    Talk(
        "fields of pisah KK",
        _LESS + "Pisah KK | cucu | terserah | Cucu Cahyati | bebas | Hanya | besok | kemarin | 12",
    ),
    Talk("fields of a pregnancy", _STATUS + "bebas | Kehamilan | bebas | besok | tidak tahu"),
    Talk("fields of a NIK", _WRONG + "NIK | 12 | 321527120499000a | 3215271204990000"),
    Talk("fields of a birth date", _WRONG + "Tanggal lahir | bebas | besok | 31/02/1980 | 1890"),
    Talk(
        "fields of pengurus",
        _LESS + "Bantuan sosial | Ganti pengurus | cucu | Cucu Cahyati | bebas | Sebab lain | bebas",
    ),
    Talk(
        "fields of two",
        _LESS + "Data yang keliru | Terdata dua kali | cucu | Cucu Cahyati | bebas | 1 | bebas",
    ),
    Talk("fields of a move", "lapor | Pindah keluar | cucu | Cucu Cahyati | bebas | Hanya | besok | kemarin | bebas"),
    Talk("a report within another", _BORN + "+ NIK | pak Asep Saepudin meninggal | Ya, laporan baru"),
    Talk("several at once", "pak Asep Saepudin meninggal kemarin dan bu Cucu Cahyati melahirkan tadi pagi"),
    Talk("cek warga", "cek warga | Masih | Meninggal | menu | Cek warga | Lewati"),
    Talk(
        "returned", _DEATH + "kemarin | Kirim | " + ROOM + "Minta perbaikan | " + ROOM + "tanggalnya keliru | Perbaiki"
    ),
    Talk("rejected", _DEATH + "kemarin | Kirim | " + ROOM + "Tolak | " + ROOM + "Orangnya keliru"),
    Talk("approved", _DEATH + "kemarin | Kirim | " + ROOM + "Setujui"),
    Talk("settings", "pengaturan | menu | pengaturan | Pengingat | latihan"),
    Talk(
        "five that wait",
        _BIRTH
        + "Siti Maryam | pak Asep meninggal | pak Rohman meninggal | pak Wawan meninggal | pak Karta meninggal | "
        "bu Enoh meninggal | menu | Simpan dulu | menu",
    ),
)
