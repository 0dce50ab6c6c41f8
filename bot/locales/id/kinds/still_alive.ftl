## Ternyata masih hidup

kind-still_alive = Ternyata masih hidup

still_alive-person = Siapa yang ternyata masih hidup? Pilih dari yang tercatat meninggal di RT ini, atau ketik namanya. Contoh: Asep.
    .label = Nama
still_alive-words = Bagaimana tahunya bahwa beliau masih hidup? Contoh: bertemu orangnya, dulu keliru nama.
    .label = Penjelasan
still_alive-photo = Kirim foto surat atau orangnya. Kalau tidak ada, tekan Lewati.
    .label = Foto

found-ended-some = Ini yang mirip dengan “{ $query }”. Pilih orangnya, atau ketik nama lain.
found-ended-none = Tidak ada yang mirip dengan “{ $query }”. Coba ketik nama lain, atau sebagian nama saja.
fact-put-right-words = Penjelasan
warning-put-right-aid = Dulu menerima { $programmes }. Diusulkan lagi kalau penghapusannya sudah ada di berkas bulan sebelumnya.
