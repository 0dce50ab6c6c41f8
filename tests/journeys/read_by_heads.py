"""What the ketua RT are shown while every conversation is had one after another, in each language of the chat."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue.prompt import Prompt
from bot.services.work.channel import EditPrompt, SendPrompt
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.services.phones import Phone, Town, open_town

LANGUAGES = {"id": "Bahasa Indonesia", "su": "Basa Sunda"}
HEADS = ("rt-1", "rt-2")


@dataclass(frozen=True, slots=True)
class Shown:
    """A message, with the language and the kind of the conversation it came up in."""

    locale: str
    kind: str
    prompt: Prompt


def read_all(folder: Path) -> list[Shown]:
    """Every message once, outside whatever loop is running."""

    async def inside() -> list[Shown]:
        (folder / "id").mkdir()
        (folder / "su").mkdir()
        async with (
            open_town(folder / "id", f"sqlite+aiosqlite:///{folder}/id/town.db") as plain,
            open_town(folder / "su", f"sqlite+aiosqlite:///{folder}/su/town.db") as sundanese,
        ):
            return await _Twins(plain, sundanese).have_all()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, inside()).result()


@dataclass(frozen=True, slots=True)
class _Twins:
    """Two towns where the same is said; the buttons of the second stand where those of the first do."""

    plain: Town
    sundanese: Town

    async def have_all(self) -> list[Shown]:
        for head in HEADS:
            phone = await self.sundanese.phone(head).say("bahasa")
            await phone.tap(LANGUAGES["su"])
        found: dict[tuple[str, str], Shown] = {}
        for told in CONVERSATIONS:
            before = [len(town.network.carried) for town in (self.plain, self.sundanese)]
            await self._have(told)
            for locale, town, start in zip(LANGUAGES, (self.plain, self.sundanese), before, strict=True):
                for prompt in _shown(town, start):
                    found.setdefault((locale, prompt.text), Shown(locale, told.kind, prompt))
        return list(found.values())

    async def _have(self, told: Conversation) -> None:
        phones = self.plain.phone(told.who), self.sundanese.phone(told.who)
        await asyncio.gather(*(phone.say("lapor") for phone in phones))
        for said in told.inputs:
            if said.startswith("+") and not _place(phones[0], said):
                await _press(phones, "Tambah keterangan")
            if _place(phones[0], said):
                await _press(phones, said)
            else:
                await asyncio.gather(*(phone.say(said) for phone in phones))
        assert all(f"{told.code}-" in phone.text for phone in phones), [phone.text for phone in phones]
        if told.holds:
            await self.plain.room.tap("Setujui")
            await self.sundanese.room.tap("Setujui")


def _place(phone: Phone, label: str) -> int:
    """Of the button that begins so, from one on; 0 where there is none."""
    return next((at for at, each in enumerate(phone.newest.labels, 1) if each.startswith(label)), 0)


async def _press(phones: tuple[Phone, Phone], label: str) -> None:
    at = _place(phones[0], label) - 1
    for phone in phones:
        await phone.tap(phone.newest.labels[at], phone.newest)


def _shown(town: Town, start: int) -> list[Prompt]:
    orders = [order for whose, order in town.network.carried[start:] if whose in HEADS]
    return [order.prompt for order in orders if isinstance(order, SendPrompt | EditPrompt)]
