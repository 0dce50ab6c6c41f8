"""What the command library prints around the commands' own words is Indonesian too."""

import re
import sys
from collections.abc import Iterator
from io import StringIO

import pytest
from typer.main import get_command

from bot.cli import app
from bot.cli.frame import agreed
from tests.cli.conftest import Run
from tests.every import every

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Error|Show this|required|default|dynamic|Missing|No such|Invalid|Try|Did you|"
    r"Got|unexpected|match|formats|range|DIR|CODE|NAME|PERIOD|OFFICER|FILE|number|%Y|Option|Argument|Value|Possible|Input|should|does|not|ARGS|OPTIONS|COMMAND|str|int|file)\b"
)


def _every_command() -> Iterator[tuple[str, ...]]:
    root = get_command(app)
    yield ()
    for name, command in root.commands.items():  # type: ignore[attr-defined]
        yield (name,)
        yield from ((name, below) for below in getattr(command, "commands", {}))


@every("command", _every_command())
def test_each_commands_help_is_framed_in_indonesian(run: Run, command: tuple[str, ...]) -> None:
    ended = run(*command, "--help")
    assert (ended.code, ended.out[:11]) == (0, "Pemakaian: ")
    assert not ENGLISH.findall(_without_names(ended.out))
    assert not re.search(r"[a-z]\.\.\.$|<=x|x>=|\[\[", ended.out, re.M)


WRONG = [
    (("--x",), "Keliru: Tidak ada pilihan --x."),
    (("report", "lst"), "Keliru: Tidak ada perintah 'lst'. Maksudnya 'list'?"),
    (("report", "show"), "Keliru: Isian 'NOMOR' belum ada."),
    (("report", "list", "--limit", "x"), "Keliru: Nilai '--limit' keliru: bukan bilangan bulat."),
    (("report", "list", "--limit", "0"), "Keliru: Nilai '--limit' keliru: paling sedikit 1."),
    (("resident", "list", "--limit", "9" * 19), "Keliru: Nilai '--limit' keliru: paling banyak 1000000."),
    (("resident", "show", "\udcff"), "Keliru: '\ufffd' berisi huruf yang tidak terbaca (bukan UTF-8). Ketik ulang."),
    (
        ("officer", "deputy", "1", "--name", "A", "--until", "31.12.26"),
        "Keliru: Nilai '--until' keliru: '31.12.26' bukan tanggal; contohnya 31-12-2026.",
    ),
    (("report", "list", "--limit"), "Keliru: Pilihan '--limit' perlu sebuah nilai."),
    (("doctor", "--json=1"), "Keliru: Pilihan '--json' tidak memakai nilai."),
    (("doctor", "a", "b"), "Keliru: Ada yang berlebih: a b."),
    (("area", "import", "nofile.csv", "--within", "32"), "Keliru: Nilai 'BERKAS' keliru: 'nofile.csv' tidak ada."),
    (("area", "import", ".", "--within", "32"), "Keliru: Nilai 'BERKAS' keliru: '.' sebuah folder, bukan berkas."),
]


@every("arguments said", WRONG)
def test_what_was_typed_wrongly_is_said_in_indonesian(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.err.strip().splitlines()[-1]) == (2, said)
    assert not ENGLISH.findall(_without_names(ended.err))


def test_without_a_command_all_are_listed(run: Run) -> None:
    ended = run()
    assert ended.code == 2
    assert "Perintah:" in ended.err


def test_a_question_at_the_screen_is_agreed_to_by_ya_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = {}
    for answer in ("ya\n", "Y\n", "yes\n", "t\n", "\n", ""):
        monkeypatch.setattr(sys, "stdin", StringIO(answer))
        heard[answer] = agreed("Lanjutkan?")
    assert heard == {"ya\n": True, "Y\n": True, "yes\n": False, "t\n": False, "\n": False, "": False}


def _without_names(text: str) -> str:
    """What is typed stays as it is."""
    return re.sub(r"--[a-z-]+|'[^']*'|https?:\S+", "", text)


def test_a_channel_has_commands_under_its_name(run: Run) -> None:
    run("init")
    ended = run("whatsapp", "templates")
    assert (ended.code, ended.out.count("{{1}}")) == (0, 12)
    assert "lapor_rt_reminder  (untuk template_reminder)  belum diperiksa" in ended.out
    assert {each["state"] for each in run("whatsapp", "templates", "--json").json} == {""}
    assert "account_id" in run("whatsapp", "templates", "--submit").err
