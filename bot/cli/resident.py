"""`resident`: the registry of persons and households."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import read_area
from bot.cli.failures import fail
from bot.cli.frame import MOST_ROWS, Commands
from bot.cli.hours import local
from bot.cli.importing import File, end_import
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json, print_rows
from bot.cli.plain_words import BASIC_STATUSES as STATUSES
from bot.cli.plain_words import STATUSES as REPORTED
from bot.cli.plain_words import kinds
from bot.cli.progress import progress
from bot.cli.trace_words import cause_said

if TYPE_CHECKING:
    from bot.services.imports.import_result import ImportResult
    from bot.services.registry.list_residents import Residents
    from bot.services.registry.show_resident import ShownResident
    from bot.services.work.house import House
    from bot.storage.registry.resident_lists import ListedResident

commands = Commands(help="Data warga dan keluarga.")
COLUMNS = {
    "id": "id",
    "name": "nama",
    "sex": "L/P",
    "birth_date": "lahir",
    "status": "keadaan",
    "nik": "NIK",
    "rt": "RT",
    "village": "desa",
}
RELATIONSHIPS = (
    "",
    "kepala",
    "suami",
    "istri",
    "anak",
    "menantu",
    "cucu",
    "orang tua",
    "mertua",
    "famili lain",
    "pembantu",
    "lainnya",
)


@commands.command("import")
def import_(
    context: typer.Context,
    file: File,
    area: Annotated[
        str,
        typer.Option(metavar="KODE", help="Desa (atau RT) seluruh berkas ini, kalau tidak disebut di dalamnya."),
    ] = "",
    columns: Annotated[
        Path | None,
        typer.Option(
            metavar="BERKAS",
            exists=True,
            dir_okay=False,
            readable=True,
            help="Pemetaan judul kolom (lihat --dry-run).",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Hanya dicoba: tidak ada yang disimpan.")] = False,
    newest: Annotated[
        bool,
        typer.Option(
            "--newest",
            help="Berkas ini yang terbaru: dipercaya juga kalau isinya pernah diganti oleh daftar lain.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Memasukkan warga dari CSV atau XLSX menurut judul kolom.

    Yang ditolak ada di BERKAS.ditolak.xlsx, yang masuk tetapi perlu dilihat di BERKAS.perlu-dilihat.xlsx.

    Wajib: NAMA, RT, dan KODE WILAYAH atau DESA/KELURAHAN (atau --area). Boleh juga: NIK, NO KK, TEMPAT LAHIR, TANGGAL
    LAHIR, TEMPAT TANGGAL LAHIR, UMUR, IBU KANDUNG, JENIS KELAMIN, SHDK, HUBUNGAN KRT, STATUS KAWIN, JENIS PEKERJAAN,
    PENDIDIKAN, ALAMAT, ALAMAT DOMISILI, DUSUN, RW, KECAMATAN, KODE PROVINSI, KODE KABUPATEN, KODE KECAMATAN, KODE
    KELURAHAN, PROGRAM BANSOS, DESIL, KODE JENIS DISABILITAS, JENIS CACAT, JENIS CACAT BDT, TGL MULAI HAMIL, STATUS
    DASAR, TANGGAL MENINGGAL, KETERANGAN; atau RW/RT dalam satu kolom, KELAMIN L dan KELAMIN P yang dicentang, satu
    kolom untuk tiap program (PKH, BPNT, ...). Kolom lain disebut, dan tidak disimpan.
    """
    where = read_area(area, "--area") if area else None

    async def work(house: "House") -> "ImportResult":
        from bot.services.imports.import_residents import Asked, import_residents

        with progress("warga") as advance:
            return await import_residents(house, file, ACTOR, advance, Asked(where, columns, dry_run, newest))

    end_import(with_house(context, work), "residents", as_json)


@commands.command("list")
def list_(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Wilayah: kabupaten sampai RT.")],
    query: Annotated[str, typer.Option("--name", metavar="NAMA", help="Hanya yang bernama mirip ini.")] = "",
    everybody: Annotated[bool, typer.Option("--all", help="Juga yang sudah meninggal atau pindah.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=MOST_ROWS, help="Paling banyak berapa.")] = 200,
    as_json: AsJson = False,
) -> None:
    """Daftar warga, tanpa nomor; dicatat di catatan audit."""
    code = read_area(area, "--area")

    async def work(house: "House") -> "Residents":
        from bot.services.registry.list_residents import list_residents

        return await list_residents(house, ACTOR, code, query, everybody=everybody, limit=limit)

    found = with_house(context, work)
    rows = [_row(each, found.villages) for each in found.listed]
    if as_json:
        print_json(rows)
    else:
        shown = [row | {"nik": "ada" if row["has_nik"] else "belum ada"} for row in rows]
        print_rows(shown, COLUMNS, "Tidak ada warga yang cocok.")
    if found.more:
        typer.echo("Masih ada yang lain; sebutkan wilayah yang lebih kecil, atau --limit.", err=True)


@commands.command()
def show(
    context: typer.Context,
    resident: Annotated[str, typer.Argument(metavar="ID", help="Id dari `resident list`, atau NIK.")],
    as_json: AsJson = False,
) -> None:
    """Seorang warga, keluarganya, perubahan datanya dan laporannya; tanpa nomor. Dicatat di catatan audit."""

    async def work(house: "House") -> "tuple[ShownResident | None, dict[str, str]]":
        from bot.services.registry.show_resident import show_resident

        return await show_resident(house, ACTOR, resident), kinds(house)

    shown, titles = with_house(context, work)
    if shown is None:
        fail("Tidak ada warga dengan id atau NIK itu. Cari dengan: lapor-rt resident list --area KODE --name NAMA")
    if as_json:
        print_json(_details(shown))
    else:
        _print(context, shown, titles)


def _row(each: "ListedResident", villages: "dict[Any, str]") -> dict[str, Any]:
    from bot.domain.areas import short_name

    return {
        "id": each.id,
        "name": each.name,
        "sex": each.sex,
        "birth_date": each.birth_date.isoformat() if each.birth_date else None,
        "status": STATUSES[each.status],
        "has_nik": each.has_nik,
        "area": each.area,
        "rt": short_name(each.area),
        "village": villages.get(each.area[:13], each.area[:13]),
        "household": each.household_id,
    }


def _details(shown: "ShownResident") -> dict[str, Any]:
    person = shown.person
    return {
        "id": person.id,
        "name": person.name,
        "area": person.area,
        "village": shown.village,
        "sex": person.sex.value if person.sex else None,
        "birth_date": person.birth_date.isoformat() if person.birth_date else None,
        "status": STATUSES[person.status],
        "ended_on": person.died_or_left_on.isoformat() if person.died_or_left_on else None,
        "has_nik": bool(person.nik),
        "has_kk": bool(person.kk),
        "programmes": list(person.programmes),
        "household": [{"id": each.id, "name": each.name, "status": STATUSES[each.status]} for each in shown.household],
        "changes": [{"at": each.at.isoformat(), "cause": each.cause} for each in shown.writes],
        "reports": [
            {"number": each.number, "kind": each.kind, "status": each.status, "at": each.submitted_at.isoformat()}
            for each in shown.reports
        ],
    }


def _print(context: typer.Context, shown: "ShownResident", titles: dict[str, str]) -> None:
    from bot.domain.areas import short_name

    person = shown.person
    born = f"lahir {person.birth_date.isoformat()}" if person.birth_date else "tanggal lahir belum ada"
    typer.echo(
        f"{person.name}  {STATUSES[person.status]}  {short_name(person.area)}, {shown.village}  (id {person.id})"
    )
    place = RELATIONSHIPS[person.relationship or 0] or "hubungan belum ada"
    numbers = f"NIK {'ada' if person.nik else 'belum ada'}, No KK {'ada' if person.kk else 'belum ada'}"
    typer.echo(f"{born}; {place}; {numbers}; program: {', '.join(person.programmes) or 'tidak ada'}")
    written = {f"{each.id}": each.number for each in shown.reports}
    for title, lines in (
        (
            "keluarga",
            [f"{each.name}, {STATUSES[each.status]}" for each in shown.household if each.id != person.id],
        ),
        ("perubahan data", [f"{local(context, each.at)}  {cause_said(each.cause, written)}" for each in shown.writes]),
        (
            "laporan",
            [
                f"{local(context, each.submitted_at)}  {each.number}  {titles[each.kind]}  {REPORTED[each.status]}"
                for each in shown.reports
            ],
        ),
    ):
        if lines:
            typer.echo("\n".join([f"{title}:", *(f"  {line}" for line in lines)]))
