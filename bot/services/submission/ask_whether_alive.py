"""A newcomer with the NIK, birth or age, and name of somebody recorded as dead: nobody enters him again unasked."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.known_families import has_died_since
from bot.services.submission.outcome import LooksAlike
from bot.services.submission.recorded_dead import recorded_dead, some_live
from bot.services.words.place_names import place_of


async def ask_whether_alive(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """The question about the first of them, unless the reporter has answered it; where others come, he may have died
    indeed, and they come without him."""
    found = await recorded_dead(filing, change)
    asked = [(who, his) for who, his in found.items() if his.id not in form.unlike]
    if not asked:
        return None
    who, his = asked[0]
    others = some_live(change, found)
    if has_died_since(his, change.event_date) and not others:
        return _nothing_to_tell(his)
    place = await place_of(filing.work, his.area, filing.officer.area)
    told = next(each for each in change.added if each.id == who)
    about = {"name": readable(his.name), "place": place, "others": "some" if others else "none"}
    if told.nik and told.nik == his.nik:
        return LooksAlike(Text("nik-of-dead-ask", about), (his.id,), may_come=True, may_be_dead=others)
    about["by"] = "day" if told.born and told.born.is_exact else "age"
    return LooksAlike(Text("born-as-dead-ask", about), (his.id,), may_come=True, may_be_dead=others)


def _nothing_to_tell(his: Person) -> LooksAlike:
    """Who died in this RT after the day on which he is told to have come is known as of this RT already."""
    died = his.ended.say() if his.ended else ""
    return LooksAlike(Text("died-since-ask", {"name": readable(his.name), "day": died}), (his.id,), is_likely=True)
