"""How often each thing happens, beside the others."""

from collections.abc import Callable, Mapping
from datetime import date

from tests.year import happenings, joining, uncommon
from tests.year.happenings import Happening, Happens
from tests.year.souls import Kecamatan

HAPPENINGS: dict[Happens, float] = {
    happenings.birth: 18, happenings.death: 12, happenings.leaving: 12, happenings.moving: 14, happenings.coming: 10,
    happenings.going_away: 14, happenings.new_job: 10, happenings.new_name: 5, happenings.lost: 2,
    happenings.own_card: 4, happenings.rumour: 4, happenings.need: 4, uncommon.guest: 4, uncommon.unlisted_death: 2,
    uncommon.nobody: 3, uncommon.listed_twice: 3, uncommon.moving_and_death: 2, uncommon.childbirth: 2,
    uncommon.homecoming: 4, joining.marriage: 4, joining.taken_in: 3, joining.birthday: 3, joining.number: 3,
}  # fmt: skip


CROWDED: Mapping[Happens, float] = HAPPENINGS | {
    happenings.moving: 40, happenings.birth: 20, happenings.coming: 14, happenings.own_card: 10, happenings.rumour: 8,
    uncommon.guest: 15, uncommon.homecoming: 12, uncommon.childbirth: 6, uncommon.moving_and_death: 6,
    uncommon.listed_twice: 6, joining.marriage: 12, joining.taken_in: 12,
}  # fmt: skip
"""Where families part, join and move on before anybody has told of it."""


def anything(
    place: Kecamatan, day: date, told: Callable[[], date], chances: Mapping[Happens, float] = HAPPENINGS
) -> Happening | None:
    """One of them."""
    chosen = place.dice.choices(list(chances), weights=list(chances.values()))[0]
    return chosen(place, day, told)
