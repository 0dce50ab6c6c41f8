"""Who is meant by an untied report of somebody's end and lives elsewhere by now: the RT there is asked about it."""

from collections.abc import Sequence
from datetime import date

from bot.dialogue.fields.people import describe
from bot.dialogue.prompt import Option, Text
from bot.dialogue.traits import Repeats
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import score_name
from bot.domain.people.people import PersonId, Resident
from bot.domain.report.report import Report
from bot.services.registry.lately_here import received_elsewhere
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.matters import Matter

ASKED, WHERE = "asked", "where"
"""Facts of a matter: who was asked about, and the RT in which he was registered then."""


async def lived_here(work: Work, report: Report) -> list[tuple[Resident, AreaCode]]:
    """Those called so who lived in the report's RT until lately, and in which RT they are registered by now; nobody
    where the kind ends nobody's being here."""
    traits = work.house.flows.traits.get(report.kind)
    if traits is None or traits.told.when is not Repeats.FOR_GOOD:
        return []
    found: dict[PersonId, Resident] = {}
    for name in report.change.unlisted:
        left = await received_elsewhere(work.transaction, report.area, work.today, name)
        found |= {each.id: each for each in left if score_name(name, each.name) >= SURE}
    homes = await read_registry.registered_in(work.transaction, list(found)) if found else {}
    return [(who, homes[who.id]) for who in found.values() if homes.get(who.id, report.area) != report.area]


async def in_other_villages(work: Work, report: Report) -> list[Resident]:
    """Those of them to whom the report cannot be tied, for they are another village's."""
    here = ancestor(report.area, Level.VILLAGE)
    return [who for who, home in await lived_here(work, report) if ancestor(home, Level.VILLAGE) != here]


def ask_there(report: Report, who: Resident, today: date, *, is_one: bool) -> Option:
    """*Tanyakan ke RT-nya*; where he is not the only one, with his name and age."""
    label = Text("button-ask-there", {"who": "none" if is_one else describe(who, today)})
    return Command.ASK_THERE.button(label, report.id, who.id)


async def not_told_there(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    """Without those whose person, once asked about, is no more where he was: his end was told there."""
    asked = [PersonId(each.facts[ASKED]) for each in kept if ASKED in each.facts]
    homes = await read_registry.registered_in(transaction, asked) if asked else {}
    return [
        each
        for each in kept
        if ASKED not in each.facts or homes.get(PersonId(each.facts[ASKED])) == each.facts.get(WHERE)
    ]
