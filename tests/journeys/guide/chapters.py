"""What the guide says, chapter by chapter; the steps and the pictures come from walking each conversation."""

from dataclasses import dataclass

from tests.journeys.conversations import CONVERSATIONS, Conversation


@dataclass(frozen=True, slots=True)
class Chapter:
    """`told` is walked from *lapor* on; `inputs` are walked as they are, from whatever `who` was doing before.

    `before` is what the operator does first: the button he presses on the newest card, and the reason he picks.
    """

    id: str
    title: str
    text: str
    who: str = "rt-1"
    told: Conversation | None = None
    inputs: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


TITLE = "Panduan ketua RT"
WELCOME = """\
Panduan ini untuk ketua RT. Isinya cara melaporkan kejadian di RT lewat chat, satu per satu, dengan gambarnya.
Semua nama di gambar adalah nama karangan.

Yang perlu diingat:

- Ketik **lapor** untuk mulai. Jawab satu per satu. Tidak perlu cepat-cepat: laporan yang belum selesai disimpan.
- Tombol boleh ditekan, boleh juga diketik tulisannya atau nomornya.
- Ketik **kembali** kalau salah menjawab, **batal** kalau tidak jadi, **bantuan** kalau bingung.
- Sebelum dikirim, laporan ditunjukkan dulu untuk diperiksa. Tombol dengan tanda tambah boleh dilewati.
- Operator desa memeriksa setiap laporan. Laporan bukan jaminan bantuan.
"""
JOINING = """\
Bapak/Ibu mendapat selembar kertas undangan dari desa. Arahkan kamera HP ke kotak hitam-putihnya, atau tekan tautannya,
lalu tekan **Mulai**. Bisa juga dengan mengetik **GABUNG** lalu kodenya, contoh: GABUNG AB2CD3EF. Kalau nomor HP
Bapak/Ibu sudah didaftarkan desa, cukup tekan **Bagikan nomor HP saya**. Setelah itu baca penjelasannya, lalu tekan
**Saya mengerti**. Kalau nanti ganti HP, mintalah kode baru kepada operator desa.
"""
_WORDS = {
    "nil": ("Nihil: tidak ada kejadian", "Kalau sebulan itu tidak ada kejadian apa-apa. Satu kali tekan, selesai."),
    "death": (
        "Kematian",
        (
            "Kalau ada warga meninggal. Surat kematian boleh menyusul. Kalau yang meninggal kepala keluarga, "
            "penggantinya bisa disebut dengan tombol **+ Kepala pengganti**."
        ),
    ),
    "birth": (
        "Kelahiran",
        "Kalau ada bayi lahir. NIK dan nama boleh menyusul. Bayi kembar: tekan **+ Bayi kembar** di halaman periksa.",
    ),
    "move_out": (
        "Pindah keluar",
        (
            "Kalau satu orang, sebagian, atau sekeluarga pindah dari RT Bapak/Ibu. Kalau pindahnya ke RT lain di desa "
            "ini dan RT-nya disebut, ketua RT di sana langsung dikabari. Kalau ternyata tidak ke sana, Bapak/Ibu "
            "ditanya ke RT mana: tekan Ke luar kabupaten kalau memang keluar kabupaten."
        ),
    ),
    "move_in": (
        "Pindah masuk",
        (
            "Kalau ada yang datang dan menetap. Keluarga yang sudah dilaporkan pindah oleh RT asalnya tinggal ditekan, "
            "atau tekan Bukan ke RT ini kalau ternyata tidak ke sana. "
            "Keluarga lain cukup nama kepala keluarganya, foto KK, dan jumlah orangnya: operator yang mengisi datanya. "
            "Kalau tidak ada foto, ditanya nama, jenis kelamin, dan umur tiap orang."
        ),
    ),
    "away": (
        "Merantau",
        (
            "Kalau warga bekerja atau sekolah di tempat lain, tetapi masih tercatat di sini. Kalau sudah pulang, "
            "laporkan di sini juga."
        ),
    ),
    "missing": ("Tidak ditemukan", "Kalau seorang warga tidak ada lagi di RT dan tidak ada yang tahu ke mana."),
    "status": (
        "Perubahan status",
        (
            "Kalau warga menikah, bercerai, ganti pekerjaan, sekolah, hamil, menjadi disabilitas, atau sakit. Hal "
            "kesehatan hanya dilihat operator, tidak muncul di grup."
        ),
    ),
    "correction": (
        "Perbaikan data",
        (
            "Kalau ada data yang salah: NIK, No KK, nama, tempat atau tanggal lahir, alamat, nama ibu kandung, "
            "hubungan keluarga, status kawin, pekerjaan, atau bantuan. Juga hari meninggal, pindah, atau datang yang "
            "keliru dilaporkan; sebab, tempat, dan tujuannya ada di **Data lain**. Warga yang sudah meninggal atau "
            "pindah: tulis nama lengkapnya."
        ),
    ),
    "split": (
        "Pisah KK",
        "Kalau sebagian anggota keluarga membuat KK sendiri, atau ikut KK keluarga lain di RT Bapak/Ibu.",
    ),
    "proposal": (
        "Usulan kurang mampu",
        (
            "Kalau ada keluarga kurang mampu yang belum terdata. Jawab pertanyaan tentang rumahnya. Yang memutuskan "
            "musyawarah desa atau kelurahan, lalu pemerintah."
        ),
    ),
    "unfit": (
        "Tidak layak bantuan",
        "Kalau penerima bantuan sudah mampu atau tidak berhak. Alasannya tidak dipasang di papan pengumuman.",
    ),
    "caretaker": (
        "Ganti pengurus bantuan",
        (
            "Kalau yang mengambil bantuan meninggal, pindah, atau tidak bisa lagi. Penggantinya anggota KK yang sama, "
            "paling muda 17 tahun."
        ),
    ),
    "pbi_baby": ("BPJS bayi", "Kalau bayi dari keluarga penerima PBI-JK belum punya BPJS."),
    "pbi_reactivate": ("Aktifkan lagi BPJS", "Kalau BPJS PBI-JK seorang warga mati dan masih diperlukan."),
    "still_alive": (
        "Ternyata masih hidup",
        "Kalau warga yang tercatat meninggal ternyata masih hidup. Yang menyetujui harus operator lain.",
    ),
    "relisted": (
        "Kembali tercatat",
        "Kalau warga yang tercatat pindah, tidak ditemukan, atau tidak sah ternyata tinggal di RT Bapak/Ibu.",
    ),
    "never_was": (
        "Salah tercatat",
        "Kalau di daftar ada orang yang sebenarnya tidak pernah ada. Riwayatnya tetap disimpan.",
    ),
    "listed_twice": (
        "Terdata dua kali",
        (
            "Kalau satu orang tercatat dua kali. Pilih data yang tidak dipakai, lalu data yang benar. Data yang benar "
            "boleh di RT lain (cari namanya) atau di desa lain (ketik NIK-nya)."
        ),
    ),
}
KINDS = tuple(Chapter(told.kind, *_WORDS[told.kind], who=told.who, told=told) for told in CONVERSATIONS)
AFTERWARDS = (
    Chapter(
        "sentence",
        "Lapor dengan satu kalimat",
        "Boleh juga langsung ditulis apa yang terjadi. Yang ditangkap ditunjukkan dulu, lalu tinggal dilengkapi.",
        inputs=("Bu Rukmini melahirkan kemarin", "batal"),
    ),
    Chapter(
        "check",
        "Cek warga",
        "Tiap bulan ada beberapa warga yang perlu ditengok: yang sudah sepuh, yang lama tidak dikabarkan, yang "
        "menerima bantuan. Satu tekan untuk satu orang.",
        inputs=("cek warga", "Masih tinggal di sini"),
    ),
    Chapter(
        "fix",
        "Laporan yang dikembalikan",
        "Kalau ada yang keliru, operator mengembalikannya dan menunjuk bagian yang salah. Tekan **Perbaiki**, jawab "
        "satu pertanyaan itu, lalu **Kirim**. Yang lain tidak perlu ditulis lagi.",
        inputs=("Perbaiki", "hari ini", "Kirim"),
        before=("Minta perbaikan", "Tanggal meninggal"),
    ),
    Chapter(
        "mine",
        "Laporan saya",
        "Semua laporan RT Bapak/Ibu dengan keadaannya. Tekan satu laporan untuk melihat isinya, menariknya kembali, "
        "menambah foto, melapor lagi seperti itu, mengambil tanda terima untuk keluarga, atau meminta keputusan yang "
        "keliru dibatalkan (**Minta dibatalkan**).",
        inputs=("laporan", "1."),
    ),
    Chapter(
        "practice",
        "Latihan",
        "Untuk belajar tanpa takut salah. Satu laporan atau satu jam: diberi tanda, tidak dihitung, "
        "dan tidak sampai ke grup operator.",
        inputs=("latihan", "selesai latihan"),
    ),
    Chapter(
        "language",
        "Bahasa",
        "Ketik **bahasa** untuk memilih Bahasa Indonesia atau Basa Sunda.",
        inputs=("bahasa",),
    ),
)
WORDS = """\
| Ketik | Gunanya |
| --- | --- |
| lapor, menu | mulai, dan melihat bulan ini |
| nihil | tidak ada kejadian sejak penutupan laporan yang lalu |
| laporan | laporan RT Bapak/Ibu dan keadaannya |
| cek warga | warga yang perlu ditengok bulan ini |
| kembali | mengulang pertanyaan sebelumnya |
| lewati | melewati yang tidak tahu |
| batal | tidak jadi |
| simpan dulu | menyimpan laporan yang belum selesai, untuk melaporkan yang lain |
| bantuan | penjelasan singkat |
| bahasa | memilih bahasa |
| pertanyaan | yang ditanyakan kepada Bapak/Ibu |
| mading | nama yang diumumkan dan masih bisa disanggah, kalau kantor memakainya |
| pengaturan | pengingat, bahasa, pembantu, pengganti sementara |
| pembantu | orang yang melapor di samping Bapak/Ibu, dari HP-nya sendiri |
| pengganti | orang yang bertugas selama Bapak/Ibu cuti |
| privasi | apa yang disimpan dan siapa yang melihat |
| latihan | berlatih, tidak dihitung |
"""
