"""What the pages say of a report's states and words is what the program goes by."""

from pathlib import Path

from bot.domain.deliberation.deliberation import NEXT
from bot.domain.report.review import STATES, State, Status
from bot.domain.report.survey import Stage
from bot.domain.report.word import BY_BUTTON, WORDS, Asked, AskedOf
from bot.services.review.askers import ASKER_OF

PAGE = Path(__file__).parents[1] / "docs" / "architecture.md"


def rows_below(heading: str) -> list[tuple[str, ...]]:
    """Of the page's table that begins so."""
    _, _, table = PAGE.read_text("utf-8").partition(f"\n{heading}")
    lines = table.partition("\n\n")[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in lines]


def row(status: Status, state: State) -> tuple[str, ...]:
    """As the page has it."""
    facts = (state.pending, state.in_effect, state.void)
    return status.value, ", ".join(sorted(set(state.next.values()))), *("yes" if each else "" for each in facts)


def test_the_table_of_states_is_the_programs() -> None:
    assert rows_below("| Status |") == [row(status, state) for status, state in STATES.items()]


def word_row(asked: Asked, of: AskedOf) -> tuple[str, ...]:
    return asked.value, ", ".join(of.roles), of.given.value, "yes" if of.silence else "", of.no.value


def test_the_table_of_words_is_the_programs() -> None:
    assert rows_below("| Word |") == [word_row(asked, WORDS[asked]) for asked in Asked]


def test_the_table_of_stages_is_the_programs() -> None:
    held = [("deliberation", stage.value, ", ".join(sorted(after))) for stage, after in NEXT.items()]
    gone = ", ".join(sorted(set(Stage) - {Stage.OPEN}))
    surveyed = [("survey", stage.value, gone if stage is Stage.OPEN else "") for stage in Stage]
    assert rows_below("| Of |") == [*held, *surveyed]


def test_a_word_has_a_question_where_a_button_gives_it() -> None:
    assert {asked for asked, asker in ASKER_OF.items() if asker.question} == BY_BUTTON
    assert set(ASKER_OF) == set(Asked) - {Asked.APPROVAL}
