"""How often each thing happens, beside the others."""

from collections.abc import Callable, Mapping
from datetime import date

from tests.year import happenings, joining, uncommon
from tests.year.happenings import Happening, Happens
from tests.year.souls import Kecamatan

HAPPENINGS: Mapping[Happens, float] = {
    happenings.birth: 18, happenings.death: 12, happenings.leaving: 12, happenings.moving: 14, happenings.coming: 10,
    happenings.going_away: 14, happenings.new_job: 10, happenings.new_name: 5, happenings.lost: 2,
    happenings.own_card: 4, happenings.rumour: 4, happenings.need: 4, uncommon.guest: 4, uncommon.unlisted_death: 2,
    uncommon.nobody: 3, uncommon.listed_twice: 3, uncommon.moving_and_death: 2, uncommon.childbirth: 2,
    uncommon.homecoming: 4, joining.marriage: 4, joining.taken_in: 3, joining.birthday: 3, joining.number: 3,
}  # fmt: skip


def anything(place: Kecamatan, day: date, told: Callable[[], date]) -> Happening | None:
    """One of them."""
    chosen = place.dice.choices(list(HAPPENINGS), weights=list(HAPPENINGS.values()))[0]
    return chosen(place, day, told)
