"""What comes or goes badly on WhatsApp through the whole program: nothing is lost, and whoever waits reads a word."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.journeys.mixed_office import CARDS_DESA, PAIR_SECONDS, MixedOffice, open_mixed, settle
from tests.journeys.month_zip import MonthZip
from tests.journeys.test_mixed_month import tell_death
from tests.journeys.whatsapp_people import WhatsAppPerson, file_by_link
from tests.whatsapp import Failure, GraphApi

NO_PHOTO = "foto tadi tidak bisa kami simpan"
GONE = b""
BAD_PHOTOS = (b"MZ a program, whatever it is called", b"\xff\xd8\xff" + bytes(100_000_000), GONE)
"""One that lies about what it is, one of 100 MB, and one that the platform has no more when it is fetched."""


@pytest.fixture
async def mixed(tmp_path: Path) -> AsyncIterator[MixedOffice]:
    await settle(tmp_path)
    async with GraphApi(seed=1, pair_seconds=PAIR_SECONDS) as graph, BotApi() as bot_api:
        mixed = await open_mixed(tmp_path, graph, bot_api)
        try:
            yield mixed
        finally:
            await mixed.office.end()


async def test_bad_photos_a_restart_amid_a_list_and_a_template_paused_amid_a_closing(mixed: MixedOffice) -> None:
    head = mixed.on_whatsapp("third")
    number = await tell_death(head, "third")
    for content in BAD_PHOTOS:
        await _photo_that_cannot_be_kept(mixed, head, content)
    await _a_list_of_before_a_restart_leads_on(mixed)
    await mixed.close_windows()
    await _close_while_the_template_is_paused(mixed, number)
    await mixed.kept()


async def _photo_that_cannot_be_kept(mixed: MixedOffice, head: WhatsAppPerson, content: bytes) -> None:
    mark = mixed.graph.number()
    await mixed.graph.send_photo(head.id, content)
    if content is GONE:
        mixed.graph.media.clear()
    await head.reads("Foto ini untuk laporan", mark)
    await head.choose("Ya, tambahkan")
    await head.reads(NO_PHOTO, mark)


async def _a_list_of_before_a_restart_leads_on(mixed: MixedOffice) -> None:
    operator = mixed.on_whatsapp(f"operator-{CARDS_DESA}")
    await operator.say("menu")
    await operator.choose("Catat laporan warga")
    await operator.choose("RT 001", then="Apa yang dilaporkan?")
    await mixed.office.kill()
    await mixed.office.start()
    await operator.choose("Lainnya")
    await operator.choose("Perubahan status", then="Siapa yang keadaannya berubah?")


async def _close_while_the_template_is_paused(mixed: MixedOffice, number: str) -> None:
    """Dinas Sosial is not called, and reads everything when it writes."""
    dinsos = mixed.on_whatsapp("dinsos")
    mixed.graph.fail(Failure(132015), dinsos.id, times=None)
    (view,) = await mixed.office.json_here("month", "show")
    await mixed.office.command_here("month", "close", "--early", view["period"])
    await mixed.graph.wait_until(lambda: any(call.get("recipient") == dinsos.id for call in mixed.graph.calls))
    assert not mixed.graph.chats.get(dinsos.id)
    mixed.graph.heal()
    await dinsos.say("halo")
    await dinsos.reads("sudah ditutup")
    # What was not decided waits in the next month, photos or not.
    waits = MonthZip(await file_by_link(dinsos)).manifest["totals"]
    assert waits == {}
    (report,) = await mixed.office.json_here("report", "list", "--status", "menunggu")
    assert report["number"] == number
