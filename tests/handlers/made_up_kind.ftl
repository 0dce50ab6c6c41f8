kind-flood = Kebanjiran
check-answer-flood = Kebanjiran

flood-person = Siapa kepala keluarga yang rumahnya kebanjiran? Ketik nama atau sebagian nama. Contoh: Asep.
    .label = Kepala keluarga
flood-date = Kapan banjirnya? Contoh: kemarin, atau 12 Agustus 2026.
    .label = Tanggal banjir
flood-height = Berapa sentimeter tinggi airnya? Contoh: 40.
    .label = Tinggi air
flood-shelter = Keluarganya sekarang di mana?
    .label = Sekarang di
flood-photo = Kalau ada, kirim foto rumahnya. Kalau tidak ada, tekan Lewati.
    .label = Foto rumah

flood-shelter-1 = Di rumah
flood-shelter-2 = Di rumah saudara
flood-shelter-3 = Di pengungsian

reason-rejected-dry = Tidak kebanjiran

fact-height = Tinggi air (cm)
fact-shelter = Sekarang di
