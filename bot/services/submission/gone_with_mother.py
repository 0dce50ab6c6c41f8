"""A baby whom its mother took along when she left, told of only since, is expected where she is."""

from dataclasses import replace

from bot.domain.report.changes import Change, SetStatus
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.steps_at_fault import persons_in
from bot.storage.registry import arrivals


async def with_where_mothers_went(filing: Filing, form: Form, change: Change) -> Change:
    """The change, in which whoever is entered and leaves by it leaves for where whom it names is expected."""
    new = {person.id for person in change.added}
    if not any(isinstance(each, SetStatus) and each.person_id in new for each in change.effects):
        return change
    named = [person for _, person in persons_in(dict(form.answers))]
    expected = await arrivals.where_expected(filing.work.transaction, named)
    if len(expected) != 1:
        return change
    (to,) = expected
    effects = (
        replace(each, to=to) if isinstance(each, SetStatus) and each.person_id in new else each
        for each in change.effects
    )
    return replace(change, effects=tuple(effects))
