"""What makes no day of a sentence's words of time: they are cut off, or tell something else."""

import re

from bot.domain.days.time_words import MONTHS, NUMBERS, PARTS_OF_DAY, TIMES, UNITS, WEEKDAYS
from bot.domain.sentences.plain_words import PLAIN, TITLES
from bot.domain.sentences.tokens import Token
from bot.domain.spelling.word_set import word_set
from bot.domain.spelling.words import KEYWORDS

STARTS = (
    TIMES
    - MONTHS.keys()
    - word_set("sekarang lalu ini setengah wib depan dulu saja aja yang habis abis hbs bada ba'da")
)
COUNTED = NUMBERS.keys() | {"sehari", "seminggu", "sepekan"}
_DATED = MONTHS.keys() | WEEKDAYS.keys() | NUMBERS.keys() | UNITS | {"tanggal"}
_LASTING = word_set("""
    sakit dirawat koma kritis opname demam panas menginap nginap tinggal ngontrak stroke lumpuh rawat di
""")
_USUAL = frozenset(KEYWORDS) | PLAIN | TIMES - TITLES
_YEAR = 366


def breaks(token: Token) -> bool:
    """Whether a comma or full stop stands before it."""
    return bool(set(token.gap) & set(",;.!?\n()–—"))


def belongs_before(tokens: tuple[Token, ...], index: int) -> bool:
    """`dua | tiga hari lalu`, `mei | lalu`, `sebelum | 12 mei`: no day begins in their middle."""
    if not index or breaks(tokens[index]):
        return False
    before, word = tokens[index - 1].word, tokens[index].word
    if before == "sebelum":
        return word not in PARTS_OF_DAY
    if word in ("kemarin", "lalu") and before in MONTHS:
        return index < 2 or tokens[index - 2].word not in TITLES
    is_counted = before in COUNTED or before[0].isdigit()
    return is_counted and (word in COUNTED or word[0].isdigit()) and index + 1 < len(tokens)


def is_name_of_a_day(tokens: tuple[Token, ...], index: int) -> bool:
    """`Pak Senin meninggal kemarin`, `Rebo merantau`: somebody is called so; `pak, senin kemarin` and `senin meninggal
    Asep` tell a day."""
    word, behind = tokens[index].word, tokens[index + 1] if index + 1 < len(tokens) else None
    if word not in WEEKDAYS or word == "minggu":
        return False
    if index and tokens[index - 1].word in TITLES and not breaks(tokens[index]):
        return behind is None or not (behind.word in TIMES or behind.word[0].isdigit())
    if behind is not None and (behind.word in TIMES or breaks(behind)):
        return False
    if index or behind is None or not behind.tells or behind.raw.casefold().endswith("nya"):
        return False
    return all(token.tells or token.word in _USUAL or token.word[0].isdigit() for token in tokens[2:])


def is_cut(tokens: tuple[Token, ...], stop: int, end: int) -> bool:
    """`tanggal 31 | november`, `senin | 31 november`: what is left over belongs to the day."""
    if stop == end or breaks(tokens[stop]):
        return False
    last, rest = tokens[stop - 1].word, tokens[stop].word
    return (last[0].isdigit() or last in _DATED) and (rest[0].isdigit() or rest in _DATED)


def is_one_of_two(tokens: tuple[Token, ...], stop: int) -> bool:
    """`senin atau selasa`."""
    behind = [token.word for token in tokens[stop : stop + 2]]
    return len(behind) > 1 and behind[0] == "atau" and (behind[1] in STARTS or behind[1][0].isdigit())


_SINCE_ILL = re.compile(
    r"(?<!\S)(?:dirawat|opname|koma|kritis|rawat inap|masuk (?:rs|rsud|rumah sakit|icu|igd)|"
    r"sakit(?: (?!meninggal)\S+)? (?:dari|sejak|semenjak))(?: (?!meninggal|\|)\S+){0,2} ?$"
)


def is_of_illness(before: str) -> bool:
    """`Masuk rs hari senin`, `sakit dari bulan lalu`: since when he was ill, told by the words before the day."""
    return _SINCE_ILL.search(before) is not None


def _is_of_illness(tokens: tuple[Token, ...], index: int, stop: int) -> bool:
    """`sakit sudah 3 hari`, `sudah seminggu dirawat`: how long that lasted, not when something happened."""
    if tokens[index].word not in ("sudah", "baru"):
        return False
    return any(token.word in _LASTING for token in (*tokens[max(0, index - 1) : index], *tokens[stop : stop + 1]))


def is_of_something_else(tokens: tuple[Token, ...], index: int, stop: int, days_ago: int) -> bool:
    """A birthday that is spoken of, or how long an illness lasted."""
    return (days_ago > _YEAR and _is_birthday(tokens, index)) or _is_of_illness(tokens, index, stop)


def _is_birthday(tokens: tuple[Token, ...], start: int) -> bool:
    """A birthday that is spoken of."""
    return start > 0 and tokens[start - 1].word == "lahir" and tokens[start].word == "tanggal"
