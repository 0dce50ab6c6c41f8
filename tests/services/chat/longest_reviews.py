"""Reviews as long as they can plausibly be: every question answered at length, advice above, every addition offered."""

from datetime import date
from typing import Any

from bot.dialogue.fields import FreeText
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Prompt, Say, Size, Text
from bot.dialogue.question import Step
from bot.dialogue.review_page import answer_line, declaration_of
from bot.dialogue.turn import ADD, CANCEL, EDIT, EXTRA, SEND
from bot.handlers import catalogue
from bot.services.chat.one_screen import in_one_screen
from bot.services.work.texts import Texts

ALL = catalogue()
WORDED = Texts(more={"id": "remark = { $words }"})
LONGEST_NAME = "Raden Ayu Siti Nurhasanah Kusumawardani Natadiningrat binti H"
HOUSE = "Perumahan Griya Mekarjati Indah Permai Tahap Dua Blok Cempaka C-17 Nomor 112 sebelah musala"
WORDS: Step[Any] = Step("words", FreeText())
TODAY = date(2026, 11, 10)


def longest(step: Step[object]) -> str:
    """The most that an answer may say: who he is, or as many letters as the question takes."""
    if not step.extra and "Pick" in type(step.field).__name__:
        return f"{LONGEST_NAME} (87 tahun, {HOUSE})"
    return ("kata " * 24)[: getattr(step.field, "longest", 60)]


def review_of(flow: Flow) -> Say:
    """With every question answered at length, three remarks and advice above; every addition is still offered."""
    lines = [answer_line(step.text(flow.kind, label=True), WORDS, longest(step), TODAY) for step in flow.steps]
    remarks = [Text("remark", {"words": "kata " * 30})] * 3
    declared = [Text("review-declaration", parts={"words": declaration_of(flow)})] if flow.declares else []
    title = Text("review-title", parts={"kind": Text(f"kind-{flow.kind}")})
    buttons = [
        Option(SEND, Text("button-declare" if flow.declares else "button-send"), Size.MAIN),
        Option(EDIT, Text("button-edit")),
        *(Option(f"{ADD}.{step.id}", _adds(flow, step)) for step in flow.steps if step.urged),
        *([Option(EXTRA, Text("button-extra"))] if any(step.extra for step in flow.steps) else []),
        Option(CANCEL, Text("button-cancel"), Size.SMALL),
    ]
    advice = Text("remark", {"words": "kata " * 40})
    return Say((advice, title, *lines, *remarks, *declared, Text("review-ask")), tuple(buttons), "s:0")


def _adds(flow: Flow, step: Step[object]) -> Text:
    return Text("button-add", parts={"what": step.text(flow.kind, label=True)})


def parts_of(kind: str, locale: str) -> list[Prompt]:
    """As they are shown one after another, the one with the buttons last."""
    return [said(locale, part) for part in in_one_screen(review_of(ALL[kind]), lambda say: said(locale, say))]


def said(locale: str, say: Say) -> Prompt:
    return WORDED.prompt(locale, say)
