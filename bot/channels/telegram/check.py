"""Looks at Telegram: does it answer, and does its webhook agree with the settings."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from bot.services.work.check import Check, fail, ok, warn

SETTINGS = "[telegram]"
REFUSED = ("Telegram menolak token", "Periksa [telegram] token.")
"""What is said where it does, and what is to be done."""


class BotSilent(Exception):  # noqa: N818 - a finding
    """The platform gave no usable answer; the message says why, without the token."""


class TokenRefused(BotSilent):
    """It answered, but does not know the token."""


@dataclass(frozen=True, slots=True)
class BotState:
    """What Telegram says about the bot: its name without @, and its webhook (an empty URL for none)."""

    username: str
    webhook_url: str = ""
    pending: int = 0
    last_error: str = ""


AskBot = Callable[[], Awaitable[BotState]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the settings want the bot; `public_url` is empty where the server is not reachable from outside."""

    mode: Literal["polling", "webhook"]
    public_url: str
    ask: AskBot
    through: str = ""
    """How it is reached, where that is not straight: ` lewat proxy http://10.0.0.1:3128`."""


async def check_telegram(wanted: Wanted | None) -> list[Check]:
    """One line without a bot, up to three with one."""
    if wanted is None:
        return [ok("telegram", "tidak dipakai: [telegram] token kosong")]
    checks = [_check_public_url(wanted)] if wanted.mode == "webhook" else []
    try:
        state = await wanted.ask()
    except TokenRefused:
        return [*checks, fail("telegram", *REFUSED)]
    except BotSilent as error:
        proxy = "proxy itu (HTTPS_PROXY)" if wanted.through else "HTTPS_PROXY bila keluarnya lewat proxy"
        todo = f"Periksa jaringan, {proxy}, [telegram] token dan [telegram] api_base."
        return [*checks, fail("telegram", f"tidak ada jawaban{wanted.through}: {error}", todo)]
    return [
        *checks,
        ok("telegram", f"menjawab sebagai @{state.username}{wanted.through}"),
        _check_webhook(wanted, state),
    ]


def _check_public_url(wanted: Wanted) -> Check:
    if wanted.public_url.startswith("https://"):
        return ok("public address", wanted.public_url)
    says = f"{wanted.public_url or 'kosong'}, padahal Telegram hanya memanggil alamat https"
    todo = 'Isi [server] public_url dengan https://..., atau pakai [telegram] mode = "polling".'
    return fail("public address", says, todo)


def _check_webhook(wanted: Wanted, state: BotState) -> Check:
    name = "telegram webhook"
    if wanted.mode == "polling":
        if state.webhook_url:
            todo = "`lapor-rt run` atau `serve` mencabutnya saat mulai."
            return warn(name, "terpasang, jadi polling tidak mendapat apa-apa", todo)
        return ok(name, "tidak ada, sesuai mode polling")
    if not state.webhook_url.startswith(wanted.public_url) or not wanted.public_url:
        says = f"terpasang ke {state.webhook_url}" if state.webhook_url else "belum terpasang"
        return warn(name, says, "`lapor-rt run` atau `serve` memasangnya saat mulai; jika tidak, lihat catatannya.")
    if state.last_error:
        todo = "Periksa reverse proxy dan sertifikatnya."
        return warn(name, f"{state.pending} pesan menunggu; galat terakhir dari Telegram: {state.last_error}", todo)
    return ok(name, f"terpasang, {state.pending} pesan menunggu")
