"""A newcomer with the NIK, or birth, and name of somebody recorded as dead: he is entered no second time unasked."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import readable
from bot.domain.report.changes import Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import LooksAlike
from bot.services.submission.recorded_dead import recorded_dead, some_live
from bot.services.words.place_names import place_of


async def ask_whether_alive(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """The question about the first of them, unless the reporter has answered it; where others come, he may have died
    indeed, and they come without him."""
    found = await recorded_dead(filing, change)
    asked = [each for each in found.values() if each.id not in form.unlike]
    if not asked:
        return None
    place = await place_of(filing.work, asked[0].area, filing.officer.area)
    others = some_live(change, found)
    niks = {person.nik for person in change.added}
    key = "nik-of-dead-ask" if asked[0].nik in niks - {""} else "born-as-dead-ask"
    text = Text(key, {"name": readable(asked[0].name), "place": place, "others": "some" if others else "none"})
    return LooksAlike(text, (asked[0].id,), may_come=True, may_be_dead=others)
