"""Rules that several kinds share: each function makes one for the steps of a flow."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from bot.dialogue.flow import Problem
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.domain.days.dates import say_date
from bot.domain.days.day import Day
from bot.domain.people.nik import Finding, Kk, Nik, Weight, examine_kk, examine_nik, grouped
from bot.domain.people.people import BasicStatus, Resident, Sex, readable
from bot.domain.report.changes import Doubt

Rule = Callable[[Answers, Scene], Problem | None]


@dataclass(frozen=True, slots=True)
class Holder:
    """What is known of whoever has a NIK, to compare it with."""

    born: Day | None = None
    sex: Sex | None = None
    kk: str = ""


def nik_fits(nik: Step[str], holder: Callable[[Answers], Holder]) -> Rule:
    """A NIK that contradicts its holder, or cannot be, is asked again once; given again, it stands (domain section 6).

    One that is the No KK never stands. Whether it is somebody else's the services know.
    """

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        typed = answers.get(nik)
        return _problem(nik, typed, _of_nik(typed, holder(answers))) if typed else None

    return rule


def kk_fits(kk: Step[str]) -> Rule:
    """The same for a No KK that cannot be."""

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        typed = answers.get(kk)
        return _problem(kk, typed, _of_kk(typed)) if typed else None

    return rule


def lived_here_then(who: Step[Resident], on: Step[Day], says: str) -> Rule:
    """Whoever surely left before that day is asked for again, with `says` of him: he is back by another report, told
    first. Who is to come, as another RT told, comes with them."""

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        one, day = answers.get(who), answers.get(on)
        if not one or not day or one.status is not BasicStatus.MOVED or one.comes_from:
            return None
        if one.ended_on is None or day.earliest <= one.ended_on:
            return None
        waits = "yes" if one.waits else "no"
        return Problem(who, Text(says, {"name": readable(one.name), "day": say_date(one.ended_on), "waits": waits}))

    return rule


def nik_doubts(nik: str, holder: Holder) -> tuple[Doubt, ...]:
    """What the operator is told of a NIK that stands all the same; nothing without a NIK."""
    return _doubts(_of_nik(nik, holder) if nik else ())


def kk_doubts(kk: str) -> tuple[Doubt, ...]:
    """The same for a No KK."""
    return _doubts(_of_kk(kk) if kk else ())


def not_before_birth(
    person: Step[Resident] | Step[tuple[Resident, ...]],
    day: Step[date] | Step[Day],
    part: Step[tuple[Resident, ...]] | None = None,
) -> Rule:
    """Nothing happens to anybody before he was born, at the latest that it may be. Of a family, or of the `part` of it
    that is told of, one who was born since goes along with the others: the day is asked again once, and stands.
    """

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        told = answers.get(cast("Step[date | Day]", day))
        latest = told.latest if isinstance(told, Day) else told
        value = (answers.get(part) if part else None) or answers.get(
            cast("Step[Resident | tuple[Resident, ...]]", person)
        )
        those = value if isinstance(value, tuple) else tuple(filter(None, (value,)))
        since = [each for each in those if latest and each.born and latest < each.born.earliest]
        if not since:
            return None
        born = {"name": readable(since[0].name), "born": since[0].born.say() if since[0].born else ""}
        along = len(since) < len(those)
        return Problem(day, Text("date-before-birth-along" if along else "date-before-birth", born), once=along)

    return rule


def all_differ(*numbers: Step[str]) -> Rule:
    """No two of these numbers are the same; the later one is asked again."""

    def rule(answers: Answers, scene: Scene) -> Problem | None:
        seen: set[str] = set()
        for step in numbers:
            typed = answers.get(step)
            if typed and typed in seen:
                return Problem(step, Text("number-twice", {"typed": grouped(typed)}))
            seen.add(typed or "")
        return None

    return rule


def _of_nik(nik: str, holder: Holder) -> tuple[Finding, ...]:
    return examine_nik(Nik(nik), holder.born, holder.sex, holder.kk)


def _of_kk(kk: str) -> tuple[Finding, ...]:
    return examine_kk(Kk(kk))


def _problem(step: Step[str], typed: str, findings: Iterable[Finding]) -> Problem | None:
    for finding in findings:
        doubt = Text(f"warning-{finding.key}", dict(finding.args))
        refused = finding.weight is Weight.REFUSE
        key = "number-refused" if refused else "number-doubt"
        text = Text(key, {"typed": grouped(typed)}, {"doubt": doubt})
        return Problem(step, text, once=not refused)
    return None


def _doubts(findings: Iterable[Finding]) -> tuple[Doubt, ...]:
    return tuple(Doubt(finding.key, dict(finding.args)) for finding in findings)
