"""`officer`: who has which duty, and how he gets in."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.failures import fail
from bot.cli.frame import Commands
from bot.cli.handover import deputy, off, replace
from bot.cli.hours import local
from bot.cli.importing import File, end_import
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json, print_rows
from bot.cli.plain_words import ROLES as ROLES_SAID
from bot.cli.plain_words import STATUSES, counted
from bot.cli.practise import practise
from bot.cli.progress import progress
from bot.cli.slips import slips

if TYPE_CHECKING:
    from bot.domain.people.officer import Officer
    from bot.services.imports.import_result import ImportResult
    from bot.services.officers.list_officers import OfficerRow
    from bot.services.officers.show_officer import ShownOfficer
    from bot.services.work.house import House

commands = Commands(help="Petugas: ketua RT, operator, Dinas Sosial.")
commands.command()(slips)
commands.command()(replace)
commands.command()(deputy)
commands.command()(off)
commands.command()(practise)
ROLES = ("rt", "operator", "tksk", "dinsos", "admin")
COLUMNS = {"id": "id", "name": "nama", "role": "peran", "area": "wilayah", "place": "tempat", "reached_by": "lewat"}


@commands.command("import")
def import_(context: typer.Context, file: File, as_json: AsJson = False) -> None:
    """Memasukkan petugas dari CSV atau XLSX; mereka mendaftar dengan membagikan nomor teleponnya.

    Kolom: NAMA, PERAN (rt, operator, tksk, dinsos, admin) dan WILAYAH (kode, misalnya 32.15.27.2001/005/003); boleh
    juga TELEPON, NO, dan NIK (warga yang mana petugas itu; laporan keluarganya sendiri diputuskan orang lain).
    """

    async def work(house: "House") -> "ImportResult":
        from bot.services.imports.import_officers import import_officers

        with progress("petugas") as advance:
            return await import_officers(house, file, ACTOR, advance)

    end_import(with_house(context, work), "officers", as_json)


@commands.command()
def invite(
    context: typer.Context,
    role: Annotated[str, typer.Option(help=f"Salah satu dari {', '.join(ROLES)}.")],
    area: Annotated[
        str, typer.Option(metavar="KODE", help="Kode wilayahnya; untuk ketua RT misalnya 32.15.27.2001/005/003.")
    ],
    name: Annotated[str, typer.Option(help="Namanya.")],
    phone: Annotated[str, typer.Option(help="Nomor teleponnya: dengan membagikannya ia juga bisa masuk.")] = "",
    as_json: AsJson = False,
) -> None:
    """Memasukkan seorang petugas dan mencetak undangannya: kode, tautan, QR. Berlaku sekali, selama 14 hari."""
    from bot.domain.people.officer import Role

    wanted = Role(one_of(role, ROLES, "--role"))
    if not name.strip():
        raise typer.BadParameter("kosong", param_hint="--name")
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
    area: Annotated[str, typer.Option(metavar="KODE", help="Hanya petugas wilayah ini.")] = "",
    as_json: AsJson = False,
) -> None:
    """Petugas yang bertugas, dan apakah mereka bisa dikirimi pesan."""
    code = read_area(area, "--area") if area else None

    async def work(house: "House") -> "list[OfficerRow]":
        from bot.services.officers.list_officers import list_officers

        return await list_officers(house, code)

    rows = [_row(each) for each in with_house(context, work)]
    if as_json:
        print_json(rows)
    else:
        shown = [row | _in_words(row) for row in rows]
        print_rows(shown, COLUMNS, "Belum ada petugas. Masukkan dengan: lapor-rt officer invite")


def _in_words(row: Mapping[str, Any]) -> dict[str, str]:
    ways = ", ".join(row["reached_by"]) or "belum: beri undangan"
    return {"role": ROLES_SAID[row["role"]], "reached_by": ways}


@commands.command()
def show(
    context: typer.Context,
    officer: Annotated[str, typer.Argument(metavar="PETUGAS", help="Id atau nomor telepon.")],
    as_json: AsJson = False,
) -> None:
    """Seorang petugas: tugasnya, lewat apa ia dihubungi, undangannya, laporannya. Dicatat di catatan audit."""

    async def work(house: "House") -> "ShownOfficer | None":
        from bot.services.officers.show_officer import show_officer

        return await show_officer(house, ACTOR, officer)

    shown = with_house(context, work)
    if shown is None:
        fail(f"Tidak ada petugas {officer}. Lihat daftarnya: lapor-rt officer list")
    if as_json:
        print_json(_row(shown.row) | _details(shown))
    else:
        _print(context, shown)


def _details(shown: "ShownOfficer") -> dict[str, Any]:
    return {
        "active": shown.row.officer.active,
        "has_phone": shown.has_phone,
        "unreachable_by": list(shown.unreachable),
        "last_seen_at": shown.last_seen.isoformat() if shown.last_seen else None,
        "invited_until": shown.invited_until.isoformat() if shown.invited_until else None,
        "practises_until": shown.row.officer.practises_until.isoformat() if shown.row.officer.practises_until else None,
        "stands_in": turn.of if (turn := shown.row.officer.deputyship) else None,
        "serves_from": turn.first.isoformat() if turn else None,
        "serves_until": turn.last.isoformat() if turn else None,
        "reports": dict(shown.reports),
    }


def _print(context: typer.Context, shown: "ShownOfficer") -> None:
    each, officer = shown.row, shown.row.officer
    state = "bertugas" if officer.active else "tidak bertugas lagi"
    typer.echo(
        f"{officer.name}  {ROLES_SAID[officer.role]}  {officer.area}  {each.area_name}  {state}  (id {officer.id})"
    )
    for title, text in (
        ("telepon", "tercatat" if shown.has_phone else "tidak tercatat"),
        ("dihubungi lewat", ", ".join(each.channels) or "belum ada"),
        ("tidak sampai lewat", ", ".join(shown.unreachable)),
        ("terakhir menulis", local(context, shown.last_seen) if shown.last_seen else "belum pernah"),
        ("undangan berlaku sampai", local(context, shown.invited_until) if shown.invited_until else "tidak ada"),
        ("pengganti sementara", _turn(officer)),
        ("latihan sampai", local(context, officer.practises_until) if officer.practises_until else ""),
        ("laporan", counted(shown.reports, STATUSES)),
    ):
        if text:
            typer.echo(f"  {title}: {text}")


def _turn(officer: "Officer") -> str:
    turn = officer.deputyship
    return f"untuk {turn.of}, {turn.first} sampai {turn.last}" if turn else ""


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
