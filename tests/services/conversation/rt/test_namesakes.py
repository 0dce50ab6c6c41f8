"""Two women of one name, age and house are told apart wherever one of them is named, by the heads of their families."""

from sqlalchemy import update

from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, tells

CUCU, IMAS = (
    next(e for e in make_residents(RT_003) if e.name == name) for name in ("CUCU CAHYATI", "IMAS MASITOH")
)  # fmt: skip


async def alike(town: Town) -> None:
    persons, houses = tables.persons, tables.households
    async with town.house.db.write() as transaction:
        same = {"name": CUCU.name, "birth_date": CUCU.birth_date}
        await transaction.execute(update(persons).where(persons.c.id == IMAS.id).values(same))
        there = houses.c.id == IMAS.household_id
        await transaction.execute(update(houses).where(there).values(address=CUCU.address))


async def test_no_page_leaves_open_which_of_two_is_meant(town: Town) -> None:
    await alike(town)
    phone = await town.phone("rt-1").answer("lapor", "Ganti pengurus bantuan", "cucu cahyati")
    both = [label for label in phone.newest.labels if label.startswith("Cucu Cahyati")]
    said = [f"Cucu Cahyati (49), Kp. Sukamaju No. 1, KK {head}" for head in ("Asep Saepudin", "Dadan Ramdani")]
    assert sorted(both) == said
    await phone.answer("Batal", "Ya, batalkan")
    death = await tells(town, "Kematian", "Cucu Cahyati", said[1], "kemarin")
    assert death.change.subjects == (IMAS.id,)
    assert said[1] in card_of(town, death).prompt.text
    await phone.answer("laporan saya")
    assert said[1] in phone.text
