"""`officer`: who has which duty, and how he gets in."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.handover import off, replace
from bot.cli.importing import File, end_import
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json, print_rows
from bot.cli.practise import practise
from bot.cli.progress import progress
from bot.cli.slips import slips

if TYPE_CHECKING:
    from bot.services.imports.import_result import ImportResult
    from bot.services.officers.list_officers import OfficerRow
    from bot.services.work.house import House

commands = typer.Typer(help="RT heads, operators, Dinas Sosial.", no_args_is_help=True)
commands.command()(slips)
commands.command()(replace)
commands.command()(off)
commands.command()(practise)
ROLES = ("rt", "operator", "tksk", "dinsos", "admin")
COLUMNS = {"name": "name", "role": "role", "area": "area", "place": "place", "reached_by": "reached by"}


@commands.command("import")
def import_(context: typer.Context, file: File, as_json: AsJson = False) -> None:
    """Take officers from a CSV or XLSX of nama,telepon,peran,wilayah; they enrol by sharing their phone number."""

    async def work(house: "House") -> "ImportResult":
        from bot.services.imports.import_officers import import_officers

        with progress("officers") as advance:
            return await import_officers(house, file, ACTOR, advance)

    end_import(with_house(context, work), "officers", as_json)


@commands.command()
def invite(
    context: typer.Context,
    role: Annotated[str, typer.Option(help=f"One of {', '.join(ROLES)}.")],
    area: Annotated[str, typer.Option(help="His area's code, such as 32.15.27.2001/005/003 for an RT head.")],
    name: Annotated[str, typer.Option(help="His name.")],
    phone: Annotated[str, typer.Option(help="His phone number: then sharing it lets him in too.")] = "",
    as_json: AsJson = False,
) -> None:
    """Enter an officer and print an invite: a code, links, a QR. The code works once, for 14 days."""
    from bot.domain.people.officer import Role

    wanted = Role(one_of(role, ROLES, "--role"))
    if not name.strip():
        raise typer.BadParameter("is empty", param_hint="--name")
    code, settings = read_area(area, "--area"), read_settings(context)

    async def work(house: "House") -> "tuple[Any, Any]":
        from bot.cli.invite_links import find_ways
        from bot.services.officers.invite import invite as make

        invitation = await make(house, ACTOR, wanted, code, name, phone)
        return invitation, await find_ways(settings, house, invitation)

    invitation, ways = with_house(context, work)
    from bot.cli.invite_links import print_invitation

    print_invitation(invitation, ways, as_json)


@commands.command("list")
def list_(
    context: typer.Context,
    area: Annotated[str, typer.Option(help="Only those of this area.")] = "",
    as_json: AsJson = False,
) -> None:
    """List active officers, and whether they can be written to."""
    code = read_area(area, "--area") if area else None

    async def work(house: "House") -> "list[OfficerRow]":
        from bot.services.officers.list_officers import list_officers

        return await list_officers(house, code)

    rows = [_row(each) for each in with_house(context, work)]
    if as_json:
        print_json(rows)
    else:
        shown = [row | {"reached_by": ", ".join(row["reached_by"]) or "nothing: invite him"} for row in rows]
        print_rows(shown, COLUMNS, "No officers yet. Enter them with: lapor-rt officer invite")


def _row(each: "OfficerRow") -> dict[str, Any]:
    officer = each.officer
    return {
        "id": officer.id,
        "name": officer.name,
        "role": officer.role.value,
        "area": officer.area,
        "place": each.area_name,
        "reached_by": list(each.channels),
    }
