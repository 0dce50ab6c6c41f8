"""`matter`: what somebody must settle."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import code_of, read_area
from bot.cli.frame import MOST_ROWS, Commands
from bot.cli.hours import local_day
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json, print_rows
from bot.cli.plain_words import CAUSES, ROLES

if TYPE_CHECKING:
    from bot.services.matters.list_matters import ListedMatter, ListedMatters
    from bot.services.work.house import House

commands = Commands(help="Hal yang perlu diselesaikan.")
COLUMNS = {"since": "sejak", "village": "wilayah", "turn": "giliran", "cause": "sebab", "what": "hal"}


@commands.command("list")
def list_(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Kode wilayah, misalnya 32.15.27.")] = "",
    cause: Annotated[str, typer.Option(metavar="SEBAB", help=f"Salah satu dari {', '.join(CAUSES.values())}.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=MOST_ROWS, help="Paling banyak berapa.")] = 200,
    as_json: AsJson = False,
) -> None:
    """Hal yang perlu diselesaikan, yang paling lama dulu; tanpa nomor, dan dicatat di catatan audit.

    Menyelesaikannya di obrolan: menu operator atau TKSK, Perlu diselesaikan.
    """
    from bot.services.matters.list_matters import list_matters

    code = read_area(area, "--area") if area else None
    wanted = code_of(cause, CAUSES, "--cause") if cause else ""

    async def work(house: "House") -> "ListedMatters":
        return await list_matters(house, ACTOR, code, wanted, limit)

    found = with_house(context, work)
    rows = [_row(each) for each in found.shown]
    if as_json:
        print_json(rows)
    else:
        days = [local_day(context, each.matter.since) for each in found.shown]
        shown = [_said(row) | {"since": day} for row, day in zip(rows, days, strict=True)]
        print_rows(shown, COLUMNS, "Tidak ada yang perlu diselesaikan.")
    if (total := sum(found.counts.values())) > len(rows):
        typer.echo(f"Hanya {len(rows)} dari {total}; sebutkan wilayah yang lebih kecil, atau --limit.", err=True)


def _said(row: dict[str, Any]) -> dict[str, Any]:
    return row | {"turn": ROLES[row["turn"]], "cause": CAUSES[row["cause"]]}


def _row(each: "ListedMatter") -> dict[str, Any]:
    return {
        "id": each.matter.id,
        "cause": each.matter.cause,
        "subject": each.matter.subject,
        "area": each.matter.area,
        "village": each.place,
        "turn": each.turn,
        "since": each.matter.since.isoformat(),
        "what": each.what,
    }
