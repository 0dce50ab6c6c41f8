"""The guide for RT heads tells of every kind there is, and each of its pictures is there."""

import re

from bot.handlers import catalogue
from tests.journeys.guide.__main__ import DOCS
from tests.journeys.guide.chapters import KINDS

GUIDE = (DOCS / "panduan-rt.md").read_text(encoding="utf-8")


def test_each_kind_has_a_conversation_and_a_chapter() -> None:
    assert {chapter.id for chapter in KINDS} == set(catalogue())
    assert [chapter.title for chapter in KINDS if f"## {chapter.title}\n" not in GUIDE] == []


def test_each_picture_of_the_guide_is_there() -> None:
    shown = re.findall(r"\(images/panduan/([\w-]+\.png)\)", GUIDE)
    assert set(shown) == {picture.name for picture in (DOCS / "images" / "panduan").glob("*.png")}
