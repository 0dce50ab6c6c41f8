"""Several half-filled reports, and several events of one message: one after the other, none lost."""

from bot.dialogue.prompt import Pressed
from bot.services.work.standing_buttons import Command
from tests.services.phones import Phone, Town


async def half_a_birth(town: Town) -> Phone:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.tap("Kelahiran")
    await phone.say("Cucu Cahyati")
    await phone.tap("Cucu Cahyati")
    return await phone.answer("Siti Maryam", "Perempuan")


async def kinds(town: Town) -> list[str]:
    return sorted(str(report.kind) for report in await town.reports())


async def test_a_birth_waits_while_a_death_is_told_and_goes_on_after_a_restart(town: Town) -> None:
    phone = await half_a_birth(town)
    await phone.answer("menu", "Simpan dulu")
    assert "Kelahiran: Cucu Cahyati" in phone.text
    await town.rt_reports_death()
    assert "belum selesai" in phone.text
    async with town.another_process() as other:
        phone = other.phone("rt-1")
        await phone.tap("Lanjutkan Kelahiran")
        assert "Tinggal" in phone.text or "Kapan" in phone.text
        await phone.answer("kemarin", "Di rumah", "Karawang", "Kirim")
        assert await kinds(other) == ["birth", "death"]
    assert "belum selesai" not in phone.text


async def test_an_old_button_of_the_menu_keeps_what_is_under_way(town: Town) -> None:
    phone = town.phone("rt-1")
    await phone.say("lapor")
    menu = phone.newest
    await half_a_birth(town)
    await phone.tap("Kematian", menu)
    await phone.tap("Simpan dulu")
    assert "meninggal" in phone.text
    await phone.say("batal")
    assert any("Cucu Cahyati" in label for label in phone.newest.labels)


async def test_one_of_several_is_thrown_away_and_the_others_stay(town: Town) -> None:
    phone = await half_a_birth(town)
    await phone.answer("menu", "Simpan dulu")
    await phone.tap("Buang Kelahiran")
    assert "dibuang" in phone.text
    await phone.say("menu")
    assert "belum selesai" not in phone.text


async def test_an_old_cancel_of_one_that_waits_asks_before_its_answers_go(town: Town) -> None:
    phone = await half_a_birth(town)
    await phone.say("menu")
    token = next(button.token for button in phone.newest.prompt.buttons if button.label == "Buang")
    await phone.tap("Simpan dulu")
    await phone.send(Pressed(token.replace(Command.DISCARD, Command.CANCEL)))
    assert phone.text.startswith("Batalkan laporan Kelahiran?")
    await phone.tap("Lanjutkan Kelahiran")
    assert phone.text.startswith("Baik, kita lanjutkan.")


async def test_several_events_of_one_message_are_told_one_by_one(town: Town) -> None:
    phone = await town.phone("rt-1").say(
        "pak Asep Saepudin meninggal kemarin, bu Cucu melahirkan anak perempuan tadi pagi"
    )
    told = " ".join(each.prompt.text for each in phone.chat)
    assert "Berikutnya" in told
    assert "Kelahiran: Cucu" in told
    await phone.answer("Asep Saepudin (52)", "Kirim")
    assert await kinds(town) == ["death"]
    await phone.tap("Lanjutkan Kelahiran")
    assert any(label.startswith("Cucu Cahyati") for label in phone.newest.labels)


async def test_a_numbered_list_of_events_loses_none_and_simpan_dulu_may_be_typed_at_a_question(town: Town) -> None:
    phone = await town.phone("rt-1").say(
        "1. Asep Saepudin meninggal kemarin\n2. Cucu melahirkan tadi pagi\n3. Rohman Hakim pindah"
    )
    told = " ".join(each.prompt.text for each in phone.chat)
    assert "• Kelahiran" in told
    assert "• Pindah keluar: Rohman Hakim" in told
    await phone.tap("Asep Saepudin (52)")
    await phone.say("Simpan dulu")
    assert "Masih ada 3 laporan" in phone.text
    await phone.tap("Lanjutkan Kematian")
    assert "Senin, 9 November 2026" in phone.text


async def test_the_buttons_above_the_list_of_what_waits_may_be_typed_too(town: Town) -> None:
    phone = await half_a_birth(town)
    await phone.say("pak Asep Saepudin meninggal")
    await phone.say("menu")
    assert "belum selesai" in phone.text
    await phone.say("Simpan dulu")
    assert "Masih ada 2 laporan" in phone.text


async def test_of_more_than_two_only_those_to_go_on_with_have_a_button(town: Town) -> None:
    phone = await half_a_birth(town)
    for name in ("Asep Saepudin", "Rohman Hakim", "Wawan Hermawan"):
        await phone.say(f"pak {name} meninggal")
    await phone.say("menu")
    assert [label.partition(" ")[0] for label in phone.newest.labels] == ["Lanjutkan"] * 3
    await phone.tap("Lanjutkan Kematian: Wawan")
    await phone.answer("batal", "Ya, batalkan")
    await phone.say("menu")
    assert not any("Wawan" in label for bubble in phone.chat[-2:] for label in bubble.labels)


async def test_who_was_told_as_dead_meanwhile_is_said_so_where_his_report_is_gone_on_with(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "asep", "Asep Saepudin (52)", "Hanya")
    await phone.answer("menu", "Simpan dulu")
    await town.rt_reports_death()
    await town.room.tap("Setujui")
    await phone.say("menu")
    await phone.tap("Lanjutkan Pindah keluar")
    assert "sudah melaporkan Asep Saepudin" in phone.text
    assert phone.newest.labels == ["Tambah keterangan", "Batal"]
    await phone.answer("cucu", "Cucu Cahyati", "Hanya", "kemarin", "Provinsi lain", "Kirim")
    assert await kinds(town) == ["death", "move_out"]


async def test_what_waits_is_gone_on_with_on_the_other_phone(town: Town) -> None:
    await town.phone("ujang-wa").share("08110000001")
    phone = await half_a_birth(town)
    await phone.answer("menu", "Simpan dulu")
    other = await town.phone("ujang-wa").say("menu")
    await other.tap("Lanjutkan Kelahiran")
    await other.answer("kemarin", "Di rumah", "Karawang", "Kirim")
    assert await kinds(town) == ["birth"]
    await phone.say("menu")
    assert "belum selesai" not in phone.text


async def test_two_of_one_name_bear_the_same_number_above_their_buttons_and_on_them(town: Town) -> None:
    phone = town.phone("rt-1")
    for age in ("52", "27"):
        await phone.answer("lapor", "Kematian", "Asep Saepudin", f"Asep Saepudin ({age})", "menu", "Simpan dulu")
    await half_a_birth(town)
    await phone.answer("menu", "Simpan dulu")
    lines = [line for line in phone.text.splitlines() if "Asep Saepudin" in line or "Cucu" in line]
    assert [line.partition(" ")[0] for line in lines] == ["1.", "2.", "•"]
    assert "(52)" in lines[0]
    going_on = [label for label in phone.newest.labels if "Lanjutkan" in label]
    assert [label[:2] for label in going_on] == ["1.", "2.", "La"]
    await phone.tap("2. Lanjutkan")
    await phone.say("kemarin")
    assert "Asep Saepudin (27)" in phone.text
