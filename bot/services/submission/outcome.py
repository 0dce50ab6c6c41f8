"""What comes of handing a report in; whoever opened the door says it in his own way."""

from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.people.people import BasicStatus, PersonId, Resident
from bot.domain.periods import Period
from bot.domain.report.report import Report


@dataclass(frozen=True, slots=True)
class Received:
    """It is numbered, and before the operators."""

    report: Report
    period: Period
    """The month that it is due in."""


@dataclass(frozen=True, slots=True)
class NothingNew:
    """*Nihil* cannot be said: it was said before, or something was reported for the month."""

    text: Text


@dataclass(frozen=True, slots=True)
class TooLate:
    """Nothing was changed: the form was handed in before, or the report it fixes was decided or fixed meanwhile."""

    fixes: bool


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The answers of these steps cannot stand."""

    steps: tuple[str, ...]
    text: Text


@dataclass(frozen=True, slots=True)
class NumberTaken:
    """The NIK that answers these `steps` is that of the registered `holder`: another is typed, or it stands on the card
    of `who`, so that the operators look at both; where he `is_listed` the two may be one as well.

    Handed in again with the holder among those `numbered` it is taken.
    """

    steps: tuple[str, ...]
    text: Text
    nik: str
    who: PersonId
    holder: PersonId
    is_listed: bool


@dataclass(frozen=True, slots=True)
class LetChoose:
    """It was told before, or is so already: add to the `earlier` report, give this one up, or answer these `steps` (if
    any is at fault) in another way."""

    steps: tuple[str, ...]
    text: Text
    earlier: Report | None = None


@dataclass(frozen=True, slots=True)
class LooksAlike:
    """A question: is he one of `who` (ids of persons and reports)? Handed in again with these denied, it is taken.

    Where they `may_come`, they are newcomers who are registered elsewhere in the village: affirmed, they are moved.
    """

    text: Text
    who: tuple[str, ...]
    may_come: bool = False
    is_told: bool = False
    """Whether a report of another RT enters them, so that there may be nothing to be told by this one."""
    is_listed_here: bool = False
    """Whether they are entered in the reporter's own RT already, where the report brings them."""
    may_be_back: bool = False
    """Whether they are of the reporter's RT, and may have come back to it: affirmed, their day is kept."""
    others_come: bool = False
    """Whether the report brings somebody beside them, who are here or told of already, and may come without them."""
    is_birth: bool = False
    """Whether it is asked of a baby, which may be the twin of the one that is known."""
    is_listed_since: bool = False
    """Whether they are registered since a birth that is fixed came back: affirmed, it tells of them."""
    is_certain: bool = False
    """Whether they are those beyond doubt, so that they cannot be denied."""
    is_likely: bool = False
    """Whether they are rather one than two, so that who presses what stands first says so."""
    may_be_dead: bool = False
    """Whether they may have died indeed, as they are recorded, and the others come without them."""
    may_have_stayed: bool = False
    """Whether they are told to have left with somebody who came to their household only since; denied as the others,
    they left indeed."""
    ended_as: BasicStatus | None = None
    """As what somebody is told to have ended of whom the report numbered `who` has said that he lives here; denied, it
    is so indeed."""


@dataclass(frozen=True, slots=True)
class MayBeListed:
    """A question: is he whom nobody found on the list one of these? `here` are of the reporter's RT, best first; he
    is the one in the `place` of those whom `step` names.

    Handed in again with `who` (ids, also of those in other RTs) denied, it is taken.
    """

    text: Text
    step: str
    here: tuple[Resident, ...]
    who: tuple[str, ...]
    place: int = 0


Refused = NothingNew | TooLate | AskAgain | NumberTaken | LetChoose | LooksAlike | MayBeListed
Outcome = Received | Refused
