"""Nihil: nothing happened in this RT this month; completes the month without a row."""

from bot.dialogue.flow import Desk, Flow
from bot.dialogue.question import Answers
from bot.dialogue.traits import Brings, Repeats, ToldBefore, Traits
from bot.domain.report.changes import Change, Kind
from bot.domain.sentences.aid_rules import NIL
from bot.domain.sentences.names_in import Names
from bot.domain.sentences.spoken import Spoken


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: none; the RT counts as heard."""
    return Change(kind=Kind("nil"), area=desk.scene.area, event_date=desk.scene.today)


FLOW = Flow(
    "nil",
    "NHL",
    (),
    build,
    order=90,
    common=True,
    needs_decision=False,
    review=False,
    traits=Traits(
        told=ToldBefore(Repeats.ON_ONE_DAY),
        brings=Brings.NOBODY,
        tells_of=None,
        refused_as=(),
        spoken=Spoken(
            rules=NIL, dated=False, names=Names.NOBODY, denies=True, beside={"": frozenset({"status:illness"})}
        ),
        opens=(),
    ),
)
