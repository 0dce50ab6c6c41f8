"""Reads an uploaded photo: no larger than the limit, and an image by its content."""

from aiohttp import web

PHOTO_LIMIT = 10 * 1024 * 1024
"""Bytes."""


class TooLarge(Exception):  # noqa: N818 - a finding
    """More than `PHOTO_LIMIT`."""


def image_type(content: bytes) -> str:
    """The media type of a JPEG, PNG or WebP image, by its first bytes; "" for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
        return "image/png"
    if content.startswith(b"RIFF") and content[8:15] == b"WEBPVP8":
        return "image/webp"
    return ""


async def read_upload(request: web.Request) -> bytes:
    """The whole body; raises `TooLarge` as soon as it is too much."""
    if (request.content_length or 0) > PHOTO_LIMIT:
        raise TooLarge
    content = bytearray()
    async for piece in request.content.iter_chunked(64 * 1024):
        content += piece
        if len(content) > PHOTO_LIMIT:
            raise TooLarge
    return bytes(content)
