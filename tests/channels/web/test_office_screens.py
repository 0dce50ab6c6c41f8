"""What is decided by stands in one screen of 360×640 with the buttons that decide it; the rest is above it.

RT heads have the whole of a message in one, whatever they are asked: surveys, objections, a *pembantu*.
"""

from dataclasses import replace

import pytest

from bot.dialogue.prompt import Prompt
from bot.dialogue.screen import is_high
from bot.domain.address import Address
from bot.services.work.channel import SendPrompt
from tests.channels.web.conftest import Site
from tests.channels.web.small_screen import measure
from tests.journeys.read_by_office import Read, read_by_office


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Every message of the office, and of RT heads beside their own reports."""
    return read_by_office(tmp_path_factory.mktemp("office"))


CLAIMED = "✍ Sedang dibuka "
"""Stands on a card for some minutes, above all else."""


def decides(prompt: Prompt) -> bool:
    return any(button.label in ("Setujui", "Setuju, mufakat") for button in prompt.buttons)


def test_what_is_decided_stands_beside_the_buttons_of_whatever_is_higher_than_a_screen(read: Read) -> None:
    deciding = [
        replace(prompt, text=prompt.text.partition("\n\n")[2] if prompt.text.startswith(CLAIMED) else prompt.text)
        for prompt in read.office
        if decides(prompt)
    ]
    high = [prompt.text.splitlines() for prompt in deciding if is_high(prompt)]
    assert len(high) > 30
    assert not [lines for lines in high if not lines[-1].startswith("Yang diputuskan: ")]
    about = {lines[-1].removeprefix("Yang diputuskan: ") for lines in high}
    assert not [lines for lines in high if not about & set(lines)]


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
