"""`officer practise`: a whole area's RT heads practise, for a day of training."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.arguments import one_of, read_area
from bot.cli.failures import CommandFailed
from bot.cli.opening import ACTOR, with_house

if TYPE_CHECKING:
    from bot.services.work.house import House

SWITCH = ("on", "off")


def practise(
    context: typer.Context,
    area: Annotated[str, typer.Option(metavar="KODE", help="Kabupaten, kecamatan, desa atau RT.")],
    switch: Annotated[str, typer.Argument(metavar="on|off", help="Mulai (on) atau selesai (off).")],
) -> None:
    """Latihan untuk semua ketua RT sebuah wilayah: mulai atau selesai.

    Selama latihan setiap pesan kepada mereka diawali LATIHAN, dan laporannya tidak dihitung. Berakhir sendiri bersama
    bulannya, paling lama setelah satu hari.
    """
    code, begins = read_area(area, "--area"), one_of(switch, SWITCH, "on|off") == "on"

    async def work(house: "House") -> int:
        from bot.services.officers.practice import practise_together

        return await practise_together(house, ACTOR, code, begins)

    count = with_house(context, work)
    if not count:
        raise CommandFailed(f"Tidak ada ketua RT di {code}. Masukkan dengan: lapor-rt officer import BERKAS")
    told = f"{count} ketua RT berlatih mulai sekarang." if begins else f"Latihan selesai untuk {count} ketua RT."
    typer.echo(told)
