"""The Sundanese conversations keep the rules of the Indonesian ones: buttons that fit, examples, *liwat*, few words."""

import re

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Wants
from bot.handlers import catalogue
from tests.every import every
from tests.handlers.chat import TEXTS
from tests.handlers.test_texts import BUTTON, ROW, question_texts
from tests.handlers.walks import takes_typing
from tests.locales.messages import Message, by_key, messages_of
from tests.locales.test_readability import LONGEST, MEAN, sentences

ROUGH = frozenset({"maneh", "manéh", "sia", "aing", "urang", "kami", "kuring", "anjeun", "anda", "kamu"})
WE = frozenset({"resumed", "set-aside", "session-lost"})
"""Where the office speaks of itself, or of both."""
FLOWS = tuple(flow for flow in catalogue().values() if flow.steps)
every_kind = every("flow", FLOWS, name=lambda flow: flow.kind)
every_message = every("message", lambda: messages_of("su"), name=lambda message: message.key)


def questions(flow: Flow) -> list[tuple[str, bool, bool, bool]]:
    """Each question in Sundanese, with whether it takes typing, may be skipped, wants a photo."""
    return [
        (
            TEXTS.say("su", chat.shown.lines[-1]),
            takes_typing(chat),
            "_skip" in chat.options,
            chat.shown.wants is Wants.PHOTO,
        )
        for _, chat in question_texts(flow)
    ]


@every_kind
def test_a_question_shows_an_example_says_liwat_and_names_a_photo(flow: Flow) -> None:
    for text, typed, skipped, photo in questions(flow):
        assert typed is ("Contona: " in text), text
        assert skipped is ("pencét Liwat" in text), text
        assert photo is ("foto" in text.lower()), text


@every_kind
def test_each_question_is_one_question(flow: Flow) -> None:
    assert [text for text, *_ in questions(flow) if text.count("?") > 1] == []


@every_message
def test_a_label_is_no_longer_than_the_indonesian_one_may_be(message: Message) -> None:
    if re.fullmatch("button-.*|kind-.*|nudge-name-.*|check-(?:same|answer)-.*", message.key):
        most = max(map(len, by_key("id")[message.key].wordings))
        assert max(map(len, message.wordings)) <= (BUTTON if most <= BUTTON else max(most, ROW))


@every_message
def test_sentences_are_short(message: Message) -> None:
    for wording in message.wordings:
        lengths = [len(sentence) for sentence in sentences(wording)]
        assert sum(lengths) <= MEAN * len(lengths), wording
        assert max(lengths, default=0) <= LONGEST, wording


@every_message
def test_words_are_polite(message: Message) -> None:
    said = {word for wording in message.wordings for word in re.findall(r"\w+", wording.lower())}
    assert message.key in WE or not said & ROUGH
