"""A flow that contradicts itself fails when it is declared, naming the culprit."""

import pytest

from bot.dialogue.fields import FreeText
from bot.dialogue.flow import BadFlow
from bot.dialogue.question import Step
from bot.handlers import catalogue
from tests.dialogue.errand import HOW, NOTE, errand
from tests.dialogue.talk import Talk


def test_a_step_declared_twice_is_named() -> None:
    with pytest.raises(BadFlow, match=r"'errand'.*'how' is declared twice"):
        errand(HOW, NOTE, HOW)


@pytest.mark.parametrize("step_id", ["", "_send", "a:b"])
def test_a_step_whose_id_would_break_a_button_is_refused(step_id: str) -> None:
    with pytest.raises(BadFlow, match=f"'errand'.*{step_id!r}"):
        errand(Step(step_id, FreeText()))


def test_a_missing_upgrade_is_named_by_its_version() -> None:
    with pytest.raises(BadFlow, match="'errand': no upgrade from version 2"):
        errand(HOW, version=3, upgrades={1: lambda answers: answers})


def test_two_kinds_of_one_name_are_named() -> None:
    with pytest.raises(BadFlow, match="'errand' has the kind or code of 'errand'"):
        catalogue((errand(HOW), errand(NOTE)))


def test_flows_without_steps_or_upgrades_are_fine() -> None:
    assert Talk(errand()).turn.says
