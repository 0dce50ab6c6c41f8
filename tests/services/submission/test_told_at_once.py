"""Two who tell the same at once: one is taken, and the other is told or asked, in one batch and in two processes."""

import asyncio
from collections import Counter

import pytest

from bot.dialogue.prompt import Pressed
from tests.services.phones import Phone, Town

pytestmark = pytest.mark.both_databases

NAMES = (
    "Otong Sutarna", "Karsa Gumilar", "Juhana Permadi", "Wirya Kosasih", "Sarjo Bintoro", "Empud Mahpud", "Jajang Ruk",
    "Nana Wiharja", "Dulloh Firdaus", "Encep Zaelani", "Hamim Basuni", "Komar Tohari", "Lukman Padil", "Mista Ardi",
    "Oyo Suganda", "Pepen Hidayat", "Rasta Winata", "Tarjo Kusnadi", "Uus Yudistira", "Yana Barkah",
)  # fmt: skip
ONE_EACH = {1: len(NAMES)}


async def about_to_send(town: Town, name: str, by: str) -> Phone:
    """Somebody who is not on the list died: all is answered, *kirim* is next."""
    phone = await town.phone(by).answer("lapor", "Kematian", name, "Tidak ada di daftar", "kemarin", "Sakit biasa")
    while "Kirim" not in phone.newest.labels:
        await phone.answer("di rumah" if "Lewati" not in phone.newest.labels else "Lewati")
    return phone


def send(town: Town, phone: Phone, event_id: str) -> asyncio.Future[object]:
    """*Kirim*, handed to this process."""
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == "Kirim")
    said = {"id": event_id, "from": phone.address, "said": Pressed(token, phone.newest.ref, "p")}
    return asyncio.ensure_future(town.converse.accept("web", said))


async def clear(*phones: Phone) -> None:
    """Both begin anew."""
    for phone in phones:
        await phone.say("batal")
        if "Ya, batalkan" in phone.newest.labels:
            await phone.tap("Ya, batalkan")


async def both_send(first: Town, second: Town) -> Counter[int]:
    """Of each pair: how many reports there are more, and that the other read something else than a receipt."""
    taken: Counter[int] = Counter()
    known = len(await first.reports())
    for pair, name in enumerate(NAMES):
        phones = [await about_to_send(first, name, by) for by in ("rt-1", "rt-2")]
        sent = [
            send(town, phone, f"{pair}-{phone.address}") for town, phone in zip((first, second), phones, strict=True)
        ]
        await asyncio.gather(*sent)
        await first.deliver.drain()
        now = len(await first.reports())
        receipts = ["laporan sudah diterima" in phone.text for phone in phones]
        assert receipts.count(True) == now - known, [phone.text for phone in phones]
        taken[now - known] += 1
        known = now
        await clear(*phones)
    return taken


async def test_in_one_batch_one_of_each_pair_is_taken(town: Town) -> None:
    assert await both_send(town, town) == ONE_EACH


async def test_in_two_processes_one_of_each_pair_is_taken(town: Town) -> None:
    async with town.another_process() as other:
        assert await both_send(town, other) == ONE_EACH
