"""What the doctor makes of Telegram's answers."""

import pytest

from bot.channels.telegram.check import BotSilent, BotState, Wanted, check_telegram
from bot.services.work.check import State

OURS = "https://lapor.example.go.id"


def plan(mode: str, state: BotState | None, public_url: str = OURS) -> Wanted:
    async def ask() -> BotState:
        if state is None:
            raise BotSilent("TimedOut")
        return state

    return Wanted("webhook" if mode == "webhook" else "polling", public_url, ask)


@pytest.mark.parametrize(
    ("asked", "states"),
    [
        (plan("polling", BotState("lapor_bot")), [State.OK, State.OK]),
        (plan("polling", BotState("lapor_bot", "https://elsewhere.example/hook")), [State.OK, State.WARN]),
        (plan("polling", None), [State.FAIL]),
        (plan("webhook", BotState("lapor_bot", f"{OURS}/telegram/webhook")), [State.OK, State.OK, State.OK]),
        (plan("webhook", BotState("lapor_bot", "")), [State.OK, State.OK, State.WARN]),
        (plan("webhook", BotState("lapor_bot", f"{OURS}/x", 7, "502")), [State.OK, State.OK, State.WARN]),
        (plan("webhook", BotState("lapor_bot", ""), "http://lapor.example"), [State.FAIL, State.OK, State.WARN]),
        (plan("webhook", BotState("lapor_bot", "https://elsewhere.example"), ""), [State.FAIL, State.OK, State.WARN]),
    ],
)
async def test_each_disagreement_with_the_settings_is_told(asked: Wanted, states: list[State]) -> None:
    checks = await check_telegram(asked)
    assert [check.state for check in checks] == states
    assert all(bool(check.todo) == (check.state is not State.OK) for check in checks)


async def test_without_a_bot_nothing_is_asked() -> None:
    assert [check.state for check in await check_telegram(None)] == [State.OK]
