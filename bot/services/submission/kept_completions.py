"""A report that is fixed: what an operator completed of those whom it brings stays, unless it is answered now."""

from dataclasses import replace

from bot.domain.people.completeness import OF_THE_HOUSEHOLD, is_known
from bot.domain.people.people import Person
from bot.domain.report.changes import AddPerson, Change
from bot.domain.report.review import ReportId
from bot.services.submission.filing import Filing
from bot.storage.reports import reports


async def with_completed(filing: Filing, change: Change, fixes: ReportId | None) -> Change:
    """The change, whose new persons have the ids that they had in the report it fixes."""
    earlier = await reports.get(filing.work.transaction, fixes) if fixes else None
    return _filled(change, earlier.change) if earlier and earlier.change.completed else change


def _filled(change: Change, earlier: Change) -> Change:
    known = {person.id: person for person in earlier.added}
    completed = tuple(each for each in earlier.completed if each[0] in known)
    of_all = {field for _, field in completed} & OF_THE_HOUSEHOLD

    def filled(person: Person) -> Person:
        fields = of_all | {field for who, field in completed if who == person.id}
        blank = [field for field in fields if person.id in known and not is_known(person, field)]
        values = {field: getattr(known[person.id], field) for field in blank}
        if "birth_date" in values:
            values["birth_exactness"] = known[person.id].birth_exactness
        return replace(person, **values)

    effects = tuple(
        replace(each, person=filled(each.person)) if isinstance(each, AddPerson) else each for each in change.effects
    )
    return replace(change, effects=effects, completed=completed)
