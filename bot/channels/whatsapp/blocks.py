"""A prompt becomes messages of the Cloud API: text, text with buttons, or text with a list; none that it refuses."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.channels.whatsapp.limits import (
    BODY,
    BUTTON_TITLE,
    BUTTONS,
    CAPTION,
    ELLIPSIS,
    FOOTER,
    LIST_BUTTON,
    ROWS,
    SECTION_TITLE,
    TEMPLATE_LINE,
    TEXT,
    cut,
    head_and_tail,
    pieces,
    units,
)
from bot.channels.whatsapp.rows import rows_of
from bot.dialogue.prompt import Button, Prompt, Size, Text, Wants
from bot.services.work.standing_buttons import has_word
from bot.services.work.texts import Texts

Block = Mapping[str, Any]
"""`type` with what belongs to it, as the Cloud API takes it; the recipient is added by whoever sends."""


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the choices."""

    choose: str
    """on the button that opens a list"""
    choices: str
    """above rows that have no heading of their own"""
    ways: str
    """above rows that lead away"""
    typed: str
    """before the words that can be typed instead of a button"""
    by_link: str
    """before the link to a file"""
    presses: tuple[tuple[str, str, str], ...]
    """in each language of a chat: what stands before the name of a button, before its word where it is not shown, and
    before its name where it is a row of a list"""


def words_in(texts: Texts, locale: str) -> Words:
    """The words in a language; a chat may be in another."""

    def say(name: str, language: str = locale) -> str:
        return texts.say(language, Text(f"list-{name}"))

    presses = tuple((say("press", each), say("write", each), say("pick", each)) for each in texts.locales)
    return Words(say("choose"), say("choices"), say("ways"), say("typed"), say("by-link"), presses)


def blocks(prompt: Prompt, words: Words) -> list[Block]:
    """The messages, in order: one wherever the text fits, buttons and list under the last.

    Up to three choices are buttons, more a list; *kembali*, *batal* and *lewati*, which can be typed at any time,
    stand as words where there is no place for them.
    """
    if prompt.wants is Wants.CONTACT and not prompt.buttons:
        return _with_text(prompt.text, _asking_phone)
    if not prompt.buttons:
        return [_text(piece) for piece in pieces(prompt.text, TEXT)]
    choices, spare = _apart(prompt.buttons)
    if _are_buttons(choices):
        free = [each for each in spare if _fits(each.label)][: BUTTONS - len(choices)]
        shown, typed = _unlike([*choices, *free]), [each for each in spare if each not in free]
        said = _to_be_typed(prompt.text, typed, words)
        return _with_text(said, lambda text: _buttons(text, shown, _footer(words, typed)))
    if len(choices) + len(spare) <= ROWS:
        choices, spare = [*choices, *spare], []
    said = _to_be_picked(_to_be_typed(prompt.text, spare, words), choices, words)
    return _listed(said, choices, _footer(words, spare), words)


def caption_of(text: str) -> str:
    """As much of a file's caption as is taken."""
    return cut(text, CAPTION)


def template(name: str, language: str, line: str, words: Words) -> Block:
    """An approved message with one parameter, which has no line breaks there. It has no buttons, and says itself what
    to do: a sentence that tells to press one is left out. So are the last paragraphs of what is too long."""
    told = list(filter(None, (_without_presses(each, words) for each in re.split(r"\n\s*\n", line))))
    paragraphs = told or [" ".join(line.split())]
    while len(paragraphs) > 1 and units(" ".join(paragraphs)) > TEMPLATE_LINE:
        paragraphs.pop()
    text = cut(" ".join(paragraphs), TEMPLATE_LINE) or ELLIPSIS
    body = {"type": "body", "parameters": [{"type": "text", "text": text}]}
    about = {"name": name, "language": {"policy": "deterministic", "code": language}, "components": [body]}
    return {"type": "template", "template": about}


def _without_presses(paragraph: str, words: Words) -> str:
    presses = "|".join(press for press, *_ in _presses(words))
    sentences = re.split(r"(?<=[.?!])\s+", " ".join(paragraph.split()))
    return " ".join(each for each in sentences if not re.search(rf"\b(?:{presses}) [A-Z+]", each))


def _apart(buttons: Sequence[Button]) -> tuple[list[Button], list[Button]]:
    """The choices, and those for which a word can be typed at any time."""
    return [each for each in buttons if not has_word(each)], list(filter(has_word, buttons))


def _are_buttons(choices: Sequence[Button]) -> bool:
    return len(choices) <= BUTTONS and all(_fits(each.label) for each in choices) and _unlike(choices) == list(choices)


def _fits(label: str) -> bool:
    return 0 < units(label.strip()) <= BUTTON_TITLE


def _unlike(buttons: Sequence[Button]) -> list[Button]:
    """Those whose labels differ: two of one name are refused."""
    return list({each.label.strip().casefold(): each for each in reversed(buttons)}.values())[::-1]


def _footer(words: Words, typed: Sequence[Button]) -> str:
    """The words that can be typed; empty where every button is shown."""
    return cut(f"{words.typed}: {', '.join(map(_plain, typed))}", FOOTER) if typed else ""


def _to_be_typed(text: str, typed: Sequence[Button], words: Words) -> str:
    """What is said to whoever sees these words, and no button: that he types them, not that he presses them."""
    return _said_of(text, typed, [(press, write) for press, write, _ in _presses(words)])


def _to_be_picked(text: str, rows: Sequence[Button], words: Words) -> str:
    """What is said to whoever sees one button that opens a list: that he picks a row of it."""
    return _said_of(text, rows, [(press, pick) for press, _, pick in _presses(words)])


def _said_of(text: str, buttons: Sequence[Button], instead: Sequence[tuple[str, str]]) -> str:
    for name in map(_plain, buttons):
        for press, other in instead:
            text = re.sub(rf"\b{press} (?={re.escape(name)}(?!\w))", f"{other} ", text)
    return text


def _presses(words: Words) -> list[tuple[str, ...]]:
    """As it stands amid a sentence, and as it begins one."""
    return [*words.presses, *(tuple(each.capitalize() for each in said) for said in words.presses)]


def _plain(button: Button) -> str:
    """A label as it is typed: without the marks that show where it leads."""
    return button.label.strip(" ‹›") or ELLIPSIS


# --- messages ---------------------------------------------------------------------------------------------------------


def _with_text(text: str, last: Callable[[str], Block]) -> list[Block]:
    """What does not fit above the buttons goes before, in messages of its own."""
    before, beside = head_and_tail(text.strip() or ELLIPSIS, BODY)
    return [*(_text(piece) for piece in pieces(before, TEXT) if piece), last(beside)]


def _text(text: str) -> Block:
    return {"type": "text", "text": {"body": text.strip() or ELLIPSIS, "preview_url": False}}


def _asking_phone(text: str) -> Block:
    """https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"""
    return _interactive("request_contact_info", text, {"name": "request_contact_info"})


def _buttons(text: str, buttons: Iterable[Button], footer: str) -> Block:
    shown = [{"type": "reply", "reply": {"id": each.token, "title": each.label.strip()}} for each in buttons]
    return _interactive("button", text, {"buttons": shown}, footer)


def _listed(text: str, choices: Sequence[Button], footer: str, words: Words) -> list[Block]:
    """One list; more choices than it holds, which no page of ours has, stand in further ones."""
    first, *others = (choices[start : start + ROWS] for start in range(0, len(choices), ROWS))
    more = [_list(words.choices, part, "", words) for part in others]
    return [*_with_text(text, lambda beside: _list(beside, first, "" if more else footer, words)), *more]


def _list(text: str, choices: Sequence[Button], footer: str, words: Words) -> Block:
    action = {"button": cut(words.choose, LIST_BUTTON), "sections": _sections(choices, words)}
    return _interactive("list", text, action, footer)


def _sections(choices: Sequence[Button], words: Words) -> list[dict[str, Any]]:
    """Rows beneath what they have in common; a heading stands wherever there is more than one."""
    rows = zip(choices, rows_of([each.label for each in choices]), strict=True)
    parts = [
        {"title": cut(title, SECTION_TITLE), "rows": [_row(each.token, row.title, row.detail) for each, row in beneath]}
        for title, beneath in groupby(rows, lambda pair: _heading(pair[0], words))
    ]
    return parts if len(parts) > 1 else [{"rows": parts[0]["rows"]}]


def _heading(button: Button, words: Words) -> str:
    return button.group or (words.ways if button.size is Size.SMALL else words.choices)


def _row(token: str, title: str, detail: str) -> dict[str, str]:
    return {"id": token, "title": title, **({"description": detail} if detail else {})}


def _interactive(kind: str, text: str, action: Mapping[str, Any], footer: str = "") -> Block:
    beneath = {"footer": {"text": footer}} if footer else {}
    return {"type": "interactive", "interactive": {"type": kind, "body": {"text": text}, **beneath, "action": action}}
