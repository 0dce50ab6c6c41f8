"""A new effect, order, outcome or thing said can't be forgotten by those who handle every one of them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

import bot
from bot.dialogue.prompt import Said
from bot.domain.report.changes import Effect
from bot.services.work.channel import Order, Outcome

HOUSE = Path(bot.__file__).parent
UNIONS = {"effects": Effect, "orders": Order, "outcomes": Outcome, "things said": Said}


@cache
def matches() -> tuple[tuple[str, ast.Match], ...]:
    """Read once: it takes more than a second."""
    return tuple(_matches())


def _matches() -> Iterator[tuple[str, ast.Match]]:
    for path in sorted(HOUSE.rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text())):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                where = f"{path.relative_to(HOUSE)}:{function.name}"
                yield from ((where, node) for node in ast.walk(function) if isinstance(node, ast.Match))


def classes_of(match: ast.Match) -> set[str]:
    patterns = (node for case in match.cases for node in ast.walk(case.pattern))
    return {node.cls.id for node in patterns if isinstance(node, ast.MatchClass) and isinstance(node.cls, ast.Name)}


@pytest.mark.parametrize("named", UNIONS)
def test_whoever_tells_the_members_of_a_closed_set_apart_asserts_that_none_is_left(named: str) -> None:
    members = {each.__name__ for each in get_args(UNIONS[named])}
    readers = [(where, match) for where, match in matches() if classes_of(match) & members]
    assert readers
    assert [where for where, match in readers if "assert_never" not in ast.unparse(match.cases[-1])] == []
