"""The questions by which an operator enters, one by one, those on a photo of a family card."""

from collections.abc import Mapping
from datetime import date

from bot.dialogue.fields import KkField, NewName, NumberField, YesNo
from bot.dialogue.fields.families import as_entered
from bot.dialogue.flow import Flow
from bot.dialogue.newcomers import Family, filled_in, newcomers
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Json
from bot.dialogue.rules import all_differ, kk_fits, nik_fits
from bot.domain.people.people import BasicStatus

MOST = 10
"""Who come in one report; a larger family is told in two."""
WHO, MANY, HOST = "person", "many", "host"
"""The questions of a report that is told so: who is at its head, the photo, whom they live with if it is with somebody.
All others are asked here as there."""
HEAD = Step("head", NewName(longest=60))
COUNT = Step("count", NumberField(least=1, most=MOST))
GUESTS = Step("guests", YesNo())
KK = Step("kk", KkField(optional=True))


def _are_guests(answers: Answers) -> bool:
    return answers.get(GUESTS) == "yes"


_PEOPLE = newcomers(
    MOST,
    Family(
        count=lambda answers: answers.get(COUNT) or 0,
        first=lambda answers: answers[HEAD],
        asks_nik=lambda answers: True,
        asks_kin=lambda answers, number: number > 1 or _are_guests(answers),
        heads=lambda answers: not _are_guests(answers),
        kk=KK,
        known=False,
    ),
)
ENTRY = Flow(
    "enter",
    "",
    (HEAD, COUNT, GUESTS, KK, *(step for each in _PEOPLE for step in each.steps)),
    None,
    rules=(
        all_differ(*(each.nik for each in _PEOPLE)),
        kk_fits(KK),
        *(nik_fits(each.nik, each.holder) for each in _PEOPLE),
    ),
)
"""What cannot be read is left out; the review page shows them all."""


_OF_ALL = frozenset({HEAD.id, GUESTS.id})
"""They are no questions of the report."""


def known(told: Mapping[str, Json]) -> dict[str, Json]:
    """What a report's answers tell of it already, whether the RT head said it or an operator read it before."""
    asked = {step.id for step in ENTRY.steps}
    who = told[WHO]
    if not isinstance(who, list) or not isinstance(who[0], dict):
        raise ValueError("nobody is told of")
    answers = {step: value for step, value in told.items() if step in asked and value is not None}
    return {HEAD.id: who[0]["name"], GUESTS.id: "yes" if _is_there(told.get(HOST)) else "no", **answers}


def _is_there(host: Json) -> bool:
    """Whoever has moved on has no household here that they could be of."""
    return isinstance(host, dict) and host.get("status") != BasicStatus.MOVED.value


def with_entered(told: Mapping[str, Json], entered: Mapping[str, Json], today: date) -> dict[str, Json]:
    """A report's answers with those who were entered; what could not be read is no answer of anybody."""
    asked = {step.id for step in ENTRY.steps}
    read = {step: value for step, value in entered.items() if step not in _OF_ALL and value is not None}
    others = {step: value for step, value in told.items() if step not in asked}
    who: Json = [{"id": "", "household_id": "", "name": entered[HEAD.id]}]
    return {**others, **filled_in(read, MOST, today), WHO: who, MANY: as_entered(told[MANY])}
