"""Typed answers: what was typed, cleaned, understood or refused with what was wrong."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import ClassVar, assert_never

from bot.dialogue.prompt import (
    Edited,
    Gone,
    Other,
    PersonMoved,
    Picture,
    Pin,
    Pressed,
    RoomMade,
    RoomMoved,
    Said,
    SharedContact,
    Text,
    Typed,
)
from bot.dialogue.question import Field, T
from bot.dialogue.reading import Given, Json, Lookup, Refusal, Scene
from bot.domain.people.people import readable
from bot.domain.sayings.counts import count_said
from bot.domain.sayings.evading import evades, waits_for_somebody
from bot.domain.sayings.known import is_courtesy, is_saying
from bot.domain.sayings.no_entries import tells_nothing
from bot.domain.sayings.nothing import Nothing, is_plain_no, said_nothing
from bot.domain.sentences.typed_names import is_a_day, name_told

SHOWN_OF_REFUSED = 60
_NUMBER = re.compile("[0-9]{1,12}|[0-9]{1,3}([. ][0-9]{3}){1,3}")
"""In Indonesian a point stands between thousands."""
_UNSEEN = ("Cf", "Cc", "Cs", "Co")


def clean(text: str) -> str:
    """NFC, without invisible and direction characters or broken halves of one, white space folded."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in _UNSEEN or c.isspace())
    return " ".join("".join(kept).split())


def refuse(key: str, typed: str = "", **args: str | int) -> Refusal:
    """The refusal `refuse-{key}`, showing what was typed, shortened."""
    shown = typed if len(typed) <= SHOWN_OF_REFUSED else typed[: SHOWN_OF_REFUSED - 1] + "…"
    return Refusal(Text(f"refuse-{key}", {"typed": shown, **args}))


def refuse_choice(typed: str, example: Text) -> Refusal:
    """It is none of the choices; one of them is the `example` of what may be typed. Their numbers may be typed as well,
    and are not spoken of, for no number stands beside a choice."""
    refused = refuse("choose", typed).text
    return Refusal(replace(refused, parts={"example": example}))


def refuse_means(said: Said, wanted: str) -> Refusal:
    """A photo where text is asked for, a sticker anywhere: named, so that the refusal is kind."""
    return refuse(f"not-{wanted}", what=means(said))


def means(said: Said) -> str:
    """What it is called in the texts that name it."""
    match said:
        case Picture():
            return "photo"
        case Typed():
            return "text"
        case SharedContact():
            return "contact"
        case Pin():
            return "location"
        case Other(what):
            return what
        case Pressed() | RoomMoved() | RoomMade() | PersonMoved() | Gone() | Edited():
            return "other"
        case _:
            assert_never(said)


def left_out(said: Said) -> bool:
    """Whether there is none, or he does not know, in his own words: of what may be left out, *Lewati*."""
    if not isinstance(said, Typed):
        return False
    text = clean(said.text)
    return said_nothing(text) is not None or is_plain_no(text)


class TypedField(Field[T]):
    """A field answered by typing; `understand` gets the cleaned text, `understand_nothing` one that says nothing,
    `understand_evasion` one that asks back, puts off or leaves it open."""

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        if not isinstance(said, Typed):
            return refuse_means(said, "text")
        text = clean(said.text)
        nothing = said_nothing(text) if text else None
        if nothing is None and self.optional and is_plain_no(text):
            nothing = Nothing.NONE
        if nothing is not None:
            return self.understand_nothing(nothing, text, scene)
        if not any(c.isalnum() for c in text):
            return refuse("no-letters", text) if text else refuse("empty")
        return self.understand_evasion(text, scene) if evades(text) else self.understand(text, scene)

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal | Lookup:
        """*Belum ada*, *tidak tahu*: left out where the question may be; never a name, a number or a place."""
        return Given(None) if self.optional else refuse("needed", text)

    def understand_evasion(self, text: str, scene: Scene) -> Given | Refusal | Lookup:
        """*Terserah*, *kenapa?*, *besok*: an answer only where a list has an entry that is called so."""
        understood = self.understand(text, scene)
        return understood if isinstance(understood, Refusal) else refuse("saying", text)

    def understand(self, text: str, scene: Scene) -> Given | Refusal | Lookup:
        """The text, understood."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FreeText(TypedField[str]):
    """A place, a reason: `shortest` to `longest` characters, at least one letter or digit, and no word that anybody may
    say anywhere (*ya pak, siap*); where it
    `names_something` (a place, a job), how many is no answer either."""

    longest: int = 120
    shortest: int = 2
    names_something: bool = False

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        if len(text) > self.longest:
            return refuse("too-long", text, length=len(text), longest=self.longest)
        if len(text) < self.shortest:
            return refuse("too-short", text)
        if _names_nothing(text) if self.names_something else is_courtesy(text):
            return refuse("saying", text)
        return Given(text)

    def load(self, raw: Json) -> str:
        return text_of(raw)


@dataclass(frozen=True, slots=True)
class Reason(FreeText):
    """Why something is turned down, put off or asked back: that one waits for somebody is a reason as well."""

    def understand_evasion(self, text: str, scene: Scene) -> Given | Refusal | Lookup:
        if waits_for_somebody(text):
            return self.understand(text, scene)
        return FreeText.understand_evasion(self, text, scene)


def _names_nothing(text: str) -> bool:
    return is_saying(text) or tells_nothing(text) or is_a_day(text)


@dataclass(frozen=True, slots=True)
class NewName(FreeText):
    """The name of somebody who is in no list yet; typed anew in each report."""

    personal: ClassVar[bool] = True

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        name = name_told(text)
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        return FreeText.understand(self, name, scene) if name else refuse("name", text)

    def show(self, value: str) -> str:
        return readable(value)


@dataclass(frozen=True, slots=True)
class NumberField(TypedField[int]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 9999

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        number = int(re.sub("[. ]", "", text)) if _NUMBER.fullmatch(text) else count_said(text)
        if number is None:
            number = -1
        if not self.least <= number <= self.most:
            return refuse("number", text, least=self.least, most=self.most)
        return Given(number)

    def load(self, raw: Json) -> int:
        if type(raw) is not int:
            raise ValueError(raw)
        return raw


def text_of(raw: Json) -> str:
    """A stored answer that is text; raises ValueError on anything else."""
    if not isinstance(raw, str) or not raw:
        raise ValueError(raw)
    return raw
