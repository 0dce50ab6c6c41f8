"""`inbox`: messages that could not be handled."""

from typing import TYPE_CHECKING, Any

import typer

from bot.cli.frame import Commands
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json, print_rows

if TYPE_CHECKING:
    from bot.services.way_in.replay_inbox import Replayed
    from bot.services.work.house import House
    from bot.storage.messages.inbox import SetAside

commands = Commands(help="Pesan yang tidak bisa diolah, disimpan sampai diperbaiki.")
COLUMNS = {"id": "id", "channel": "saluran", "at": "sejak", "failure": "sebab"}


@commands.command("list")
def list_(context: typer.Context, as_json: AsJson = False) -> None:
    """Daftarnya, tanpa isi pesannya."""
    from bot.services.way_in.replay_inbox import list_inbox

    rows = [_row(message) for message in with_house(context, list_inbox)]
    if as_json:
        print_json(rows)
    else:
        print_rows(rows, COLUMNS, "Tidak ada yang disisihkan.")


@commands.command()
def replay(context: typer.Context, as_json: AsJson = False) -> None:
    """Mengolahnya lagi, setelah perbaikan. Yang gagal lagi tetap disimpan, dan kode keluarnya 1."""
    settings = read_settings(context)

    async def work(house: "House") -> "list[Replayed]":
        from bot.app import build_channels
        from bot.services.way_in.replay_inbox import replay_inbox

        return await replay_inbox(house, build_channels(settings, house), ACTOR)

    replayed = with_house(context, work)
    failed = [each for each in replayed if each.failure]
    if as_json:
        print_json([_row(each.message) | {"handled": not each.failure, "failure": each.failure} for each in replayed])
    else:
        for each in failed:
            typer.echo(f"{each.message.id}: {each.failure}", err=True)
        typer.echo(f"{len(replayed) - len(failed)} sudah diolah, {len(failed)} gagal lagi.")
    if failed:
        raise typer.Exit(1)


def _row(message: "SetAside") -> dict[str, Any]:
    return {"id": message.id, "channel": message.channel, "at": message.at.isoformat(), "failure": message.failure}
