"""How much a message of the Cloud API holds, with how lengths are counted and texts parted."""

import logging

# https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages, and guides/send-messages
TEXT = 4096
BODY = 1024
"""Of a message with buttons or a list."""
FOOTER = 60
CAPTION = 1024
TEMPLATE_LINE = 300
"""Ours; with the words of the template a body has 1,024."""
BUTTONS, BUTTON_TITLE = 3, 20
LIST_BUTTON = 20
ROWS, ROW_TITLE, ROW_DETAIL, SECTION_TITLE = 10, 24, 72, 24
ROW_ID = 200
GROUP_SUBJECT = 128
DOCUMENT_BYTES, PICTURE_BYTES, SOUND_BYTES = 100_000_000, 5_000_000, 16_000_000
"""https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media"""

ELLIPSIS = "…"
_log = logging.getLogger(__name__)


def units(text: str) -> int:
    """Length as the strictest count has it, in UTF-16 units: an emoji is two."""
    return len(text) + sum(char > "\uffff" for char in text)


def reach(text: str, limit: int) -> int:
    """How many characters of the text have at most `limit` units."""
    if len(text) * 2 <= limit:
        return len(text)
    taken = 0
    for place, char in enumerate(text):
        taken += 2 if char > "\uffff" else 1
        if taken > limit:
            return place
    return len(text)


def cut(text: str, limit: int) -> str:
    """The text, with an ellipsis where it was longer."""
    if units(text) <= limit:
        return text
    _log.warning("a text of %d units was cut to %d", units(text), limit)
    return text[: reach(text, limit - 1)].rstrip() + ELLIPSIS


def pieces(text: str, limit: int = TEXT) -> list[str]:
    """The text in messages of at most `limit` units, parted between paragraphs, else lines, else words."""
    parts = []
    while units(text) > limit:
        most = reach(text, limit)
        border = _border(text[:most]) or most
        parts.append(text[:border].rstrip())
        text = text[border:].lstrip()
    return [*parts, text] if text or not parts else parts


def head_and_tail(text: str, limit: int) -> tuple[str, str]:
    """The text as what stands before, and its end of at most `limit` units that belongs under the buttons' message.

    The end begins with a paragraph, else a line, else a word; the first is empty where all fits.
    """
    if units(text) <= limit:
        return "", text
    start = len(text) - reach(text[::-1], limit)
    for mark in ("\n\n", "\n", " "):
        border = text.find(mark, start)
        if border >= 0 and text[border:].strip():
            return text[:border].rstrip(), text[border:].lstrip()
    return text[:start], text[start:]


def _border(window: str) -> int:
    """Where to part: behind the last paragraph, line or word of the window; 0 where it is one long word."""
    for mark in ("\n\n", "\n", " "):
        border = window.rfind(mark)
        if border > 0 and window[:border].strip():
            return border
    return 0
