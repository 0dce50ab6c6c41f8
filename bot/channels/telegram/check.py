"""Looks at Telegram: does it answer, and does its webhook agree with the settings."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from bot.services.work.check import Check, fail, ok, warn

SETTINGS = "[telegram]"


class BotSilent(Exception):  # noqa: N818 - a finding
    """The platform gave no usable answer; the message says which, without the token."""


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


async def check_telegram(wanted: Wanted | None) -> list[Check]:
    """One line without a bot, up to three with one."""
    if wanted is None:
        return [ok("telegram", "not used: [telegram] token is empty")]
    checks = [_check_public_url(wanted)] if wanted.mode == "webhook" else []
    try:
        state = await wanted.ask()
    except BotSilent as error:
        todo = "Check the network, [telegram] token and [telegram] api_base."
        return [*checks, fail("telegram", f"no answer: {error}", todo)]
    return [*checks, ok("telegram", f"answers as @{state.username}"), _check_webhook(wanted, state)]


def _check_public_url(wanted: Wanted) -> Check:
    if wanted.public_url.startswith("https://"):
        return ok("public address", wanted.public_url)
    says = f"{wanted.public_url or 'empty'}, but Telegram calls https addresses only"
    return fail("public address", says, 'Set [server] public_url to https://..., or [telegram] mode = "polling".')


def _check_webhook(wanted: Wanted, state: BotState) -> Check:
    name = "telegram webhook"
    if wanted.mode == "polling":
        if state.webhook_url:
            return warn(
                name, "one is set, so polling gets nothing", "`lapor-rt run` or `serve` takes it away when it starts."
            )
        return ok(name, "none, as polling needs it")
    if not state.webhook_url.startswith(wanted.public_url) or not wanted.public_url:
        says = f"set to {state.webhook_url or 'nothing'}"
        return warn(name, says, "`lapor-rt run` or `serve` sets it when it starts; if it does not, look at its log.")
    if state.last_error:
        todo = "Look at the reverse proxy and its certificate."
        return warn(name, f"{state.pending} messages wait; Telegram's last error: {state.last_error}", todo)
    return ok(name, f"set, {state.pending} messages wait")
