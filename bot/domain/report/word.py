"""A word: what somebody is asked before a report takes effect, and who may give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.areas import AreaCode, is_within
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.review import Event, ReportId, may_decide, may_report


class Asked(StrEnum):
    """What somebody is asked for; the texts are `word-ask-{asked}`, `word-yes-{asked}` and so on."""

    APPROVAL = "approval"
    """The operator's verdict, the first word of every report."""
    STILL_HERE = "still-here"
    """*Masih di sini?* Somebody of this RT is told to have come to another one."""

    ONE_PERSON = "one-person"
    """*Orang yang sama?* Somebody of this village is the right entry of one who is listed a second time elsewhere."""

    NIK_FREED = "nik-freed"
    """*NIK tertukar?* Somebody of this village gives up his NIK, for by a report of his own RT it is another's."""

    SECOND = "second"
    """*Persetujuan kedua*: somebody else who decides for the village approves it as well."""
    WHOSE = "whose"
    """Two villages disagree where somebody lives: who stands above both decides, and says why."""
    DELIBERATION = "deliberation"
    """The village's deliberation (musyawarah desa) decides; no button says this word."""
    BOARD = "board"
    """It hangs on the village's notice board (mading); an objection (*sanggah*) is a no, and silence a yes."""


class Answer(StrEnum):
    """What became of a further word; `AGREED`, `BOTH` and `SILENT` let the report go on."""

    AGREED = "agreed"
    REFUSED = "refused"
    BOTH = "both"
    """Of two villages both are right, one after the other: the days decide where somebody lives."""
    SILENT = "silent"
    """Nobody said anything until the time was over."""
    DROPPED = "dropped"
    """It is asked for no more: the report was taken back, withdrawn, or refused by another."""


class Given(StrEnum):
    """How a word is given."""

    CARD = "card"
    """a button of the report's card"""
    BUTTON = "button"
    """*ya* or *tidak* under a question of its own"""
    RULING = "ruling"
    """what a deliberation decided"""
    OBJECTION = "objection"
    """an objection that somebody writes down, or none"""


@dataclass(frozen=True, slots=True)
class AskedOf:
    """What is true of a word whatever the report: who is asked, how he gives it, what a no does to the report."""

    roles: tuple[Role, ...]
    given: Given
    no: Event
    silence: bool = False
    """Whether it may be a yes, at a day that was told."""


WORDS: Mapping[Asked, AskedOf] = {
    Asked.APPROVAL: AskedOf((Role.OPERATOR, Role.TKSK, Role.DINSOS), Given.CARD, Event.REJECTED),
    Asked.STILL_HERE: AskedOf((Role.RT,), Given.BUTTON, Event.REFUSED, silence=True),
    Asked.ONE_PERSON: AskedOf((Role.OPERATOR,), Given.BUTTON, Event.REFUSED),
    Asked.NIK_FREED: AskedOf((Role.OPERATOR,), Given.BUTTON, Event.REFUSED),
    Asked.SECOND: AskedOf((Role.OPERATOR, Role.TKSK), Given.BUTTON, Event.REFUSED),
    Asked.WHOSE: AskedOf((Role.TKSK, Role.DINSOS), Given.BUTTON, Event.TURNED_DOWN),
    Asked.DELIBERATION: AskedOf((Role.OPERATOR,), Given.RULING, Event.TURNED_DOWN),
    Asked.BOARD: AskedOf((Role.OPERATOR,), Given.OBJECTION, Event.REFUSED, silence=True),
}
BY_BUTTON = frozenset(asked for asked, of in WORDS.items() if of.given is Given.BUTTON)
"""What is answered by whoever is asked, under the question."""


@dataclass(frozen=True, slots=True)
class Word:
    """Somebody of a role in an area is asked about this revision; `answer` is empty until it is given."""

    report: ReportId
    revision: int
    asked: Asked
    role: Role
    area: AreaCode
    place: int = 0
    """Among the words of the revision; the approval is the first, at 0."""
    answer: str = ""
    by: OfficerId | None = None
    at: datetime | None = None
    until: datetime | None = None
    """When silence is an answer; None where it never is."""

    @property
    def is_open(self) -> bool:
        """Whether it is still waited for."""
        return not self.answer

    @property
    def what(self) -> tuple[Asked, Role, AreaCode]:
        """Who is asked what: the same is asked once of a revision."""
        return self.asked, self.role, self.area


def may_say(officer: Officer, word: Word) -> bool:
    """An operator (or TKSK) whose area holds the one asked about; of a head's the head as well, a TKSK's he alone.

    Between two villages the TKSK, or Dinas Sosial, also where there is no TKSK any more; of no other word Dinas Sosial:
    those are asked of who knows the place, or has to look a second time.
    """
    if word.asked is Asked.WHOSE:
        stands_above = officer.role is Role.DINSOS or officer.role is word.role
        return officer.active and stands_above and is_within(word.area, officer.area)
    if officer.role is Role.DINSOS or (word.role is Role.TKSK and officer.role is not Role.TKSK):
        return False
    return may_decide(officer, word.area) or (word.role is Role.RT and may_report(officer, word.area))
