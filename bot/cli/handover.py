"""`officer replace`, `officer deputy`, `officer off`: a duty passes on, for good or for a leave, or ends."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.arguments import DAYS, read_area
from bot.cli.opening import ACTOR, read_settings, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.plain_words import ROLES

if TYPE_CHECKING:
    from bot.cli.invite_links import WayIn
    from bot.domain.people.officer import Officer
    from bot.services.officers.invite import Invitation
    from bot.services.officers.replace_officer import Replaced
    from bot.services.officers.switch_off import SwitchedOff
    from bot.services.work.house import House


def replace(
    context: typer.Context,
    area: Annotated[
        str, typer.Option(metavar="KODE", help="Kode wilayahnya: RT, desa (operator), kecamatan (TKSK) atau kabupaten.")
    ],
    name: Annotated[str, typer.Option(help="Nama petugas yang baru.")],
    sk: Annotated[str, typer.Option(help="Nomor SK; disimpan di catatan audit.")],
    phone: Annotated[str, typer.Option(help="Nomor teleponnya: dengan membagikannya ia juga bisa masuk.")] = "",
    since: Annotated[
        datetime | None,
        typer.Option("--from", metavar="TANGGAL", formats=DAYS, help="Sejak kapan; bila tidak disebut, hari ini."),
    ] = None,
    who: Annotated[str, typer.Option(metavar="ID", help="Siapa yang berhenti, bila petugasnya beberapa.")] = "",
    as_json: AsJson = False,
) -> None:
    """Mengganti ketua RT, operator, TKSK atau Dinas Sosial menurut SK, dan mencetak undangan penggantinya.

    Yang lama mendapat ucapan terima kasih dan tidak bisa melapor atau memutus lagi. Yang belum selesai (laporan,
    pertanyaan, survei, musdes) diteruskan penggantinya; keduanya diberi tahu.
    """
    code, settings = read_area(area, "--area"), read_settings(context)
    for option, text in (("--name", name), ("--sk", sk)):
        if not text.strip():
            raise typer.BadParameter("kosong", param_hint=option)

    async def work(house: "House") -> "tuple[Replaced, list[WayIn]]":
        from bot.cli.invite_links import find_ways
        from bot.services.officers.replace_officer import Decree, replace_officer

        decree = Decree(code, name, sk.strip(), phone, since.date() if since else None, who)
        replaced = await replace_officer(house, ACTOR, decree)
        return replaced, await find_ways(settings, house, replaced.invitation)

    _tell_replaced(*with_house(context, work), as_json)


def _tell_replaced(replaced: "Replaced", ways: "list[WayIn]", as_json: bool) -> None:
    from bot.cli.invite_links import invitation_json, print_invitation

    if as_json:
        told = {"left": _named(replaced.left), "open_reports": replaced.left_open, "surveys": replaced.surveys}
        print_json(told | invitation_json(replaced.invitation, ways))
        return
    left, count = replaced.left, replaced.left_open
    goes_on = _open(count, "ketua baru") if left.role.value == "rt" else f"{count} laporan menunggu penggantinya."
    visits = f" {replaced.surveys} survei pindah kepadanya." if replaced.surveys else ""
    called = "ketua" if left.role.value == "rt" else ROLES[left.role]
    typer.echo(f"{left.name} bukan lagi {called} {left.area}. {goes_on}{visits}")
    print_invitation(replaced.invitation, ways, as_json=False)


def deputy(
    context: typer.Context,
    officer: Annotated[str, typer.Argument(metavar="ID", help="Siapa yang cuti; id seperti di `officer list`.")],
    name: Annotated[str, typer.Option(help="Nama penggantinya.")],
    until: Annotated[
        datetime, typer.Option(metavar="TANGGAL", formats=DAYS, help="Hari terakhirnya, misalnya 31-12-2026.")
    ],
    since: Annotated[
        datetime | None,
        typer.Option("--from", metavar="TANGGAL", formats=DAYS, help="Sejak kapan; bila tidak disebut, hari ini."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Menunjuk pengganti sementara selama petugas cuti, dan mencetak undangannya; berakhir sendiri.

    Petugas yang cuti tetap bertugas dan dikabari. Pengganti diakhiri lebih awal dengan: lapor-rt officer off ID
    """
    if not name.strip():
        raise typer.BadParameter("kosong", param_hint="--name")
    settings = read_settings(context)

    async def work(house: "House") -> "tuple[Invitation, list[WayIn]]":
        from bot.cli.invite_links import find_ways
        from bot.services.officers.deputies import Leave, deputise

        leave = Leave(name.strip(), since.date() if since else house.today(), until.date())
        invitation = await deputise(house, ACTOR, officer, leave)
        return invitation, await find_ways(settings, house, invitation)

    invitation, ways = with_house(context, work)
    from bot.cli.invite_links import print_invitation

    print_invitation(invitation, ways, as_json)


def off(
    context: typer.Context,
    officer: Annotated[str, typer.Argument(metavar="ID", help="Seperti di `officer list`.")] = "",
    phone: Annotated[str, typer.Option(help="Nomor teleponnya, sebagai ganti id.")] = "",
    sk: Annotated[str, typer.Option(help="Nomor SK, bila ada.")] = "",
    as_json: AsJson = False,
) -> None:
    """Mengakhiri tugas petugas: ia tidak bisa melapor atau memutus lagi. Tidak ada yang dihapus."""
    if bool(officer) == bool(phone):
        raise typer.BadParameter("sebutkan id atau --phone, salah satu saja", param_hint="ID")

    async def work(house: "House") -> "SwitchedOff":
        from bot.services.officers.switch_off import switch_off

        return await switch_off(house, ACTOR, officer, phone, sk.strip())

    _tell_off(with_house(context, work), as_json)


def _tell_off(ended: "SwitchedOff", as_json: bool) -> None:
    officer = ended.officer
    if as_json:
        others = [_named(each) for each in ended.others]
        print_json({"left": _named(officer), "others": others, "open_reports": ended.left_open})
        return
    typer.echo(f"Tugas {officer.name} sebagai {ROLES[officer.role]} {officer.area} sudah berakhir.")
    if ended.left_open:
        typer.echo(f"{_open(ended.left_open, 'ketua RT yang sekarang')}")
    if not ended.others:
        invite = f"lapor-rt officer invite --role {officer.role.value} --area {officer.area} --name NAMA"
        typer.echo(f"Sekarang tidak ada yang bertugas di sana. Undang penggantinya dengan: {invite}")


def _open(count: int, to: str) -> str:
    return f"{count} laporan terbuka pindah ke {to}."


def _named(officer: "Officer") -> dict[str, Any]:
    return {"id": officer.id, "name": officer.name, "role": officer.role.value, "area": officer.area}
