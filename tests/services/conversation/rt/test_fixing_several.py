"""A returned report that names several is fixed: nobody is dropped whom the head did not leave out himself."""

from sqlalchemy import update

from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_001, RT_003
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import tells

FAMILY = ("Asep Saepudin", "Asep Saepudin (52)", "Sekeluarga")
NABILA = "NABILA AZZAHRA"


async def sent_back(town: Town, label: str) -> None:
    """The report that was sent last, for one of its answers."""
    await town.room.tap("Minta perbaikan")
    await town.room.tap(label)


async def returned(town: Town, label: str) -> Phone:
    """The same, and taken up."""
    await sent_back(town, label)
    return await town.phone("rt-1").tap("Perbaiki")


async def now_stands(town: Town, name: str, **so: object) -> None:
    """Somebody else's report has changed him meanwhile."""
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.persons).where(tables.persons.c.name == name).values(**so))


async def died(town: Town, name: str) -> None:
    await now_stands(town, name, status=BasicStatus.DEAD.value)


async def moved(town: Town, name: str) -> None:
    await now_stands(town, name, area_code=RT_001)


async def test_a_family_that_leaves_is_asked_anew_who_of_it_goes_though_all_of_it_was_told_as_gone(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    phone = await returned(town, "Yang pindah")
    assert "sendirian" not in phone.text
    await phone.answer("Sekeluarga, 3 orang", "Kirim")
    assert (await town.the_report()).change.subjects == gone.change.subjects


async def test_who_is_told_elsewhere_by_now_is_offered_with_his_family_and_said_to_be_gone(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    await sent_back(town, "Yang pindah")
    await moved(town, NABILA)
    phone = await town.phone("rt-1").tap("Perbaiki")
    await phone.answer("Sekeluarga, 3 orang")
    assert "Nabila Azzahra sekarang tercatat tidak tinggal di RT ini lagi." in phone.text
    await phone.tap("Kirim")
    assert (await town.the_report()).change.subjects == gone.change.subjects


async def test_who_died_meanwhile_is_not_offered_and_said_to_be_left_out(town: Town) -> None:
    await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    await sent_back(town, "Yang pindah")
    await died(town, NABILA)
    phone = await town.phone("rt-1").tap("Perbaiki")
    await phone.answer("Sekeluarga, 2 orang")
    assert "Nabila Azzahra sekarang tercatat sudah meninggal, jadi tidak ikut dilaporkan lagi." in phone.text


async def test_where_another_answer_is_asked_anew_it_is_said_who_has_died(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    await sent_back(town, "Tanggal")
    await died(town, NABILA)
    phone = await town.phone("rt-1").answer("Perbaiki", "Hari ini")
    assert "Nabila Azzahra sekarang tercatat sudah meninggal." in phone.text
    await phone.tap("Kirim")
    assert (await town.the_report()).change.subjects == gone.change.subjects


async def test_whom_he_leaves_out_himself_is_named_before_it_is_sent(town: Town) -> None:
    await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    phone = await returned(town, "Yang pindah")
    await phone.answer("Hanya")
    assert "Tidak ikut dilaporkan lagi: Cucu Cahyati, Nabila Azzahra." in phone.text


async def test_nothing_is_said_where_all_are_told_of_as_before(town: Town) -> None:
    await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    phone = await returned(town, "Tanggal")
    await phone.answer("Hari ini")
    assert "Tidak ikut" not in phone.text
    assert "tercatat" not in phone.text


async def test_a_newcomer_who_is_called_otherwise_is_nobody_less(town: Town) -> None:
    answers = ("Yusuf Hidayat", "kemarin", "2", "Laki-laki", "17-8-1990", "Wati Lestari", "Perempuan", "3-4-1992")
    await tells(town, "Pindah masuk", *answers)
    await town.room.answer("Minta perbaikan", "Tulis alasan lain")
    await town.phone("operator").say("nama yang kedua keliru")
    phone = await town.phone("rt-1").answer("Perbaiki", "Ubah", "Nama", "Wati Lestiani")
    assert "Wati Lestiani" in phone.text
    assert "Tidak ikut" not in phone.text


async def named_head(town: Town) -> Phone:
    """The death of a head whom his wife was to follow came back for that."""
    answers = ("Asep Saepudin", "Asep Saepudin (52)", "kemarin", "+ Kepala pengganti", "Cucu Cahyati")
    await tells(town, "Kematian", *answers)
    await sent_back(town, "Kepala pengganti")
    return town.phone("rt-1")


async def another_household(town: Town) -> str:
    """One of the same RT."""
    rows = [row for row in await town.rows(tables.persons) if row["area_code"] == RT_003]
    hers = next(row["household_id"] for row in rows if row["name"] == "CUCU CAHYATI")
    return next(str(row["household_id"]) for row in rows if row["household_id"] != hers)


async def test_who_is_of_another_family_by_now_is_not_offered_to_follow_its_head(town: Town) -> None:
    phone = await named_head(town)
    await now_stands(town, "CUCU CAHYATI", household_id=await another_household(town))
    await phone.tap("Perbaiki")
    assert [each for each in phone.newest.labels if "(" in each] == ["Nabila Azzahra (27), Kp. Sukamaju No. 1"]


async def test_who_was_named_is_offered_still_where_the_family_is_of_one_card_with_another(town: Town) -> None:
    phone = await named_head(town)
    another = await another_household(town)
    for name in ("CUCU CAHYATI", "ASEP SAEPUDIN", NABILA):
        await now_stands(town, name, household_id=another)
    await phone.tap("Perbaiki")
    assert any(each.startswith("Cucu Cahyati") for each in phone.newest.labels)
