"""Whom a sentence is about: the name as typed, without titles and words of kinship."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.sentences.days_in import Told
from bot.domain.sentences.plain_words import KIN, OFFICES, OWNERS, PLACE_OPENERS, PLAIN, TITLES
from bot.domain.sentences.tokens import Sentence, Token
from bot.domain.spelling.word_set import word_set
from bot.domain.spelling.words import KEYWORDS

# Words that are names as well where a title stands before them: Pak Agus, Bu Aman.
_ALSO_NAMES = word_set("""
    agus mei juli abdi aya ping bungsu cantik aman damai jaya budak sehat untung adil suci selamat slamet tua bagus
    muda kamis ahad rabu sabtu jumat senin april juni maret septi oktober iman doa murah makmur wong eneng putra
    putri dewi lan oleh cucu neneng ujang dede aki entin budi surya harum mo rame urang kula dadang tati iti mulya ance
    hari umur selasa rebo subur rejeki mawar nurani rek ka gede bayu asih seda n ti k m a e i o u d s r b c ganda karna
    karya
""")
# And these also where they open the sentence.
_NAMES_FIRST = word_set("bagus untung slamet jaya iman subur bayu mawar putri dede juli dini")
_ALSO_TIMES = word_set("senin selasa rabu rebo kamis jumat sabtu ahad hari umur mei")
"""Where they open a sentence that goes on by telling of them, and tell no day."""
_TITLE_NAMES = frozenset({"neng", "nyai", "dede", "jang", "cep", "aki", "ki", "encing"})
_KIN_OR_NAME = frozenset({"putri", "putra", "dewi", "cucu", "dede"})
_OPENS_SMALL = frozenset({"cucu", "dewi"})
"""Rather a name than a word of kinship where a name stands right behind it."""
_NAME_LINKS = frozenset({"bin", "binti", "bt", "alias", "al", "el"})
_FEMALE = word_set("""
    ibu teh ceu ceuceu mbak neng hajah hj mbok ambu nyai umi emak mak bi bibi nini tante sdri ny nyonya nek nenek
""")
_NAMED = frozenset({"bernama", "nama", "namanya", "dinamai", "diberi"})
_BETWEEN = frozenset(
    {
        "dari",
        "laki",
        "perempuan",
        "pertama",
        "kedua",
        "ketiga",
        "keempat",
        "gadis",
        "bujang",
        "perawan",
        "angkat",
        "tiri",
        "kandung",
        "bungsu",
        "sulung",
        "bontot",
        "cikal",
        "kembar",
        "kembarnya",
        "prematur",
        "baru",
        "ke",
        "nya",
    }
)
_OWNED = (KIN - {"keluarga", "tetangga", "janda", "duda"}) | {"rumah", "kontrakan", "milik", "rumahnya", "kosan"}
_BABIES = frozenset({"bayi", "bayinya", "orok", "janin", "kembar", "kembarnya"})
_AND = frozenset({"dan", "sama", "serta", "dengan", "juga"})
_BABY_WITHIN = 4
_HOUSES = frozenset({"rumah", "kontrakan", "kosan", "keluarga", "data", "nama"})
_LONGEST_NAME = 4
_DERIVED = re.compile(
    r"(?:di\w{3,}(?:kan|i|in|keun)|me\w{4,}(?:kan|i)|me(?:ng|ny|mb|mp)\w{3,}|(?:ke|pe)\w{4,}an|\w{3,}nya|\w+keun|"
    r"ber\w{3,}an|ter\w{5,}|nge\w{4,})$"
)
_BREAKS = frozenset(",;.!?\n()–—:")


class Names(Enum):
    """Whose name a sentence is expected to hold."""

    PERSON = auto()
    """whom the event is told of"""
    MOTHER = auto()
    """of a baby, its mother's"""
    BABY = auto()
    """of a baby that is on the list, its mother's; its own where no mother is named"""
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Name:
    """A name found: `words` as typed, the tokens it covers, and what stood before it."""

    words: str
    start: int
    end: int
    female: bool = False
    titled: bool = False
    named: bool = False
    first: bool = False
    """It opens the sentence or a part of it."""
    kin: str = ""
    """Where this is only the kin of the one spoken of, what the other is: of `istri pak Asep`, `istri`."""


def names_in(sentence: Sentence, days: tuple[Told, ...]) -> tuple[Name, ...]:
    """The names in the sentence, in its order."""
    days_at = {index for told in days for index in range(told.start, told.end)}
    found: list[Name] = []
    index = 0
    while index < len(sentence.tokens):
        name = _name_at(sentence.tokens, index, days_at)
        found += [name] if name else []
        index = name.end if name else index + 1
    return tuple(found)


def _name_at(tokens: tuple[Token, ...], index: int, days_at: set[int]) -> Name | None:
    start, titles = _after_titles(tokens, index)
    if start >= len(tokens) or start in days_at:
        return None
    named = index > 0 and tokens[index - 1].word in _NAMED
    if not titles and index > 0 and tokens[index - 1].word == "orang" and not _breaks(tokens[index]):
        return None  # `orang Cikampek`
    if not _begins_name(tokens, start, bool(titles) or named):
        return None
    if not titles and not named and _in_place(tokens, start):
        return None
    end = _end_of_name(tokens, start, days_at)
    raw = " ".join(token.raw for token in tokens[start:end])
    female = any(
        title in _FEMALE for title in [*titles, *(token.word for token in tokens[max(0, index - 2) : index] if named)]
    )
    kin = "" if named else _kin_before(tokens, index, titles)
    return Name(
        raw,
        start,
        end,
        female,
        bool(titles) or named,
        named,
        index == 0 or _breaks(tokens[index]) or index - 1 in days_at,
        kin,
    )


def _after_titles(tokens: tuple[Token, ...], index: int) -> tuple[int, list[str]]:
    titles: list[str] = []
    while index < len(tokens) and tokens[index].word in TITLES and not (titles and _breaks(tokens[index])):
        if tokens[index].word == "dede" and _is_first_name(tokens, index):
            break
        titles.append(tokens[index].word)
        index += 1
    if len(titles) > 1 and titles[-1] in _TITLE_NAMES and (index == len(tokens) or not _is_name(tokens[index])):
        return index - 1, titles[:-1]
    return index, titles


def _begins_name(tokens: tuple[Token, ...], start: int, introduced: bool) -> bool:
    token = tokens[start]
    if introduced and _breaks(token) and token.gap.strip() not in (":", "."):
        return False
    if introduced and (
        token.word in _TITLE_NAMES or token.raw.casefold() in _ALSO_NAMES or _is_written_as_name(tokens, start)
    ):
        return True
    return _is_name(token) or _is_first_name(tokens, start) or (start == 0 and _is_name_first(tokens))


def _is_first_name(tokens: tuple[Token, ...], start: int) -> bool:
    """`Cucu Hasanah`, both with a capital: no grandchild of hers, who is `cucu bu Hasanah`. Who writes all in small
    letters opens with it: `cucu hasanah pindah masuk`."""
    if start + 1 == len(tokens) or tokens[start].word not in _KIN_OR_NAME:
        return False
    token, follows = tokens[start], tokens[start + 1]
    opens_small = start == 0 and token.word in _OPENS_SMALL and token.raw.islower() and follows.raw.islower()
    written = opens_small or (token.raw.istitle() and follows.raw.istitle())
    return written and not _breaks(follows) and _is_name(follows)


def _is_name_first(tokens: tuple[Token, ...]) -> bool:
    """`Bagus merantau`, but not `putri pak Asep`."""
    follows = tokens[1].word if len(tokens) > 1 else ""
    owned = follows in TITLES or follows in OWNERS or follows in _BETWEEN or follows in ("", "bayi", "lahir", "hari")
    tells = len(tokens) > 1 and tokens[1].tells and not tokens[1].raw.casefold().endswith("nya")
    return (tokens[0].word in _NAMES_FIRST and not owned) or (tells and tokens[0].word in _ALSO_TIMES)


def _is_written_as_name(tokens: tuple[Token, ...], start: int) -> bool:
    """`keluarga pak Ganda`: a capital amid small letters makes a name of a common word."""
    title, token = tokens[start - 1], tokens[start]
    common = token.word not in KEYWORDS and token.word not in OFFICES and token.word not in OWNERS
    return common and title.raw.islower() and token.raw.istitle()


def _is_name(token: Token) -> bool:
    word, raw = token.word, token.raw.casefold()
    if not raw.replace("'", "").replace("’", "").isalpha() or " " in word or word != raw:
        return False
    if word in PLAIN or word in KIN or word in TITLES or word in OWNERS or word in OFFICES or word in PLACE_OPENERS:
        return False
    return word not in KEYWORDS and not token.tells and len(word) > 1 and not _DERIVED.match(word)


def _in_place(tokens: tuple[Token, ...], start: int) -> bool:
    """`ke Cikarang`, `kampung Sukamaju`: the name of a place."""
    back = start - 1
    while back >= 0 and not _breaks(tokens[back + 1]) and start - back <= 4:
        if tokens[back].word in PLACE_OPENERS:
            return True
        if not _is_name(tokens[back]):
            return False
        back -= 1
    return False


def _end_of_name(tokens: tuple[Token, ...], start: int, days_at: set[int]) -> int:
    end = start + 1
    while end < min(len(tokens), start + _LONGEST_NAME) and end not in days_at and not _breaks(tokens[end]):
        linked = tokens[end].word in _NAME_LINKS and end + 1 < len(tokens)
        if not linked and not _is_name(tokens[end]) and not _is_initial(tokens[end]) and not _is_last_name(tokens[end]):
            break
        end += 1
    return end


def _is_last_name(token: Token) -> bool:
    """`Eka Putri`: a word of kinship with a capital amid small letters."""
    return token.word in _KIN_OR_NAME and token.raw.istitle()


def _is_initial(token: Token) -> bool:
    return len(token.raw) == 1 and token.raw.isalpha() and token.raw.isupper()


def _kin_before(tokens: tuple[Token, ...], index: int, titles: list[str]) -> str:
    """`istri pak Asep`, `anaknya Asep`, `rumah bu Tini`: the kin or thing of his; but of `istri saya Yuli` none."""
    before = index - 1
    while before > 0 and tokens[before].word in _BETWEEN and not _breaks(tokens[before + 1]):
        before -= 1
    if before < 0 or _breaks(tokens[index]) or _breaks(tokens[before + 1]):
        return ""
    word = tokens[before].word
    if word.endswith("nya") and word in KIN:
        return word[:-3]
    if titles and word in _OWNED:
        return word
    return "bayi" if titles and _is_babys(tokens, index) else ""


def _is_babys(tokens: tuple[Token, ...], index: int) -> bool:
    """`bayi yang dikandung bu Cucu`, `si kembar bu Cucu`: whatever is said of the baby, she is its mother."""
    for at in range(index - 1, max(-1, index - 1 - _BABY_WITHIN), -1):
        if tokens[at].word in _BABIES:
            return True
        if tokens[at].tells or tokens[at].word in _AND or _breaks(tokens[at]):
            return False
    return False


def _breaks(token: Token) -> bool:
    return bool(set(token.gap) & _BREAKS)


def person_of(names: Sequence[Name], who: Names, at: int) -> str:
    """The name of whom the event at token `at` is told; of a baby that is born, not its own name but the mother's."""
    if who is Names.NOBODY:
        return ""
    able = [name for name in names if not name.kin] or [name for name in names if name.kin in _HOUSES]
    if who is Names.MOTHER or (who is Names.BABY and _mothers(names, at)):
        able = _mothers(names, at)
    titled = [name for name in able if name.titled]
    before = [name for name in titled or able if name.start < at]
    chosen = before or titled or able
    return chosen[0].words if chosen else ""


def _mothers(names: Sequence[Name], at: int) -> list[Name]:
    """Who may be the mother: a woman, also as the owner of `bayi bu Elis`; or whoever stands before `melahirkan`."""
    women = [name for name in names if name.female and name.kin in ("", "bayi", "anak")]
    women += [name for name in names if name.kin == "ibu" and name.start > at]
    others = [name for name in names if not name.kin and name.end <= at and (name.named or not name.titled)]
    return women or others


def baby_name(names: Sequence[Name], at: int) -> str:
    """The baby's own name: one given by `bernama` or the like after the birth is told at token `at`."""
    return next((name.words for name in names if name.named and not name.female and name.start > at), "")
