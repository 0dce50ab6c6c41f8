"""The human numbers of reports, one after another."""

from sqlalchemy import Select, func, select

from bot.domain.periods import Period
from bot.storage import tables
from bot.storage.engine.locks import lock
from bot.storage.engine.transaction import Transaction

_reports = tables.reports
_DIGITS = 4
NUMBERING = "number"
"""Whoever numbers the reports of a kind waits for the one before: the lock's name, before the kind's code."""


async def next_numbers(transaction: Transaction, code: str, period: Period, count: int) -> list[str]:
    """The next human numbers of a kind and month, such as `MTI-2611-0042`; to be used in the same transaction."""
    prefix = f"{code}-{period[2:4]}{period[5:7]}-"
    await lock(transaction, f"{NUMBERING} {code}")
    last = await _last_number(transaction, prefix)
    return [f"{prefix}{number:0{_DIGITS}}" for number in range(last + 1, last + 1 + count)]


async def _last_number(transaction: Transaction, prefix: str) -> int:
    """Numbers of equal length sort as text, by the index; after 9999 come those of five digits, and so on."""
    last, digits = 0, _DIGITS
    while True:
        found = (await transaction.execute(_newest(prefix, digits))).scalar()
        if found is None:
            return last
        last, digits = int(found[len(prefix) :]), digits + 1
        if last < 10 ** (digits - 1) - 1:
            return last


def _newest(prefix: str, digits: int) -> Select[str]:
    number = _reports.c.number
    in_range = number.between(prefix + "0" * digits, prefix + "9" * digits)
    mine = (in_range, number.startswith(prefix, autoescape=True), func.length(number) == len(prefix) + digits)
    return select(number).where(*mine).order_by(number.desc()).limit(1)
