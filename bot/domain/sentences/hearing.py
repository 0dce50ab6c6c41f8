"""What a sentence was heard to tell so far, given to whoever reads more out of it."""

from dataclasses import dataclass

from bot.domain.sentences.days_in import Told
from bot.domain.sentences.names_in import Name
from bot.domain.sentences.tokens import Sentence


@dataclass(frozen=True, slots=True)
class Hearing:
    """A sentence, where in its plain words the telling ones stand, and the days and names in it."""

    sentence: Sentence
    start: int
    end: int
    days: tuple[Told, ...] = ()
    names: tuple[Name, ...] = ()
    told: str = ""
    """What the telling words alone tell of the answers, such as which status changed."""

    @property
    def plain(self) -> str:
        """The sentence in the one spelling."""
        return self.sentence.plain

    @property
    def at(self) -> int:
        """The token that tells it."""
        return self.sentence.index_at(self.start)
