"""`room`: groups in which a desa's operators decide: made by the office itself, listed, and freed."""

import asyncio
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import read_area
from bot.cli.failures import fail
from bot.cli.frame import Commands
from bot.cli.hours import local_day
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json, print_rows

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.domain.address import Address
    from bot.domain.areas import AreaCode
    from bot.services.review.bound_rooms import ShownRoom
    from bot.services.work.house import House

commands = Commands(help="Grup operator: dibuat kantor ini, dilihat, dan dilepas.")
COLUMNS = {"mark": "tanda", "channel": "saluran", "area": "kode", "village": "wilayah", "state": "keadaan"}
LOOK_EVERY = 0.5
"""Seconds between two looks whether the platform has told of it."""


@commands.command()
def create(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Kode desanya, misalnya 32.15.27.2001.")],
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


@commands.command("list")
def list_(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Hanya di wilayah ini, misalnya 32.15.27.")] = "",
    as_json: AsJson = False,
) -> None:
    """Grup yang dipakai, untuk desa mana, dan yang tidak bisa ditulisi."""
    from bot.services.review.bound_rooms import list_rooms

    code = read_area(area, "--area") if area else None
    rooms = with_house(context, lambda house: list_rooms(house, code))
    if as_json:
        print_json([_row(each) for each in rooms])
        return
    shown = [_row(each) | {"state": _state(context, each)} for each in rooms]
    print_rows(shown, COLUMNS, "Belum ada grup yang dipakai.")


@commands.command()
def release(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Kode desanya, misalnya 32.15.27.2001.")],
    mark: Annotated[str, typer.Option(help="Bila desanya punya beberapa grup: tandanya dari room list.")] = "",
    as_json: AsJson = False,
) -> None:
    """Melepas grup dari sebuah desa, misalnya karena salah dibuat; sesudahnya bisa dibuat atau dipasang yang lain.

    Laporan yang menunggu di sana dikirim ke operatornya masing-masing. Grupnya sendiri tetap ada; di sana diberitahukan
    bahwa ia dilepas.
    """
    from bot.services.review.bound_rooms import NotFreed, free_by_command

    code = read_area(area, "--area")
    try:
        freed = with_house(context, lambda house: free_by_command(house, ACTOR, code, mark))
    except NotFreed as error:
        fail(str(error))
    if as_json:
        print_json(_row(freed))
    else:
        typer.echo(f"Grup {freed.mark} ({freed.channel}) dilepas dari {freed.place or code}.")


def _row(each: "ShownRoom") -> dict[str, Any]:
    return {
        "mark": each.mark,
        "channel": each.channel,
        "area": each.area,
        "village": each.place,
        "silent": each.silent,
        "since": each.since.isoformat() if each.since else None,
    }


def _state(context: typer.Context, each: "ShownRoom") -> str:
    if not each.silent:
        return ""
    return f"tidak bisa ditulisi sejak {local_day(context, each.since)}" if each.since else "tidak bisa ditulisi"


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
