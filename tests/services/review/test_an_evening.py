"""An operator's evening: forty reports wait, thirty of which warn of nothing: few taps and three screens decide all."""

from sqlalchemy import case, update

from bot.domain.people.people import Relationship, readable
from bot.domain.report.review import Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from tests.services.network import MORNING
from tests.services.phones import Phone, Town

TAPS, SCREENS = 15, 3
CLEAN, WARNED = 30, 10


async def forty_wait(town: Town) -> None:
    """Deaths of those whom no aid is paid to, and of ten heads to whom it is."""
    residents = list(make_residents(RT_003))
    others = [each for each in residents if each.relationship is not Relationship.HEAD][:CLEAN]
    heads = [each for each in residents if each.relationship is Relationship.HEAD][-WARNED:]
    are_heads = tables.persons.c.id.in_([each.id for each in heads])
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).values(programmes=case((are_heads, "PBI"), else_="")))
    for each in (*others, *heads):
        assert each.birth_date is not None
        on, born = MORNING.date(), each.birth_date
        age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
        phone = await town.phone("rt-1").answer("lapor", "Kematian", readable(each.name))
        await phone.answer(f"{readable(each.name)} ({age})", "kemarin", "Kirim")
        town.clock.advance(minutes=1)


class Evening:
    """The operator's phone, with every tap and every screen that was read counted."""

    def __init__(self, town: Town) -> None:
        self.town, self.phone = town, town.phone("operator")
        self.taps = self.screens = 0

    async def reads(self, label: str) -> Phone:
        """Taps, or writes, what leads to the next screen."""
        self.screens += 1
        return await self.does(label)

    async def does(self, label: str) -> Phone:
        self.taps += 1
        await self.phone.answer(label)
        await go_on_with_bulks(self.town.house)
        await self.town.deliver.drain()
        return self.phone


async def test_forty_reports_take_few_taps_and_three_screens(town: Town) -> None:
    await forty_wait(town)
    assert len(await town.reports()) == CLEAN + WARNED
    evening = Evening(town)
    await evening.reads("setujui semua")
    await evening.reads("Berikutnya ›")
    await evening.does(f"Setujui {CLEAN} laporan")
    assert evening.phone.text == f"{CLEAN} laporan disetujui."
    before = len(evening.phone.chat)
    await evening.reads("Antrean")
    cards = [each for each in evening.phone.chat[before:] if "Setujui" in each.labels]
    assert len(cards) == WARNED
    for card in cards:
        evening.taps += 1
        await evening.phone.tap("Setujui", card)
    assert {each.status for each in await town.reports()} == {Status.APPLIED}
    assert evening.taps <= TAPS
    assert evening.screens <= SCREENS
