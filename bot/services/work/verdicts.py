"""What a platform told of a message after it had taken it, as the outbox keeps that until it is settled."""

from dataclasses import fields

import orjson

from bot.domain.stored_json import Kept, Kinds
from bot.services.work.channel import GiveUp, RetryAt, WaitForWindow

Verdict = RetryAt | GiveUp | WaitForWindow
_KINDS = Kinds(Verdict, "kind", retry=RetryAt, give_up=GiveUp, wait=WaitForWindow)
_VERDICTS = Kept[Verdict](_KINDS.any, "verdict")


def write_verdict(verdict: Verdict) -> str:
    """For `taken_messages.refuse_later`."""
    values = {each.name: getattr(verdict, each.name) for each in fields(verdict)}
    return orjson.dumps({"kind": _KINDS.name_of(verdict), **values}).decode()


def read_verdict(text: str) -> Verdict:
    """What `write_verdict` wrote; raises `Unreadable`."""
    return _VERDICTS.read(text.encode())
