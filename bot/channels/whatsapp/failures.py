"""What an error of the Cloud API means for whoever waits: by its code, since its words are not fixed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from bot.services.work.channel import GiveUp, RetryAt, WaitForWindow
from bot.services.work.verdicts import Verdict


class Meaning(Enum):
    """Whom an error concerns, and what is to be done."""

    WINDOW = "the person has not written for 24 hours"
    PAIR = "this person had his share for now"
    ALL = "the number or the account sends too fast"
    TOKEN = "token_refused"  # noqa: S105 - a reason
    ACCOUNT = "number_suspended"
    NOBODY = "undeliverable"
    GONE = "gone"
    TEMPLATE = "template_refused"
    PASSES = "platform"
    """of itself, as maintenance does"""
    OURS = "refused"
    """what we sent is at fault"""


# https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
_CODES: Mapping[Meaning, frozenset[int]] = {
    Meaning.WINDOW: frozenset({131047, 470}),
    Meaning.PAIR: frozenset({131056}),
    Meaning.ALL: frozenset({4, 80007, 130429, 131048, 133016}),
    Meaning.TOKEN: frozenset({0, 190}),
    Meaning.ACCOUNT: frozenset(
        {3, 10, 368, 131005, 131031, 131037, 131042, 131045, 133000, 133010, 134011, *range(200, 300)}
    ),
    Meaning.NOBODY: frozenset({130472, 130497, 131021, 131026, 131030, 131049, 131050, 1013, 1026}),
    Meaning.GONE: frozenset({131052}),
    Meaning.TEMPLATE: frozenset(
        {132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132068, 132069, 2388293}
    ),
    Meaning.PASSES: frozenset({1, 2, 131000, 131016, 131057, 133004, 2494100}),
}
_MEANS = {code: meaning for meaning, codes in _CODES.items() for code in codes}
_SERVER_ERROR, _TOO_MANY, _UNAUTHORIZED, _NOT_FOUND = 500, 429, 401, 404

PAIR_WAITS = timedelta(seconds=6)
"""One message in six seconds to one person: https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput"""
ALL_WAIT, ACCOUNT_WAITS = 5.0, 300.0
"""Seconds in which nothing goes out of the number."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as it was told, by an answer or later by a status; `status` is 0 for the latter."""

    code: int
    status: int = 0

    @property
    def meaning(self) -> Meaning:
        if self.code in _MEANS and (self.code or self.status == _UNAUTHORIZED):
            return _MEANS[self.code]
        if self.status >= _SERVER_ERROR:
            return Meaning.PASSES
        return {_TOO_MANY: Meaning.ALL, _UNAUTHORIZED: Meaning.TOKEN}.get(self.status, Meaning.OURS)

    @property
    def stops_all(self) -> float:
        """Seconds for which nothing of the number goes out; 0 where the others may."""
        return {Meaning.ALL: ALL_WAIT, Meaning.TOKEN: ALL_WAIT * 6, Meaning.ACCOUNT: ACCOUNT_WAITS}.get(self.meaning, 0)

    @property
    def stops_office(self) -> bool:
        """Whether nothing arrives until the office mends something: a token, a suspension, a bill."""
        return self.meaning in (Meaning.TOKEN, Meaning.ACCOUNT)

    def outcome(self, now: datetime) -> Verdict:
        """What becomes of the message that met it."""
        match self.meaning:
            case Meaning.WINDOW:
                return WaitForWindow()
            case Meaning.PAIR:
                return RetryAt("too_many_requests", now + PAIR_WAITS, blameless=True)
            case Meaning.ALL:
                return RetryAt("too_many_requests", now + timedelta(seconds=self.stops_all), blameless=True)
            case Meaning.TOKEN | Meaning.ACCOUNT:
                return RetryAt(self.meaning.value, now + timedelta(seconds=self.stops_all), blameless=True)
            case Meaning.NOBODY:
                return GiveUp(f"{self.meaning.value}_{self.code}", unreachable=True)
            case Meaning.PASSES:
                return RetryAt(f"{self.meaning.value}_{self.code}")
            case Meaning.TEMPLATE:
                return WaitForWindow()
            case Meaning.GONE | Meaning.OURS:
                return GiveUp(f"{self.meaning.value}_{self.code or self.status}")


def told_by(status: Mapping[str, Any]) -> Failure:
    """The failure that a status tells of; one that says no more than that it failed may pass."""
    errors = status.get("errors")
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], Mapping) else {}
    code = first.get("code")
    return Failure(code if isinstance(code, int) else 131000)
