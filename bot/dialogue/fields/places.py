"""Photos, and places told by name or by a pin."""

import re
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText, clean, left_out, refuse_means, text_of
from bot.dialogue.prompt import Picture, Pin, Said, Text, Typed, Wants
from bot.dialogue.question import Field
from bot.dialogue.reading import Given, Json, Refusal, Scene

_COORDINATES = re.compile(r"(-?\d{1,2}\.\d{3,})\s*,\s*(-?\d{1,3}\.\d{3,})")


@dataclass(frozen=True, slots=True)
class Photo(Field[str]):
    """A photo, kept as the reference it will have once it is fetched; one may always do without."""

    optional: bool = True
    wants: ClassVar[Wants] = Wants.PHOTO
    personal: ClassVar[bool] = True

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        if isinstance(said, Picture):
            return Given(said.file_id)
        return Given(None) if self.optional and left_out(said) else refuse_means(said, "photo")

    def load(self, raw: Json) -> str:
        return text_of(raw)

    def show(self, value: str) -> Text:
        return Text("photo-attached")


@dataclass(frozen=True, slots=True)
class Place(FreeText):
    """A place in words; a pin of the phone's map is as good (kept as `-6.30125, 107.30456`)."""

    names_something: bool = True

    def read(self, said: Said, scene: Scene) -> "Given | Refusal":
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        return Given(said.as_text) if isinstance(said, Pin) else FreeText.read(self, said, scene)  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class PinOnly(Field[str]):
    """The place where something stands, by a pin; one may do without where the phone knows none. Degrees typed, also
    as they stand in the address of a map, are as good."""

    optional: bool = True
    wants: ClassVar[Wants] = Wants.LOCATION
    numbered: ClassVar[bool] = True
    personal: ClassVar[bool] = True

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        pin = said if isinstance(said, Pin) else _typed(said)
        if pin is None and self.optional and left_out(said):
            return Given(None)
        return Given(pin.as_text) if pin else refuse_means(said, "location")

    def load(self, raw: Json) -> str:
        return text_of(raw)


def _typed(said: Said) -> Pin | None:
    found = _COORDINATES.search(clean(said.text)) if isinstance(said, Typed) else None
    if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        return None
    return Pin(float(found[1]), float(found[2]))
