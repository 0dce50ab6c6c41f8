"""The Fluent files read as a reviewer reads them: every message with every wording that its selectors allow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import ast, parse

from bot.services.work.texts import LOCALES

NAME = "xxx"
"""Stands where an argument comes: one word of no language."""


@dataclass(frozen=True, slots=True)
class Message:
    """A key (`death-date`, `death-date.label`) with all its wordings, its arguments, and what it selects by."""

    key: str
    file: str
    wordings: tuple[str, ...]
    arguments: frozenset[str]
    selectors: frozenset[str]

    @property
    def is_label(self) -> bool:
        return self.key.endswith(".label")


@cache
def messages_of(locale: str, folder: Path = LOCALES) -> tuple[Message, ...]:
    """Every message of a language, in the order of its files; a key that is there twice comes twice. Read once in a
    process: seconds go into it."""
    folder /= locale
    return tuple(message for path in sorted(folder.rglob("*.ftl")) for message in read(path, folder))


@cache
def by_key(locale: str) -> Mapping[str, Message]:
    """Of a language; of a key that is there twice the last."""
    return {message.key: message for message in messages_of(locale)}


def read(path: Path, folder: Path) -> Iterator[Message]:
    """The messages of a file; what is no Fluent raises ValueError with the text."""
    name = str(path.relative_to(folder))
    for entry in parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"{path}: {entry.content}")
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield message(entry.id.name, name, entry.value)
            for attribute in entry.attributes:
                yield message(f"{entry.id.name}.{attribute.id.name}", name, attribute.value)


def message(key: str, file: str, pattern: ast.Pattern) -> Message:
    """A message from its pattern."""
    return Message(key, file, tuple(wordings(pattern)), frozenset(_arguments(pattern)), frozenset(_selectors(pattern)))


def wordings(pattern: ast.Pattern) -> Iterator[str]:
    """Every text that a pattern may become."""
    for parts in product(*(list(_texts(element)) for element in pattern.elements)):
        yield "".join(parts)


def _texts(element: object) -> Iterator[str]:
    match element:
        case ast.TextElement(value=value):
            yield value
        case ast.Placeable(expression=expression):
            yield from _texts(expression)
        case ast.StringLiteral():
            yield element.parse()["value"]
        case ast.SelectExpression(variants=variants):
            for variant in variants:
                yield from wordings(variant.value)
        case _:
            yield NAME


def _arguments(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(expression, ast.VariableReference):
            yield expression.id.name
        if isinstance(expression, ast.SelectExpression):
            yield from _selectors(pattern)
            for variant in expression.variants:
                yield from _arguments(variant.value)


def _selectors(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        expression = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(expression, ast.SelectExpression):
            if isinstance(expression.selector, ast.VariableReference):
                yield expression.selector.id.name
            for variant in expression.variants:
                yield from _selectors(variant.value)
