"""Which questions of a form an objection is about."""

from collections.abc import Iterator, Mapping

from bot.dialogue.fields import NikField
from bot.domain.people.people import PersonId
from bot.services.submission.form import Form


def naming(form: Form, person: PersonId) -> tuple[str, ...]:
    """Those whose answers name the person."""
    return tuple(dict.fromkeys(step for step, named in persons_in(form.answers) if named == person))


def holding(form: Form, number: str) -> tuple[str, ...]:
    """Those that ask for a NIK or No KK and were answered with this one."""
    numbers = (step for step in form.flow.steps if isinstance(step.field, NikField))
    return tuple(step.id for step in numbers if form.answers.get(step.id) == number)


def changing(form: Form, field: str) -> tuple[str, ...]:
    """The one whose answer becomes this field of a person."""
    step = form.flow.edits.get(field)
    return (step.id,) if step else ()


def persons_in(answers: object) -> Iterator[tuple[str, PersonId]]:
    """Each registered person named in the answers, with the step."""
    return ((step, PersonId(str(item["id"]))) for step, item in _named_in(answers))


def names_in(answers: object) -> dict[PersonId, str]:
    """What each of them is called there."""
    return {PersonId(str(item["id"])): str(item.get("name", "")) for _, item in _named_in(answers)}


def _named_in(answers: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    for step, value in answers.items() if isinstance(answers, dict) else ():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and item.get("id"):
                yield step, item
