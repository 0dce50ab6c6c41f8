"""What whoever hands a report in declares by that, in the words that he read."""

from dataclasses import replace

from bot.dialogue.review_page import declaration_of
from bot.domain.report.changes import Change, Declared
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.words.naming import named_by


def with_declaration(filing: Filing, form: Form, change: Change) -> Change:
    """The change with them, where its kind asks for it; sent again after a return it is declared again."""
    if not form.flow.declares:
        return change
    words = filing.work.house.texts.say(filing.officer.locale, declaration_of(form.flow))
    return replace(change, declared=Declared(words, named_by(filing.officer), filing.work.now))
