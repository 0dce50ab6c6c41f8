"""Templates: texts ready to submit, how they stand at Meta, and what the doctor says of them."""

from pathlib import Path

import pytest
from pydantic import SecretStr

import bot
from bot.channels.whatsapp.check import check_templates
from bot.channels.whatsapp.plan import WhatsAppPlan
from bot.channels.whatsapp.templates import proposed
from bot.services.work.channel_plan import Approved, NotApproved
from bot.services.work.check import State
from bot.services.work.notice import Notice
from tests.channels.whatsapp.conftest import settings
from tests.whatsapp import GraphApi
from tests.whatsapp.server import ACCOUNT_ID


def plan(api: GraphApi, **more: object) -> WhatsAppPlan:
    return WhatsAppPlan(settings(api).model_copy(update={"account_id": ACCOUNT_ID} | more), "https://lapor.example")


async def test_each_notice_has_a_text_with_an_example(api: GraphApi) -> None:
    texts = await plan(api, account_id="", template_digest="ringkasan").approved_texts()
    assert {each.setting for each in texts} == {f"template_{each}" for each in Notice}
    assert all(each.text.count("{{1}}") == 1 and each.example and not each.state for each in texts)
    assert [each.name for each in texts if each.setting == "template_digest"] == ["ringkasan"]


async def test_those_missing_are_submitted_and_others_left_alone(api: GraphApi) -> None:
    api.submitted["lapor_rt_digest"] = "REJECTED"
    texts = await plan(api).approved_texts(submit=True)
    assert {each.name: each.state for each in texts} == {
        f"lapor_rt_{each}": "REJECTED" if each is Notice.DIGEST else "PENDING" for each in Notice
    }
    assert len(api.submitted) == len(Notice)


async def test_what_cannot_be_asked_says_so(api: GraphApi) -> None:
    with pytest.raises(NotApproved, match="account_id"):
        await plan(api, account_id="").approved_texts(submit=True)
    with pytest.raises(NotApproved, match="Meta"):
        await plan(api, token=SecretStr("other")).approved_texts()


async def states(named: dict[str, str], account_id: str, known: dict[str, str] | None) -> list[State]:
    async def ask() -> list[Approved]:
        if known is None:
            raise NotApproved("Meta menolak.")
        return [Approved("", name, "", "", state) for name, state in known.items()]

    return [check.state for check in await check_templates(named, account_id, ask)]


@pytest.mark.parametrize(
    ("named", "account_id", "known", "found"),
    [
        ({}, "1", {}, State.WARN),
        ({"digest": "d"}, "", {}, State.WARN),
        ({"digest": "d"}, "1", None, State.FAIL),
        ({"digest": "d"}, "1", {"d": "PAUSED"}, State.WARN),
        ({"digest": "d"}, "1", {"d": "absent"}, State.WARN),
        ({"digest": "d"}, "1", {"d": "APPROVED", "other": "REJECTED"}, State.OK),
    ],
)
async def test_the_doctor_tells_which_reach_nobody(
    named: dict[str, str], account_id: str, known: dict[str, str] | None, found: State
) -> None:
    assert await states(named, account_id, known) == [found]


def test_the_page_for_offices_has_each_text_ready_to_paste() -> None:
    page = (Path(str(bot.__file__)).parent.parent / "docs" / "whatsapp.md").read_text("utf-8")
    for each in proposed({}):
        assert f"| `{each.name}` | `{each.setting}` | {each.text} |" in page
