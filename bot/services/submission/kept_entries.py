"""A report that is fixed: whom an operator entered by it is entered still, where the report speaks of him yet."""

import json
from dataclasses import replace

from bot.domain.report.changes import AddPerson, Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.storage.reports import reports


async def with_entered(filing: Filing, form: Form, change: Change) -> Change:
    """The change, before which those are added who were picked for an answer and whom the report it fixes adds."""
    earlier = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    if earlier is None:
        return change
    answered = json.dumps(dict(form.answers))
    added = {person.id for person in change.added}
    entered = tuple(
        effect
        for effect in earlier.change.effects
        if isinstance(effect, AddPerson) and effect.person.id in answered and effect.person.id not in added
    )
    return replace(change, effects=(*entered, *change.effects))
