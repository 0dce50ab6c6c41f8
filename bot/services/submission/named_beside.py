"""Whoever is named beside those of whom a report tells, and may be of another RT of the village, is to be tied."""

from dataclasses import replace

from bot.dialogue.session import walk
from bot.domain.people.names import fold_name
from bot.domain.report.changes import Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.likely_persons import unlisted_in, who_fits


async def with_named_beside(filing: Filing, form: Form, change: Change) -> Change:
    """Speaks of them too, behind those it knows: a wife of another RT, of whom the head was told that the operator ties
    her. Nobody is who is called like nobody of another RT, for a wife may be of anywhere."""
    if not change.subjects or filing.practises:
        return change
    answers, _, steps = walk(form.flow, form.answers)
    told = {fold_name(name) for name in change.names}
    for nobody in unlisted_in(answers, steps):
        is_told = fold_name(nobody.name) in told
        hits = [] if is_told else await who_fits(filing, answers, nobody, leaving=True)
        if any(hit.area != filing.officer.area for hit in hits):
            change = replace(change, names=(*change.names, nobody.name))
    return change
