"""Whom a month's reports changed without speaking of them."""

from dataclasses import replace
from pathlib import Path

from bot.domain.people.people import Relationship
from bot.storage.months.changed_along import changed_along
from tests.services.month_town import AUGUST, a_month, birth, death
from tests.storage.village import REGENCY, person


async def test_it_is_who_heads_a_family_by_himself_and_nobody_of_whom_they_speak(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, mother = person("Ujang"), person("Neneng")
        wife = replace(person("Enok"), household_id=head.household_id, relationship=Relationship.WIFE)
        await town.move_in(head, wife, mother)
        born, died = birth(mother), death(head)
        born = replace(born, change=replace(born.change, subjects=(mother.id,)))
        await town.hand_in(born, died)
        async with town.house.db.read() as transaction:
            [along] = await changed_along(transaction, REGENCY, AUGUST, ())
        assert (along.person, along.area, along.number) == (wife.id, head.area, died.number)
