"""Whoever is told by hand may be told of already by a report that waits and brings somebody of that name to the RT."""

from collections.abc import Iterator, Sequence

from bot.dialogue.traits import Brings
from bot.domain.areas import Level, ancestor
from bot.domain.people.names import fold_name, words_of
from bot.domain.people.people import Person, readable
from bot.domain.report.changes import Change
from bot.domain.report.foreseen import Does
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.others_who_told import told_by
from bot.services.submission.outcome import LooksAlike
from bot.storage.registry import read_registry
from bot.storage.reports import foreseen, reports
from bot.storage.reports.foreseen import Foreseen

_MOST = 200


async def ask_whether_brought(filing: Filing, form: Form, change: Change) -> LooksAlike | None:
    """Asks about the first of them: who was told with his NIK is registered elsewhere, perhaps born on another day, so
    that without it nothing but what that report calls him finds him. Not those of whom it was denied."""
    if filing.practises or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS) or not change.added:
        return None
    transaction, area = filing.work.transaction, filing.officer.area
    rows = await foreseen.named_in(transaction, filing.outlook.sight, area, _MOST)
    rows = [row for row in rows if row.does is Does.BRINGS and row.report not in form.unlike]
    named = list(_called_so(change.added, rows))
    regency = ancestor(area, Level.REGENCY)
    known = await read_registry.persons(transaction, [row.person for _, row in named], regency) if named else []
    sexes = {each.id: each.sex for each in known}
    for person, row in named:
        sex = sexes.get(row.person)
        report = await reports.get(transaction, row.report) if sex is None or sex is person.sex else None
        if report is not None:
            name = readable(person.name)
            text = await told_by(filing, "like-told", report, name=name, other=readable(row.name))
            return LooksAlike(text, (row.report,), is_likely=True)
    return None


def _called_so(added: Sequence[Person], rows: Sequence[Foreseen]) -> Iterator[tuple[Person, Foreseen]]:
    """By more than one word."""
    for person in added:
        if len(words_of(person.name)) > 1:
            yield from ((person, row) for row in rows if fold_name(row.name) == fold_name(person.name))
