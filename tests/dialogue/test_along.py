"""Who goes along: each of a family once."""

from dataclasses import replace

from bot.dialogue.along import all_of
from bot.domain.people.people import PersonId
from tests.dialogue.talk import ASEP, DEDEH, RAKA

UNLISTED = PersonId("")


def test_who_is_registered_is_not_written_down_as_well() -> None:
    again, other = replace(ASEP, id=UNLISTED, name="Asep  saepudin"), replace(RAKA, id=UNLISTED, name="Ujang")
    assert all_of((ASEP,), (again, DEDEH, other, replace(other, name="UJANG"))) == (ASEP, DEDEH, other)
