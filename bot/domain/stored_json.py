"""Values kept as JSON, written and read by their types."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Generic, TypeVar, Union, get_args

from pydantic import Discriminator, Tag, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

T = TypeVar("T")
_NAMED = re.compile("[A-Za-z_-]{1,32}")


class Unreadable(ValueError):  # noqa: N818 - a finding
    """What is kept is not what it should be; tells which part, and never what stands there."""


class Kept(Generic[T]):
    """How values of a type are kept; `what` they are is told where one can't be read.

    Fields that this version doesn't know are left out, those that are missing are as the type has them by default.
    The reader is made when it is first used: a program that needs none starts without.
    """

    def __init__(self, of: Any, what: str) -> None:
        self._of = of
        self._what = what

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        return TypeAdapter(self._of)

    def read(self, body: bytes) -> T:
        """What `write` wrote, or an earlier version; raises `Unreadable`."""
        try:
            return self._adapter.validate_json(body, strict=True)
        except ValidationError as error:
            raise self._unreadable(error) from None

    def write(self, value: T) -> bytes:
        """As JSON, every field."""
        return self._adapter.dump_json(value, fallback=_plain, warnings=False)

    def load(self, raw: object) -> T:
        """The same from JSON that is parsed already; raises `Unreadable`."""
        try:
            return self._adapter.validate_python(raw)
        except ValidationError as error:
            raise self._unreadable(error) from None

    def dump(self, value: T, *, without_defaults: bool = False) -> Any:
        """As JSON values."""
        return self._adapter.dump_python(
            value, mode="json", exclude_defaults=without_defaults, fallback=_plain, warnings=False
        )

    def _unreadable(self, error: ValidationError) -> Unreadable:
        first = error.errors(include_url=False, include_input=False)[0]
        return Unreadable(f"unreadable {self._what}: {_where(first)} ({first['type']})")


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)


def _where(error: ErrorDetails) -> str:
    """Names of fields and places in lists; what may be somebody's name or number is left out."""
    steps = (str(step) for step in error["loc"][:1])
    field = ".".join(step for step in steps if _NAMED.fullmatch(step)) or "all of it"
    unknown = error.get("ctx", {}).get("tag", "")
    return f"{field}, unknown {unknown}" if _NAMED.fullmatch(unknown) else field


class Kinds:
    """The members of a union, by the names that the field `by` keeps beside the fields of the value itself."""

    def __init__(self, union: Any, by: str, **kinds: type) -> None:
        forgotten = set(get_args(union)) ^ set(kinds.values())
        if forgotten:
            raise TypeError(f"{', '.join(sorted(each.__name__ for each in forgotten))}: of the union or the names only")
        self._by = by
        self._names = {kind: name for name, kind in kinds.items()}
        every = tuple(Annotated[kind, Tag(name)] for name, kind in kinds.items())
        self.any: Any = Annotated[Union[every], Discriminator(self._named)]  # noqa: UP007 - of a tuple
        """Whichever it is, as a type to read."""

    def name_of(self, value: object) -> str:
        """What to keep in the field."""
        return self._names[type(value)]

    def _named(self, raw: Any) -> Any:
        return raw.get(self._by) if isinstance(raw, dict) else None
