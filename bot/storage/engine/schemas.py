"""The schemas that this version of the program knows: its migrations, each by its number."""

import re
from functools import cache
from pathlib import Path
from typing import Final

_VERSIONS: Final = Path(__file__).parents[1] / "migrations" / "versions"
_REVISION: Final = re.compile(r'^revision = "(\w+)"', re.MULTILINE)
_FOLLOWS: Final = re.compile(r'^down_revision = "(\w+)"', re.MULTILINE)


@cache
def known_schemas() -> frozenset[str]:
    """Every number, in no order: which follows which is not told by it."""
    return frozenset(number for told in _files() for number in _REVISION.findall(told))


@cache
def newest_schema() -> str:
    """The last migration of the chain, whatever its number: one that nothing follows."""
    (last,) = known_schemas() - {number for told in _files() for number in _FOLLOWS.findall(told)}
    return last


def _files() -> list[str]:
    return [path.read_text("utf-8") for path in _VERSIONS.glob("[0-9]*.py")]
