"""What is told of a meeting: its day, who attended, a paper of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from bot.dialogue.fields.days import no_day
from bot.dialogue.fields.words import FreeText, TypedField, refuse, text_of
from bot.dialogue.prompt import Said, Text, Typed
from bot.dialogue.question import Asking, Field
from bot.dialogue.reading import Given, Json, Lookup, Offer, Refusal, Scene
from bot.domain.days.dates import may_be_several, say_date, say_date_with_weekday, understand_date
from bot.domain.deliberation.attendance import MOST, attendance_told
from bot.domain.deliberation.deliberation import Attendee

_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class MeetingDay(TypedField[date]):
    """The day of a meeting, held or still to be held: within so many `days` of today; kept as ISO."""

    days: int = 90
    too_far: ClassVar[str] = "meeting-day"

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        today = asking.scene.today
        days = (("today", today), ("yesterday", today - timedelta(days=1)))
        return tuple(Offer(name, Text(f"day-{name}"), day.isoformat()) for name, day in days)

    def is_outdated(self, option: str, value: Json, scene: Scene) -> bool:
        days = {"today": scene.told_on, "yesterday": scene.told_on - timedelta(days=1)}
        return option in days and value != days[option].isoformat()

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        day = None if may_be_several(text) else understand_date(text, scene.told_on)
        if day is None:
            return no_day("date", text, scene.told_on)
        if not self._is_near(day, scene):
            # Without a year the last such day is understood; of a meeting the next one may be meant.
            coming = understand_date(f"{text} {day.year + 1}", scene.told_on)
            day = coming if coming and coming - day <= _YEAR and self._is_near(coming, scene) else day
        if not self._is_near(day, scene):
            return refuse(self.too_far, text, understood=say_date(day), days=self.days)
        return Given(day.isoformat())

    def _is_near(self, day: date, scene: Scene) -> bool:
        return abs((day - scene.told_on).days) <= self.days

    def load(self, raw: Json) -> date:
        return date.fromisoformat(text_of(raw))

    def show(self, value: date) -> str:
        return say_date(value)

    def show_on(self, value: date, today: date) -> str:
        return say_date_with_weekday(value)


@dataclass(frozen=True, slots=True)
class DutyDay(MeetingDay):
    """A day of a leave: today or one to come; `begins` where it is the first."""

    begins: bool = False
    too_far: ClassVar[str] = "duty-day"

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        days = _soon(asking.scene.today) if self.begins else {}
        return tuple(Offer(name, Text(f"day-{name}"), day.isoformat()) for name, day in days.items())

    def is_outdated(self, option: str, value: Json, scene: Scene) -> bool:
        days = _soon(scene.told_on)
        return option in days and value != days[option].isoformat()

    def _is_near(self, day: date, scene: Scene) -> bool:
        return 0 <= (day - scene.told_on).days <= self.days


def _soon(today: date) -> dict[str, date]:
    return {"today": today, "tomorrow": today + timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Attendance(TypedField[tuple[Attendee, ...]]):
    """Who attends: a name a line, what he is behind a dash."""

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        # Lines are what parts one from the next, so they are read before white space is folded.
        people = attendance_told(said.text) if isinstance(said, Typed) else ()
        if len(people) > MOST:
            return refuse("too-many-attend", count=len(people), most=MOST)
        checked = TypedField.read(self, said, scene)
        if not isinstance(checked, Given) or checked.value is None:
            return checked
        return Given([[each.name, each.duty] for each in people]) if people else refuse("name")

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        return Given(text)

    def load(self, raw: Json) -> tuple[Attendee, ...]:
        if not isinstance(raw, list):
            raise ValueError(raw)
        return tuple(_attendee(each) for each in raw)

    def show(self, value: tuple[Attendee, ...]) -> str:
        return ", ".join(each.name for each in value)


def _attendee(raw: Json) -> Attendee:
    match raw:
        case [str(name), str(duty)] if name:
            return Attendee(name, duty)
        case _:
            raise ValueError(raw)


@dataclass(frozen=True, slots=True)
class Chair(FreeText):
    """Who leads, with what he is behind a dash; kept as it was typed."""

    longest: int = 120

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        return FreeText.understand(self, text, scene) if attendance_told(text) else refuse("name", text)


@dataclass(frozen=True, slots=True)
class PaperPage(Field[str]):
    """A photo or a document; such are taken before the question hears them, so all else is refused."""

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        return refuse("not-paper")

    def load(self, raw: Json) -> str:
        return text_of(raw)
