"""Ways in for an invited officer: what to type, links, a QR on the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.output import print_json

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.officers.invite import Invitation
    from bot.services.work.house import House
    from bot.services.work.inviter import Inviter


@dataclass(frozen=True, slots=True)
class WayIn:
    """How the officer comes in by one channel; `link` is empty where there is none, then `why_not` says why."""

    channel: str
    title: str
    link: str
    why_not: str
    command: str
    """What is typed there instead of `GABUNG CODE`; empty where the channel has no word of its own for it."""


async def find_ways(settings: "Settings", house: "House", invitation: "Invitation") -> list[WayIn]:
    """One for each channel there is; never fails for want of a link."""
    officer, code = invitation.officer, invitation.code
    return [
        WayIn(
            plan.traits.name,
            inviter.title,
            inviter.link(officer, code) if inviter.link else "",
            inviter.why_not,
            f"{inviter.command} {code}" if inviter.command else "",
        )
        for plan in settings.channels
        for inviter in [await plan.inviter(house)]
    ]


async def find_slip_inviter(settings: "Settings", house: "House") -> "tuple[Inviter | None, str]":
    """The channel that the QR of a printed slip opens; or None, and why there is no link."""
    inviters = [await plan.inviter(house) for plan in settings.channels]
    printable = [inviter for inviter in inviters if inviter.slip]
    chosen = next((inviter for inviter in printable if inviter.link), None)
    return chosen, "" if chosen else " ".join(inviter.why_not for inviter in printable)


def invitation_json(invitation: "Invitation", ways: Sequence[WayIn]) -> dict[str, Any]:
    """The same for a program."""
    officer, code = invitation.officer, invitation.code
    return {
        "officer": {"id": officer.id, "name": officer.name, "role": officer.role.value, "area": officer.area},
        "code": code,
        "expires_at": invitation.expires_at.isoformat(),
        **{f"{way.channel}_command": way.command for way in ways if way.command},
        "text": f"GABUNG {code}",
        "links": {way.channel: way.link or None for way in ways},
        "notes": [way.why_not for way in ways if way.why_not],
    }


def print_invitation(invitation: "Invitation", ways: Sequence[WayIn], as_json: bool) -> None:
    """For the administrator to hand over; what goes to the officer is Indonesian."""
    officer, code = invitation.officer, invitation.code
    if as_json:
        print_json(invitation_json(invitation, ways))
        return
    typer.echo(
        f"{officer.name}, {officer.role.value} {officer.area}: berlaku sekali, sampai {invitation.expires_at:%Y-%m-%d}"
    )
    commands = [(way.title, way.command) for way in ways if way.command]
    for title, text in (("Kode", code), *commands, ("Lainnya", f"GABUNG {code}")):
        typer.echo(f"  {title + ':':<10} {text}")
    links = [(way.title, way.link) for way in ways if way.link]
    for title, link in links:
        typer.echo(f"  Tautan {title}: {link}")
    for way in ways:
        if way.why_not:
            typer.echo(f"  {way.why_not}")
    if links:
        _print_qr(links[0][1])


def _print_qr(link: str) -> None:
    import segno

    segno.make(link, error="l").terminal(compact=True)
