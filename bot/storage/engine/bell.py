"""How the processes on one database wake one another: a word to all the others, at once and without a promise."""

from collections.abc import Callable
from typing import Protocol

LOST = ""
"""Heard where words may have been missed: whoever listens looks at everything."""
LONGEST = 4000
"""Bytes of a word: what a pipe writes whole (PIPE_BUF, 4,096 on Linux), and less than PostgreSQL's 8,000."""

Hear = Callable[[str], None]


class Bell(Protocol):
    """Both kinds forget a word that nobody can be told; what must not be lost is in the database, and looked at."""

    def ring(self, word: str) -> None:
        """Tells all other processes that listen. Never waits, never raises. A word has no line break."""
        ...

    async def listen(self, hear: Hear) -> None:
        """Hears the others' words, until cancelled. On PostgreSQL words go out while this runs."""
        ...
