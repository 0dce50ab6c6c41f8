"""Numbers on cards: NIK and No KK (domain section 6)."""

from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, text_of
from bot.dialogue.flow import Given, Json, Refusal, Scene
from bot.domain.nik import BadNumber, grouped, parse_nik


class NikField(TypedField[str]):
    """A NIK of 16 digits (domain section 6); that it is real only Dukcapil can say."""

    card: ClassVar[str] = "NIK"
    personal: ClassVar[bool] = True

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        try:
            return Given(parse_nik(text))
        except BadNumber as bad:
            wrong_count = bad.reason_key != "number-not-digits"
            typed = grouped(bad.digits_found) if wrong_count else text
            return refuse(bad.reason_key, typed, digits=len(bad.digits_found), what=self.card)

    def load(self, raw: Json) -> str:
        return parse_nik(text_of(raw))


class KkField(NikField):
    """A family card's number (No KK), 16 digits as well."""

    card: ClassVar[str] = "No KK"
