"""What waits for whoever takes a duty up, told as he comes in."""

from bot.dialogue.prompt import Option, Text
from bot.domain.deliberation.deliberation import Stage
from bot.domain.people.officer import Officer, Role
from bot.services.deliberation.holding import village_of
from bot.services.work.standing_buttons import TO_REPORTS, Command
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.reports import operators_queue, surveys, words


async def what_waits(work: Work, officer: Officer) -> tuple[tuple[Text, ...], tuple[Option, ...]] | None:
    """With the way to it; None where nothing does, and for those who only help another."""
    if officer.assists or officer.deputyship is not None or officer.role is Role.ADMIN:
        return None
    if officer.role is Role.RT:
        count = await operators_queue.left_open(work.transaction, officer.area)
        return ((Text("taken-over", {"count": count}),), TO_REPORTS) if count else None
    reviews = officer.role is not Role.DINSOS
    queue = await operators_queue.count_waiting(work.transaction, officer.area) if reviews else 0
    asked = await words.count_asked(work.transaction, officer)
    to_visit = await surveys.count_open_of(work.transaction, officer.id)
    going_on = await _deliberations(work, officer)
    waits = {
        "queue": (queue, Command.QUEUE.button(Text("button-queue"))),
        "asked": (asked, Command.ASKED.button(Text("button-asked", {"count": asked}))),
        "musdes": (going_on, Command.MUSDES.button(Text("button-musdes"))),
        "surveys": (to_visit, Command.SURVEYS.button(Text("button-surveys-count", {"count": to_visit}))),
    }
    found = {name: each for name, each in waits.items() if each[0]}
    lines = (Text(f"taken-over-{name}-line", {"count": count}) for name, (count, _) in found.items())
    ways = tuple(option for _, option in found.values())
    return ((Text("taken-over-office"), *lines), ways) if found else None


async def _deliberations(work: Work, officer: Officer) -> int:
    """Of his village, how many are open or wait for their signed papers."""
    if (village := village_of(officer)) is None:
        return 0
    return len(await deliberations.of_area(work.transaction, village, (Stage.OPEN, Stage.CLOSED)))
