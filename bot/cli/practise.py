"""`officer practise`: a whole area's RT heads practise, for a day of training."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.failures import CommandFailed
from bot.cli.opening import ACTOR, with_house

if TYPE_CHECKING:
    from bot.services.work.house import House

SWITCH = ("on", "off")


def practise(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="CODE", help="A kabupaten, kecamatan, desa or RT.")],
    switch: Annotated[str, typer.Argument(metavar="on|off", help="Whether reports are practice from now on.")],
) -> None:
    """Switch practice (latihan) on or off for all RT heads of an area.

    Meanwhile every message to them begins with LATIHAN, and their reports are never counted. It ends by itself with the
    month, after 7 days at the latest.
    """
    code, begins = read_area(area, "--area"), one_of(switch, SWITCH, "on|off") == "on"

    async def work(house: "House") -> int:
        from bot.services.officers.practice import practise_together

        return await practise_together(house, ACTOR, code, begins)

    count = with_house(context, work)
    if not count:
        raise CommandFailed(f"There is no RT head in {code}. Enter them with: lapor-rt officer import FILE")
    people, practise = ("RT head", "practises") if count == 1 else ("RT heads", "practise")
    told = f"{count} {people} {practise} from now on." if begins else f"Practice is over for {count} {people}."
    typer.echo(told)
