"""Days: of something that happened, of somebody's birth."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, text_of
from bot.dialogue.flow import Asking, Given, Json, Offer, Refusal, Scene
from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date, understand_date
from bot.domain.days.day import Day, Exactness
from bot.domain.days.vague_days import understand_day
from bot.domain.people.people import age_on


@dataclass(frozen=True, slots=True)
class PastDate(TypedField[date]):
    """The day something happened, not in the future, at most `years` back; kept as ISO."""

    years: int = 2

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        days = (("today", asking.scene.today), ("yesterday", asking.scene.today - timedelta(days=1)))
        return tuple(Offer(name, Text(f"day-{name}"), day.isoformat()) for name, day in days)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = understand_date(text, scene.today)
        if day is None:
            return refuse("date", text)
        if day > scene.today:
            return refuse("date-future", text, understood=say_date(day))
        if age_on(day, scene.today) >= self.years:
            return refuse("date-old", text, understood=say_date(day), years=self.years)
        return Given(day.isoformat())

    def load(self, raw: Json) -> date:
        return date.fromisoformat(text_of(raw))

    def show(self, value: date) -> str:
        return say_date(value)


@dataclass(frozen=True, slots=True)
class EventDay(TypedField[Day]):
    """When something happened, however long ago, as exactly as it is known; kept as `Day` keeps it."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        today = asking.scene.today
        yesterday, unknown = Day(today - timedelta(days=1)), Day(today, Exactness.UNKNOWN)
        days = (("day-today", Day(today)), ("day-yesterday", yesterday), ("button-day-unknown", unknown))
        return tuple(Offer(key.rpartition("day-")[2], Text(key), day.stored()) for key, day in days)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = understand_day(text, scene.today)
        if day is None:
            return refuse("event-day", text)
        if day.latest > scene.today:
            return refuse("date-future", text, understood=day.say())
        return Given(day.stored())

    def load(self, raw: Json) -> Day:
        return Day.load(text_of(raw))

    def show(self, value: Day) -> str:
        return value.say()


@dataclass(frozen=True, slots=True)
class BirthDate(PastDate):
    """A day of birth: no buttons for today and yesterday, up to 120 years back."""

    years: int = 120
    personal: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return ()
