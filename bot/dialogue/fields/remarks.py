"""What is added to a report in one go: a photo, with what is written below it, or a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText, clean
from bot.dialogue.prompt import Picture, Said, Wants
from bot.dialogue.question import Field
from bot.dialogue.reading import Given, Json, Refusal, Scene


@dataclass(frozen=True, slots=True)
class Remark(Field[Mapping[str, str]]):
    """`{"photo": reference, "words": caption}` or `{"words": text}`."""

    longest: int = 300
    wants: ClassVar[Wants] = Wants.PHOTO

    def read(self, said: Said, scene: Scene) -> Given | Refusal:
        if isinstance(said, Picture):
            return Given({"photo": said.file_id, "words": clean(said.caption)[: self.longest]})
        understood = FreeText(longest=self.longest).read(said, scene)
        return Given({"words": understood.value}) if isinstance(understood, Given) else understood  # type: ignore[return-value]

    def load(self, raw: Json) -> Mapping[str, str]:
        if not isinstance(raw, dict):
            raise ValueError(raw)
        return {name: str(value) for name, value in raw.items()}

    def show(self, value: Mapping[str, str]) -> str:
        return value.get("words", "")
