"""`officer replace`, `officer off`: a duty passes on, or ends."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import read_area
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json

if TYPE_CHECKING:
    from bot.cli.invite_links import WayIn
    from bot.domain.people.officer import Officer
    from bot.services.officers.replace_officer import Replaced
    from bot.services.officers.switch_off import SwitchedOff
    from bot.services.work.house import House


def replace(
    context: typer.Context,
    area: Annotated[str, typer.Option(help="The RT's code, such as 32.15.27.2001/005/003.")],
    name: Annotated[str, typer.Option(help="The new head's name.")],
    sk: Annotated[str, typer.Option(help="Number of the decree; it is kept in the audit log.")],
    phone: Annotated[str, typer.Option(help="His phone number: then sharing it lets him in too.")] = "",
    since: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Since when; today unless given.")
    ] = None,
    who: Annotated[str, typer.Option(metavar="ID", help="Who leaves, where the RT has several heads.")] = "",
    as_json: AsJson = False,
) -> None:
    """Put a new RT head in the place of another by decree (SK), and print the new one's invite.

    The old head is thanked and can't report any more. Open reports pass to the new one.
    """
    code, settings = read_area(area, "--area"), read_settings(context)
    for option, text in (("--name", name), ("--sk", sk)):
        if not text.strip():
            raise typer.BadParameter("is empty", param_hint=option)

    async def work(house: "House") -> "tuple[Replaced, list[WayIn]]":
        from bot.cli.invite_links import find_ways
        from bot.services.officers.replace_officer import Decree, replace_officer

        decree = Decree(code, name, sk.strip(), phone, since.date() if since else None, who)
        replaced = await replace_officer(house, ACTOR, decree)
        return replaced, await find_ways(settings, house, replaced.invitation)

    _tell_replaced(*with_house(context, work), as_json)


def _tell_replaced(replaced: "Replaced", ways: "list[WayIn]", as_json: bool) -> None:
    from bot.cli.invite_links import invitation_json, print_invitation

    if as_json:
        told = {"left": _named(replaced.left), "open_reports": replaced.left_open}
        print_json(told | invitation_json(replaced.invitation, ways))
        return
    typer.echo(f"{replaced.left.name} heads {replaced.left.area} no more. {_open(replaced.left_open)} to the new head.")
    print_invitation(replaced.invitation, ways, as_json=False)


def off(
    context: typer.Context,
    officer: Annotated[str, typer.Argument(metavar="[ID]", help="As `officer list --json` shows it.")] = "",
    phone: Annotated[str, typer.Option(help="His phone number, instead of the id.")] = "",
    sk: Annotated[str, typer.Option(help="Number of the decree, if there is one.")] = "",
    as_json: AsJson = False,
) -> None:
    """End an officer's duty: he is thanked, and can neither report nor decide any more. Nothing is deleted."""
    if bool(officer) == bool(phone):
        raise typer.BadParameter("give either an id or --phone", param_hint="ID")

    async def work(house: "House") -> "SwitchedOff":
        from bot.services.officers.switch_off import switch_off

        return await switch_off(house, ACTOR, officer, phone, sk.strip())

    _tell_off(with_house(context, work), as_json)


def _tell_off(ended: "SwitchedOff", as_json: bool) -> None:
    officer = ended.officer
    if as_json:
        others = [_named(each) for each in ended.others]
        print_json({"left": _named(officer), "others": others, "open_reports": ended.left_open})
        return
    typer.echo(f"{officer.name}'s duty as {officer.role.value} of {officer.area} has ended.")
    if ended.left_open:
        typer.echo(f"{_open(ended.left_open)} to whoever heads the RT.")
    if not ended.others:
        invite = f"lapor-rt officer invite --role {officer.role.value} --area {officer.area} --name NAME"
        typer.echo(f"Nobody has that duty there now. Invite the next one with: {invite}")


def _open(count: int) -> str:
    return f"{count} open {'report passes' if count == 1 else 'reports pass'}"


def _named(officer: "Officer") -> dict[str, Any]:
    return {"id": officer.id, "name": officer.name, "role": officer.role.value, "area": officer.area}
