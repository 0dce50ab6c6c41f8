"""A button that a text names is there under that very name, in every language."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from tests.every import every
from tests.locales.messages import Message, by_key

NAMES = re.compile(r"\b(?:[Tt]ekan|[Pp]encét) (?=\+? ?[A-Z])")
"""*Tekan Kirim*; what is pressed without a capital (*tekan namanya*) is no label."""
GOES_ON = re.compile(r"(?:, | atau | atanapi )(?=[A-Z])")
LABEL = re.compile(
    r"button-.*|kind-.*|.*\.label|found-absent|place-elsewhere|arrival-new|month-remind-(?:nil|report)|word-both-.*"
)
OF_TELEGRAM = "Mulai (START)"
"""Telegram's own button, with which a chat begins."""


@cache
def labels(locale: str) -> Mapping[str, set[str]]:
    """Each label, and the keys that say it; without the mark of a button that goes back."""
    found: dict[str, set[str]] = {}
    for message in by_key(locale).values():
        if LABEL.fullmatch(message.key):
            for wording in message.wordings:
                found.setdefault(wording.removeprefix("‹ ").removesuffix(" xxx"), set()).add(message.key)
    return found


def named(locale: str, message: Message) -> Iterator[set[str]]:
    """The keys of every button that a message tells to press; an empty set for one that is nowhere."""
    for wording in message.wordings:
        for place in NAMES.finditer(wording):
            rest = wording[place.end() :].removeprefix("+ ")
            yield from _labels_at(locale, rest)


def _labels_at(locale: str, rest: str) -> Iterator[set[str]]:
    if rest.startswith(OF_TELEGRAM):
        return
    found = max((label for label in labels(locale) if re.match(rf"{re.escape(label)}\b", rest)), key=len, default="")
    yield labels(locale).get(found, set())
    if found and (more := GOES_ON.match(rest[len(found) :])):
        yield from _labels_at(locale, rest[len(found) + more.end() :])


@pytest.mark.parametrize("locale", ["id", "su"])
def test_every_button_that_a_text_names_is_there(locale: str) -> None:
    nowhere = [key for key, message in by_key(locale).items() if not all(named(locale, message))]
    assert nowhere == []


@every("key", lambda: [key for key in by_key("id") if key in by_key("su")])
def test_both_languages_tell_to_press_the_same_buttons(key: str) -> None:
    indonesian, sundanese = (list(named(locale, by_key(locale)[key])) for locale in ("id", "su"))
    assert len(indonesian) == len(sundanese)
    assert all(one & other for one, other in zip(indonesian, sundanese, strict=True))


def test_the_rule_finds_what_it_is_for() -> None:
    def of(text: str) -> list[set[str]]:
        return list(named("id", Message("made-up", "rt.ftl", (text,), frozenset(), frozenset())))

    assert of("Tekan Kirim, Ubah atau Batal.") == [{"button-send"}, {"button-edit"}, {"button-cancel"}]
    assert of("Kalau belum, tekan Lompati.") == [set()]
    assert len(of("Kalau tidak tahu, tekan Lewati.")) == 1
    assert of("Tekan namanya.") == []
