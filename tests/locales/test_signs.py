"""Signs in texts are drawn by phones of ten years ago and by the plain fonts that pictures are made with."""

import re

from bot.services.work.texts import LOCALES
from tests.locales.messages import messages_of

BOLD = re.compile(r"\*\w[^*]*\*")
LETTERS = 0x2000
"""Below it stands what is written with; above it what a font may lack."""
DRAWN = frozenset("–“”•…‹›→↩↪↺○⚠✍✓✔✖✗")
"""Arrows and dingbats of Unicode 1.1 to 4.0; of those that are emoji as well all are of Emoji 1.0."""


def test_every_sign_is_one_that_old_phones_have() -> None:
    said = {
        (sign, message.key)
        for locale in ("id", "su")
        for message in messages_of(locale)
        for wording in message.wordings
        for sign in wording
        if ord(sign) >= LETTERS
    }
    assert not {(sign, key) for sign, key in said if sign not in DRAWN}
    assert {sign for sign, _ in said} == DRAWN, "what nobody says any more goes off the list"


def test_no_wording_waits_for_a_plural_form_that_no_language_here_has() -> None:
    forms = re.compile(r"\[(?:zero|one|two|few|many)\]")
    assert [path.name for path in LOCALES.rglob("*.ftl") if forms.search(path.read_text(encoding="utf-8"))] == []


def test_no_wording_has_words_between_stars_which_one_platform_shows_as_they_are() -> None:
    """Telegram is sent no markup; WhatsApp alone would make it bold."""
    starred = [
        (locale, message.key)
        for locale in ("id", "su")
        for message in messages_of(locale)
        if any(BOLD.search(wording) for wording in message.wordings)
    ]
    assert starred == []
