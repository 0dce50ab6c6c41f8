"""Nobody but a kind's own file knows it by its code: who treats reports alike asks what the kind says of itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot.handlers import catalogue

PROGRAM = Path(str(bot.__file__)).parent
OWN = ("handlers/", "storage/migrations/")
CODES = frozenset(catalogue())
EVERYDAY = "status"
"""Also a column, an argument and a heading wherever somebody's or something's status is told: a kind is meant only
where it is compared, put in a set or made a `Kind`."""
OTHER_SENSES = {
    ("caretaker", "services/words/effect_words.py"): "a fact: who gets the aid of a family by now",
    ("away", "dialogue/traits.py"): "a door: whoever is away is asked about",
    ("missing", "dialogue/traits.py"): "likewise",
    ("away", "domain/people/checking.py"): "a reason to ask about somebody",
    ("missing", "domain/people/checking.py"): "likewise",
    ("missing", "services/review/lack_words.py"): "an argument: the fields that are not known",
    ("missing", "services/conversation/operators/completing_desk.py"): "likewise",
    ("missing", "storage/backup/write_backup.py"): "files that are not there any more",
    ("missing", "cli/backup.py"): "likewise",
    ("nil", "reports/rows.py"): "what an RT said in a month, as the month's tallies keep it",
    ("nil", "cli/plain_words.py"): "likewise",
    ("nil", "services/conversation/operators/recap_desk.py"): "likewise",
    ("nil", "services/conversation/operators/recap_chart.py"): "likewise",
    ("caretaker", "storage/reports/change_json.py"): "an effect, as stored reports name it",
    ("caretaker", "domain/report/changes.py"): "a fact: who receives for the family from then on",
    ("caretaker", "reports/put_right_list.py"): "a field: who receives for the family",
    ("caretaker", "services/month/month_persons.py"): "likewise",
    ("caretaker", "services/conversation/operators/person_page.py"): "an argument: who receives for the family",
    ("missing", "reports/incomplete_list.py"): "a column: what is not known of somebody",
    ("missing", "channels/whatsapp/check.py"): "where a template stands that nobody has submitted",
    ("missing", "channels/whatsapp/plan.py"): "likewise",
    ("missing", "channels/whatsapp/templates.py"): "likewise",
    ("unfit", "services/clock/bulks_due.py"): "an argument: how many could not be approved",
    ("unfit", "domain/deliberation/deliberation.py"): "what a ruling led to: the report does not fit any more",
    ("birth", "services/imports/what_became.py"): "a column: when somebody was born",
    ("status", "storage/registry/restoring.py"): "a column: how somebody stands",
    ("birth", "storage/registry/nik_owner.py"): "likewise",
}


def codes_named(source: str) -> Iterator[str]:
    """Every text of a module that is a kind's code, alone or with an argument behind it as in a button's token."""
    tree = ast.parse(source)
    meant = {
        id(each)
        for parent in ast.walk(tree)
        if isinstance(parent, ast.Set | ast.Compare) or (isinstance(parent, ast.Call) and _makes_a_kind(parent))
        for each in ast.iter_child_nodes(parent)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            word, _, argument = node.value.partition(":")
            if word in CODES and " " not in argument and (word != EVERYDAY or id(node) in meant):
                yield word


def _makes_a_kind(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Kind"


def test_no_file_but_its_own_names_a_kind() -> None:
    sources = {path.relative_to(PROGRAM).as_posix(): path for path in PROGRAM.rglob("*.py")}
    named = [
        (code, name)
        for name, path in sources.items()
        if not name.startswith(OWN)
        for code in codes_named(path.read_text(encoding="utf-8"))
    ]
    assert sorted(set(named) - OTHER_SENSES.keys()) == []


@pytest.mark.parametrize(
    "source",
    [
        'if kind == "death": ...',
        'ONCE = {"status"}',
        'KIND = Kind("status")',
        'open("move_in")',
        '{"nil": 1}',
        'f"nil:{on}"',
    ],
)
def test_a_kind_that_is_named_is_found(source: str) -> None:
    assert list(codes_named(source))
