"""The ages that stand in conversations, as a process shows them: its clock is today's, theirs is that of the tests."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.people.people import age_on, readable
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from tests.services.network import MORNING

JAKARTA = ZoneInfo("Asia/Jakarta")
_NAMED = re.compile(r"(?P<name>.+) \((?P<age>\d+)\)")


def as_of_today(said: str) -> str:
    """`Asep Saepudin (52)` one birthday later is `Asep Saepudin (53)`; all else as it is."""
    named = _NAMED.fullmatch(said)
    if not named:
        return said
    then, now = MORNING.astimezone(JAKARTA).date(), datetime.now(JAKARTA).date()
    born = (
        person.birth_date
        for rt in (RT_003, RT_001)
        for person in make_residents(rt)
        if person.birth_date and readable(person.name) == named["name"]
    )
    [found] = {age_on(day, now) for day in born if age_on(day, then) == int(named["age"])}
    return f"{named['name']} ({found})"
