"""Which text keys the program may ever ask for: written out, made from a pattern, or made from a declared flow."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
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
    written = _written()
    if key in written.keys or (_CODE.fullmatch(code) and name in written.lists):
        return True
    found = (made.fullmatch(key) for made in written.patterns)
    return any(each and all(map(written.is_known, each.groups())) for each in found)


@dataclass(frozen=True, slots=True)
class Written:
    """All that the program writes: whole keys, what a key may be made of, and how it is made."""

    keys: frozenset[str]
    lists: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]

    def is_known(self, part: str) -> bool:
        """What a pattern was filled with is written somewhere too: a command, a kind, a reason, a value of an enum."""
        return part in self.lists or bool(_CODE.fullmatch(part))


@cache
def _written() -> Written:
    """Read once, by who asks: it takes seconds."""
    nodes = list(_nodes())
    literals = {each.value for each in nodes if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    written = {literal.removeprefix("_") for literal in (*literals, *_of_profiles())}
    flows = (*catalogue().values(), *(aside.flow for aside in ASIDES.values()))
    parts = {part for each in written for part in re.split("[:!]", each)}
    keys = written | {f"refuse-{each}" for each in written} | {key for flow in flows for key in _of_flow(flow)}
    lists = written | parts | {flow.kind for flow in flows}
    return Written(frozenset(keys), frozenset(lists), tuple(_patterns(nodes)))


def _nodes() -> Iterator[ast.AST]:
    for path in ROOT.rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def _of_profiles() -> Iterator[str]:
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


def _patterns(nodes: Iterable[ast.AST]) -> Iterator[re.Pattern[str]]:
    """`f"status-{report.status}"`; what begins with a blank would fit every key, so those are told by the flows."""
    for node in nodes:
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
        yield from (step.text(flow.kind).key + each for each in step.field.askings)
        yield step.text(flow.kind, label=True).key
        yield from (f"{step.field.found_key}-{each}" for each in ("some", "none", "only"))
        codes = (*getattr(step.field, "codes", ()), *dict(getattr(step.field, "entries", ())))
        yield from (f"{getattr(step.field, 'list', '')}-{code}" for code in codes)
