"""Whether those whom a report that waits would enter are registered already: asked of who approves it."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.dialogue.reading import Scene
from bot.domain.people.officer import Officer
from bot.domain.people.people import readable
from bot.domain.report.changes import BACK_HERE, AddPerson, Change
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.review.both_claims import are_both_so
from bot.services.submission.alike_reports import find_matches
from bot.services.submission.ask_same_report import VERY, may_be_back, may_come
from bot.services.submission.born_already import as_registered, is_born_already, is_its_twin
from bot.services.submission.filing import Filing
from bot.services.submission.following_newcomers import follow
from bot.services.submission.known_newcomers import with_ended_newcomers, with_same_newcomers
from bot.services.submission.match import Match
from bot.services.submission.own_households import with_own_households
from bot.services.submission.retelling import Refused, Tied, retell
from bot.services.submission.those_back import with_those_back
from bot.services.submission.whole_households import with_whole_households
from bot.services.work.work import Work
from bot.storage.reports import builds
from bot.storage.reports.about_in_effect import about_in_effect

CALLED_OTHERWISE = ("called-otherwise", "named-otherwise")


async def listed_already(work: Work, officer: Officer, report: Report) -> list[Match]:
    """Those registered in the village who are very much alike, whoever is expected in the very RT, or of the family
    that is to come, and was born on that day, and a baby of that day and family where one of the two has no name yet,
    or, of a birth, wherever his family has been listed since; of two villages of which both are right, whom the other
    has entered; nobody where nobody is entered."""
    if report.practice or not any(isinstance(effect, AddPerson) for effect in report.change.effects):
        return []
    filing = _filing(work, officer, report)
    found = (await find_matches(filing, report.change, report.id)).all
    matches = [each for each in found if not (is_born_already(filing, each) and is_its_twin(report.change, each))]
    alike = [e for e in matches if e.is_near and e.candidate.person_id and e.likeness.score * 100 >= VERY]
    others = [e for e in matches if e.is_expected or e.is_born_so_here or (e.is_one_baby and e.is_near)]
    others += [each for each in matches if is_born_already(filing, each) and _is_listed_afar(each)]
    others += [each for each in matches if not each.is_near and await _came_there_too(work, report, each)]
    return [*alike, *(each for each in others if each not in alike)]


async def _came_there_too(work: Work, report: Report, match: Match) -> bool:
    """Whether who stands above both villages has said that both are right about him."""
    who = match.candidate.person_id
    if not who or match.likeness.score * 100 < VERY:
        return False
    about = (await about_in_effect(work.transaction, [who])).get(who, [])
    return any([await are_both_so(work, report, each) for each in about if who in each.change.brought])


def _is_listed_afar(match: Match) -> bool:
    """A baby of that day in another village, of that family or called just so: a list may have it there already."""
    return not match.is_near and (match.is_one_baby or match.is_just_so_afar)


def _filing(work: Work, officer: Officer, report: Report) -> Filing:
    scene = Scene(work.today, report.area, officer.id)
    return Filing(work, officer, scene, report.practice, report.id)


async def could_be_moved(work: Work, officer: Officer, report: Report, matches: list[Match]) -> bool:
    """Whether the report could speak of them instead: newcomers, registered in another RT, or on the list of its own by
    now while it brings others too, who are moved; where there is nobody but them, it is of no use any more, unless what
    waits of them follows on it. A birth speaks of whoever is born."""
    filing = _filing(work, officer, report)
    if matches and all(is_born_already(filing, match) for match in matches):
        return True
    come = [match for match in matches if may_come(filing, match)]
    are_here = [match for match in matches if may_be_back(filing, match) and match not in come]
    are_all = bool(matches) and len(come) + len(are_here) == len(matches)
    is_of_use = not are_here or _brings_others(report, are_here)
    return are_all and (is_of_use or bool(await builds.that_wait_for(work.transaction, report.id)))


def _brings_others(report: Report, matches: list[Match]) -> bool:
    return bool(report.change.brought - {match.telling.person_id for match in matches})


def is_here_already(work: Work, officer: Officer, report: Report, matches: list[Match]) -> bool:
    """Whether anybody of them stands on the list of the report's own RT, or is born and listed wherever it is."""
    filing = _filing(work, officer, report)
    return any(
        is_born_already(filing, match) or (may_be_back(filing, match) and not may_come(filing, match))
        for match in matches
    )


async def move_instead(work: Work, officer: Officer, report: Report) -> Tied | Refused:
    """They are the same: the report moves those registered, or tells of their birth, entering nobody a second time."""
    if not may_decide(officer, report.area) or report.status is not Status.WAITING:
        return Refused(Text("decide-not-yours"))
    matches = await listed_already(work, officer, report)
    same = [match.id for match in matches]
    filing = _filing(work, officer, report)
    born = await as_registered(filing, report.change, matches)
    left = frozenset(same) - {*born.subjects}  # Who is the one of two twins is not the other too.
    change, ended = await with_ended_newcomers(filing, await with_same_newcomers(filing, born, left))
    change = await with_those_back(filing, change)
    change = _as_operators_know(report, await with_whole_households(filing, await with_own_households(filing, change)))
    if change == report.change:
        return Refused(Text("decide-old-card", {"number": report.number}))
    moved = [person for person in report.change.added if person not in change.added]
    names = ", ".join(dict.fromkeys(readable(person.name) for person in moved))
    near = "yes" if all(match.is_near for match in matches) else "no"
    about = {"number": report.number, "names": names, "near": near, "born": "no" if born == report.change else "yes"}
    about["otherwise"] = ", ".join(_called_otherwise(report, change)) or "none"
    told = Text("told-moved-instead", about, {"kind": Text(f"kind-{report.kind}")})
    fixed = replace(report, revision=report.revision + 1, change=change)
    outcome = await retell(work, officer, fixed, [*same, *ended][0], told)
    if isinstance(outcome, Tied):
        await follow(work, officer, report.change, outcome.report)
    return outcome


def _called_otherwise(report: Report, change: Change) -> list[str]:
    """Those who are registered under another name than was told: that name stays until it is put right."""
    doubts = [each for each in change.warnings if each.key in CALLED_OTHERWISE and each not in report.change.warnings]
    return list(dict.fromkeys(readable(each.args["name"]) for each in doubts))


def _as_operators_know(report: Report, change: Change) -> Change:
    """Without what only an RT head can say: that whoever is on his list left it meanwhile, and is back."""
    told = (each for each in change.warnings if each.key != BACK_HERE or each in report.change.warnings)
    return replace(change, warnings=tuple(told))
