"""What the office is shown while every kind of report waits, and in what goes on for days: cards, lists, questions."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue.prompt import Prompt
from bot.services.work.channel import EditPrompt, SendPrompt
from tests.journeys.conversations import CONVERSATIONS
from tests.services.board.board_town import a_board_town
from tests.services.buttons import stories
from tests.services.phones import Phone, Town, open_town

HEADS = ("rt-1", "rt-2")


STORIES = (
    stories.what_a_village_decides,
    stories.who_is_asked_to_look,
    stories.what_is_keyed_in,
    stories.what_is_written_down,
    stories.what_is_returned_in_bulk,
    stories.what_is_filtered,
    stories.whom_an_operator_looks_up,
    stories.what_is_completed,
    stories.who_is_on_a_photo,
    stories.what_hangs_on_the_board,
)


@dataclass(frozen=True, slots=True)
class Read:
    """What the office was shown, and what RT heads were besides their own reports: each message once."""

    office: tuple[Prompt, ...]
    heads: tuple[Prompt, ...]


def read_by_office(folder: Path) -> Read:
    """Outside whatever loop is running."""

    async def inside() -> Read:
        async with open_town(folder) as town:
            await _tell_all(town)
            await _look_at_cards(town)
            before = len(town.network.carried)
            await _point_at_each(town)
            for said in ("menu", "antrean", "perlu", "rekap", "bantuan", "cari asep"):
                await _open_all(town, town.phone("operator"), said)
                await _open_all(town, town.phone("dinsos"), said)
        office, heads = _shown(town, heads=False), _shown(town, heads=True, start=before)
        for story in STORIES:
            (folder / story.__name__).mkdir()
            opened = a_board_town if story in stories.WITH_A_BOARD else open_town
            async with opened(folder / story.__name__) as town:
                await story(town)
            office |= _shown(town, heads=False)
            heads |= _shown(town, heads=True)
        return Read(tuple(office.values()), tuple(heads.values()))

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, inside()).result()


async def _tell_all(town: Town) -> None:
    """One report of each kind; who moves is told as gone first, and that is approved."""
    for told in CONVERSATIONS:
        phone = town.phone(told.who)
        await phone.say("lapor")
        await phone.answer(*told.inputs)
        if told.kind == "move_out":
            await town.room.tap("Setujui")


async def _look_at_cards(town: Town) -> None:
    """Each card's ways on, as far as they decide nothing."""
    operator = town.phone("operator")
    for card in [bubble for bubble in town.room.chat if "Setujui" in bubble.labels]:
        for way in ("Rincian", "Lengkapi", "Hubungi pelapor", "Minta perbaikan", "Tolak"):
            if any(label.startswith(way) for label in card.labels):
                await town.room.tap(way, card)
                await operator.say("batal")


async def _point_at_each(town: Town) -> None:
    """Each report goes back for the first thing that its card offers to point at, and its head is asked that anew."""
    for card in [bubble for bubble in town.room.chat if "Tulis alasan lain" in bubble.labels]:
        await town.room.tap(card.labels[0], card)
        for phone in map(town.phone, HEADS):
            if phone.chat and any(label.startswith("Perbaiki") for label in phone.newest.labels):
                await phone.tap("Perbaiki")
                await phone.say("simpan dulu")


async def _open_all(town: Town, phone: Phone, said: str) -> None:
    """A list, and each page that its buttons open."""
    await phone.say(said)
    shown = phone.newest
    for label in shown.labels[:6]:
        if not label.startswith(("Setujui", "Tutup", "Ya", "Kirim")):
            await phone.tap(label, shown)


def _shown(town: Town, heads: bool, start: int = 0) -> dict[str, Prompt]:
    orders = [order for whose, order in town.network.carried[start:] if (whose in HEADS) is heads]
    prompts = [order.prompt for order in orders if isinstance(order, SendPrompt | EditPrompt)]
    return {prompt.text: prompt for prompt in prompts}
