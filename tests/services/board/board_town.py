"""The practice village with a notice board on which reports hang for three days."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.services.clock.words_due import let_silence_speak_where_due
from bot.services.demo.demo_village import REGENCY
from tests.journeys.conversations import CONVERSATIONS
from tests.services.phones import Town, open_town

SPOKEN_OF = {conversation.kind: conversation for conversation in CONVERSATIONS}
PROFILE = 'extends = "dtks"\n[board]\ndays = 3\n'


@asynccontextmanager
async def a_board_town(folder: Path, profile: str = PROFILE, settings: str = "") -> AsyncIterator[Town]:
    (folder / "desa.toml").write_text(profile)
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{folder / "desa.toml"}"\n{settings}')
    async with open_town(folder, config=config) as town:
        yield town


async def hung(town: Town, *kinds: str) -> None:
    """Told, and approved: nothing else is asked for."""
    for kind in kinds:
        conversation = SPOKEN_OF[kind]
        phone = await town.phone(conversation.who).say("lapor")
        await phone.answer(*conversation.inputs)
        await town.room.tap("Setujui")


async def time_passes(town: Town) -> None:
    """The clock looks at whose time is over."""
    await let_silence_speak_where_due(town.house, REGENCY)
    await town.deliver.drain()
