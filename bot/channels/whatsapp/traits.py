"""What is known of WhatsApp before anything is built."""

from datetime import timedelta

from bot.channels.whatsapp import limits
from bot.services.work.channel import TOKEN_BYTES, Limits, Traits

DOCUMENTS = {
    ".txt": "text/plain",
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
PICTURES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}
SOUNDS = {".ogg": "audio/ogg"}
"""All that is taken: https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types"""

TRAITS = Traits(
    "whatsapp",
    Limits(
        text=limits.TEXT,
        caption=limits.CAPTION,
        label=limits.ROW_TITLE,
        buttons=limits.ROWS,
        row_buttons=limits.BUTTONS,
        token_bytes=TOKEN_BYTES,
        file_bytes=limits.DOCUMENT_BYTES,
    ),
    window=timedelta(hours=23, minutes=55),  # of 24 hours: when somebody wrote is known to a minute
    has_rooms=True,
    room_buttons=False,
    confirms=True,
    chat_by_phone="https://wa.me/{phone}",
    file_types=None,  # what the platform does not take goes by a link
)
