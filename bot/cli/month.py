"""`month`: how it stands, closing it, its files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import read_period
from bot.cli.failures import CommandFailed
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.private_file import write_private

if TYPE_CHECKING:
    from bot.services.month.close_by_hand import NotDue
    from bot.services.month.close_month import Outcome
    from bot.services.month.read_month_files import MonthFile
    from bot.services.month.show_month import MonthView
    from bot.services.work.house import House

commands = typer.Typer(help="How the month stands, closing it, its files.", no_args_is_help=True)
MaybePeriod = Annotated[str, typer.Argument(metavar="[PERIOD]", help="Such as 2026-11. Default: the open month.")]
NO_AREAS = "There are no areas yet. Take them in with: lapor-rt area import FILE --within CODE"
SILENT_SHOWN = 20


@commands.command()
def show(context: typer.Context, period: MaybePeriod = "", as_json: AsJson = False) -> None:
    """Show what was reported, who said nihil, and who stayed silent."""
    wanted = read_period(period, "PERIOD") if period else None

    async def work(house: "House") -> "list[MonthView]":
        from bot.services.month.show_month import show_month

        return await show_month(house, wanted)

    views = with_house(context, work)
    if as_json:
        print_json([_view(view) for view in views])
        return
    if not views:
        raise CommandFailed(NO_AREAS)
    for view in views:
        _print(view)


def _view(view: "MonthView") -> dict[str, Any]:
    month = view.month
    return {
        "area": view.area,
        "area_name": view.area_name,
        "period": view.period,
        "state": view.state,
        "closes_at": view.closes_at.isoformat(),
        "closed_at": month.closed_at.isoformat() if month and month.closed_at else None,
        "version": month.version if month else 1,
        "file": month.file_name if month else "",
        "sha256": month.sha256 if month else "",
        "reports": {"by_kind": dict(view.by_kind), "by_status": dict(view.by_status)},
        "rts": {state.value: count for state, count in view.rts.items()},
        "silent": list(view.silent),
        "not_in_a_month": dict(view.undecided),
    }


def _print(view: "MonthView") -> None:
    when = f"closed {view.month.closed_at:%Y-%m-%d %H:%M} UTC" if view.month and view.month.closed_at else ""
    typer.echo(f"{view.area_name}, {view.period}: {when or f'{view.state}, closes {view.closes_at:%Y-%m-%d %H:%M %Z}'}")
    for title, counts in (
        ("reports by kind", view.by_kind),
        ("reports by state", view.by_status),
        ("RTs", view.rts),
        ("in no month yet", view.undecided),
    ):
        typer.echo(f"  {title}: {', '.join(f'{count} {name}' for name, count in counts.items()) or 'none'}")
    for name in view.silent[:SILENT_SHOWN]:
        typer.echo(f"  silent: {name}")
    if len(view.silent) > SILENT_SHOWN:
        typer.echo(f"  ... and {len(view.silent) - SILENT_SHOWN} more silent RTs; all with --json")
    if view.month and view.month.file_name:
        typer.echo(f"  file: {view.month.file_name}; fetch it with: lapor-rt month files {view.period} --to DIR")


@commands.command()
def close(
    context: typer.Context,
    period: Annotated[
        str, typer.Argument(metavar="[PERIOD]", help="Such as 2026-11. Default: the oldest that is due.")
    ] = "",
    early: Annotated[
        str, typer.Option(metavar="PERIOD", help="Close this month before its day; without it, see what that means.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Close the month that is due: make the files, send them to Dinas Sosial. Earlier only by name."""
    if period and early and period != early:
        raise typer.BadParameter(f"names {early}, but PERIOD is {period}.", param_hint="--early")
    wanted = read_period(early or period, "--early" if early else "PERIOD") if early or period else None

    async def work(house: "House") -> "list[tuple[str, Outcome | NotDue]]":
        from bot.services.month.close_by_hand import close_by_hand
        from bot.services.registry.regencies import list_regencies

        return [
            (area.name, await close_by_hand(house, area.code, wanted, early=bool(early), by=ACTOR))
            for area in await list_regencies(house)
        ]

    outcomes = with_house(context, work)
    if not outcomes:
        raise CommandFailed(NO_AREAS)
    from bot.cli.closing import closing_row, closing_sentence

    rows = [closing_row(name, outcome) for name, outcome in outcomes]
    if as_json:
        print_json(rows)
    for row, (name, outcome) in zip(rows, outcomes, strict=True):
        if row["closed"] and not as_json:
            typer.echo(closing_sentence(name, outcome))
        elif not row["closed"]:
            typer.echo(closing_sentence(name, outcome), err=True)
    if not all(row["closed"] for row in rows):
        raise typer.Exit(1)


@commands.command()
def files(
    context: typer.Context,
    period: Annotated[str, typer.Argument(help="A closed month, such as 2026-11.")],
    to: Annotated[Path, typer.Option(metavar="DIR", file_okay=False, help="Where to write them.")],
    as_json: AsJson = False,
) -> None:
    """Write a closed month's files into a folder. They hold full numbers: mind who can read it."""
    wanted = read_period(period, "PERIOD")

    async def work(house: "House") -> "list[MonthFile]":
        from bot.services.month.read_month_files import read_month_files

        return await read_month_files(house, ACTOR, wanted)

    found = with_house(context, work)
    if not found:
        raise CommandFailed(f"{wanted} is not closed. See how it stands: lapor-rt month show {wanted}")
    to.mkdir(parents=True, exist_ok=True)
    rows = [
        {"file": str(write_private(to / each.month.file_name, each.content)), "sha256": each.month.sha256}
        for each in found
    ]
    if as_json:
        print_json(rows)
    else:
        typer.echo("\n".join(row["file"] for row in rows))
