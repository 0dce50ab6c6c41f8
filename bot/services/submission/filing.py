"""Who hands a report in, and where: all that `submission` is given of its door."""

from dataclasses import dataclass

from bot.dialogue.reading import Scene
from bot.domain.people.officer import Officer
from bot.domain.report.review import ReportId
from bot.services.registry.outlook import Outlook
from bot.services.work.work import Work


@dataclass(frozen=True, slots=True)
class Filing:
    """An officer at any door: a chat, a form, an interface. What is handed in within it is in one transaction."""

    work: Work
    officer: Officer
    scene: Scene
    practises: bool
    """Whether it is practice (latihan), which counts for nothing."""
    besides: ReportId | None = None
    """The returned report that is told anew, so that what it said before does not count."""

    @property
    def outlook(self) -> Outlook:
        """The registry with what waits."""
        return Outlook(self.work.transaction, self.work.now, self.besides)
