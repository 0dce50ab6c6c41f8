"""What the pages say of a report's states is what the program goes by."""

import re
from pathlib import Path

from bot.domain.report.review import STATES, State, Status

PAGE = Path(__file__).parents[1] / "docs" / "architecture.md"
_ROW = re.compile(r"^\| (\w+) \| ([\w, ]*)\| (\w*) ?\| (\w*) ?\| (\w*) ?\|$", re.MULTILINE)


def row(status: Status, state: State) -> tuple[str, ...]:
    """As the page has it."""
    facts = (state.pending, state.in_effect, state.void)
    return status.value, ", ".join(sorted(set(state.next.values()))), *("yes" if each else "" for each in facts)


def test_the_table_of_states_is_the_programs() -> None:
    told = PAGE.read_text("utf-8").partition("## Where a report stands")[2].partition("\n## ")[0]
    written = [tuple(cell.strip() for cell in found) for found in _ROW.findall(told)]
    assert written == [row(status, state) for status, state in STATES.items()]
