"""A birth that came back, of a baby whom a list has by now: asked of whoever fixes it, and told of that one then."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import readable
from bot.domain.report.changes import Change
from bot.services.submission.alike_reports import Matches, find_matches
from bot.services.submission.ask_same_report import described
from bot.services.submission.born_already import as_registered, is_born_already, is_its_twin
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.match import Match
from bot.services.submission.outcome import LooksAlike
from bot.services.words.place_names import place_of


async def ask_whether_listed_since(filing: Filing, form: Form, matches: Matches, change: Change) -> LooksAlike | None:
    """The question about the likest one whom the registry has, of a report that is fixed: what waits of the baby builds
    on it, so it cannot be given up as one that was not sent yet. None where there is nobody but its twin, or he was
    denied."""
    if not form.fixes:
        return None
    certain = matches.certain
    asked = [certain] if certain else [e for e in matches.asked if e.id not in form.unlike | form.here]
    match = next((each for each in asked if is_born_already(filing, each) and not is_its_twin(change, each)), None)
    if match is None:
        return None
    text = await _question(filing, match, is_certain=match is certain)
    return LooksAlike(text, (match.id,), is_listed_since=True, is_certain=match is certain)


async def with_those_listed(filing: Filing, form: Form, change: Change) -> tuple[Change, frozenset[str]]:
    """The change of a birth that is fixed with each baby of whom he said that it is the registered one as that one; and
    of those whom he named who are none of these."""
    if not form.fixes or not form.same:
        return change, form.same
    found = (await find_matches(filing, change, form.fixes)).all
    now = await as_registered(filing, change, [each for each in found if each.candidate.person_id in form.same])
    return now, form.same - {*now.subjects}


async def _question(filing: Filing, match: Match, *, is_certain: bool) -> Text:
    """As the list of his RT has the baby; of another RT only where it is."""
    candidate = match.candidate
    place = "none" if match.is_here else await place_of(filing.work, candidate.area, filing.officer.area)
    about = {"name": readable(match.telling.told.name), "certain": "yes" if is_certain else "no", "place": place}
    return Text("fix-listed-since", {**about, "described": await described(filing, match) if match.is_here else "none"})
