"""Who types what a small phone shows of a choice, the name, has chosen; where two are called so he is asked still."""

from datetime import date

import pytest

from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson
from bot.services.demo.demo_village import RT_003, VILLAGE, make_residents
from bot.storage.registry.registry_changes import add_persons, edit_person
from tests.services.conversation.rt.test_not_here import taken_by_hand_next_door
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import opened
from tests.storage.village import a_write

CUCU, FOUND = "Cucu Cahyati", "Ini warga yang mirip dengan"


async def others_called_so(town: Town, count: int) -> None:
    others = [
        Person(PersonId(f"cucu{n}"), HouseholdId(f"cucu{n}"), RT_003, CUCU.upper(), birth_date=date(1990 + n, 1, 1))
        for n in range(count)
    ]
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, others)


async def typed_twice(town: Town) -> Phone:
    phone = await opened(town, "Pindah keluar")
    await phone.say(CUCU)
    return await phone.say(CUCU)


async def test_the_whole_name_of_the_only_one_who_is_found_chooses_her(town: Town) -> None:
    phone = await (await opened(town, "Kematian")).say(CUCU)
    assert FOUND in phone.text
    await phone.say(CUCU)
    assert "Kapan meninggalnya" in phone.text


@pytest.mark.parametrize(
    ("kind", "then"),
    [
        ("Usulan kurang mampu", "tempat tinggal tetap"),
        ("Tidak layak bantuan", "Apa alasannya?"),
        ("Ganti pengurus bantuan", "Mengapa"),
        ("Aktifkan lagi BPJS", "Sudah berapa lama"),
    ],
)
async def test_so_does_the_name_behind_which_a_whole_household_stands(kind: str, then: str, town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Bantuan sosial", kind, "jajang nurjama")
    assert FOUND in phone.text
    assert then in (await phone.say("Jajang Nurjaman")).text


async def test_the_name_is_his_own_button_where_his_family_has_one_too(town: Town) -> None:
    phone = await (await opened(town, "Pindah keluar")).say("jajang nurjama")
    assert [label for label in phone.newest.labels if "Jajang Nurjaman" in label][1:] == [
        "Sekeluarga Jajang Nurjaman, 3 orang"
    ]
    assert "Siapa saja yang ikut pindah" in (await phone.say("Jajang Nurjaman")).text


async def test_the_name_of_two_chooses_nobody(town: Town) -> None:
    await others_called_so(town, 1)
    assert FOUND in (await typed_twice(town)).text


async def test_the_name_of_more_than_a_page_shows_chooses_nobody_either(town: Town) -> None:
    await others_called_so(town, 4)
    phone = await (await opened(town, "Kematian")).say(CUCU)
    await phone.tap("Lihat berikutnya")
    assert sum(label.startswith(CUCU) for label in phone.newest.labels) == 1
    assert FOUND in (await phone.say(CUCU)).text


async def test_a_name_that_somebody_has_who_lives_elsewhere_by_now_chooses_nobody(town: Town) -> None:
    imas = next(each for each in make_residents(RT_003) if each.name == "IMAS MASITOH")
    async with town.house.db.write() as transaction:
        renamed = EditPerson(imas.id, {"name": imas.name}, {"name": CUCU.upper()})
        await edit_person(await a_write(transaction), VILLAGE, renamed)
    await taken_by_hand_next_door(town)
    phone = await typed_twice(town)
    assert FOUND in phone.text
    assert "sekarang terdata di RT 001/RW 002" in phone.text
