"""What WhatsApp took has not arrived: what it tells later, late, doubled and in any order, is settled all the same."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.channels.whatsapp.blocks import Words
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import SendPrompt
from bot.services.work.notice import Notice
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.messages.outbox import Urgency
from tests.patience import WITHIN
from tests.services.phones import Town
from tests.whatsapp import Failure, GraphApi
from tests.whatsapp.server import NUMBER_ID, SECRET, TOKEN, VERIFY

UJANG = "ID.13491208655302741918"
WORDS = Words("Pilih", "Pilihan", "Yang lain", "Ketik", "Unduh")

pytestmark = pytest.mark.parametrize("village_url", ["sqlite"], indirect=True)


@dataclass(slots=True)
class Office:
    """Everything at work over one database, with its number at a local Graph API."""

    town: Town
    api: GraphApi
    queued: asyncio.Event

    async def tell(self, text: str, urgency: Urgency = Urgency.ANSWER, notice: str = "") -> None:
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            work.send(Address("whatsapp", UJANG), SendPrompt(Prompt(text)), urgency=urgency, notice=notice)
            await work.flush()
        self.queued.set()

    async def states(self) -> Counter[str]:
        rows = await self.town.rows(tables.outbox)
        return Counter(row["state"] + ", tried" * bool(row["failing_since"]) for row in rows)

    async def until(self, true: Callable[[Counter[str]], bool]) -> None:
        async with asyncio.timeout(WITHIN):
            while not true(await self.states()):  # noqa: ASYNC110 - real time passes
                await asyncio.sleep(0.02)

    def refs(self) -> list[str]:
        """Of all that was ever sent."""
        return [call["ref"] for call in self.api.calls if "ref" in call]

    def texts(self) -> list[str]:
        return [sent.text for sent in self.api.chats.get(UJANG, [])]


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    async with GraphApi() as api:
        api.person(UJANG, "6281234567890").wrote_at = api.clock()
        secrets = {"token": TOKEN, "app_secret": SECRET, "verify_token": VERIFY}
        api.templates = {"lapor_dikembalikan": 1, "lapor_dijeda": 1}
        api.paused = {"lapor_dijeda"}
        secrets |= {"template_returned": "lapor_dikembalikan", "template_decided": "lapor_dijeda"}
        place = {"phone_number_id": NUMBER_ID, "api_base": api.url, "max_per_minute_person": 6000}
        settings = WhatsAppSettings.model_validate(secrets | place)
        channel = WhatsAppChannel(settings, town.house.read_attachment, WORDS, town.clock)
        queued = asyncio.Event()
        converse = Converse(town.house, [channel], queued, asyncio.Event())
        app = web.Application()
        app.add_routes(channel.routes(converse.accept))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        api.point_at(f"http://127.0.0.1:{runner.addresses[0][1]}")
        deliver = Deliver(town.house, {"whatsapp": channel}, queued, idle=0.05)
        parts = [asyncio.create_task(each) for each in (converse.run(), deliver.run())]
        office = Office(town, api, queued)
        await api.say(UJANG, "halo")
        await api.wait_for(UJANG, "belum terdaftar")
        await office.until(lambda states: not states)
        api.chats.clear()
        yield office
        for part in parts:
            part.cancel()
            with suppress(asyncio.CancelledError):
                await part
        await runner.cleanup()
        await channel.close()


async def test_what_arrived_leaves_the_queue(office: Office) -> None:
    await office.tell("satu")
    await office.api.wait_for(UJANG, "satu")
    await office.until(lambda states: not states)


async def test_what_was_taken_and_failed_is_told_to_whoever_waits_for_it(office: Office) -> None:
    office.api.fail(Failure.later(131009))
    await office.tell("satu")
    await office.api.wait_for(UJANG, "Maaf")
    await office.until(lambda states: states == Counter(failed=1))


async def test_a_sentence_that_fails_as_well_is_followed_by_none(office: Office) -> None:
    office.api.fail(Failure.later(131009), times=2)
    await office.tell("satu")
    await office.until(lambda states: states == Counter(failed=2))
    assert office.texts() == []


async def test_what_failed_for_a_reason_that_passes_is_sent_again(office: Office) -> None:
    office.api.fail(Failure.later(131000))
    await office.tell("satu")
    await office.until(lambda states: states == Counter({"waiting, tried": 1}))
    office.town.clock.advance(minutes=5)
    office.queued.set()
    await office.api.wait_for(UJANG, "satu")
    await office.until(lambda states: not states)


async def test_outside_of_the_window_it_waits_until_he_writes(office: Office) -> None:
    office.api.fail(Failure.later(131047))
    await office.tell("satu")
    await office.until(lambda states: states == Counter(parked=1))
    office.api.refused.clear()
    await office.api.say(UJANG, "halo")
    await office.api.wait_for(UJANG, "satu")


async def test_who_cannot_be_reached_gets_it_when_he_writes(office: Office) -> None:
    office.api.fail(Failure.later(131026))
    await office.tell("satu")
    await office.until(lambda states: states == Counter(parked=1))
    await office.api.say(UJANG, "halo")
    await office.api.wait_for(UJANG, "satu")


@pytest.mark.parametrize("state", ["delivered", "read", "failed"])
async def test_what_is_told_of_a_message_never_sent_is_answered_and_forgotten(office: Office, state: str) -> None:
    status = {"id": "wamid.OTHER", "status": state, "recipient_id": "6281234567890", "errors": [{"code": 131026}]}
    content = json.dumps(office.api.delivery.body([{"statuses": [status, status]}])).encode()
    assert await office.api.delivery.knock(content) == 200
    assert await office.states() == Counter()


async def test_a_failure_told_twice_is_settled_once(office: Office) -> None:
    office.api.fail(Failure.later(131009))
    await office.tell("satu", Urgency.BROADCAST)
    await office.until(lambda states: states == Counter(failed=1))
    status = {"id": office.refs()[-1], "status": "failed", "errors": [{"code": 131026}]}
    content = json.dumps(office.api.delivery.body([{"statuses": [status]}])).encode()
    assert await office.api.delivery.knock(content) == 200
    assert await office.states() == Counter(failed=1)


async def a_day_passes(office: Office) -> None:
    office.town.clock.advance(hours=24)
    office.api.person(UJANG).wrote_at = office.api.clock() - 25 * 3600


async def test_nothing_is_asked_of_the_platform_for_whoever_has_not_written_for_a_day(office: Office) -> None:
    await a_day_passes(office)
    asked = len(office.api.calls)
    await office.tell("satu", Urgency.BROADCAST, Notice.REMINDER)
    await office.until(lambda states: states == Counter(parked=1))
    await office.tell("dua", Urgency.BROADCAST, Notice.REMINDER)
    await office.tell("tiga")
    await office.until(lambda states: states == Counter(parked=3))
    assert (len(office.api.calls), office.api.refused) == (asked, [])


async def test_when_he_writes_he_reads_the_newest_of_each_kind_before_the_answer(office: Office) -> None:
    await a_day_passes(office)
    for text in ("lama", "baru"):
        await office.tell(text, Urgency.BROADCAST, Notice.REMINDER)
    await office.tell("dikembalikan", notice=Notice.MONTH_CLOSED)
    await office.until(lambda states: states == Counter(parked=3))
    await office.api.say(UJANG, "halo")
    await office.api.wait_for(UJANG, "belum terdaftar")
    assert [text.partition("\n")[0] for text in office.texts()][:2] == ["baru", "dikembalikan"]
    assert len(office.texts()) == 3


async def test_a_template_knocks_once_and_what_it_tells_of_is_read_when_he_answers(office: Office) -> None:
    await a_day_passes(office)
    await office.tell("Laporan MTI-1\ndikembalikan", notice=Notice.RETURNED)
    await office.api.wait_for(UJANG, "Laporan MTI-1 dikembalikan")
    await office.until(lambda states: states == Counter(parked=1))
    assert [(sent.template, sent.text) for sent in office.api.chats[UJANG]] == [
        ("lapor_dikembalikan", "Laporan MTI-1 dikembalikan")
    ]
    await office.api.say(UJANG, "ya")
    await office.api.wait_for(UJANG, lambda sent: sent.text == "Laporan MTI-1\ndikembalikan")


async def test_a_template_that_was_paused_leaves_the_notice_waiting(office: Office) -> None:
    await a_day_passes(office)
    await office.tell("disetujui", notice=Notice.DECIDED)
    await office.until(lambda states: states == Counter(parked=1))
    await office.api.say(UJANG, "ya")
    await office.api.wait_for(UJANG, "disetujui")


async def test_somebody_is_knocked_for_once_a_day_for_each_kind_of_notice(office: Office) -> None:
    await a_day_passes(office)
    for number in (1, 2, 3):
        await office.tell(f"Laporan MTI-{number} dikembalikan", notice=Notice.RETURNED)
    await office.until(lambda states: states == Counter(parked=3))
    assert [sent.text for sent in office.api.chats[UJANG] if sent.template] == ["Laporan MTI-1 dikembalikan"]
    await a_day_passes(office)
    await office.tell("Laporan MTI-4 dikembalikan", notice=Notice.RETURNED)
    await office.until(lambda states: states == Counter(parked=4))
    assert len([sent for sent in office.api.chats[UJANG] if sent.template]) == 2
    await office.api.say(UJANG, "ya")
    await office.api.wait_for(UJANG, "belum terdaftar")
    assert [text for text in office.texts() if text.startswith("Laporan")][2:] == [
        f"Laporan MTI-{number} dikembalikan" for number in (1, 2, 3, 4)
    ]


def status_of(ref: str, state: str) -> dict[str, object]:
    return {"id": ref, "status": state, "recipient_user_id": UJANG, "errors": [{"code": 131026}]}


async def test_read_before_delivered_and_each_twice_leaves_nothing_behind(office: Office) -> None:
    await office.tell("satu")
    await office.api.wait_for(UJANG, "satu")
    await office.until(lambda states: states in (Counter(accepted=1), Counter()))
    statuses = [status_of(office.refs()[-1], state) for state in ("read", "delivered", "read", "sent", "delivered")]
    content = json.dumps(office.api.delivery.body([{"statuses": statuses}])).encode()
    assert await office.api.delivery.knock(content) == 200
    await office.until(lambda states: not states)
    assert await office.api.delivery.knock(content) == 200
    assert office.texts() == ["satu"]


async def test_what_arrived_does_not_fail_afterwards(office: Office) -> None:
    await office.tell("satu")
    await office.api.wait_for(UJANG, "satu")
    await office.until(lambda states: states in (Counter(accepted=1), Counter()))
    statuses = [status_of(office.refs()[-1], state) for state in ("delivered", "failed")]
    content = json.dumps(office.api.delivery.body([{"statuses": statuses}])).encode()
    assert await office.api.delivery.knock(content) == 200
    await office.until(lambda states: not states)
    assert office.texts() == ["satu"]


async def test_that_a_thousand_messages_arrived_is_not_remembered_one_by_one(office: Office) -> None:
    statuses = [status_of(f"wamid.OTHER{number}", "read") for number in range(1000)]
    before = len(await office.town.rows(tables.seen))
    content = json.dumps(office.api.delivery.body([{"statuses": statuses}])).encode()
    assert await office.api.delivery.knock(content) == 200
    assert len(await office.town.rows(tables.seen)) == before
