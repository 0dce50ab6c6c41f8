"""How it stands with the number, as the last answer had it; shared by what asks and what sends."""

from dataclasses import dataclass, field

from bot.channels.whatsapp.failures import Failure, Meaning
from bot.channels.whatsapp.traits import TRAITS

_TROUBLES = {
    Meaning.TOKEN: f"{TRAITS.name} refuses the token",
    Meaning.ACCOUNT: f"{TRAITS.name} has suspended the number or the account",
}


@dataclass(slots=True)
class Standing:
    """`trouble` says what somebody has to mend before anything goes out again; empty while all is well. `refused` are
    the templates that were not taken when they were last tried: paused, or rejected."""

    trouble: str = ""
    refused: set[str] = field(default_factory=set)

    def met(self, failure: Failure) -> None:
        """An error: some of them stop everything."""
        self.trouble = _TROUBLES.get(failure.meaning, self.trouble)

    def answered(self) -> None:
        """The platform took something."""
        self.trouble = ""

    def knocked(self, template: str, *, refused: bool) -> None:
        """One was tried."""
        (self.refused.add if refused else self.refused.discard)(template)
