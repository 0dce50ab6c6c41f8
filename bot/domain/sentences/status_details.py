"""What a sentence about somebody's status says of it: which job, since how many months, which school or illness."""

import re
from collections.abc import Callable, Mapping

from bot.domain.sayings.entries import ENTRIES
from bot.domain.sentences.hearing import Hearing
from bot.domain.sentences.word_runs import run_from
from bot.domain.spelling.numbers import SPOKEN
from bot.domain.spelling.whole_words import words

_NO_WORK = words(
    "phk|di phk|dipecat|dirumahkan|menganggur|nganggur|pengangguran|resign|kehilangan pekerjaan|tidak (?:kerja|bekerja|"
    "punya pekerjaan)(?: lagi)?|(?:berhenti|stop|keluar) (?:dari )?(?:kerja|bekerja|pekerjaan|pabrik)"
)
_SELLS = words("jualan|dagang|berdagang|(?:buka|punya|membuka) (?:warung|toko|kios|konter)")
_AS = re.compile(r"(?<!\S)(?:jadi|sebagai|menjadi) (?=\S)")
_MONTHS = re.compile(rf"(?<!\S)(?:\d{{1,2}}|{SPOKEN}) (?:bulan|minggu)(?!\S)")
_FINISHED = words("lulus|tamat|lulusan|tamatan|wisuda|diwisuda|sarjana")
_LEVELS = {
    "3": "sd|mi",
    "4": "smp|mts|sltp",
    "5": "sma|smk|ma|slta|stm|aliyah",
    "7": "d3",
    "8": "s1|d4|sarjana",
    "9": "s2",
}
_ILL = re.compile(
    r"(?<!\S)(?:(?:sakit|kanker|tumor|gagal|darah|kencing|serangan|demam|paru|radang|usus) )?(?:stroke|struk|tbc|"
    r"tb|kanker|"
    r"tumor|diabetes|hiv|ginjal|dbd|kusta|katarak|hipertensi|hepatitis|tipes|tifus|lepra|gula|jantung|paru|tinggi|asma|"
    r"manis|malaria|lambung|liver|epilepsi|ayan|hernia|usus|buntu|berdarah|otak|payudara|komplikasi|jiwa)(?: (?:basah|"
    r"payudara|rahim|otak|paru|buntu|ganas|jantung|darah))?(?!\S)"
)


def status_details(heard: Hearing) -> Mapping[str, str]:
    """The answer to what is asked of the status that the sentence tells, by its step."""
    step, read = _READ.get(heard.told, ("", None))
    value = read(heard) if read else ""
    return {step: value} if value else {}


def _job(heard: Hearing) -> str:
    if _NO_WORK.search(heard.plain):
        return "Tidak bekerja"
    if _SELLS.search(heard.plain):
        return "Pedagang"
    found = _AS.search(heard.plain)
    return run_from(heard, found.end(), longest=3) if found else ""


def _school(heard: Hearing) -> str:
    """The level that was finished; who only begins has not."""
    plain = heard.plain
    if not _FINISHED.search(plain):
        return ""
    found = [code for code, level in _LEVELS.items() if words(level).search(plain)]
    return found[0] if len(found) == 1 else ""


def _months(heard: Hearing) -> str:
    found = _MONTHS.findall(heard.plain)
    return found[0] if len(found) == 1 else ""


def _disability(heard: Hearing) -> str:
    found = {code for code, pattern in ENTRIES["disability"].items() if code != "none" and pattern.search(heard.plain)}
    return found.pop() if len(found) == 1 else ""


def _illness(heard: Hearing) -> str:
    found = _ILL.search(heard.plain)
    if found is None:
        return ""
    sentence = heard.sentence
    first, last = sentence.index_at(found.start()), sentence.index_at(found.end() - 1)
    return " ".join(token.raw for token in sentence.tokens[first : last + 1])


_READ: Mapping[str, tuple[str, Callable[[Hearing], str]]] = {
    "job": ("job", _job),
    "school": ("school", _school),
    "pregnancy": ("pregnant", _months),
    "disability": ("disability", _disability),
    "illness": ("illness", _illness),
}
