"""Declarations: a kind of report is a `Flow` of `Step`s, each with a `Field`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json, Scene
from bot.dialogue.traits import Traits
from bot.domain.report.changes import Change

_STEP_ID = re.compile("[a-z][a-z0-9-]{0,29}")
"""What a text key takes, and 64 bytes of a button's token leave."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule's verdict that stops a report: the answer of `step` is asked again below `text`; with `once`, the same
    answer given again stands."""

    step: Step[Any]
    text: Text
    once: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """What `build` may use: the scene, and an id for each new person or household."""

    scene: Scene
    new_id: Callable[[], str]


class BadFlow(ValueError):  # noqa: N818 - a refusal
    """A declaration contradicts itself; the message names the culprit."""


class Section(StrEnum):
    """What happened, by which the kinds that are told now and then are parted."""

    RESIDENTS = "residents"
    AID = "aid"
    WRONG = "wrong"
    """What the registry holds is not so."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A conversation that ends in a report, of the kind that its `traits` tell; without them it is an aside.

    `code` is the official abbreviation (LHR, MTI, …). `rules` look at all answers together. `upgrades` turn the
    answers stored by version n into those of n + 1. A flow without `review` is submitted with its last answer; one
    without steps is confirmed by the text `{kind}-confirm`.
    """

    kind: str
    code: str
    steps: tuple[Step[Any], ...]
    build: Callable[[Answers, Desk], Change] | None
    version: int = 1
    rules: tuple[Callable[[Answers, Scene], Problem | None], ...] = ()
    upgrades: Mapping[int, Callable[[dict[str, Json]], dict[str, Json]]] = field(default_factory=dict)
    review: bool = True
    order: int = 100
    common: bool = False
    """On the menu's first page."""
    sections: tuple[Section, ...] = (Section.RESIDENTS,)
    """Where it stands among the others, which *Lainnya* opens."""
    needs_decision: bool = True
    remarks: tuple[Callable[[Answers, Scene], Text | None], ...] = ()
    """Said on the review page below the answers."""
    declares: bool = False
    """Whoever sends it declares something by that: the text `declaration-{kind}`, which stands above the button."""
    edits: Mapping[str, Step[Any]] = field(default_factory=dict)
    """The question whose answer becomes this field of a person (`EditPerson`)."""
    traits: Traits | None = None

    def __post_init__(self) -> None:
        ids = [step.id for step in self.steps]
        for step_id in ids:
            if ids.count(step_id) > 1:
                raise BadFlow(f"flow {self.kind!r}: step {step_id!r} is declared twice")
            if not _STEP_ID.fullmatch(step_id):
                raise BadFlow(
                    f"flow {self.kind!r}: step {step_id!r} must be named by small letters, digits and hyphens"
                )
        for step in self.steps:
            if contradiction := step.contradiction:
                raise BadFlow(f"flow {self.kind!r}: step {step.id!r} is {contradiction}")
        for version in range(1, self.version):
            if version not in self.upgrades:
                raise BadFlow(f"flow {self.kind!r}: no upgrade from version {version}")
        if (self.traits is None) is not (self.build is None):
            raise BadFlow(f"flow {self.kind!r}: what builds a report needs traits, and only that has them")
        for found in self.traits.contradictions(ids) if self.traits else ():
            raise BadFlow(f"flow {self.kind!r}: {found}")
