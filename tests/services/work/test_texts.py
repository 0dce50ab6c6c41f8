"""What is made of a message wherever one is made."""

import pytest
from structlog.testing import capture_logs

from bot.dialogue.prompt import Option, Say, Size, Text
from bot.services.work.texts import Texts
from tests.services.work.test_metrics import value


@pytest.mark.says_twice
def test_of_two_buttons_of_one_id_the_first_stays_and_whoever_watches_hears_of_it() -> None:
    dropped = value("lapor_buttons_dropped")
    options = (Option("menu", "Kembali"), Option("mine", "Lain"), Option("menu", "Menu", Size.MAIN))
    with capture_logs() as logs:
        prompt = Texts().prompt("id", Say((Text("not-understood"),), options, "go:0"))
    assert [(each.label, each.token) for each in prompt.buttons] == [("Kembali", "go:0:menu"), ("Lain", "go:0:mine")]
    assert logs == [{"event": "prompt.button_twice", "log_level": "error", "texts": ["not-understood"], "prefix": "go"}]
    assert value("lapor_buttons_dropped") == dropped + 1


def test_two_buttons_that_read_alike_are_told_apart_by_a_number() -> None:
    options = (
        Option("a", "Tanya RT"),
        Option("b", "Lihat data Asep"),
        Option("c", "lihat data Asep "),
        Option("d", "X"),
    )
    prompt = Texts().prompt("id", Say((Text("not-understood"),), options, "go:0"))
    assert [each.label for each in prompt.buttons] == ["Tanya RT", "1. Lihat data Asep", "2. lihat data Asep ", "X"]
