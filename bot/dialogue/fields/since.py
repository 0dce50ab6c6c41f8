"""Since when something lasts: a day long ago or not known, the beginning of a pregnancy."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.dialogue.fields.days import EventDay, no_day
from bot.dialogue.fields.words import TypedField, refuse, text_of
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Json, Offer, Refusal, Scene
from bot.domain.days.dates import say_date, understand_date
from bot.domain.days.day import Exactness
from bot.domain.days.vague_days import understand_day
from bot.domain.sayings.nothing import Nothing
from bot.domain.sentences.home_rules import says_home
from bot.domain.spelling.plain import plain


@dataclass(frozen=True, slots=True)
class SinceDate(EventDay):
    """Since when somebody is gone, as exactly as it is known; who does not know may leave it out."""

    optional: bool = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(each for each in EventDay.offers(self, asking) if each.id != "unknown")

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = understand_day(text, scene.told_on)
        if day is None:
            return no_day("date", text, scene.told_on)
        return Given(None) if day.exactness is Exactness.UNKNOWN else EventDay.understand(self, text, scene)


@dataclass(frozen=True, slots=True)
class LeftSince(SinceDate):
    """Since when somebody is away; that he is back is no answer, even with a day."""

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        return refuse("is-home", text) if says_home(plain(text)) else SinceDate.understand(self, text, scene)


ENDED = "ended"
"""The answer that nobody is expected any more: born or lost."""
LONGEST_DAYS = 300
_OVER = re.compile(
    r"\b(?:(?:tidak|ga|gak|ngga|bukan|teu|henteu)(?! (?:tahu|tau|ingat|terang|nyaho)\b)"
    r"|melahirkan|lahir|keguguran|babar|kaluron)\b"
)
_AROUND = re.compile(
    r"\b(hamil|usia|umur|kandungan|kehamilan|sejak|dari|sudah|udah|baru|jalan|masuk|kira-kira"
    r"|ngandung|kakandungan|yuswa|ti|parantos|atos|tos|nemb[eé]|kinten-kinten)\b"
)


@dataclass(frozen=True, slots=True)
class PregnantSince(TypedField[str]):
    """Since when a woman is pregnant, told as a day, a month or how long (*12 minggu*); or that she is not any more.

    Kept as an ISO date or as `ended`.
    """

    personal: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return (Offer(ENDED, Text("pregnancy-ended"), ENDED),)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        if _OVER.search(text.casefold()):
            return Given(ENDED)
        day = _beginning(text, scene.told_on)
        if day is None:
            told = understand_day(text, scene.told_on)
            is_unknown = told is not None and told.exactness is Exactness.UNKNOWN
            return refuse("pregnant-unknown") if is_unknown else refuse("pregnant-since", text)
        if day > scene.told_on:
            return refuse("date-future", text, understood=say_date(day))
        if (scene.told_on - day).days > LONGEST_DAYS:
            return refuse("pregnant-long", text, understood=say_date(day))
        return Given(day.isoformat())

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """*Tidak ada* is an answer here; since when a pregnancy lasts must be guessed by whoever reports it."""
        return self.understand(text, scene)

    def load(self, raw: Json) -> str:
        text = text_of(raw)
        return text if text == ENDED else date.fromisoformat(text).isoformat()

    def show(self, value: str) -> Text | str:
        return Text("pregnancy-ended") if value == ENDED else say_date(date.fromisoformat(value))


def _beginning(text: str, today: date) -> date | None:
    """`3 bulan` is three months ago, `Agustus` the first of that month."""
    plain = " ".join(_AROUND.sub(" ", text.casefold()).split())
    days = (understand_date(each, today) for each in (plain, f"{plain} lalu", f"1 {plain}"))
    return next(filter(None, days), None)
