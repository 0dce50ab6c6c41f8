"""`officer slips`: invites in bulk, as PDFs to print, cut and hand out."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.failures import CommandFailed
from bot.cli.frame import agreed
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.plain_words import ROLES as ROLES_SAID
from bot.cli.private_file import write_private
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.domain.areas import AreaCode
    from bot.domain.people.officer import Officer, Role
    from bot.services.officers.invite_many import Handout, Waiting
    from bot.services.work.house import House
    from bot.services.work.inviter import Inviter

ROLES = ("rt", "operator", "tksk", "dinsos")
DAYS, LONGEST = 14, 90


@dataclass(slots=True)
class _Printed:
    """What there is to tell at the end."""

    enrolled: Sequence["Officer"]
    """Who is in already, and so left out."""
    killed: int = 0
    """How many slips handed out before open nothing any more."""
    files: dict[str, int] = field(default_factory=dict)
    """How many slips each holds."""
    why_no_link: str = ""


def slips(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Kabupaten, kecamatan, desa atau RT.")],
    to: Annotated[Path, typer.Option(metavar="FOLDER", file_okay=False, help="Folder untuk PDF-nya, satu per desa.")],
    role: Annotated[str, typer.Option(help=f"Salah satu dari {', '.join(ROLES)}.")] = "rt",
    days: Annotated[int, typer.Option(min=1, max=LONGEST, help="Berapa hari kodenya berlaku.")] = DAYS,
    yes: Annotated[
        bool, typer.Option("--yes", help="Jangan bertanya, walaupun slip yang sudah dibagikan jadi tidak berlaku.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Mencetak slip undangan petugas yang belum mendaftar: kode dan QR untuk digunting, delapan per halaman.

    Setiap orang mendapat kode baru; slipnya yang dicetak sebelumnya tidak berlaku lagi.
    """
    from bot.domain.people.officer import Role

    code, wanted = read_area(area, "--area"), Role(one_of(role, ROLES, "--role"))
    settings = read_settings(context)

    async def work(house: "House") -> _Printed:
        from bot.cli.invite_links import find_slip_inviter
        from bot.services.officers.invite_many import find_waiting

        waiting = await find_waiting(house, code, wanted)
        _check_any(waiting, code, wanted)
        if waiting.handed_out and not yes:
            _ask(waiting, as_json)
        to.mkdir(parents=True, exist_ok=True)
        inviter, why = await find_slip_inviter(settings, house)
        files = await _print_all(house, waiting, to, timedelta(days=days), inviter)
        return _Printed(waiting.enrolled, waiting.handed_out, files, why)

    _tell(with_house(context, work), as_json)


def _check_any(waiting: "Waiting", area: "AreaCode", role: "Role") -> None:
    if not waiting.total and not waiting.enrolled:
        raise CommandFailed(f"Tidak ada {ROLES_SAID[role]} di {area}. Masukkan dengan: lapor-rt officer import BERKAS")


def _ask(waiting: "Waiting", as_json: bool) -> None:
    """Asked where somebody can answer; a program has to say it beforehand."""
    says = f"{waiting.handed_out} undangan yang sudah dibagikan dan belum dipakai akan tidak berlaku lagi."
    if as_json or not sys.stdin.isatty():
        raise CommandFailed(f"{says} Bila memang itu maksudnya, ulangi dengan --yes")
    if not agreed(f"{says} Lanjutkan?"):
        raise CommandFailed("Tidak ada yang dicetak; undangan yang lama tetap berlaku")


async def _print_all(
    house: "House", waiting: "Waiting", to: Path, valid: timedelta, inviter: "Inviter | None"
) -> dict[str, int]:
    """A group's codes are committed before its file is written: without the file, the next run makes others."""
    from bot.services.officers.invite_many import invite_many
    from bot.services.officers.print_slips import print_slips

    files: dict[str, int] = {}
    done = 0
    with progress("slip") as advance:
        for group, officers in waiting.groups.items():
            handout = await invite_many(house, ACTOR, group, officers, valid)
            if handout.invitations:
                path = write_private(to / _file_name(handout), print_slips(house, handout, inviter))
                files[str(path)] = len(handout.invitations)
            done += len(officers)
            advance(done, waiting.total)
    return files


def _file_name(handout: "Handout") -> str:
    """`undangan-rt_32.15.27.2001_sukamaju.pdf`."""
    role = handout.invitations[0].officer.role.value
    name = re.sub(r"[^a-z0-9]+", "-", handout.names[handout.area].casefold()).strip("-")
    return f"undangan-{role}_{handout.area.replace('/', '-')}_{name}.pdf"


def _tell(printed: _Printed, as_json: bool) -> None:
    if as_json:
        files = [{"file": file, "slips": count} for file, count in printed.files.items()]
        print_json(
            {
                "files": files,
                "already_enrolled": len(printed.enrolled),
                "note": printed.why_no_link,
                "left_out": [_named(each) for each in printed.enrolled],
                "void_now": printed.killed,
            }
        )
        return
    for file, count in printed.files.items():
        typer.echo(f"{file}: {count}")
    total = sum(printed.files.values())
    typer.echo(f"{total} slip; {len(printed.enrolled)} dilewati karena sudah terdaftar.")
    for officer in printed.enrolled:
        typer.echo(f"  dilewati: {officer.name}, {officer.area}")
    if printed.killed:
        typer.echo(f"{printed.killed} undangan yang dibagikan sebelumnya tidak berlaku lagi.")
    if printed.files and printed.why_no_link:
        typer.echo(f"{printed.why_no_link} QR-nya berisi teks yang harus dikirim.", err=True)


def _named(officer: "Officer") -> dict[str, str]:
    return {"id": officer.id, "name": officer.name, "area": officer.area}
