"""A profile: all that differs between DTKS, DTSEN and whatever takes their place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from zlib import crc32

from bot.domain.profiles.board_rule import BoardRule
from bot.domain.profiles.deliberation_rule import DeliberationRule
from bot.domain.profiles.survey_rule import SurveyRule


class BadProfile(ValueError):  # noqa: N818 - a refusal
    """The profile does not exist or is broken; the message names the file and what is wrong in it."""


class PaidTo(StrEnum):
    """Who stands in a programme's file."""

    FAMILY = "family"
    """Its *pengurus*, once for all of them."""
    PERSON = "person"
    """Each who gets it."""


class SecondWord(StrEnum):
    """Who approves besides the operator."""

    OPERATOR = "operator"
    """Anybody else who decides for the village: another operator, or the TKSK."""
    TKSK = "tksk"


@dataclass(frozen=True, slots=True)
class Programme:
    """Aid that people get, by the name that lists and files have for it."""

    name: str
    paid_to: PaidTo
    insurance: str = ""
    """What people call it where it is the health insurance that the state pays: babies of those who have it are
    proposed for it, and whoever was switched off is proposed again."""
    synonyms: tuple[str, ...] = ()
    """What lists call it besides."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the template: its heading, and what it is filled from (one of `SOURCES`)."""

    header: str
    source: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The template of the national application: the name of its sheet, what ends the name of its CSV, its columns."""

    title: str
    suffix: str
    capitals: bool
    """Whether every cell is written in capitals."""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A yes/no question about a household that is proposed: its key, its words, and its name on pages and in files."""

    key: str
    question: str
    label: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a report of a kind may be rejected, as its button and the report say it."""

    label: str

    @property
    def id(self) -> str:
        """The same wherever the same is said, so that a button pressed late means what stands on it."""
        return f"p{crc32(self.label.encode()):08x}"


@dataclass(frozen=True, slots=True)
class Profile:
    """What its file says; `code` is the file's name."""

    code: str
    programmes: tuple[Programme, ...]
    no_programme: str
    """What is written for somebody who gets none."""
    required: tuple[str, ...]
    """Fields of a person without which the national list takes no entry."""
    arrival_days: int
    """So long somebody who left for another RT of the regency may arrive there before his removal is asked for."""
    asked_days: int
    """So long those of another village may say whether somebody told of still lives there; silence is a no."""
    layout: Layout
    codes: Mapping[str, Mapping[str, str]]
    """By list and our key, what is written in the template's cells."""
    survey: tuple[Question, ...]
    refusals: Mapping[str, tuple[Refusal, ...]]
    """By kind, what is offered as the reason to reject it in place of what the kind itself names."""
    second_words: Mapping[str, SecondWord] = field(default_factory=dict)
    """By kind, whose approval is wanted besides the operator's before it takes effect; none where it is not named."""
    holidays: frozenset[date] = frozenset()
    """On which offices are closed, besides Saturdays and Sundays."""
    deliberation: DeliberationRule = field(default_factory=DeliberationRule)
    board: BoardRule = field(default_factory=BoardRule)
    keying_days: int = 0
    """So long after a month's closing operators have to key it into the national application; 0 for no such day."""
    surveys: SurveyRule = field(default_factory=SurveyRule)

    @property
    def insurance(self) -> Programme | None:
        """The programme that is the health insurance which the state pays, where there is one."""
        return next((each for each in self.programmes if each.insurance), None)

    @property
    def paid_to_persons(self) -> tuple[str, ...]:
        """The programmes whose files list each who gets them."""
        return tuple(each.name for each in self.programmes if each.paid_to is PaidTo.PERSON)

    @property
    def paid_to_families(self) -> tuple[str, ...]:
        """Those whose files list the *pengurus* alone."""
        return tuple(each.name for each in self.programmes if each.paid_to is PaidTo.FAMILY)
