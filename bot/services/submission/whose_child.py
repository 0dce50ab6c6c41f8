"""A child that comes on its own, and of no family that is known of: its RT head is asked whose it is before he sends
it."""

from bot.dialogue.prompt import Text
from bot.dialogue.session import walk
from bot.domain.report.changes import Change
from bot.services.submission.children_at_home import CHILD_ALONE
from bot.services.submission.form import Form
from bot.services.submission.outcome import AskAgain


def ask_whose_child(form: Form, change: Change) -> AskAgain | None:
    """By the questions that its kind has for that; asked once, since he may leave them out."""
    doubt = next((each for each in change.warnings if each.key == CHILD_ALONE), None)
    if doubt is None or form.flow.traits is None:
        return None
    answers, _, _ = walk(form.flow, form.answers)
    points = form.flow.traits.points.get(CHILD_ALONE, ())
    asked = (each for each in form.flow.steps if each.id in points and each.id not in form.answers)
    steps = tuple(each.id for each in asked if each.when is None or each.when(answers))
    return AskAgain(steps, Text("child-alone-ask", {"names": doubt.args["names"]})) if steps else None
