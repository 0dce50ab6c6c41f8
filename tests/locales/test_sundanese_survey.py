"""The profile's survey in Sundanese: each question is there, and translates the words that the profile has now."""

from fluent.syntax import ast, parse

from bot.domain.profiles import Question, load_profile, profile_names
from bot.services.work.texts import LOCALES
from tests.every import every

FILE = LOCALES / "su" / "kinds" / "survey.ftl"
BODY = parse(FILE.read_text(encoding="utf-8")).body
ENTRIES = {entry.id.name: entry for entry in BODY if isinstance(entry, ast.Message)}
QUESTIONS = [question for name in profile_names() for question in load_profile(name).survey]
every_question = every("question", QUESTIONS, name=lambda each: each.key)


@every_question
def test_a_question_is_translated_with_its_label_and_its_heading(question: Question) -> None:
    asked = ENTRIES[f"proposal-survey-{question.key}"]
    assert asked.value is not None
    assert [attribute.id.name for attribute in asked.attributes] == ["label"]
    assert f"fact-survey-{question.key}" in ENTRIES


@every_question
def test_the_indonesian_words_above_it_are_those_of_the_profile(question: Question) -> None:
    comment = ENTRIES[f"proposal-survey-{question.key}"].comment
    assert comment is not None
    assert comment.content == question.question
