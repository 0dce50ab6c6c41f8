## Ganti pengurus (penerima bantuan keluarga)

kind-caretaker = Ganti pengurus bantuan

caretaker-person = Siapa penerima bantuan yang diganti? Ketik namanya, atau nama anggota keluarganya. Contoh: Asep.
    .label = Keluarga
caretaker-why = Mengapa diganti?
    .label = Sebab
caretaker-next = Siapa yang menerima bantuan mulai sekarang?
    .label = Penerima baru
caretaker-name = Siapa yang menerima bantuan mulai sekarang? Contoh: Dedeh Kurniasih.
    .label = Nama penerima baru
caretaker-photo = Kalau ada, kirim foto KTP penerima baru. Kalau tidak ada, tekan Lewati.
    .label = Foto KTP

caretaker-why-died = Meninggal
caretaker-why-moved = Pindah
caretaker-why-other = Sebab lain

caretaker-already = { $name } sudah menjadi penerima bantuan keluarga ini. Pilih orang lain, atau tekan Batal.
caretaker-no-birth-date = Tanggal lahir { $name } belum tercatat, jadi umurnya belum pasti. Pilih orang lain, atau perbaiki dulu datanya.
caretaker-too-young = { $name } baru { $age } tahun. Penerima bantuan paling muda 17 tahun. Pilih orang lain.

fact-former-caretaker = Pengurus lama
fact-caretaker-why = Sebab diganti
fact-next-caretaker = Pengurus baru

warning-caretaker-no-nik = NIK { $name } belum ada di daftar. Pengurus harus punya NIK.
warning-caretaker-no-aid = Menurut daftar, keluarga ini tidak menerima bantuan.
