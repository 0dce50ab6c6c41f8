"""A duty passes on by decree: the old head is thanked, the new one takes over what is open."""

from datetime import date, timedelta

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.review import Status
from bot.domain.report.survey import Survey, SurveyId
from bot.services.clock.remind import remind
from bot.services.clock.surveys_due import close_surveys
from bot.services.demo.demo_village import RT_001, RT_003, VILLAGE
from bot.services.officers.invite import CannotInvite, WrongArea
from bot.services.officers.replace_officer import CannotReplace, Decree, Replaced, replace_officer
from bot.services.officers.switch_off import CannotSwitchOff, switch_off
from bot.storage import tables
from bot.storage.officers import officers
from bot.storage.reports import claims, surveys
from tests.services.phones import Phone, Town

SK = "141/07/SK/2026"
UJANG = OfficerId("demo-officer-1")
RINA = OfficerId("demo-officer-3")


def decree(
    name: str = "Maman Sulaeman", area: AreaCode = RT_003, phone: str = "", since: date | None = None, who: str = ""
) -> Decree:
    return Decree(area, name, SK, phone, since, who)


async def replaced(town: Town, name: str = "Maman Sulaeman") -> Replaced:
    """The decree is carried out, and what follows is delivered."""
    done = await replace_officer(town.house, "cli", decree(name))
    await town.deliver.drain()
    return done


async def joined(town: Town) -> Phone:
    """The new head has come in."""
    code = (await replaced(town)).invitation.code
    return await town.phone("maman").say(f"gabung {code}")


async def returned(town: Town) -> None:
    """A report of the old head came back."""
    await town.rt_reports_death()
    await town.room.tap("Minta perbaikan")
    await town.room.tap("Tulis alasan lain")
    await town.phone("operator").say("Tanggal di surat berbeda")


async def test_the_old_head_is_thanked_and_reports_no_more(town: Town) -> None:
    await replaced(town)
    phone = town.phone("rt-1")
    assert phone.text == (
        "Ujang Suryana, tugas Bapak/Ibu sebagai ketua RT sudah selesai. Terima kasih.\n\n"
        "Yang belum selesai diteruskan oleh Maman Sulaeman."
    )
    await phone.say("lapor")
    assert "sampaikan kepada ketua RT yang sekarang" in phone.text
    assert phone.newest.labels == []


async def test_buttons_the_old_head_still_has_do_nothing(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    menu = phone.newest
    await replaced(town)
    await phone.tap("Kematian", menu)
    assert phone.text.startswith("Tugas Bapak/Ibu sebagai ketua RT sudah selesai")
    assert await town.reports() == []


async def test_the_decree_stands_in_the_log_of_both(town: Town) -> None:
    done = await replaced(town)
    (ended,) = [line for line in await town.log(f"officer:{UJANG}") if line.action == "officer.switched_off"]
    assert ended.detail == {"sk": SK, "since": "2026-11-10"}
    (invited,) = await town.log(f"officer:{done.invitation.officer.id}")
    assert invited.detail == {"role": "rt", "sk": SK, "since": "2026-11-10", "replaces": UJANG}


async def test_the_new_head_is_told_what_he_takes_over(town: Town) -> None:
    await returned(town)
    phone = await joined(town)
    assert "Ada 1 laporan dari ketua RT sebelumnya" in phone.chat[0].prompt.text
    assert phone.chat[0].labels == ["Laporan saya"]
    assert phone.newest.labels == ["Saya mengerti"]


async def test_where_nothing_is_open_nothing_is_said_of_it(town: Town) -> None:
    phone = await joined(town)
    assert not [each for each in phone.chat if "ketua RT sebelumnya" in each.prompt.text]


async def test_the_new_head_fixes_what_was_returned_to_the_old_one(town: Town) -> None:
    await returned(town)
    report = await town.the_report()
    phone = await joined(town)
    await phone.send(pressed(f"go:0:fix:{report.id}"))
    await phone.answer("Ubah", "Tanggal meninggal", "Hari ini", "Kirim")
    fixed = await town.the_report()
    maman = await head(town, "Maman Sulaeman")
    assert (fixed.status, fixed.revision, fixed.reporter_id) == (Status.WAITING, 1, maman)
    assert "Pelapor: Maman Sulaeman" in town.room.text


def pressed(token: str) -> Pressed:
    return Pressed(token, "1", "press")


async def head(town: Town, name: str) -> OfficerId:
    async with town.house.db.read() as transaction:
        return next(
            each.id for each in await officers.officers_of_area(transaction, RT_003, [Role.RT]) if each.name == name
        )


async def test_a_decision_is_told_to_the_present_head(town: Town) -> None:
    await town.rt_reports_death()
    phone = await joined(town)
    old = town.phone("rt-1").text
    await town.room.tap("Setujui")
    assert (
        phone.text == "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) disetujui. Terima kasih."
    )
    assert town.phone("rt-1").text == old


async def test_a_decision_reaches_the_reporter_alone_while_he_is_on_duty(town: Town) -> None:
    code = await town.invite(Role.RT, RT_003, "Wakil")
    colleague = await town.phone("wakil").say(f"gabung {code}")
    before = len(colleague.chat)
    phone = await town.rt_reports_death()
    await town.room.tap("Setujui")
    assert phone.text.startswith("Laporan Kematian MTI-2611-0001")
    assert len(colleague.chat) == before


async def test_the_old_head_is_not_reminded(town: Town) -> None:
    await replaced(town)
    before = len(town.phone("rt-1").chat)
    town.clock.advance(days=2)
    await remind(town.house, AreaCode("32.15"))
    await town.deliver.drain()
    assert len(town.phone("rt-1").chat) == before


async def test_an_invite_the_old_head_has_not_used_opens_nothing(town: Town) -> None:
    code = await town.invite(Role.RT, RT_003, "Ujang Suryana", "+628110000001")
    await replaced(town)
    assert f"Kode {code} sudah lewat masa berlakunya" in (await town.phone("x").say(f"gabung {code}")).text


async def test_a_half_filled_report_is_kept_sealed_and_offered_to_nobody(town: Town) -> None:
    phone = await town.phone("rt-1").say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    await phone.tap("Asep Saepudin (52)")
    new = await joined(town)
    owners = [row["owner"] for row in await town.rows(tables.sessions)]
    assert UJANG not in owners
    assert [owner for owner in owners if owner.startswith("ended:") and owner.endswith(UJANG)]
    assert "Lanjutkan" not in (await new.say("menu")).newest.labels


async def test_his_phone_may_come_in_again_with_a_new_code(town: Town) -> None:
    await replaced(town)
    code = await town.invite(Role.OPERATOR, VILLAGE, "Ujang Suryana")
    phone = await town.phone("rt-1").say(f"gabung {code}")
    assert phone.text.startswith("Selamat datang, Ujang Suryana. Bapak/Ibu terdaftar sebagai operator")


async def test_an_area_nobody_heads_is_refused_with_what_to_do(town: Town) -> None:
    with pytest.raises(CannotReplace, match="officer invite --role rt"):
        await replace_officer(town.house, "cli", decree(area=AreaCode(f"{VILLAGE}/009/009")))


async def test_an_unknown_area_and_one_that_is_no_rt_are_refused(town: Town) -> None:
    with pytest.raises(CannotInvite, match="area import"):
        await replace_officer(town.house, "cli", decree(area=AreaCode("32.15.99.2001/001/001")))
    with pytest.raises(WrongArea):
        await replace_officer(town.house, "cli", decree(area=AreaCode(f"{VILLAGE}/005")))


async def test_of_several_heads_one_must_be_named(town: Town) -> None:
    await town.invite(Role.RT, RT_003, "Wakil")
    with pytest.raises(CannotReplace, match=r"Ujang Suryana \(demo-officer-1\), Wakil \(\w+\).*--who"):
        await replace_officer(town.house, "cli", decree())
    with pytest.raises(CannotReplace, match="demo-officer-2 bukan ketua"):
        await replace_officer(town.house, "cli", decree(who="demo-officer-2"))
    done = await replace_officer(town.house, "cli", decree(who=UJANG))
    assert done.left.id == UJANG


async def test_nobody_is_replaced_by_himself(town: Town) -> None:
    with pytest.raises(CannotReplace, match=r"sudah menjadi ketua 32\.15\.27\.2099/005/003"):
        await replace_officer(town.house, "cli", decree("ujang suryana"))


@pytest.mark.parametrize("phone", ["08110000001", "08110000002"])
async def test_somebody_elses_phone_number_is_refused(town: Town, phone: str) -> None:
    with pytest.raises(CannotReplace, match="Jangan sebut --phone"):
        await replace_officer(town.house, "cli", decree(phone=phone))
    assert (await town.phone("rt-1").say("menu")).text.startswith("Ujang Suryana")


async def test_a_decree_of_a_later_day_waits_for_it(town: Town) -> None:
    with pytest.raises(CannotReplace, match="mulai 2026-12-01"):
        await replace_officer(town.house, "cli", decree(since=date(2026, 12, 1)))


async def test_a_former_head_may_come_back(town: Town) -> None:
    await replaced(town)
    back = await replace_officer(town.house, "cli", decree("Ujang Suryana", phone="08110000001"))
    phone = await town.phone("rt-1").say(f"gabung {back.invitation.code}")
    assert back.invitation.officer.id == UJANG
    assert "Selamat datang, Ujang Suryana" in phone.text


async def test_an_operator_switched_off_decides_no_more_and_is_told_whom_to_ask(town: Town) -> None:
    await town.rt_reports_death()
    ended = await switch_off(town.house, "cli", phone="0811-0000-003")
    await town.deliver.drain()
    assert [each.name for each in ended.others] == ["Dedi Supriadi"]
    await town.room.tap("Setujui")
    assert (
        "sudah selesai, jadi tidak bisa memutuskan lagi. Kalau ini keliru, hubungi Dinas Sosial."
        in town.network.notices[-1]
    )
    assert (await town.the_report()).status is Status.WAITING
    assert "hubungi Dinas Sosial" in (await town.phone("operator").say("/antrean")).text


async def test_switching_off_says_what_is_left_open(town: Town) -> None:
    await town.rt_reports_death()
    ended = await switch_off(town.house, "cli", UJANG, sk=SK)
    assert (ended.others, ended.left_open) == ((), 1)
    (line,) = [line for line in await town.log(f"officer:{UJANG}") if line.action == "officer.switched_off"]
    assert line.detail == {"sk": SK}


async def test_nobody_unknown_and_nobody_twice_is_switched_off(town: Town) -> None:
    with pytest.raises(CannotSwitchOff, match="Tidak ada petugas dengan id nobody"):
        await switch_off(town.house, "cli", "nobody")
    with pytest.raises(CannotSwitchOff, match="Tidak ada petugas dengan nomor telepon itu"):
        await switch_off(town.house, "cli", phone="08999999999")
    await switch_off(town.house, "cli", UJANG)
    with pytest.raises(CannotSwitchOff, match="sebelumnya"):
        await switch_off(town.house, "cli", UJANG)


async def test_a_head_of_another_rt_gets_nothing_of_it(town: Town) -> None:
    await returned(town)
    report = await town.the_report()
    await replace_officer(town.house, "cli", decree("Baru", RT_001))
    await town.deliver.drain()
    await town.phone("rt-2").send(pressed(f"go:0:fix:{report.id}"))
    assert (await town.the_report()).revision == 0


async def test_an_operators_duty_passes_on_with_what_was_his_and_both_are_told(town: Town) -> None:
    """Her survey and the queue are with who comes; what she has open is let go; the log keeps the decree."""
    await town.rt_reports_death()
    report = await town.the_report()
    survey = Survey(SurveyId("s1"), report.id, report.area, RINA, RINA, town.clock(), town.house.today())
    async with town.house.db.write() as transaction:
        await surveys.add(transaction, survey)
        await claims.take(transaction, report.id, RINA, town.clock() + timedelta(minutes=9))
    done = await replace_officer(town.house, "cli", decree("Yayah", VILLAGE, who=RINA))
    await town.deliver.drain()
    assert (done.left.id, done.left_open, done.surveys) == (RINA, 1, 1)
    assert "Yang belum selesai diteruskan oleh Yayah." in town.phone("operator").text
    yayah = await town.phone("yayah").say(f"gabung {done.invitation.code}")
    assert "1 laporan yang perlu diputuskan\n• 1 survei" in yayah.chat[0].prompt.text
    assert {"Antrean", "Survei (1)"} <= set(yayah.chat[0].labels)
    assert "Asep Saepudin" in (await yayah.answer("Saya mengerti", "survei")).text
    await yayah.answer("antrean", "Setujui")
    assert (await town.the_report()).status is Status.APPLIED
    log = await town.log(f"officer:{done.invitation.officer.id}")
    assert [line.detail["sk"] for line in log if line.action == "officer.invited"] == [SK]


async def test_who_comes_for_the_tksk_or_dinas_sosial_takes_over_as_well(town: Town) -> None:
    """And somebody who is in already reads it at once."""
    await town.invite(Role.TKSK, AreaCode(VILLAGE[:8]), "Tati")
    done = await replace_officer(town.house, "cli", decree("Dadang", AreaCode(VILLAGE[:8])))
    assert (done.left.name, done.invitation.officer.role) == ("Tati", Role.TKSK)
    done = await replace_officer(town.house, "cli", decree("Elis", AreaCode(VILLAGE[:5])))
    assert done.invitation.officer.role is Role.DINSOS
    await replace_officer(town.house, "cli", decree("Dedi Supriadi", VILLAGE, who=RINA))
    await town.deliver.drain()
    assert "meneruskan Rina Marlina" in town.phone("operator-2").text


async def test_a_survey_of_whoever_left_without_a_successor_goes_back_to_the_village(town: Town) -> None:
    await town.rt_reports_death()
    report = await town.the_report()
    survey = Survey(SurveyId("s1"), report.id, report.area, UJANG, RINA, town.clock(), town.house.today())
    async with town.house.db.write() as transaction:
        await surveys.add(transaction, survey)
    await switch_off(town.house, "cli", UJANG)
    assert await close_surveys(town.house, AreaCode(VILLAGE[:5])) == 1
    await town.deliver.drain()
    phone = town.phone("operator")
    assert "Ujang Suryana tidak bertugas lagi, jadi survei laporan" in phone.text
    assert "Ganti petugas" in phone.newest.labels
    assert await close_surveys(town.house, AreaCode(VILLAGE[:5])) == 0
