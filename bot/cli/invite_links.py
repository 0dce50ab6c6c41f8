"""Ways in for an invited officer: what to type, links, a QR on the terminal."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.output import print_json

if TYPE_CHECKING:
    from bot.config import Settings
    from bot.services.officers.invite import Invitation
    from bot.services.work.house import House

WEB_LINK_LASTS = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Links:
    """Empty where there is none; then `why` says why."""

    telegram: str = ""
    web: str = ""
    why: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        return self.telegram or self.web


async def find_links(settings: "Settings", house: "House", invitation: "Invitation") -> Links:
    """Asks Telegram for the bot's name; never fails for want of a link."""
    from bot.services.officers.invite import telegram_link

    bot, why_telegram = await ask_bot_name(settings)
    web, why_web = _web(settings, house, invitation)
    telegram = telegram_link(bot, invitation.code) if bot else ""
    return Links(telegram, web, tuple(filter(None, (why_telegram, why_web))))


async def ask_bot_name(settings: "Settings") -> tuple[str, str]:
    """The bot's name at Telegram; or empty, and why there is no link then."""
    token = settings.telegram.token.get_secret_value()
    if not token:
        return "", "No Telegram link: [telegram] token is empty."
    from bot.channels.telegram.probe import ask_bot
    from bot.services.doctor.telegram import BotSilent

    try:
        state = await ask_bot(token, settings.telegram.api_base)
    except BotSilent as error:
        return "", f"No Telegram link: {settings.telegram.api_base} does not say the bot's name ({error})."
    return state.username, ""


def _web(settings: "Settings", house: "House", invitation: "Invitation") -> tuple[str, str]:
    if not settings.web.enabled:
        return "", "No web link: [web] enabled is false."
    if not settings.server.public_url:
        return "", "No web link: [server] public_url is empty."
    from bot.app import web_secret
    from bot.channels.web.links import Link, sign_link

    link = Link(invitation.officer.id, "", house.clock() + WEB_LINK_LASTS)
    return f"{settings.server.public_url}/chat/{sign_link(web_secret(house), link)}", ""


def invitation_json(invitation: "Invitation", links: Links) -> dict[str, Any]:
    """The same for a program."""
    officer, code = invitation.officer, invitation.code
    return {
        "officer": {"id": officer.id, "name": officer.name, "role": officer.role.value, "area": officer.area},
        "code": code,
        "expires_at": invitation.expires_at.isoformat(),
        "telegram_command": f"/start {code}",
        "text": f"GABUNG {code}",
        "links": {"telegram": links.telegram or None, "web": links.web or None},
        "notes": list(links.why),
    }


def print_invitation(invitation: "Invitation", links: Links, as_json: bool) -> None:
    """For the administrator to hand over; what goes to the officer is Indonesian."""
    officer, code = invitation.officer, invitation.code
    if as_json:
        print_json(invitation_json(invitation, links))
        return
    typer.echo(
        f"{officer.name}, {officer.role.value} of {officer.area}: works once, until {invitation.expires_at:%Y-%m-%d}"
    )
    typer.echo(f"  Code:      {code}")
    typer.echo(f"  Telegram:  /start {code}")
    typer.echo(f"  Elsewhere: GABUNG {code}")
    for title, link in (("Telegram", links.telegram), ("Web", links.web)):
        if link:
            typer.echo(f"  {title} link: {link}")
    for sentence in links.why:
        typer.echo(f"  {sentence}")
    if links.first:
        _print_qr(links.first)


def _print_qr(link: str) -> None:
    import segno

    segno.make(link, error="l").terminal(compact=True)
