"""A prompt becomes Telegram's `reply_markup` and message texts that fit the platform."""

import logging
from collections.abc import Iterator, Mapping
from typing import Any

from bot.channels.telegram.columns import ELLIPSIS, columns, columns_of
from bot.channels.telegram.person_label import narrowed
from bot.dialogue.prompt import Button, Prompt, Size, Wants
from bot.services.work.channel import AnswerPress

Markup = Mapping[str, Any]
"""`reply_markup` as the Bot API takes it, ready for JSON."""

# https://core.telegram.org/bots/api, sendMessage, sendDocument, answerCallbackQuery, InlineKeyboardButton
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
NOTICE_LIMIT = 200
TOKEN_BYTES = 64
BUTTONS_LIMIT = 100
"""Not documented: the server refuses more with "reply markup is too long"."""

# Ours: what a telephone of 5 inches shows without cutting. Buttons of one row are equally wide.
ROW_COLUMNS = 30
ROW_BUTTONS = 3
LABEL_COLUMNS = 60
MAIN_STYLE = "primary"
"""Blue; an app of before 2026 shows it like the others."""

_log = logging.getLogger(__name__)


def markup(prompt: Prompt, private: bool) -> Markup | None:
    """The keyboard under a new message; `private` is false in a room, where neither a phone number nor a place can be
    asked for.

    Under a plain message it takes away the keyboard that asked for either, if that still stands: hiding it
    by `one_time_keyboard` only works once it has been used.
    """
    if prompt.wants is Wants.CONTACT and private:
        return _asking_keyboard(prompt, prompt.contact_label, "request_contact")
    if prompt.wants is Wants.LOCATION and private:
        return _asking_keyboard(prompt, prompt.location_label, "request_location")
    if prompt.buttons:
        return inline_keyboard(prompt)
    return {"remove_keyboard": True} if private else None


def inline_keyboard(prompt: Prompt) -> Markup | None:
    """Buttons that hang on the message; the only markup that an edited message can have."""
    if not prompt.buttons:
        return None
    if len(prompt.buttons) > BUTTONS_LIMIT:
        raise ValueError(f"{len(prompt.buttons)} buttons, Telegram takes {BUTTONS_LIMIT}")
    return {"inline_keyboard": [[_inline(button) for button in row] for row in rows(prompt.buttons)]}


def answer(order: AnswerPress) -> dict[str, str]:
    """The parameters of answerCallbackQuery."""
    notice = cut(order.notice, NOTICE_LIMIT)
    return {"callback_query_id": order.press_id, **({"text": notice} if notice else {})}


def _inline(button: Button) -> dict[str, str]:
    size = len(button.token.encode())
    if not 1 <= size <= TOKEN_BYTES:
        raise ValueError(f"a button's token has {size} bytes, Telegram takes 1 to {TOKEN_BYTES}")
    shown = {"text": cut_columns(_narrowed(button.label), LABEL_COLUMNS), "callback_data": button.token}
    return {**shown, "style": MAIN_STYLE} if button.size is Size.MAIN else shown


def _narrowed(label: str) -> str:
    return narrowed(label, ROW_COLUMNS, LABEL_COLUMNS)


def _asking_keyboard(prompt: Prompt, label: str, request: str) -> Markup:
    """A message has one markup, so other options stand below as labels that are typed when touched."""
    ask = {"text": cut_columns(label, LABEL_COLUMNS), request: True}
    others = [[{"text": cut_columns(b.label, LABEL_COLUMNS)} for b in row] for row in rows(prompt.buttons)]
    return {"keyboard": [[ask], *others], "resize_keyboard": True, "one_time_keyboard": True}


def rows(buttons: tuple[Button, ...]) -> Iterator[list[Button]]:
    """The buttons in their order, as many to a row as can be read side by side; main ones are alone in theirs, and no
    row has buttons of two sizes."""
    row: list[Button] = []
    widest = 0
    for button in buttons:
        widest = max(widest, columns(button.label))
        apart = bool(row) and (button.size is Size.MAIN or button.size is not row[-1].size)
        if row and (apart or len(row) == ROW_BUTTONS or widest * (len(row) + 1) > ROW_COLUMNS):
            yield row
            row, widest = [], columns(button.label)
        row.append(button)
    if row:
        yield row


def cut_columns(label: str, limit: int) -> str:
    """The label, with an ellipsis where it was too wide. An empty one shows as an ellipsis, since none is refused."""
    if columns(label) <= limit:
        return label if label.strip() else ELLIPSIS
    _log.warning("a label of %d columns was cut to %d", columns(label), limit)
    kept, width = "", 1
    for char in label:
        width += columns_of(char)
        if width > limit:
            break
        kept += char
    return kept.rstrip() + ELLIPSIS


def cut(text: str, limit: int) -> str:
    """The text, with an ellipsis where it was longer than `limit` units."""
    if units(text) <= limit:
        return text
    _log.warning("a text of %d units was cut to %d", units(text), limit)
    return text[: _reach(text, limit - 1)].rstrip() + ELLIPSIS


def units(text: str) -> int:
    """Length as Telegram counts it, in UTF-16 units: an emoji is two."""
    return len(text) + sum(char > "\uffff" for char in text)


def pieces(text: str, limit: int = TEXT_LIMIT) -> list[str]:
    """The text in messages of at most `limit` units, parted between paragraphs, else lines, else words."""
    parts = []
    while units(text) > limit:
        reach = _reach(text, limit)
        border = _border(text[:reach]) or reach
        parts.append(text[:border].rstrip())
        text = text[border:].lstrip()
    return [*parts, text] if text or not parts else parts


def _reach(text: str, limit: int) -> int:
    """How many characters of the text have at most `limit` units."""
    reach = 0
    for char in text:
        limit -= 2 if char > "\uffff" else 1
        if limit < 0:
            break
        reach += 1
    return reach


def _border(window: str) -> int:
    """Where to part: behind the last paragraph, line or word of the window; 0 where it is one long word."""
    for mark in ("\n\n", "\n", " "):
        border = window.rfind(mark)
        if border > 0 and window[:border].strip():
            return border
    return 0
