## Tidak layak menerima bantuan

kind-unfit = Tidak layak bantuan

unfit-person = Keluarga siapa yang tidak layak menerima bantuan? Ketik nama salah satu anggotanya. Contoh: Asep.
    .label = Keluarga
unfit-reason = Apa alasannya?
    .label = Alasan
unfit-words = Bagaimana keadaannya? Contoh: punya toko dan dua mobil. Kalau tidak perlu, tekan Lewati.
    .label = Keterangan
unfit-photo = Kalau ada, kirim foto rumah atau surat. Kalau tidak ada, tekan Lewati.
    .label = Foto
unfit-who-decides = Yang memutuskan musyawarah desa atau kelurahan, bukan ketua RT. Alasannya tidak dipasang di papan pengumuman.

unfit-reason-well_off = Sudah mampu
unfit-reason-civil_servant = PNS, TNI, atau Polri
unfit-reason-retired = Pensiunan
unfit-reason-village_official = Perangkat desa
unfit-reason-state_salary = Gaji dari negara
unfit-reason-certified = Guru/bidan bersertifikat
unfit-reason-company_owner = Pemilik perusahaan
unfit-reason-double = Terdata dua kali
unfit-reason-declined = Menolak bantuan
unfit-reason-other_aid = Dibantu lembaga lain

fact-unfit-reason = Alasan tidak layak
fact-unfit-words = Keterangan

warning-unfit-no-aid = Menurut daftar, keluarga ini tidak menerima bantuan.
