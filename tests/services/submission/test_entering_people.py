"""A family told by a photo of its KK: it counts as told, and an operator enters those on it before it is approved."""

from datetime import date

from bot.dialogue.prompt import Pressed
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import AddPerson
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001, RT_003, make_residents
from bot.services.work.channel import SendFile
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.services.review.test_completing import registered
from tests.services.review.test_review import token
from tests.storage.village import a_write

KK, FATHER, MOTHER = "3215271003190001", "3215270404900001", "3215274808920002"
PHOTO = b"\xff\xd8 a family card"


async def a_family_by_photo(town: Town, who: str = "rt-1", name: str = "Maman Suherman") -> Phone:
    """Sent by photo, head and number of people."""
    phone = await town.phone(who).answer("lapor", "Pindah masuk", name, "Hari ini")
    await phone.photo(PHOTO)
    return await phone.answer("2", "Kirim")


async def read_off(town: Town) -> Phone:
    """By the operator, to the review page."""
    await town.room.tap("Isi dari foto KK")
    return await town.phone("operator").answer(KK, FATHER, "Enok", MOTHER, "Istri")


def files_of(town: Town) -> list[tuple[str, SendFile]]:
    """What was sent to whom."""
    return [(to, order) for to, order in town.network.carried if isinstance(order, SendFile)]


async def added(town: Town) -> list[Person]:
    return [each.person for each in (await town.the_report()).change.effects if isinstance(each, AddPerson)]


async def test_a_photo_the_head_and_how_many_are_enough_by_seven_inputs(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor")
    taken = 0
    for said in ("Pindah masuk", "Maman Suherman", "Hari ini", PHOTO, "4", "Kirim"):
        taken += 1
        await (phone.photo(said) if isinstance(said, bytes) else phone.answer(said))
    assert "Nomor: PDM-" in phone.text
    assert taken <= 8
    assert (await town.the_report()).status is Status.WAITING


async def test_it_cannot_be_approved_before_they_are_entered(town: Town) -> None:
    await a_family_by_photo(town)
    card = town.room.newest
    assert "2 orang di foto KK belum diisi" in town.room.text
    assert card.labels[:3] == ["Isi dari foto KK", "Minta perbaikan", "Tolak"]
    await town.room.send(Pressed(token(card, "Tolak").rpartition(":")[0] + ":a", card.ref, "press"))
    assert "belum bisa disetujui: isi dulu datanya dari foto KK" in town.network.notices[-1]
    assert (await town.the_report()).status is Status.WAITING


async def test_the_operator_is_shown_the_photo_in_private_and_enters_one_after_the_other(town: Town) -> None:
    await a_family_by_photo(town)
    operator = await read_off(town)
    [(to, sent)] = files_of(town)
    assert (to, (sent.attachment,)) == (operator.address, (await town.the_report()).change.photos)
    for line in ("Kepala keluarga: Maman Suherman", "NIK Enok: 3215274808920002", "Hubungan Enok: Istri"):
        assert any(line in bubble.prompt.text for bubble in operator.chat[-2:])
    await operator.tap("Kirim")
    assert "Data 2 orang di laporan PDM-2611-0001 sudah diisi." in operator.text
    father, mother = await added(town)
    assert (father.name, father.sex, father.nik, father.kk) == ("Maman Suherman", Sex.MALE, FATHER, KK)
    assert (mother.name, mother.sex, mother.relationship) == ("Enok", Sex.FEMALE, Relationship.WIFE)
    assert "data 2 orang sudah diisi operator" in town.phone("rt-1").text
    await town.room.tap("Setujui")
    assert (await registered(town, mother.id)).nik == MOTHER


async def test_what_cannot_be_read_is_left_out(town: Town) -> None:
    await a_family_by_photo(town)
    await town.room.tap("Isi dari foto KK")
    operator = await town.phone("operator").answer("Lewati", "Lewati", "Laki-laki", "36")
    await operator.answer("Enok", "Lewati", "Lewati", "Lewati", "Lewati", "Kirim")
    father, mother = await added(town)
    assert (father.sex, father.relationship, mother.name) == (Sex.MALE, Relationship.HEAD, "Enok")
    assert (mother.sex, mother.born, mother.relationship, mother.nik) == (None, None, None, "")
    await town.room.tap("Setujui")
    assert (await registered(town, mother.id)).name == "Enok"


async def test_of_who_lives_with_a_family_it_is_asked_how_they_are_kin(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Maman Suherman", "Hari ini")
    await phone.photo(PHOTO)
    await phone.answer("1", "+ Ikut keluarga", "Asep Saepudin", "Asep Saepudin (52)", "Kirim")
    await town.room.tap("Isi dari foto KK")
    operator = await town.phone("operator").answer("Lewati", FATHER)
    assert "Apa hubungan Maman Suherman dengan kepala keluarga?" in operator.text
    await operator.answer("Menantu", "Kirim")
    asep = next(person for person in make_residents(RT_003) if person.name == "ASEP SAEPUDIN")
    [person] = await added(town)
    assert (person.relationship, person.household_id) == (Relationship.CHILD_IN_LAW, asep.household_id)


async def test_each_step_is_in_the_log(town: Town) -> None:
    await a_family_by_photo(town)
    await (await read_off(town)).tap("Kirim")
    log = await town.log(f"report:{(await town.the_report()).id}")
    assert [line.action for line in log] == ["report.submitted", "report.viewed", "report.entered"]
    assert all("Enok" not in str(line.detail) for line in log)


async def test_the_room_reads_no_number_and_sees_no_photo(town: Town) -> None:
    await a_family_by_photo(town)
    await (await read_off(town)).tap("Kirim")
    read = "\n".join(bubble.prompt.text for bubble in town.room.chat)
    for number in (KK, FATHER, MOTHER):
        assert number not in read.replace(" ", "")
    assert {to for to, _ in files_of(town)} == {town.phone("operator").address}


async def test_a_nik_that_is_somebody_elses_is_asked_again(town: Town) -> None:
    other = next(person.nik for person in make_residents(RT_003) if person.nik)
    await a_family_by_photo(town)
    await town.room.tap("Isi dari foto KK")
    operator = await town.phone("operator").answer(KK, other, "Enok", MOTHER, "Istri", "Kirim")
    assert "Berapa NIK Maman Suherman?" in operator.text
    assert await added(town) == []
    await operator.answer(FATHER, "Kirim")
    assert [person.nik for person in await added(town)] == [FATHER, MOTHER]


async def test_what_was_entered_outlives_returning_and_is_entered_anew_of_another_photo(town: Town) -> None:
    phone = await a_family_by_photo(town)
    await (await read_off(town)).tap("Kirim")
    ids = [person.id for person in await added(town)]
    await town.room.answer("Minta perbaikan", "Tanggal")
    await phone.answer("Perbaiki", "kemarin", "Kirim")
    assert [(person.id, person.nik) for person in await added(town)] == list(zip(ids, (FATHER, MOTHER), strict=True))
    await town.room.answer("Minta perbaikan", "Rombongan")
    await phone.tap("Perbaiki")
    await phone.photo(PHOTO + b" sharper")
    await phone.tap("Kirim")
    assert (await town.the_report()).change.is_to_enter
    await town.room.tap("Isi dari foto KK")
    shown = [bubble.prompt.text for bubble in town.phone("operator").chat[-2:]]
    assert "NIK Enok: 3215274808920002" in "\n".join(shown), "what was read before is known"


async def test_a_report_like_an_earlier_one_asks_for_its_own_family(town: Town) -> None:
    phone = await a_family_by_photo(town)
    await (await read_off(town)).tap("Kirim")
    await phone.answer("laporan", "1. ", "Lapor lagi seperti ini", "Jajang Sutisna")
    assert "Kirim foto KK mereka" in phone.text
    await phone.photo(PHOTO)
    assert "Berapa orang yang datang" in phone.text
    await phone.answer("1", "Kirim")
    *_, report = sorted(await town.reports(), key=lambda each: each.number)
    assert (report.change.names, report.change.on_photo, report.change.is_to_enter) == (("Jajang Sutisna",), 1, True)


async def test_an_old_card_enters_nobody(town: Town) -> None:
    await a_family_by_photo(town)
    card = town.room.newest
    old = token(card, "Isi dari foto KK")
    await (await read_off(town)).tap("Kirim")
    await town.room.send(Pressed(old, card.ref, "press"))
    assert "kartu" in town.network.notices[-1].casefold()
    assert len(await added(town)) == 2


async def test_whoever_is_registered_elsewhere_is_moved_and_not_entered_twice(town: Town) -> None:
    known = next(person for person in make_residents(RT_001) if person.nik and person.sex is Sex.MALE)
    await a_family_by_photo(town, name=known.name.title())
    await town.room.tap("Isi dari foto KK")
    await town.phone("operator").answer("Lewati", known.nik, "Enok", MOTHER, "Istri", "Kirim")
    assert [person.name for person in await added(town)] == ["Enok"]
    assert known.id in (await town.the_report()).change.subjects


async def test_it_is_no_report_of_somebody_who_is_on_no_list(town: Town) -> None:
    await a_family_by_photo(town)
    assert [row["untied"] for row in await town.rows(tables.reports)] == [False]
    assert "Hubungkan" not in "".join(town.room.newest.labels)


async def test_of_who_is_recorded_as_dead_the_operator_reads_so_on_the_card(town: Town) -> None:
    father = Person(
        PersonId("dead"), HouseholdId("dead"), RT_001, "MAMAN SUHERMAN", Sex.MALE, date(1990, 4, 4), "KARAWANG",
        status=BasicStatus.DEAD,
    )  # fmt: skip
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_001, [father])
    await a_family_by_photo(town)
    await town.room.tap("Isi dari foto KK")
    operator = await town.phone("operator").answer("Lewati", "Lewati", "Laki-laki", "4-4-1990")
    await operator.answer("Enok", "Lewati", "Lewati", "Lewati", "Lewati", "Kirim")
    assert (
        "Maman Suherman sama nama dan lahirnya dengan warga yang tercatat meninggal di RT 001/RW 002" in town.room.text
    )
