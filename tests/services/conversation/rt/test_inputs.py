"""How few taps and messages the commonest reports take, counted; `docs/inputs.md` tells the same figures."""

import re
from pathlib import Path

import pytest

import bot
from bot.dialogue.prompt import Pressed
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.phones import Town
from tests.whatsapp.phones import WhatsAppPhones
from tests.whatsapp.walks import village_on_whatsapp

MORE_ON_WHATSAPP = 2
"""Inputs that a kind may take there beyond those that it takes where messages hold more buttons."""
PHOTO = "the photo"
FAMILY = (
    Conversation("move_in by photo", "PDM", "rt-2", ("Pindah masuk", "Maman Suherman", "Hari ini", PHOTO, "4", "Kirim"),
                 "", (), most=8),
    Conversation("move_in by hand", "PDM", "rt-2",
                 ("Pindah masuk", "Oman Rohmana", "Hari ini", "3", "Laki-laki", "36", "Enok", "Perempuan", "34", "Dini",
                  "Perempuan", "11", "Kirim"), "", (), most=4 + 3 * 3),
)  # fmt: skip
"""Newcomers whom no list holds, told in the two ways."""
PAGE = Path(str(bot.__file__)).parent.parent / "docs" / "inputs.md"


@pytest.mark.parametrize("told", [c for c in (*CONVERSATIONS, *FAMILY) if c.most], ids=lambda told: told.kind)
async def test_a_common_report_takes_no_more_inputs_than_promised(town: Town, told: Conversation) -> None:
    phone = await town.phone(told.who).say("lapor")
    taken = 0
    for said in told.shortest:
        taken += 1
        await (phone.photo() if said == PHOTO else phone.answer(said))
    assert f"Nomor: {told.code}-" in phone.text
    assert taken <= told.most


def test_the_page_tells_the_inputs_of_each_kind() -> None:
    told = dict(re.findall(r"^\| ([\w ]+) \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert told == {each.kind: str(len(each.shortest)) for each in (*CONVERSATIONS, *FAMILY)}


async def test_no_kind_takes_many_more_inputs_on_whatsapp_and_the_page_tells_them(tmp_path: Path) -> None:
    counted = {}
    async with village_on_whatsapp(tmp_path, locale="id") as (town, phones):
        for told in CONVERSATIONS:
            counted[told.kind] = await _on_whatsapp(town, phones, told, told.inputs)
            if told.holds:
                await town.phone("operator").answer("antrean", "Setujui")
        for told in FAMILY:
            counted[told.kind] = await _on_whatsapp(town, phones, told, told.inputs)
    for told in (each for each in CONVERSATIONS if each.short):
        (tmp_path / told.kind).mkdir()
        async with village_on_whatsapp(tmp_path / told.kind, locale="id") as (town, phones):
            counted[told.kind] = await _on_whatsapp(town, phones, told, told.short)
    page = PAGE.read_text(encoding="utf-8")
    told_of = re.findall(r"^\| ([\w ]+) \| (\d+) \| \S+ \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    assert {kind: (int(inputs), int(rows)) for kind, _, inputs, rows in told_of} == counted
    assert all(int(there) <= int(here) + MORE_ON_WHATSAPP for _, here, there, _ in told_of)


async def _on_whatsapp(
    town: Town, phones: WhatsAppPhones, told: Conversation, inputs: tuple[str, ...]
) -> tuple[int, int]:
    """How many inputs it takes, and how many of them are rows of a list: pressed where it can be seen, else typed."""
    phone, taken, rows = await town.phone(told.who).say("lapor"), 0, 0
    for said in inputs:
        # Nobody answers quicker for long than Meta lets him be written to.
        town.clock.advance(seconds=6)
        sent = phones.on_phone(told.who)[-1]
        found = next((each for each in sent.buttons if said in (each.label, each.whole)), None) or next(
            (each for each in sent.buttons if each.whole.startswith(said)), None
        )
        way = (
            phone.photo() if said == PHOTO else phone.send(Pressed(found.token, sent.ref)) if found else phone.say(said)
        )
        await way
        taken, rows = taken + 1, rows + bool(found and sent.opens)
    assert f"Nomor: {told.code}-" in phone.text, (told.kind, phone.text)
    return taken, rows
