"""What an operator should doubt, in words; a room reads of two who look alike only whether each field is the same."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.dialogue.prompt import Text
from bot.domain.likeness.nik_likeness import NikLikeness
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.people import readable
from bot.domain.report.changes import Doubt

UNKNOWN = "-"
"""A value that a doubt about two lacks."""
_ABOUT_TWO = frozenset({"like-person", "like-report"})
_HOW = ("degree", "percent", "number")
"""Alike they are; the rest is what is known of them."""


class Verdict(StrEnum):
    """How a field of two compares; the texts are `compared-{verdict}`."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


_NAMES = frozenset({"name", "names"})


def doubt_text(doubt: Doubt, private: bool = False) -> Text:
    """As one operator may read it in `private`, else as a room may: without a value of anybody but the one reported."""
    if doubt.key not in _ABOUT_TWO:
        return Text(
            f"warning-{doubt.key}", {n: readable(each) if n in _NAMES else each for n, each in doubt.args.items()}
        )
    verdicts = {field: Text(f"compared-{verdict}") for field, verdict in compared(doubt.args).items()}
    if private:
        return Text(f"warning-{doubt.key}", dict(doubt.args), {"nik_is": verdicts["nik"]})
    compares = {f"{field}_is": verdict for field, verdict in verdicts.items()}
    return Text(f"warning-{doubt.key}-room", {name: doubt.args[name] for name in _HOW if name in doubt.args}, compares)


def is_about_two(doubt: Doubt) -> bool:
    """Whether it holds what is known of somebody else."""
    return doubt.key in _ABOUT_TWO


def compared(args: Mapping[str, str]) -> dict[str, Verdict]:
    """Field by field: name, day of birth, mother, RT, NIK."""
    verdicts = {
        field: compare(args.get(field, UNKNOWN), args.get(f"other_{field}", UNKNOWN))
        for field, compare in _COMPARED.items()
    }
    return verdicts | {"nik": _nik(args)}


def _plain(one: str, other: str) -> Verdict:
    if UNKNOWN in (one, other):
        return Verdict.UNKNOWN
    return Verdict.SAME if one.casefold() == other.casefold() else Verdict.DIFFERENT


def _names(one: str, other: str) -> Verdict:
    verdict = _plain(one, other)
    return Verdict.NEAR if verdict is Verdict.DIFFERENT and score_name(one, other) >= FOUND else verdict


_COMPARED: Mapping[str, Callable[[str, str], Verdict]] = {
    "name": _names,
    "born": _plain,
    "mother": _names,
    "rt": _plain,
}
_OF_NIK = {
    NikLikeness.EQUAL: Verdict.SAME,
    NikLikeness.NEAR: Verdict.NEAR,
    NikLikeness.OTHER: Verdict.DIFFERENT,
    NikLikeness.UNKNOWN: Verdict.UNKNOWN,
}


def _nik(args: Mapping[str, str]) -> Verdict:
    if "nik_is" in args:
        return _OF_NIK[NikLikeness(args["nik_is"])]
    # Doubts of before hold the ends of both numbers; that those are equal says little.
    ends = _plain(args.get("nik", UNKNOWN), args.get("other_nik", UNKNOWN))
    return Verdict.NEAR if ends is Verdict.SAME else ends
