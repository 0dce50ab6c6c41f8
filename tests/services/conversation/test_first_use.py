"""The first-use page: what is stored and why, told to everybody, in nobody's way."""

from datetime import timedelta

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.services.conversation.first_use import TEXT_OF
from bot.services.demo.demo_village import REGENCY, RT_003, VILLAGE
from bot.storage.officers import officers
from tests.services.phones import Phone, Town

RT_007 = AreaCode(f"{VILLAGE}/001/007")
LONGEST_BODY = 1024
"""Characters of a WhatsApp message with buttons."""


async def maman(town: Town, role: Role = Role.RT, area: AreaCode = RT_007) -> Phone:
    """Somebody new, who has just come in."""
    return await town.phone("maman").say(f"gabung {await town.invite(role, area, 'Pak Maman')}")


async def officer_id(town: Town) -> OfficerId:
    async with town.house.db.read() as transaction:
        return next(each.id for each in await officers.officers_of_area(transaction, RT_007, [Role.RT]))


async def forget(town: Town, phone: str = "demo-officer-1") -> None:
    """Somebody who came in before there was a page, or read an older one."""
    async with town.house.db.write() as transaction:
        await officers.set_told(transaction, OfficerId(phone), TEXT_OF - timedelta(days=1))


async def test_who_comes_in_reads_what_is_stored_why_who_sees_it_and_that_nothing_is_promised(town: Town) -> None:
    phone = await maman(town)
    for said in ("Yang disimpan:", "Untuk apa:", "Siapa yang melihat:", "Foto:", "bukan jaminan bantuan", "bertanya"):
        assert said in phone.text
    assert phone.newest.labels == ["Saya mengerti"]
    assert [each.prompt.text[:15] for each in phone.chat[:-1]] == ["Selamat datang,"]


@pytest.mark.parametrize(
    ("role", "area"), [(Role.OPERATOR, VILLAGE), (Role.TKSK, AreaCode("32.15.27")), (Role.DINSOS, REGENCY)]
)
async def test_every_role_has_a_page_that_fits_one_message(town: Town, role: Role, area: AreaCode) -> None:
    phone = await maman(town, role, area)
    assert "Siapa yang melihat:" in phone.text
    assert len(phone.text) <= LONGEST_BODY
    await phone.tap("Saya mengerti")
    assert phone.text.startswith("Pak Maman, ")


async def test_understanding_is_kept_with_the_text_it_was_about(town: Town) -> None:
    phone = await maman(town)
    await phone.tap("Saya mengerti")
    who = await officer_id(town)
    (told,) = [line for line in await town.log(f"officer:{who}") if line.action == "officer.told"]
    assert (told.actor, told.detail) == (f"officer:{who}", {"text": TEXT_OF.date().isoformat()})
    async with town.house.db.read() as transaction:
        officer = await officers.by_id(transaction, who)
    assert officer is not None
    assert officer.told_at == town.clock.now


async def test_understanding_twice_is_kept_once(town: Town) -> None:
    phone = await maman(town)
    page = phone.newest
    await phone.tap("Saya mengerti", page)
    await phone.tap("Saya mengerti", page)
    lines = await town.log(f"officer:{await officer_id(town)}")
    assert [line.action for line in lines].count("officer.told") == 1


async def test_who_understood_is_asked_no_more_though_the_clock_is_behind(town: Town) -> None:
    town.clock.now = TEXT_OF - timedelta(days=200)
    phone = await (await maman(town)).tap("Saya mengerti")
    before = len(phone.chat)
    await phone.say("lapor")
    assert len(phone.chat) == before + 1
    assert "Kematian" in phone.newest.labels


async def test_it_may_be_typed_as_well(town: Town) -> None:
    phone = await (await maman(town)).say("saya mengerti")
    assert "Kematian" in phone.newest.labels
    assert len(await (await phone.say("menu")).town.log(f"officer:{await officer_id(town)}")) == 3


async def test_until_then_the_page_comes_above_the_menu_and_never_again_after(town: Town) -> None:
    phone = await maman(town)
    await phone.say("lapor")
    assert phone.chat[-2].labels == ["Saya mengerti"]
    assert "Kematian" in phone.newest.labels
    await phone.tap("Saya mengerti")
    before = len(phone.chat)
    await phone.say("lapor")
    assert len(phone.chat) == before + 1


async def test_who_has_not_tapped_it_reports_all_the_same(town: Town) -> None:
    await forget(town)
    await town.rt_reports_death()
    assert (await town.the_report()).number == "MTI-2611-0001"


async def test_a_changed_text_asks_again(town: Town) -> None:
    await forget(town)
    phone = await town.phone("rt-1").say("menu")
    assert phone.chat[-2].labels == ["Saya mengerti"]
    await phone.tap("Saya mengerti")
    assert phone.text.startswith("Ujang Suryana, ini laporan sampai")


async def test_a_half_filled_report_is_offered_after_understanding(town: Town) -> None:
    await forget(town)
    phone = await town.phone("rt-1").say("lapor")
    await phone.tap("Kematian")
    await phone.say("Asep Saepudin")
    await phone.tap("Asep Saepudin (52)")
    await phone.tap("Saya mengerti")
    assert phone.newest.labels == ["Lanjutkan", "Simpan dulu", "Buang"]


async def test_it_can_be_read_again_at_any_time(town: Town) -> None:
    phone = await town.phone("rt-1").say("privasi")
    assert "Siapa yang melihat:" in phone.text
    assert phone.newest.labels == ["Menu"]


async def test_who_understood_on_one_phone_is_not_asked_on_the_next(town: Town) -> None:
    second = await town.phone("ujang-wa").share("08110000001")
    assert "Selamat datang, Ujang Suryana" in second.text
    assert "Kematian" in second.newest.labels


async def test_a_second_phone_keeps_what_was_begun_on_the_first(town: Town) -> None:
    first = await town.phone("rt-1").say("lapor")
    await first.tap("Kematian")
    await first.say("Asep Saepudin")
    await first.tap("Asep Saepudin (52)")
    await town.phone("ujang-wa").share("08110000001")
    await first.answer("kemarin", "Kirim")
    assert (await town.the_report()).area == RT_003
