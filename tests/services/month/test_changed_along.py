"""Whom a month's reports changed without speaking of them."""

from dataclasses import replace
from pathlib import Path

from bot.domain.people.people import BasicStatus, Marital, Relationship
from bot.domain.report.changes import EditPerson, PutRight
from bot.storage.months.changed_along import changed_along
from tests.services.month.test_month_proposals import close
from tests.services.month_town import AUGUST, PUT_RIGHT, SEPTEMBER, a_month, birth, death, report
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
            [along] = await changed_along(transaction, REGENCY, AUGUST)
        assert (along.person, along.area, along.number) == (wife.id, head.area, died.number)


async def test_what_changed_her_along_and_what_is_told_of_her_later_stand_in_one_row(
    database_url: str, tmp_path: Path
) -> None:
    """By her husband's death, and by the report that he lives."""
    async with a_month(database_url, tmp_path) as town:
        head = replace(person("Ujang"), marital=Marital.MARRIED)
        wife = replace(
            person("Enok"), household_id=head.household_id, relationship=Relationship.WIFE, marital=Marital.MARRIED
        )
        await town.move_in(head, wife)
        await town.hand_in(death(head))
        await town.hand_in(report("status", EditPerson(wife.id, {"job": wife.job}, {"job": "BURUH TANI"})))
        await close(town)
        [row] = await town.sheet(PUT_RIGHT)
        assert (row["Pekerjaan: sesudah"], row["Status kawin: sesudah"]) == ("Buruh Tani", "Cerai mati")
        lives = PutRight(head.id, BasicStatus.ALIVE, BasicStatus.DEAD, head.area)
        await town.hand_in(report("still_alive", lives, area=head.area))
        await town.hand_in(report("status", EditPerson(wife.id, {"job": "BURUH TANI"}, {"job": "PETANI"})))
        await close(town, 1)
        [again] = [each for each in await town.sheet(PUT_RIGHT, SEPTEMBER) if each["Nama"] == row["Nama"]]
        said = again["Pekerjaan: sesudah"], again["Status kawin: sesudah"], again["Hubungan keluarga: sesudah"]
        assert said == ("Petani", "Kawin", "Istri")
