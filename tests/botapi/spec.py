"""Checks a request against the published description of the Bot API."""

import functools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

SPEC_FILE = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "telegram-bot-api-10.1.json"
UPLOADED = object()
"""Stands for a file that came with the request."""

PLAIN: dict[str, tuple[type, ...]] = {"Integer": (int,), "Float": (int, float), "Boolean": (bool,), "String": (str,)}

# Lengths, which the description only has in words: (method or type, field) → (least, most, in bytes).
LENGTHS = {
    ("sendMessage", "text"): (1, 4096, False),
    ("editMessageText", "text"): (1, 4096, False),
    ("sendDocument", "caption"): (0, 1024, False),
    ("sendPhoto", "caption"): (0, 1024, False),
    ("sendVoice", "caption"): (0, 1024, False),
    ("answerCallbackQuery", "text"): (0, 200, False),
    ("setWebhook", "secret_token"): (1, 256, False),
    ("BotCommand", "command"): (1, 32, False),
    ("BotCommand", "description"): (1, 256, False),
    ("InlineKeyboardButton", "callback_data"): (1, 64, True),
    ("InlineKeyboardButton", "text"): (1, 1000, False),
    ("KeyboardButton", "text"): (1, 1000, False),
}


@functools.cache
def load_spec(path: Path = SPEC_FILE) -> dict[str, Any] | None:
    """The description, or None where its file is absent: then nothing is checked."""
    return json.loads(path.read_text()) if path.exists() else None


def violations(spec: Mapping[str, Any], method: str, params: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with a request's parameters, a sentence each."""
    described = spec["methods"].get(method)
    if described is None:
        yield f"there is no method {method}"
        return
    yield from _fields(spec, method, described.get("fields", []), params, encoded=True)


def _fields(
    spec: Mapping[str, Any], owner: str, fields: list[dict[str, Any]], given: Mapping[str, Any], encoded: bool = False
) -> Iterator[str]:
    known = {field["name"]: field for field in fields}
    for name in given:
        if name not in known:
            yield f"{owner} has no field {name}"
    for name, field in known.items():
        if name not in given:
            if field["required"]:
                yield f"{owner} needs {name}"
            continue
        value = given[name]
        if not any(fits(spec, kind, value, encoded) for kind in field["types"]):
            yield from _why(spec, owner, field, value, encoded)
        yield from _length(owner, name, value)
    if owner == "InlineKeyboardButton" and len(set(given) - {"text", "style", "icon_custom_emoji_id"}) != 1:
        yield "an InlineKeyboardButton does exactly one thing"


def _why(spec: Mapping[str, Any], owner: str, field: dict[str, Any], value: Any, encoded: bool) -> Iterator[str]:
    """The closest reason: that of the type whose fields the value resembles most."""
    value = _decoded(value) if encoded else value
    reasons = [list(_mismatch(spec, kind, value)) for kind in field["types"]]
    yield f"{owner}.{field['name']} is no {' or '.join(field['types'])}: {min(reasons, key=len)}"


def _length(owner: str, name: str, value: Any) -> Iterator[str]:
    limits = LENGTHS.get((owner, name))
    if limits is None or not isinstance(value, str):
        return
    least, most, in_bytes = limits
    size = len(value.encode()) if in_bytes else len(value.encode("utf-16-le")) // 2
    if not least <= size <= most:
        yield f"{owner}.{name} has {size} of {least} to {most}"


def fits(spec: Mapping[str, Any], kind: str, value: Any, encoded: bool = False) -> bool:
    """Whether a value is of a type. `encoded`: a parameter of its own may come as a string of JSON."""
    if kind == "String":
        return isinstance(value, str)
    return not any(_mismatch(spec, kind, _decoded(value) if encoded else value))


def _decoded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _mismatch(spec: Mapping[str, Any], kind: str, value: Any) -> Iterator[str]:
    plain = PLAIN.get(kind)
    if plain is not None:
        if not isinstance(value, plain) or (isinstance(value, bool) and kind != "Boolean"):
            yield f"no {kind}"
    elif kind == "InputFile":
        if value is not UPLOADED:
            yield "no file"
    elif kind.startswith("Array of "):
        yield from _array(spec, kind.removeprefix("Array of "), value)
    else:
        yield from _object(spec, kind, value)


def _array(spec: Mapping[str, Any], kind: str, value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield "no array"
        return
    for item in value:
        yield from _mismatch(spec, kind, item)


def _object(spec: Mapping[str, Any], kind: str, value: Any) -> Iterator[str]:
    described = spec["types"].get(kind)
    if described is None or not isinstance(value, dict):
        yield f"no {kind}"
    elif subtypes := described.get("subtypes"):
        if not any(fits(spec, subtype, value) for subtype in subtypes):
            yield f"no {kind}"
    else:
        yield from _fields(spec, kind, described.get("fields", []), value)
