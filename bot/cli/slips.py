"""`officer slips`: invites in bulk, as PDFs to print, cut and hand out."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.failures import CommandFailed
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.private_file import write_private
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.domain.areas import AreaCode
    from bot.domain.people.officer import Role
    from bot.services.officers.invite_many import Handout, Waiting
    from bot.services.work.channel_plan import Inviter
    from bot.services.work.house import House

ROLES = ("rt", "operator", "tksk", "dinsos")
DAYS, LONGEST = 14, 90


@dataclass(slots=True)
class _Printed:
    """What there is to tell at the end."""

    enrolled: int
    files: dict[str, int] = field(default_factory=dict)
    """How many slips each holds."""
    why_no_link: str = ""


def slips(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="CODE", help="A kabupaten, kecamatan, desa or RT.")],
    to: Annotated[Path, typer.Option(metavar="DIR", file_okay=False, help="Where to write the PDFs, one per desa.")],
    role: Annotated[str, typer.Option(help=f"One of {', '.join(ROLES)}.")] = "rt",
    days: Annotated[int, typer.Option(min=1, max=LONGEST, help="How long the codes work.")] = DAYS,
    as_json: AsJson = False,
) -> None:
    """Invite all officers who have not come in yet: slips with code and QR to cut out, eight on a page.

    Each of them gets a fresh code; slips printed before for the same person open nothing any more.
    """
    from bot.domain.people.officer import Role

    code, wanted = read_area(area, "--area"), Role(one_of(role, ROLES, "--role"))
    settings = read_settings(context)

    async def work(house: "House") -> _Printed:
        from bot.cli.invite_links import find_slip_inviter
        from bot.services.officers.invite_many import find_waiting

        waiting = await find_waiting(house, code, wanted)
        _check_any(waiting, code, wanted)
        to.mkdir(parents=True, exist_ok=True)
        inviter, why = await find_slip_inviter(settings, house)
        return _Printed(waiting.enrolled, await _print_all(house, waiting, to, timedelta(days=days), inviter), why)

    _tell(with_house(context, work), as_json)


def _check_any(waiting: "Waiting", area: "AreaCode", role: "Role") -> None:
    if not waiting.total and not waiting.enrolled:
        raise CommandFailed(
            f"There is no officer of role {role.value} in {area}. Enter them with: lapor-rt officer import FILE"
        )


async def _print_all(
    house: "House", waiting: "Waiting", to: Path, valid: timedelta, inviter: "Inviter | None"
) -> dict[str, int]:
    """A group's codes are committed before its file is written: without the file, the next run makes others."""
    from bot.services.officers.invite_many import invite_many
    from bot.services.officers.print_slips import print_slips

    files: dict[str, int] = {}
    done = 0
    with progress("slips") as advance:
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
        print_json({"files": files, "already_enrolled": printed.enrolled, "note": printed.why_no_link})
        return
    for file, count in printed.files.items():
        typer.echo(f"{file}: {count}")
    total = sum(printed.files.values())
    typer.echo(f"{total} {'slip' if total == 1 else 'slips'}; {printed.enrolled} left out, who are enrolled already.")
    if printed.files and printed.why_no_link:
        typer.echo(f"{printed.why_no_link} The QR codes hold the text to send.", err=True)
