"""What Meta's pages say of a message beyond the description: lengths, counts, and names that must differ."""

from collections.abc import Iterator, Mapping
from typing import Any

# https://developers.facebook.com/docs/whatsapp/cloud-api/messages
LENGTHS = {"text.body": 4096, "document.caption": 1024, "image.caption": 1024, "document.filename": 240}
DOCUMENTS = {
    "text/plain",
    "application/pdf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
PICTURES = {"image/jpeg", "image/png"}
SOUNDS = {"audio/ogg", "audio/mpeg", "audio/mp4", "audio/aac", "audio/amr"}
BYTES = {
    **dict.fromkeys(DOCUMENTS, 100_000_000),
    **dict.fromkeys(PICTURES, 5_000_000),
    **dict.fromkeys(SOUNDS, 16_000_000),
}
PHONE = 15
"""Digits at most."""


def violations(message: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a message, a sentence each."""
    if message.get("messaging_product") != "whatsapp":
        yield "messaging_product is whatsapp"
    yield from _recipient(message)
    for path, most in LENGTHS.items():
        kind, _, field = path.partition(".")
        text = message.get(kind, {}).get(field)
        if text is not None and not 0 < units(text) <= most:
            yield f"{path} has {units(text)} of 1 to {most} characters"
    if message.get("type") == "interactive":
        yield from _interactive(message["interactive"], is_group=message.get("recipient_type") == "group")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _recipient(message: Mapping[str, Any]) -> Iterator[str]:
    to, recipient = message.get("to"), message.get("recipient")
    if (to is None) == (recipient is None):
        yield "one of to and recipient"
    if message.get("recipient_type") == "individual":
        if to is not None and not (to.isdigit() and 5 < len(to) <= PHONE):
            yield "to is no phone"
        if recipient is not None and "." not in recipient:
            yield "recipient is no user id"


def _interactive(inside: Mapping[str, Any], *, is_group: bool) -> Iterator[str]:
    if is_group:
        yield "a group takes no buttons and no list"
    texts = [inside.get(name, {}).get("text") for name in ("body", "footer", "header") if name in inside]
    if any(not text or not text.strip() for text in texts):
        yield "an empty text"
    action = inside.get("action", {})
    replies = [each["reply"] for each in action.get("buttons", [])]
    rows = [row for part in action.get("sections", []) for row in part.get("rows", [])]
    yield from _names(replies)
    if "sections" in action:
        yield from _list(action, rows)
    ids = [each["id"] for each in (*replies, *rows)]
    if len(set(ids)) < len(ids):
        yield "two of one id"
    if any(not each or each != each.strip() for each in ids):
        yield "an id that is empty or ends in a space"


def _names(replies: list[Mapping[str, Any]]) -> Iterator[str]:
    titles = [each["title"] for each in replies]
    if any(not title.strip() for title in titles):
        yield "a button without a title"
    if len(set(titles)) < len(titles):
        yield "two buttons of one title"


def _list(action: Mapping[str, Any], rows: list[Mapping[str, Any]]) -> Iterator[str]:
    if not 0 < len(rows) <= 10:
        yield f"{len(rows)} rows, of 1 to 10"
    if not action["button"].strip():
        yield "a list without a button"
    if len(action["sections"]) > 1 and any(not part.get("title") for part in action["sections"]):
        yield "a section without a title"
    if any(not row["title"].strip() for row in rows):
        yield "a row without a title"
    if any("description" in row and not row["description"].strip() for row in rows):
        yield "an empty description"
