# Menunggu dibaca dan diperbaiki oleh penutur asli bahasa Sunda.

## Kaca kahiji: naon nu disimpen, kanggo naon, saha nu ningali. Upami eusina robah, robih ogé
## TEXT_OF di services/conversation/first_use.py, sangkan sadaya patugas ditaros deui.

button-understood = Abdi ngartos
button-privacy = Privasi

privacy-rt =
    Nu disimpen: nami sareng nomer HP Bapa/Ibu, laporan, fotona, sareng obrolan di dieu.
    Kanggo naon: ngénggalan data kesejahteraan sosial, tugas pamaréntah numutkeun undang-undang.
    Saha nu ningali: operator desa, pendamping kacamatan, Dinas Sosial. Saban ditingali dicatet.
    Foto: disimpen katutup, dihapus saatos waktos nyimpenna séép.

    Ulah nyebarkeun data warga. Laporan sanés jaminan bantuan.
    Bapa/Ibu kénging naros ka operator desa data naon nu disimpen.
    Maca deui: ketik privasi.
privacy-operator =
    Samémeh ngawitan, Bapa/Ibu kedah terang heula hal ieu.

    Nu disimpen: nami sareng nomer HP Bapa/Ibu, laporan ti RT, fotona, sareng unggal kaputusan Bapa/Ibu.
    Kanggo naon: ngénggalan data kesejahteraan sosial. Ieu tugas pamaréntah numutkeun undang-undang.
    Saha nu ningali: operator desa, TKSK, sareng Dinas Sosial. Saban Bapa/Ibu muka rincian, éta dicatet.
    Foto: disimpen katutup. Foto dihapus saatos data sasihna réngsé sareng waktos nyimpenna séép.

    Ulah ngintun NIK, No KK, atanapi foto KTP ka grup. Laporan sanés jaminan bantuan.
    Bapa/Ibu kénging naroskeun data naon waé nu disimpen ngeunaan Bapa/Ibu. Taroskeun ka Dinas Sosial.
    Tulisan ieu tiasa dibaca deui: ketik privasi.
privacy-tksk =
    Samémeh ngawitan, Bapa/Ibu kedah terang heula hal ieu.

    Nu disimpen: nami sareng nomer HP Bapa/Ibu, laporan ti RT, fotona, sareng unggal kaputusan Bapa/Ibu.
    Kanggo naon: ngénggalan data kesejahteraan sosial. Ieu tugas pamaréntah numutkeun undang-undang.
    Saha nu ningali: operator desa, TKSK, sareng Dinas Sosial. Saban Bapa/Ibu muka rincian, éta dicatet.
    Foto: disimpen katutup. Foto dihapus saatos data sasihna réngsé sareng waktos nyimpenna séép.

    Ulah ngintun NIK, No KK, atanapi foto KTP ka grup. Laporan sanés jaminan bantuan.
    Bapa/Ibu kénging naroskeun data naon waé nu disimpen ngeunaan Bapa/Ibu. Taroskeun ka Dinas Sosial.
    Tulisan ieu tiasa dibaca deui: ketik privasi.
privacy-dinsos =
    Samémeh ngawitan, Bapa/Ibu kedah terang heula hal ieu.

    Nu disimpen: nami sareng nomer HP Bapa/Ibu, data warga, laporan ti RT, sareng unggal berkas nu dicandak.
    Kanggo naon: ngénggalan data kesejahteraan sosial. Ieu tugas pamaréntah numutkeun undang-undang.
    Saha nu ningali: operator desa, TKSK, sareng Dinas Sosial. Saban berkas dicandak, éta dicatet.
    Foto: disimpen katutup. Foto dihapus saatos data sasihna réngsé sareng waktos nyimpenna séép.

    Berkas sasih eusina NIK sareng No KK lengkep, janten simpen di tempat nu aman. Laporan sanés jaminan bantuan.
    Warga kénging naroskeun data naon waé nu disimpen. Walerna kedah dipasihkeun dina 3 dinten.
    Tulisan ieu tiasa dibaca deui: ketik privasi.
privacy-admin =
    Samémeh ngawitan, Bapa/Ibu kedah terang heula hal ieu.

    Nu disimpen: nami sareng nomer HP Bapa/Ibu, sareng unggal paréntah nu ngarobih data.
    Kanggo naon: ngajagi layanan data kesejahteraan sosial. Ieu tugas pamaréntah numutkeun undang-undang.
    Saha nu ningali: pangurus layanan ieu sareng Dinas Sosial.
    Foto: disimpen katutup. Foto dihapus saatos data sasihna réngsé sareng waktos nyimpenna séép.

    Laporan sanés jaminan bantuan.
    Bapa/Ibu kénging naroskeun data naon waé nu disimpen ngeunaan Bapa/Ibu. Taroskeun ka Dinas Sosial.
    Tulisan ieu tiasa dibaca deui: ketik privasi.
