"""The words of every kind: each key exists, each label fits, each question is one polite question."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import bot
from bot.dialogue.fields import Choice, PersonPick, refuse
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Say, Text, Wants
from bot.dialogue.review_page import REVIEW
from bot.dialogue.traits import ONE_KIND_ONLY
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import Doubt, fact_key
from bot.domain.report.review import Event, Status
from bot.services.demo.demo_village import RT_003, make_residents, newest_residents
from tests.dialogue.talk import SCENE
from tests.every import every
from tests.handlers.chat import FLOWS, TEXTS, Chat
from tests.handlers.walks import ENOUGH, along, answer_once, takes_typing, walked_once, wander

FOUND = ("found-", "leaf-")
"""Begins the texts of what a search brought, or of a page of houses."""
BUTTON, ROW, MOST_BUTTONS = 20, 24, 3
"""WhatsApp: up to three choices are buttons of 20 characters, more are rows of 24 (Cloud API, interactive messages)."""
ENGLISH = {
    "please",
    "sorry",
    "error",
    "submit",
    "cancel",
    "skip",
    "upload",
    "click",
    "klik",
    "update",
    "input",
    "invalid",
}
ROUGH = {"kamu", "anda", "lu", "gue", "elo", "saudara"}
HERE = Path(str(bot.__file__)).parent
SOURCES = sorted(HERE.rglob("*.py"))
SAYS = {Text.__name__: "", refuse.__name__: "refuse-", Doubt.__name__: "warning-"}
"""What is called with a key, and what the key begins with then."""
SAID_FROM = {each.__module__ for each in (Text, refuse, Doubt)}

every_kind = every("flow", FLOWS, name=lambda flow: flow.kind)


@walked_once
def said_in(flow: Flow) -> tuple[Say, ...]:
    """Everything the conversation says on its straight way, on its edit pages and on 30 random walks."""
    said = [chat.shown for chat in along(flow)]
    for seed in range(30):
        dice, chat = Random(seed), Chat(flow)
        for _ in range(60):
            wander(chat, dice)
            if not chat.turn.says:
                break
            said.append(chat.shown)
    return tuple(said)


@cache
def keys_written(source: Path) -> tuple[str, ...]:
    """Every key that a file writes out where it says, refuses or doubts something; read once in a process.

    A list that is taken in has doubts of its own, in words.
    """
    return tuple(_keys_written(source))


def _keys_written(source: Path) -> Iterator[str]:
    nodes = list(ast.walk(ast.parse(source.read_text(encoding="utf-8"))))
    others = {
        each.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module not in SAID_FROM
        for each in node.names
    }
    for node in nodes:
        match node:
            case ast.Call(ast.Name(id=name) | ast.Attribute(attr=name), [ast.Constant(value=str(key)), *_]):
                if name in SAYS and name not in others:
                    yield SAYS[name] + key
            case _:
                pass


@walked_once
def question_texts(flow: Flow) -> tuple[tuple[str, Chat], ...]:
    """The questions as first asked, with where they are asked."""
    asked = [chat for chat in along(flow) if chat.session.asked != REVIEW and not chat.question.startswith(FOUND)]
    return tuple((TEXTS.say("id", chat.shown.lines[-1]), chat) for chat in asked)


@every_kind
def test_the_kind_its_questions_and_labels_have_words(flow: Flow) -> None:
    keys = [f"kind-{flow.kind}"]
    keys += [step.text(flow.kind, label).key for step in flow.steps for label in (False, True)]
    choices = [step.field for step in flow.steps if isinstance(step.field, Choice)]
    keys += [f"{choice.list}-{code}" for choice in choices for code in choice.codes]
    assert flow.traits is not None
    doors = {door for opens in flow.traits.opens for door in opens.doors} - ONE_KIND_ONLY
    keys += [f"check-answer-{flow.kind}"] if doors else []
    keys += [f"{flow.kind}-same"] if flow.traits.must_change else []
    assert [key for key in keys if not TEXTS.has(key)] == []


@every_kind
def test_everything_a_conversation_says_can_be_said(flow: Flow) -> None:
    assert all(TEXTS.prompt("id", say).text for say in said_in(flow))


@every_kind
def test_facts_and_warnings_of_a_report_have_words(flow: Flow) -> None:
    for seed in range(20):
        dice, chat = Random(seed), Chat(flow)
        for _ in range(ENOUGH):
            if not chat.turn.submitted:
                answer_once(chat, dice)
        for name, value in chat.change.facts:
            key, codes = fact_key(name)
            assert TEXTS.has(key)
            assert not codes or not value or TEXTS.has(f"{codes}-{value}")
        for warning in chat.change.warnings:
            assert TEXTS.say("id", Text(f"warning-{warning.key}", dict(warning.args)))


@every("source", SOURCES, name=lambda path: path.relative_to(HERE))
def test_every_key_written_in_the_source_has_words(source: Path) -> None:
    assert [key for key in keys_written(source) if not TEXTS.has(key)] == []


def test_keys_are_found_where_they_are_written() -> None:
    written = {key for source in SOURCES for key in keys_written(source)}
    assert {"review-ask", "refuse-too-long", "warning-not-listed", "warning-split-no-successor"} <= written


@every(
    "key",
    [
        *(f"basic-status-{status.value}" for status in BasicStatus),
        *(f"status-{status}" for status in Status),
        *(f"role-{role}" for role in Role),
        *(f"help-{role}" for role in Role),
        *(f"{stem}-{event}" for stem in ("card", "told", "decided") for event in (Event.APPROVED, Event.RETURNED)),
        *(f"refuse-number-{reason}" for reason in ("not-digits", "too-short", "too-long")),
        *(f"warning-nik-{reason}" for reason in ("same-as-kk", "impossible-date", "serial-zero", "birth-date", "sex")),
    ],
)
def test_keys_made_of_a_closed_set_have_words(key: str) -> None:
    assert TEXTS.has(key)


@every("locale", ["id", "su"])
@every_kind
def test_every_button_fits_both_platforms(flow: Flow, locale: str) -> None:
    for say in said_in(flow):
        choices = [option for option in say.options if option.id.count("_") == 0 or "." in option.id]
        limit = BUTTON if len(choices) <= MOST_BUTTONS else ROW
        for option in say.options:
            names_a_person = isinstance(option.label, str) or "name" in option.label.args
            label = TEXTS.label(locale, option.label)
            assert names_a_person or len(label) <= (limit if option in choices else BUTTON), label


@every_kind
def test_a_question_that_takes_typing_shows_an_example(flow: Flow) -> None:
    for text, chat in question_texts(flow):
        assert takes_typing(chat) is ("Contoh" in text), text


@every_kind
def test_a_question_that_may_be_skipped_says_so(flow: Flow) -> None:
    for text, chat in question_texts(flow):
        assert ("_skip" in chat.options) is ("Lewati" in text), text


@every_kind
def test_a_photo_is_asked_for_by_name(flow: Flow) -> None:
    for text, chat in question_texts(flow):
        assert (chat.shown.wants is Wants.PHOTO) is ("foto" in text.lower()), text


@every_kind
def test_each_question_is_one_question(flow: Flow) -> None:
    assert [text for text, _ in question_texts(flow) if text.count("?") > 1] == []


@every_kind
def test_questions_are_short_polite_and_indonesian(flow: Flow) -> None:
    for text, _ in question_texts(flow):
        words = re.findall(r"[\w-]+", text.lower())
        sentences = [sentence for sentence in re.split(r"[.?!]\s", text) if sentence.strip()]
        assert len(words) / len(sentences) <= 20, text
        assert not (ENGLISH | ROUGH) & set(words), text


@every_kind
def test_whom_a_question_names_for_example_lives_in_the_made_up_village(flow: Flow) -> None:
    village = [*make_residents(RT_003), *newest_residents(RT_003, SCENE.today)]
    living = {word.capitalize() for person in village for word in person.name.split()}
    for step in (each for each in flow.steps if isinstance(each.field, PersonPick)):
        example = re.search(r"Contoh: ([^.]+)\.", TEXTS.say("id", step.text(flow.kind)))
        assert example, step.id
        assert set(example[1].split()) <= living, step.id
