"""`report`: what RT heads sent."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import code_of, read_area, read_period
from bot.cli.failures import fail
from bot.cli.frame import MOST_ROWS, Commands
from bot.cli.hours import local, local_day
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json, print_rows
from bot.cli.plain_words import STATUSES as STATUSES_SAID
from bot.cli.plain_words import kinds
from bot.cli.trace_words import WHO, action_said

if TYPE_CHECKING:
    from datetime import date

    from bot.services.conversation.operators.by_number import Ordered
    from bot.services.review.listing import Listed
    from bot.services.review.showing import Happened, Shown
    from bot.services.work.house import House

commands = Commands(help="Laporan ketua RT.")
COLUMNS = {
    "number": "nomor",
    "kind": "jenis",
    "status": "keadaan",
    "period": "bulan",
    "village": "desa",
    "rt": "RT",
    "names": "tentang",
    "reporter": "pelapor",
    "submitted_at": "dikirim",
}


@commands.command("list")
def list_(
    context: typer.Context,
    period: Annotated[str, typer.Option(metavar="BULAN", help="Misalnya 2026-11.")] = "",
    area: Annotated[str, typer.Option(metavar="KODE", help="Kode wilayah, misalnya 32.15.27.")] = "",
    status: Annotated[str, typer.Option(help=f"Salah satu dari {', '.join(STATUSES_SAID.values())}.")] = "",
    kind: Annotated[str, typer.Option(help="Jenis, misalnya Kelahiran, Kematian, Nihil.")] = "",
    limit: Annotated[int, typer.Option(min=1, max=MOST_ROWS, help="Paling banyak berapa.")] = 500,
    practice: Annotated[bool, typer.Option("--practice", help="Yang dikirim saat latihan.")] = False,
    as_json: AsJson = False,
) -> None:
    """Daftar laporan; catatan audit menyimpan bahwa daftarnya dilihat."""
    from bot.domain.report.changes import Kind
    from bot.domain.report.review import Status
    from bot.services.review.listing import Wanted, list_reports

    where = read_area(area, "--area") if area else None
    when = read_period(period, "--period") if period else None
    stands = Status(code_of(status, STATUSES_SAID, "--status")) if status else None

    async def work(house: "House") -> "tuple[list[Listed], dict[str, str], date]":
        titles = kinds(house)
        what = Kind(code_of(kind, titles, "--kind")) if kind else None
        return (
            await list_reports(house, ACTOR, Wanted(where, when, stands, what, limit, practice)),
            titles,
            house.today(),
        )

    found, titles, today = with_house(context, work)
    rows = [_row(listed) for listed in found]
    if as_json:
        print_json(rows)
    else:
        days = [{"submitted_at": local_day(context, listed.report.submitted_at)} for listed in found]
        said = [_in_words(listed, titles, today) for listed in found]
        shown = [row | words | day for row, words, day in zip(rows, said, days, strict=True)]
        print_rows(shown, COLUMNS, "Tidak ada laporan yang cocok.")
    if len(rows) == limit:
        typer.echo(f"Hanya {limit} yang pertama; lebih banyak dengan --limit.", err=True)


@commands.command()
def show(
    context: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NOMOR", help="Misalnya MTI-2611-0042.")],
    as_json: AsJson = False,
) -> None:
    """Satu laporan dengan riwayatnya; nomor disamarkan, dan dicatat di catatan audit."""
    from bot.services.review.showing import show_report

    async def work(house: "House") -> "tuple[Shown | None, dict[str, str], date]":
        return await show_report(house, ACTOR, number), kinds(house), house.today()

    shown, titles, today = with_house(context, work)
    if shown is None:
        fail(f"Tidak ada laporan {number}. Lihat daftarnya: lapor-rt report list")
    if as_json:
        print_json(_row(shown.listed) | _details(shown))
    else:
        _print(context, shown, _in_words(shown.listed, titles, today))


Number = Annotated[str, typer.Argument(metavar="NOMOR", help="Misalnya MTI-2611-0042.")]
As = Annotated[str, typer.Option("--as", metavar="PETUGAS", help="Petugas yang memutus: id atau nomor telepon.")]
Reason = Annotated[str, typer.Option(help="Alasannya; pelapor membacanya.")]


@commands.command()
def approve(
    context: typer.Context,
    number: Number,
    officer: As,
    reason: Annotated[str, typer.Option(help="Mengapa lewat server; petugas itu membacanya.")] = "",
    sure: Annotated[
        bool,
        typer.Option(
            "--yes", "--sure", help="Juga kalau tidak terhubung ke warga, atau orangnya mungkin sudah terdata."
        ),
    ] = False,
) -> None:
    """Menyetujui laporan atas nama seorang operator: langsung berlaku, atau dikatakan apa yang belum cocok."""
    _carry_out(context, number, "approved", officer, reason.strip(), sure=sure)


@commands.command("return")
def return_(context: typer.Context, number: Number, officer: As, reason: Reason) -> None:
    """Mengembalikan laporan kepada ketua RT untuk diperbaiki, atas nama seorang operator."""
    _carry_out(context, number, "returned", officer, _given(reason))


@commands.command()
def undo(
    context: typer.Context,
    number: Number,
    officer: As,
    reason: Reason,
    keep_newer: Annotated[
        bool, typer.Option("--yes", "--keep-newer", help="Biarkan yang sudah diubah lagi sesudahnya.")
    ] = False,
) -> None:
    """Membatalkan persetujuan, penolakan atau pengembalian: semuanya kembali seperti semula, dan laporan menunggu lagi.

    Yang sudah masuk data bisa dibatalkan sampai bulannya ditutup.
    """
    _carry_out(context, number, "taken_back", officer, _given(reason), keep_newer)


def _given(reason: str) -> str:
    if not reason.strip():
        raise typer.BadParameter("kosong", param_hint="--reason")
    return reason.strip()


def _carry_out(
    context: typer.Context,
    number: str,
    event: str,
    officer: str,
    reason: str = "",
    keep_newer: bool = False,
    sure: bool = False,
) -> None:
    async def work(house: "House") -> "Ordered":
        from bot.domain.report.review import Event
        from bot.services.conversation.operators.by_number import Order, carry_out

        return await carry_out(house, ACTOR, Order(number, Event(event), officer, reason, keep_newer, sure))

    ordered = with_house(context, work)
    if ordered.asked:
        fail(f"{ordered.said} Kalau yakin: ulangi dengan --yes")
    if not ordered.done:
        fail(ordered.said)
    report = ordered.report
    month = f", {report.filed_in}" if report.filed_in else ""
    typer.echo(f"{ordered.said} {report.number}: {STATUSES_SAID[report.status]}{month}")


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
        "waits_for": [
            {"word": each.asked.value, "area": each.area, "until": each.until.isoformat() if each.until else None}
            for each in listed.waits
        ],
    }


def _details(shown: "Shown") -> dict[str, Any]:
    return {
        "revision": shown.listed.report.revision,
        "reason": shown.listed.report.reason,
        "facts": [{"fact": name, "value": value} for name, value in shown.facts],
        "effects": list(shown.effects),
        "warnings": list(shown.warnings),
        "photos": len(shown.listed.report.change.photos),
        "read_at": shown.read_at.isoformat() if shown.read_at else None,
        "events": [{"at": e.at.isoformat(), "actor": e.actor, "event": e.action} for e in shown.events],
    }


def _in_words(listed: "Listed", titles: Mapping[str, str], today: "date") -> dict[str, str]:
    """Whom it is about is told as elsewhere, so that two of one name are told apart."""
    from bot.services.words.naming import people_of

    report = listed.report
    return {
        "kind": titles.get(report.kind, report.kind),
        "status": STATUSES_SAID[report.status],
        "names": people_of(report, today),
    }


def _print(context: typer.Context, shown: "Shown", said: Mapping[str, str]) -> None:
    row = _row(shown.listed)
    typer.echo(f"{row['number']}  {said['kind']}  {said['status']}  {row['rt']}, {row['village']}")
    typer.echo(f"tentang {said['names'] or '-'}; terjadi {row['event_date']}; pelapor {row['reporter']}")
    for each in shown.listed.waits:
        typer.echo(f"menunggu jawaban {each.area}{f' sampai {local(context, each.until)}' if each.until else ''}")
    if shown.listed.report.reason:
        typer.echo(f"alasan: {shown.listed.report.reason}")
    if shown.read_at:
        typer.echo(f"pesan terakhir dibaca pelapor {local(context, shown.read_at)}")
    for title, lines in (
        ("keterangan", shown.said[0]),
        ("perubahan", shown.said[2]),
        ("peringatan", shown.said[1]),
        ("riwayat", [f"{local(context, e.at)}  {_happened(e)}" for e in shown.events]),
    ):
        if lines:
            typer.echo("\n".join([f"{title}:", *(f"  {line}" for line in lines)]))


def _happened(event: "Happened") -> str:
    return f"{action_said(event.action)}  {WHO.get(event.who, event.who)}"
