"""`audit`: who did what, whether the log of it is whole, and what is held of one person."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.failures import fail
from bot.cli.frame import Commands
from bot.cli.hours import local
from bot.cli.opening import ACTOR, with_house
from bot.cli.output import AsJson, print_json
from bot.cli.plain_words import BASIC_STATUSES, DISABILITIES, ROLES, SEXES, STATUSES, kinds
from bot.cli.trace_words import WHO, action_said, cause_said

if TYPE_CHECKING:
    from bot.services.upkeep.person_record import PersonRecord, Seen
    from bot.services.work.house import House

commands = Commands(help="Catatan audit: siapa berbuat dan melihat apa.")


@commands.command()
def verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Memeriksa bahwa tidak ada baris yang diubah, disisipkan atau dibuang. Kode keluar 1 jika ada."""
    from bot.services.upkeep.verify_audit import verify_audit

    verdict = with_house(context, verify_audit)
    broken = verdict.broken_at is not None
    if as_json:
        head = {"seq": verdict.head.seq, "hash": verdict.head.hash}
        found = {"whole": not broken, "lines": verdict.count, "head": head}
        print_json(found | {"broken_at": verdict.broken_at, "reason": verdict.reason})
    elif broken:
        typer.echo(f"Catatan audit putus di baris {verdict.broken_at}: {verdict.reason}.", err=True)
        typer.echo("Jangan ubah basis data ini; pulihkan cadangan di tempat lain untuk membandingkan.", err=True)
    else:
        typer.echo(f"{verdict.count} baris, tidak ada yang berubah atau hilang.")
        typer.echo(f"Kepala: {verdict.head.seq} {verdict.head.hash}")
    if broken:
        raise typer.Exit(1)


@commands.command()
def person(
    context: typer.Context,
    who: Annotated[str, typer.Argument(metavar="NIK", help="NIK, atau id dari `resident list`.")],
    full: Annotated[bool, typer.Option("--full", help="Juga nomor, ibu kandung dan kesehatan.")] = False,
    as_json: AsJson = False,
) -> None:
    """Apa yang disimpan tentang seseorang, dan siapa yang melihatnya; untuk orang yang menanyakan datanya sendiri.

    Bahwa ini ditanyakan tercatat juga.
    """

    async def work(house: "House") -> "tuple[PersonRecord | None, dict[str, str]]":
        from bot.services.upkeep.person_record import person_record

        return await person_record(house, ACTOR, who), kinds(house)

    record, titles = with_house(context, work)
    if record is None:
        fail("Tidak ada yang disimpan tentang NIK atau id itu")
    held = _held(record, full)
    if as_json:
        print_json({"held": held, **_history(record)})
    else:
        _print(context, record, held, titles)


def _held(record: "PersonRecord", full: bool) -> dict[str, Any]:
    person = record.person
    if person is None:
        return {}
    known = {
        "id": person.id,
        "nama": person.name,
        "wilayah": person.area,
        "jenis_kelamin": person.sex.value if person.sex else "",
        "tempat_lahir": person.birth_place,
        "tanggal_lahir": person.birth_date.isoformat() if person.birth_date else "",
        "alamat": person.address,
        "pekerjaan": person.job,
        "pendidikan": person.education,
        "program": ", ".join(person.programmes),
        "status_dasar": str(int(person.status)),
    }
    private = {
        "nik": person.nik,
        "no_kk": person.kk,
        "ibu_kandung": person.mother,
        "disabilitas": person.disability,
        "hamil_sejak": person.pregnant_since.isoformat() if person.pregnant_since else "",
    }
    return known | {name: value if full else _hidden(value) for name, value in private.items()}


def _hidden(value: str) -> str:
    return "(tersimpan; tampilkan dengan --full)" if value else ""


def _history(record: "PersonRecord") -> dict[str, Any]:
    return {
        "changes": [{"at": each.at.isoformat(), "cause": each.cause} for each in record.writes],
        "reports": [
            {"number": each.number, "kind": each.kind, "status": each.status, "month": each.filed_in}
            for each in record.reports
        ],
        "photos": record.photos,
        "seen": [
            {"at": each.at.isoformat(), "who": _who(each), "action": each.action, "about": each.about}
            for each in record.seen
        ],
    }


def _who(seen: "Seen") -> str:
    return f"{seen.who} ({seen.role} {seen.area})" if seen.role else seen.who


def _print(context: typer.Context, record: "PersonRecord", held: dict[str, Any], titles: dict[str, str]) -> None:
    if not held:
        typer.echo("Tidak ada di data warga; hanya disebut dalam laporan.")
    for name, value in held.items():
        typer.echo(f"  {name.replace('_', ' ')}: {_said(name, value) or '-'}")
    numbers = {f"{each.id}": each.number for each in record.reports}
    for title, lines in (
        ("perubahan data", [f"{local(context, each.at)}  {cause_said(each.cause, numbers)}" for each in record.writes]),
        ("laporan", [
            f"{each.number}  {titles.get(each.kind, each.kind)}  {STATUSES[each.status]}  {each.filed_in}".rstrip()
            for each in record.reports
        ]),
        ("siapa melihat dan berbuat", [_seen(context, each) for each in record.seen]),
    ):  # fmt: skip
        if lines:
            typer.echo("\n".join([f"{title}:", *(f"  {line}" for line in lines)]))
    typer.echo(f"foto pada laporannya: {record.photos}")


_WORDS = {
    "status_dasar": {f"{code}": word for code, word in BASIC_STATUSES.items()},
    "jenis_kelamin": SEXES,
    "disabilitas": DISABILITIES,
}


def _said(name: str, value: str) -> str:
    """A code in words; `--json` keeps it."""
    return _WORDS.get(name, {}).get(value, value)


def _seen(context: typer.Context, seen: "Seen") -> str:
    who = f"{seen.who} ({ROLES[seen.role]} {seen.area})" if seen.role else WHO.get(seen.who, seen.who)
    about = "" if seen.about == "person" else seen.about
    return f"{local(context, seen.at)}  {who}  {action_said(seen.action)}  {about}".rstrip()
