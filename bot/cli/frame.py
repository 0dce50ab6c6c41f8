"""The frame that the command library prints around a command's own words, said in Indonesian."""

import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_HelpFormatter = typer.Context.formatter_class
OPTIONS, COMMAND = "[PILIHAN]", "PERINTAH [ISIAN]..."
_HEADINGS = {"Arguments": "Isian", "Options": "Pilihan", "Commands": "Perintah"}
_USAGE = "Pemakaian: "
MOST_ROWS = 1_000_000
"""Of a list that is limited by an option."""
_WHOLE = 1000
"""Letters that no command's first sentence has."""

_HELP: Sequence[tuple[str, str]] = (
    (r"^Show this message and exit\.", "Menampilkan petunjuk ini."),
    (r"\[default: ", "[bawaan: "),
    (r"; default: ", "; bawaan: "),
    (r"\[required\]$|(?<=; )required\]$", "[wajib]"),
    (r"\(dynamic\)", "(menurut keadaan)"),
    (r"(?<=[\[ ])(\d+)<=x<=(\d+)(?=[\];])", r"\1 sampai \2"),
    (r"(?<=[\[ ])x>=(\d+)(?=[\];])", r"paling sedikit \1"),
    (r"(?<=[\[ ])x<=(\d+)(?=[\];])", r"paling banyak \1"),
)
"""What stands behind an option's help."""
_TYPES: Sequence[tuple[str, str]] = (
    (r"(?<=[ <])str\b", "teks"),
    (r"(?<=[ <])(?:int|float)(?: range)?\b", "angka"),
    (r"(?<=[ <])(?:file|path)\b", "berkas"),
    (r"(?<=[ <])directory\b", "folder"),
)
"""What is to be given, behind its name."""
_WRONG: Sequence[tuple[str, str]] = (
    (r"Invalid value for (.+?): ", r"Nilai \1 keliru: "),
    (r"Invalid value: ", "Nilai keliru: "),
    (r"Missing argument (.+?)\.", r"Isian \1 belum ada."),
    (r"Missing option (.+?)\.", r"Pilihan \1 belum ada."),
    (r"Missing parameter: (.+)", r"Isian \1 belum ada."),
    (r"Missing command\.", "Perintahnya belum ada."),
    (r"No such option: (\S+)", r"Tidak ada pilihan \1."),
    (r"\(Possible options: (.+)\)", r"Yang ada: \1."),
    (r"No such command ('.+?')\.", r"Tidak ada perintah \1."),
    (r" Did you mean (.+)\?", r" Maksudnya \1?"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)", r"Ada yang berlebih: \1."),
    (r"Option (.+?) requires an argument\.", r"Pilihan \1 perlu sebuah nilai."),
    (r"Option (.+?) requires (\d+) arguments\.", r"Pilihan \1 perlu \2 nilai."),
    (r"Option (.+?) does not take a value\.", r"Pilihan \1 tidak memakai nilai."),
    (r"Argument (.+?) takes (\d+) values\.", r"Isian \1 perlu \2 nilai."),
    (r"Value error, ", ""),
    (r"('.*?') does not match the formats? .+\.", r"\1 bukan tanggal; contohnya 31-12-2026."),
    (r"('.*?') is not one of (.+)\.", r"\1 tidak dikenal; pilihannya \2."),
    (r"Choose from:? *", "Pilihannya: "),
    (r"(?:[Ff]ile|[Pp]ath|[Dd]irectory) ('.*?') does not exist\.", r"\1 tidak ada."),
    (r"(?:[Ff]ile|[Pp]ath|[Dd]irectory) ('.*?') is a file\.", r"\1 sebuah berkas, bukan folder."),
    (r"(?:[Ff]ile|[Pp]ath|[Dd]irectory) ('.*?') is a directory\.", r"\1 sebuah folder, bukan berkas."),
    (r"(?:[Ff]ile|[Pp]ath|[Dd]irectory) ('.*?') is not readable\.", r"\1 tidak dapat dibaca."),
    (r"(?:[Ff]ile|[Pp]ath|[Dd]irectory) ('.*?') is not writable\.", r"\1 tidak dapat ditulisi."),
    (r"Input should be a valid integer.*", "bukan bilangan bulat."),
    (r"Input should be a valid number.*", "bukan bilangan."),
    (r"Input should be a valid boolean.*", "bukan ya atau tidak."),
    (r"Input should be greater than or equal to (\S+)", r"paling sedikit \1."),
    (r"Input should be less than or equal to (\S+)", r"paling banyak \1."),
)
"""What is said of a command that was typed wrongly."""


class _Formatter(_HelpFormatter):  # type: ignore[valid-type,misc]
    """Headings, the line of use, and what the library adds to a help."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _USAGE)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().write_dl([(_said(_TYPES, name), _said(_HELP, told)) for name, told in rows], *args, **kwargs)


class _Context(typer.Context):
    formatter_class = _Formatter


class _Command(TyperCommand):
    context_class = _Context

    def get_short_help_str(self, limit: int = 0) -> str:
        """Its first sentence, whole: half a sentence tells nobody whether this is the command that is looked for."""
        return super().get_short_help_str(_WHOLE)


class Group(TyperGroup):
    """A group of commands that is framed."""

    context_class = _Context


class Commands(typer.Typer):
    """A group of commands, each framed in Indonesian."""

    def __init__(self, **settings: Any) -> None:
        framed: dict[str, Any] = {
            "cls": Group,
            "options_metavar": OPTIONS,
            "subcommand_metavar": COMMAND,
            "no_args_is_help": True,
            "add_completion": False,
            "pretty_exceptions_enable": False,
            "rich_markup_mode": None,
        }
        super().__init__(**framed | settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[Any], Any]:
        """As the library's, framed."""
        framed: dict[str, Any] = {"cls": _Command, "options_metavar": OPTIONS}
        return super().command(name, **framed | settings)


def run_framed(app: typer.Typer, arguments: Sequence[str] | None, given: object) -> int:
    """Runs one command; what was typed wrongly is said in Indonesian. Gives the code to end with."""
    typed = sys.argv[1:] if arguments is None else arguments
    if unreadable := [each for each in typed if not _is_text(each)]:
        shown = unreadable[0].encode(errors="surrogateescape").decode(errors="replace")
        typer.echo(f"Keliru: '{shown}' berisi huruf yang tidak terbaca (bukan UTF-8). Ketik ulang.", err=True)
        return 2
    try:
        code = app(arguments, obj=given, standalone_mode=False)
    except typer.Abort:
        typer.echo("Dibatalkan.", err=True)
        return 1
    except typer.TyperException as error:
        _tell(error)
        return error.exit_code
    return code if isinstance(code, int) else 0


def _is_text(given: str) -> bool:
    """Whether it was UTF-8: what is not comes as letters that no database and no screen takes."""
    return all(not "\ud800" <= letter <= "\udfff" for letter in given)


def agreed(question: str) -> bool:
    """Asks on the screen; anything but *ya* is no."""
    typer.echo(f"{question} [y/t]: ", nl=False, err=True)
    return sys.stdin.readline().strip().lower() in ("y", "ya")


def _tell(error: typer.TyperException) -> None:
    context: typer.Context | None = getattr(error, "ctx", None)
    said = error.format_message()
    if said.startswith(_USAGE):  # no command was named, so that the whole help is shown
        typer.echo(said, err=True)
        return
    if context is not None:
        typer.echo(f"{context.get_usage()}\nPetunjuknya: {context.command_path} --help\n", err=True)
    typer.echo(f"Keliru: {_said(_WRONG, said)}", err=True)


def _said(words: Sequence[tuple[str, str]], text: str) -> str:
    for english, indonesian in words:
        text = re.sub(english, indonesian, text)
    return text
