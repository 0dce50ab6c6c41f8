"""Text keys to words in a person's language, from the Fluent files below `locales/`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import structlog
from fluent.syntax.ast import TextElement

from bot.dialogue.prompt import Arg, Button, Option, Prompt, Say, Size, Text, Wants
from bot.domain.profiles import DEFAULT_PROFILE, Profile, load_profile
from bot.services.work import metrics
from bot.services.work.late_bundle import LateBundle, entries, parsed_entry
from bot.services.work.profile_words import profile_terms, profile_words

LOCALES = Path(__file__).parents[2] / "locales"
DEFAULT = "id"
REMEMBERED = 8192
"""Sentences kept ready: questions, counters, labels and dates recur all day."""
log = structlog.get_logger(__name__)

_ORDER = tuple(Size)
"""In which buttons stand, whoever asks."""


class MissingText(KeyError):  # noqa: N818 - a finding
    """No file of the default language holds the key, or one of its arguments was not given; the message names it."""


class Texts:
    """Every language, read once, when it is first spoken. A key missing from a language is taken from Indonesian."""

    def __init__(
        self, folder: Path = LOCALES, more: Mapping[str, str] | None = None, profile: Profile | None = None
    ) -> None:
        """The words of the `profile` (without one, of the default) are Indonesian, as any other text without a
        translation; its terms are those of every language."""
        chosen = profile or load_profile(DEFAULT_PROFILE)
        terms, own = profile_terms(chosen), {DEFAULT: profile_words(chosen)}
        self._sources = {
            path.name: (path, f"{terms}\n{own.get(path.name, '')}\n{(more or {}).get(path.name, '')}")
            for path in sorted(folder.iterdir())
        }
        self._read: dict[str, LateBundle] = {}
        self._said = lru_cache(maxsize=REMEMBERED)(self._format)

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages there are."""
        return tuple(self._sources)

    def read_all(self) -> None:
        """All languages at once, by whoever is about to answer people; most commands of the server speak none."""
        for locale in self._sources:
            self._bundle(locale)

    def _bundle(self, locale: str) -> LateBundle | None:
        if locale not in self._read and locale in self._sources:
            folder, more = self._sources[locale]
            self._read[locale] = LateBundle(folder.name, [*_sources(folder), more])
        return self._read.get(locale)

    def has(self, key: str, locale: str = DEFAULT) -> bool:
        """Whether this very language holds the key."""
        name, _, attribute = key.partition(".")
        bundle = self._bundle(locale)
        if bundle is None or not bundle.has_message(name):
            return False
        message = bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def beginnings(self, prefix: str) -> Iterator[str]:
        """Of the texts of all languages whose keys begin so the words before the first thing that is put in."""
        for source in (each for folder, own in self._sources.values() for each in (*_sources(folder), own)):
            for name, entry in entries(source).items():
                if name.startswith(prefix) and (value := parsed_entry(entry).value) is not None:
                    first = value.elements[0]
                    yield first.value if isinstance(first, TextElement) else ""

    def say(self, locale: str, text: Text) -> str:
        """The text in words; its parts first."""
        if not text.parts:
            return self._said(locale, text.key, tuple(text.args.items()))
        parts = [(name, self.say(locale, part)) for name, part in text.parts.items()]
        return self._said(locale, text.key, (*text.args.items(), *parts))

    def label(self, locale: str, label: Text | str) -> str:
        """A label that is a text, or a name shown as it is."""
        return label if isinstance(label, str) else self.say(locale, label)

    def prompt(self, locale: str, say: Say) -> Prompt:
        """A message ready to show: the step counter, the lines, the labelled buttons."""
        # Right above the question, which comes last: what is told first belongs to the answer before.
        counter = [Text("step-counter", {"left": say.left})] if say.left else []
        lines = [*say.lines[:-1], *counter, *say.lines[-1:]]
        pairs = zip([None, *lines], lines, strict=False)
        body = "".join(_joint(before, line) + self.say(locale, line) for before, line in pairs)
        prefix = f"{say.prefix}:" if say.prefix else ""
        options = sorted(_each_once(say), key=lambda option: _ORDER.index(option.size))
        labels = _told_apart([self.label(locale, o.label) for o in options])
        buttons = tuple(
            Button(label, f"{prefix}{o.id}", o.size, self.say(locale, o.group) if o.group else "")
            for o, label in zip(options, labels, strict=True)
        )
        contact = self.say(locale, Text("button-share-contact")) if say.wants is Wants.CONTACT else ""
        location = self.say(locale, Text("button-share-location")) if say.wants is Wants.LOCATION else ""
        return Prompt(body, buttons, say.wants, contact, location)

    def _format(self, locale: str, key: str, args: tuple[tuple[str, Arg], ...]) -> str:
        bundle = self._bundle(locale if self.has(key, locale) else DEFAULT)
        if bundle is None or not self.has(key):
            raise MissingText(key)
        name, _, attribute = key.partition(".")
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise MissingText(key)
        words, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(words)


def _each_once(say: Say) -> Iterable[Option]:
    """A platform refuses a message in which two buttons have one id, and nobody would be answered by it: the first
    stays, and whoever watches the program hears of the other."""
    first: dict[str, Option] = {}
    for option in say.options:
        first.setdefault(option.id, option)
    if len(first) < len(say.options):
        metrics.BUTTONS_DROPPED.inc(len(say.options) - len(first))
        log.error("prompt.button_twice", texts=[line.key for line in say.lines], prefix=say.prefix.partition(":")[0])
    return first.values()


def _told_apart(labels: Sequence[str]) -> list[str]:
    """Those that read alike with their number among them, by which they are typed as well."""
    read = [label.strip().casefold() for label in labels]
    if len({*read}) == len(read):
        return [*labels]
    nth = [read[: place + 1].count(each) for place, each in enumerate(read)]
    return [
        f"{n}. {label}" if read.count(each) > 1 else label for label, each, n in zip(labels, read, nth, strict=True)
    ]


def _joint(before: Text | None, line: Text) -> str:
    """Paragraphs stand apart; the lines of a list (keys ending in `-line`) and the counter do not."""
    if before is None:
        return ""
    in_list = line.key.endswith("-line") and before.key.endswith("-line")
    return "\n" if in_list or before.key == "step-counter" else "\n\n"


def _sources(folder: Path) -> Iterable[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.ftl"))]
