"""Who of the registry may be meant by a name that nobody found on the list: asked before such a report is sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found, Json
from bot.dialogue.session import walk
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.likeness.likeness import Told, are_apart, likeness
from bot.domain.people.names import FOUND, Listed, rank_residents, score_name
from bot.domain.people.people import BasicStatus, Resident, has_no_name_yet, readable
from bot.domain.people.standing import REGISTERED
from bot.services.registry.outlook import Outlook
from bot.services.registry.search_people import Hit, search_people
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.submission.outcome import MayBeListed
from bot.services.work.work import Work
from bot.storage.reports.other_names import other_names

MOST_HERE, MOST_NEAR = 4, 3


@dataclass(frozen=True, slots=True)
class Nobody:
    """A question answered by the name of somebody who could not be found."""

    step: Step[object]
    name: str
    place: int = 0
    """Which of them, where it names several."""


def unlisted_in(answers: Answers, steps: Sequence[Step[object]]) -> list[Nobody]:
    """All whom these questions should name of the registry, and don't."""
    return [
        Nobody(step, each.name, place)
        for step in steps
        if step.field.seeks_listed
        for place, each in enumerate(_residents(answers.get(step)))
        if not each.id
    ]


def _residents(value: object) -> tuple[Resident, ...]:
    several = value if isinstance(value, tuple) else (value,)
    return several if all(isinstance(each, Resident) for each in several) else ()


def taken(given: Mapping[str, Json], nobodies: Sequence[Nobody], family: Sequence[Resident]) -> dict[str, Json]:
    """The answers, where the first of these is the first of `family`: whoever else of them is called as just one of his
    household is that one."""
    first, *others = nobodies
    known, left = _answered(given, first, family), list(family[1:])
    for nobody in others:
        called = [each for each in left if _is_called(nobody.name, each)]
        if len(called) == 1:
            left.remove(called[0])
            known = _answered(known, nobody, called)
    return known


def _answered(given: Mapping[str, Json], nobody: Nobody, family: Sequence[Resident]) -> dict[str, Json]:
    said, picked = given[nobody.step.id], nobody.step.field.picked(family)
    if isinstance(said, list) and isinstance(picked, list):
        picked = [*said[: nobody.place], *picked, *said[nobody.place + 1 :]]
    return {**given, nobody.step.id: picked}


async def may_be_listed(filing: Filing, form: Form) -> MayBeListed | None:
    """Whether somebody of the RT or the village may be the one, and the reporter has not denied it yet."""
    answers, _, steps = walk(form.flow, form.answers)
    for nobody in unlisted_in(answers, steps):
        if question := await _who_may_be(filing, form, answers, nobody):
            return question
    return None


async def who_fits(filing: Filing, answers: Answers, nobody: Nobody, *, leaving: bool = False) -> list[Hit]:
    """Those of the village who may be he, and of whom it may be told; also who is told as `leaving` by what waits, as
    he is registered still."""
    hits = await likely_persons(filing.work, filing.outlook, filing.officer.area, nobody.name, leaving=leaving)
    found = Found("", tuple(hit.resident for hit in hits))
    fit = {each.id for each in nobody.step.field.sift(found, Asking(answers, filing.scene, found)).residents}
    return [hit for hit in hits if hit.resident.id in fit]


async def _who_may_be(filing: Filing, form: Form, answers: Answers, nobody: Nobody) -> MayBeListed | None:
    hits = await who_fits(filing, answers, nobody)
    here = [hit.resident for hit in hits if hit.area == filing.officer.area][:MOST_HERE]
    near = [hit for hit in hits if hit.area != filing.officer.area][:MOST_NEAR]
    who = (*(each.id for each in here), *(hit.resident.id for hit in near))
    if all(each in form.unlike for each in who):
        return None
    about = {
        "name": readable(nobody.name),
        "here": "some" if here else "none",
        "near": ", ".join(sorted({short_name(hit.area) for hit in near})) or "none",
    }
    return MayBeListed(Text("may-be-listed", about), nobody.step.id, tuple(here), who, nobody.place)


async def likely_persons(
    work: Work, outlook: Outlook, area: AreaCode, name: str, *, leaving: bool = False
) -> list[Hit]:
    """Those registered in the village of `area` who may be called so, the likest first; all of an RT are compared, of
    the village those whom its search finds. Also who leaves by a report that waits, where those `leaving` count."""
    village = ancestor(area, Level.VILLAGE)
    here: list[Resident] = []
    if area != village:
        waiting = await outlook.waiting(area)
        here = await outlook.find(
            area, waiting, lambda listed: [*rank_residents(name, listed), *_not_named_yet(listed)]
        )
    words = await work.house.lexicon.words(work.transaction, work.now)
    found = (await search_people(outlook, words, village, name)).shown
    here = list({each.id: each for each in here}.values())
    known = {each.id for each in here}
    hits = [*(Hit(each, area) for each in here), *(hit for hit in found if hit.resident.id not in known)]
    hits = [_still_there(hit) for hit in hits] if leaving else hits
    called = await other_names(work.transaction, [hit.resident.id for hit in hits])
    likely = [hit for hit in hits if _may_be(name, hit.resident, called.get(hit.resident.id, ()))]
    return sorted(likely, key=lambda hit: (hit.area != area, -_alike(name, hit.resident), hit.resident.id))


def _still_there(hit: Hit) -> Hit:
    leaves = hit.resident.waits and hit.resident.status is BasicStatus.MOVED
    return replace(hit, resident=replace(hit.resident, status=BasicStatus.ALIVE)) if leaves else hit


def _not_named_yet(listed: Iterable[Listed]) -> list[Listed]:
    """Babies who were told before they had a name, and are called by it now."""
    return [each for each in listed if has_no_name_yet(each.name)]


def _may_be(name: str, resident: Resident, also: Iterable[str]) -> bool:
    is_called = any(_is_called(name, replace(resident, name=each)) for each in (resident.name, *also))
    return (is_called or has_no_name_yet(resident.name)) and resident.status.value in REGISTERED


def _is_called(name: str, resident: Resident) -> bool:
    return score_name(name, resident.name) >= FOUND and not are_apart(name, resident.name)


def _alike(name: str, resident: Resident) -> float:
    return likeness(Told(name), Told(resident.name)).score + score_name(name, resident.name) / 1000
