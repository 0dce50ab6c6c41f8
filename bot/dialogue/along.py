"""Whoever is on no list, and those of his family who are on none either: told of by one report."""

from collections.abc import Callable, Iterable

from bot.dialogue.fields.names import NamesField
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Scene
from bot.domain.people.people import Resident
from bot.domain.report.changes import Doubt

Several = Step[tuple[Resident, ...]]


def along_with(person: Several, goes: Callable[[Answers], bool] = lambda answers: True) -> Several:
    """Asks who it is of besides him, where it is told of whoever `goes`; they stay where he turns out to be
    registered. Of a registered family it is asked beside who of it goes."""
    return Step(
        "along", NamesField(optional=True), when=goes, hint=_of_the_unlisted(person), extra=True,
        urged=lambda answers: not answers[person][0].id, stays=True,
    )  # fmt: skip


def _of_the_unlisted(person: Several) -> Callable[[Answers, Scene], Text | None]:
    def hint(answers: Answers, scene: Scene) -> Text | None:
        picked = answers.get(person)
        return Text("along-unlisted") if picked and picked[0].id else None

    return hint


def others_untold(person: Several, along: Several) -> Callable[[Answers, Scene], Text | None]:
    """Says that a family is told of as one."""

    def remark(answers: Answers, scene: Scene) -> Text | None:
        is_alone = not answers[person][0].id and answers.get(along) is None
        return Text("along-untold") if is_alone else None

    return remark


def all_of(first: tuple[Resident, ...], along: tuple[Resident, ...] | None) -> tuple[Resident, ...]:
    """Each once, those first who are registered: a report names its subjects in that order. Of one family nobody has
    another's name: whoever writes all of them down writes him down again who was told of before."""
    those = (*first, *(along or ()))
    known = {each.id: each for each in those if each.id}
    called = {_called(each) for each in known.values()}
    others = {_called(each): each for each in reversed(those) if not each.id and _called(each) not in called}
    return (*known.values(), *reversed(others.values()))


def _called(person: Resident) -> str:
    return " ".join(person.name.casefold().split())


def not_listed(persons: Iterable[Resident]) -> tuple[Doubt, ...]:
    """That these have to be looked for, in one line."""
    names = ", ".join(each.name for each in persons if not each.id)
    return (Doubt("not-listed", {"name": names}),) if names else ()
