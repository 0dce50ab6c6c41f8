"""What is asked of a person's row of the files: of whom no report speaks, and of whom an earlier month told the end."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.days.day import Exactness
from bot.domain.month.told import Leaving, Told
from bot.domain.people.people import BasicStatus
from bot.reports.rows import PersonRow, Place
from bot.services.month.known_of_chunk import has_ended_before, is_asked_of_follower
from tests.storage.village import RT_3, RT_4, person

HERE = Place("Sukamaju", "Cilebar", "Kabupaten Karawang", "Jawa Barat")
BABY = person("Bayi Pindah")
LEFT_ON = date(2026, 8, 14)
GONE = replace(person("Bolak"), area=RT_3, status=BasicStatus.MOVED, died_or_left_on=LEFT_ON)
TOLD = Told(RT_3, "PDM-2609-0001", since=1, left=(Leaving(RT_3, "PDM-2609-0001", passed=True),))
"""A report of the month counted him as come there and gone."""


def test_who_went_along_out_of_the_regency_is_removed_and_who_is_as_before_is_in_no_row() -> None:
    gone = replace(BABY, status=BasicStatus.MOVED)
    assert is_asked_of_follower(PersonRow("PDK-2611-0001", gone, HERE))
    assert not is_asked_of_follower(PersonRow("PDK-2611-0001", BABY, HERE))


def test_what_is_known_no_more_is_nothing_to_put_right() -> None:
    headed = (("relationship", "Anak", "Kepala keluarga"),)
    unknown = (("relationship", "Anak", ""),)
    assert is_asked_of_follower(PersonRow("MTI-2611-0001", BABY, HERE, changes=headed))
    assert not is_asked_of_follower(PersonRow("MTI-2611-0001", BABY, HERE, changes=unknown))


def test_one_leaving_is_told_once_whichever_rt_turns_out_to_be_the_last() -> None:
    assert has_ended_before(replace(GONE, area=RT_4), GONE, TOLD)


def test_who_left_on_another_day_left_again() -> None:
    assert not has_ended_before(replace(GONE, died_or_left_on=date(2026, 8, 1)), GONE, TOLD)


@pytest.mark.parametrize("known", [{"died_or_left_on": None}, {"end_exactness": Exactness.MONTH}])
def test_where_no_day_is_known_who_left_another_rt_left_again(known: dict[str, object]) -> None:
    now = replace(GONE, **known)  # type: ignore[arg-type]
    assert not has_ended_before(replace(now, area=RT_4), now, TOLD)
    assert has_ended_before(now, now, TOLD)
