"""Numbers on cards: NIK and No KK (domain section 6)."""

import re
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, text_of
from bot.dialogue.reading import Given, Json, Refusal, Scene
from bot.domain.people.nik import BadNumber, grouped, parse_nik

MOSTLY_DIGITS = 12
"""So many digits are a number with a slip in it, not words."""
_BESIDE = (
    r"(?:no(?:mor|mer|mber)?\b[ .]*)?(?:{})?(?:nya|na)?[ :=.]*(?P<number>\d[\d .\-]*\d)"
    r"(?:[ ,.]+(?:ya|pak|bu|bapak|ibu|kang|teh))*[ .!]*"
)
"""A number with what it is called before it, and who is spoken to behind it."""


class NikField(TypedField[str]):
    """A NIK of 16 digits (domain section 6); that it is real only Dukcapil can say."""

    card: ClassVar[str] = "NIK"
    called: ClassVar[re.Pattern[str]] = re.compile(_BESIDE.format("nik|ktp"), re.IGNORECASE)
    personal: ClassVar[bool] = True

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        try:
            named = self.called.fullmatch(text)
            return Given(parse_nik(named["number"] if named else text))
        except BadNumber as bad:
            return self._refuse(bad, text)

    def _refuse(self, bad: BadNumber, text: str) -> Refusal:
        """In fours, to be compared with the card; a letter among the digits is named."""
        if bad.reason_key != "number-not-digits":
            return refuse(bad.reason_key, grouped(bad.digits_found), digits=len(bad.digits_found), what=self.card)
        letter = next((character for character in text if character.isalpha()), "")
        if letter and len(bad.digits_found) >= MOSTLY_DIGITS:
            return refuse("number-letter", text, letter=letter, what=self.card)
        return refuse(bad.reason_key, text, what=self.card)

    def load(self, raw: Json) -> str:
        return parse_nik(text_of(raw))


class KkField(NikField):
    """A family card's number (No KK), 16 digits as well."""

    card: ClassVar[str] = "No KK"
    called: ClassVar[re.Pattern[str]] = re.compile(_BESIDE.format("kk|kartu keluarga"), re.IGNORECASE)
