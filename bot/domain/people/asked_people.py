"""What the words of a search say: whose name, which kin of his, at which address, a man or a woman."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from bot.domain.people.names import fold_name
from bot.domain.people.people import Relationship, Sex

R = Relationship
_COUPLE = (R.HEAD, R.HUSBAND, R.WIFE)


class Kin(Enum):
    """Who is meant beside the one who is named."""

    SPOUSE = auto()
    CHILD = auto()
    CHILD_IN_LAW = auto()
    GRANDCHILD = auto()
    PARENT = auto()
    PARENT_IN_LAW = auto()
    GRANDPARENT = auto()
    SIBLING = auto()
    HELPER = auto()
    HOUSE = auto()
    """Everybody of his household."""


KIN_OF: Mapping[Kin, Mapping[Relationship, tuple[Relationship, ...]]] = {
    Kin.SPOUSE: {
        R.HEAD: (R.WIFE, R.HUSBAND), R.HUSBAND: (R.HEAD, R.WIFE), R.WIFE: (R.HEAD, R.HUSBAND),
        R.CHILD: (R.CHILD_IN_LAW,), R.CHILD_IN_LAW: (R.CHILD,),
        R.PARENT: (R.PARENT,), R.PARENT_IN_LAW: (R.PARENT_IN_LAW,),
    },
    Kin.CHILD: {
        **dict.fromkeys(_COUPLE, (R.CHILD,)), R.CHILD: (R.GRANDCHILD,), R.CHILD_IN_LAW: (R.GRANDCHILD,),
        R.PARENT: (R.HEAD,), R.PARENT_IN_LAW: (R.WIFE, R.HUSBAND),
    },
    Kin.CHILD_IN_LAW: {
        **dict.fromkeys(_COUPLE, (R.CHILD_IN_LAW,)), R.PARENT: (R.WIFE, R.HUSBAND), R.PARENT_IN_LAW: (R.HEAD,),
    },
    Kin.GRANDCHILD: {
        **dict.fromkeys(_COUPLE, (R.GRANDCHILD,)), R.PARENT: (R.CHILD,), R.PARENT_IN_LAW: (R.CHILD,),
    },
    Kin.PARENT: {
        R.HEAD: (R.PARENT,), R.HUSBAND: (R.PARENT_IN_LAW,), R.WIFE: (R.PARENT_IN_LAW,), R.CHILD: _COUPLE,
        R.GRANDCHILD: (R.CHILD, R.CHILD_IN_LAW),
    },
    Kin.PARENT_IN_LAW: {
        R.HEAD: (R.PARENT_IN_LAW,), R.HUSBAND: (R.PARENT,), R.WIFE: (R.PARENT,), R.CHILD_IN_LAW: _COUPLE,
    },
    Kin.GRANDPARENT: {R.CHILD: (R.PARENT, R.PARENT_IN_LAW), R.GRANDCHILD: _COUPLE},
    Kin.SIBLING: {R.CHILD: (R.CHILD,), R.GRANDCHILD: (R.GRANDCHILD,), R.HEAD: (R.OTHER_KIN,)},
    Kin.HELPER: dict.fromkeys(R, (R.HELPER,)),
    Kin.HOUSE: {},
}  # fmt: skip
"""Whom to look for in a household, by what the one who is named is in it (SHDK)."""

M, F = Sex.MALE, Sex.FEMALE
Said = tuple[Kin, Sex | None]
_ALWAYS_KIN: dict[str, Said] = {
    "istri": (Kin.SPOUSE, F), "isteri": (Kin.SPOUSE, F), "bini": (Kin.SPOUSE, F), "pamajikan": (Kin.SPOUSE, F),
    "suami": (Kin.SPOUSE, M), "salaki": (Kin.SPOUSE, M), "anak": (Kin.CHILD, None), "putra": (Kin.CHILD, M),
    "putera": (Kin.CHILD, M), "putri": (Kin.CHILD, F), "puteri": (Kin.CHILD, F), "menantu": (Kin.CHILD_IN_LAW, None),
    "mantu": (Kin.CHILD_IN_LAW, None), "minantu": (Kin.CHILD_IN_LAW, None), "cucu": (Kin.GRANDCHILD, None),
    "incu": (Kin.GRANDCHILD, None), "mertua": (Kin.PARENT_IN_LAW, None), "mitoha": (Kin.PARENT_IN_LAW, None),
    "orangtua": (Kin.PARENT, None), "ortu": (Kin.PARENT, None), "pembantu": (Kin.HELPER, None),
    "keluarga": (Kin.HOUSE, None), "sekeluarga": (Kin.HOUSE, None), "rumah": (Kin.HOUSE, None),
    "kk": (Kin.HOUSE, None), "imah": (Kin.HOUSE, None),
}  # fmt: skip
_KIN_OF_SOMEBODY: dict[str, Said] = {
    **dict.fromkeys(("bapak", "bapa", "bpk", "pak", "ayah", "abah", "papa"), (Kin.PARENT, M)),
    **dict.fromkeys(("ibu", "ema", "emak", "mak", "mamah", "mama", "bunda", "indung", "ambu"), (Kin.PARENT, F)),
    **dict.fromkeys(("nenek", "nini", "nek"), (Kin.GRANDPARENT, F)),
    **dict.fromkeys(("kakek", "aki", "kek"), (Kin.GRANDPARENT, M)),
    **dict.fromkeys(("adik", "adek", "ade", "kakak", "lanceuk", "saudara", "sodara", "dulur"), (Kin.SIBLING, None)),
    "teteh": (Kin.SIBLING, F), "aa": (Kin.SIBLING, M), "eyang": (Kin.GRANDPARENT, None),
    "mbah": (Kin.GRANDPARENT, None),
}  # fmt: skip
"""Titles too: kin only where it is said whose (*bapaknya Wawan*, *ibu dari Rina*), else the one who is named."""
_NAMES_TOO = frozenset({"cucu", "putra", "putri", "putera", "puteri"})
"""Also first names, so that they speak of kin only before a title: *cucu pak Asep*."""
_WHOSE = frozenset({"nya", "na", "dari", "si"})
_TITLES: dict[str, Sex | None] = {
    **dict.fromkeys(
        ("bu", "ibu", "nenek", "nek", "nini", "mak", "emak", "ema", "mamah", "mama", "ambu", "bunda", "teh", "teteh",
         "ceu", "euceu", "neng", "eneng", "nyai", "nyi", "ny", "nyonya", "mbak", "mba", "tante", "bibi", "bi", "bude",
         "mbok", "hj", "hajah", "sdri", "almh", "almarhumah", "ustadzah"), F,
    ),
    **dict.fromkeys(
        ("pak", "pa", "bapak", "bapa", "bpk", "mang", "emang", "mamang", "kang", "akang", "kakek", "kek", "aki", "ki",
         "abah", "bah", "ayah", "aa", "mas", "bang", "abang", "om", "paman", "pakde", "jang", "ujang", "cep", "encep",
         "tn", "tuan", "haji", "ustad", "ustadz", "ust"), M,
    ),
    **dict.fromkeys(
        ("si", "uwa", "wa", "mbah", "eyang", "dik", "adik", "adek", "ade", "dede", "kak", "kakak", "h", "alm",
         "almarhum", "sdr", "saudara", "dari", "nya", "na", "warga", "yang", "namanya", "nama"),
    ),
}  # fmt: skip
"""Said before a name, and what they tell of who is meant."""
_STREET = {
    "gang": "gg", "gng": "gg", "jalan": "jl", "jln": "jl", "kampung": "kp", "kmp": "kp", "kampong": "kp",
    "dusun": "dsn", "ds": "dsn", "blk": "blok", "nomor": "no", "nomer": "no", "nmr": "no", "perumahan": "perum",
}  # fmt: skip
SAYS_STREET = frozenset({"gg", "jl", "kp", "dsn", "blok", "no", "perum"})


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """A search, understood: the name without what is said before it, and what is said around it."""

    whole: str
    name: str
    kin: Kin | None = None
    kin_sex: Sex | None = None
    sex: Sex | None = None
    """Of the one who is named, by his title."""
    street: tuple[str, ...] = ()

    @property
    def is_name_alone(self) -> bool:
        """Whether nothing is asked that a list of names could not answer."""
        return self.kin is None and self.sex is None and not self.street and self.name == self.whole


@lru_cache(maxsize=4096)
def asked_person(query: str) -> AskedPerson:
    """The words of a search."""
    whole = " ".join(query.split())
    said, rest = _kin(re.sub(r"\borang ?tua", "orangtua", whole, flags=re.IGNORECASE).split(" "))
    words, street = _apart(rest)
    sex, name = _without_titles(words)
    if said is not None and fold_name(name):
        return AskedPerson(whole, name, *said, sex=sex, street=street)
    words, street = _apart(whole.split(" "))
    sex, name = _without_titles(words)
    return AskedPerson(whole, name, sex=sex, street=street)


def _kin(words: Sequence[str]) -> tuple[Said | None, Sequence[str]]:
    first, rest = words[0].lower(), words[1:]
    plain = re.sub("(?<=..)(?:nya|na|e)$", "", first)
    whose = plain != first or (bool(rest) and rest[0].lower() in _WHOSE)
    if plain in _NAMES_TOO or first in _NAMES_TOO:
        titled = bool(rest) and rest[0].lower().rstrip(".") in _TITLES
        return (_ALWAYS_KIN.get(first) or _ALWAYS_KIN[plain] if whose or titled else None), rest
    always = _ALWAYS_KIN.get(first) or _ALWAYS_KIN.get(plain)
    return always or (_KIN_OF_SOMEBODY.get(plain) if whose else None), rest


def _apart(words: Sequence[str]) -> tuple[Sequence[str], tuple[str, ...]]:
    """The name, and the address from its first word or number on: *mang Asep no 6*."""
    for place, word in enumerate(words):
        street = street_words(word)
        if street and (street[0] in SAYS_STREET or (place and street[0][0].isdigit())):
            return words[:place], street_words(" ".join(words[place:]))
    return words, ()


def _without_titles(words: Sequence[str]) -> tuple[Sex | None, str]:
    """What comes before a name is no part of it, as long as one is left."""
    sexes: list[Sex] = []
    while len(words) > 1 and (title := words[0].lower().rstrip(".")) in _TITLES:
        sexes += filter(None, [_TITLES[title]])
        words = words[1:]
    return (sexes[0] if sexes else None), " ".join(words)


@lru_cache(maxsize=20_000)
def street_words(text: str) -> tuple[str, ...]:
    """An address by its words, each abbreviation written one way, numbers without zeros before them."""
    apart = re.sub(r"(?<=[a-z])(?=\d)", " ", text.casefold())
    return tuple(_STREET.get(word, word.lstrip("0") or word) for word in re.findall(r"[^\W_]+", apart))
