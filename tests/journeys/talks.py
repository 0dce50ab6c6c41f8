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
    Talk("several at once", "pak Asep Saepudin meninggal kemarin dan bu Cucu Cahyati melahirkan tadi pagi"),
    Talk("cek warga", "cek warga | Masih | Meninggal | menu | Cek warga | Lewati"),
    Talk(
        "returned", _DEATH + "kemarin | Kirim | " + ROOM + "Minta perbaikan | " + ROOM + "tanggalnya keliru | Perbaiki"
    ),
    Talk("rejected", _DEATH + "kemarin | Kirim | " + ROOM + "Tolak | " + ROOM + "Orangnya keliru"),
    Talk("approved", _DEATH + "kemarin | Kirim | " + ROOM + "Setujui"),
    Talk("settings", "pengaturan | menu | pengaturan | Pengingat | latihan"),
)
