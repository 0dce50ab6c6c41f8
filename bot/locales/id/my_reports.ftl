## Laporan saya

mine-none = Belum ada laporan { $whose ->
        [operator] yang Bapak/Ibu catat
       *[rt] RT Bapak/Ibu
    } sampai { $until }.
mine-title = Laporan { $whose ->
        [operator] yang Bapak/Ibu catat
       *[rt] RT Bapak/Ibu
    } sampai { $until }:
mine-line = { $place }. { $kind }{ $names ->
        [none] {""}
       *[other] {" "}{ $names }
    }{ $more ->
        [0] {""}
       *[other] , dan { $more } orang lagi
    } ({ $number }{ $dictated ->
        [yes] , dicatat operator
       *[no] {""}
    }): { $status }{ $reason ->
        [none] {""}
       *[other] . Alasan: { $reason }
    }
mine-choose = Laporan mana yang mau dibuka?
button-report = { $place }. { $name }
button-older = ‹ Lebih lama
button-newer = Lebih baru ›
button-month-before = ‹ Bulan sebelumnya
button-month-after = Bulan berikutnya ›

## Satu laporan

report-title = { $kind }{ $names ->
        [none] {""}
       *[other] : { $names }
    } ({ $number })
report-sent-line = { $how ->
        [dictated] Dicatat operator { $name } { $day }, untuk warga yang datang ke kantor desa
       *[sent] Dikirim { $day } oleh { $name }
    }
report-state = Keadaannya: { $status }.
added-line = Ditambahkan { $day }: { $photo ->
        [there] { $words ->
            [none] foto
           *[other] { $words } (foto)
        }
        [voice-there] pesan suara, bisa didengar lewat Rincian
        [voice-lost] pesan suara, tidak bisa diambil
        [voice-deleted] pesan suara, sudah dihapus karena masa simpannya habis
        [lost] { $words ->
            [none] foto, tidak bisa diambil
           *[other] { $words } (fotonya tidak bisa diambil)
        }
        [deleted] { $words ->
            [none] foto, sudah dihapus karena masa simpannya habis
           *[other] { $words } (fotonya sudah dihapus karena masa simpannya habis)
        }
       *[none] { $words ->
            [none] keterangan, lihat Rincian
           *[other] { $words }
        }
    }
button-see-report = Lihat laporan
fix-waits = Laporan { $kind } { $number }{ $names ->
    [none] {""}
   *[other] {" "}({ $names })
} dikembalikan operator dan belum diperbaiki. Tulisan tadi belum masuk ke laporan itu. Tekan Perbaiki, lalu jawab yang ditanyakan.
button-fix-it = Perbaiki
button-again = Lapor lagi seperti ini
again-begins = Laporan { $kind } baru, jawabannya seperti { $number }. Yang khusus orangnya ditanyakan lagi.

## Menarik kembali

button-withdraw = Tarik kembali
button-withdraw-now = Ya, tarik kembali
button-keep-it = Tidak jadi
withdraw-ask = Tarik kembali laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }? Laporan itu tidak akan dihitung lagi.
withdraw-later = Yang menyusul laporan ini akan tertahan, dan kembali ke operatornya: { $reports }.
withdrawn = Laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    } sudah ditarik kembali.
withdraw-too-late = Laporan { $number } tidak bisa ditarik kembali. Keadaannya: { $status }.
withdraw-not-yours = Laporan itu bukan dari RT Bapak/Ibu.
card-withdrawn = ✗ Ditarik kembali oleh { $name }, { $day } pukul { $time }.

## Menambah foto atau keterangan

button-add-later = Tambah foto/keterangan
add-to = Ini untuk laporan { $number }.
addition-what = Kirim fotonya, atau tulis keterangannya. Contoh: surat kematian baru keluar hari ini.
    .label = Tambahan
resume-addition = Tambahan tadi belum dikirim. Mau dilanjutkan?
add-undone = Baik, tidak ada yang ditambahkan.
add-too-late = Laporan { $number } tidak bisa ditambah lagi. Keadaannya: { $status }.
add-enough = Laporan { $number } sudah punya { $most } tambahan. Itu sudah cukup.
added = Terima kasih, sudah ditambahkan ke laporan { $kind } { $number }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }.
added-told = Laporan { $number } ({ $names }) ditambah keterangan oleh { $name }. Lihat kartunya.
photo-for = { $count ->
        [1] Foto ini
       *[other] { $count } foto ini
    } untuk laporan { $kind } { $number } ({ $names })?
button-take-photo = Ya, tambahkan
button-leave-photo = Bukan
photo-which = { $count ->
        [1] Foto ini
       *[other] { $count } foto ini
    } untuk laporan apa? Fotonya ikut laporan yang dipilih.
voice-kept = Pesan suaranya sudah disimpan untuk operator. { $asks ->
        [yes] Pertanyaan ini perlu dijawab dengan tulisan atau tombol.
       *[no] Suaranya ikut kalau laporannya dikirim.
    }
photo-kept = Fotonya sudah disimpan untuk laporan ini.
photo-more = Foto disimpan: { $count } foto ikut saat laporan dikirim.
photo-enough = Sudah ada { $most } foto tambahan, itu sudah cukup. Foto ini tidak disimpan.
button-photo-report = Laporan { $name }
button-photo-other = Laporan lain
button-leave-photo-all = Jangan disimpan
photo-left = Baik, fotonya tidak disimpan.
photo-gone = Foto itu sudah ditambahkan, atau sudah tidak ada di sini. Kalau belum ada di laporan, kirim lagi.
photo-not-waiting = Tidak ada foto yang menunggu.

## Memperbaiki satu jawaban

reason-pointed = { $what } perlu diperbaiki
told-pointed = Laporan { $kind } { $number } ({ $names }) dikembalikan. Operator minta diperbaiki: { $what }.{ $words ->
    [none] {""}
   *[other] {" "}Pesannya: "{ $words }".
} Tekan Perbaiki, jawaban yang lain tidak perlu ditulis lagi.
fix-pointed = Laporan { $number }. Operator minta diperbaiki: { $what }.{ $words ->
    [none] {""}
   *[other] {" "}Pesannya: "{ $words }".
}
fix-old-answer =
    Jawaban yang lama:
    { $answer }
fix-left-out = Tidak ikut dilaporkan lagi: { $names }. Kalau tetap ikut, tekan Ubah.
fix-gone = { $way ->
    [dead] { $names } sekarang tercatat sudah meninggal. Kalau ada yang keliru, tekan Ubah.
    [left-out] { $names } sekarang tercatat sudah meninggal, jadi tidak ikut dilaporkan lagi.
   *[left] { $names } sekarang tercatat tidak tinggal di RT ini lagi.
}

## Tanda terima untuk diteruskan

button-receipt = Tanda terima
receipt-to-forward =
    Tanda terima laporan
    Nomor: { $number }
    Laporan: { $kind }{ $names ->
        [none] {""}
       *[other] {" "}({ $names })
    }
    Diterima: { $day }
    { $rt }, { $village }, Kec. { $district }
    Keadaannya: { $status }

    Laporan ini sudah dicatat untuk data kesejahteraan sosial.{ $aid ->
        [yes] {" "}Ini bukan jaminan bantuan.
       *[no] {""}
    }

## Minta dibatalkan

button-ask-back = Minta dibatalkan
ask-back-why = Mengapa keputusan laporan { $number } minta dibatalkan?
ask-back-reason-person = Orangnya keliru
ask-back-reason-day = Tanggalnya keliru
ask-back-reason-untrue = Ternyata tidak terjadi
ask-back-reason-true = Kejadiannya benar
ask-back-reason-paper = Suratnya sudah ada
ask-back-begins = Keputusan laporan { $number } akan diminta dibatalkan.
ask_back-why = Mengapa minta dibatalkan? Contoh: yang meninggal ternyata Pak Asep yang lain.
    .label = Alasan
resume-ask-back = Alasan minta dibatalkan tadi belum ditulis. Mau dilanjutkan?
ask-back-undone = Baik, tidak jadi diminta. Keputusannya tetap.
ask-back-sent = Permintaan untuk laporan { $number } sudah diteruskan ke { $names ->
    [none] operator desa
   *[other] { $names }
}. Jawabannya dikirim ke sini.
ask-back-waits = Laporan { $number } sudah diminta dibatalkan. Masih menunggu jawaban operator.
ask-back-answered = Permintaan untuk laporan { $number } sudah dijawab operator: keputusannya tetap berlaku. Kalau masih keliru, hubungi operator desa.
ask-back-undecided = Laporan { $number } tidak perlu diminta dibatalkan. Keadaannya: { $status }.
ask-back-instead = Yang keliru bisa diperbaiki dengan laporan baru. Pilih yang sesuai.
put-right-begins = Laporan { $kind }, untuk membetulkan { $number }.
told-kept = Keputusan atas laporan { $kind } { $number } ({ $names }) tetap berlaku, kata { $name }. Alasan: { $reason }.
told-lapsed = Permintaan membatalkan laporan { $kind } { $number } ({ $names }) belum dijawab sampai data bulannya ditutup, jadi keputusannya sudah ikut data.{ $ways ->
    [some] {" "}Kalau memang keliru, betulkan dengan laporan baru di bawah.
   *[none] {" "}Kalau memang keliru, hubungi operator desa.
}
ask-back-lapsed = Permintaan { $name } membatalkan laporan { $kind } { $number } belum dijawab sampai data bulannya ditutup. { $name } sudah dikabari cara membetulkannya dengan laporan baru.

## Pesan yang diubah setelah dikirim

edited-corrected = Baik, pesan yang diubah sudah dibaca ulang:
edited-sent = Pesan itu sudah menjadi laporan { $number } yang terkirim, jadi mengubah pesannya tidak mengubah laporannya. Buka laporannya untuk memperbaiki.
handed-in-just = Laporan { $number } sudah dikirim, jadi tidak perlu dikirim lagi.
handed-in-already = Laporan itu sudah dikirim dengan nomor { $number }, jadi tombol tadi tidak mengubah apa-apa. Buka laporannya untuk memperbaiki atau menariknya.
edited-under-way = Pesan yang diubah itu tidak mengubah isian laporan. Lanjutkan isiannya, lalu tekan Ubah di halaman periksa.
edited-too-late = Pesan yang diubah tidak dibaca ulang. Kalau laporannya sudah dikirim, buka Laporan saya. Kalau belum, tulis lagi sebagai pesan baru.
edited-not-read = Pesan yang diubah tidak dibaca ulang. Tulis lagi sebagai pesan baru.
button-edited-report = Buka { $number }

## Beberapa laporan yang belum selesai

button-later = Simpan dulu
button-take-up = Lanjutkan { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
button-discard-aside = Buang { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
told-within = Apakah ini laporan baru? { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}.
button-told-new = Ya, laporan baru
button-told-answer = Bukan, ini jawaban
button-told-photo = Bukan, untuk laporan ini
caption-kept = Tulisan di bawah foto ikut dikirim sebagai keterangan.
button-told-not = Bukan, lanjutkan
told-within-kept = Disimpan untuk dilaporkan setelah yang ini:
told-within-full = Sudah ada lima laporan yang menunggu diselesaikan. Kabar ini tulis lagi setelah salah satunya selesai.
aside-kept = Laporan tadi disimpan.
aside-waiting = Masih ada { $count } laporan yang belum selesai:
aside-more-line = • dan { $count } lagi, muncul setelah salah satu dari ini selesai
aside-line = { $place ->
    [none] •
   *[other] { $place }.
} { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
short-way-next = Berikutnya, sesudah laporan ini:
short-way-event = • { $kind }{ $who ->
    [none] {""}
   *[other] : { $who }
}
