"""Whether what was fetched is the picture or the sound that it was said to be."""

_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")


def is_picture(content: bytes) -> bool:
    """JPEG, PNG or WebP, by how it begins."""
    return content.startswith(_BEGINNINGS) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")


def is_sound(content: bytes) -> bool:
    """An Ogg file, as voice messages are."""
    return content.startswith(b"OggS")
