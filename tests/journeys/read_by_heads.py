"""What the ketua RT are shown in every conversation and talk, one after another, in each language of the chat."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.dialogue.prompt import Prompt
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.demo.demo_village import VILLAGE
from bot.services.work.channel import EditPrompt, SendPrompt
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.journeys.talks import PHOTO, ROOM, TALKS, Talk
from tests.services.buttons.stories import closed, reminded
from tests.services.phones import Phone, Town, open_town

LANGUAGES = {"id": "Bahasa Indonesia", "su": "Basa Sunda"}
HEADS = ("rt-1", "rt-2")
STRANGER = "maman"
RT_007 = AreaCode(f"{VILLAGE}/001/007")
CLOSING = datetime(2026, 11, 15, 17, 30, tzinfo=UTC)


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
        for told in (*CONVERSATIONS, *TALKS):
            towns = self.plain, self.sundanese
            before = [len(town.network.carried) for town in towns]
            await (self._talk(told) if isinstance(told, Talk) else self._have(told))
            about = told.about if isinstance(told, Talk) else told.kind
            for locale, town, start in zip(LANGUAGES, towns, before, strict=True):
                for prompt in _shown(town, start):
                    found.setdefault((locale, prompt.text), Shown(locale, about, prompt))
        for about, has in (("first use", self._comes_in), ("what comes by itself", self._is_written_to)):
            before = [len(town.network.carried) for town in (self.plain, self.sundanese)]
            await has()
            for locale, town, start in zip(LANGUAGES, (self.plain, self.sundanese), before, strict=True):
                for prompt in _shown(town, start):
                    found.setdefault((locale, prompt.text), Shown(locale, about, prompt))
        return list(found.values())

    async def _comes_in(self) -> None:
        """A stranger with a wrong code, then with his; the page is read in both languages."""
        for town in (self.plain, self.sundanese):
            phone = town.phone(STRANGER)
            await phone.say("halo")
            await phone.say("GABUNG SALAH1")
            await phone.say(f"GABUNG {await town.invite(Role.RT, RT_007, 'Pak Maman')}")
            await phone.tap("Saya mengerti")
        for head in HEADS:
            await self.sundanese.phone(head).say("privasi")

    async def _is_written_to(self) -> None:
        """The rest of the month as the clock has it: reminders, what became of the evening's reports, the closing."""
        for town in (self.plain, self.sundanese):
            for day in (11, 13, 14, 15):
                await reminded(town, day)
            await closed(town, CLOSING)
            await reminded(town, 17)

    async def _talk(self, told: Talk) -> None:
        phones = self.plain.phone(told.who), self.sundanese.phone(told.who)
        for said in told.inputs:
            if said.startswith(ROOM):
                await asyncio.gather(*(_decide(phone.town, said.removeprefix(ROOM)) for phone in phones))
            elif said == PHOTO:
                await asyncio.gather(*(phone.photo() for phone in phones))
            elif _place(phones[0], said):
                await _press(phones, said)
            else:
                await asyncio.gather(*(phone.say(said) for phone in phones))
        await asyncio.gather(*(phone.say("batal") for phone in phones))
        if _place(phones[0], "Ya, batalkan"):
            await _press(phones, "Ya, batalkan")

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


async def _decide(town: Town, said: str) -> None:
    """The operator presses it on the newest card, or answers so in private."""
    operator = town.phone("operator")
    labels = [label for bubble in reversed(town.room.chat) for label in bubble.labels]
    if operator.chat and any(label.startswith(said) for label in operator.newest.labels):
        await operator.tap(said)
    elif any(label.startswith(said) for label in labels):
        await town.room.tap(said)
    else:
        await operator.say(said)


def _place(phone: Phone, label: str) -> int:
    """Of the button that begins so, from one on; 0 where there is none."""
    return next((at for at, each in enumerate(phone.newest.labels, 1) if each.startswith(label)), 0)


async def _press(phones: tuple[Phone, Phone], label: str) -> None:
    """Stops where the two have come to different questions."""
    at = _place(phones[0], label) - 1
    plain, sundanese = (phone.newest.prompt for phone in phones)
    assert len(plain.buttons) == len(sundanese.buttons), (label, plain, sundanese)
    for phone in phones:
        await phone.tap(phone.newest.labels[at], phone.newest)


def _shown(town: Town, start: int) -> list[Prompt]:
    orders = [order for whose, order in town.network.carried[start:] if whose in (*HEADS, STRANGER)]
    return [order.prompt for order in orders if isinstance(order, SendPrompt | EditPrompt)]
