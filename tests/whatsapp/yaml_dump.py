"""Reads YAML of the plain kind that a program writes: mappings, lists, scalars; nothing that people invent."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_PLAIN: dict[str, Any] = {"true": True, "false": False, "null": None, "{}": {}, "[]": []}


@dataclass(frozen=True, slots=True)
class _Line:
    indent: int
    text: str


def read_yaml(text: str) -> Any:
    """The value. Raises ValueError on what it does not know."""
    lines = [_Line(len(raw) - len(raw.lstrip(" ")), raw.strip(" ")) for raw in text.splitlines()]
    value, rest = _block([line for line in lines if line.text and not line.text.startswith("#")], 0)
    if rest:
        raise ValueError(rest[0].text)
    return value


def _block(lines: list[_Line], least: int) -> tuple[Any, list[_Line]]:
    if not lines or lines[0].indent < least:
        return None, lines
    first = lines[0]
    return (
        _list(lines, first.indent)
        if first.text.startswith("- ") or first.text == "-"
        else _mapping(lines, first.indent)
    )


def _list(lines: list[_Line], indent: int) -> tuple[list[Any], list[_Line]]:
    found = []
    while lines and lines[0].indent == indent and (lines[0].text.startswith("- ") or lines[0].text == "-"):
        rest = lines[0].text[2:].lstrip(" ")
        inner = indent + len(lines[0].text) - len(rest)
        if _is_pair(rest):
            value, lines = _mapping([_Line(inner, rest), *lines[1:]], inner)
        else:
            value, lines = _scalar(rest, lines[1:], indent)
        found.append(value)
    return found, lines


def _mapping(lines: list[_Line], indent: int) -> tuple[dict[str, Any], list[_Line]]:
    found: dict[str, Any] = {}
    while lines and lines[0].indent == indent and not lines[0].text.startswith("- "):
        key, rest = _pair(lines[0].text)
        lines = lines[1:]
        if rest:
            found[key], lines = _scalar(rest, lines, indent)
        else:
            # A list may stand as far left as its key.
            is_list = bool(lines) and lines[0].indent == indent and lines[0].text.startswith("- ")
            found[key], lines = _block(lines, indent if is_list else indent + 1)
    return found, lines


def _is_pair(text: str) -> bool:
    try:
        _pair(text)
    except ValueError:
        return False
    return True


def _pair(text: str) -> tuple[str, str]:
    if text[:1] in ("'", '"'):
        end = text.find(text[0], 1)
        key, rest = text[1:end], text[end + 1 :]
    else:
        key, mark, rest = text.partition(": ") if ": " in text else (text.removesuffix(":"), text[-1:], "")
        rest = mark + rest
    if not rest.startswith(":"):
        raise ValueError(text)
    return key, rest[1:].strip(" ")


def _scalar(text: str, lines: list[_Line], indent: int) -> tuple[Any, list[_Line]]:
    """What goes on further right belongs to it."""
    more = []
    while lines and lines[0].indent > indent:
        more.append(lines[0].text)
        lines = lines[1:]
    if text[:1] in ("|", ">"):
        return "\n".join(more), lines
    whole = " ".join([text, *more])
    if whole[:1] == "'":
        return whole[1:-1].replace("''", "'"), lines
    if whole[:1] == '"':
        return json.loads(whole.replace("\\\n", ""), strict=False) if not more else whole[1:-1], lines
    return (_PLAIN[whole] if whole in _PLAIN else _number(whole)), lines


def _number(text: str) -> Any:
    try:
        return int(text)
    except ValueError:
        return text


def section(text: str, *path: str) -> str:
    """The lines of one part of a big file, found by its keys, without reading the rest."""
    lines = iter(text.splitlines())
    for depth, key in enumerate(path):
        _find(lines, f"{'  ' * depth}{key}:")
    indent = 2 * len(path)
    found = []
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        found.append(line[indent:])
    return "\n".join(found)


def _find(lines: Iterator[str], wanted: str) -> None:
    if not any(line.rstrip() == wanted for line in lines):
        raise ValueError(wanted)
