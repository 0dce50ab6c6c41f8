"""How the open month stands, in a few lines for operators and Dinas Sosial."""

from collections import Counter
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.reports.rows import RtState
from bot.services.month.rt_states import rt_states
from bot.services.words.month_names import deadline, month_name
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import checks, month_counts
from bot.storage.reports.told_so_far import month_state
from bot.storage.reports.untied import count_untied


async def month_words(transaction: Transaction, house: House, area: AreaCode, period: Period, now: datetime) -> Text:
    """Reports by state and RTs by what they said, with the days left."""
    state = await month_state(transaction, area, period)
    said = Counter((await rt_states(transaction, house, area, period)).values())
    checked = await checks.tally(transaction, area, period, house.flows.that_bring(Brings.NEWBORNS))
    return Text(
        "month-state",
        {
            "month": month_name(period),
            **deadline(house.calendar, period, now),
            **state.as_told,
            "rts": said.total(),
            **{state.value: said[state] for state in RtState},
            "checked": checked.confirmed + checked.reported,
            "confirmed": checked.confirmed,
            "told": checked.reported,
            "dictated": sum((await month_counts.dictated_by_rt(transaction, area, period, filed=False)).values()),
            "untied": await count_untied(transaction, area),
        },
    )
