"""Of a couple who lived apart whoever is left is asked about, also where a child heads the family by then."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import Marital, Sex
from bot.domain.report.changes import AddPerson
from tests.services.effect.events import on
from tests.services.matters.test_not_widowed import HEAD, a_pair, asked_about, comes, dies, goes
from tests.services.month_town import a_month, report
from tests.storage import village
from tests.storage.village import person


@pytest.mark.both_databases
@pytest.mark.parametrize(("years", "is_asked"), [(20, True), (10, False)])
async def test_whose_son_heads_the_family_by_then_is(
    database_url: str, tmp_path: Path, *, years: int, is_asked: bool
) -> None:
    """By their ages: with his wife he is no husband of hers."""
    async with a_month(database_url, tmp_path) as town:
        husband, wife = await a_pair(town, birth_date=date(1970, 1, 1))
        son = person("Dedi", household_id=wife.household_id, relationship=HEAD, sex=Sex.MALE, marital=Marital.MARRIED)
        await comes(town, goes(husband))
        son = replace(son, area=wife.area, birth_date=date(1970 + years, 1, 1))
        await comes(town, on(report("move_in", AddPerson(son), area=wife.area), 4))
        await dies(town, replace(husband, area=village.RT_4))
        assert (wife.id in await asked_about(town)) is is_asked
