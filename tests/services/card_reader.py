"""A town in which photos of cards are read, by a reader that does as it is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from structlog.testing import capture_logs

from bot.services.work.card_reader import Look
from bot.storage import tables
from bot.storage.files.attachment_files import AttachmentMissing
from tests.services.conftest import check
from tests.services.phones import Phone, Town, open_town
from tests.services.test_corrections import correct, nik_of

NIK = nik_of("7777")
GROUPED = " ".join(NIK[at : at + 4] for at in range(0, 16, 4))
KTP = f"PROVINSI JAWA BARAT\nNIK : {NIK}\nNama : ASEP SAEPUDIN\n".encode()


@dataclass(slots=True)
class Reader:
    """Stands for tesseract: a "photo" is its own text. What is put into `fails`, then `reads`, comes first."""

    fails: list[Exception] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    hangs: bool = False
    looking: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, content: bytes, look: Look) -> str:
        self.looks.append(look)
        self.looking.set()
        if self.hangs:
            await asyncio.Event().wait()
        if self.fails:
            raise self.fails.pop(0)
        return self.reads.pop(0) if self.reads else content.decode()


@asynccontextmanager
async def town_that_reads(folder: Path, url: str, reader: Reader) -> AsyncIterator[Town]:
    """The practice village; what is on the cards is in no log."""
    with capture_logs() as lines:
        async with open_town(folder, url, read_text=reader) as town:
            yield town
            await check(town)
    assert not any(NIK in repr(line) or "SAEPUDIN" in repr(line) for line in lines)


async def asked_for_nik(town: Town) -> Phone:
    """The RT head corrects a NIK, and is asked for the right one."""
    return await correct(town, "NIK")


async def files(town: Town) -> list[str]:
    """The attachments whose files are there."""
    found = []
    for row in await town.rows(tables.attachments):
        with suppress(AttachmentMissing):
            town.house.attachments.read(row["ref"])
            found.append(row["ref"])
    return found
