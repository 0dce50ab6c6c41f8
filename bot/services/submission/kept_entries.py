"""A report that is fixed: whom an operator entered by it is entered still, where the report speaks of him yet."""

import json
from dataclasses import replace

from bot.dialogue.session import walk
from bot.domain.report.changes import AddPerson, Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.storage.reports import reports


async def with_entered(filing: Filing, form: Form, change: Change) -> Change:
    """The change, before which those are added who are picked for an answer and whom the report it fixes adds. What was
    answered of him who was named there before is kept, but tells of nobody any more."""
    earlier = await reports.get(filing.work.transaction, form.fixes) if form.fixes else None
    if earlier is None:
        return change
    _, _, applicable = walk(form.flow, form.answers)
    answered = json.dumps({step.id: form.answers.get(step.id) for step in applicable})
    added = {person.id for person in change.added}
    entered = tuple(
        effect
        for effect in earlier.change.effects
        if isinstance(effect, AddPerson) and effect.person.id in answered and effect.person.id not in added
    )
    return replace(change, effects=(*entered, *change.effects))
