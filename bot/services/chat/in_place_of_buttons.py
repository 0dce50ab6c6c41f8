"""What is written instead of pressing one of the standing buttons just shown: *iya lanjut*, *buang saja*, *bukan*."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.domain.sayings.choosing import is_called
from bot.domain.sayings.courtesy import ADDRESS
from bot.domain.spelling.plain import plain
from bot.services.work.standing_buttons import GO, Command

_CALLED: Mapping[str, Command] = {"on": Command.RESUME, "later": Command.TAKE_UP, "throw": Command.DISCARD}
"""By the codes of the list *half-filled*."""
_OTHER = (Command.UNLIKE, Command.ARE_TWO)
_SAME = (Command.SAME, Command.IS_HIM, Command.IS_DOUBLE, Command.NIK_DOUBLE)
_MORE_THAN_ONE = frozenset({Command.HAS_DIED, Command.DISCARD, Command.OTHERS_COME, Command.WITHDRAW})
"""Beside these *orangnya sama* leaves open what is to be done."""
_ADDRESS = re.compile(ADDRESS)


def button_meant(text: str, labels: Mapping[str, str]) -> str:
    """The token of the one that the whole of `text` means, among the tokens by their labels; empty where it means none.

    A question's own buttons are left to the question. *Ya* to *mau dilanjutkan?* goes on, *tidak* keeps it for later.
    """
    standing = {label: token for label, token in labels.items() if token.startswith(f"{GO}:")}
    if not standing:
        return ""
    wanted = _CALLED.get(is_called(text, "half-filled"))
    if wanted is not None and _hangs_below_half_filled(standing):
        return _of(wanted, standing) or (_of(Command.TAKE_UP, standing) if wanted is Command.RESUME else "")
    if alike := _of_alike(text, standing):
        return alike
    answer = _answer(text)
    begun = [token for label, token in standing.items() if answer and is_called(_first_word(label), "answer") == answer]
    if begun or not _of(Command.TAKE_UP, standing):
        return begun[0] if len(begun) == 1 else ""
    return _of({"yes": Command.RESUME, "no": Command.TAKE_UP}.get(answer), standing)


def _of_alike(text: str, standing: Mapping[str, str]) -> str:
    """*Beda orang*, *bukan dia*, *orangnya sama*, whatever the button says."""
    said = is_called(text, "whether-alike")
    if not said or (said == "same" and _MORE_THAN_ONE.intersection(map(_command, standing.values()))):
        return ""
    found = [token for command in (_OTHER if said == "other" else _SAME) if (token := _of(command, standing))]
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def _answer(text: str) -> str:
    """Whoever is spoken to may stand beside it: *iya pak*."""
    return is_called(" ".join(word for word in plain(text).split() if not _ADDRESS.fullmatch(word)), "answer")


def _hangs_below_half_filled(standing: Mapping[str, str]) -> bool:
    """The one under way, or those that wait beside it."""
    return bool({Command.RESUME, Command.DISCARD}.intersection(map(_command, standing.values())))


def _of(command: Command | None, standing: Mapping[str, str]) -> str:
    """Of several, or where it does not hang there, none."""
    found = [token for token in standing.values() if _command(token) == command]
    return found[0] if len(found) == 1 else ""


def _first_word(label: str) -> str:
    return label.partition(",")[0].partition(" ")[0]


def _command(token: str) -> str:
    return token.removeprefix(f"{GO}:").partition(":")[0]
