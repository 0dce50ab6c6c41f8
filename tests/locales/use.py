"""Which text keys the program may ever ask for: written out, made from a pattern, or made from a declared flow."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import bot
from bot.dialogue.flow import Flow
from bot.handlers import catalogue
from bot.services.conversation.rt.asides import ASIDES

ROOT = Path(str(bot.__file__)).parent
_CODE = re.compile(r"[0-9A-Z][0-9A-Za-z]*")
"""Of a list of codes, such as the `1` of `death-cause-1`."""


def is_used(key: str) -> bool:
    """Whether anything in the program leads to the key."""
    name, _, code = key.rpartition("-")
    if key in _KEYS or (_CODE.fullmatch(code) and name in _LISTS):
        return True
    return any(found and all(map(_is_known, found.groups())) for found in (made.fullmatch(key) for made in _PATTERNS))


def _is_known(part: str) -> bool:
    """What a pattern was filled with is written somewhere too: a command, a kind, a reason, a value of an enum."""
    return part in _LISTS or bool(_CODE.fullmatch(part))


def _literals() -> Iterator[str]:
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    for path in ROOT.rglob("*.toml"):
        yield from _strings(tomllib.loads(path.read_text(encoding="utf-8")))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _patterns() -> Iterator[re.Pattern[str]]:
    """`f"status-{report.status}"`; what begins with a blank would fit every key, so those are told by the flows."""
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and _begins_written(node):
                made = "".join(_part(value) for value in node.values)
                yield re.compile(f"(?:refuse-|warning-|fact-)?{made}")


def _begins_written(node: ast.JoinedStr) -> bool:
    first = node.values[0]
    return isinstance(first, ast.Constant) and bool(re.match(r"[a-z]{3}[a-z_-]*-", str(first.value)))


def _part(value: ast.expr) -> str:
    return re.escape(str(value.value)) if isinstance(value, ast.Constant) else "(.+)"


def _of_flow(flow: Flow) -> Iterator[str]:
    yield f"{flow.kind}-confirm"
    for step in flow.steps:
        yield step.text(flow.kind).key
        yield step.text(flow.kind, label=True).key
        yield from (f"{step.field.found_key}-{each}" for each in ("some", "none", "only"))
        codes = (*getattr(step.field, "codes", ()), *dict(getattr(step.field, "entries", ())))
        yield from (f"{getattr(step.field, 'list', '')}-{code}" for code in codes)


_FLOWS = (*catalogue().values(), *(aside.flow for aside in ASIDES.values()))
_WRITTEN = frozenset(literal.removeprefix("_") for literal in _literals())
_LISTS = (
    _WRITTEN | {part for written in _WRITTEN for part in re.split("[:!]", written)} | {flow.kind for flow in _FLOWS}
)
_REFUSED = {f"refuse-{written}" for written in _WRITTEN}
_KEYS = _WRITTEN | _REFUSED | {key for flow in _FLOWS for key in _of_flow(flow)}
_PATTERNS = tuple(_patterns())
