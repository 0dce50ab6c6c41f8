"""What a form tells, once all is answered."""

from bot.dialogue.flow import Desk
from bot.dialogue.session import walk
from bot.domain.report.changes import Change
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form


def built(filing: Filing, form: Form) -> Change:
    """As its answers say, before anything is looked up; raises ValueError for a flow that builds no report."""
    flow = form.flow
    if flow.build is None:
        raise ValueError(f"flow {flow.kind} builds no report")
    answers, _, _ = walk(flow, form.answers)
    return flow.build(answers, Desk(filing.scene, filing.work.house.new_id))
