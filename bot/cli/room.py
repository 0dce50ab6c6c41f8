"""`room`: groups in which a desa's operators decide, made by the office itself."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import read_area
from bot.cli.failures import fail
from bot.cli.frame import Commands
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.domain.address import Address
    from bot.domain.areas import AreaCode
    from bot.services.work.house import House

commands = Commands(help="Grup operator yang dibuat kantor ini.")
LOOK_EVERY = 0.5
"""Seconds between two looks whether the platform has told of it."""


@commands.callback()
def _group() -> None:
    """Keeps `create` a subcommand while it is the only one."""


@commands.command()
def create(
    context: typer.Context,
    area: Annotated[str, typer.Option(help="Kode desanya, misalnya 32.15.27.2001.")],
    wait: Annotated[int, typer.Option(min=0, max=600, help="Berapa detik menunggu grupnya jadi.")] = 30,
    as_json: AsJson = False,
) -> None:
    """Membuat grup operator sebuah desa dan mencetak tautan masuknya.

    Server harus berjalan (lapor-rt run): lewat dialah dikabari bahwa grupnya jadi. Operator yang sudah terdaftar
    dikirimi tautannya juga.
    """
    code, settings = read_area(area, "--area"), read_settings(context)

    async def work(house: "House") -> "tuple[str, str]":
        return await _make(settings, house, code, wait)

    name, link = with_house(context, work)
    if as_json:
        print_json({"area": code, "name": name, "link": link or None})
    elif link:
        typer.echo(f"Grup {name} sudah jadi. Tautan masuknya, hanya untuk operator: {link}")
    else:
        typer.echo(f"Grup {name} sudah diminta dan belum jadi. Tautannya dikirim ke operator begitu grupnya jadi.")


async def _make(settings: "Settings", house: "House", area: "AreaCode", wait: int) -> tuple[str, str]:
    """The name of the group, and the link into it; the link is empty where it is not there in time."""
    from bot.services.officers.made_rooms import NotMade, name_of_room, remember
    from bot.services.work.channel_plan import NoRooms

    makers = [plan for plan in settings.channels if plan.makes_rooms]
    if not makers:
        fail("Tidak ada saluran yang bisa membuat grup. Buatlah grupnya sendiri, lalu ketik /grup di sana.")
    try:
        name = await name_of_room(house, area)
        await remember(house, ACTOR, area, await makers[0].make_room(name))
        room = await _until_there(house, area, wait)
        return name, await makers[0].link_into(room) if room else ""
    except (NotMade, NoRooms) as error:
        fail(str(error))


async def _until_there(house: "House", area: "AreaCode", wait: int) -> "Address | None":
    from bot.services.officers.made_rooms import room_of

    for _ in range(int(wait / LOOK_EVERY) + 1):
        async with house.db.read() as transaction:
            room = await room_of(transaction, area)
        if room is not None:
            return room
        await asyncio.sleep(LOOK_EVERY)
    return None
