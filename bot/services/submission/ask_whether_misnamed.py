"""A newcomer with the NIK of somebody registered in another RT under another name: his name there may be wrong."""

from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor, is_within
from bot.domain.people.nik import grouped
from bot.domain.people.people import readable
from bot.domain.report.changes import Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import LooksAlike
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import nik_holders


async def ask_whether_misnamed(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """The question about the first of them, unless the reporter has said that they are two: then the NIK is asked
    again. Of the other nothing is shown."""
    if filing.practises or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return None
    told = [person for person in change.added if person.nik]
    held = await nik_holders(filing.work.transaction, [each.nik for each in told]) if told else {}
    asked = [each for each in told if each.nik in held and held[each.nik] not in form.unlike]
    if not asked:
        return None
    regency = ancestor(filing.officer.area, Level.REGENCY)
    standing = await read_registry.standing_of(filing.work.transaction, [held[each.nik] for each in asked], regency)
    for each in asked:
        now = standing.get(held[each.nik])
        if now is not None and not is_within(now.area, filing.officer.area):
            about = {"typed": grouped(each.nik), "name": readable(each.name)}
            return LooksAlike(Text("nik-of-another-ask", about), (held[each.nik],), may_come=True)
    return None
