"""How few taps and messages the commonest reports take, counted; `docs/inputs.md` tells the same figures."""

import re
from pathlib import Path

import pytest

import bot
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.phones import Town

PAGE = Path(str(bot.__file__)).parent.parent / "docs" / "inputs.md"


@pytest.mark.parametrize("told", [c for c in CONVERSATIONS if c.most], ids=lambda told: told.kind)
async def test_a_common_report_takes_no_more_inputs_than_promised(town: Town, told: Conversation) -> None:
    phone = await town.phone(told.who).say("lapor")
    taken = 0
    for said in told.shortest:
        taken += 1
        await phone.answer(said)
    assert f"Nomor: {told.code}-" in phone.text
    assert taken <= told.most


def test_the_page_tells_the_inputs_of_each_kind() -> None:
    told = dict(re.findall(r"^\| (\w+) \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert told == {each.kind: str(len(each.shortest)) for each in CONVERSATIONS}
