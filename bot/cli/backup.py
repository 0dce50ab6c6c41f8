"""`backup`, `restore`: all that there is in one sealed file, and back again in an empty place."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.failures import SOME_REFUSED
from bot.cli.folders import make_folders
from bot.cli.logs import log_to_stderr
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.upkeep.back_up import BackedUp
    from bot.services.work.house import House
    from bot.storage.backup.read_backup import Restored
    from bot.storage.backup.sealed_stream import Header
    from bot.storage.backup.write_backup import Contents

TABLES = {
    "areas": "wilayah",
    "households": "keluarga",
    "persons": "warga",
    "officers": "petugas",
    "reports": "laporan",
    "months": "bulan",
}
"""Those that an office can compare with what it knows; JSON has all of them."""
BackupFile = Annotated[
    Path, typer.Argument(metavar="BERKAS", exists=True, dir_okay=False, readable=True, help="Berkas cadangannya.")
]


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="BERKAS", dir_okay=False, help="Berkas cadangan yang akan ditulis.")],
    as_json: AsJson = False,
) -> None:
    """Membuat cadangan: semua data dan foto dalam satu berkas tersandi. Layanan boleh tetap berjalan.

    Kunci tidak ikut di dalamnya: simpan salinan berkas kunci di tempat lain, jangan di samping cadangan.
    """

    async def work(house: "House") -> "BackedUp":
        from bot.services.upkeep.back_up import back_up

        return await back_up(house, ACTOR, file.absolute())

    made = with_house(context, work)
    if as_json:
        print_json({"file": str(made.path), "bytes": made.size, "key": made.key} | _contents(made.contents))
        return
    typer.echo(f"{made.path}: {made.size / 1e6:.1f} MB, {_counted(made.contents)}.")
    typer.echo(f"Untuk membukanya diperlukan kunci bersidik {made.key}; kunci itu tidak ada di dalam cadangan.")
    _tell_missing(made.contents)


def restore(
    context: typer.Context,
    file: BackupFile,
    check: Annotated[bool, typer.Option("--check", help="Hanya memeriksa isinya, tanpa memulihkan apa pun.")] = False,
    as_json: AsJson = False,
) -> None:
    """Memulihkan cadangan ke basis data dan folder lampiran yang kosong, lalu membuktikan bahwa semuanya utuh.

    Yang diperlukan: config.toml dan berkas kunci yang sidiknya disebut cadangan itu.
    """
    log_to_stderr()
    settings = read_settings(context)
    if check:
        _check(settings, file, as_json)
        return
    make_folders(settings)
    restored = asyncio.run(_restore(settings, file))
    if as_json:
        told = _about(restored.header) | _contents(restored.contents) | {"damaged": list(restored.damaged)}
        print_json(told)
    else:
        _tell(restored)
    if restored.damaged:
        raise typer.Exit(SOME_REFUSED)


def _check(settings: "Settings", file: Path, as_json: bool) -> None:
    from bot.services.upkeep.restore import check_backup

    header, contents = check_backup(_vault_for(settings, file), file)
    if as_json:
        print_json(_about(header) | _contents(contents))
        return
    typer.echo(f"Cadangan ini utuh: dibuat {_local(settings, header)}, skema {header.schema}, {_counted(contents)}.")
    _tell_missing(contents)


async def _restore(settings: "Settings", file: Path) -> "Restored":
    from bot.services.upkeep.restore import restore
    from bot.storage.engine.database import Database

    db = Database(settings.storage.url, _vault_for(settings, file))
    try:
        with progress("baris") as advance:
            return await restore(db, settings.storage.attachments, file, ACTOR, advance)
    finally:
        await db.dispose()


def _vault_for(settings: "Settings", file: Path) -> Any:
    """The key; where there is none that can be used, which one the backup needs."""
    from bot.services.upkeep.restore import header_of
    from bot.storage.backup.sealed_stream import OtherKey
    from bot.storage.engine.vault import KeyFileProblem, load_vault

    try:
        return load_vault(settings.security.key_file)
    except KeyFileProblem as error:
        key, path = header_of(file).key, settings.security.key_file
        lost = f"{path} tidak ada; salin ke sana kunci yang membuka cadangan ini, jangan buat yang baru"
        told = str(error) if path.exists() else lost
        raise OtherKey(f"{told}. Cadangan ini memerlukan kunci bersidik {key}") from error


def _local(settings: "Settings", header: "Header") -> str:
    from datetime import datetime

    return f"{datetime.fromisoformat(header.made_at).astimezone(settings.app.timezone):%Y-%m-%d %H:%M %Z}"


def _about(header: "Header") -> dict[str, Any]:
    return {"schema": header.schema, "made_at": header.made_at, "key": header.key}


def _contents(contents: "Contents") -> dict[str, Any]:
    head = {"seq": contents.head.seq, "hash": contents.head.hash}
    return {"rows": dict(contents.rows), "files": contents.files, "missing": list(contents.missing), "head": head}


def _counted(contents: "Contents") -> str:
    return f"{sum(contents.rows.values())} baris, {contents.files} lampiran, catatan audit sampai {contents.head.seq}"


def _tell(restored: "Restored") -> None:
    contents = restored.contents
    for name, said in TABLES.items():
        if count := contents.rows.get(name, 0):
            typer.echo(f"  {said}: {count}")
    typer.echo(f"  semuanya: {sum(contents.rows.values())} baris")
    typer.echo(f"  catatan audit: {contents.head.seq} baris, utuh")
    typer.echo(f"  lampiran: {contents.files}, {len(restored.damaged)} di antaranya rusak")
    typer.echo("Semua sudah pulih. Periksa dengan: lapor-rt doctor")
    _tell_missing(contents)
    if restored.damaged:
        typer.echo(f"Sudah rusak sebelum cadangan dibuat: {', '.join(restored.damaged)}", err=True)


def _tell_missing(contents: "Contents") -> None:
    if contents.missing:
        typer.echo(f"Berkasnya sudah tidak ada saat cadangan dibuat: {', '.join(contents.missing)}", err=True)
