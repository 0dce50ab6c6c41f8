"""Which of the profile's programmes a cell names, in whatever words."""

import re

from bot.domain.profiles import Profile
from bot.services.imports.cell_words import CellDoubted, without_error

_NONE = re.compile(
    r"(?:(?:tidak|tdk|bukan|belum|non|tanpa|gak|ga|nggak|tak)(?: (?:ada|dapat|mendapat|mendapatkan|menerima|"
    r"terima|pernah|penerima|"
    r"memperoleh|kpm|peserta|bantuan|bansos|program|sosial|apapun|apa|apa apa|"
    r"sama|sekali|terdaftar|aktif|dtks))*|nihil|kosong|none|null|n a|0|"
    r"no|n|t|f|false)?"
)
_BETWEEN = frozenset(
    [
        "dan",
        "dn",
        "serta",
        "juga",
        "sama",
        "plus",
        "atau",
        "penerima",
        "program",
        "bantuan",
        "bansos",
        "sosial",
        "kpm",
        "peserta",
        "anggota",
        "dapat",
        "menerima",
        "terima",
        "aktif",
    ]
)
_YES = frozenset(
    [
        "ya",
        "y",
        "v",
        "iya",
        "ada",
        "dapat",
        "penerima",
        "menerima",
        "terima",
        "1",
        "true",
        "aktif",
        "terdaftar",
        "kpm",
        "peserta",
        "yes",
    ]
)


class ProgrammeWords:
    """Those of one profile, by name and synonym."""

    def __init__(self, profile: Profile) -> None:
        self._names = {_fold(said): each.name for each in profile.programmes for said in (each.name, *each.synonyms)}
        shapes = sorted(map(re.escape, self._names), key=len, reverse=True)
        self._named = re.compile(rf"\b(?:{'|'.join(shapes)})\b")
        self._none = _fold(profile.no_programme)
        self._read: dict[str, tuple[str, ...] | CellDoubted] = {}

    def read(self, text: str) -> tuple[str, ...]:
        """`PKH DAN BPNT` → both; empty for none. Raises `CellDoubted` for whatever else stands there."""
        known = self._read.get(text)
        if known is None:
            try:
                known = self._understand(without_error(text))
            except CellDoubted as doubted:
                known = doubted
            self._read[text] = known
        if isinstance(known, CellDoubted):
            raise CellDoubted(*known.args)
        return known

    def _understand(self, text: str) -> tuple[str, ...]:
        folded = _fold(text)
        if folded == self._none or (_NONE.fullmatch(folded) and not _is_sign(text)):
            return ()
        found = tuple(dict.fromkeys(self._names[each] for each in self._named.findall(folded)))
        rest = [word for word in self._named.sub(" ", folded).split() if word not in _BETWEEN]
        if not found or rest:
            raise CellDoubted(f"tidak jelas program yang mana: {text[:40]!r}")
        return found

    def is_ticked(self, name: str, cell: str) -> bool:
        """Of a list with a column for each programme: whether it is ticked. Raises `CellDoubted`."""
        folded = _fold(without_error(cell))
        if folded in _YES or self._names.get(folded) == name:
            return True
        if (_NONE.fullmatch(folded) and not _is_sign(cell)) or folded == self._none:
            return False
        raise CellDoubted(f"tidak jelas apakah penerima {name}: {cell[:40]!r}")


def _is_sign(text: str) -> bool:
    """Whether it is a mark that may be a tick: `*`, `●`; a dash or a dot is none."""
    return re.fullmatch(r"[\W_]*[^\w\s.,/\\\-–—_][\W_]*", text) is not None


def _fold(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold()))
