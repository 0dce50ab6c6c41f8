"""A family that moves to another RT: expected there, told once, reported by few taps, forgotten if it stays."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.days.dates import say_date
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, PutRight
from bot.services.clock.find_doubles import find_doubles
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, ended_residents, make_residents
from bot.services.work.standing_buttons import Command, button_token
from bot.storage import tables
from bot.storage.registry import arrivals
from bot.storage.registry.read_registry import residents
from bot.storage.registry.registry_changes import add_persons, edit_person
from tests.services.network import Bubble
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

FAMILY = next(each for each in make_residents(RT_003) if each.name.upper() == "ASEP SAEPUDIN")
HOUSE = [each for each in make_residents(RT_003) if each.household_id == FAMILY.household_id]
WHOLE = f"Sekeluarga Asep Saepudin, {len(HOUSE)} orang, Kp. Sukamaju No. 1"


async def family_leaves(town: Town, *, rt: str = "RT 1 RW 2", verdict: str = "Setujui", day: str = "kemarin") -> Phone:
    """Asep's family leaves RT 003/RW 005 for the RT next door, and the operator decides."""
    phone = town.phone("rt-1")
    await phone.say("lapor")
    await phone.answer("Pindah keluar", "Asep Saepudin", WHOLE, day, "RT lain di desa ini")
    await phone.answer(*(() if rt == "Lewati" else ("+ RT tujuan", rt)))
    await phone.answer(*((rt,) if "tidak ada di daftar desa" in phone.text else ()), "Kirim")
    if verdict:
        await town.room.tap(verdict)
    town.clock.advance(minutes=10)
    return phone


async def menu_of_receiver(town: Town) -> Phone:
    phone = town.phone("rt-2")
    await phone.say("lapor")
    return await phone.tap("Pindah masuk")


async def test_the_head_of_the_other_rt_is_told_once_and_reports_by_three_taps(town: Town) -> None:
    await family_leaves(town)
    receiver = town.phone("rt-2")
    assert receiver.text == (
        f"Keluarga Asep Saepudin ({len(HOUSE)} orang) pindah ke RT Bapak/Ibu, mulai Senin, 9 November 2026.\n"
        "Dari RT 003/RW 005. Sudah datang?"
    )
    await receiver.answer("Sudah datang", "Hari ini", "Kirim")
    report = (await town.reports())[-1]
    assert {effect.person_id for effect in report.change.effects if isinstance(effect, JoinHousehold)} == {
        each.id for each in HOUSE
    }
    assert len([bubble for bubble in receiver.chat if "Sudah datang?" in bubble.prompt.text]) == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("2024", ", mulai tahun 2024."),
        ("Tidak tahu harinya", "."),
        ("sebelum 2024", "."),
    ],
)
async def test_no_day_is_made_up_for_the_head_of_the_other_rt(said: str, told: str, town: Town) -> None:
    await family_leaves(town, day=said)
    start = f"Keluarga Asep Saepudin ({len(HOUSE)} orang) pindah ke RT Bapak/Ibu{told}\nDari"
    assert town.phone("rt-2").text.startswith(start)


async def test_who_went_to_another_rt_than_was_told_is_said_so_by_the_head_there(town: Town) -> None:
    await family_leaves(town)
    receiver, reporter = town.phone("rt-2"), town.phone("rt-1")
    asked = receiver.newest
    await receiver.tap("Bukan ke RT ini", asked)
    number = (await town.reports())[-1].number
    count = f"Keluarga Asep Saepudin ({len(HOUSE)} orang)"
    assert receiver.text.startswith(f"Dicatat: {count} tidak pindah ke RT Bapak/Ibu.")
    assert reporter.text.startswith(f"{count} dilaporkan pindah ke RT 001/RW 002 (laporan {number}), tetapi menurut")
    assert "Pindah masuk" in reporter.newest.labels
    await receiver.tap("Bukan ke RT ini", asked)
    assert "sudah dilaporkan datang, atau pindahnya batal" in receiver.text
    async with town.house.db.read() as transaction:
        assert await arrivals.where_expected(transaction, [each.id for each in HOUSE]) == set()
        assert await arrivals.expected(transaction, RT_001) == []


async def test_who_left_the_regency_after_all_is_said_so_by_the_head_who_is_asked_where(town: Town) -> None:
    await family_leaves(town)
    await town.phone("rt-2").tap("Bukan ke RT ini")
    reporter, left = town.phone("rt-1"), (await town.reports())[-1]
    other = await town.phone("rt-2").send(Pressed(button_token(Command.WENT_BEYOND, left.id)))
    assert "sudah dilaporkan datang, atau pindahnya batal" in other.text
    asked = reporter.newest
    await reporter.tap("Ke luar kabupaten", asked)
    count = f"Keluarga Asep Saepudin ({len(HOUSE)} orang)"
    assert reporter.text.startswith(f"Dicatat: {count} pindah ke luar kabupaten (laporan {left.number}).")
    said = reporter.newest
    await reporter.tap("Ke luar kabupaten", asked)
    assert "sudah dilaporkan datang, atau pindahnya batal" in reporter.text
    await reporter.tap("Masih di kabupaten", said)
    assert reporter.text.startswith(f"Dicatat: {count} masih di kabupaten ini")
    assert [each.action for each in await town.log(f"report:{left.id}")][-2:] == ["arrival.beyond", "arrival.near"]


async def test_who_came_all_the_same_is_received_by_one_tap(town: Town) -> None:
    await family_leaves(town)
    await town.phone("rt-2").answer("Bukan ke RT ini", "Ternyata datang", "Hari ini", "Kirim")
    told = (await town.reports())[-1]
    joins = {effect.person_id for effect in told.change.effects if isinstance(effect, JoinHousehold)}
    assert (told.area, joins) == (RT_001, {each.id for each in HOUSE})


async def test_nobody_else_receives_who_went_where_nobody_knows(town: Town) -> None:
    await family_leaves(town, rt="Lewati")
    left = (await town.reports())[-1]
    phone = await town.phone("rt-2").send(Pressed(button_token(Command.ARRIVED, left.id)))
    assert "sudah dilaporkan datang, atau pindahnya batal" in phone.text


async def test_of_those_whose_coming_waits_nothing_else_is_said(town: Town) -> None:
    await family_leaves(town)
    receiver = town.phone("rt-2")
    asked = receiver.newest
    await receiver.answer("Sudah datang", "Hari ini", "Kirim")
    await receiver.tap("Bukan ke RT ini", asked)
    assert "sudah dilaporkan datang, atau pindahnya batal" in receiver.text


async def test_an_expected_family_is_offered_at_the_first_question(town: Town) -> None:
    await family_leaves(town)
    receiver = await menu_of_receiver(town)
    assert WHOLE in receiver.newest.labels
    await receiver.answer(WHOLE, "Hari ini", "Kirim")
    assert (await town.reports())[-1].kind == "move_in"


async def test_a_part_of_an_expected_family_comes_and_the_rest_is_expected_still(town: Town) -> None:
    await family_leaves(town)
    receiver = await (await menu_of_receiver(town)).tap("Hanya sebagian keluarga Asep Saepudin")
    assert receiver.newest.labels[0] == "☑ Asep Saepudin (52), Kp. Sukamaju No. 1"
    assert "Siapa saja yang datang? Tekan yang tidak ikut datang" in receiver.text
    await receiver.tap("☑ Cucu Cahyati")
    assert "☐ Cucu Cahyati (49), Kp. Sukamaju No. 1" in receiver.newest.labels
    await receiver.answer(f"Selesai, {len(HOUSE) - 1} orang", "Hari ini", "Kirim")
    came = (await town.reports())[-1]
    assert set(came.change.subjects) == {each.id for each in HOUSE if each.name != "CUCU CAHYATI"}
    town.clock.advance(minutes=5)
    assert "Cucu Cahyati (49), Kp. Sukamaju No. 1" in (await menu_of_receiver(town)).newest.labels


async def test_who_of_a_family_came_is_asked_so_also_where_its_name_was_typed(town: Town) -> None:
    await family_leaves(town)
    receiver = await (await menu_of_receiver(town)).say("asep saepudin")
    assert "Pilih, atau tekan Warga baru." in receiver.text
    await receiver.tap("Hanya sebagian keluarga Asep Saepudin")
    assert "Siapa saja yang datang?" in receiver.text
    assert "Warga baru" not in receiver.text, "there is no such button"


async def test_a_family_whose_leaving_waits_comes_by_one_press_and_stands_in_no_list_by_name(town: Town) -> None:
    await family_leaves(town, verdict="")
    receiver = await (await menu_of_receiver(town)).say("asep saepudin")
    whole = f"Sekeluarga Asep Saepudin, {len(HOUSE)} orang – pindahan dari RT 003/RW 005, menunggu"
    assert whole in receiver.newest.labels
    assert not [label for label in receiver.newest.labels if "Cucu" in label]
    await receiver.answer("Sekeluarga Asep Saepudin", "Hari ini", "Kirim")
    came = (await town.reports())[-1]
    names = {each.id: each.name for each in HOUSE} | {FAMILY.id: "asep saepudin"}
    assert dict(zip(came.change.subjects, came.change.names, strict=True)) == names
    await town.room.answer("Setujui", "Setujui keduanya")
    async with town.house.db.read() as transaction:
        assert {each.id for each in await residents(transaction, [each.id for each in HOUSE], RT_001)} == {
            each.id for each in HOUSE
        }


async def test_whoever_waits_with_his_family_is_found_by_his_own_name(town: Town) -> None:
    await family_leaves(town, verdict="")
    await (await menu_of_receiver(town)).answer("asep saepudin", "Sekeluarga Asep Saepudin", "Hari ini", "Kirim")
    for verdict in ("", "Setujui"):  # of the leaving
        if verdict:
            await town.room.tap(verdict, next(each for each in town.room.chat if "Pindah keluar" in each.prompt.text))
        town.clock.advance(minutes=1)
        phone = await town.phone("rt-2").answer("lapor", "Kematian", "Cucu Cahyati")
        found = [label.partition(" – ")[0] for label in phone.newest.labels if label.endswith("– menunggu")]
        assert found == ["Cucu Cahyati" if not verdict else "Cucu Cahyati (49), Kp. Sukamaju No. 1"]
        await phone.say("batal")


AWAY, CAME = "Merantau", "Pindah masuk"


@pytest.mark.parametrize("order", [(AWAY, CAME), (CAME, AWAY)])
@pytest.mark.parametrize("by_hand", [False, True])
async def test_who_is_told_as_away_where_her_family_comes_to_is_of_its_household(
    order: tuple[str, str], by_hand: bool, town: Town
) -> None:
    await family_leaves(town)
    phone = await town.phone("rt-2").answer("lapor", "Lainnya", AWAY, "Cucu Cahyati", "Cucu Cahyati", "Hari ini")
    await phone.tap("Kirim")
    town.clock.advance(minutes=1)
    if by_hand:
        await told_by_hand(town)
    else:
        await phone.tap("Sudah datang", next(b for b in phone.chat if "Sudah datang?" in b.prompt.text))
        await phone.answer("Hari ini", "Kirim")
    town.clock.advance(minutes=1)
    for kind in order:
        await town.room.tap("Setujui", [b for b in town.room.chat if b.prompt.text.startswith(f"{kind}:")][-1])
    async with town.house.db.read() as transaction:
        found = {each.id: each for each in await residents(transaction, [each.id for each in HOUSE], RT_001)}
    assert found[CUCU.id].status is BasicStatus.AWAY
    assert found[CUCU.id].household_id == found[FAMILY.id].household_id


CUCU = next(each for each in HOUSE if each.name == "CUCU CAHYATI")


async def told_by_hand(town: Town) -> None:
    """He and she, by his NIK, though both are expected."""
    assert FAMILY.birth_date is not None
    assert CUCU.birth_date is not None
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Saepudin Asep", "Warga baru", "Hari ini", "2")
    await phone.answer("Laki-laki", say_date(FAMILY.birth_date), "Cucu Cahyati", "Perempuan", say_date(CUCU.birth_date))
    await phone.answer("+ NIK", "Ya, saya isi", FAMILY.nik)
    while "Kirim" not in phone.newest.labels:
        await phone.answer("Lewati" if "Lewati" in phone.newest.labels else "Istri")
    await phone.tap("Kirim")


async def test_who_has_come_is_expected_no_more(town: Town) -> None:
    await family_leaves(town)
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    assert WHOLE not in (await menu_of_receiver(town)).newest.labels
    first = next(b for b in town.phone("rt-2").chat if "Sudah datang?" in b.prompt.text)
    await town.phone("rt-2").say("batal")
    await town.phone("rt-2").tap("Sudah datang", first)
    assert "Keluarga itu sudah dilaporkan datang, atau pindahnya batal." in town.phone("rt-2").text


async def test_an_arrival_that_is_rejected_lets_them_be_expected_again(town: Town) -> None:
    await family_leaves(town)
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Tolak")
    await town.room.tap("Kejadiannya tidak benar")
    assert WHOLE in (await menu_of_receiver(town)).newest.labels


async def test_nobody_is_expected_before_the_move_is_approved_or_where_it_was_rejected(town: Town) -> None:
    await family_leaves(town, verdict="")
    assert WHOLE not in (await menu_of_receiver(town)).newest.labels
    await town.room.tap("Tolak")
    await town.room.tap("Kejadiannya tidak benar")
    assert await town.rows(tables.arrivals) == []


async def test_only_the_rt_they_go_to_hears_of_them(town: Town) -> None:
    await family_leaves(town, rt="RT 9 RW 2")
    assert town.phone("rt-2").chat == []
    assert WHOLE not in (await menu_of_receiver(town)).newest.labels


async def test_two_reports_of_one_arrival_are_one(town: Town) -> None:
    await family_leaves(town)
    receiver = await menu_of_receiver(town)
    await receiver.answer(WHOLE)
    async with town.house.db.write() as transaction:
        await arrivals.match(transaction, RT_001, [each.id for each in HOUSE], (await town.reports())[0].id)
    await receiver.answer("Hari ini", "Kirim")
    assert "sudah tidak ditunggu di RT ini" in receiver.text


async def new_man(town: Town, name: str, nik: str) -> Phone:
    """A man of his own household, whom nobody expects."""
    receiver = await menu_of_receiver(town)
    await receiver.answer(name, "Hari ini", "1", "Laki-laki", "tidak tahu", "+ NIK", "Ya, saya isi", nik)
    return receiver


async def test_a_newcomer_whose_nik_is_known_elsewhere_is_moved_not_entered_again(town: Town) -> None:
    receiver = await new_man(town, "Asep Saepudin", FAMILY.nik)
    await receiver.answer("Kirim")
    report = await town.the_report()
    (effect,) = report.change.effects
    assert isinstance(effect, JoinHousehold)
    assert (effect.person_id, effect.area, effect.arrives) == (FAMILY.id, RT_001, True)
    assert "masih terdaftar di RT 003/RW 005" in town.room.text
    assert FAMILY.nik not in town.room.text


async def test_a_nik_under_quite_another_name_is_somebody_elses(town: Town) -> None:
    receiver = await new_man(town, "Wawan Hermawan", FAMILY.nik)
    await receiver.answer("Kirim", "Beda orang, kirim")
    assert "sudah dipakai warga lain" in receiver.text


async def test_a_newcomer_with_the_nik_of_a_dead_man_is_that_man_if_his_head_says_so(town: Town) -> None:
    (oman, _) = ended_residents(RT_003, town.house.today())
    receiver = await new_man(town, "Oman Rohman", oman.nik)
    await receiver.answer("Kirim")
    assert "NIK itu milik Oman Rohman, yang tercatat meninggal di RT 003/RW 005." in receiver.text
    assert await town.reports() == []
    await receiver.tap("Ya, pindahkan")
    assert [type(each) for each in (await town.the_report()).change.effects] == [PutRight, JoinHousehold]
    assert "Oman Rohman: Meninggal → Hidup (yang tercatat keliru)" in town.room.text
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        (here,) = await residents(transaction, [oman.id], RT_001)
    assert here.status is BasicStatus.ALIVE


async def test_of_two_persons_with_one_nik_the_second_has_none_until_it_is_known_whose_it_is(town: Town) -> None:
    (oman, _) = ended_residents(RT_003, town.house.today())
    receiver = await new_man(town, "Oman Rohman", oman.nik)
    await receiver.answer("Kirim", "Beda orang, kirim")
    (effect,) = (await town.the_report()).change.effects
    assert isinstance(effect, AddPerson)
    assert effect.person.nik == ""
    assert (
        "NIK yang ditulis untuk Oman Rohman milik warga yang tercatat meninggal, jadi belum dicatat" in town.room.text
    )
    operator = await town.phone("operator").answer("menu")
    await town.room.tap("Lengkapi")
    await operator.say(oman.nik)
    assert "Kalau orangnya sama, minta perbaikan NIK ke ketua RT-nya" in operator.text
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        (new,) = await residents(transaction, [effect.person.id], RT_001)
    assert (new.status, new.nik_tail) == (BasicStatus.ALIVE, "")


async def test_a_nik_of_a_dead_man_with_another_name_is_not_entered_either(town: Town) -> None:
    (oman, _) = ended_residents(RT_003, town.house.today())
    receiver = await new_man(town, "Wawan Hermawan", oman.nik)
    await receiver.answer("Kirim")
    (effect,) = (await town.the_report()).change.effects
    assert isinstance(effect, AddPerson)
    assert effect.person.nik == ""


async def test_who_died_before_it_is_approved_is_told_on_the_card_and_is_the_very_man(town: Town) -> None:
    nik = "3301010101900001"
    receiver = await new_man(town, "Wawan Hermawan", nik)
    await receiver.answer("Kirim")
    card = Bubble(town.room.newest.ref, town.room.newest.prompt)
    (oman, _) = ended_residents(RT_003, town.house.today())
    async with town.house.db.write() as transaction:
        write = await a_write(transaction)
        await edit_person(write, RT_003, EditPerson(oman.id, {}, {"nik": nik}))
    await town.room.tap("Setujui", card)
    assert "nomor NIK Wawan Hermawan milik warga yang tercatat meninggal atau pindah" in town.room.text
    assert {"Ini orangnya", "Perbaiki: NIK orang ke-1"} <= set(town.room.newest.labels)
    await town.room.tap("Ini orangnya")
    assert [type(each) for each in (await town.the_report()).change.effects] == [PutRight, JoinHousehold]
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        (here,) = await residents(transaction, [oman.id], RT_001)
    assert here.status is BasicStatus.ALIVE


async def test_a_newcomer_nobody_knows_is_entered(town: Town) -> None:
    receiver = await new_man(town, "Wawan Hermawan", "3301010101900001")
    await receiver.answer("Kirim")
    assert isinstance((await town.the_report()).change.effects[0], AddPerson)


async def test_who_moved_away_and_came_back_may_leave_again(town: Town) -> None:
    await family_leaves(town)
    await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        assert await residents(transaction, [FAMILY.id], RT_001)
    phone = town.phone("rt-2")
    town.clock.advance(hours=1)
    await phone.say("lapor")
    await phone.answer("Kematian", "Asep Saepudin", "Asep Saepudin (52)")
    assert "sudah melaporkan" not in phone.text


async def test_a_returned_arrival_is_fixed_and_sent_again(town: Town) -> None:
    await family_leaves(town)
    receiver = town.phone("rt-2")
    await receiver.answer("Sudah datang", "Hari ini", "Kirim")
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tanggal datang")
    await receiver.tap("Perbaiki")
    await receiver.answer("Kemarin", "Kirim")
    assert "sudah diterima" in receiver.text
    arrivals_kept = await town.rows(tables.arrivals)
    assert {row["matched_by"] for row in arrivals_kept} == {(await town.reports())[-1].id}


async def test_in_practice_nobody_is_expected_and_nobody_comes(town: Town) -> None:
    await town.phone("rt-1").say("latihan")
    await family_leaves(town, verdict="")
    await (await town.phone("operator").say("antrean")).tap("Setujui")
    assert await town.rows(tables.arrivals) == []
    assert town.phone("rt-2").chat == []


@pytest.mark.parametrize("answer", ["Ya, orang yang sama", "Beda orang, kirim"])
async def test_who_was_entered_here_by_hand_is_asked_about_when_he_is_told_as_arrived(answer: str, town: Town) -> None:
    born = date(FAMILY.birth_date.year if FAMILY.birth_date else 0, 12, 31)
    by_hand = replace(
        FAMILY, id=PersonId("by-hand"), household_id=HouseholdId("by-hand"), area=RT_001, nik="", kk="",
        birth_date=born, birth_exactness=Exactness.YEAR,
    )  # fmt: skip
    await family_leaves(town)
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [by_hand])
    phone = await town.phone("rt-2").answer("Sudah datang", "Hari ini", "Kirim")
    assert "sudah terdata di RT Bapak/Ibu. Apakah orangnya sama?" in phone.text
    await phone.tap(answer)
    assert (await town.reports())[-1].kind == "move_in"
    assert ("menurut pelapor sudah terdata di RT ini" in town.room.text) is answer.startswith("Ya")
    await town.room.tap("Setujui")
    assert await find_doubles(town.house, REGENCY) == 0
    stands = {each["id"]: each["status"] for each in await town.rows(tables.persons)}
    assert (stands["by-hand"] == BasicStatus.INVALID) is answer.startswith("Ya")
