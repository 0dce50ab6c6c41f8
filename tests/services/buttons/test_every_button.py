"""Every button of every message does what it says: at once, again, a day later; by somebody else it does nothing.

Whoever adds a button tells a story that brings it up (`stories`), and writes down what it promises (`promises`).
"""

import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.dialogue.turn import ADD, BACK, CANCEL, EDIT, SEND, SKIP
from bot.domain.month.nudges import NudgeKind
from bot.domain.people.checking import Answer
from bot.services.conversation.language import offered
from bot.services.conversation.operators.card_verbs import OWN_WORDS
from bot.services.review.card_buttons import Verb
from bot.services.review.last_word import NO, SAY, YES
from bot.services.work.standing_buttons import DECIDE, GO, Command
from bot.storage import tables
from tests.services.buttons.promises import HERE, IN_A_ROOM, OF_COMMANDS, QUESTION, Meaning, read_button
from tests.services.buttons.stories import OFTEN, ON_NARROW_CHANNELS, STORIES, WITH_A_BOARD, Story
from tests.services.buttons.watching import Watch
from tests.services.card_reader import Reader
from tests.services.phones import Town, open_town

ALONE = os.environ.get("LAPOR_STORY")
"""Set in the environment, it names the one story that is told."""
TOGETHER = 12
"""So many stories make one test: of what several bring up to the letter the buttons are pressed once."""
TOLD = [story for story in STORIES if story.__name__ == ALONE] if ALONE else STORIES
PARTS = [TOLD[at : at + TOGETHER] for at in range(0, len(TOLD), TOGETHER)]
BY_WORDS_ALONE = {Command.PRACTICE, Command.PRIVACY, Command.SEARCH, Command.BULK_RETURN}


@pytest.fixture
def folders(tmp_path: Path, village: Path) -> Iterator[Callable[[Story], Path]]:
    """For a story a folder with the village, in memory where the machine has such a folder: thousands of commits are
    undone here, and none must last."""
    in_memory = Path("/dev/shm")
    with TemporaryDirectory(dir=in_memory if in_memory.is_dir() else tmp_path) as whole:

        def folder_of(story: Story) -> Path:
            return Path(shutil.copytree(village, Path(whole) / story.__name__))

        yield folder_of


@asynccontextmanager
async def a_town(folder: Path, story: Story) -> AsyncIterator[Town]:
    """The practice village with everything switched on that has buttons."""
    config = folder / "config.toml"
    config.write_text('[month]\nminggon_weekday = "wednesday"\n')
    if story in WITH_A_BOARD:
        profile = folder / "desa.toml"
        profile.write_text('extends = "dtks"\n[board]\ndays = 3\n')
        config.write_text(f'[app]\nprofile = "{profile}"\n{config.read_text()}')
    like = "whatsapp" if story in ON_NARROW_CHANNELS else "web"
    async with open_town(folder, read_text=Reader(), config=config, like=like) as town:
        yield town


@pytest.mark.parametrize("stories", PARTS, ids=lambda stories: f"{stories[0].__name__} and so on")
async def test_every_button_does_what_it_says(stories: Sequence[Story], folders: Callable[[Story], Path]) -> None:
    met: set[str] = set()
    for story in stories:
        folder = folders(story)
        async with a_town(folder, story) as town:
            await _press_all(story, Watch(town, folder / "town.db", met))
        shutil.rmtree(folder)


async def _press_all(story: Story, watch: Watch) -> None:
    town = watch.town
    await watch.let_outsiders_in()
    town.looking = watch.look
    try:
        await story(town)
        town.looking = None
        await watch.press_a_day_later()
        await watch.press_while_a_report_is_half_filled()
    finally:
        # A button that does nothing ends its story too: what was wrong with it is told first.
        assert "\n".join(watch.faults) == "", f"in the story {story.__name__}"
    assert await town.rows(tables.inbox) == []


async def test_the_stories_bring_up_every_button_there_is(folders: Callable[[Story], Path]) -> None:
    """A new command, verb, reason, kind, reminder, answer or language must be brought into a story."""
    seen: set[Meaning] = set()
    for story in STORIES:
        async with a_town(folders(story), story) as town:
            town.looking = lambda town=town: _read(town, seen)
            await story(town)
            wanted = set(_there_are(town))
    assert {Command(each.what) for each in seen if each.of == GO and each.what in set(Command)} == set(OF_COMMANDS)
    assert set(Command) - set(OF_COMMANDS) == BY_WORDS_ALONE
    assert wanted - seen == set()


async def _read(town: Town, seen: set[Meaning]) -> None:
    bubbles = (bubble for chat in town.network.chats.values() for bubble in chat)
    seen.update(read_button(button.token) for bubble in bubbles for button in bubble.prompt.buttons)


def _refused_as(town: Town, kind: str) -> tuple[str, ...]:
    traits = town.house.flows[kind].traits
    return traits.refused_as if traits else ()


def _there_are(town: Town) -> Iterator[Meaning]:
    """Every button that is one of a closed set."""
    yield from (Meaning(GO, Command.QUIET, kind) for kind in NudgeKind)
    yield from (Meaning(GO, Command.CHECKED, answer) for answer in Answer)
    yield from (Meaning(GO, Command.LANGUAGE, locale) for locale in offered(town.house.texts))
    for kind, flow in town.house.flows.items():
        yield Meaning(GO, Command.START, kind) if flow.needs_decision else Meaning(GO, kind)
    yield from (Meaning(DECIDE, verb) for verb in Verb)
    yield from (Meaning(DECIDE, Verb.REJECT, reason) for reason in (*_refused_as(town, OFTEN[0]), OWN_WORDS))
    yield Meaning(DECIDE, Verb.RETURN, OWN_WORDS)
    yield from (Meaning(GO, opens, HERE) for opens in IN_A_ROOM.values())
    yield from (Meaning(SAY, answer) for answer in (YES, NO))
    yield from (Meaning(QUESTION, option) for option in (BACK, CANCEL, SKIP, SEND, EDIT))
    yield Meaning(QUESTION, f"{ADD}.photo")
