"""How it stands with the number, as the last answer had it; shared by what asks and what sends."""

from dataclasses import dataclass

from bot.channels.whatsapp.failures import Failure, Meaning
from bot.channels.whatsapp.traits import TRAITS

_TROUBLES = {
    Meaning.TOKEN: f"{TRAITS.name} refuses the token",
    Meaning.ACCOUNT: f"{TRAITS.name} has suspended the number or the account",
}


@dataclass(slots=True)
class Standing:
    """`trouble` says what somebody has to mend before anything goes out again; empty while all is well."""

    trouble: str = ""

    def met(self, failure: Failure) -> None:
        """An error: some of them stop everything."""
        self.trouble = _TROUBLES.get(failure.meaning, self.trouble)

    def answered(self) -> None:
        """The platform took something."""
        self.trouble = ""
