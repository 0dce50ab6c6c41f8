"""A family of which nobody is on the list is told of by one report, and an operator ties each of them."""

from bot.domain.people.people import BasicStatus, Marital, Person, PersonId
from bot.domain.report.review import Status
from bot.services.demo.demo_village import REGENCY
from bot.storage.registry import read_registry
from tests.services.phones import Phone, Town

FAMILY = ("KOSIM MULYADI", "SITI MARLINA", "BUDI MULYADI")


async def told(town: Town, first: str, others: str) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", first, "Tidak ada di daftar", "kemarin")
    await phone.answer("RT lain di desa ini")
    assert "Kalau keluarganya juga, tambahkan nama mereka." in phone.text
    return await phone.answer("+ Yang tak terdaftar", others)


async def people(town: Town) -> list[Person]:
    report = (await town.reports())[-1]
    async with town.house.db.read() as transaction:
        return await read_registry.persons(transaction, [PersonId(each) for each in report.change.subjects], REGENCY)


async def test_all_of_them_are_named_entered_and_gone(town: Town) -> None:
    phone = await told(town, "Kosim Mulyadi", "1. Siti Marlina\n2. Budi Mulyadi")
    await phone.answer("Kirim")
    assert "Kosim Mulyadi, Siti Marlina, Budi Mulyadi belum terhubung" in phone.text
    assert "Kosim Mulyadi, Siti Marlina, Budi Mulyadi belum terhubung" in town.room.text
    await town.room.tap("Hubungkan")
    operator = await town.phone("operator").answer("Tambahkan", "Lewati", "Laki-laki", "umur 40", "Lewati", "Kirim")
    assert "tetapi Siti Marlina, Budi Mulyadi belum." in operator.text
    await operator.answer("Hubungkan berikutnya")
    assert "“Siti Marlina”" in operator.text
    assert "sekeluarga dengan Kosim Mulyadi" in operator.text
    await operator.answer("Tambahkan", "Lewati", "Perempuan", "umur 38", "Lewati", "Kirim")
    await operator.answer("Hubungkan berikutnya", "Tambahkan", "Lewati", "Laki-laki", "umur 9", "Lewati", "Kirim")
    assert "silakan diputuskan" in operator.text
    await town.room.tap("Setujui")
    found = await people(town)
    assert sorted((each.name, each.status) for each in found) == sorted((name, BasicStatus.MOVED) for name in FAMILY)
    assert len({each.household_id for each in found}) == 1


async def test_who_is_registered_of_them_takes_his_family_along_by_one_pick(town: Town) -> None:
    phone = await told(town, "Rohmann Hakimm", "Em Suhaemi dan Wiranatakusumah")
    await phone.answer("Kirim", "Bukan, kirim", "Bukan, kirim")
    assert (await town.the_report()).change.names == ("Rohmann Hakimm", "Em Suhaemi", "Wiranatakusumah")
    await town.room.tap("Hubungkan")
    operator = await town.phone("operator").answer("rohman hakim", "Rohman Hakim (52)", "Kirim")
    assert "tetapi Wiranatakusumah belum." in operator.text
    assert "Rohman Hakim (52), Kp. Sukamaju No. 3; Eem Suhaemi (49)" in town.phone("rt-1").text
    await town.room.tap("Setujui")
    assert "Wiranatakusumah belum terhubung dengan warga terdaftar. Kalau disetujui begini, datanya" in town.room.text
    await town.room.tap("Setujui begitu saja")
    report = await town.the_report()
    assert (report.status, report.change.unlisted) == (Status.APPLIED, ("Wiranatakusumah",))
    assert {each.status for each in await people(town)} == {BasicStatus.MOVED}


async def test_each_who_may_be_on_the_list_is_asked_about_and_taken_for_whom_he_was_asked(town: Town) -> None:
    phone = await told(town, "Wiranatakusumah", "Em Suhaemi, istrinya")
    assert "“istrinya” bukan nama orang" in phone.text
    await phone.answer("Em Suhaemi", "Kirim")
    assert "“Em Suhaemi” belum ditemukan" in phone.text
    await phone.answer("Eem Suhaemi", "Kirim")
    report = await town.the_report()
    assert (report.change.names, len(report.change.effects)) == (("EEM SUHAEMI", "Wiranatakusumah"), 1)


async def test_of_a_listed_family_who_is_on_no_list_goes_along_in_the_same_report(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "rohman hakim", "Rohman Hakim (52)", "Sekeluarga")
    await phone.answer("kemarin", "Kabupaten lain")
    assert "+ Yang tak terdaftar" not in phone.newest.labels, "it is not urged: most are on the list"
    await phone.answer("Tambah keterangan", "Yang tak terdaftar")
    assert "Di sini hanya keluarganya yang tidak ada di daftar warga." in phone.text
    await phone.answer("Wiranatakusumah", "Kirim")
    assert "Wiranatakusumah belum terhubung dengan warga terdaftar" in town.room.text
    await town.room.tap("Hubungkan")
    operator = town.phone("operator")
    assert "sekeluarga dengan Rohman Hakim" in operator.text
    await operator.answer("Tambahkan", "Lewati", "Laki-laki", "umur 12", "Lewati", "Kirim")
    await town.room.tap("Setujui")
    found = await people(town)
    assert "WIRANATAKUSUMAH" in {each.name for each in found}
    assert {each.status for each in found} == {BasicStatus.MOVED}
    assert len({each.household_id for each in found}) == 1


async def test_of_a_couple_of_whom_neither_is_listed_each_is_tied(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Perubahan status", "Wiranatakusumah", "Tidak ada di daftar", "Kawin"
    )
    await phone.answer("kemarin", "+ Pasangan", "Kusumaningrat", "Tidak ada di daftar", "Kirim")
    assert "Wiranatakusumah, Kusumaningrat belum terhubung" in town.room.text
    await town.room.tap("Hubungkan")
    operator = await town.phone("operator").answer("Tambahkan", "Lewati", "Laki-laki", "umur 30", "Lewati", "Kirim")
    assert "tetapi Kusumaningrat belum." in operator.text
    await operator.answer("Hubungkan berikutnya", "Tambahkan", "Lewati", "Perempuan", "umur 28", "Lewati", "Kirim")
    await town.room.tap("Setujui")
    assert [(each.name, each.marital) for each in await people(town)] == [
        ("WIRANATAKUSUMAH", Marital.MARRIED),
        ("KUSUMANINGRAT", Marital.MARRIED),
    ]
