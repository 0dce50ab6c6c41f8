"""What the administrator's guide installs with: the unit, the container, and the commands that it names."""

import re
import shlex
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import typer

import bot
from bot.cli import app

ROOT = Path(str(bot.__file__)).parent.parent
GUIDE = (ROOT / "docs" / "panduan-admin.md").read_text("utf-8")
COMMANDS = sorted(set(re.findall(r"(?:^|`)lapor-rt ((?:[a-z]+ ?)+)", GUIDE, re.MULTILINE)))


def unit() -> ConfigParser:
    """Its keys in small letters."""
    parser = ConfigParser(interpolation=None, strict=False)
    parser.read(ROOT / "deploy" / "lapor-rt.service", encoding="utf-8")
    return parser


def is_command(words: list[str]) -> bool:
    """A command, or a group and one of its own; what follows a command is its arguments."""
    at: Any = typer.main.get_command(app)
    for word in words:
        if not hasattr(at, "commands"):
            return True
        at = at.get_command(typer.Context(at), word)  # also one of a channel
        if at is None:
            return False
    return True


def test_the_unit_runs_what_there_is_restarts_and_is_sandboxed() -> None:
    service = unit()["Service"]
    *_, command = shlex.split(service["ExecStart"])
    assert is_command([command])
    assert service["Restart"] == "always"
    assert (service["ProtectSystem"], service["NoNewPrivileges"], service["User"]) == ("strict", "yes", "lapor")
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"


def test_the_container_copies_what_there_is_and_names_no_registry() -> None:
    lines = (ROOT / "deploy" / "Containerfile").read_text("utf-8").splitlines()
    copied = [word for line in lines if line.startswith("COPY ") for word in line.split()[1:-1]]
    assert copied
    assert [name for name in copied if not (ROOT / name).exists()] == []
    (base,) = [line.partition("=")[2] for line in lines if line.startswith("ARG BASE")]
    assert "/" not in base
    assert [line for line in lines if "://" in line and "127.0.0.1" not in line] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_exists(command: str) -> None:
    assert is_command(command.split())


def test_the_guide_uses_the_unit_and_the_container() -> None:
    assert "deploy/lapor-rt.service" in GUIDE
    assert "deploy/Containerfile" in GUIDE
