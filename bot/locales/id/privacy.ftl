## Halaman pertama: apa yang disimpan, untuk apa, siapa yang melihat. Kalau isinya berubah, ubah juga
## TEXT_OF di services/conversation/first_use.py, supaya semua petugas ditanya lagi.

button-understood = Saya mengerti
button-privacy = Privasi

privacy-rt =
    Yang disimpan: nama dan nomor HP Bapak/Ibu, laporan, fotonya, dan obrolan di sini.
    Untuk apa: memperbarui data kesejahteraan sosial, tugas pemerintah menurut undang-undang.
    Siapa yang melihat: operator desa, pendamping kecamatan, Dinas Sosial. Setiap kali dilihat dicatat.
    Foto: disimpan tertutup, dihapus setelah masa simpannya habis.

    Jangan sebarkan data warga. Laporan bukan jaminan bantuan.
    Bapak/Ibu boleh bertanya ke operator desa data apa yang disimpan.
    Baca lagi: ketik privasi.
privacy-operator =
    Sebelum mulai, Bapak/Ibu perlu tahu hal ini.

    Yang disimpan: nama dan nomor HP Bapak/Ibu, laporan dari RT, fotonya, dan setiap keputusan Bapak/Ibu.
    Untuk apa: memperbarui data kesejahteraan sosial. Ini tugas pemerintah menurut undang-undang.
    Siapa yang melihat: operator desa, TKSK, dan Dinas Sosial. Setiap kali Bapak/Ibu membuka rincian, itu dicatat.
    Foto: disimpan tertutup. Foto dihapus setelah data bulannya selesai dan masa simpannya habis.

    Jangan kirim NIK, No KK, atau foto KTP ke grup. Laporan bukan jaminan bantuan.
    Bapak/Ibu boleh bertanya data apa saja yang disimpan tentang Bapak/Ibu. Tanyakan kepada Dinas Sosial.
    Tulisan ini bisa dibaca lagi: ketik privasi.
privacy-tksk =
    Sebelum mulai, Bapak/Ibu perlu tahu hal ini.

    Yang disimpan: nama dan nomor HP Bapak/Ibu, laporan dari RT, fotonya, dan setiap keputusan Bapak/Ibu.
    Untuk apa: memperbarui data kesejahteraan sosial. Ini tugas pemerintah menurut undang-undang.
    Siapa yang melihat: operator desa, TKSK, dan Dinas Sosial. Setiap kali Bapak/Ibu membuka rincian, itu dicatat.
    Foto: disimpan tertutup. Foto dihapus setelah data bulannya selesai dan masa simpannya habis.

    Jangan kirim NIK, No KK, atau foto KTP ke grup. Laporan bukan jaminan bantuan.
    Bapak/Ibu boleh bertanya data apa saja yang disimpan tentang Bapak/Ibu. Tanyakan kepada Dinas Sosial.
    Tulisan ini bisa dibaca lagi: ketik privasi.
privacy-dinsos =
    Sebelum mulai, Bapak/Ibu perlu tahu hal ini.

    Yang disimpan: nama dan nomor HP Bapak/Ibu, data warga, laporan dari RT, dan setiap berkas yang diambil.
    Untuk apa: memperbarui data kesejahteraan sosial. Ini tugas pemerintah menurut undang-undang.
    Siapa yang melihat: operator desa, TKSK, dan Dinas Sosial. Setiap kali berkas diambil, itu dicatat.
    Foto: disimpan tertutup. Foto dihapus setelah data bulannya selesai dan masa simpannya habis.

    Berkas bulan berisi NIK dan No KK lengkap, jadi simpanlah di tempat yang aman. Laporan bukan jaminan bantuan.
    Warga boleh bertanya data apa saja yang disimpan. Jawabannya harus diberikan dalam 3 hari.
    Tulisan ini bisa dibaca lagi: ketik privasi.
privacy-admin =
    Sebelum mulai, Bapak/Ibu perlu tahu hal ini.

    Yang disimpan: nama dan nomor HP Bapak/Ibu, dan setiap perintah yang mengubah data.
    Untuk apa: menjaga layanan data kesejahteraan sosial. Ini tugas pemerintah menurut undang-undang.
    Siapa yang melihat: pengurus layanan ini dan Dinas Sosial.
    Foto: disimpan tertutup. Foto dihapus setelah data bulannya selesai dan masa simpannya habis.

    Laporan bukan jaminan bantuan.
    Bapak/Ibu boleh bertanya data apa saja yang disimpan tentang Bapak/Ibu. Tanyakan kepada Dinas Sosial.
    Tulisan ini bisa dibaca lagi: ketik privasi.
