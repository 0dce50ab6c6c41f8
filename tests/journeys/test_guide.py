"""The guide for RT heads tells of every kind there is, and each picture of the guides is there."""

import re

from bot.handlers import catalogue
from tests.journeys.guide.__main__ import DOCS
from tests.journeys.guide.chapters import KINDS
from tests.journeys.guide.office import PAPERS, SCENES

GUIDE = (DOCS / "panduan-rt.md").read_text(encoding="utf-8")


def test_each_kind_has_a_conversation_and_a_chapter() -> None:
    assert {chapter.id for chapter in KINDS} == set(catalogue())
    assert [chapter.title for chapter in KINDS if f"## {chapter.title}\n" not in GUIDE] == []


def test_each_scene_of_the_offices_has_its_picture() -> None:
    made = {f"{scene.id}.png" for scene in SCENES} | {f"{paper}.png" for paper in PAPERS}
    assert made == {
        each.name for who in ("operator", "tksk") for each in (DOCS / "images/panduan").glob(f"{who}-*.png")
    }


def test_each_picture_of_the_guides_is_there() -> None:
    guides = [GUIDE, *((DOCS / f"panduan-{who}.md").read_text(encoding="utf-8") for who in ("operator", "tksk"))]
    shown = [name for guide in guides for name in re.findall(r"\(images/panduan/([\w-]+\.png)\)", guide)]
    assert set(shown) == {picture.name for picture in (DOCS / "images" / "panduan").glob("*.png")}
