"""`key`: the key that everything personal is sealed with."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.failures import SOME_REFUSED, fail
from bot.cli.frame import Commands
from bot.cli.logs import log_to_stderr
from bot.cli.opening import ACTOR, read_settings
from bot.cli.output import AsJson, print_json
from bot.cli.progress import progress

if TYPE_CHECKING:
    from bot.services.upkeep.rotate_key import Rotated

commands = Commands(help="Kunci sandi data.")


@commands.callback()
def _group() -> None:
    """Keeps `rotate` a subcommand while it is the only one."""


@commands.command()
def rotate(
    context: typer.Context,
    drop_old: Annotated[
        bool, typer.Option("--drop-old", help="Buang kunci lama dari berkas kunci bila sudah tidak dipakai.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Mengganti kunci: menambah kunci baru ke berkas kunci, lalu menyandi ulang semua data, riwayat dan foto.

    Hentikan layanan dulu. Bila terputus, jalankan lagi: ia meneruskan. Kunci lama tetap ada di berkas kunci untuk
    membuka cadangan lama, kecuali dengan --drop-old.
    """
    log_to_stderr()
    settings = read_settings(context)
    from bot.services.doctor.starting import is_ours

    if settings.server.port and is_ours(settings.server.host, settings.server.port):
        fail("lapor-rt sedang berjalan; hentikan dulu, misalnya: systemctl stop lapor-rt")

    async def work() -> "Rotated":
        from bot.services.upkeep.rotate_key import rotate_key

        storage, key_file = settings.storage, settings.security.key_file
        with progress("baris") as advance:
            return await rotate_key(storage.url, key_file, storage.attachments, ACTOR, advance, drop_old=drop_old)

    done = asyncio.run(work())
    if as_json:
        print_json({
            "key": done.fingerprint, "rows": done.rows, "files": done.files, "broken": done.broken,
            "went_on": done.went_on, "dropped": done.dropped,
        })  # fmt: skip
    else:
        typer.echo(
            f"Kunci sekarang bersidik {done.fingerprint}; {done.rows} baris dan {done.files} berkas disandi ulang."
        )
        typer.echo(f"Salin {settings.security.key_file} ke tempat yang aman, lalu buat cadangan baru.")
        if done.broken:
            typer.echo(
                f"{done.broken} tidak bisa dibuka dan dibiarkan apa adanya; kunci lama tetap disimpan.", err=True
            )
    if done.broken:
        raise typer.Exit(SOME_REFUSED)
