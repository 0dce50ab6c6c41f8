"""An entry that is dropped for another one of the same person was told as gone or away meanwhile: the one that stays
was not, and is told of once more."""

from collections.abc import Mapping

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.month.happened import happened
from bot.domain.month.order_of_events import AWAY, led_by_all
from bot.domain.people.people import BasicStatus, PersonId, readable
from bot.domain.report.report import Report
from bot.services.effect.right_of import rights_in
from bot.services.review.told_of_decision import tell_reporter
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports.about_in_effect import about_in_effect

_GOES = (BasicStatus.MOVED, *AWAY)


async def tell(work: Work, dropping: Report) -> Mapping[str, Arg] | None:
    """Whoever told it reads so, with what to tell; gives what its operator reads, None where nothing is to be told."""
    rights = rights_in(dropping)
    gone = await _gone_before(work, dropping, list(rights)) if rights else {}
    regency = ancestor(dropping.area, Level.REGENCY)
    found = await read_registry.persons(work.transaction, [rights[who] for who in gone], regency) if gone else []
    stay = {each.id: each for each in found if each.status is BasicStatus.ALIVE and each.area == dropping.area}
    who = next((each for each in gone if rights[each] in stay), None)
    if who is None:
        return None
    name, wrong = stay[rights[who]].name, dropping.change.called.get(who, "")
    about: dict[str, Arg] = {"number": dropping.number, "status": gone[who].value, "right": readable(name)}
    about["name"] = readable(wrong.partition(" (")[0])
    reporter = await officers.by_id(work.transaction, dropping.reporter_id)
    if reporter is not None:
        await tell_reporter(work, dropping, reporter, Text("told-right-stays", about))
    return about


async def _gone_before(work: Work, dropping: Report, dropped: list[PersonId]) -> dict[PersonId, BasicStatus]:
    """Those of them who are gone, or away, by what else is in effect of them, and how."""
    about = await about_in_effect(work.transaction, dropped)
    others = {who: [each for each in reversed(told) if each.id != dropping.id] for who, told in about.items()}
    known = {who: [each for each in happened(told, who) if not each.is_birth] for who, told in others.items()}
    ends = {who: led_by_all(those, None).status for who, those in known.items() if those}
    return {who: status for who, status in ends.items() if status in _GOES}
