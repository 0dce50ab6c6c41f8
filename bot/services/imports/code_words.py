"""The words and national codes of lists, and what each of them means."""

from collections.abc import Mapping

from bot.domain.people.people import BasicStatus, Marital, Relationship, Sex

SEXES: Mapping[str, Sex] = {
    word: sex
    for sex, words in {
        Sex.MALE: "l 1 lakilaki lk laki laki2 lk2 lkl pria m male cowok cowo lalaki lanang",
        Sex.FEMALE: "p 2 perempuan pr prp perem wanita wnt pere f female w cewek cewe awewe wadon",
    }.items()
    for word in words.split()
}
RELATIONSHIPS: Mapping[str, int] = {
    "kepalakeluarga": 1, "kepala": 1, "kepalakel": 1, "kepkel": 1, "kk": 1, "kepalarumahtangga": 1, "krt": 1,
    "kepalarumah": 1, "kepkeluarga": 1, "kepalaklg": 1, "kepalakk": 1, "kpkeluarga": 1, "famlain": 9,
    "suami": 2, "istri": 3, "isteri": 3, "pasangan": 3,
    "anak": 4, "anakkandung": 4, "anaktiri": 4, "anakangkat": 4, "anaklakilaki": 4, "anakperempuan": 4,
    "putra": 4,
    "putri": 4,
    "menantu": 5, "mantu": 5, "cucu": 6, "orangtua": 7, "ortu": 7, "ibu": 7, "bapak": 7, "ayah": 7, "mertua": 8,
    "bapakmertua": 8,
    "ibumertua": 8,
    "famililain": 9, "famili": 9, "family": 9, "familylain": 9, "keluargalain": 9, "saudara": 9, "adik": 9,
    "kakak": 9,
    "keponakan": 9, "ponakan": 9, "paman": 9, "bibi": 9, "nenek": 9, "kakek": 9, "sepupu": 9, "ipar": 9,
    "adikipar": 9,
    "kakakipar": 9, "cicit": 9, "buyut": 9,
    "pembantu": 10, "pembanturumahtangga": 10, "art": 10, "lainnya": 11, "lain": 11, "lainlain": 11,
}  # fmt: skip
IN_HOUSEHOLDS: Mapping[str, int] = {"1": 1, "2": 3, "3": 4, "4": 5, "5": 6, "6": 7, "7": 10, "8": 11}
"""Hubungan dengan kepala rumah tangga in BDT, which has other codes; *istri/suami* is one of them."""
MARITALS: Mapping[str, int] = {
    "belum": 1, "belumkawin": 1, "belummenikah": 1, "belumnikah": 1, "lajang": 1, "bk": 1, "single": 1,
    "jejaka": 1,
    "gadis": 1,
    "perjaka": 1, "bm": 1, "belumkwn": 1, "blmkawin": 1, "kawinblmtercatat": 2, "kwn": 2, "jandaceraihidup": 3,
    "dudaceraihidup": 3, "jandaceraimati": 4, "dudaceraimati": 4, "tidakkawin": 1, "bujang": 1,
    "kawin": 2, "menikah": 2, "kawintercatat": 2, "kawinbelumtercatat": 2, "kawintidaktercatat": 2, "nikah": 2,
    "sudahkawin": 2,
    "sudahmenikah": 2, "k": 2, "kawinnikah": 2, "kawinsiri": 2, "nikahsiri": 2, "menikahtercatat": 2,
    "ceraihidup": 3, "ceraihiduptercatat": 3, "ceraihidupbelumtercatat": 3, "cerai": 3, "ch": 3, "bercerai": 3,
    "ceraimati": 4, "cm": 4, "ceraimatitercatat": 4, "janda": 4, "duda": 4, "jandamati": 4, "dudamati": 4,
    "jandacerai": 3, "dudacerai": 3,
}  # fmt: skip
STATUSES: Mapping[str, int] = {
    "hidup": 1, "aktif": 1, "ada": 1, "tetap": 1, "pendudukktetap": 1, "penduduktetap": 1, "warga": 1,
    "masihada": 1, "masihhidup": 1,
    "ditemukan": 1, "sehat": 1, "domisili": 1,
    "mati": 2, "meninggal": 2, "meninggaldunia": 2, "md": 2, "wafat": 2, "almarhum": 2, "almarhumah": 2,
    "alm": 2,
    "almh": 2, "sudahmeninggal": 2,
    "pindah": 3, "pindahkeluar": 3, "keluar": 3, "pindahdomisili": 3, "sudahpindah": 3,
    "hilang": 4, "tidakditemukan": 4, "tidakada": 4, "tidakdikenal": 4,
    "pergi": 6, "merantau": 6, "tki": 6, "tkw": 6, "pmi": 6, "tidaktetap": 6, "luarkota": 6, "luarnegeri": 6,
    "tidakvalid": 9, "ganda": 9, "nonaktif": 9, "tidakaktif": 9, "dobel": 9,
}  # fmt: skip
DISABILITIES: Mapping[str, str] = {
    "pdfsk": "PDFSK", "fisik": "PDFSK", "tunadaksa": "PDFSK", "cacatfisik": "PDFSK", "cacattubuh": "PDFSK",
    "daksa": "PDFSK", "lumpuh": "PDFSK",
    "disabilitasfisik": "PDFSK", "penyandangdisabilitasfisik": "PDFSK", "cacatfisikdanmental": "PDFSK",
    "gandamultiple": "PDFSK",
    "kusta": "PDFSK", "akibatkusta": "PDFSK", "akibatstroke": "PDFSK", "layuh": "PDFSK",
    "cerebralpalsy": "PDFSK",
    "cp": "PDFSK", "orangkecil": "PDFSK", "tulidanbisu": "PDSNS", "tulibisu": "PDSNS", "lowvision": "PDSNS",
    "pdint": "PDINT", "intelektual": "PDINT", "tunagrahita": "PDINT", "disabilitasintelektual": "PDINT",
    "downsyndrome": "PDINT",
    "retardasi": "PDINT", "penyandangdisabilitasintelektual": "PDINT", "retardasimental": "PDINT",
    "pdmtl": "PDMTL", "mental": "PDMTL", "jiwa": "PDMTL", "cacatmental": "PDMTL", "cacatmentaljiwa": "PDMTL",
    "odgj": "PDMTL", "gangguanjiwa": "PDMTL",
    "disabilitasmental": "PDMTL", "autis": "PDMTL", "autisme": "PDMTL", "hiperaktif": "PDMTL",
    "adhd": "PDMTL", "penyandangdisabilitasmental": "PDMTL", "tunalaras": "PDMTL",
    "pdsns": "PDSNS", "sensorik": "PDSNS", "tunanetra": "PDSNS", "tunarungu": "PDSNS", "tunawicara": "PDSNS",
    "netra": "PDSNS", "buta": "PDSNS",
    "rungu": "PDSNS", "wicara": "PDSNS", "tuli": "PDSNS", "bisu": "PDSNS", "tunarunguwicara": "PDSNS",
    "runguwicara": "PDSNS",
    "cacatnetrabuta": "PDSNS", "cacatrunguwicara": "PDSNS", "disabilitassensorik": "PDSNS",
    "penyandangdisabilitassensorik": "PDSNS",
}  # fmt: skip
"""The four kinds of the national list; whose disability is of two kinds has the one of his body."""
NO_DISABILITY = frozenset(
    [
        "tidak",
        "tdk",
        "bukan",
        "normal",
        "tidakcacat",
        "tidakada",
        "tidakadacacat",
        "nondisabilitas",
        "bukandisabilitas",
        "tidakdisabilitas",
        "sehat",
        "n",
        "t",
    ]
)
VILLAGE_DISABILITIES: Mapping[str, str] = {
    "1": "PDFSK",
    "2": "PDSNS",
    "3": "PDSNS",
    "4": "PDMTL",
    "5": "PDFSK",
    "7": "",
}
"""`cacat_id` of village software; 6 is *lainnya*, of which nobody knows what it is."""
BDT_DISABILITIES: Mapping[str, str] = {
    "0": "", "1": "PDFSK", "2": "PDSNS", "3": "PDSNS", "4": "PDSNS", "5": "PDSNS", "6": "PDFSK", "7": "PDSNS",
    "8": "PDFSK", "9": "PDFSK",
    "10": "PDINT", "11": "PDMTL", "12": "PDFSK",
}  # fmt: skip
"""`Jenis_Cacat` of BDT."""
JOBS_BY_CODE = (
    "BELUM/TIDAK BEKERJA", "MENGURUS RUMAH TANGGA", "PELAJAR/MAHASISWA", "PENSIUNAN", "PEGAWAI NEGERI SIPIL",
    "TENTARA NASIONAL INDONESIA",
    "KEPOLISIAN RI", "PERDAGANGAN", "PETANI/PEKEBUN", "PETERNAK", "NELAYAN/PERIKANAN", "INDUSTRI", "KONSTRUKSI",
    "TRANSPORTASI",
    "KARYAWAN SWASTA", "KARYAWAN BUMN", "KARYAWAN BUMD", "KARYAWAN HONORER", "BURUH HARIAN LEPAS",
    "BURUH TANI/PERKEBUNAN",
    "BURUH NELAYAN/PERIKANAN", "BURUH PETERNAKAN", "PEMBANTU RUMAH TANGGA", "TUKANG CUKUR", "TUKANG LISTRIK",
    "TUKANG BATU",
    "TUKANG KAYU", "TUKANG SOL SEPATU", "TUKANG LAS/PANDAI BESI", "TUKANG JAHIT", "TUKANG GIGI", "PENATA RIAS",
    "PENATA BUSANA",
    "PENATA RAMBUT", "MEKANIK", "SENIMAN", "TABIB", "PARAJI", "PERANCANG BUSANA", "PENTERJEMAH", "IMAM MASJID",
    "PENDETA", "PASTOR",
    "WARTAWAN", "USTADZ/MUBALIGH", "JURU MASAK", "PROMOTOR ACARA", "ANGGOTA DPR-RI", "ANGGOTA DPD",
    "ANGGOTA BPK",
    "PRESIDEN",
    "WAKIL PRESIDEN", "ANGGOTA MAHKAMAH KONSTITUSI", "ANGGOTA KABINET/KEMENTERIAN", "DUTA BESAR", "GUBERNUR",
    "WAKIL GUBERNUR", "BUPATI",
    "WAKIL BUPATI", "WALIKOTA", "WAKIL WALIKOTA", "ANGGOTA DPRD PROVINSI", "ANGGOTA DPRD KABUPATEN/KOTA",
    "DOSEN",
    "GURU", "PILOT",
    "PENGACARA", "NOTARIS", "ARSITEK", "AKUNTAN", "KONSULTAN", "DOKTER", "BIDAN", "PERAWAT", "APOTEKER",
    "PSIKIATER/PSIKOLOG",
    "PENYIAR TELEVISI", "PENYIAR RADIO", "PELAUT", "PENELITI", "SOPIR", "PIALANG", "PARANORMAL", "PEDAGANG",
    "PERANGKAT DESA",
    "KEPALA DESA", "BIARAWATI", "WIRASWASTA",
)  # fmt: skip
"""Jenis pekerjaan by its number on the family card, from 1."""


def with_codes(
    words: Mapping[str, int], kind: type[Relationship] | type[Marital] | type[BasicStatus]
) -> dict[str, object]:
    """By word and by code."""
    both = {str(code): code for code in words.values()} | dict(words)
    return {word: kind(code) for word, code in both.items()}
