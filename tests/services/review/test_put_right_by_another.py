"""Who approves that a report was wrong did not approve that report; the RT head finds those who ended in his RT."""

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_003, VILLAGE, make_residents
from bot.services.officers.switch_off import switch_off
from bot.storage.registry.read_registry import residents
from bot.storage.registry.registry_changes import put_right
from tests.services.phones import ROOM, Phone, Town
from tests.storage.village import a_write

ASEP = next(each for each in make_residents(RT_003) if each.name == "ASEP SAEPUDIN")
DISTRICT = AreaCode(VILLAGE.rpartition(".")[0])


async def buried(town: Town) -> None:
    """Asep was reported dead, and the first operator approved."""
    await town.rt_reports_death()
    await town.room.tap("Setujui")


async def told_alive(town: Town) -> Phone:
    await buried(town)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Ternyata masih hidup")
    return await phone.answer("Asep Saepudin (52)", "Bertemu di pasar", "Kirim")


async def status(town: Town) -> BasicStatus:
    async with town.house.db.read() as transaction:
        (found,) = await residents(transaction, [ASEP.id], RT_003)
    return found.status


async def test_the_dead_of_his_rt_are_offered_at_once_and_found_by_name(town: Town) -> None:
    await buried(town)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Ternyata masih hidup")
    assert [label.partition(",")[0] for label in phone.newest.labels] == [
        "Asep Saepudin (52)", "Oman Rohman (77)", "Batal",
    ]  # fmt: skip
    assert (await phone.say("oman")).newest.labels[0].startswith("Oman Rohman (77)")
    assert "Tidak ada yang mirip dengan “Zulkifli”" in (await phone.say("Zulkifli")).text


async def test_of_another_rt_nobody_is_offered(town: Town) -> None:
    await buried(town)
    phone = await town.phone("rt-2").answer("lapor", "Lainnya", "Ternyata masih hidup")
    assert phone.newest.labels == ["Batal"]


async def test_who_approved_the_death_does_not_approve_that_it_was_wrong_another_does(town: Town) -> None:
    await told_alive(town)
    assert "Asep Saepudin: Meninggal → Hidup (yang tercatat keliru)" in town.room.text
    assert "Membetulkan laporan Kematian MTI-2611-0001, disetujui Rina Marlina" in town.room.text
    await town.room.tap("Setujui")
    assert town.network.notices[-1] == (
        "Laporan HDP-2611-0001 membetulkan laporan MTI-2611-0001 yang Bapak/Ibu setujui. "
        "Yang menyetujui harus operator lain atau TKSK."
    )
    assert await status(town) is BasicStatus.DEAD
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    assert "✔ Disetujui oleh Dedi Supriadi" in town.room.text
    assert await status(town) is BasicStatus.ALIVE
    assert "Asep Saepudin (52)" in (await town.phone("rt-1").answer("lapor", "Kematian", "asep")).newest.labels[0]


async def test_where_the_desa_has_one_operator_the_tksk_gets_the_card(town: Town) -> None:
    tksk = await town.phone("camat").say(f"gabung {await town.invite(Role.TKSK, DISTRICT, 'Bu Euis')}")
    await switch_off(town.house, "test", "demo-officer-4")
    await told_alive(town)
    assert "HDP-2611-0001" in tksk.text
    await tksk.tap("Setujui")
    assert "✔ Disetujui oleh Bu Euis" in town.room.text
    assert await status(town) is BasicStatus.ALIVE


async def test_it_is_told_once_and_not_of_who_lives_again(town: Town) -> None:
    phone = await told_alive(town)
    await phone.answer("lapor", "Lainnya", "Ternyata masih hidup", "Asep Saepudin (52)")
    assert (
        "sudah melaporkan Asep Saepudin (52), Kp. Sukamaju No. 1 hari ini (Ternyata masih hidup, nomor HDP-2611-0001)"
        in phone.text
    )
    await phone.tap("Batal")
    await town.phone("operator-2", ROOM.id).tap("Setujui")
    assert (await phone.answer("lapor", "Lainnya", "Ternyata masih hidup")).newest.labels[0].startswith("Oman Rohman")


async def test_who_was_put_right_since_he_was_picked_is_not_told_again(town: Town) -> None:
    phone = await told_alive(town)
    await town.room.answer("Tolak", "Memang sudah meninggal")
    await phone.answer("lapor", "Lainnya", "Ternyata masih hidup", "Asep Saepudin (52)", "Bertemu")
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        await put_right(write, RT_003, [(ASEP.id, BasicStatus.ALIVE, town.house.today(), None)])
    await phone.tap("Kirim")
    assert "Asep Saepudin sudah tercatat lagi, jadi tidak perlu dibetulkan." in phone.text
    assert len(await town.reports()) == 2


async def test_one_sentence_opens_it(town: Town) -> None:
    await buried(town)
    phone = await town.phone("rt-1").say("pak asep saepudin ternyata masih hidup")
    assert "Asep Saepudin (52)" in phone.newest.labels[0]
