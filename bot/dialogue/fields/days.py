"""Days: of something that happened, of somebody's birth."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, text_of
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Json, Offer, Refusal, Scene
from bot.domain.days.ages import born_of_age
from bot.domain.days.dates import (
    WEEKDAY_NAMES,
    clash_in,
    is_of_no_day,
    lacks_year,
    may_be_several,
    missing_day,
    say_date,
    say_date_with_weekday,
    say_weekday,
    understand_date,
)
from bot.domain.days.day import Day, Exactness
from bot.domain.days.short_years import with_century
from bot.domain.days.vague_days import is_of_a_week, understand_day
from bot.domain.people.people import age_on
from bot.domain.sayings.nothing import Nothing


@dataclass(frozen=True, slots=True)
class PastDate(TypedField[date]):
    """The day something happened, not in the future, at most `years` back; kept as ISO."""

    years: int = 2

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        days = (("today", asking.scene.today), ("yesterday", asking.scene.today - timedelta(days=1)))
        return tuple(Offer(name, Text(f"day-{name}"), day.isoformat()) for name, day in days)

    def is_outdated(self, option: str, value: Json, scene: Scene) -> bool:
        return _is_outdated(option, value, scene)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = None if may_be_several(text, scene.told_on) else understand_date(text, scene.told_on)
        if day is None:
            return no_day("date", text, scene.told_on)
        if day > scene.told_on:
            return refuse("date-future", text, understood=say_date_with_weekday(day))
        if age_on(day, scene.told_on) >= self.years:
            return refuse("date-old", text, understood=say_date(day), years=self.years)
        return Given(day.isoformat())

    def load(self, raw: Json) -> date:
        return date.fromisoformat(text_of(raw))

    def show(self, value: date) -> str:
        return say_date(value)

    def show_on(self, value: date, today: date) -> str:
        return say_date_with_weekday(value)


@dataclass(frozen=True, slots=True)
class EventDay(TypedField[Day]):
    """When something happened, however long ago, as exactly as it is known; kept as `Day` keeps it."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        today = asking.scene.today
        yesterday, unknown = Day(today - timedelta(days=1)), Day(today, Exactness.UNKNOWN)
        days = (("day-today", Day(today)), ("day-yesterday", yesterday), ("button-day-unknown", unknown))
        return tuple(Offer(key.rpartition("day-")[2], Text(key), day.stored()) for key, day in days)

    def is_outdated(self, option: str, value: Json, scene: Scene) -> bool:
        return _is_outdated(option, value, scene)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = understand_day(text, scene.told_on)
        if day is None:
            return no_day("event-day", text, scene.told_on)
        if day.latest > scene.told_on:
            return refuse("date-future", text, understood=day.say_with_weekday())
        return Given(day.stored())

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """Nobody knows when; `understand` of the narrower questions says whether that is taken."""
        if self.optional:
            return Given(None)
        return self.understand("tidak tahu" if nothing is Nothing.UNKNOWN else text, scene)

    def load(self, raw: Json) -> Day:
        return Day.load(text_of(raw))

    def show(self, value: Day) -> str:
        return value.say()

    def show_on(self, value: Day, today: date) -> str:
        return value.say_with_weekday()


_DECADE = re.compile(r"\d{2} ?-?an")
"""Where a birth is asked for: whoever is of those years, or of that age."""


@dataclass(frozen=True, slots=True)
class BirthDay(EventDay):
    """When somebody was born, as exactly as it is known; an age is the year that it tells. Who is `known` to have been
    born on some day, or in some year, at most `years` ago, is not told of by *tidak tahu*. Within a week the day is
    known: a birth is compared by it."""

    years: int = 120
    known: bool = False
    of_grown: ClassVar[bool] = True
    """Nobody means the last 17 August by a date without its year."""
    unread: ClassVar[str] = "birth-day"
    """The refusal, whose examples are of people of that age."""
    personal: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        unknown = Day(asking.scene.today, Exactness.UNKNOWN)
        return () if self.known else (Offer("unknown", Text("button-birth-unknown"), unknown.stored()),)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        if is_of_a_week(text):
            return refuse("date-several", text)
        said = with_century(text, scene.told_on)
        day = born_of_age(said, scene.told_on) or understand_day(said, scene.told_on)
        if (
            day is None
            or _DECADE.fullmatch(said.strip())
            or (self.of_grown and lacks_year(said))
            or (self.known and day.exactness is Exactness.UNKNOWN)
        ):
            return no_day(self.unread, text, scene.told_on)
        if day.latest > scene.told_on:
            return refuse("date-future", text, understood=day.say_with_weekday())
        if not day.is_open and age_on(day.latest, scene.told_on) >= self.years:
            return refuse("date-old", text, understood=day.say(), years=self.years)
        return Given(day.stored())


@dataclass(frozen=True, slots=True)
class Age(BirthDay):
    """How old somebody is; the day of his birth, or what is known of it, is as good."""

    of_grown: ClassVar[bool] = False

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        said = text.strip(" .!")
        if re.fullmatch(r"0(?: ?(?:tahun|thn|th))?", said, re.IGNORECASE):
            return Given(Day(scene.told_on, Exactness.YEAR).stored())
        is_age = re.fullmatch(r"\d{1,3}", said) or _DECADE.fullmatch(said)
        return BirthDay.understand(self, f"umur {said}" if is_age else text, scene)


@dataclass(frozen=True, slots=True)
class _OfAChild(BirthDay):
    of_grown: ClassVar[bool] = False
    unread: ClassVar[str] = "born-on"


@dataclass(frozen=True, slots=True)
class BornOn(EventDay):
    """When a child was born who is told of as new, as exactly as it is known."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(each for each in EventDay.offers(self, asking) if each.id != "unknown")

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        return _OfAChild(years=GROWN_UP, known=True).understand(text, scene)


GROWN_UP = 17
"""From here on somebody has a card of his own, and is no news."""


def _is_outdated(option: str, value: Json, scene: Scene) -> bool:
    days = {"today": scene.told_on, "yesterday": scene.told_on - timedelta(days=1)}
    return option in days and value != days[option].isoformat()


def no_day(key: str, text: str, today: date) -> Refusal:
    """Why it is no day: it may be several, a weekday that it is not, a month that has no such day, else that it could
    not be read."""
    if may_be_several(text, today) or is_of_no_day(text):
        return refuse("date-several", text)
    if clash := clash_in(text, today):
        said = WEEKDAY_NAMES[clash.weekday]
        return refuse("date-weekday", text, day=say_date(clash.day), weekday=say_weekday(clash.day), said=said)
    if (missing := missing_day(text, today)) is None:
        return refuse(key, text)
    month, last = missing
    return refuse("date-none", text, month=month, last=last)
