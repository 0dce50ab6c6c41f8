"""Photos, and places told by name or by a pin."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText, refuse_means, text_of
from bot.dialogue.flow import Field, Given, Json, Refusal, Scene
from bot.dialogue.prompt import Picture, Pin, Said, Text, Wants


@dataclass(frozen=True, slots=True)
class Photo(Field[str]):
    """A photo, kept as the reference it will have once it is fetched; one may always do without."""

    optional: bool = True
    wants: ClassVar[Wants] = Wants.PHOTO
    personal: ClassVar[bool] = True

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        return Given(said.file_id) if isinstance(said, Picture) else refuse_means(said, "photo")

    def load(self, raw: Json) -> str:
        return text_of(raw)

    def show(self, value: str) -> Text:
        return Text("photo-attached")


@dataclass(frozen=True, slots=True)
class Place(FreeText):
    """A place in words; a pin of the phone's map is as good (kept as `-6.30125, 107.30456`)."""

    def read(self, said: Said, scene: Scene) -> "Given | Refusal":
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        return Given(said.as_text) if isinstance(said, Pin) else FreeText.read(self, said, scene)  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class PinOnly(Field[str]):
    """The place where something stands, by a pin; one may do without where the phone knows none."""

    optional: bool = True
    wants: ClassVar[Wants] = Wants.LOCATION

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        return Given(said.as_text) if isinstance(said, Pin) else refuse_means(said, "location")

    def load(self, raw: Json) -> str:
        return text_of(raw)
