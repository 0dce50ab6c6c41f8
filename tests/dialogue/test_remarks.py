"""A photo or a sentence in one answer."""

from datetime import date

import pytest

from bot.dialogue.fields.remarks import Remark
from bot.dialogue.prompt import Other, Picture, Said, Typed
from bot.dialogue.reading import Given, Json, Refusal, Scene
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId

SCENE = Scene(date(2026, 11, 10), AreaCode("32.15.27.2001/005/003"), OfficerId("acep"))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (Typed("  Suratnya   menyusul "), {"words": "Suratnya menyusul"}),
        (Picture("ref1"), {"photo": "ref1", "words": ""}),
        (Picture("ref1", " surat \u200bkematian"), {"photo": "ref1", "words": "surat kematian"}),
    ],
)
def test_a_sentence_or_a_photo_with_what_is_written_below_it(said: Said, value: Json) -> None:
    given = Remark().read(said, SCENE)
    assert given == Given(value)
    assert Remark().load(value) == value


def test_a_long_caption_is_cut_not_refused() -> None:
    given = Remark().read(Picture("ref1", "a" * 999), SCENE)
    assert isinstance(given, Given)
    assert len(Remark().load(given.value)["words"]) == Remark().longest


@pytest.mark.parametrize("said", [Typed(""), Typed("!!"), Typed("a" * 400), Other("sticker"), Other("voice")])
def test_anything_else_is_refused(said: Said) -> None:
    assert isinstance(Remark().read(said, SCENE), Refusal)


@pytest.mark.parametrize("raw", ["x", 1, None, []])
def test_a_stored_answer_that_is_none_does_not_load(raw: Json) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any is as good
        Remark().load(raw)
