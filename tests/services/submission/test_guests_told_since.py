"""Whoever is told to join a family that comes is of it, also where the family's coming is corrected after that."""

from bot.domain.report.changes import AddPerson
from bot.services.demo.demo_village import RT_001
from tests.services.phones import Town
from tests.services.submission.test_hosts_who_come import YUSUF, living
from tests.services.submission.test_known_families import ASEP, CUCU, NABILA, comes
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent


async def test_a_family_that_is_corrected_keeps_the_household_that_its_guest_joins(town: Town) -> None:
    family = await comes(town, ("Cucu Cahyati", CUCU), ("Nabila Azahra", NABILA))
    phone = await opened(town, "Pindah masuk", by="rt-2")
    await phone.answer(*YUSUF, "+ Ikut", "asep saepudin", "Asep Saepudin", "Famili lain", "Kirim")
    guest = await sent(town)
    await town.room.tap("Minta perbaikan", card_of(town, family))
    await town.room.tap("Tanggal datang", card_of(town, family))
    await phone.answer(f"Perbaiki {family.number}", "Kemarin", "Kirim")
    for each in (family, guest):
        await town.room.tap("Setujui", card_of(town, each))
    (yusuf,) = [each.person.id for each in guest.change.effects if isinstance(each, AddPerson)]
    found = await living(town, ASEP.id, CUCU.id, NABILA.id, yusuf)
    assert {(each.household_id, each.area, each.kk) for each in found} == {(ASEP.household_id, RT_001, ASEP.kk)}
