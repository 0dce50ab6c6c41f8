"""What operators decide by stands in one screen of 360×640 with the buttons that decide it; the rest is above it."""

from dataclasses import replace

import pytest

from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import SendPrompt
from tests.channels.web.conftest import Site
from tests.channels.web.small_screen import measure
from tests.journeys.read_by_office import read_by_office


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> list[Prompt]:
    """Every message while each kind of report waits."""
    return read_by_office(tmp_path_factory.mktemp("office"))


def is_details(prompt: Prompt) -> bool:
    labels = [button.label for button in prompt.buttons]
    return "Hubungi pelapor" in labels and "Setujui" in labels


def test_the_details_say_beside_their_buttons_what_is_decided(read: list[Prompt]) -> None:
    details = [prompt.text.splitlines() for prompt in read if is_details(prompt)]
    assert len(details) > 15
    assert not [lines for lines in details if lines[-1] != f"Yang diputuskan: {lines[0]}"]


async def test_what_stands_last_fits_one_small_screen_with_its_buttons(
    chromium_path: str, site: Site, read: list[Prompt]
) -> None:
    for prompt in read:
        last = prompt.text.splitlines()[-1]
        await site.channel.carry_out(Address("web", "dedi"), SendPrompt(replace(prompt, text=last)))
    room, heights = await measure(chromium_path, site, len(read))
    high = [f"{height:.0f}: {prompt.text[:70]}" for prompt, height in zip(read, heights, strict=True) if height > room]
    assert not high, "\n".join(high)
