"""The entries of a language's Fluent files, each parsed when it is first said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Term

_BEGINS = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)
"""An entry, at the beginning of a line, where the rest of another never stands with an equals sign
(https://github.com/projectfluent/fluent/blob/main/spec/fluent.ebnf, `Message`, `Term`)."""


class LateBundle(FluentBundle):
    """A bundle of whole files, made in a twentieth of the time that parsing them takes: a process says a part of them.
    Of two entries of one name the first is taken; one that is no Fluent is a KeyError when it is asked for."""

    def __init__(self, locale: str, sources: Iterable[str]) -> None:
        super().__init__([locale], use_isolating=False)
        found: dict[str, str] = {}
        for source in sources:
            found = {**entries(source), **found}
        self._messages = _Unread({name: entry for name, entry in found.items() if name[0] != "-"})
        self._terms = _Unread({name[1:]: entry for name, entry in found.items() if name[0] == "-"})


class _Unread(dict[str, Message | Term]):
    """By their names; what was not asked for yet is text."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def __missing__(self, name: str) -> Message | Term:
        parsed = self[name] = parsed_entry(self._texts[name])
        return parsed


@cache
def entries(source: str) -> Mapping[str, str]:
    """The text of each entry of a file, by its name; a term's begins with a dash. Cut once in a process."""
    begun = list(_BEGINS.finditer(source))
    ends = [*(match.start() for match in begun[1:]), len(source)]
    cut: dict[str, str] = {}
    for match, end in zip(begun, ends, strict=True):
        cut.setdefault(match[1], source[match.start() : end])
    return MappingProxyType(cut)


@cache
def parsed_entry(entry: str) -> Message | Term:
    """Parsed once in a process, however many bundles it stands in; KeyError where it is no Fluent."""
    for found in _entries_in(entry):
        return found
    raise KeyError(f"no Fluent: {entry.partition('=')[0].strip()}")


def _entries_in(text: str) -> Iterator[Message | Term]:
    return (each for each in FluentResource(text).body if isinstance(each, Message | Term))
