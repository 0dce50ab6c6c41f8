"""One report of each kind from WhatsApp to the month's workbook: the real process at a local Graph API."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.journeys.of_today import as_of_today
from tests.journeys.process import Installation
from tests.journeys.sukamaju import OFFICERS, areas_csv, residents_csv
from tests.journeys.whatsapp_office import install_on_whatsapp
from tests.journeys.whatsapp_people import WhatsAppPerson
from tests.patience import WITHIN
from tests.whatsapp import GraphApi

WHO = {name: f"ID.1349120865530274{number}" for number, name in enumerate(("rt-1", "rt-2", "operator", "dinsos"), 1900)}
PAIR_SECONDS, PACE = 0.1, 500
"""What Meta's counter pays back a message to one person in, and what the office then sends him a minute."""


@pytest.fixture
async def api(request: pytest.FixtureRequest) -> AsyncIterator[GraphApi]:
    """As strict as Meta's, in a world that is sixty times as quick; a test may ask for one without a pace."""
    async with GraphApi(seed=1, pair_seconds=getattr(request, "param", PAIR_SECONDS)) as api:
        yield api


@pytest.fixture
async def office(tmp_path: Path, api: GraphApi) -> AsyncIterator[Installation]:
    """Sukamaju Baru by the commands; everybody enrolled by WhatsApp alone."""
    office, port = install_on_whatsapp(tmp_path, api, PACE)
    await office.command_here("init")
    await office.command_here("area", "import", str(areas_csv(office.folder)))
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    await office.command_here("resident", "import", str(residents_csv(office.folder, today)))
    await office.start()
    api.point_at(f"http://127.0.0.1:{port}")
    for number, ((who, user_id), (name, role, area)) in enumerate(zip(WHO.items(), OFFICERS, strict=True)):
        api.person(user_id, f"62812345678{number}0" if number else "", who)
        invited = await office.json_here("officer", "invite", "--role", role, "--area", area, "--name", name)
        assert invited["links"]["whatsapp"] == f"https://wa.me/6215550783?text=GABUNG%20{invited['code']}"
        person = WhatsAppPerson(api, user_id)
        await person.say(f"GABUNG {invited['code']}", then="Selamat datang")
        await person.choose("Saya mengerti")
    yield office
    await office.end()


async def tell(api: GraphApi, told: Conversation) -> str:
    """Has the conversation; gives the report's number."""
    person = WhatsAppPerson(api, WHO[told.who])
    mark = api.number()
    await api.say(person.id, "lapor")
    for said in map(as_of_today, told.inputs):
        asked = await person.is_asked(said, mark)
        mark = api.number()
        await person.answer(said, asked)
    return (await person.reads(f"Nomor: {told.code}-", mark)).text.partition("Nomor: ")[2].split()[0]


async def test_each_kind_is_told_and_approved_on_whatsapp_alone(api: GraphApi, office: Installation) -> None:
    operator = WhatsAppPerson(api, WHO["operator"])
    for told in CONVERSATIONS:
        number = await tell(api, told)
        if told.holds:
            # After five in an hour the others come as one message, and are read in the queue.
            card = await operator.say("antrean", then=f"({number})")
            assert card.labels[0] == "Setujui"
            await operator.choose("Setujui", then=number)
    assert api.refused == []


async def test_a_villages_group_is_made_and_decides_by_words(api: GraphApi, office: Installation) -> None:
    made = await office.json_here("room", "create", "--area", OFFICERS[2][2])
    [group] = api.groups
    assert made["link"] == api.link_of(group)
    await api.wait_for(WHO["operator"], api.link_of(group))
    number = await tell(api, next(told for told in CONVERSATIONS if told.holds))
    card = await api.wait_for(group, f"({number})")
    assert card.text.startswith("Nomor 1\n")
    await api.say(WHO["operator"], "setuju 1", group_id=group)
    await api.wait_for(group, f"Laporan {number} disetujui")
    assert api.refused == []


KILLS = 3
HUNDRED = (*("bantuan", "laporan") * 24, *("nihil",) * 6, *("bantuan", "laporan") * 23)


def body_of(api: GraphApi, user_id: str, texts: Sequence[str]) -> bytes:
    """All of it said by one person, in one webhook."""
    values = [api.message(user_id, {"type": "text", "text": {"body": text}})[0] for text in texts]
    whole = values[0] | {"messages": [said for value in values for said in value["messages"]]}
    return json.dumps(api.delivery.body([whole])).encode()


# A process that begins knows nothing of what the one before it sent whom.
@pytest.mark.parametrize("api", [0.0], indirect=True)
async def test_a_body_of_a_hundred_messages_is_answered_in_order_though_killed_in_its_midst(
    api: GraphApi, office: Installation
) -> None:
    head, body = WHO["rt-1"], body_of(api, WHO["rt-1"], HUNDRED)
    assert len(HUNDRED) == 100
    for _ in range(KILLS):
        taking = asyncio.create_task(api.delivery.knock(body))
        answered = asyncio.create_task(api.wait_until(_more_than(api, head, 1)))
        await asyncio.wait((taking, answered), return_when=asyncio.FIRST_COMPLETED)
        answered.cancel()
        await office.kill()
        await taking
        await office.start()
    # A connection of before the kill may be taken for the new process.
    async with asyncio.timeout(WITHIN):
        while await api.delivery.knock(body) != 200:
            pass
    await api.say(head, "pengaturan")
    await api.wait_for(head, "Pengingat mana")
    reports = await office.json_here("report", "list")
    assert [row["kind"] for row in reports] == ["nil"]
    begins = ("Cara melapor", "Belum ada", "Laporan RT")
    answers = [sent.text.split()[0] for sent in api.chats[head] if sent.text.startswith(begins)]
    # What was sent and not yet noted down when it was killed goes out once more.
    assert [word for word, _ in groupby(answers)] == ["Cara", "Belum"] * 24 + ["Cara", "Laporan"] * 23
    assert await office.json_here("inbox", "list") == []
    assert api.refused == []


def _more_than(api: GraphApi, user_id: str, count: int) -> Callable[[], bool]:
    """Whether he was sent so many more than now."""
    before = len(api.chats[user_id])
    return lambda: len(api.chats[user_id]) >= before + count
