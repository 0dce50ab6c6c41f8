"""How villages stand with this month's deliberations, in a few lines for whoever reads of the month once a week."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Text
from bot.domain.areas import AreaCode, Level, is_within, level_of
from bot.domain.periods import Period
from bot.services.deliberation.village_calendar import VillageHeld
from bot.services.words.month_names import month_name
from bot.services.work.standing_buttons import Command

LISTED = 10
"""Villages by name; the rest is a number."""


def calendar_lines(rows: Sequence[VillageHeld], period: Period, area: AreaCode) -> tuple[Text, ...]:
    """Of the area's villages; nothing where none has held one and nobody waits for one."""
    own = [row for row in rows if is_within(row.village.code, area)]
    if not any(row.held or row.waiting for row in own):
        return ()
    late = [row for row in own if row.waiting and not row.held]
    if level_of(area) >= Level.VILLAGE:
        return tuple(Text("musdes-week-own", {"count": row.waiting}) for row in late)
    held = sum(bool(row.held) for row in own)
    title = Text("musdes-area-title", {"month": month_name(period), "all": len(own), "held": held})
    lines = [Text("musdes-week-line", {"place": row.village.name, "count": row.waiting}) for row in late[:LISTED]]
    more = len(late) - LISTED
    rest = (Text("waits-long-more", {"count": more}),) if more > 0 else ()
    return (title, *((Text("musdes-week-waits"),) if late else ()), *lines, *rest)


def calendar_ways(lines: Sequence[Text], area: AreaCode) -> tuple[Option, ...]:
    """To what the lines tell of."""
    command = Command.MUSDES if level_of(area) >= Level.VILLAGE else Command.MUSDES_AREA
    return (command.button(Text("button-musdes")),) if lines else ()
