"""Signs in texts are drawn by phones of ten years ago and by the plain fonts that pictures are made with."""

from tests.locales.messages import messages_of

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
