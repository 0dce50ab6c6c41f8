"""*Rincian* and *Hubungi pelapor*: what an operator reads in private of a report and of who sent it."""

from bot.dialogue.prompt import Pressed
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.work.channel import SendFile
from bot.storage.officers import officers
from tests.services.phones import ROOM, Phone, Town

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")


async def birth(town: Town) -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "cucu cahyati", "Cucu Cahyati")
    return await phone.answer("Siti Maryam", "Perempuan", "kemarin", "Di rumah", "Karawang", "Kirim")


async def test_photos_come_as_pictures(town: Town) -> None:
    phone = await town.rt_reports_death()
    await phone.photo()
    await phone.tap("Ya, tambahkan")
    await town.room.tap("Rincian")
    files = [order for _, order in town.network.carried if isinstance(order, SendFile)]
    assert [(each.filename, each.as_picture) for each in files] == [("MTI-2611-0001-foto-1.jpg", True)]


async def test_a_newborn_is_shown_with_the_card_of_the_family(town: Town) -> None:
    await birth(town)
    await town.room.tap("Rincian")
    text = town.phone("operator").text
    newborn = text[text.index("NIK: belum ada, nomor sementara SEM-") :]
    assert f"No KK: {CUCU.kk}" in newborn
    assert "No KK: -" not in newborn
    await town.phone("operator").answer("cari siti maryam", "1. Siti Maryam")
    assert f"No KK: {CUCU.kk}" in town.phone("operator").text


async def test_of_whom_no_place_of_birth_is_known_the_day_is_shown_alone(town: Town) -> None:
    answers = ("Pindah masuk", "Yusuf Hidayat", "kemarin", "1", "Laki-laki", "17-8-1990", "Kirim")
    await town.phone("rt-1").answer("lapor", *answers)
    await town.room.tap("Rincian")
    assert "Lahir: 17 Agustus 1990" in town.phone("operator").text


async def test_the_survey_is_read_by_the_names_of_its_questions(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Usulan", "asep saepudin", "Asep Saepudin (52)")
    for _ in town.house.profile.survey:
        await phone.tap("Ya")
    await phone.tap("Kirim")
    assert "Jawaban survei: lihat Rincian" in town.room.text
    assert "kesehatan" not in town.room.text
    await town.room.tap("Rincian")
    for question in town.house.profile.survey:
        assert f"{question.label}: Ya" in town.phone("operator").text


async def test_the_reporter_is_reached_by_his_number_in_private_alone(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    operator = town.phone("operator")
    await operator.tap("Hubungi pelapor")
    assert operator.text == (
        "Pelapor laporan Kematian MTI-2611-0001:\n\n"
        "Ujang Suryana, ketua RT 003/RW 005. HP: 0811-0000-001. WhatsApp: https://wa.me/628110000001"
    )
    assert "0811" not in " ".join(town.network.seen_in(ROOM.id))
    report = await town.the_report()
    (line,) = await town.log(f"officer:{report.reporter_id}")
    assert (line.action, line.actor, line.detail["how"]) == ("officer.viewed", "officer:demo-officer-3", "contact")


async def test_who_is_on_duty_no_more_is_named_beside_who_is(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    await town.room.tap("Rincian")
    details = town.phone("operator").newest
    async with town.house.db.write() as transaction:
        await officers.switch_off(transaction, report.reporter_id)
    await town.phone("operator").tap("Hubungi pelapor", details)
    assert "Ujang Suryana, dulu ketua RT 003/RW 005" in town.phone("operator").text


async def test_nobody_of_another_village_reads_his_number(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Rincian")
    press = next(each for each in town.phone("operator").newest.prompt.buttons if each.label == "Hubungi pelapor")
    for who in ("rt-2", "stranger"):
        phone = await town.phone(who).send(Pressed(press.token, "1", "p"))
        assert "0811" not in " ".join(bubble.prompt.text for bubble in phone.chat)


async def test_whoever_is_seen_by_the_details_of_a_report_has_a_line_in_the_log(town: Town) -> None:
    await town.rt_reports_death("Cucu Cahyati")
    await town.room.tap("Rincian")
    looks = [line for line in await town.log(f"person:{CUCU.id}") if line.action == "person.viewed"]
    assert [line.detail for line in looks] == [{"how": "report"}]


async def test_a_persons_page_says_how_often_it_was_opened_and_by_how_many(town: Town) -> None:
    operator, other = town.phone("operator"), town.phone("operator-2")
    await operator.answer("cari cucu cahyati", "1. Cucu Cahyati")
    assert "Datanya belum pernah dibuka sebelumnya." in operator.text
    await town.rt_reports_death("Cucu Cahyati")
    await town.room.tap("Rincian")
    await other.answer("cari cucu cahyati", "1. Cucu Cahyati")
    assert "Datanya sudah dibuka 2 kali oleh 1 orang; semuanya tercatat." in other.text
    await operator.answer("cari cucu cahyati", "1. Cucu Cahyati")
    assert "Datanya sudah dibuka 3 kali oleh 2 orang; semuanya tercatat." in operator.text
