"""Words that answer no question: asked back, put off, gone on with, or left to whoever asks."""

import re
from enum import StrEnum
from functools import lru_cache

from bot.domain.sayings.courtesy import without_courtesy
from bot.domain.spelling.plain import plain


class Evasion(StrEnum):
    """What is said instead of an answer."""

    ASKS_BACK = "asks"
    PUTS_OFF = "later"
    LEAVES_OPEN = "open"
    GOES_ON = "on"


_WHO = "bapak|pak|ibu|kamu|anda|kang|admin|operator|situ|saya|mesin|bot|robot|petugas|yang nulis"
_TAIL = "saja|dulu|ya|lah|deh|sih|ah|atuh|euy|mah|lagi|pisan|banget|dong|kok|juga|itu|ini"
_ASKING = "apa|apaan|siapa|kapan|kenapa|mengapa|napa|ngapain|naon|kunaon|bagaimana|kumaha|berapa|mana|di ?mana|ke ?mana"
_WHY = (
    "maksud|maksudnya|artinya|ditanya|ditanyakan|ditanyain|tanya|nanya|nanyanya|harus|begitu|gitu|jawabnya|jawabannya|"
    "isinya|ngisinya|ngisi|diisi|isi|tulis|ditulis|nulis|nulisnya|pertanyaannya|yang dimaksud|yang ditanya|"
    "yang ditanyakan|yang harus diisi|data"
)
_ASKS_BACK = re.compile(
    rf"(?:(?:memang|emang|emangnya|memangnya|loh|lho|kok|ada|ini|itu|yang|terus|lalu|jadi|maksud|maksudnya|artinya|"
    rf"untuk|buat|kalau|{_WHO}) )*(?:{_ASKING})(?: (?:{_WHY}|{_TAIL}|{_WHO}))*|"
    rf"(?:(?:ini|itu|apa|yang) )?(?:maksud|maksudnya|artinya)(?: (?:{_WHY}|{_ASKING}|{_TAIL}|{_WHO}))*|"
    rf"(?:kok|lho|loh)(?: (?:gitu|begitu|bisa|banyak|lama|susah|nanya|ditanya|lagi|terus|malah))?|"
    rf"(?:memang|emang|emangnya|memangnya)(?: (?:penting|perlu|harus|wajib|kenapa))+|"
    rf"(?:apa )?(?:harus|wajib|perlu)(?: (?:diisi|dijawab|tahu|semua|{_TAIL}))*|"
    r"(?:apa )?(?:boleh|bisa|kalau)(?: tidak)? (?:dilewat\w*|dikosong\w*|di ?skip|nanti|diisi|kosong|tidak|dijawab)"
    rf"(?: (?:{_TAIL}|diisi|bagaimana|gimana|boleh|{_WHO}))*|"
    rf"(?:(?:saya|sy) )?bingung(?: (?:saya|jawabnya|ngisinya|maksudnya|{_TAIL}))*|"
    r"(?:tidak|kurang|belum) (?:paham|ngerti|mengerti) \S+|"
    r"(?:lho|loh|hah|heh|hm|hmm|aduh|waduh|walah|ah|yaelah|ya ampun|astaga|astaghfirullah|astagfirullah)"
)
_SEEKS = (
    "tanya|nanya|tanyakan|tanyain|bertanya|cek|ngecek|lihat|liat|ningali|pikir|mikir|ingat ingat|"
    "hubungi|telepon|telpon|konfirmasi|pastikan|kabari|omongkan|diskusi"
)
_FAMILY = r"ke|sama|keluarga\w*|anak\w*|istri\w*|suami\w*|orang\w*|warga\w*|tetangga\w*|yang punya|yang bersangkutan"
_PUTS_OFF = re.compile(
    rf"(?:nanti|besok|lusa|sebentar|bentar|tunggu|lain kali|kapan kapan|minggu depan|bulan depan|"
    rf"kalau (?:sempat|senggang|ingat|sudah tahu))(?: (?:malam|sore|siang|pagi|sebentar|lanjut|lanjutkan|isi|kirim|"
    rf"jawab|sempat|pulang|kalau|sudah|ada|tahu|ingat|mau|akan|besok|susul|lapor|di[a-z]+|{_SEEKS}|{_TAIL}|{_WHO}|"
    rf"{_FAMILY}))*|"
    rf"(?:(?:saya|sy|mau|coba|biar|akan) )*(?:{_SEEKS})(?: \S+){{0,3}} (?:dulu|nanti|sebentar)|"
    rf"(?:(?:saya|sy|mau|coba) )*(?:cari|nyari|cariin) dulu|"
    rf"(?:saya|sy) (?:mau|akan)? ?(?:{_SEEKS})(?: {_TAIL})*|"
    r"ke dulu|"
    r"(?:lagi|sedang|masih|baru) (?:ditanya\w*|dicari\w*|dicek|nanya|tanya|sibuk|repot|nyetir|rapat|makan)|"
    rf"(?:belum|tidak) sempat (?:{_SEEKS}|ngisi|isi)(?: \S+)?|"
    rf"(?:(?:saya|sy|mau|di) )*(?:lanjut\w*|dilanjut\w*|terus\w*|diterus\w*|sambung\w*|disambung\w*|isi|diisi|"
    rf"selesaikan|diselesaikan)(?: lagi)? "
    rf"(?:besok|lusa|nanti|kapan kapan|minggu depan)(?: (?:pagi|siang|sore|malam|{_TAIL}))*|"
    rf"(?:(?:saya|sy|mau) )*(?:istirahat|tidur|pulang|makan|mandi|salat|solat|sholat) dulu(?: (?:{_TAIL}))*|"
    rf"(?:sampai (?:di ?)?sini|segini|sampai segini) (?:dulu|saja)(?: (?:{_TAIL}))*"
)
_ON = (
    "lanjut|lanjutkan|lanjutin|lanjutken|dilanjut|dilanjutkan|dilanjutin|terus|teruskan|terusin|diteruskan|diterusin|"
    "sambung|sambungkan|sambungin|disambung|gas|gass|gaskan|gaskeun|gasken|gaspol|ayo|hayu|hayuk|yuk|yok|cus|"
    "teraskeun|lajengkeun|teruskeun|lanjutkeun"
)
_GOES_ON = re.compile(
    rf"(?:(?:ok|siap|mau|mari|ayo|hayu|yuk|kita|saya|sy|ya|baik|tolong|bisa|boleh|jadi|sekarang|urang|coba|{_WHO}) )*"
    rf"(?:{_ON})(?: (?:{_ON}|tadi|yang tadi|yang kemarin|kemarin|sekarang|laporan(?:nya)?(?: tadi| saya| kemarin)?|"
    rf"isi|ngisi|isinya|{_TAIL}|{_WHO}))*"
)
"""What is put off comes first: *lanjut besok*."""
_LEAVES_OPEN = re.compile(
    rf"(?:(?:jawabannya|pokoknya|yang|saja|{_WHO}) )*(?:"
    rf"terserah|bebas|sembarang|sembarangan|suka[ -]suka|sesuka\w*|(?:apa|mana|siapa|kapan|berapa|di mana|bagaimana)"
    rf" saja(?: boleh)?|"
    rf"up to you|atur|aturlah|manut|ngikut|ikut saja|sakarepmu|sakarep|pokoknya ada|"
    rf"yang penting (?:ada|masuk|beres|isi)|"
    rf"males|malas|mager|hoream|capek|cape|ribet|rahasia|privasi|ogah|embung|gamau|tidak mau|tidak ah|"
    rf"tidak (?:penting|perlu tahu|usah (?:nanya|tanya|tahu|banyak tanya)|mau tahu)|urusan saya|"
    rf"(?:tolong |coba )?(?:isi|isikan|isiin|jawab|jawabkan|jawabin|tulis|tuliskan|tulisin|pilihkan|pilihin)"
    rf"(?: (?:sendiri|{_WHO}))*|"
    rf"(?:sama|kayak|kaya|seperti)(?: (?:kaya|kayak|seperti))? (?:tadi|kemarin|biasa|biasanya|"
    rf"yang (?:tadi|kemarin|lain|lalu)|(?:dengan )?(?:yang )?(?:di ?)?(?:atas|atasnya|sebelumnya))|"
    rf"s\.?d\.?a|s/d/a|idem|"
    rf"ulang|ulangi|coba lagi|stop|setop|berhenti|keluar|udahan|sudahan|sudahi)"
    rf"(?: (?:jawab|ngisi|nulis|ngetik|mikir|isi|jawabnya|nanya|bilang|kasih tahu|yang isi|yang ngisi|{_TAIL}|{_WHO}))*"
)
_SAID = (
    (Evasion.LEAVES_OPEN, _LEAVES_OPEN),
    (Evasion.PUTS_OFF, _PUTS_OFF),
    (Evasion.GOES_ON, _GOES_ON),
    (Evasion.ASKS_BACK, _ASKS_BACK),
)
EVADING_WORDS = frozenset(re.findall("[a-z]+", "".join(pattern.pattern for _, pattern in _SAID)))
"""Each phrase that evades has one of these, in the one spelling."""
_LONGEST = 8
"""Words."""


@lru_cache(maxsize=4096)
def evades(text: str) -> Evasion | None:
    """What the whole of `text` does in place of an answer; None where it may be one."""
    said = plain(text)
    if not said or said.count(" ") >= _LONGEST:
        return None
    forms = (said, without_courtesy(text), _NOT_KNOWN.sub("", said))
    return next((which for which, pattern in _SAID if any(map(pattern.fullmatch, forms))), None)


_NOT_KNOWN = re.compile(r"^(?:saya )?(?:tidak|kurang|belum) (?:tahu|ingat|jelas|pasti) (?=nanti |besok |saya |coba )")
"""Who does not know and will ask says above all that he will ask."""
_TILL_LATER = re.compile(r" (?:saja|dulu|lagi)(?: (?:ya|pak|ibu|bapak|lah|deh|atuh))*$")


def is_put_off(text: str) -> bool:
    """`Nanti dulu`, `besok saja`, `sebentar`: the answer comes later, so it is neither none nor that day."""
    if evades(text) is not Evasion.PUTS_OFF:
        return False
    said = plain(text)
    return _TILL_LATER.search(said) is not None or not said.startswith(("besok", "lusa", "minggu", "bulan"))


_FOR_WHOM = re.compile(r"\b(?:keluarga|anak|istri|suami|orang|warga|tetangga|ketua|kepala|bersangkutan)")


def waits_for_somebody(text: str) -> bool:
    """`Tunggu keluarganya pulang`, `nanti ditanya anaknya`: puts off, and tells why: a reason where one is asked."""
    return evades(text) is Evasion.PUTS_OFF and _FOR_WHOM.search(plain(text)) is not None
