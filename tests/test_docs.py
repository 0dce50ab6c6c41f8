"""What the documentation names exists, and the index of decisions is whole."""

import re
from pathlib import Path

import bot

ROOT = Path(str(bot.__file__)).parent.parent
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
HISTORY = ROOT / "CHANGELOG.md"
LONGEST_HISTORY = 450
"""Lines of what is not released yet. Who has more merges lines that tell of one rule."""
MADE = {"config.toml", "manifest.json"}
"""Not kept here: written by `init` and by a closing."""
FOLDERS = ("bot", "tests", "benchmarks", "deploy", "docs", ".ci")
FILES = {each.relative_to(ROOT).as_posix() for folder in FOLDERS for each in (ROOT / folder).rglob("*")} | {
    each.name for each in ROOT.iterdir()
}
_NAMED = re.compile(r"`([\w./*-]+(?:\.(?:py|md|toml|ftl|tsv|json|jsonl|svg|lock)|/))`")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
STATUS = r"In force|Replaced by \[\d{4}\]\(\S+\)|Dropped"
DECISION = re.compile(rf"# (\d{{4}})\. (.+)\n\n({STATUS})(?:, .+)? · (\d{{4}}-\d\d-\d\d)\n")


def exists(named: str) -> bool:
    """As a path from the root, or as the end of one; `*` stands for any name."""
    wanted = re.compile(r"(?:.*/)?" + re.escape(named.rstrip("/")).replace(r"\*", "[^/]*"))
    return any(wanted.fullmatch(file) for file in FILES)


def test_every_file_and_folder_named_in_a_page_exists() -> None:
    named = [(page, name) for page in PAGES if page != HISTORY for name in _NAMED.findall(page.read_text("utf-8"))]
    assert len(named) > 100
    missing = [f"{page.name}: {name}" for page, name in named if name not in MADE and not exists(name)]
    assert not missing, missing


def test_every_link_between_pages_leads_somewhere() -> None:
    links = [(page, link) for page in PAGES for link in _LINK.findall(page.read_text("utf-8"))]
    assert len(links) > 20
    missing = [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()]
    assert not missing, missing


def test_every_decision_has_a_status_and_a_date_and_stands_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text("utf-8")
    pages = sorted(folder.glob("0*.md"))
    assert len(pages) > 15
    for page in pages:
        read = DECISION.match(page.read_text("utf-8"))
        assert read, f"{page.name}: no number, title, status or date as the others have them"
        number, title, status, date = read.groups()
        assert page.name.startswith(number)
        assert f"| [{number}]({page.name}) | {title} | {status} | {date} |" in index, page.name


def test_what_is_not_released_yet_is_short_enough_to_be_read() -> None:
    section = HISTORY.read_text("utf-8").split("\n## ")[1].splitlines()
    told = [line for line in section if line.startswith("- ")]
    assert len(told) == len(set(told)), "told twice"
    assert len(section) < LONGEST_HISTORY, (
        "merge lines that tell of one rule; if a rebase brought back what had been taken out, keep your own line alone"
    )
