"""Who approves that a report was wrong did not approve that report; the RT head finds those who ended in his RT."""

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus
from bot.services.clock.waits_long import tell_what_waits_long
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE, make_residents
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


async def alone(town: Town) -> None:
    """The desa has one operator left."""
    await switch_off(town.house, "test", "demo-officer-4")


async def a_tksk(town: Town) -> Phone:
    tksk = await town.phone("camat").say(f"gabung {await town.invite(Role.TKSK, DISTRICT, 'Bu Euis')}")
    return await tksk.tap("Saya mengerti")


async def test_where_the_desa_has_one_operator_the_tksk_gets_the_card(town: Town) -> None:
    tksk = await a_tksk(town)
    await alone(town)
    await told_alive(town)
    assert "HDP-2611-0001" in tksk.text
    assert "Di desa ini tidak ada operator lain. Giliran TKSK: Bu Euis." in tksk.text
    await tksk.tap("Setujui")
    assert "✔ Disetujui oleh Bu Euis" in town.room.text
    assert "Giliran TKSK" not in town.room.text
    assert await status(town) is BasicStatus.ALIVE


async def test_its_operator_reads_whose_turn_it_is(town: Town) -> None:
    await a_tksk(town)
    await alone(town)
    await told_alive(town)
    assert "Giliran TKSK: Bu Euis." in town.room.text
    await town.room.tap("Setujui")
    assert town.network.notices[-1].endswith("jadi TKSK yang memutuskan; kartunya sudah dikirim ke sana.")


async def test_where_there_is_no_tksk_who_is_to_be_invited_and_gets_the_card_then(town: Town) -> None:
    await alone(town)
    await told_alive(town)
    assert "belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundang TKSK" in town.room.text
    await town.room.tap("Setujui")
    assert town.network.notices[-1].endswith("belum ada TKSK yang terdaftar. Mintalah Dinas Sosial mengundangnya.")
    tksk = await a_tksk(town)
    assert "HDP-2611-0001" not in tksk.text
    await town.room.tap("Setujui")
    assert town.network.notices[-1].endswith("kartunya sudah dikirim ke sana.")
    await tksk.tap("Setujui")
    assert await status(town) is BasicStatus.ALIVE


async def test_where_another_operator_may_it_is_nobody_elses_turn(town: Town) -> None:
    tksk = await a_tksk(town)
    await told_alive(town)
    assert "Giliran TKSK" not in town.room.text
    assert "HDP-2611-0001" not in tksk.text


async def waits(town: Town, days: int) -> None:
    town.clock.advance(days=days)
    await tell_what_waits_long(town.house, REGENCY)
    await town.deliver.drain()


async def test_the_tksk_is_reminded_and_not_the_operator_who_may_not(town: Town) -> None:
    tksk, operator = await a_tksk(town), town.phone("operator")
    await alone(town)
    await told_alive(town)
    before = len(operator.chat)
    await waits(town, 2)
    assert len(operator.chat) == before
    assert tksk.text.startswith("Hanya TKSK yang bisa memutuskan, karena di desanya tidak ada operator lain.")
    assert "• Sukamaju Baru: 1 laporan" in tksk.text
    await tksk.answer("Antrean", "Setujui")
    assert await status(town) is BasicStatus.ALIVE


async def test_where_there_is_no_tksk_the_operator_is_reminded(town: Town) -> None:
    await alone(town)
    await told_alive(town)
    await waits(town, 2)
    assert "• Sukamaju Baru: 1 laporan menunggu keputusan" in town.phone("operator").text


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
