"""The words that names are made of, kept ready in this process."""

from datetime import datetime, timedelta

from bot.domain.people.vocabulary import Vocabulary
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search

FRESH = timedelta(hours=6)


class Lexicon:
    """The vocabulary of this process: read at the first search, and again where it is older than `FRESH`.

    A word entered since is found all the same when it is spelt exactly; only its misspellings have to wait.
    """

    def __init__(self) -> None:
        self._words = Vocabulary(())
        self._read_at: datetime | None = None

    async def words(self, transaction: Transaction, now: datetime) -> Vocabulary:
        """All words there are."""
        if self._read_at is None or not timedelta(0) <= now - self._read_at < FRESH:
            self._words, self._read_at = await name_search.read_vocabulary(transaction), now
        return self._words
