## Pindah keluar

kind-move_out = Pindah keluar

move_out-person = Siapa yang pindah? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Nama
move_out-who = Siapa saja yang ikut pindah?
    .label = Yang pindah
move_out-date = Kapan pindahnya? Contoh: kemarin, senin lalu, atau 12 Agustus 2026.
    .label = Tanggal pindah
move_out-scope = Pindahnya sejauh apa?
    .label = Pindah ke
move_out-destination = Pindah ke mana? Contoh: Desa Cikampek Barat, atau Bekasi. Kalau tidak tahu, tekan Lewati.
    .label = Tujuan
move_out-reason = Apa alasan pindahnya? Kalau tidak tahu, tekan Lewati.
    .label = Alasan
move_out-photo = Kalau ada, kirim foto surat pindah. Kalau tidak ada, tekan Lewati.
    .label = Foto surat

move-scope-1 = Desa lain
move-scope-2 = Kecamatan lain
move-scope-3 = Kabupaten lain
move-scope-4 = Provinsi lain
move-scope-5 = Luar negeri
move-reason-1 = Pekerjaan
move-reason-2 = Sekolah
move-reason-3 = Keamanan
move-reason-4 = Kesehatan
move-reason-5 = Rumah
move-reason-6 = Ikut keluarga
move-reason-7 = Lainnya
