"""A paper that an operator prints, read from its pages: everybody who belongs on it, once, and as many as it says."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pypdfium2

from bot.domain.address import Address
from bot.domain.areas import AreaCode, is_within
from bot.domain.deliberation.counted import in_words
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.people.people import Person, readable
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.conversation.operators.no_nik_letter import no_nik_letter
from bot.services.work.channel import Done, Outcome, SendFile
from tests.services.phones import Town
from tests.year.papers import LIVING_HERE
from tests.year.verdict import Fault


@dataclass(frozen=True, slots=True)
class Printed(MadeFor):
    """Keeps what would be sent."""

    papers: list[bytes] = field(default_factory=list)

    async def send_file(self, ref: str, content: bytes, order: SendFile) -> Outcome:
        self.papers.append(content)
        return Done()


async def faults_of_pages(town: Town, period: str, village: AreaCode, persons: list[Person]) -> AsyncIterator[Fault]:
    """Of the letter to Dukcapil about those of the village who have no NIK."""
    operator = Officer(OfficerId(f"officer-op-{village}"), "Petugas", Role.OPERATOR, village)
    printed = Printed(town.house, town.network, Address(town.network.name, f"op-{village}"), operator)
    await no_nik_letter(printed, "", "printed")
    pages = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(printed.papers[0]))
    text = " ".join(" ".join(pages).split())
    here = [each for each in persons if is_within(each.area, village) and each.status in LIVING_HERE and not each.nik]
    if f"ada {len(here)} ({in_words(len(here))}) warga" not in text:
        yield Fault("page", f"{period} {village}: not {len(here)}: {text[:600]}")
    annex = text.rpartition("DAFTAR WARGA TANPA NIK")[2]
    for name in {readable(each.name) for each in here}:
        if annex.count(name) < sum(readable(each.name) == name for each in here):
            yield Fault("page", f"{period} {village}: lacks {name}")
