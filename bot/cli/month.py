"""`month`: how it stands, closing it, its files."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import read_period
from bot.cli.failures import CommandFailed
from bot.cli.frame import Commands
from bot.cli.hours import local
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.plain_words import RTS, STATUSES, counted, kinds
from bot.cli.private_file import write_private

if TYPE_CHECKING:
    from bot.services.month.close_by_hand import NotDue
    from bot.services.month.close_month import Outcome
    from bot.services.month.read_month_files import MonthFile
    from bot.services.month.show_month import MonthView
    from bot.services.work.house import House

commands = Commands(help="Bulan berjalan, penutupannya, berkasnya.")
MaybePeriod = Annotated[
    str, typer.Argument(metavar="BULAN", help="Misalnya 2026-11. Bila tidak disebut: bulan yang berjalan.")
]
NO_AREAS = "Belum ada wilayah. Masukkan dengan: lapor-rt area import BERKAS --within KODE"
SILENT_SHOWN = 20
STATES = {"open": "berjalan", "closing": "sedang ditutup", "closed": "ditutup"}


@commands.command()
def show(context: typer.Context, period: MaybePeriod = "", as_json: AsJson = False) -> None:
    """Apa yang dilaporkan, siapa yang nihil, siapa yang belum melapor."""
    wanted = read_period(period, "BULAN") if period else None

    async def work(house: "House") -> "tuple[list[MonthView], dict[str, str]]":
        from bot.services.month.show_month import show_month

        return await show_month(house, wanted), kinds(house)

    views, titles = with_house(context, work)
    if as_json:
        print_json([_view(view) for view in views])
        return
    if not views:
        raise CommandFailed(NO_AREAS)
    for view in views:
        _print(context, view, titles)


def _view(view: "MonthView") -> dict[str, Any]:
    month = view.month
    return {
        "area": view.area,
        "area_name": view.area_name,
        "period": view.period,
        "state": view.state if view.is_there else "none",
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


def _print(context: typer.Context, view: "MonthView", titles: Mapping[str, str]) -> None:
    if not view.is_there:
        typer.echo(f"{view.area_name}: tidak ada bulan {view.period} di sini. Yang berjalan {view.running}.")
        return
    closes = f"{STATES.get(view.state, view.state)}, ditutup {view.closes_at:%Y-%m-%d %H:%M %Z}"
    closed_at = view.month.closed_at if view.month else None
    when = f"sudah ditutup {local(context, closed_at)}" if closed_at else closes
    typer.echo(f"{view.area_name}, {view.period}: {when}")
    for title, told in (
        ("laporan menurut jenis", counted(view.by_kind, titles)),
        ("laporan menurut keadaan", counted(view.by_status, STATUSES)),
        ("RT", counted({state.value: count for state, count in view.rts.items()}, RTS)),
        ("belum masuk bulan mana pun", counted(view.undecided, STATUSES)),
    ):
        typer.echo(f"  {title}: {told}")
    for name in view.silent[:SILENT_SHOWN]:
        typer.echo(f"  belum melapor: {name}")
    if len(view.silent) > SILENT_SHOWN:
        typer.echo(f"  ... dan {len(view.silent) - SILENT_SHOWN} RT lagi; semuanya dengan --json")
    if view.month and view.month.file_name:
        typer.echo(f"  berkas: {view.month.file_name}; ambil dengan: lapor-rt month files {view.period} --to FOLDER")


@commands.command()
def close(
    context: typer.Context,
    period: Annotated[
        str,
        typer.Argument(metavar="BULAN", help="Misalnya 2026-11. Bila tidak disebut: yang paling lama jatuh tempo."),
    ] = "",
    early: Annotated[
        bool, typer.Option("--early", help="Juga sebelum harinya; tanpa ini, lihat dulu akibatnya.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Jangan bertanya bila --early tidak menyebut bulannya.")] = False,
    as_json: AsJson = False,
) -> None:
    """Menutup bulan yang jatuh tempo dan mengirim berkasnya ke Dinas Sosial. Lebih awal hanya dengan --early."""
    from bot.cli.closing import agreed_to, closing_row, closing_sentence

    wanted = read_period(period, "BULAN") if period else None
    sure = early and (yes or wanted is not None)

    async def work(house: "House") -> "list[tuple[str, Outcome | NotDue]]":
        from bot.services.month.close_by_hand import close_by_hand
        from bot.services.registry.regencies import list_regencies

        outcomes: list[tuple[str, Outcome | NotDue]] = []
        for area in await list_regencies(house):
            outcome = await close_by_hand(house, area.code, wanted, early=sure, by=ACTOR)
            if early and not as_json and (agreed_on := agreed_to(area.name, outcome)) is not None:
                outcome = await close_by_hand(house, area.code, agreed_on, early=True, by=ACTOR)
            outcomes.append((area.name, outcome))
        return outcomes

    outcomes = with_house(context, work)
    if not outcomes:
        raise CommandFailed(NO_AREAS)
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
    period: Annotated[str, typer.Argument(metavar="BULAN", help="Bulan yang sudah ditutup, misalnya 2026-11.")],
    to: Annotated[Path, typer.Option(metavar="FOLDER", file_okay=False, help="Folder tempat menulisnya.")],
    as_json: AsJson = False,
) -> None:
    """Menulis berkas bulan yang sudah ditutup ke sebuah folder. Nomornya lengkap: jaga siapa yang bisa membacanya."""
    wanted = read_period(period, "BULAN")

    async def work(house: "House") -> "list[MonthFile]":
        from bot.services.month.read_month_files import read_month_files

        return await read_month_files(house, ACTOR, wanted)

    found = with_house(context, work)
    if not found:
        raise CommandFailed(f"Belum ada bulan {wanted} yang ditutup. Lihat keadaannya: lapor-rt month show {wanted}")
    to.mkdir(parents=True, exist_ok=True)
    rows = [
        {"file": str(write_private(to / each.month.file_name, each.content)), "sha256": each.month.sha256}
        for each in found
    ]
    if as_json:
        print_json(rows)
    else:
        typer.echo("\n".join(row["file"] for row in rows))
