"""Perubahan status: marriage, divorce, work, school, pregnancy, disability or illness of a resident."""

from collections.abc import Callable
from datetime import date

from bot.dialogue.fields import Choice, EventDay, PersonPick, person_ids
from bot.dialogue.fields.couples import SpousePick
from bot.dialogue.fields.left import WhatOfThem, has_left
from bot.dialogue.fields.personal import PersonalWords
from bot.dialogue.fields.since import ENDED, PregnantSince
from bot.dialogue.fields.suggestions import Suggested
from bot.dialogue.flow import Desk, Flow, Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene, Seeks
from bot.dialogue.rules import not_before_birth
from bot.dialogue.traits import Brings, Opens, Repeats, ToldBefore, Traits
from bot.domain.days.dates import say_date
from bot.domain.days.day import Day
from bot.domain.people.ages import OLDEST_MOTHER, YOUNGEST_MOTHER
from bot.domain.people.code_lists import DISABILITIES, EDUCATION, JOBS
from bot.domain.people.people import Marital, Resident, Sex, age_on, readable
from bot.domain.report.changes import Change, Doubt, EditPerson, Kind
from bot.domain.sentences.spoken import Spoken
from bot.domain.sentences.status_details import status_details
from bot.domain.sentences.status_rules import STATUS

HEALTH = ("pregnancy", "disability", "illness")
"""What a group is not told."""


def _is(*whats: str) -> Callable[[Answers], bool]:
    return lambda answers: answers[WHAT] in whats


def _says_left(answers: Answers, scene: Scene) -> Text | None:
    """What may still be told of who has left, and who tells the rest."""
    person = answers[PERSON]
    return Text("status-left", {"name": readable(person.name), "day": _left_on(person)}) if has_left(person) else None


def _left_on(person: Resident) -> str:
    return person.ended.say() if person.ended and not person.ended.is_open else "none"


DATED = ("marriage", "divorce")
"""What happens on a day."""
PERSON = Step("person", PersonPick(seeks=Seeks.LEFT_TOO))


def _may_be(what: str, who: Resident) -> bool:
    """What somebody who has left is by now is not told here."""
    return what in DATED or not has_left(who)


WHAT = Step(
    "what",
    WhatOfThem("status-what", (*DATED, "job", "school", *HEALTH), of=PERSON, may_be=_may_be),
    hint=_says_left,
)
DATE = Step("date", EventDay(), when=_is(*DATED))
JOB = Step("job", Suggested(longest=60, list="job", entries=tuple(JOBS.items())), when=_is("job"))
SCHOOL = Step("school", Choice("education", tuple(EDUCATION)), when=_is("school"))
PREGNANT = Step("pregnant", PregnantSince(), when=_is("pregnancy"))
DISABILITY = Step("disability", Choice("disability", (*DISABILITIES, "none")), when=_is("disability"))
ILLNESS = Step("illness", PersonalWords(), when=_is("illness"))
SPOUSE = Step("spouse", SpousePick(optional=True, of=PERSON), when=_is(*DATED), extra=True, urged=True)


def _spouse_is_another(answers: Answers, scene: Scene) -> Problem | None:
    person, spouse = answers[PERSON], answers.get(SPOUSE)
    if spouse is None or not spouse.id or spouse.id != person.id:
        return None
    return Problem(SPOUSE, Text("status-spouse-same", {"name": readable(person.name)}))


def _while_here(answers: Answers, scene: Scene) -> Problem | None:
    """What happened to somebody after he left is told where he lives by now."""
    person = answers[PERSON]
    if not _had_left(person, answers):
        return None
    return Problem(DATE, Text("status-after-leaving", {"name": readable(person.name), "day": _left_on(person)}))


def _spouse_while_here(answers: Answers, scene: Scene) -> Problem | None:
    """Of a couple only who lived here then; the other is tied to whom he is by an operator."""
    spouse = answers.get(SPOUSE)
    if spouse is None or not _had_left(spouse, answers):
        return None
    return Problem(SPOUSE, Text("status-spouse-left", {"name": readable(spouse.name), "day": _left_on(spouse)}))


def _had_left(who: Resident, answers: Answers) -> bool:
    """Surely, by the day that is told."""
    day = answers.get(DATE)
    return day is not None and has_left(who) and who.ended_on is not None and day.latest > who.ended_on


def _may_be_pregnant(answers: Answers, scene: Scene) -> Problem | None:
    """A man never; a girl or an old woman is asked about once."""
    person = answers[PERSON]
    if answers.get(PREGNANT) is None or answers[PREGNANT] == ENDED:
        return None
    if person.sex is Sex.MALE:
        return Problem(PERSON, Text("status-pregnant-man", {"name": readable(person.name)}))
    if age := _unlikely_age(answers, scene):
        return Problem(PERSON, Text("status-pregnant-age", {"name": readable(person.name), "age": age}), once=True)
    return None


def _unlikely_age(answers: Answers, scene: Scene) -> str:
    born = answers[PERSON].birth_date
    age = age_on(born, scene.today) if born else YOUNGEST_MOTHER
    return "" if YOUNGEST_MOTHER <= age <= OLDEST_MOTHER else str(age)


def _new_values(answers: Answers) -> dict[str, str]:
    """What of the person changes; an illness changes nothing that the registry holds."""
    match answers[WHAT]:
        case "marriage":
            return {"marital": str(Marital.MARRIED.value)}
        case "divorce":
            return {"marital": str(Marital.DIVORCED.value)}
        case "job":
            return {"job": answers[JOB].upper()}
        case "school":
            return {"education": EDUCATION[answers[SCHOOL]]}
        case "pregnancy":
            return {"pregnant_since": "" if answers[PREGNANT] == ENDED else answers[PREGNANT]}
        case "disability":
            return {"disability": "" if answers[DISABILITY] == "none" else answers[DISABILITY]}
        case _:
            return {}


def _told(answers: Answers, scene: Scene) -> tuple[tuple[str, str], ...]:
    """The facts; of one who is not listed the new value too, for no effect shows it."""
    what, spouse = answers[WHAT], answers.get(SPOUSE)
    private = "!" if what in HEALTH else ""
    unlisted = not answers[PERSON].id
    since = answers.get(PREGNANT) or ""
    return (
        (f"what{private}:status-what", what),
        ("spouse", spouse.name if spouse else ""),
        ("illness!", answers.get(ILLNESS) or ""),
        ("job", (answers.get(JOB) or "") if unlisted else ""),
        ("education:education", (answers.get(SCHOOL) or "") if unlisted else ""),
        ("pregnant!", say_date(date.fromisoformat(since)) if unlisted and since not in ("", ENDED) else ""),
        ("mother-age!", _unlikely_age(answers, scene) if since not in ("", ENDED) else ""),
        ("disability!:disability", (answers.get(DISABILITY) or "") if unlisted else ""),
    )


def _couple(answers: Answers) -> list[Resident]:
    """The person and a listed spouse; who is listed comes first. Of somebody on no list the spouse is likely on none
    either, and both are to be tied; of who is listed she may be of anywhere."""
    person, spouse = answers[PERSON], answers.get(SPOUSE)
    persons = [person, *([spouse] if spouse and (spouse.id or not person.id) else [])]
    return sorted(persons, key=lambda each: not each.id)


def build(answers: Answers, desk: Desk) -> Change:
    """Effect: one field of the person changes, of a couple the marital status of both."""
    person, persons, new = answers[PERSON], tuple(_couple(answers)), _new_values(answers)
    day = answers.get(DATE) or Day(desk.scene.today)
    return Change(
        kind=Kind("status"),
        area=desk.scene.area,
        event_date=day.latest,
        subjects=person_ids(persons),
        names=tuple(each.name for each in persons),
        effects=tuple(EditPerson(person_id, {}, new) for person_id in person_ids(persons) if new),
        facts=_told(answers, desk.scene),
        warnings=() if person.id else (Doubt("not-listed", {"name": person.name}),),
        exactness=day.exactness,
    )


STEPS = (PERSON, WHAT, DATE, JOB, SCHOOL, PREGNANT, DISABILITY, ILLNESS, SPOUSE)
RULES = (not_before_birth(PERSON, DATE), _while_here, _spouse_is_another, _spouse_while_here, _may_be_pregnant)
TRAITS = Traits(
    told=ToldBefore(Repeats.ON_ONE_DAY, matter="what"),
    brings=Brings.NOBODY,
    tells_of=None,
    refused_as=("twice", "person", "untrue", "other-rt", "moved-on"),
    spoken=Spoken(
        rules=STATUS,
        dated=True,
        parted=True,
        covers={"disability": frozenset({"status:illness"}), "job": frozenset({"status:illness"})},
        beside={"pregnancy": frozenset({"birth"})},
        read=status_details,
    ),
    opens=(
        Opens(
            PERSON.id,
            frozenset(),
            fields={"disability": {WHAT.id: "disability"}, "pregnant_since": {WHAT.id: "pregnancy"}},
        ),
    ),
    must_change=True,
    gives=lambda answers: (answers[PERSON], _new_values(answers)),
)
EDITS = {"marital": WHAT, "job": JOB, "education": SCHOOL, "pregnant_since": PREGNANT, "disability": DISABILITY}
FLOW = Flow("status", "STS", STEPS, build, rules=RULES, edits=EDITS, order=50, traits=TRAITS)
