"""A survey from its asking to what the card says of it: once, by whoever was asked, as long as it is wanted."""

from datetime import UTC, datetime
from pathlib import Path

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.clock.surveys_due import close_surveys
from bot.services.clock.surveys_wait import remind_of_surveys
from bot.services.demo.demo_village import REGENCY
from bot.storage import tables
from tests.journeys.conversations import CONVERSATIONS
from tests.services.phones import Phone, Town, open_town

SPOKEN_OF = {conversation.kind: conversation for conversation in CONVERSATIONS}
QUESTIONS = ("Ya", "Tidak", "Tidak tahu", "Ya", "Tidak", "Ya", "Ya", "Tidak", "Ya")


async def told(town: Town, kind: str = "proposal") -> None:
    phone = await town.phone(SPOKEN_OF[kind].who).say("lapor")
    await phone.answer(*SPOKEN_OF[kind].inputs)


async def asked(town: Town, who: str = "Ujang", kind: str = "proposal") -> Phone:
    """The operator asks somebody from the report's details; gives that one's phone."""
    await told(town, kind)
    await town.room.tap("Rincian")
    await town.phone("operator").answer("Minta disurvei", who)
    return town.phone("rt-1")


async def answered(phone: Phone) -> Phone:
    await phone.answer("Lihat", "Mulai survei", "Keluarganya", *QUESTIONS, "Atap dapurnya bocor", "Ya", "Lewati")
    await phone.photo()
    return await phone.answer("Lewati", "-6.30125, 107.30456", "Kirim")


async def surveys(town: Town) -> list[str]:
    return [row["stage"] for row in await town.rows(tables.surveys)]


async def test_what_was_found_stands_in_the_details_and_that_it_was_on_the_card(town: Town) -> None:
    phone = await asked(town)
    assert "lihat keadaan Mumuh Muhidin" in phone.text
    assert "Survei: diminta dari Ujang Suryana" in town.room.text
    await answered(phone)
    assert "sudah dikirim ke operator" in phone.text
    assert await surveys(town) == ["done"]
    assert "Survei: Ujang Suryana, 10 November 2026" in town.room.text
    assert "bocor" not in town.room.text
    operator = town.phone("operator")
    assert "selesai menyurvei laporan" in operator.text
    await operator.tap("Buka")
    said = "\n".join(bubble.prompt.text for bubble in operator.chat[-3:])
    assert "Kata yang ditemui: Atap dapurnya bocor" in said
    assert "Pernah kurang makan: Tidak tahu" in said
    assert "Diberi tahu bukan janji: Ya" in said
    assert "https://maps.google.com/?q=-6.30125,107.30456" in said
    assert any(bubble.attachment for bubble in operator.chat)


async def test_it_goes_on_where_he_stopped_whatever_came_between(town: Town) -> None:
    phone = await asked(town)
    await phone.answer("Lihat", "Mulai survei", "Keluarganya", "Ya", "lapor", "Simpan dulu")
    assert "Jawaban survei tadi disimpan" in phone.text
    await phone.answer("lapor", "Kematian", "asep", "Asep Saepudin (52)", "kemarin")
    await phone.answer("/survei", "1. Mumuh", "Lanjutkan survei")
    assert "Apakah kepala keluarganya masih bekerja?" in phone.text
    await phone.answer("batal")
    await phone.answer("Lanjutkan Kematian", "Kirim")
    assert {report.kind for report in await town.reports()} == {"proposal", "death"}
    assert await surveys(town) == ["open"]


async def test_a_photo_that_was_sent_before_he_stopped_is_the_reports(town: Town) -> None:
    phone = await asked(town)
    await phone.answer("Lihat", "Mulai survei", "Tidak ada orang", "Rumahnya kosong")
    await phone.photo()
    (report,) = await town.reports()
    assert [row["report_id"] for row in await town.rows(tables.attachments)] == [report.id]


async def test_of_a_report_that_is_withdrawn_meanwhile_he_is_told_and_nothing_is_left_to_do(town: Town) -> None:
    phone = await asked(town)
    await phone.answer("Lihat", "Mulai survei", "Tidak ada orang", "Rumahnya kosong")
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
    await close_surveys(town.house, REGENCY)
    await town.deliver.drain()
    assert await surveys(town) == ["closed"]
    assert "tidak perlu disurvei lagi" in phone.text
    await phone.answer("/survei")
    assert "Tidak ada rumah yang perlu" in phone.text


async def test_what_is_handed_in_after_the_decision_decides_nothing_and_says_so(town: Town) -> None:
    phone = await asked(town, who="Saya sendiri")
    phone = town.phone("operator")
    await phone.answer("Mulai survei", "Tidak ada orang", "Rumahnya kosong", "Lewati", "Lewati")
    await town.room.answer("Tolak", "Keterangannya tidak sesuai")
    await phone.tap("Kirim")
    assert "tidak perlu disurvei lagi" in phone.text
    assert await surveys(town) == ["closed"]
    await phone.answer("/survei")
    assert "Tidak ada survei yang sedang berjalan" in phone.text


async def test_whoever_cannot_go_says_so_and_another_is_asked(town: Town) -> None:
    phone = await asked(town)
    await phone.answer("Lihat", "Tidak bisa ke sana", "Ya, tidak bisa")
    operator = town.phone("operator")
    assert "Ujang Suryana tidak bisa menyurvei" in operator.text
    await operator.answer("Ganti petugas", "Saya sendiri")
    assert sorted(await surveys(town)) == ["closed", "open"]
    assert "Mulai survei" in operator.newest.labels


async def test_in_place_of_one_another_is_asked_and_the_first_is_told(town: Town) -> None:
    phone = await asked(town)
    operator = town.phone("operator")
    await operator.answer("Ganti petugas", "Saya sendiri")
    assert "dikerjakan petugas lain" in phone.text
    assert sorted(await surveys(town)) == ["closed", "open"]


async def test_nobody_else_reads_or_answers_it(town: Town) -> None:
    phone = await asked(town)
    await phone.tap("Lihat")
    start = next(button for button in phone.newest.prompt.buttons if button.label == "Mulai survei")
    other = await town.phone("rt-2").send(Pressed(start.token))
    assert "bukan tugas Bapak/Ibu" in other.text
    assert "Mumuh" not in other.text
    await other.say("/survei")
    assert "Tidak ada rumah yang perlu" in other.text


async def test_of_a_kind_without_questions_what_was_found_is_told_in_words(town: Town) -> None:
    phone = await asked(town, kind="missing")
    await phone.answer("Lihat", "Mulai survei", "Tetangganya", "Pindah ke Bekasi")
    assert "Apa yang Bapak/Ibu lihat di sana?" in phone.text
    await phone.say("lewati")
    assert "Apa yang Bapak/Ibu lihat di sana?" in phone.text
    await phone.answer("Rumahnya sudah ditempati orang lain", "Lewati", "Lewati", "Kirim")
    assert await surveys(town) == ["done"]


async def test_where_the_profile_needs_one_nothing_is_approved_before_it(tmp_path: Path) -> None:
    profile = tmp_path / "desa.toml"
    profile.write_text('extends = "dtks"\n[surveys]\nkinds = ["proposal"]\nneeded = ["proposal"]\n')
    config = tmp_path / "config.toml"
    config.write_text(f'[app]\nprofile = "{profile}"\n')
    async with open_town(tmp_path, config=config) as town:
        await told(town)
        await town.room.tap("Setujui")
        operator = town.phone("operator")
        assert "belum bisa disetujui" in operator.text
        assert [report.status for report in await town.reports()] == [Status.WAITING]
        await operator.answer("Saya sendiri", "Mulai survei", "Keluarganya", *QUESTIONS, "Butuh", "Ya", "Lewati")
        await operator.answer("Lewati", "Lewati", "Lewati", "Kirim")
        await town.room.tap("Setujui")
        assert [report.status for report in await town.reports()] == [Status.APPLIED]


async def test_whoever_is_to_go_is_reminded_then_the_operators_then_the_tksk(town: Town) -> None:
    await town.phone("tksk").say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Yayah')}")
    phone = await asked(town)  # on Tuesday 10 November, until the 17th
    heard = {}
    for day in range(16, 22):
        town.clock.now = datetime(2026, 11, day, 3, tzinfo=UTC)
        heard[day] = [await remind_of_surveys(town.house, REGENCY), await remind_of_surveys(town.house, REGENCY)]
        await town.deliver.drain()
    assert heard == {16: [1, 0], 17: [1, 0], 18: [3, 0], 19: [0, 0], 20: [4, 0], 21: [0, 0]}
    assert "belum disurvei, padahal waktunya sudah lewat" in phone.text
    await phone.tap("Lihat")
    assert "Mulai survei" in phone.newest.labels
    tksk = town.phone("tksk")
    assert "Survei yang lewat waktunya, walaupun operator desanya sudah diingatkan" in tksk.text
    assert "Mumuh" not in tksk.text
    await tksk.tap("Survei di wilayah saya")
    assert "1 survei sedang berjalan, 1 lewat waktunya" in tksk.text
    await tksk.tap("1. Mumuh")
    assert "Ganti petugas" in tksk.newest.labels


async def test_it_is_asked_for_from_the_card_and_who_went_stands_in_the_persons_history(town: Town) -> None:
    await told(town)
    await town.room.tap("Minta disurvei")
    operator = town.phone("operator")
    await operator.answer("Ujang")
    await answered(town.phone("rt-1"))
    await operator.answer("cari mumuh", "1. Mumuh", "Lapor, riwayat", "Riwayat laporan")
    assert "Survei: Ujang Suryana, 10 November 2026" in operator.text


async def test_an_operator_who_goes_himself_reads_of_his_own_and_of_the_others(town: Town) -> None:
    await asked(town)
    await asked(town, "Saya sendiri", "unfit")
    operator = town.phone("operator")
    town.clock.now = datetime(2026, 11, 18, 3, tzinfo=UTC)
    before = len(operator.chat)
    await remind_of_surveys(town.house, REGENCY)
    await town.deliver.drain()
    told_now = "\n".join(bubble.prompt.text for bubble in operator.chat[before:])
    assert "Satu rumah belum disurvei" in told_now
    assert "Survei yang lewat waktunya:" in told_now
