"""What is known of Telegram without loading a library of its."""

from bot.channels.telegram import keyboard
from bot.services.work.channel import Limits, Traits

UPLOAD_LIMIT, PICTURE_LIMIT = 50_000_000, 10_000_000
"""Bytes: https://core.telegram.org/bots/api#sending-files"""

TRAITS = Traits(
    "telegram",
    Limits(
        text=keyboard.TEXT_LIMIT,
        caption=keyboard.CAPTION_LIMIT,
        notice=keyboard.NOTICE_LIMIT,
        label=keyboard.LABEL_COLUMNS,
        buttons=keyboard.BUTTONS_LIMIT,
        row_buttons=keyboard.ROW_BUTTONS,
        token_bytes=keyboard.TOKEN_BYTES,
        file_bytes=UPLOAD_LIMIT,
    ),
    has_rooms=True,
    can_edit=True,
    offers_commands=True,
    chat_by_phone="https://t.me/{phone}",
    file_types=None,
)
