"""The local server would notice a request that the Bot API does not describe."""

from typing import Any

import pytest

from bot.channels.telegram.keyboard import markup
from bot.dialogue.prompt import Prompt, Wants
from tests.botapi.spec import SPEC_FILE, UPLOADED, load_spec, violations
from tests.every import every

DESCRIPTION = load_spec()
described = pytest.mark.skipif(DESCRIPTION is None, reason=f"no request is checked: {SPEC_FILE} is absent")

YES = {"text": "Ya", "callback_data": "s:0:ya"}
PLACE_WANTED = markup(Prompt("?", wants=Wants.LOCATION, location_label="Kirim lokasi saya"), private=True)


def keyboard(**button: Any) -> dict[str, Any]:
    return {"chat_id": 1, "text": "?", "reply_markup": {"inline_keyboard": [[button]]}}


@described
@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("sendMessage", keyboard(**YES)),
        ("sendMessage", {"chat_id": "@rina", "text": "👍", "reply_markup": '{"remove_keyboard": true}'}),
        ("sendMessage", {"chat_id": 1, "text": "?", "reply_markup": PLACE_WANTED}),
        ("sendDocument", {"chat_id": "1", "document": UPLOADED}),
        ("getUpdates", {"timeout": "25", "allowed_updates": '["message"]'}),
    ],
)
def test_a_good_request_passes(method: str, params: dict[str, Any]) -> None:
    assert list(violations(DESCRIPTION or {}, method, params)) == []


@described
@every(
    "method, params, wrong",
    [
        ("sendMesage", {}, "no method"),
        ("sendMessage", {"chat_id": 1}, "needs text"),
        ("sendMessage", {"chat_id": 1, "text": "?", "colour": "red"}, "no field colour"),
        ("sendMessage", {"chat_id": [1], "text": "?"}, "chat_id"),
        ("sendMessage", {"chat_id": 1, "text": 5}, "text"),
        ("sendMessage", {"chat_id": 1, "text": ""}, "has 0"),
        ("sendMessage", {"chat_id": 1, "text": "x" * 4097}, "has 4097"),
        ("sendMessage", keyboard(text="Ya", callback_data="x" * 65), "has 65"),
        ("sendMessage", keyboard(text="Ya"), "exactly one thing"),
        ("sendMessage", keyboard(**YES, colour="red"), "no field colour"),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "has 201"),
        ("sendDocument", {"chat_id": 1, "document": 5}, "document"),
    ],
)
def test_a_bad_request_is_noticed(method: str, params: dict[str, Any], wrong: str) -> None:
    assert wrong in " ".join(violations(DESCRIPTION or {}, method, params))
