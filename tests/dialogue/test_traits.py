"""What a kind says of itself is whole and true, or it fails when it is declared, naming the culprit."""

from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.fields import FreeText, PersonPick
from bot.dialogue.flow import BadFlow, Flow
from bot.dialogue.kinds import Kinds
from bot.dialogue.question import Step
from bot.dialogue.traits import Brings, Door, Opens, Repeats, ToldBefore, Traits
from bot.domain.areas import AreaCode
from bot.domain.report.changes import Change, Kind
from bot.domain.sentences.rule import rule
from bot.domain.sentences.spoken import Spoken
from tests.dialogue.errand import HOW, errand
from tests.dialogue.talk import SCENE

PERSON = Step("person", PersonPick())
PLAIN = Traits(
    told=ToldBefore(Repeats.ON_ONE_DAY), brings=Brings.NOBODY, refused_as=(), tells_of=None, spoken=None, opens=()
)


def kind(code: str = "party", **traits: Any) -> Flow:
    """A kind with two questions, and these traits."""
    told = Change(Kind(code), AreaCode(SCENE.area), SCENE.today)
    return Flow(
        code, code.upper(), (PERSON, Step("what", FreeText())), lambda *_: told, traits=replace(PLAIN, **traits)
    )


def spoken(**known: Any) -> Spoken:
    return Spoken(**{"rules": (rule("pesta"),), "dated": False, **known})


def test_a_kind_must_say_everything() -> None:
    with pytest.raises(TypeError, match="'told', 'brings', 'refused_as', 'tells_of', 'spoken', and 'opens'"):
        Traits()  # type: ignore[call-arg]
    with pytest.raises(BadFlow, match="'party': what builds a report needs traits"):
        replace(kind(), traits=None)
    with pytest.raises(BadFlow, match="'errand' builds no report"):
        Kinds([errand(HOW)])


@pytest.mark.parametrize(
    ("traits", "culprit"),
    [
        ({"told": ToldBefore(Repeats.FOR_GOOD), "brings": Brings.NEWCOMERS}, "brings people and ends"),
        ({"told": ToldBefore(Repeats.FOR_GOOD, matter="what")}, "the matter 'what'"),
        ({"told": ToldBefore(Repeats.UNDER_WAY, until_return=True)}, "ends nobody's being here"),
        ({"opens": (Opens("who", frozenset({Door.HERE})),)}, "opens with an answer to 'who'"),
        ({"opens": (Opens("person", frozenset({Door.HERE}), {"why": "x"}),)}, "opens with an answer to 'why'"),
        ({"opens": (Opens("person", frozenset({Door.AWAY})),) * 2}, "opens twice from 'away'"),
        ({"spoken": spoken(dated=True)}, "its sentences answer 'date'"),
        ({"spoken": spoken(rules=(rule("pesta", detail=("why", "x")),))}, "its sentences answer 'why'"),
    ],
)
def test_a_contradiction_is_named(traits: dict[str, Any], culprit: str) -> None:
    with pytest.raises(BadFlow, match=f"'party': .*{culprit}"):
        kind(**traits)


@pytest.mark.parametrize("door", [Door.ARRIVED, Door.NIK_KNOWN])
def test_two_kinds_behind_a_door_for_one_are_named(door: Door) -> None:
    opens = (Opens("person", frozenset({door})),)
    with pytest.raises(BadFlow, match=f"'party' and 'wake' both open from '{door.value}'"):
        Kinds([kind(opens=opens), kind("wake", opens=opens)])


def test_a_sentence_that_covers_what_no_kind_tells_is_named() -> None:
    with pytest.raises(BadFlow, match="'party' cover 'waking'"):
        Kinds([kind(spoken=spoken(covers={"": frozenset({"wake", "waking"})})), kind("wake", spoken=spoken())])


def test_kinds_that_end_being_here_are_repeated_by_one_another_and_no_other() -> None:
    gone = ToldBefore(Repeats.FOR_GOOD)
    kinds = Kinds([kind(), kind("wake", told=gone), kind("flight", told=replace(gone, until_return=True))])
    assert kinds.repeated_by(Kind("wake")) == kinds.repeated_by(Kind("flight")) == {"wake", "flight"}
    assert kinds.repeated_by(Kind("party")) == {"party"}
