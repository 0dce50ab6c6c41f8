"""What is known of the web channel before it is built."""

from bot.services.work.channel import TOKEN_BYTES, Limits, Traits

WIDE = 20_000
"""Characters; the page is our own, and a browser shows whatever it is given."""

TRAITS = Traits(
    "web",
    Limits(WIDE, WIDE, WIDE, WIDE, buttons=100, row_buttons=3, token_bytes=TOKEN_BYTES, file_bytes=1_000_000_000),
    has_rooms=True,
    can_edit=True,
    file_types=None,
)
