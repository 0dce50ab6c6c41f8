"""What somebody is told without having asked; where a platform lets nobody begin, its templates are for these."""

from enum import StrEnum


class Notice(StrEnum):
    """The kinds of it; their names stand in the configuration of channels."""

    RETURNED = "returned"
    """a report of his that is to be corrected"""
    DECIDED = "decided"
    """what became of a report of his"""
    REMINDER = "reminder"
    MONTH_CLOSED = "month_closed"
    CARD_WAITING = "card_waiting"
    DIGEST = "digest"


QUEUE = "queue"
"""What waits for an operator, told again; nobody is knocked for that."""
ONLY_THE_NEWEST = frozenset({Notice.REMINDER, Notice.DIGEST, QUEUE})
"""Of several that wait until he writes, the older ones are no longer true."""
