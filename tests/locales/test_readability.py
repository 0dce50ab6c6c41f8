"""Every Indonesian text can be read by an RT head: short, plain, polite; and each is used."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.dialogue.screen import LETTERS
from tests.every import every
from tests.locales.messages import NAME, Message, messages_of
from tests.locales.use import is_used

MEAN, LONGEST = 20, 28
"""Words of a sentence, over a message and at most."""
SENTENCE = 7
"""So many words are a sentence, not a label."""
LISTS = Path(__file__).parent


def listed(name: str) -> frozenset[str]:
    """The words of a list, a file beside this one; lines with `#` say what it is."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


ENGLISH, JARGON, OFFICES, CAPITALS = map(listed, ("english", "jargon", "offices", "capitals"))
ALLOWED = CAPITALS - {word.upper() for word in OFFICES}
ROUGH = frozenset({"kamu", "anda", "kau", "engkau", "lu", "lo", "loe", "elo", "elu", "gue", "gua", "gw", "aku", "ente"})
NOT_YOURS = frozenset({"tamu", "temu", "bertemu", "ketemu", "ilmu", "jamu"})
"""Words that end in *-mu* without speaking to anybody."""
MU = 4
"""*namamu* is longer, *kamu* is on the list."""
FOR_OFFICES = re.compile(
    r"(?:warning|card|decide|decided|reason|queue|details|room|close|closing|files|month|search|effect|fact|incomplete|keying)-.*"
    r"|(?:help|menu|privacy)-(?:operator|tksk|dinsos|admin)|button-siks.*"
)
STORED = frozenset({"warning-like-earlier", "warning-entered-here"})
"""Nothing says them any more, but reports of before that bear them are still shown."""
SIX_LINES = 6 * LETTERS + 6
"""As wide as a message is where nothing is drawn; a name is longer than what stands for it here."""
FOR_HEADS = frozenset(
    f"{each}.ftl" for each in ("alike", "checks", "dialog", "my_reports", "nudges", "rt", "rules", "talk", "words")
)
TELLS_FIELDS = frozenset({"double-fields-hint"})
"""One field after the other."""
every_file = every("file", lambda: sorted({message.file for message in messages_of("id")}))


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[-/'’][^\W\d_]+)*", text)


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; a line of its own is one."""
    return [found for part in re.split(r"(?<=[.?!…])[\s”)]+|\n", text) if (found := words(part))]


def too_long(message: Message) -> set[str]:
    """Wordings whose sentences are too long, each or on the whole."""
    lengths = {wording: [len(sentence) for sentence in sentences(wording)] for wording in message.wordings}
    return {
        wording for wording, each in lengths.items() if sum(each) > MEAN * len(each) or max(each, default=0) > LONGEST
    }


def strange(message: Message) -> set[str]:
    """English words, and those that only computers and offices use."""
    said = {word.lower() for wording in message.wordings for word in words(wording) if word not in ALLOWED}
    known = OFFICES if FOR_OFFICES.fullmatch(message.key) else frozenset()
    return (said & (ENGLISH | JARGON | OFFICES)) - known


def rough(message: Message) -> set[str]:
    """Words that a neighbour would say, but no clerk."""
    said = {word.lower() for wording in message.wordings for word in words(wording)}
    yours = {word for word in said if word.endswith("mu") and len(word) > MU}
    return (said & ROUGH) | (yours - NOT_YOURS)


def shouted(message: Message) -> set[str]:
    """Words in capitals that are no abbreviations, and rows of exclamation marks."""
    found = {
        word for wording in message.wordings for word in re.findall(r"\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*\b|!!", wording)
    }
    return found - CAPITALS - {NAME.upper()}


def unfinished(message: Message) -> set[str]:
    """Sentences without their full stop; labels, lines of a list and what stands amid a sentence are none."""
    if message.is_label or message.key.endswith("-line"):
        return set()
    return {wording for wording in message.wordings if not wording[0].islower() and _is_cut(wording)}


def _is_cut(wording: str) -> bool:
    last = wording.rstrip().rpartition("\n")[2]
    return len(words(last)) >= SENTENCE and not last.endswith(NAME) and last.rstrip("”)")[-1] not in ".?!:…"


def double(message: Message) -> set[str]:
    """Questions that ask two things: whoever answers *ya* has said nothing."""
    asked = {part for wording in message.wordings for part in re.findall(r"[^.?!…\n]*\?", wording)}
    return {question for question in asked if "atau" in question.split()}


@every_file
@every("rule", [too_long, strange, rough, shouted, unfinished, double])
def test_every_text_can_be_read(rule: Callable[[Message], set[str]], file: str) -> None:
    found = {message.key: rule(message) for message in messages_of("id") if message.file == file}
    assert {key: what for key, what in found.items() if what} == {}


@every(
    "rule, text",
    [
        (too_long, "satu " * 29),
        (too_long, " ".join(["satu"] * 21) + ". " + " ".join(["dua"] * 21) + "."),
        (strange, "Silakan submit laporan ini."),
        (strange, "Laporan masuk verifikasi."),
        (strange, "Pilih SHDK orang itu."),
        (rough, "Siapa namamu?"),
        (rough, "Kalau Anda tahu, ketik namanya."),
        (shouted, "Periksa LAGI laporan ini."),
        (double, "Orangnya laki-laki atau perempuan?"),
        (unfinished, "Periksa lagi nomor yang ada di kartunya itu"),
    ],
)
def test_a_text_that_cannot_is_found(rule: Callable[[Message], set[str]], text: str) -> None:
    assert rule(Message("made-up", "rt.ftl", (text,), frozenset(), frozenset()))


def test_every_text_is_used() -> None:
    assert {message.key for message in messages_of("id") if not is_used(message.key)} == STORED


def test_no_text_is_there_twice() -> None:
    assert [key for key, count in Counter(message.key for message in messages_of("id")).items() if count > 1] == []


def test_the_rules_find_what_they_are_for() -> None:
    assert len(ENGLISH) > 300
    assert {"please", "submit", "the"} <= ENGLISH
    assert sentences("Satu dua. Tiga?\nEmpat") == [["Satu", "dua"], ["Tiga"], ["Empat"]]
    assert not is_used("nobody-asks-for-this")


@every("message", lambda: [m for m in messages_of("id") if m.file in FOR_HEADS or m.file.startswith("kinds/")])
def test_what_an_rt_head_is_asked_or_refused_is_six_lines_of_his_phone(message: Message) -> None:
    """Of what is one paragraph; a list has its lines."""
    longest = max(message.wordings, key=len)
    assert "\n" in longest or message.key in TELLS_FIELDS or FOR_OFFICES.match(message.key) or len(longest) <= SIX_LINES
