"""A place on the map: a pin, or degrees typed."""

import pytest

from bot.dialogue.fields import PinOnly, Place
from bot.dialogue.prompt import Other, Picture, Pin, Said, Typed
from bot.dialogue.reading import Given, Refusal
from tests.dialogue.talk import SCENE

PIN = Pin(-6.301254, 107.304561)


@pytest.mark.parametrize(
    "said",
    [
        PIN,
        Typed("-6.301254, 107.304561"),
        Typed("lokasinya -6.301254,107.304561 ya"),
        Typed("https://www.google.com/maps/@-6.301254,107.304561,17z"),
    ],
    ids=repr,
)
def test_a_pin_and_typed_degrees_are_the_same_place(said: Said) -> None:
    assert PinOnly().read(said, SCENE) == Given("-6.30125, 107.30456")


@pytest.mark.parametrize(
    "said",
    [Typed("dekat masjid"), Typed("-96.301, 107.304"), Typed("3215, 2001"), Picture("f"), Other("voice")],
    ids=repr,
)
def test_what_is_no_place_is_refused(said: Said) -> None:
    refusal = PinOnly().read(said, SCENE)
    assert isinstance(refusal, Refusal)
    assert refusal.text.key == "refuse-not-location"


def test_where_words_are_wanted_a_pin_is_as_good() -> None:
    assert Place().read(PIN, SCENE) == Given("-6.30125, 107.30456")
    assert Place().read(Typed("di rumah"), SCENE) == Given("di rumah")
