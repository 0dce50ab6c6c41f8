"""What else a sentence says outright: sex, place, cause, where to and where from, which field."""

import re
from collections.abc import Mapping

from bot.domain.days.time_words import MONTHS, NUMBERS
from bot.domain.people.nik import Nik, birth_dates_in
from bot.domain.report.person_fields import EVENT_DAYS
from bot.domain.report.told_answers import TOLD_ANSWERS
from bot.domain.sentences.day_doubts import is_of_illness
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.life_rules import HERE
from bot.domain.sentences.names_in import baby_name
from bot.domain.sentences.places import ABROAD, CITIES, OTHER_PROVINCES, WEST_JAVA
from bot.domain.sentences.plain_words import OWNERS, TITLES
from bot.domain.sentences.reasons_in import (
    AWAY_REASONS,
    HELPERS,
    INSURED_FOR,
    MOVE_REASONS,
    first_reason,
    how_many,
    only_one,
)
from bot.domain.sentences.tokens import Sentence
from bot.domain.sentences.word_runs import number_of_sixteen, run_from
from bot.domain.spelling.whole_words import words
from bot.domain.spelling.word_set import word_set

Codes = tuple[tuple[str, re.Pattern[str]], ...]


def _codes(**patterns: str) -> Codes:
    return tuple((code.lstrip("_"), words(pattern)) for code, pattern in patterns.items())


_BIRTH_PLACES = _codes(
    _1=r"rumah sakit|rsud|rsu|rumah bersalin|rb|rsia|rs \S+",
    _2="puskesmas|pkm",
    _3="polindes|poskesdes",
    _4=r"di rumah(?! sakit| bersalin| bidan| pak| bapak| ibu| orang| tetangga)",
)
_CAUSES = _codes(
    _5="bunuh diri",
    _4="dibunuh|pembunuhan|dirampok|dibegal|ditusuk|dibacok|dianiaya|dikeroyok|pengeroyokan",
    _3="""
        kecelakaan|tertabrak|ketabrak|tabrakan|ditabrak|tenggelam|kesetrum|tersetrum|tersambar|terjatuh|jatuh|
        kecemplung|
        kebakaran|hanyut|laka
    """,
    _2="covid|corona|wabah|dbd|demam berdarah|kolera",
    _1="""
        (?<!rumah )sakit|stroke|struk|kanker|jantung|tbc|tb|diabetes|ginjal|tua|usia lanjut|faktor usia|sepuh|paru|
        tumor|darah tinggi|hipertensi|komplikasi|gula|lambung|asma|sesak|liver|penyakit|demam|panas tinggi|
        diare|muntaber|tipes|infeksi|jantungan|angin duduk|usus buntu|lumpuh
    """,
)
_FROM_OR_TO = "(?:ke|ka|dari|asal|pindahan) (?:kota |kabupaten |kab )?"
_SCOPES = _codes(
    _5=rf"(?:ke|di|ka) luar negeri|(?:ke|ka) (?:\S+ )?(?:{'|'.join(sorted(ABROAD))})",
    _4="(?:beda|luar|keluar|antar|lain|lintas) (?:provinsi|propinsi|prov)|provinsi lain|luar (?:jawa|pulau)|"
    rf"{_FROM_OR_TO}(?:{'|'.join(sorted(OTHER_PROVINCES))})(?! barat)",
    _3="(?:beda|luar|keluar|antar|lintas) (?:kabupaten|kab|kota)|(?:kabupaten|kota) lain|"
    rf"{_FROM_OR_TO}(?:{'|'.join(sorted(WEST_JAVA))})",
    _2="(?:beda|luar|antar|lintas) (?:kecamatan|kec)|kecamatan (?:lain|sebelah)",
    _0="(?:beda|lain|antar) rt|rt (?:lain|sebelah|tetangga)",
    _1="(?:beda|luar|antar|lintas) (?:desa|kelurahan)|desa (?:lain|sebelah|tetangga)",
)
_WHOLE = words("""
    sekeluarga|(?:satu|1|semua|seluruh) keluarga|keluarga besar|semuanya|satu rumah|serumah|
    (?:[1-5]|satu|dua|tiga) kk|(?:beserta|bersama|dengan|sama|dan) keluarga|anak istri|istri dan anak|
    bersama suami dan anak|keluarganya|keluarga (?:pak|bapak|ibu|bang|mang|kang)
""")
_TWIN = words("kembar")
_SEX = words(r"""
    (?:bayi|anak|lahir|kelamin|melahirkan|cucu|seorang|kelahiran|putra|putri|persalinan|kedua|ketiga|pertama|
    keempat|bayinya|anaknya|duanya|\||sudah|alhamdulillah|kembar|dede|normal|sehat|
    selamat) (laki|perempuan|putra|putri)(?! saya| kami| dan)
""")
_ANY_SEX = words(r"(laki|perempuan|putra|putri)(?! saya| kami| dan)")
_FIELDS = _codes(
    mother="kandung|nama ibu (?:saya|salah|di|tidak|beda|harusnya|seharusnya|perbaiki)",
    birth_date="(?:tanggal|tahun|bulan|hari) (?:dan tahun )?(?:lahir|kelahiran)|umur|usia",
    birth_place="tempat lahir|kota lahir|tempat kelahiran",
    sex="(?:jenis )?kelamin",
    nik="nik|nomor (?:ktp|nik|induk)",
    kk=r"""
        nomor (?:di )?kk|nokk|kk _5 nomornya|(?<!di )(?<!pada )(?<!dalam )kk (?:\S+ )?(?:salah|tertukar|kurang|beda)|
        (?:salah|perbaiki) kk
    """,
    address="alamat",
    name="(?<!bernama )nama(?! kandung)|ejaan|huruf",
)
_WHY_REPLACED = _codes(died="meninggal|mati|almarhum", moved="pindah|pindahan")
_WHERE = words(rf"""
    (?<!kerja )(?<!tinggal )di ((?:{"|".join(sorted(CITIES | ABROAD))}))|
    di ((?:rumah|rs|rsud|rsu|rsia|puskesmas|klinik|jalan|kosan|rumahnya|rumah anaknya|kontrakan|sawah|pabrik|kebun|
    perjalanan|masjid|
    mushola|icu|igd|sungai|laut|kali|tempat kerja|kampung|luar kota|empang|proyek|tol))
""")
_DIED_AT = words(rf"""
    (?:meninggal|meninggalnya|wafat|wafatnya|berpulang|mati) (?:dunia )?(?:nya )?di (?!{HERE})(\S+)
""")
_VAGUE_DAY = words(rf"""
    (?<!lahir )(?<![0-9] )(?:tahun (?:19|20)\d\d|(?:bulan )?(?:{"|".join(sorted(MONTHS))}) (?:tahun )?(?:19|20)\d\d)|
    (?<!hari )(?:minggu|pekan) (?:yang )?(?:lalu|kemarin)|(?:sejak|dari|semenjak) (?:19|20)\d\d|
    setengah tahun (?:yang )?(?:lalu|kemarin)|
    (?:(?:\d{{1,2}}|{"|".join(sorted(NUMBERS))}|se)? ?(?:bulan|tahun)|sebulan|setahun) (?:yang )?(?:lalu|kemarin)
""")
_STOPS = word_set("""
    karena dari ikut sama dengan bersama sekeluarga bareng beserta dan untuk sudah telah tapi pada sejak saat waktu jadi
    biar supaya mau lalu semenjak per masuk baru tinggal ngontrak sekarang tiba kerja bekerja buat yang ada pindah dari
    selamanya bulan tahun pulang pulangnya sebulan setahun seminggu sekali bawa dua tiga menetap jatuh tenggelam
    tertabrak meninggal mohon tolong semua satu demikian minta akan atau terima setelah sebab akibat usia umur nama
    namanya bernama nya ya ke anak istri suami orang tidak belum masih mulai lewat datang jam dapat beli punya bangun
    cari nyari kesambar bikin diare muntaber demam stroke struk jantung kanker tipes
""")
_NO_PLACE = words("luar|lain|antar|beda|mana|sana|tempat (?:lain|baru)|lintas")
_COUNTED = frozenset({"tahun", "bulan", "minggu", "hari", "orang", "anak", "kk", "jiwa"})
_LONGEST_PLACE = 6


def _first(codes: Codes, plain: str) -> str:
    return next((code for code, pattern in codes if pattern.search(plain)), "")


def _given(**values: str) -> dict[str, str]:
    return {step: value for step, value in values.items() if value}


def birth_details(heard: Hearing) -> Mapping[str, str]:
    """Sex, twins, where, and a name that the baby has already."""
    plain = heard.plain
    twin = ("3" if "kembar tiga" in plain else "2") if _TWIN.search(plain) else ""
    place = _first(_BIRTH_PLACES, plain)
    name, helper = baby_name(heard.names, heard.at), only_one(HELPERS, heard)
    return _given(sex=_sex(heard), twin=twin, place=place, name=name, helper=helper, nik=_of_baby(heard))


def _of_baby(heard: Hearing) -> str:
    """A NIK that tells the day of the birth is the baby's; any other is the mother's."""
    number = number_of_sixteen(heard)
    told = {told.day for told in heard.days}
    return number if number and told.intersection(birth_dates_in(Nik(number))) else ""


def _sex(heard: Hearing) -> str:
    """The baby's, not that of `anak perempuan saya` who gave birth."""
    plain, delivered = heard.plain, heard.plain.startswith("melahirkan", heard.start)
    found = {match[1] for match in (_ANY_SEX.finditer(plain, heard.end) if delivered else _SEX.finditer("| " + plain))}
    sexes = {"L" if word in ("laki", "putra") else "P" for word in found}
    return sexes.pop() if len(sexes) == 1 else ""


_NOT_KNOWN = words(r"(?:tidak|kurang|belum) (?:tahu|jelas|pasti|yakin|diketahui|ketahuan)[^|]*|bukan (?:karena )?\S+")


def death_details(heard: Hearing) -> Mapping[str, str]:
    """Cause and place; of *kurang tahu sakit apa* no cause."""
    place = _WHERE.search(heard.plain) or _DIED_AT.search(heard.plain)
    typed = _place_at(heard, place.start(place.lastindex or 0)) if place else ""
    return _given(cause=_first(_CAUSES, _NOT_KNOWN.sub("|", heard.plain)), place=typed, date=vague_day(heard))


def vague_day(heard: Hearing) -> str:
    """The year or month that is told where no day is; of two it is not known which."""
    told = [] if heard.days else list(_VAGUE_DAY.finditer(heard.plain))
    found = [match[0] for match in told if not is_of_illness(heard.plain[: match.start()])]
    return found[0] if len(found) == 1 else ""


def leaving_details(heard: Hearing) -> Mapping[str, str]:
    """How far, where to, and whether all go."""
    there = re.search(rf"(?<!\S)(?:ke|ka|nang) (?!{HERE})(?=\S)", heard.plain[heard.start :])
    rt = _RT.search(heard.plain, heard.start)
    typed = _place_at(heard, heard.start + there.end()) if there else ""
    scope = _first(_SCOPES, heard.plain) or ("0" if rt else "")
    number = "/".join(str(int(each)) for each in rt.groups() if each) if rt else ""
    reason = only_one(MOVE_REASONS, heard)
    whole = {"destination": "" if _NO_NAME.fullmatch(typed.casefold()) else typed, "rt": number, "reason": reason}
    return _given(scope=scope, who=_who(heard.plain), date=vague_day(heard), **whole)


_RT = re.compile(r"(?<!\S)(?:ke|ka|nang|di) rt (\d{1,3})(?: rw (\d{1,3}))?(?!\S)")
_NO_NAME = re.compile(
    r"(?:kecamatan|kec|desa|kelurahan|kabupaten|kab|kota|provinsi|rt|rw) (?:sebelah|lain|"
    r"tetangga)|rt \d.*"
)


def coming_details(heard: Hearing) -> Mapping[str, str]:
    """How far, where from, and whether all came."""
    there = re.search(rf"(?<!\S)(?:dari|asal|asalnya|pindahan) (?!masuk|baru|{HERE}|dari|warga)(?=\S)", heard.plain)
    typed = _place_at(heard, there.end()) if there else ""
    who, count, nik = _who(heard.plain), how_many(heard), number_of_sixteen(heard)
    return _given(
        scope=_first(_SCOPES, heard.plain), origin=typed, who=who, count=count, nik=nik, date=vague_day(heard)
    )


def _is_count(sentence: Sentence, index: int) -> bool:
    """`Jepang 3 tahun`, `Subang 2 orang`: a number that is no part of a place's name."""
    return any(token.word in _COUNTED for token in sentence.tokens[index + 1 : index + 2])


def away_details(heard: Hearing) -> Mapping[str, str]:
    """Where to and why; of who is back neither."""
    if heard.told:
        return {}
    there = re.search(rf"(?<!\S)(?:ke|ka|di|nang) (?!{HERE}|rumah)(?=\S)", heard.plain[heard.start :])
    where = _place_at(heard, heard.start + there.end()) if there else ""
    return _given(destination=where, reason=first_reason(AWAY_REASONS, heard))


def _who(plain: str) -> str:
    return "all" if _WHOLE.search(plain) else ""


def _place_at(heard: Hearing, position: int) -> str:
    """The words of a place from `position` on, as typed."""
    sentence = heard.sentence
    start = end = sentence.index_at(position)
    days_at = {index for day in heard.days for index in range(day.start, day.end)}
    while end < min(len(sentence.tokens), start + _LONGEST_PLACE) and end not in days_at:
        token = sentence.tokens[end]
        if token.word[0].isdigit() and (end == start or _is_count(sentence, end)):
            break
        if end > start and (set(token.gap) & set(",;.!?\n()") or token.word in _STOPS):
            break
        if (
            token.word in TITLES - {"haji", "a", "ma"}
            or token.word in OWNERS
            or (end == start and token.word in _STOPS)
        ):
            break
        end += 1
    typed = sentence.tokens[start:end]
    names_something = not _NO_PLACE.match(" ".join(token.word for token in typed))
    return " ".join(token.raw for token in typed) if names_something else ""


def correction_details(heard: Hearing) -> Mapping[str, str]:
    """Which field, if it is one."""
    if heard.told in EVENT_DAYS:
        return _given(**{heard.told.replace("_", "-"): _right_day(heard)})
    if heard.told in TOLD_ANSWERS:
        return _given(what=heard.told)
    fields = [code for code, pattern in _FIELDS if pattern.search(heard.plain)]
    if "mother" in fields and "name" in fields:
        fields.remove("name")
    what = fields[0] if len(fields) == 1 else ""
    return _given(what=what, **_put_right(heard, what))


_SHOULD_BE = re.compile(
    r"(?<!\S)(?:(?:se)?harusnya|yang (?:benar|betul|bener)|benarnya|betulnya|mestinya|menjadi|jadi) "
    r"(?:itu |adalah |\| )*"
)


def _put_right(heard: Hearing, what: str) -> dict[str, str]:
    """The new value by its step, where the sentence says it behind *yang benar*, *harusnya*."""
    found = _SHOULD_BE.search(heard.plain)
    if not what or found is None or found.end() >= len(heard.plain):
        return {}
    if what in ("nik", "kk"):
        digits = heard.sentence.tokens[heard.sentence.index_at(found.end())].raw
        return {what: digits} if re.fullmatch(r"\d{16}", digits) else {}
    if what == "sex":
        sexes = {"L" if each[1] in ("laki", "putra") else "P" for each in _ANY_SEX.finditer(heard.plain, found.end())}
        return {what: sexes.pop()} if len(sexes) == 1 else {}
    value = _raw_from(heard, found.end()) if what == "birth_date" else run_from(heard, found.end(), longest=6)
    return {what.replace("_", "-"): value} if value else {}


def _right_day(heard: Hearing) -> str:
    """The one day that is told, for that behind *bukan* is none; else what stands behind *yang benar*."""
    tokens = heard.sentence.tokens
    days = [
        each
        for each in heard.days
        if "bukan" not in (token.word for token in tokens[max(0, each.start - 2) : each.start])
    ]
    if len(days) == 1:
        return " ".join(token.raw for token in tokens[days[0].start : days[0].end])
    found = _SHOULD_BE.search(heard.plain)
    return _raw_from(heard, found.end()) if found and found.end() < len(heard.plain) and not days else ""


def _raw_from(heard: Hearing, position: int) -> str:
    typed = " ".join(token.raw for token in heard.sentence.tokens[heard.sentence.index_at(position) :])
    return re.split(r"\s(?:bukan|bkn)\s", typed)[0]


def insured_details(heard: Hearing) -> Mapping[str, str]:
    """What the insurance is needed for."""
    return _given(why=first_reason(INSURED_FOR, heard))


def caretaker_details(heard: Hearing) -> Mapping[str, str]:
    """Why the one who received the aid no longer does."""
    reasons = [code for code, pattern in _WHY_REPLACED if pattern.search(heard.plain)]
    return _given(why=reasons[0] if len(reasons) == 1 else "")
