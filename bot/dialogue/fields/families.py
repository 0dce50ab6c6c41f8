"""How many come to live here: told by a number, or by a photo of their family card that an operator reads."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import NumberField, refuse, text_of
from bot.dialogue.prompt import Picture, Said, Text, Wants
from bot.dialogue.question import Asking, Field, Step
from bot.dialogue.reading import Given, Json, Lookup, Offer, Refusal, Scene

_PHOTO, _ENTERED = "photo", "entered"


@dataclass(frozen=True, slots=True)
class Coming:
    """So many, each of whom is asked about; or a `photo` of their KK, from which an operator has `entered` them."""

    count: int = 0
    photo: str = ""
    entered: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether it is known of each who he is, or asked."""
        return self.entered or not self.photo


@dataclass(frozen=True, slots=True)
class CardOrCount(Field[Coming]):
    """A photo of the KK is kept as the reference that it will have once it is fetched, a count as a number.

    A photo that was sent before is the answer of `sent`, a number that was told before that of `counted`.
    """

    most: int = 10
    sent: Step[str] | None = None
    counted: str = ""
    wants: ClassVar[Wants] = Wants.PHOTO
    personal: ClassVar[bool] = True
    nothing_is: ClassVar[str] = "told"
    askings: ClassVar[tuple[str, ...]] = ("", "-told")

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        photo = asking.answers.get(self.sent) if self.sent else None
        sent = (Offer("sent", Text("button-photo-is-card"), photo),) if photo else ()
        count = self._told(asking)
        return (*sent, Offer("told", Text("button-no-photo", {"count": count}), count)) if count else sent

    def asked_as(self, asking: Asking) -> str:
        """Whoever told how many come is asked for the photo alone."""
        return self.askings[bool(self._told(asking))]

    def _told(self, asking: Asking) -> int:
        count = asking.told.get(self.counted)
        return count if type(count) is int else 0

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        if isinstance(said, Picture):
            return Given(said.file_id)
        return HeadCount(least=1, most=self.most).read(said, scene)

    def load(self, raw: Json) -> Coming:
        if type(raw) is int:
            return Coming(raw)
        if isinstance(raw, dict):
            return Coming(photo=text_of(raw[_PHOTO]), entered=bool(raw[_ENTERED]))
        return Coming(photo=text_of(raw))

    def show(self, value: Coming) -> Text | str:
        return Text("coming-on-photo") if value.photo else Text("coming-people", {"count": value.count})


@dataclass(frozen=True, slots=True)
class HeadCount(NumberField):
    """How many come, or are on a photo; of another photo it is asked anew."""

    personal: ClassVar[bool] = True

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        """More than one report may tell of are told in two."""
        read = NumberField.understand(self, text, scene)
        number = NumberField(least=self.most + 1).understand(text, scene)
        is_more = isinstance(read, Refusal) and isinstance(number, Given)
        return refuse("people-many", text, most=self.most) if is_more else read


def as_entered(raw: Json) -> Json:
    """The same answer, once an operator has entered those on the photo."""
    photo = raw[_PHOTO] if isinstance(raw, dict) else raw
    return {_PHOTO: photo, _ENTERED: True}
