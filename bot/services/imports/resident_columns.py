"""The columns of residents' lists: those we keep, as offices,
village software and national templates call them."""

from collections.abc import Mapping, Sequence

from bot.domain.profiles import Profile
from bot.services.imports.columns import Known, fold_heading

COLUMNS: Mapping[str, Sequence[str]] = {
    "nik": ("nik", "noktp", "nonik", "nikktp", "nikart", "nomornik", "nomorktp", "nomorindukkependudukan",
            "noindukkependudukan", "nikpenduduk", "nikwarga", "nikanggota", "nikanggotakeluarga",
            "noidentitas", "nomornikktp", "idktp"),
    "no kk": ("nokk", "kk", "nomorkk", "nokartukeluarga", "nomorkartukeluarga", "nkk", "nikkk",
    "nomorkkeluarga", "nomorkartukeluargakk", "kartukeluarga",
    "nokkeluarga"),
    "nama": ("nama", "namalengkap", "namawarga", "namapenduduk", "namaart", "namapenerima", "namalgkp",
    "nmlengkap",
             "namaanggota", "namaanggotakeluarga", "namaanggotarumahtangga", "namaktp", "namakpm", "namapm"),
    "tempat lahir": ("tempatlahir", "tmplahir", "tptlahir", "tmptlahir", "tmptlhr", "tmplhr", "tempatkelahiran",
                     "kotalahir"),
    "tanggal lahir": ("tanggallahir", "tgllahir", "tglahir", "tanggallhr", "tgllhr", "tanggalkelahiran",
    "lahirtanggal",
                      "tgllahirart"),
    "tempat tanggal lahir": ("ttl", "tempattanggallahir", "tempattgllahir", "tmptgllahir",
    "tempatdantanggallahir",
                             "tempatdantgllahir", "tmpttgllahir", "tmpttgllhr", "tempattgllhr", "tptgllahir",
                             "tempattanggallhr", "tempatlahirtanggallahir", "tempatlahirtgllahir",
                             "tmpttanggallahir"),
    "umur": ("umur", "usia", "umurtahun", "usiatahun", "umurth", "umurthn"),
    "ibu kandung": ("ibukandung", "namaibukandung", "namaibu", "ibu", "namagadisibukandung", "namalgkpibu",
    "namagadisibu",
                    "nmibu", "namalengkapibu"),
    "jenis kelamin": ("jeniskelamin", "jk", "kelamin", "lp", "sex", "jnskelamin", "jnskel", "jeniskel",
    "jenkel", "jenkelamin", "jklmn",
    "jenisklmin", "gender",
                      "jkel", "jnsklmin", "lakiperempuan"),
    "shdk": ("shdk", "hubungankeluarga", "hubungandalamkeluarga", "hubungan", "statushubungan", "kklevel",
    "stathbkel",
             "statushubungandalamkeluarga", "statushubungankeluarga", "hubkeluarga", "hubkel", "hubkk",
             "hubdlmkel",
             "hubungankk", "hubungandengankepalakeluarga", "hubungandgkepalakeluarga", "shdrt",
             "statuskeluarga",
             "statusdalamkeluarga", "statushubdalamkeluarga", "hubdalamkeluarga", "stathubkel",
             "hubungandlmkeluarga", "hubungandgnkk", "shk"),
    "hubungan krt": ("hubkrt", "hubungankrt", "hubungandengankrt", "hubungandengankepalarumahtangga",
    "hubruta"),
    "status kawin": ("statuskawin", "statusperkawinan", "kawin", "statusnikah", "stskawin", "statkwn",
    "stakawin",
                     "stakwn", "statkawin", "statuspernikahan", "perkawinan", "statusmenikah"),
    "jenis pekerjaan": ("jenispekerjaan", "pekerjaan", "jnspekerjaan", "pekerjaanid", "jenispkrjn", "pkrjn",
    "jnspkrjn",
                        "pekerjaanutama", "matapencaharian", "matapencahariaan", "profesi", "pencaharian",
                        "kerja"),
    "pendidikan": ("pendidikan", "pendidikanterakhir", "pendidikankkid", "pddkakh", "pendidikandalamkk",
    "pendidikankk",
                   "pendidikanakhir", "pendidikantertinggi", "ijazah", "ijazahterakhir", "tingkatpendidikan",
                   "pendidikantamat"),
    "alamat": ("alamat", "alamatlengkap", "alamatktp", "alamatrumah", "alamatkk"),
    "alamat domisili": ("alamatdomisili", "domisili", "alamattinggal", "alamattempattinggal", "alamatsekarang",
                        "tempattinggal"),
    "dusun": ("dusun", "namadusun", "kampung", "lingkungan", "dusunkampung"),
    "rt": ("rt", "nort", "rtrw", "nomorrt", "namart", "nortrw", "wilayahrtrw"),
    "rw/rt": ("rwrt", "norwrt"),
    "kelamin l": ("l", "lk", "lakilaki", "jeniskelaminl", "jeniskelaminlk", "jeniskelaminlakilaki", "jkl",
    "kelaminl"),
    "kelamin p": ("p", "pr", "perempuan", "jeniskelaminp", "jeniskelaminpr", "jeniskelaminperempuan", "jkp",
    "kelaminp"),
    "rw": ("rw", "norw", "nomorrw", "namarw"),
    "desa/kelurahan": ("desa", "kelurahan", "desakelurahan", "kelurahandesa", "desakel", "keldesa", "namadesa",
    "nmdesa",
                       "namakelurahan", "namadesakelurahan", "nmkel", "namakel"),
    "kecamatan": ("kecamatan", "kec", "namakecamatan", "nmkec", "namakec"),
    "kode wilayah": ("kodewilayah", "kodedesa", "kodekeldesa", "kodedesakel", "kdwil", "kodewil",
    "kodekelurahan", "kodedesakelurahan", "kode", "kdwilayah",
    "kodekemendagri"),
    "kode provinsi": ("kdprop", "kdprov", "noprop", "noprov", "kodeprovinsi", "kodeprov", "kodeprop"),
    "kode kabupaten": ("kdkab", "nokab", "kodekabupaten", "kodekab", "kodekabkota", "kdkabkota"),
    "kode kecamatan": ("kdkec", "nokec", "kodekecamatan", "kodekec"),
    "kode kelurahan": ("kdkel", "nokel", "kddesa", "nodesa", "kodekel", "kddesakel"),
    "tanggal meninggal": ("tanggalmeninggal", "tglmeninggal", "tglwafat", "tanggalwafat", "tglkematian",
                          "tanggalkematian", "meninggaltanggal", "tglpindah", "tanggalpindah",
                          "tglpindahkeluar"),
    "program bansos": ("programbansos", "program", "bansos", "jenisbansos", "bantuan", "jenisbantuan",
    "programbantuan",
                       "penerimabantuan", "penerimabansos", "statusbansos"),
    "desil": ("desil", "desilnasional", "desildtsen", "desilkesejahteraan"),
    "kode jenis disabilitas": ("kodejenisdisabilitas", "jenisdisabilitas", "disabilitas", "kodedisabilitas",
    "difabel",
                               "kecacatan", "penyandangdisabilitas", "cacatmenurutjenis", "jeniskecacatan",
                               "ragamdisabilitas"),
    "jenis cacat": ("cacatid", "cacat", "jeniscacatid"),
    "jenis cacat bdt": ("jeniscacat", "jnscacat"),
    "tgl mulai hamil": ("tglmulaihamil", "tanggalmulaihamil"),
    "status dasar": ("statusdasar", "status", "statuspenduduk", "statuswarga", "statushidup", "keadaan",
    "statuskependudukan"),
    "keterangan": ("keterangan", "ket", "catatan", "kett", "keteranganlain"),
}  # fmt: skip
"""Each with the spellings of its heading, folded."""
UNKEPT = frozenset({
    "no", "nomor", "nourut", "nourt", "urut", "kabupaten", "kab", "kabupatenkota", "kabkota", "namakabupaten",
    "nmkab", "provinsi",
    "prov", "propinsi", "namaprovinsi", "nmprop", "nmprov", "statusdisabilitas", "statushamil", "hamil",
    "hamilid",
    "agama", "agamaid", "agamadankepercayaan", "kewarganegaraanetnissuku", "akseptorkb", "jeniskb",
    "goldarah", "golongandarah", "golongandarahid", "goldrh", "darah", "warganegara", "warganegaraid",
    "kewarganegaraan",
    "wni", "namaayah", "ayah", "namaayahkandung", "namalgkpayah", "nmayah", "ayahnik", "ibunik", "nikayah",
    "nikibu", "telepon", "telp",
    "nohp", "hp", "nomorhp", "notelp", "notelepon", "nowa", "email", "suku", "kodepos",
    "kodeposs",
    "kepalakeluarga", "namakepalakeluarga", "namakk", "namakepala", "namakrt", "namakeprumahtangga",
    "namakepalarumahtangga", "pendidikansedangid", "pendidikansedang",
    "pendidikanditempuh", "dokumenpasport", "dokumenkitas", "nopaspor", "tanggalakhirpaspor",
    "tanggalakhirpasport",
    "noakta", "aktalahir", "noaktalahir",
    "aktakelahiran", "noaktakelahiran", "aktaperkawinan", "aktanikah", "noaktakawin", "tanggalperkawinan",
    "tglkawin", "aktaperceraian",
    "tanggalperceraian", "tglcerai", "carakbid", "carakb", "asuransi", "idasuransi", "noasuransi", "nobpjs",
    "bpjs",
    "statusrekam",
    "statusrekamktp", "ktpel", "statusktp", "tagidcard", "latitude", "longitude", "lat", "lng", "waktulahir",
    "tempatdilahirkan", "jeniskelahiran", "kelahiranke", "penolongkelahiran", "beratlahir", "panjanglahir",
    "alamatsebelumnya", "bahasa", "bahasaid", "foto", "sakitmenahun", "sakitmenahunid", "penyakitkronis",
    "idbdt",
    "idartbdt", "iddtks", "idsemesta", "iddtsen",
    "idkeluarga", "idpbdt", "nopbdtkemsos", "nopesertapkh", "nopesertapbi", "nokks", "norekening", "bank",
    "nuk",
    "id", "uuid",
    "idpenduduk", "kdgabungan", "kodelokasi", "jumlahanggota", "jumlahart", "jmlart", "jumlahjiwa", "jmljiwa",
    "jumlah", "tanggalterdaftar", "tglterdaftar",
    "baris", "lembar", "alasan", "sebab",
})  # fmt: skip
"""Folded headings that are known, and of which nothing is kept."""
CORE = (("nik",), ("no kk",), ("nama",), ("tanggal lahir", "tempat tanggal lahir", "umur"))
"""Without one of each no person is known again: what is missing stops an import where another heading may be it."""
IN_PLACE_OF = {"umur": ("tanggal lahir", "tempat tanggal lahir"), "alamat domisili": ("alamat",)}
"""Columns that are read where a row has nothing in these."""
PROGRAMME = "program:"


def known_columns(profile: Profile, mapped: Mapping[str, str]) -> Known:
    """With one column for each programme of the profile, as many lists have them."""
    programmes = {
        f"{PROGRAMME}{each.name}": [fold_heading(said) for said in (each.name, *each.synonyms)]
        for each in profile.programmes
    }
    taken = {spelling for all_of_it in COLUMNS.values() for spelling in all_of_it}
    free = {name: [each for each in said if each not in taken] for name, said in programmes.items()}
    both = {each: name for name, said in free.items() for each in (*said, *(f"penerima{one}" for one in said))}
    spellings: dict[str, list[str]] = {name: list(said) for name, said in COLUMNS.items()}
    for each, name in both.items():
        spellings.setdefault(name, []).append(each)
    return Known(spellings, UNKEPT, mapped)
