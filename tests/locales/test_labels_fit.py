"""What stands on a button reads whole on the narrowest platform we know, in every language."""

import re

from tests.every import every
from tests.locales.messages import Message, messages_of

LABEL = re.compile(
    r"button-.*|kind-.*|.*\.label|found-absent|place-elsewhere|arrival-new|month-remind-nil|leaf-\w+|members-.*|group-.*"
)
ROW = 24
"""Of a list on WhatsApp; of what is longer the rest stands below it, as with names."""
NAMES = frozenset({"name", "number", "house", "what"})
"""What stands in a label and may be as long as it likes."""
SENTENCES = frozenset({"leaf-house"})


def labels() -> list[tuple[str, Message]]:
    return [
        (locale, each)
        for locale in ("id", "su")
        for each in messages_of(locale)
        if LABEL.fullmatch(each.key)
        and not each.arguments & NAMES
        and not each.key.startswith(("leaf-page", "leaf-nobody"))
    ]


@every("locale, message", labels, name=lambda row: f"{row[0]} {row[1].key}")
def test_a_label_of_ours_is_never_cut(locale: str, message: Message) -> None:
    shown = [wording for wording in message.wordings if message.key not in SENTENCES]
    assert [wording for wording in shown if len(wording) > ROW] == [], locale


def test_labels_are_found() -> None:
    assert len(labels()) > 500
