"""What of closed months is not keyed into the national application yet: until when, and in words."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import AreaCode, Level, is_within, level_of
from bot.domain.days.dates import say_date
from bot.domain.periods import Period
from bot.services.words.month_names import month_name
from bot.services.work.house import House
from bot.storage.months.keying import Count


def last_day(house: House, period: Period) -> date | None:
    """The day until which the month has to be in; None where the profile names none."""
    if not house.profile.keying_days:
        return None
    closing = house.calendar.closing_of(period).astimezone(house.calendar.timezone).date()
    return closing + timedelta(days=house.profile.keying_days)


def about_deadline(house: House, period: Period, today: date) -> dict[str, Arg]:
    """Arguments `until` (`none` where there is no such day), `days` until it or since it, and whether it is `over`."""
    last = last_day(house, period)
    if last is None:
        return {"until": "none", "days": 0, "over": "no"}
    return {"until": say_date(last), "days": abs((last - today).days), "over": "yes" if today > last else "no"}


def left_words(house: House, counted: Sequence[Count], area: AreaCode, today: date) -> tuple[Text, ...]:
    """A line for each month of which something of the area is left, the oldest first."""
    own = [each for each in counted if is_within(each.village, area)]
    periods = sorted({each.edition.period for each in own if each.left})
    return tuple(
        _line(house, [each for each in own if each.edition.period == period], area, today) for period in periods
    )


def _line(house: House, counted: Sequence[Count], area: AreaCode, today: date) -> Text:
    period = counted[0].edition.period
    villages = len({each.village for each in counted if each.left}) if level_of(area) < Level.VILLAGE else 0
    about: dict[str, Arg] = {
        "month": month_name(period),
        "left": sum(each.left for each in counted),
        "all": sum(each.all for each in counted),
        "villages": villages,
    }
    return Text("keying-left", about | about_deadline(house, period, today))
