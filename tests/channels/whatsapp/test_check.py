"""What the doctor says of the number, and how officers are invited by it."""

import pytest

from bot.channels.whatsapp.check import check_number
from bot.channels.whatsapp.number import Number, NumberSilent
from bot.channels.whatsapp.plan import WhatsAppPlan, number_inviter
from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.work.check import State
from tests.channels.whatsapp.conftest import settings
from tests.whatsapp import GraphApi

UJANG = Officer(OfficerId("o1"), "Ujang", Role.RT, AreaCode("32.15.27.2001/005/003"))
URL = "https://lapor.example.go.id"


async def states(number: Number | None, url: str = URL) -> list[State]:
    async def ask() -> Number:
        if number is None:
            raise NumberSilent("timed_out")
        return number

    return [check.state for check in await check_number(url, ask)]


@pytest.mark.parametrize(
    ("number", "url", "found"),
    [
        (Number("62155", "Lapor RT", "GREEN", "TIER_1K", "CONNECTED"), URL, [State.OK, State.OK, State.OK]),
        (Number("62155"), URL, [State.OK, State.OK]),
        (Number("62155", quality="RED"), URL, [State.OK, State.OK, State.WARN]),
        (Number("62155", status="FLAGGED"), URL, [State.OK, State.FAIL]),
        (Number("62155"), "http://desa.local", [State.FAIL, State.OK]),
        (None, "", [State.FAIL, State.FAIL]),
    ],
)
async def test_what_is_wrong_with_the_number_is_told(number: Number | None, url: str, found: list[State]) -> None:
    assert await states(number, url) == found


async def test_the_doctor_asks_the_platform(api: GraphApi) -> None:
    checks = await WhatsAppPlan(settings(api), URL).check()
    assert [check.says for check in checks][1:3] == ["menjawab sebagai +6215550783 (Lapor RT)", "GREEN"]
    assert [check.state for check in await WhatsAppPlan(WhatsAppSettings.model_validate({}), URL).check()] == [State.OK]


def test_the_link_opens_a_chat_in_which_the_code_stands_ready() -> None:
    inviter = number_inviter("6215550783")
    assert inviter.link is not None
    assert inviter.link(UJANG, "AB2CD3EF") == "https://wa.me/6215550783?text=GABUNG%20AB2CD3EF"


def test_without_a_number_there_is_no_link_and_no_slip_leads_there() -> None:
    inviter = number_inviter("", "[whatsapp] token kosong")
    assert (inviter.link, inviter.slip) == (None, None)
    assert inviter.why_not == "Tanpa tautan WhatsApp: [whatsapp] token kosong."
