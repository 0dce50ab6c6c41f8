"""Types of columns that both databases keep alike."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String
from sqlalchemy.types import TypeDecorator, TypeEngine


@lru_cache(maxsize=64)
def _as_text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(" ", "microseconds")[:26]


class Moment(TypeDecorator[datetime]):
    """An instant: aware, UTC, on both databases.

    On SQLite it is text of fixed width (`2026-08-12 07:00:00.000000`), so that it sorts, compares and can be read;
    written once for all rows of a batch, which bear the same instant.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(String(26) if dialect.name == "sqlite" else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a timezone")
        return _as_text(value) if dialect.name == "sqlite" else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if isinstance(value, str):
            return datetime.fromisoformat(f"{value}+00:00")
        return None if value is None else value.astimezone(UTC)


# Codes compare byte by byte on both databases, so that "within an area" is a range of one index.
Code = String(21).with_variant(String(21, collation="C"), "postgresql")
Word = String(32).with_variant(String(32, collation="C"), "postgresql")
Id = String(32)
Key = String(64)
"""An equality index: hex HMAC."""
Serial = BigInteger().with_variant(Integer, "sqlite")
