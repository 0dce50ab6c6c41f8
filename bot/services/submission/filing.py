"""Who hands a report in, and where: all that `submission` is given of its door."""

from dataclasses import dataclass

from bot.dialogue.flow import Scene
from bot.domain.people.officer import Officer
from bot.services.work.work import Work


@dataclass(frozen=True, slots=True)
class Filing:
    """An officer at any door: a chat, a form, an interface. What is handed in within it is in one transaction."""

    work: Work
    officer: Officer
    scene: Scene
    practises: bool
    """Whether it is practice (latihan), which counts for nothing."""
