"""What people write that is no report: greetings, thanks, questions about the service, a wish to undo."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.sentences.life_rules import STILLBORN
from bot.domain.sentences.names_in import names_in
from bot.domain.sentences.tokens import read_sentence
from bot.domain.sentences.vocabulary import Vocabulary
from bot.domain.spelling.plain import plain
from bot.domain.spelling.whole_words import words


class Topic(StrEnum):
    """What it is about; the texts are `talk-{topic}`."""

    GONE = "gone"
    """somebody is not here any more, and nobody says why"""
    CALLED_OFF = "called-off"
    """somebody does not move after all"""
    MISTAKE = "mistake"
    """what was sent last was wrong"""
    OPERATOR = "operator"
    STATE = "state"
    """what became of a report"""
    PAID = "paid"
    """when aid comes, how much it is, who gets it"""
    HOW = "how"
    WHO = "who"
    """who this is"""
    BABY_LOST = "baby-lost"
    """born dead, lost before, or dead soon after its birth: of whom nobody told yet that it was born"""
    WANTS = "wants"
    """to report, and not yet what"""
    LATER = "later"
    THANKS = "thanks"
    GREETING = "greeting"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """The topic, and of somebody who is gone, or does not move after all, his name as typed."""

    topic: Topic
    person: str = ""


_LONGEST = 200
_ADDRESS = (
    r"pak|bapak|ibu|kang|teh|mas|mbak|bang|om|min|admin|kak|kakak|pa|bun|akang|teteh|operator|rt|saya|semua|semuanya|"
    r"bapak ibu|gan|bos|petugas|desa|komandan|ndan|juragan|sobat|bro|sis|ketua|dan"
)
_FILLER = (
    rf"(?:{_ADDRESS}|ya|yah|dong|sih|nih|maaf|atuh|euy|lah|deh|banyak|sekali|banget|pisan|atas|infonya|"
    rf"informasinya|bantuannya|sebelumnya|selalu|"
    rf"untuk)"
)
_GREETING = (
    r"assalamu ?'?alaikum|assalamualaikum|asalamualaikum|assalamu|salam|aslm|askum|ass|asw|wr|wb|warahmatullahi|"
    r"wabarakatuh|wa|selamat(?: (?:pagi|siang|sore|malam))?|pagi|siang|sore|malam|halo+|hallo+|hello|hai|hay|hi|hei|"
    r"sampurasun|rampes|punten|permisi|kulonuwun|tes|test|testing|cek cek|ping|p|met pagi|met siang|met malam|spada|"
    r"wilujeng(?: (?:enjing|siang|sonten|wengi))?|assalamu'alaikum|ass wr wb|kulo nuwun|waalaikumsalam|walaikumsalam|"
    r"wa'alaikumsalam|tanggal|ada apa|aya naon"
)
_THANKS = (
    r"(?:hatur |matur |matur )?terima kasih|hatur|matur|jazakallah|syukron|alhamdulillah|sama sama|tq|"
    r"thx|thank you|thankyou|(?:sudah |telah )?(?:dibantu|membantu|diterima)"
)
_AGREED = (
    r"ok|siap|ya|baik|sip|mangga|sudah|oh|gitu|begitu|noted|laksanakan|betul|benar|oke|beres|lanjut|monggo|"
    r"paham|mengerti|"
    r"insya allah|insyaallah|inggih|tidak apa apa|tidak masalah|santai|setuju|mantap|bagus|hehe|haha|hehehe|hahaha|"
    r"86|terima|diterima|dimengerti|(?:nanti |akan )?saya (?:lihat|cek|kerjakan|isi|coba|kirim|tunggu)|"
    r"sudah saya (?:kirim|isi|lihat|coba|cek|sampaikan)|wkwk|wkwkwk|amin|aamiin|sami sami|sudah ngerti|"
    r"sudah paham|syukurlah|syukur|hmm|hm|eh|tidak|cukup|nggeh|"
    r"tidak ada lagi|itu saja|sudah itu saja|ya sudah|baiklah|okelah|sae|sumuhun"
)


def _only(*patterns: str) -> re.Pattern[str]:
    """Nothing but these, and what stands around them."""
    some = "|".join(patterns)
    return re.compile(rf"(?:{_FILLER} )*(?:{some})(?: (?:{some}|{_FILLER}))*")


_ONLY: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (Topic.AGREED, _only(_AGREED)),
    (Topic.GREETING, _only(_GREETING)),
    (Topic.THANKS, _only(_THANKS, _AGREED, _GREETING)),
)
"""Whoever thanks may agree and greet as well."""
_OF_REPORT = (
    "laporan(?:nya|ku)?|laporan saya|lapor|kiriman|yang (?:tadi|kemarin|barusan)|tadi|"
    "yang (?:saya )?(?:kirim|lapor)\\S*"
)
_UNDO = (
    "hapus|hapuskan|dihapus|batal|batalkan|dibatalkan|batalin|dibatalin|tarik|ditarik|cabut|dicabut|anulir|"
    "urungkan|"
    "hapusin|dihapusin|cancel|dicancel|ulang|diulang"
)
_AID = (
    "bantuan(?:nya)?|pkh|bansos|blt|bpnt|sembako|uang|uangnya|duit|duitnya|dana|dananya|pencairan|rapel|kks|"
    "pip|bst|beras"
)
_THEN = (
    r"(?:\||lalu|kemudian|terus|trus|langsung|tapi|tetapi|namun|sayang\w*|dan|tidak lama|sudah|telah|satu|salah|duanya|"
    r"dua|baru|tadi|pagi|siang|sore|malam|semalam|kemarin|hari|ini|jam|umur|\d+|setelah|sesudah|habis|waktu|saat|pas|"
    r"ketika|selamat|bayi|anak|bayinya|anaknya|orok|kembar|laki|perempuan) "
)
"""What may stand between a birth and the death of who was born: nobody else."""
_SAID: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        Topic.BABY_LOST,
        words(
            rf"""
            {STILLBORN}|keguguran|kaguguran|kaluron|gugur kandungan\w*|(?:janin|kandungan|hamil|kehamilan)\w* ~4 gugur|
            (?:bayi|anak|orok|kembar)\w* ~6 lahir (?:{_THEN})*(?:meninggal|mati)|
            (?:melahirkan|lahiran|persalinan) (?:{_THEN})*(?:bayi|anak|orok|kembar)(?:nya)? (?:{_THEN})*
            (?:meninggal|mati)|
            (?:bayi|orok)(?:nya)? (?:{_THEN})*meninggal (?:{_THEN})*(?:lahir|melahirkan|dilahirkan|persalinan)
            """
        ),
    ),
    (
        Topic.CALLED_OFF,
        words(
            r"""
            (?:tidak jadi|batal|gagal|urung) (?:\S+ )?pindah\w*|pindah\w* (?:\S+ ){0,2}(?:tidak jadi|batal|dibatalkan|
            gagal|urung)
            """
        ),
    ),
    (
        Topic.OPERATOR,
        words(
            r"""
            siapa _ (?:operator|admin|petugas|pendamping|tksk)|(?:operator|admin|petugas|
            pendamping)\w* (?:desa |kelurahan )?
            (?:nya )?(?:itu )?(?:siapa|mana|namanya siapa)|(?:nomor|kontak|hp|wa|telepon|telpon|hubungi|menghubungi|
            bicara|ngomong|ngobrol|ketemu|chat|nelpon|nelepon|alamat|minta) _ (?:operator|petugas|admin|
            pendamping|tksk|
            orang desa|kantor desa|dinsos|manusia)|hubungi siapa|(?:tanya|nanya|bertanya|lapor|ngadu|
            mengadu) (?:ke|sama|
            kepada) siapa|yang (?:pegang|ngurus|mengurus|urus|jaga|input) ~4 siapa|siapa yang (?:bisa|harus|
            pegang|ngurus) _ (?:dihubungi|hubungi|ditanya|data|ini)|
            (?:operator|petugas|admin)
            """
        ),
    ),
    (
        Topic.MISTAKE,
        words(
            rf"""
            salah (?:kirim|orang|ketik|pencet|tekan|tombol|jawab|klik|
            lapor|input|isi|nama|tadi|kamar|sambung|nulis|tulis|klik)|
            (?:{_UNDO}) ~3 (?:{_OF_REPORT})|(?:{_OF_REPORT}) ~4 (?:{_UNDO})|(?:{_OF_REPORT}) _2 (?:salah|jangan|
            keliru|
            tidak jadi|jangan jadi)|^(?:(?:eh|aduh|waduh|maaf|yah|ya|wah|duh) )*salah(?: (?:pak|ibu|saya|euy|
            maaf|tadi))*$|
            (?:tidak|jangan) jadi (?:lapor|laporan|laporannya)|laporannya (?:jangan|tidak) jadi
            """
        ),
    ),
    (
        Topic.STATE,
        words(
            r"""
            laporan\w* ~5 (?:sampai (?:mana|di mana)|bagaimana|kabar\w*|status\w*|proses|diproses|diterima|disetujui|
            masuk|acc|beres|selesai|ditolak|sampai|dibaca|kelanjutan\w*|perkembangan\w*|nyampe)|(?:status|kabar|cek|
            perkembangan|kelanjutan|sampai mana) (?:dari )?laporan|(?:sudah|sampai|belum) ~2 (?:diterima|
            diproses|disetujui|
            masuk|sampai mana|dibaca|acc) ~3 laporan\w*|sampai mana|(?:dilaporkan|saya lapor|
            saya laporkan) ~2 (?:beres|selesai|masuk|diproses|bagaimana|sampai)|
            sudah (?:diterima|diproses|disetujui|acc) belum|
            (?:bagaimana|mana) (?:kabar )?laporan(?:nya| saya)
            """
        ),
    ),
    (
        Topic.PAID,
        words(
            rf"""
            (?:{_AID}) ~5 (?:diambil|ambil|dicairkan)|cair|cairnya|pencairan|mencairkan|dicairkan|(?:kapan|
            belum|sudah|kok|bulan) ~3 (?:turun|keluar|
            dapat bantuan|
            dibagi|dibagikan|gesek|ngambil (?:{_AID}))|(?:{_AID}) ~3 (?:turun|keluar|kapan|berapa|belum|
            ada lagi|dibagi|
            telat|terlambat|dapat|dapet)|(?:kapan|berapa|kenapa|siapa) ~3 (?:{_AID})|(?:dapat|
            terima) (?:{_AID}) (?:tidak|
            apa|berapa|kapan)|gesek
            """
        ),
    ),
    (
        Topic.HOW,
        words(
            r"""
            caranya|carana|cara|bagaimana (?:ini|ya|cara|lapor|kalau|pak|ibu|sih)|^bagaimana$|(?:ini|terus|lalu|jadi|
            trus) bagaimana|bingung|(?:tidak|belum|kurang) (?:ngerti|paham|mengerti|bisa (?:lapor|buka|ngisi|
            isi))|ajarin|ajari|
            diajarin|petunjuk|panduan|tutorial|(?:lapor|laporan|lapornya|melapor) ~2 (?:lewat|ke|di) (?:mana|siapa)|
            apa (?:saja )?yang (?:bisa|harus|perlu) (?:di)?lapor\w*|harus (?:gimana|bagaimana|apa|ngapain)|
            minta bantuan|
            bantuin|tolong bantu|syarat\w*|gaptek|ini (?:buat|untuk) apa|fungsinya apa|bisa apa saja|menunya mana
            """
        ),
    ),
    (
        Topic.WHO,
        words(
            r"""
            (?:ini|kamu|anda|situ|sampean|nomor ini|dengan|ini dengan|ini sama) (?:itu )?(?:siapa|nomor siapa|
            wa siapa|robot|bot|
            orang|manusia|mesin|punya siapa|apaan|aplikasi apa|nomor apa|ai)|siapa (?:ini|kamu|anda)|
            robot(?: ya)?|(?:beneran|betulan|asli|benar) (?:orang|robot|bot|manusia)|
            bot|(?:dari|nomor) mana ini
            """
        ),
    ),
    (
        Topic.WANTS,
        re.compile(
            r"(?:(?:assalamualaikum|maaf|punten|permisi|halo|pak|ibu|bapak|saya|mau|ingin|akan|izin|ijin|minta|"
            r"numpang|ada|"
            r"yang|mo|lagi|ini|rt|rw|\d+|ketua|dari|perkenalkan|tolong|bisa|bantu|hendak|perlu|kami|untuk|kak|"
            r"min|selamat pagi|pagi|"
            r"siang|malam|"
            r"sore|ok|siap|terima kasih|baik|warga|bersama ini) )*"
            r"(?:lapor|laporan|melaporkan|melapor|dilaporkan|laporkan|kabar|info|dilaporin|laporin|kejadian|"
            r"perubahan)"
            r"(?: (?:pak|ibu|bapak|pindah|pindahan|warga|saya|sekarang|boleh|sesuatu|lagi|ya|dong|nih|min|kak|"
            r"kejadian|data|perubahan|baru|rt|ada|dulu|kami|di|satu|orang|dong))*"
        ),
    ),
    (
        Topic.LATER,
        words(
            r"""
            ^(?:nanti|besok|sebentar|tunggu|bentar|entar|lain kali|kapan kapan|sabar)(?: (?:ya|dulu|saja|malam|
            sore|siang|
            pagi|pak|ibu|saya|lapor\w*|dong|lagi|sebentar|isi|diisi|dilanjut|lanjut|aja|kirim|dikirim|bapak))*$|
            (?:lagi|sedang|masih) (?:di jalan|kerja|sibuk|repot|di luar|di sawah|rapat|makan|nyetir|di kebun)
            """
        ),
    ),
)
"""In this order: the first that is told counts."""
_NOT_HERE = words(
    r"""
    (?:tidak|bukan|belum) (?:\S+ )?(?:ada )?(?:di|ke) (?:sini|rt|rw|kampung|lingkungan|rumah|tempat|tempatnya|desa|
    kontrakan|alamat|wilayah|blok|gang)|(?:tidak|belum|jarang) (?:pernah )?(?:ke|ter|ke ?)?(?:lihat|kelihatan|
    keliatan|
    terlihat|nongol|muncul|ketemu|pulang|balik|kembali|katingali)|
    (?:rumah|rumahnya|kontrakannya|kosannya|imah) (?:sudah )?(?:kosong|suwung|ditinggal|dikunci|tutup)|
    (?:tidak|bukan) (?:lagi )?(?:warga|orang|penduduk) (?:sini|rt)|tidak ada orangnya|tidak tahu ke mana|
    (?:tidak|belum) ada kabar|(?:sudah|telah) (?:pergi|minggat|cabut|tidak ada)(?: (?:pak|ibu|bapak|lagi))*$|
    entah ke mana|menghilang|tidak menetap
    """
)


def understand_talk(text: str, vocabulary: Vocabulary) -> SmallTalk | None:
    """What `text` wants who tells of no change; None where nobody knows. For what opens no report."""
    if not text.strip() or len(text) > _LONGEST:
        return None
    said = plain(text)
    if not said:
        return _by_signs(text)
    if person := _who_is_gone(text, vocabulary):
        return SmallTalk(Topic.GONE, person)
    for topic, pattern in _ONLY:
        if pattern.fullmatch(said):
            return SmallTalk(topic)
    for topic, pattern in _SAID:
        if pattern.fullmatch(said) if topic is Topic.WANTS else pattern.search(said):
            return SmallTalk(topic, _who(text, vocabulary) if topic is Topic.CALLED_OFF else "")
    return None


_THANKING = frozenset("🙏🤲💐🌹❤💖🥰😘")


def _by_signs(text: str) -> SmallTalk | None:
    """`👍`, `🙏🙏`: pictures alone."""
    signs = [sign for sign in text if unicodedata.category(sign) == "So"]
    if not signs:
        return None
    return SmallTalk(Topic.THANKS if _THANKING.intersection(signs) else Topic.AGREED)


def _who_is_gone(text: str, vocabulary: Vocabulary) -> str:
    """`si Dedi udah gak di sini` → Dedi; empty where nobody is named, or he is only asked for."""
    sentence = read_sentence(text, vocabulary.words)
    if "?" in text or not sentence.tokens or not _NOT_HERE.search(sentence.plain):
        return ""
    return _who(text, vocabulary)


def _who(text: str, vocabulary: Vocabulary) -> str:
    """The one whom it names."""
    named = [name for name in names_in(read_sentence(text, vocabulary.words), ()) if not name.kin]
    return named[0].words if len(named) == 1 else ""
