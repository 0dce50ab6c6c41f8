## Operator mencatat laporan warga yang datang ke kantor desa

command-input = Catat laporan warga yang datang
button-input = Catat laporan warga
input-which = Warga yang datang dari RT mana?
input-no-rts = Belum ada RT di desa ini. Minta daftar wilayahnya diimpor dulu.
input-no-such-rt = RT itu bukan bagian dari desa Bapak/Ibu.
input-what = { $rt }. Apa yang dilaporkan?
    { $heads ->
        [none] RT ini belum punya ketua yang terdaftar.
       *[other] Ketua RT ({ $heads }) akan diberi tahu.
    } Laporan ini diputuskan orang lain.
button-input-other-rt = RT lain
button-input-again = Catat lagi untuk { $rt }
dictated-above = ✍ Dicatat untuk { $rt }
receipt-dictated = Dicatat operator untuk { $rt }. Ketua RT diberi tahu. Yang memutuskan operator lain, atau TKSK kalau di desa ini tidak ada operator lain.
withdraw-dictated = Laporan { $number } dicatat operator, jadi hanya operator yang bisa menarik kembali. Kalau keliru, buka laporannya lalu tekan Keberatan.

## Yang dibaca ketua RT

dictated-told = { $name } (operator desa) { $again ->
        [0] mencatat
       *[other] memperbaiki
    } laporan { $kind } untuk RT Bapak/Ibu, dari warga yang datang ke kantor desa{ $names ->
        [none] {""}
       *[other] : { $names }
    } ({ $number }). Kalau keliru, tekan Keberatan.
dictated-nil-told = { $name } (operator desa) mencatat { $number } untuk RT Bapak/Ibu: { $kind }. Kalau ternyata ada kejadian, laporkan seperti biasa.
button-object = Keberatan
object-why = Apa yang keliru pada laporan { $number }?
object-begins = Keberatan atas laporan { $number } akan disampaikan kepada yang memutuskan.
disagree-why = Apa yang keliru? Contoh: orangnya masih tinggal di sini.
    .label = Keberatan
resume-object = Keberatan tadi belum ditulis. Mau dilanjutkan?
object-undone = Baik, tidak jadi. Belum ada yang dicatat di kartunya.
objected = Terima kasih. Keberatan atas laporan { $number } sudah ditulis di kartunya, jadi terbaca oleh yang memutuskan.
object-enough = Keberatan atas laporan { $number } sudah beberapa kali ditulis di kartunya. Kalau masih ada yang keliru, temui operator desa.
object-not-now = Laporan { $number } tidak bisa dikeberati. Keadaannya: { $status }.
objected-line = ⚠ Keberatan ketua RT, { $day }: { $words ->
        [none] alasannya bisa dibaca lewat Rincian
       *[other] { $words }
    }
object-told = ⚠ { $name } (ketua RT) keberatan atas laporan { $number }{ $names ->
        [none] {""}
       *[other] {" "}tentang { $names }
    }. Alasan: { $reason }
