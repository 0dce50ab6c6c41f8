"""A month of three desa whose people have WhatsApp, Telegram or both: from the reports to the file of Dinas Sosial."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.journeys.mixed_office import (
    CARDS_DESA,
    GROUP_DESA,
    PAIR_SECONDS,
    ROOM,
    TELEGRAM_DESA,
    TEMPLATES,
    MixedOffice,
    open_mixed,
    resident_of,
    settle,
)
from tests.journeys.month_zip import MonthZip
from tests.journeys.people import Person
from tests.journeys.whatsapp_people import WhatsAppPerson, file_by_link
from tests.whatsapp import GraphApi


@pytest.fixture(scope="module")
def mixed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy, with everybody taken in and linked."""
    folder = tmp_path_factory.mktemp("mixed")
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, settle(folder)).result()
    return folder


@pytest.fixture
async def mixed(tmp_path: Path, mixed_folder: Path) -> AsyncIterator[MixedOffice]:
    shutil.copytree(mixed_folder, tmp_path, dirs_exist_ok=True)
    async with GraphApi(seed=1, pair_seconds=PAIR_SECONDS) as graph, BotApi() as bot_api:
        mixed = await open_mixed(tmp_path, graph, bot_api)
        try:
            yield mixed
        finally:
            await mixed.office.end()


async def test_a_month_with_every_window_open(mixed: MixedOffice) -> None:
    group = await make_rooms(mixed)
    numbers = await all_report(mixed)
    await decide(mixed, group, numbers)
    dinsos = mixed.on_whatsapp("dinsos")
    shown = await dinsos.say("/tutup", then="ditutup sendiri pada")
    await dinsos.say(shown.text[shown.text.rindex("/tutup") :], then="sedang ditutup")
    await check_file(dinsos, numbers)
    assert not any(sent.template for chat in mixed.graph.chats.values() for sent in chat)
    await mixed.kept()


async def test_a_month_with_every_window_closed(mixed: MixedOffice) -> None:
    group = await make_rooms(mixed)
    await mixed.close_windows()
    numbers = await all_report(mixed)
    operator = mixed.on_whatsapp(f"operator-{CARDS_DESA}")
    await operator.knocked(TEMPLATES["card_waiting"])
    # His answer opens the window again; the card is the first that he reads.
    await operator.say("antrean", then=f"({numbers['both']})")
    await mixed.close_windows()
    await decide(mixed, group, numbers, knocked=True)
    await mixed.close_windows()
    (view,) = await mixed.office.json_here("month", "show")
    await mixed.office.command_here("month", "close", "--early", view["period"])
    dinsos = mixed.on_whatsapp("dinsos")
    await dinsos.knocked(TEMPLATES["month_closed"])
    await dinsos.say("halo")
    await check_file(dinsos, numbers)
    # RT heads are called in waking hours.
    await mixed.pass_time()
    await mixed.on_whatsapp("first").knocked(TEMPLATES["month_closed"])
    await mixed.kept()


async def make_rooms(mixed: MixedOffice) -> str:
    """The group that the office makes on WhatsApp, and the one that an operator made on Telegram."""
    made = await mixed.office.json_here("room", "create", "--area", GROUP_DESA)
    [group] = mixed.graph.groups
    assert made["link"] == mixed.graph.link_of(group)
    room = mixed.on_telegram(f"operator-{TELEGRAM_DESA}", ROOM)
    await room.say("/grup", then="Grup ini sekarang untuk Wanajaya")
    return group


async def all_report(mixed: MixedOffice) -> dict[str, str]:
    """Each head tells of a death on what he has; who has both begins on one and goes on with the other."""
    numbers = {}
    for who in ("first", "third"):
        numbers[who] = await tell_death(mixed.on_whatsapp(who), who)
    numbers["telegram"] = await tell_death(mixed.on_telegram("telegram"), "telegram")
    begins, goes_on = mixed.on_telegram("both"), mixed.on_whatsapp("both")
    await begin_death(begins, "both")
    await goes_on.say("lapor", then="Mau dilanjutkan?")
    await goes_on.choose("Lanjutkan", then="Kapan meninggalnya?")
    await goes_on.say("kemarin", then="Periksa dulu")
    numbers["both"] = number_in((await goes_on.choose("Kirim", then="laporan sudah diterima")).text)
    return numbers


async def begin_death(head: Person | WhatsAppPerson, who: str) -> None:
    await head.say("lapor", then="Apa yang mau dilaporkan?")
    await press(head, "Kematian", "Siapa yang meninggal?")
    await head.say(resident_of(who), then="mirip dengan")
    await press(head, resident_of(who), "Kapan meninggalnya?")


async def tell_death(head: Person | WhatsAppPerson, who: str) -> str:
    await begin_death(head, who)
    await head.say("kemarin", then="Periksa dulu")
    return number_in(await press(head, "Kirim", "laporan sudah diterima"))


async def press(head: Person | WhatsAppPerson, label: str, then: str) -> str:
    """Gives what is read after it."""
    pressed = head.choose(label, then) if isinstance(head, WhatsAppPerson) else head.press(label, then)
    return (await pressed).text


def number_in(text: str) -> str:
    found: list[str] = re.findall(r"MTI-\d{4}-\d+", text)
    return found[0]


async def decide(mixed: MixedOffice, group: str, numbers: dict[str, str], *, knocked: bool = False) -> None:
    """By words in the group, by a button on a private card, by a button in the group on Telegram; each head learns it,
    who may not be written to by a template."""
    graph = mixed.graph
    for who in ("first", "telegram"):
        card = await graph.wait_for(group, f"({numbers[who]})")
        short = card.text.partition("\n")[0].removeprefix("Nomor ")
        await graph.say(f"{mixed.on_whatsapp(f'operator-{GROUP_DESA}').id}", f"setuju {short}", group_id=group)
        await graph.wait_for(group, f"Laporan {numbers[who]} disetujui")
    operator = mixed.on_whatsapp(f"operator-{CARDS_DESA}")
    await operator.reads(f"({numbers['both']})")
    await operator.choose("Setujui", then=numbers["both"])
    room = mixed.on_telegram(f"operator-{TELEGRAM_DESA}", ROOM)
    await room.reads(f"({numbers['third']})")
    await room.tap("Setujui")
    await room.reads("Disetujui oleh")
    # Where nothing can be edited, what is approved in a row is told together, after a while.
    await mixed.pass_time()
    await mixed.on_telegram("telegram").reads(told(numbers["telegram"]))
    for who in ("first", "third"):
        head = mixed.on_whatsapp(who)
        await (head.knocked(TEMPLATES["decided"]) if knocked else head.reads(told(numbers[who])))
    # Whose window is closed is told where nobody needs his leave, if he has such a chat.
    both = mixed.on_telegram("both") if knocked else mixed.on_whatsapp("both")
    await both.reads(told(numbers["both"]))


def told(number: str) -> str:
    return f"{number} "


async def check_file(dinsos: WhatsAppPerson, numbers: dict[str, str]) -> None:
    """Digest, the workbook and the papers as documents, and the whole by a link that works once."""
    digest = await dinsos.reads("sudah ditutup")
    assert f"{len(numbers)} laporan" in digest.text
    await dinsos.api.wait_for(dinsos.id, lambda sent: sent.filename.endswith(".xlsx"))
    opened = MonthZip(await file_by_link(dinsos))
    assert {row["No. laporan"] for row in opened.rows("Kematian")} == set(numbers.values())
