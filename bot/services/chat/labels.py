"""The labels of the buttons last shown, each of which may be typed instead of pressed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.dialogue.called import whom_it_names
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Pressed, Prompt, Said, Typed
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import Session
from bot.dialogue.turn import BACK
from bot.services.chat.in_place_of_buttons import button_meant


def as_pressed(session: Session, here: str, said: Said) -> Said:
    """The button whose label was typed out, among those last shown `here`; anything else as it is."""
    if not isinstance(said, Typed) or session.labelled_at != here:
        return said
    labels = session.labels
    token = (
        labels.get(as_typed(said.text), "")
        or _numbered(session, said.text)
        or button_meant(said.text, labels)
        or _begun(session, as_typed(said.text))
    )
    return Pressed(token) if token and token.rpartition(":")[2] not in _SAID_IN_WORDS else said


def _numbered(session: Session, text: str) -> str:
    """The button that bears the number among those last shown, or where none bears any the one at this place; in a
    report its question hears the number, unless something else was shown since, or all questions are answered."""
    if not _PLACE.fullmatch(text.strip()) or (session.flow and not session.looked_away and not _asks_nothing(session)):
        return ""
    shown = {label: token for label, token in session.labels.items() if not token.startswith(f"{session.prefix}:")}
    bears = [token for label, token in shown.items() if label.startswith(f"{text.strip()}. ")]
    if bears or any(_PLACED.match(label) for label in shown):
        return bears[0] if len(bears) == 1 else ""
    tokens = list(shown.values())
    return tokens[int(text) - 1] if int(text) <= len(tokens) else ""


def _asks_nothing(session: Session) -> bool:
    """The review, where no number presses anything; *ubah* is a list of its own."""
    return session.asked == REVIEW and BACK not in session.offered


def _begun(session: Session, said: str) -> str:
    """The only button that begins so: what a row of a list shows first, without what stands small beneath it.

    Nobody is chosen so by his name, which first finds him; and no entry that might be written in one's own words.
    """
    begun = {token for label, token in session.labels.items() if said and begins(_PLACED.sub("", label), said)}
    return min(begun) if len(begun) == 1 and not any(_is_somebody(session, token, said) for token in begun) else ""


def name_on(label: str) -> str:
    """What a label says before its remark, without its number: who is chosen by it."""
    return _REMARK.split(_PLACED.sub("", label), maxsplit=1)[0]


def numbered(labels: Sequence[str]) -> list[str]:
    """With the place of each, unless they bear one."""
    if any(_PLACED.match(label) for label in labels):
        return list(labels)
    return [f"{place}. {label}" for place, label in enumerate(labels, start=1)]


def begins(label: str, said: str) -> bool:
    """Whether this is the label, or what a small phone shows first of it; whatever marks part its words: what stands
    after a colon is shown below, and written after a comma or none."""
    rest = label.removeprefix(said) if label.startswith(said) else ""
    if _REMARK.match(rest) or label == said or (rest[:1] == " " and " " in said):
        return True
    words, first = _words(label), _words(said)
    return len(first) > 1 and words[: len(first)] == first


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


def _is_somebody(session: Session, token: str, said: str) -> bool:
    prefix, _, option = token.rpartition(":")
    value = session.offered.get(option) if prefix == session.prefix else None
    name = as_typed(str(whom_it_names(option, value).get("name", "")))
    return isinstance(value, str) or bool(name and (name.startswith(said) or said.startswith(name)))


def labels_of(prompt: Prompt) -> dict[str, str]:
    """The tokens by their labels; a label that two of them have names neither."""
    shown = [(as_typed(button.label), button.token) for button in prompt.buttons]
    labels = dict(shown)
    if len(labels) < len(shown):
        names = [label for label, _ in shown]
        labels = {label: token for label, token in shown if names.count(label) == 1}
    return labels


def labels_of_question(session: Session, here: str) -> Mapping[str, str]:
    """Those of the question under way, which stays answerable by them when something else is shown below it."""
    if not session.flow or session.labelled_at != here:
        return {}
    question = f"{session.prefix}:"
    return {label: token for label, token in session.labels.items() if token.startswith(question)}


@lru_cache(maxsize=4096)
def as_typed(text: str) -> str:
    """A label or a text as they are compared: without case, accents, the marks around it, and the dots of what
    is cut: nobody types those of *…No. 54*."""
    plain = _CUT.sub("", clean(text).casefold())
    if not plain.isascii():
        plain = "".join(each for each in unicodedata.normalize("NFD", plain) if not unicodedata.combining(each))
    return _MARKS.sub("", plain)


_SAID_IN_WORDS = frozenset({"today", "yesterday"})
"""*Hari ini* counts from when it was written, not from when its button was shown."""
_PLACE = re.compile("[1-9][0-9]?")
_PLACED = re.compile(r"^\d+\. ")
_REMARK = re.compile(r" \(|, | [·–—] |: ")
_WORD = re.compile(r"\w+")
_CUT = re.compile(r"…|\.{3}")
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")
