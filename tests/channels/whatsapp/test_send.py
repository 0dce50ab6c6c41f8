"""Orders are carried out at the Graph API, and what came of each is told by its type."""

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import RawTestServer

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.graph import Graph, GraphRefused, GraphSilent
from bot.channels.whatsapp.send import pace_of
from bot.channels.whatsapp.webhook import ref_of
from bot.dialogue.prompt import Button, Prompt
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    EditPrompt,
    FetchFile,
    GiveUp,
    Knock,
    Outcome,
    RetryAt,
    SendFile,
    SendPrompt,
    WaitForWindow,
)
from bot.services.work.pace import Pace
from tests.channels.whatsapp.conftest import NENENG, NOW, UJANG, WORDS, read_attachment, settings
from tests.whatsapp import Failure, GraphApi
from tests.whatsapp.pair_rate import PairRate

HIM, HER = Address("whatsapp", UJANG), Address("whatsapp", NENENG)
HELLO = SendPrompt(Prompt("Selamat pagi"))


async def test_a_prompt_stands_in_the_chat_with_its_buttons(channel: WhatsAppChannel, api: GraphApi) -> None:
    done = await channel.carry_out(HIM, SendPrompt(Prompt("Kirim?", (Button("Kirim", "s1:4:_send"),))))
    sent = api.newest(UJANG)
    assert done == Done(ref_of(sent.ref))
    assert (sent.text, sent.labels, sent.buttons[0].token) == ("Kirim?", ["Kirim"], "s1:4:_send")


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (HIM, {"recipient": UJANG}),
        (Address("whatsapp", "6281234567890"), {"to": "6281234567890"}),
    ],
)
async def test_whoever_is_known_by_his_user_id_is_written_to_by_it(
    channel: WhatsAppChannel, api: GraphApi, address: Address, named: dict[str, str]
) -> None:
    await channel.carry_out(address, HELLO)
    [call] = api.calls
    assert {key: call.get(key) for key in ("to", "recipient") if key in call} == named
    assert api.newest(UJANG).text == "Selamat pagi"


async def test_a_long_text_is_two_messages_and_the_last_is_the_one_that_is_answered(
    channel: WhatsAppChannel, api: GraphApi
) -> None:
    done = await channel.carry_out(HIM, SendPrompt(Prompt("x " * 900, (Button("Kirim", "s1:4:_send"),))))
    assert [sent.kind for sent in api.chats[UJANG]] == ["text", "interactive"]
    assert done == Done(ref_of(api.newest(UJANG).ref))


@pytest.mark.parametrize(("ahead", "confirms"), [(timedelta(), True), (timedelta(days=1), False)])
async def test_the_platforms_date_is_handed_on_where_it_agrees(api: GraphApi, ahead: timedelta, confirms: bool) -> None:
    channel = WhatsAppChannel(settings(api), read_attachment, WORDS, lambda: datetime.now(UTC) + ahead)
    done = await channel.carry_out(HIM, HELLO)
    await channel.close()
    assert isinstance(done, Done)
    assert (done.dated is not None) is confirms


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (Failure(131056), RetryAt("too_many_requests", NOW + timedelta(seconds=6), blameless=True)),
        (Failure(130429, 429), RetryAt("too_many_requests", NOW + timedelta(seconds=5), blameless=True)),
        (Failure.expired(), RetryAt("token_refused", NOW + timedelta(seconds=30), blameless=True)),
        (Failure.suspended(), RetryAt("number_suspended", NOW + timedelta(seconds=300), blameless=True)),
        (Failure(131047), WaitForWindow()),
        (Failure(132015), WaitForWindow()),
        (Failure(131026), GiveUp("undeliverable_131026", unreachable=True)),
        (Failure(131009), GiveUp("refused_131009")),
        (Failure(2, 500), RetryAt("platform_2")),
        (Failure.bad_gateway(), RetryAt("platform_0")),
        (Failure(0, 403), RetryAt("not JSON")),
        (Failure(0, 404), RetryAt("not JSON")),
        (Failure(0, 413), GiveUp("refused_413")),
        (Failure.cut(), RetryAt("network")),
    ],
)
async def test_each_error_is_told_by_what_is_to_be_done(
    channel: WhatsAppChannel, api: GraphApi, failure: Failure, outcome: Outcome
) -> None:
    api.fail(failure)
    assert await channel.carry_out(HIM, HELLO) == outcome


@pytest.mark.parametrize(
    ("failure", "says"), [(Failure.expired(), "refuses the token"), (Failure.suspended(), "has suspended")]
)
async def test_what_somebody_must_mend_is_told_until_it_is_mended(
    channel: WhatsAppChannel, api: GraphApi, failure: Failure, says: str
) -> None:
    api.fail(failure)
    await channel.carry_out(HIM, HELLO)
    assert says in channel.trouble
    assert channel.pace.free(0, 9) == 0
    await channel.carry_out(HIM, HELLO)
    assert channel.trouble == ""


async def test_a_person_who_had_his_share_rests_and_the_others_do_not(channel: WhatsAppChannel, api: GraphApi) -> None:
    api.fail(Failure(131056), to=UJANG)
    await channel.carry_out(HIM, HELLO)
    await channel.carry_out(HER, HELLO)
    assert channel.pace.rest_of(UJANG) > 5
    assert channel.pace.rest_of(NENENG) == 0
    assert channel.pace.free(0, 9) > 0


async def test_no_more_go_to_one_person_after_a_start_than_he_may_get(channel: WhatsAppChannel, api: GraphApi) -> None:
    sent = 0
    while not channel.pace.rest_of(UJANG):
        assert isinstance(await channel.carry_out(HIM, HELLO), Done)
        sent += 1
    assert sent == 20


async def test_a_file_is_uploaded_and_sent_by_its_id(channel: WhatsAppChannel, api: GraphApi) -> None:
    done = await channel.carry_out(HIM, SendFile("letter", "Rekap RT 003.pdf", "Untuk Bapak/Ibu"))
    sent = api.newest(UJANG)
    assert done == Done(ref_of(sent.ref))
    assert (sent.kind, sent.filename, sent.text) == ("document", "Rekap RT 003.pdf", "Untuk Bapak/Ibu")
    assert sent.content == b"%PDF-1.7 a letter"


async def test_a_picture_is_shown(channel: WhatsAppChannel, api: GraphApi) -> None:
    await channel.carry_out(HIM, SendFile("drawing", "tanda-terima.png", as_picture=True))
    assert api.newest(UJANG).kind == "image"


async def test_a_file_that_is_too_large_is_not_sent(channel: WhatsAppChannel) -> None:
    assert await channel.carry_out(HIM, SendFile("huge", "besar.pdf")) == GiveUp("file_too_large")


async def test_a_photo_is_fetched(channel: WhatsAppChannel, api: GraphApi) -> None:
    media = api.keep(b"\xff\xd8\xff a card", "image/jpeg")
    assert await channel.carry_out(HIM, FetchFile(media, "a1")) == Done(content=b"\xff\xd8\xff a card")


@pytest.mark.parametrize(
    ("content", "reason"), [(b"MZ a program", "not_a_picture"), (bytes(20_000_001), "file_too_large")]
)
async def test_what_is_no_picture_or_too_large_is_not_kept(
    channel: WhatsAppChannel, api: GraphApi, content: bytes, reason: str
) -> None:
    media = api.keep(content, "image/jpeg")
    assert await channel.carry_out(HIM, FetchFile(media, "a1")) == GiveUp(reason)


async def test_a_photo_that_is_gone_is_told(channel: WhatsAppChannel) -> None:
    assert await channel.carry_out(HIM, FetchFile("404", "a1")) == GiveUp("file_gone")


@pytest.mark.parametrize(("status", "is_gone"), [(403, False), (407, False), (404, True), (410, True)])
async def test_a_photo_that_a_proxy_keeps_back_is_not_gone(status: int, is_gone: bool) -> None:
    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(status=status, text="<html>")

    async with RawTestServer(answer) as server:
        graph = Graph("token", str(server.make_url("")), "v23.0")
        with pytest.raises(GraphRefused if is_gone else GraphSilent):
            await graph.fetch(str(server.make_url("/media/1")), 100)
        await graph.close()


async def test_what_the_platform_cannot_do_is_not_tried(channel: WhatsAppChannel, api: GraphApi) -> None:
    assert await channel.carry_out(HIM, AnswerPress("p")) == Done()
    assert await channel.carry_out(HIM, EditPrompt("wamid.1", Prompt("x"))) == GiveUp("cannot_edit")
    assert await channel.carry_out(Address("whatsapp", "rt-1"), HELLO) == GiveUp("unsendable")
    assert api.calls == []


async def test_another_token_is_refused_and_says_so(api: GraphApi) -> None:
    channel = WhatsAppChannel(settings(api, "EAAother"), read_attachment, WORDS, lambda: NOW)
    assert isinstance(await channel.carry_out(HIM, HELLO), RetryAt)
    assert channel.trouble
    assert (await channel.introduce()).says.startswith("Meta tidak menjawab (HTTP 401")
    await channel.close()


async def test_it_tells_as_whom_it_writes(channel: WhatsAppChannel) -> None:
    assert (await channel.introduce()).says == "tersambung sebagai +6215550783 (Lapor RT)"


async def test_a_voice_message_is_sent_as_one_to_listen_to(channel: WhatsAppChannel, api: GraphApi) -> None:
    await channel.carry_out(HIM, SendFile("sound", "MTI-2611-0001-1-suara.ogg", "MTI-2611-0001"))
    assert (api.newest(UJANG).kind, api.calls[-1]["audio"].keys()) == ("audio", {"id"})


async def test_a_voice_message_is_fetched_where_it_is_one(channel: WhatsAppChannel, api: GraphApi) -> None:
    kept, other = api.keep(b"OggS a voice", "audio/ogg"), api.keep(b"<html>", "audio/ogg")
    assert await channel.carry_out(HIM, FetchFile(kept, "ref", sound=True)) == Done(content=b"OggS a voice")
    assert await channel.carry_out(HIM, FetchFile(other, "ref", sound=True)) == GiveUp("not_a_sound")


def test_a_process_that_begins_fits_behind_a_report_that_was_told_to_the_one_before() -> None:
    now, own = [0.0], pace_of(0, 0)
    meta = PairRate(lambda: now[0])

    def begin() -> Pace:
        return Pace(0, own.per_minute_room, lambda: now[0], own.room_holds, own.room_begins)

    def burst(pace: Pace, most: int = 100) -> int:
        sent = 0
        while pace.rest_of("ID.1") < 0.001 and sent < most:
            pace.spend("ID.1", room=True)
            assert meta.takes("ID.1")
            sent += 1
        return sent

    before = begin()
    now[0] += 3600
    assert burst(before) == 40
    now[0] += 3600
    assert burst(before, most=25) == 25
    after = begin()
    assert burst(after) == 20
    now[0] += 6
    assert burst(after) == 1
    now[0] += 3600
    assert burst(after) == 40


async def test_a_template_that_is_refused_is_known_until_it_is_taken_again(api: GraphApi) -> None:
    api.templates = {"lapor_ringkasan": 1}
    named = settings(api).model_copy(update={"template_digest": "lapor_ringkasan"})
    channel, knock = WhatsAppChannel(named, read_attachment, WORDS, lambda: NOW), Knock("digest", "3 laporan menunggu")
    api.fail(Failure(132015), UJANG)
    assert await channel.knock(HIM, knock) == WaitForWindow()
    assert channel.refused_knocks == {"lapor_ringkasan"}
    assert isinstance(await channel.knock(HER, knock), Done)
    assert channel.refused_knocks == frozenset()
    await channel.close()
