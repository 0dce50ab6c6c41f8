"""Commands that a channel has of its own, under its name: texts that the platform approves beforehand."""

import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.failures import fail
from bot.cli.frame import Commands
from bot.cli.opening import read_settings
from bot.cli.output import AsJson, print_json

if TYPE_CHECKING:
    from bot.channels.table import Table
    from bot.services.work.channel_plan import Approved, ChannelPlan


def names(table: "Table | None" = None) -> list[str]:
    """Of the channels that have such texts."""
    from bot.channels.table import CHANNELS

    return [plan.traits.name for plan in table or CHANNELS if plan.approves_texts]


def commands_of(name: str) -> Commands:
    """The commands of the channel."""
    commands = Commands(name=name, help="Pesan yang harus disetujui dulu oleh penyedia salurannya.")

    @commands.callback()
    def _group() -> None:
        """Keeps `templates` a subcommand while it is the only one."""

    @commands.command()
    def templates(
        context: typer.Context,
        submit: Annotated[bool, typer.Option("--submit", help="Mengajukan yang belum ada di sana.")] = False,
        as_json: AsJson = False,
    ) -> None:
        """Mencetak teks yang diajukan untuk disetujui, dan keadaannya bila token dan account_id terisi."""
        plan = next(each for each in read_settings(context).channels if each.traits.name == name)
        texts = asyncio.run(_texts(plan, submit))
        if as_json:
            print_json([asdict(each) for each in texts])
        else:
            _print(texts)

    return commands


async def _texts(plan: "ChannelPlan[Any]", submit: bool) -> "list[Approved]":
    from bot.services.work.channel_plan import NotApproved

    try:
        return await plan.approved_texts(submit=submit)
    except NotApproved as error:
        fail(str(error))


def _print(texts: "list[Approved]") -> None:
    for each in texts:
        typer.echo(f"{each.name}  (untuk {each.setting})  {each.state or 'belum diperiksa'}")
        typer.echo(f"  {each.text}")
        typer.echo(f"  contoh {{{{1}}}}: {each.example}\n")
    typer.echo("Kategori utility, satu parameter. Nama yang sudah disetujui ditulis di konfigurasi.")
