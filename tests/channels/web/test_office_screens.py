"""What is decided by stands in one screen of 360×640 with the buttons that decide it; the rest is above it.

RT heads have the whole of a message in one, whatever they are asked: surveys, objections, a *pembantu*.
"""

from dataclasses import replace

import pytest

from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import SendPrompt
from tests.channels.web.conftest import Site
from tests.channels.web.small_screen import measure
from tests.journeys.read_by_office import Read, read_by_office


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Every message of the office, and of RT heads beside their own reports."""
    return read_by_office(tmp_path_factory.mktemp("office"))


def is_details(prompt: Prompt) -> bool:
    labels = [button.label for button in prompt.buttons]
    return "Hubungi pelapor" in labels and "Setujui" in labels


def test_the_details_say_beside_their_buttons_what_is_decided(read: Read) -> None:
    details = [prompt.text.splitlines() for prompt in read.office if is_details(prompt)]
    assert len(details) > 15
    assert not [lines for lines in details if lines[-1] != f"Yang diputuskan: {lines[0]}"]


async def test_what_stands_last_fits_one_small_screen_with_its_buttons(
    chromium_path: str, site: Site, read: Read
) -> None:
    lasts = [replace(prompt, text=prompt.text.splitlines()[-1]) for prompt in read.office]
    measured = [*lasts, *read.heads]
    for prompt in measured:
        await site.channel.carry_out(Address("web", "dedi"), SendPrompt(prompt))
    room, heights = await measure(chromium_path, site, len(measured))
    shown = zip((*read.office, *read.heads), heights, strict=True)
    high = [f"{height:.0f} of {room:.0f}: {prompt.text[:90]}" for prompt, height in shown if height > room]
    assert not high, "\n".join(high)
