"""What stands in the way of approving a report without a look at it: a question that is asked first, or a warning."""

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import short_name
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.effect.take_effect import would_do
from bot.services.registry.lacking import lacks_of
from bot.services.review import card_lines
from bot.services.review.came_up import was_taken_back, what_came_up
from bot.services.review.claiming import is_held
from bot.services.review.other_approver import reversal_lines
from bot.services.review.word_lines import refused_lines
from bot.services.submission.ask_same_report import VERY
from bot.services.submission.doubted_since import doubted_since
from bot.services.submission.listed_newcomers import listed_already
from bot.services.submission.match import Match
from bot.services.words.doubt_words import doubt_text
from bot.services.words.place_names import place_of
from bot.services.work.work import Work
from bot.storage.officers import duties
from bot.storage.reports import builds


async def to_be_asked(work: Work, officer: Officer, report: Report) -> Text | None:
    """What stands in the way of approving it unasked, where no card can ask; None where nothing does."""
    if report.status is not Status.WAITING or report.change.is_to_enter or not may_decide(officer, report.area):
        return None
    if report.is_untied:
        return Text("approve-untied-first", {"number": report.number})
    if matches := await listed_already(work, officer, report):
        return Text("approve-same-first", {"number": report.number, **await about_matches(work, matches)})
    if doubts := await doubted_since(work, officer, report):
        return Text("approve-doubted-first", {"number": report.number}, {"doubt": doubt_text(doubts[0])})
    return None


async def is_clean(work: Work, officer: Officer, report: Report) -> bool:
    """Whether its card warns of nothing and its approval asks nothing, so that a line of a list is enough to judge it.

    What costs nothing is looked at first: most that warn are known by that.
    """
    change = report.change
    if report.practice or report.is_untied or change.is_to_enter or change.on_photo:
        return False
    if report.revision and (await refused_lines(work, report) or await was_taken_back(work, report)):
        return False
    if await duties.are_one_person(work.transaction, officer.id, report.reporter_id):
        return False
    if await reversal_lines(work, report) or await is_held(work, officer, report):
        return False
    if await card_lines.warnings_of(work, report, lacks=await lacks_of(work, report)):
        return False
    if await what_came_up(work, report) or await _does_not_fit(work, report):
        return False
    return await to_be_asked(work, officer, report) is None


async def _does_not_fit(work: Work, report: Report) -> bool:
    """Whether it could not be approved now; what goes before it is decided first, so of one that follows another it is
    not known."""
    if await builds.earlier_of(work.transaction, report.id):
        return False
    return bool((await would_do(work, report)).misfits)


async def about_matches(work: Work, matches: list[Match]) -> dict[str, Arg]:
    """Who is very much alike, where he is registered, and how much."""
    places = {
        short_name(each.candidate.area)
        if each.is_near
        else await place_of(work, each.candidate.area, each.telling.area)
        for each in matches
    }
    return {
        "names": ", ".join(dict.fromkeys(readable(match.telling.told.name) for match in matches)),
        "rt": ", ".join(sorted(places)),
        "how": _how(matches),
        "percent": min(99, round(max(match.likeness.score for match in matches) * 100)),
    }


def _how(matches: list[Match]) -> str:
    if all(match.is_by_another_name for match in matches):
        return "expected"
    if all(match.is_named_otherwise for match in matches):
        return "born"
    return "alike" if any(match.likeness.score * 100 >= VERY for match in matches) else "day"
