"""Getting in: by code, by phone number, and what everybody else is told."""

from datetime import timedelta

import pytest

from bot.dialogue.prompt import Other, Pressed, Typed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003, VILLAGE
from bot.storage.officers import officers
from tests.services.phones import ROOM, Phone, Town

RT_007 = AreaCode(f"{VILLAGE}/001/007")


async def test_a_stranger_is_told_kindly_whom_to_ask(town: Town) -> None:
    stranger = await town.phone("somebody").say("Halo, ini apa?")
    assert "Mintalah kode undangan kepada operator desa" in stranger.text
    assert "GABUNG" in stranger.text
    assert stranger.newest.prompt.contact_label == "Bagikan nomor HP saya"


async def test_a_stranger_reads_on_the_same_day_only_how_to_come_in(town: Town) -> None:
    stranger = await town.phone("somebody").say("halo")
    assert stranger.text.startswith("Ini layanan laporan RT")
    town.clock.advance(minutes=2)
    await stranger.send(Other("sticker"))
    assert stranger.text.startswith("Nomor Bapak/Ibu belum terdaftar, jadi pesan tadi tidak dicatat.")
    assert stranger.text.endswith("GABUNG kode.")
    town.clock.advance(days=2)
    assert (await stranger.say("halo")).text.startswith("Ini layanan laporan RT")


@pytest.mark.parametrize("said", ["saya mau menyanggah", "Sanggahan utk pak Karta", "keberatan sama nama di mading"])
async def test_a_stranger_who_read_the_notice_board_is_told_who_takes_his_objection(town: Town, said: str) -> None:
    stranger = await town.phone("somebody").say(said)
    assert "dicatat oleh ketua RT atau operator desa" in stranger.text


async def test_a_stranger_sees_nothing_of_the_village(town: Town) -> None:
    stranger = town.phone("somebody")
    for text in ("lapor", "asep", "/antrean", "/tutup", "/unduh", "laporan", "nihil"):
        await stranger.say(text)
        assert "belum terdaftar" in stranger.text


@pytest.mark.parametrize("said", ["/start {}", "GABUNG {}", "gabung {}", "Gabung   {} ", "/START {}"])
async def test_a_code_lets_in_however_it_is_typed(town: Town, said: str) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    new = await town.phone("maman").say(said.format(code))
    assert new.text.startswith("Selamat datang, Pak Maman. Bapak/Ibu terdaftar sebagai ketua RT.")
    assert "Kematian" in (await new.tap("Saya mengerti")).newest.labels


async def opens_his_link(town: Town) -> Phone:
    """Pak Maman's browser, by the link that was made with his invitation."""
    async with town.house.db.read() as transaction:
        (maman,) = await officers.officers_of_area(transaction, RT_007, [Role.RT])
    opened = {"id": town.house.new_id(), "from": maman.id, "said": Typed("/start"), "invited": True}
    await town.converse.accept("web", opened)
    await town.deliver.drain()
    return town.phone(maman.id)


async def test_his_own_link_lets_in_without_a_code_and_nobody_else_by_that_code(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    phone = await opens_his_link(town)
    assert phone.text.startswith("Selamat datang, Pak Maman.")
    assert "Kematian" in (await phone.tap("Saya mengerti")).newest.labels
    assert f"Kode {code} sudah dipakai" in (await town.phone("other").say(f"gabung {code}")).text
    assert "sudah terdaftar sebagai ketua RT" in (await phone.say(f"gabung {code}")).text


async def test_who_came_in_by_one_code_leaves_none_and_no_link_for_somebody_else(town: Town) -> None:
    lost, code = [await town.invite(Role.RT, RT_007, "Pak Maman") for _ in range(2)]
    await town.phone("maman").answer(f"gabung {code}", "Saya mengerti")
    assert f"Kode {lost} sudah dipakai" in (await town.phone("other").say(f"gabung {lost}")).text
    assert "belum terdaftar" in (await opens_his_link(town)).text
    again = await town.invite(Role.RT, RT_007, "Pak Maman")
    assert "Selamat datang, Pak Maman." in (await opens_his_link(town)).text
    assert "sudah terdaftar" in (await town.phone("maman").say(f"gabung {again}")).text


async def test_who_came_in_by_his_number_needs_his_code_no_more(town: Town) -> None:
    code = await town.invite(Role.RT, RT_003, "Ujang Suryana")
    await town.phone("ujang-wa").share("08110000001")
    assert f"Kode {code} sudah dipakai" in (await town.phone("other").say(f"gabung {code}")).text


async def test_a_link_lets_nobody_in_whose_duty_has_ended_or_who_is_not_known(town: Town) -> None:
    await town.converse.accept("web", {"id": "e-forged", "from": "nobody", "said": Typed("/start"), "invited": True})
    await town.deliver.drain()
    assert "belum terdaftar" in town.phone("nobody").text


async def test_a_code_may_be_typed_in_small_letters(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    assert "Selamat datang" in (await town.phone("maman").say(f"gabung {code.lower()}")).text


async def test_a_code_lets_in_one_person_once(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    await town.phone("maman").say(f"/start {code}")
    second = await town.phone("other").say(f"/start {code}")
    assert f"Kode {code} sudah dipakai" in second.text
    assert "belum terdaftar" in (await second.say("lapor")).text


async def test_who_opens_his_link_again_is_told_that_he_is_in(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    phone = await town.phone("maman").say(f"/start {code}")
    await phone.say(f"/start {code}")
    assert phone.text.startswith("Pak Maman, Bapak/Ibu sudah terdaftar sebagai ketua RT.")
    assert "Kematian" in phone.newest.labels


async def test_an_unknown_code_is_shown_as_it_was_typed(town: Town) -> None:
    assert "Kode AB12CD34 tidak dikenal" in (await town.phone("x").say("gabung ab12cd34")).text


async def test_an_old_code_is_refused_with_what_to_do(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    town.clock.now += timedelta(days=15)
    assert f"Kode {code} sudah lewat masa berlakunya" in (await town.phone("maman").say(f"gabung {code}")).text


async def test_a_code_of_somebody_switched_off_opens_nothing(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    async with town.house.db.write() as transaction:
        (maman,) = await officers.for_area(transaction, RT_007, Role.RT)
        await officers.switch_off(transaction, maman.id)
    assert "tidak berlaku lagi" in (await town.phone("maman").say(f"gabung {code}")).text


@pytest.mark.parametrize("shared", ["081234567890", "+6281234567890", "6281234567890", "+62 812-3456-7890"])
async def test_the_own_number_lets_in_however_it_is_written(town: Town, shared: str) -> None:
    await town.invite(Role.RT, RT_007, "Pak Maman", "0812 3456 7890")
    phone = await town.phone("maman").share(shared)
    assert "Selamat datang, Pak Maman" in phone.text


async def test_somebody_elses_number_lets_nobody_in(town: Town) -> None:
    phone = await town.phone("thief").share("+628110000001", own=False)
    assert "bukan nomor Bapak/Ibu sendiri" in phone.text
    assert "belum terdaftar" in (await phone.say("lapor")).text


async def test_a_number_nobody_entered_lets_nobody_in(town: Town) -> None:
    assert "belum didaftarkan" in (await town.phone("x").share("+628999999999")).text


async def test_a_second_phone_is_the_same_officer(town: Town) -> None:
    second = await town.phone("ujang-wa").share("08110000001")
    assert "Selamat datang, Ujang Suryana" in second.text
    assert [line.actor for line in await town.log("officer:demo-officer-1")] == ["officer:demo-officer-1"]
    await town.rt_reports_death(by="ujang-wa")
    assert "MTI-2611-0001" in (await town.phone("rt-1").say("laporan")).text


async def with_a_second_duty(town: Town) -> Phone:
    """Pak Ujang, head of an RT, was made operator too, and uses the code on the same phone."""
    return await town.phone("rt-1").say(f"gabung {await town.invite(Role.OPERATOR, VILLAGE, 'Ujang Suryana')}")


async def test_a_second_duty_on_one_phone_asks_which_and_takes_nothing_away(town: Town) -> None:
    phone = await with_a_second_duty(town)
    assert "Mau dipakai untuk tugas yang mana?" in phone.text
    assert sorted(phone.newest.labels) == ["ketua RT 003/RW 005", "operator desa/kelurahan Sukamaju Baru"]
    assert "Kematian" in (await phone.say("menu")).newest.labels


async def test_who_has_two_duties_changes_between_them(town: Town) -> None:
    phone = await with_a_second_duty(town)
    await phone.tap("operator desa")
    assert phone.text.startswith("Nomor ini dipakai sebagai operator desa/kelurahan Sukamaju Baru.")
    assert "Antrean" in (await phone.say("menu")).newest.labels
    await (await phone.say("tugas")).tap("ketua RT")
    assert "Kematian" in (await phone.say("menu")).newest.labels


async def test_nobody_decides_about_what_came_from_his_own_phone(town: Town) -> None:
    await town.rt_reports_death()
    phone = await with_a_second_duty(town)
    await phone.tap("operator desa")
    await town.phone("rt-1", ROOM.id).tap("Setujui", town.room.newest)
    assert town.network.notices[-1].startswith("Laporan MTI-2611-0001 dikirim dari nomor HP yang sama")
    assert (await town.the_report()).status is Status.WAITING
    await town.phone("operator", ROOM.id).tap("Setujui", town.room.newest)
    assert (await town.the_report()).status is Status.APPLIED


async def test_the_duty_that_is_left_takes_the_phone_when_the_other_ends(town: Town) -> None:
    phone = await with_a_second_duty(town)
    async with town.house.db.write() as transaction:
        await officers.switch_off(transaction, OfficerId("demo-officer-1"))
    assert (await phone.say("lapor")).text.startswith("Nomor ini dipakai sebagai operator desa/kelurahan")


async def test_the_button_of_somebody_elses_duty_takes_nothing(town: Town) -> None:
    phone = await with_a_second_duty(town)
    other = next(button.token for button in phone.newest.prompt.buttons if button.label.startswith("operator"))
    stolen = town.phone("rt-2")
    await stolen.send(Pressed(other, "1", "press"))
    assert "Kematian" in (await stolen.say("menu")).newest.labels


async def test_a_code_typed_in_a_group_is_not_used(town: Town) -> None:
    code = await town.invite(Role.RT, RT_007, "Pak Maman")
    room = await town.phone("maman", ROOM.id).say(f"/start {code}")
    assert room.text.startswith("Kode undangan dikirim lewat chat pribadi")
    assert "Selamat datang" in (await town.phone("maman").say(f"/start {code}")).text


async def test_an_officer_switched_off_is_told_whom_to_ask_and_his_number_opens_nothing(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await officers.switch_off(transaction, OfficerId("demo-officer-1"))
    phone = await town.phone("rt-1").say("lapor")
    assert phone.text.startswith("Tugas Bapak/Ibu sebagai ketua RT sudah selesai")
    assert "belum didaftarkan" in (await phone.share("08110000001")).text


async def test_entering_is_written_in_the_log(town: Town) -> None:
    code = await town.invite(Role.RT, RT_003, "Ketua Baru")
    await town.phone("new").say(f"gabung {code}")
    async with town.house.db.read() as transaction:
        new = next(each for each in await officers.for_area(transaction, RT_003, Role.RT) if each.name == "Ketua Baru")
    lines = await town.log(f"officer:{new.id}")
    assert [line.action for line in lines] == ["officer.invited", "officer.enrolled"]
    assert lines[1].detail == {"by": "invite", "channel": "web"}
