"""`report`: what RT heads sent."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import one_of, read_area, read_period
from bot.cli.failures import fail
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json, print_rows

if TYPE_CHECKING:
    from bot.services.review.by_number import Ordered
    from bot.services.review.listing import Listed
    from bot.services.review.showing import Shown
    from bot.services.work.house import House

commands = typer.Typer(help="What RT heads sent.", no_args_is_help=True)
STATUSES = ("waiting", "returned", "approved", "rejected", "applied", "recorded", "withdrawn")
COLUMNS = {
    "number": "number",
    "kind": "kind",
    "status": "status",
    "period": "month",
    "village": "village",
    "rt": "RT",
    "names": "about",
    "reporter": "reported by",
    "submitted_at": "sent",
}


@commands.command("list")
def list_(
    context: typer.Context,
    period: Annotated[str, typer.Option(help="A month, such as 2026-11.")] = "",
    area: Annotated[str, typer.Option(help="An area's code, such as 32.15.27.")] = "",
    status: Annotated[str, typer.Option(help=f"One of {', '.join(STATUSES)}.")] = "",
    kind: Annotated[str, typer.Option(help="A kind, such as birth, death, move_out, nil.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="The most to list.")] = 500,
    practice: Annotated[bool, typer.Option("--practice", help="Those sent while practising, instead.")] = False,
    as_json: AsJson = False,
) -> None:
    """List reports; the log keeps that they were looked at."""
    from bot.domain.report.changes import Kind
    from bot.domain.report.review import Status
    from bot.services.review.listing import Wanted, list_reports

    wanted = Wanted(
        read_area(area, "--area") if area else None,
        read_period(period, "--period") if period else None,
        Status(one_of(status, STATUSES, "--status")) if status else None,
        Kind(kind) if kind else None,
        limit,
        practice,
    )

    async def work(house: "House") -> "list[Listed]":
        if kind:
            one_of(kind, house.flows, "--kind")
        return await list_reports(house, ACTOR, wanted)

    rows = [_row(listed) for listed in with_house(context, work)]
    if as_json:
        print_json(rows)
    else:
        shown = [row | {"names": ", ".join(row["names"]), "submitted_at": row["submitted_at"][:10]} for row in rows]
        print_rows(shown, COLUMNS, "No report fits.")
    if len(rows) == limit:
        typer.echo(f"Only the first {limit} are listed; more with --limit.", err=True)


@commands.command()
def show(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="Such as MTI-2611-0042.")],
    as_json: AsJson = False,
) -> None:
    """Show a report with its history; numbers are masked, and the log keeps that it was looked at."""
    from bot.services.review.showing import show_report

    async def work(house: "House") -> "Shown | None":
        return await show_report(house, ACTOR, number)

    shown = with_house(context, work)
    if shown is None:
        fail(f"There is no report {number}. See what there is: lapor-rt report list")
    if as_json:
        print_json(_row(shown.listed) | _details(shown))
    else:
        _print(shown)


Number = Annotated[str, typer.Argument(help="Such as MTI-2611-0042.")]
As = Annotated[str, typer.Option("--as", metavar="OFFICER", help="Who decides: an id or a phone number.")]
Reason = Annotated[str, typer.Option(help="Why; the reporter reads it.")]


@commands.command()
def approve(context: typer.Context, number: Number, officer: As) -> None:
    """Approve a waiting report in an operator's name: it takes effect at once, or it says what does not fit."""
    _carry_out(context, number, "approved", officer)


@commands.command("return")
def return_(context: typer.Context, number: Number, officer: As, reason: Reason) -> None:
    """Return a waiting report to its RT head, to be put right."""
    _carry_out(context, number, "returned", officer, _given(reason))


@commands.command()
def undo(
    context: typer.Context,
    number: Number,
    officer: As,
    reason: Reason,
    keep_newer: Annotated[bool, typer.Option("--keep-newer", help="Leave what was changed since as it is.")] = False,
) -> None:
    """Take a decision back, until its month is closed: what the report did is undone, and it waits again."""
    _carry_out(context, number, "taken_back", officer, _given(reason), keep_newer)


def _given(reason: str) -> str:
    if not reason.strip():
        raise typer.BadParameter("is empty", param_hint="--reason")
    return reason.strip()


def _carry_out(
    context: typer.Context, number: str, event: str, officer: str, reason: str = "", keep_newer: bool = False
) -> None:
    async def work(house: "House") -> "Ordered":
        from bot.domain.report.review import Event
        from bot.services.review.by_number import Order, carry_out

        return await carry_out(house, Order(number, Event(event), officer, reason, keep_newer))

    ordered = with_house(context, work)
    if not ordered.done:
        fail(ordered.said)
    report = ordered.report
    typer.echo(f"{ordered.said} {report.number}: {report.status}{f', {report.filed_in}' if report.filed_in else ''}")


def _row(listed: "Listed") -> dict[str, Any]:
    from bot.domain.areas import short_name

    report = listed.report
    return {
        "number": report.number,
        "kind": report.kind,
        "status": report.status.value,
        "period": report.filed_in or report.due_in,
        "area": report.area,
        "rt": short_name(report.area),
        "village": listed.village,
        "names": list(report.change.names),
        "reporter": listed.reporter,
        "event_date": report.day.stored(),
        "submitted_at": report.submitted_at.isoformat(),
    }


def _details(shown: "Shown") -> dict[str, Any]:
    return {
        "revision": shown.listed.report.revision,
        "reason": shown.listed.report.reason,
        "facts": [{"fact": name, "value": value} for name, value in shown.facts],
        "effects": list(shown.effects),
        "warnings": list(shown.warnings),
        "photos": len(shown.listed.report.change.photos),
        "events": [{"at": e.at.isoformat(), "actor": e.actor, "event": e.action} for e in shown.events],
    }


def _print(shown: "Shown") -> None:
    row = _row(shown.listed)
    typer.echo(f"{row['number']}  {row['kind']}  {row['status']}  {row['rt']}, {row['village']}")
    typer.echo(f"about {', '.join(row['names']) or '-'}; happened {row['event_date']}; reported by {row['reporter']}")
    if shown.listed.report.reason:
        typer.echo(f"reason: {shown.listed.report.reason}")
    for title, lines in (
        ("facts", [f"{name}: {value}" for name, value in shown.facts]),
        ("changes", shown.effects),
        ("warnings", shown.warnings),
        ("history", [f"{e.at:%Y-%m-%d %H:%M} UTC  {e.action}  {e.actor}" for e in shown.events]),
    ):
        if lines:
            typer.echo("\n".join([f"{title}:", *(f"  {line}" for line in lines)]))
