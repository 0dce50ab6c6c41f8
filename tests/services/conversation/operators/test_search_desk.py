"""`/cari`: looking somebody up in one's area, with a line in the log about whom was looked at."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.services.demo.demo_village import RT_003, VILLAGE, make_residents
from bot.storage.history.audit import Line
from bot.storage.registry import areas
from bot.storage.registry.registry_changes import add_persons, end_persons
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

OTHER = AreaCode("32.15.28.2003/001/001")
CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")


async def stranger(town: Town, name: str = "CUCU CAHYATI") -> None:
    """Somebody of another village."""
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(AreaCode("32.15.28.2003"), "Mekarjaya", "Cilebar")])
        there = replace(
            CUCU,
            id=PersonId("far"),
            household_id=HouseholdId("farhouse"),
            area=OTHER,
            name=name,
            nik="3215280101900009",
        )
        await add_persons(await a_write(transaction), OTHER, [there])


async def test_an_operator_finds_somebody_and_the_log_says_so(town: Town) -> None:
    phone = await town.phone("operator").say("/cari cahyati cucu")
    assert "RT 003/RW 005, Sukamaju Baru, Kec. Telukjambe Barat, NIK ••••" in phone.text
    assert CUCU.nik not in phone.text
    assert phone.newest.labels[0] == "1. Cucu Cahyati"
    (looked,) = [line for line in await town.log("officer:demo-officer-3") if line.action == "registry.searched"]
    assert (looked.actor, looked.detail["query"]) == ("officer:demo-officer-3", "cahyati cucu")
    assert [line.detail for line in await town.log(f"person:{CUCU.id}")] == [{"how": "list"}]


async def test_details_are_shown_in_private_and_logged(town: Town) -> None:
    phone = await town.phone("operator").say("cari cucu cahyati")
    await phone.tap("1. Cucu Cahyati")
    assert CUCU.nik in phone.text
    assert [line.detail["how"] for line in await town.log(f"person:{CUCU.id}")] == ["list", "details"]


@pytest.mark.parametrize(
    "query", ["cucu cahiati", "Bu Cucu", CUCU.nik, CUCU.kk, "CAHYATI", "cucu cahyati sukamaju baru"]
)
async def test_misspelt_by_number_or_with_the_village(town: Town, query: str) -> None:
    await stranger(town, "UJANG")
    assert any("Cucu Cahyati" in label for label in (await town.phone("operator").say(f"cari {query}")).newest.labels)


async def test_four_digits_are_the_end_of_a_nik(town: Town) -> None:
    phone = await town.phone("operator").say(f"cari {CUCU.nik[-4:]}")
    assert phone.newest.labels == ["1. Cucu Cahyati"]


async def test_who_moved_is_shown_as_moved(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await end_persons(await a_write(transaction), RT_003, [(CUCU.id, BasicStatus.MOVED, date(2026, 11, 1))])
    assert ", Pindah" in (await town.phone("operator").say("cari cucu cahyati")).text


async def test_nobody_of_another_area_is_seen(town: Town) -> None:
    await stranger(town)
    operator = await town.phone("operator").say("cari cucu cahyati")
    assert "Mekarjaya" not in operator.text
    for query in ("0009", "3215280101900009", "cucu cahyati mekarjaya"):
        assert "Mekarjaya, Kec" not in (await operator.say(f"cari {query}")).text
    await operator.send(Pressed("go:0:person:far", "1", "p"))
    assert operator.text == "Warga itu tidak ada di wilayah Bapak/Ibu."
    assert await town.log("person:far") == []


async def test_dinas_sosial_finds_both_and_narrows_by_village(town: Town) -> None:
    await stranger(town)
    dinsos = await town.phone("dinsos").say("cari cucu cahyati")
    assert len(dinsos.newest.labels) == 2
    await dinsos.say("cari cucu cahyati desa mekarjaya")
    assert "Mekarjaya, Kec. Cilebar" in dinsos.text
    assert len(dinsos.newest.labels) == 1


async def test_an_rt_head_cannot_search_the_registry(town: Town) -> None:
    await stranger(town)
    for said in ("/cari cucu", "cari cucu"):
        assert "Cahyati" not in (await town.phone("rt-1").say(said)).text
    await town.phone("rt-1").send(Pressed("go:0:search:cucu", "1", "p"))
    assert "Cahyati" not in town.phone("rt-1").text
    assert await town.log(f"person:{CUCU.id}") == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [("cari", "Tulis nama atau NIK"), ("/cari", "Tulis nama atau NIK"), ("cari " + "a" * 200, "lebih pendek"),
     ("cari 👍", "tidak ditemukan"), ("cari xyzzy", "tidak ditemukan"), ("cari 12", "tidak ditemukan"),
     ("cari %_'", "tidak ditemukan"), ("cari \u202easep\u200b xyzzy", "tidak ditemukan")],
)  # fmt: skip
async def test_rubbish_is_answered_kindly(town: Town, said: str, answer: str) -> None:
    assert answer in (await town.phone("operator").say(said)).text


async def test_a_reason_that_begins_with_cari_is_no_search(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.tap("Tolak")
    await town.room.tap("Tulis alasan lain")
    operator = await town.phone("operator").say("cari orangnya dulu")
    assert "tidak ditemukan" not in operator.text
    assert (await town.the_report()).reason == "cari orangnya dulu"


async def xixis(town: Town, count: int) -> None:
    """So many of one name, in a house of their own."""
    async with town.house.db.write() as transaction:
        one = replace(CUCU, household_id=HouseholdId("xixi"), name="XIXI", nik="", area=RT_003)
        many = [replace(one, id=PersonId(f"x{n:02}")) for n in range(count)]
        await add_persons(await a_write(transaction), VILLAGE, many)


async def test_many_of_one_name_are_leafed_through_to_the_last(town: Town) -> None:
    await xixis(town, 11)
    phone: Phone = await town.phone("operator").say("cari xixi")
    assert phone.text.startswith('Yang cocok dengan "xixi", 1 sampai 8 dari 11:')
    assert phone.newest.labels[-1] == "Berikutnya ›"
    await phone.tap("Berikutnya")
    assert phone.text.startswith('Yang cocok dengan "xixi", 9 sampai 11 dari 11:')
    assert phone.newest.labels == ["9. Xixi", "10. Xixi", "11. Xixi", "‹ Sebelumnya"]
    assert len({line.subject for line in await viewed(town)}) == 11


async def viewed(town: Town) -> list[Line]:
    """Whom somebody saw in a list."""
    return [line for n in range(11) for line in await town.log(f"person:x{n:02}")]


async def leafed_through(phone: Phone) -> list[str]:
    """The ids behind the buttons of all pages from here on."""
    shown: list[str] = []
    while True:
        tokens = [button.token for button in phone.newest.prompt.buttons]
        shown += [token.rpartition(":")[2] for token in tokens if ":person:" in token]
        if "Berikutnya ›" not in phone.newest.labels:
            return shown
        await phone.tap("Berikutnya")


async def test_whoever_has_a_name_that_very_many_have_is_reached_by_buttons(town: Town) -> None:
    await xixis(town, 470)
    phone = await town.phone("operator").say("cari xixi")
    assert phone.text.startswith('Yang cocok dengan "xixi", 1 sampai 8 dari 470:')
    assert "Masih banyak" not in phone.text
    shown = await leafed_through(phone)
    assert phone.text.startswith('Yang cocok dengan "xixi", 465 sampai 470 dari 470:')
    assert (len(shown), len(set(shown))) == (470, 470)


async def test_so_is_who_shares_the_end_of_a_nik_with_very_many(town: Town) -> None:
    async with town.house.db.write() as transaction:
        one = replace(CUCU, household_id=HouseholdId("xixi"), name="XIXI", area=RT_003)
        many = [replace(one, id=PersonId(f"x{n:03}"), nik=f"32152701{n:04}0077") for n in range(460)]
        await add_persons(await a_write(transaction), VILLAGE, many)
    phone = await town.phone("operator").say("cari 0077")
    assert "1 sampai 8 dari 460:" in phone.text
    assert len(set(await leafed_through(phone))) == 460


async def test_those_of_a_kabupaten_come_from_all_its_villages_of_that_name(town: Town) -> None:
    """Two villages of one name: behind those ranked of both follow the others of both."""
    codes = [AreaCode("32.15.28.2003"), AreaCode("32.15.29.2003")]
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(code, "Mekarjaya", f"Kec {code[6:8]}") for code in codes])
        for code in codes:
            rt = AreaCode(f"{code}/001/001")
            one = replace(CUCU, household_id=HouseholdId(f"h{code}"), name="XIXI", nik="", area=rt)
            many = [replace(one, id=PersonId(f"{code[6:8]}x{n:03}")) for n in range(455)]
            await add_persons(await a_write(transaction), rt, many)
    phone = await town.phone("dinsos").say("cari xixi mekarjaya")
    assert "1 sampai 8 dari 910:" in phone.text
    assert len(set(await leafed_through(phone))) == 910


async def test_a_query_that_has_no_room_in_a_button_asks_for_more_words(town: Town) -> None:
    await xixis(town, 9)
    phone = await town.phone("operator").say("cari" + " xixi" * 12)
    assert phone.newest.labels[-1] == "8. Xixi"
    assert "Masih banyak yang cocok" in phone.text


async def test_his_page_tells_what_is_on_its_way_and_leads_there_and_to_his_family(town: Town) -> None:
    await town.rt_reports_death()
    phone = await town.phone("operator").answer("cari asep saepudin", "2. Asep Saepudin")
    assert "• Kematian MTI-2611-0001, RT 003/RW 005, dikirim 10 November 2026: menunggu" in phone.text
    assert "Program: " in phone.text
    page = phone.newest
    await phone.tap("Buka MTI-2611-0001")
    assert "Pelapor: Ujang Suryana" in phone.text
    kin = next(label for label in page.labels if label not in ("Buka MTI-2611-0001", "Lengkapi data", "Menu"))
    assert f"• {kin} (" in page.prompt.text
    await phone.tap(kin, page)
    assert phone.text.startswith(kin.upper())
    assert "Tidak ada laporan yang belum selesai." in phone.text


async def test_a_large_family_is_leafed_through_and_each_look_is_logged(town: Town) -> None:
    await xixis(town, 7)
    phone = await town.phone("operator").answer("cari xixi", "1. Xixi")
    assert phone.text.count("• Xixi") == 6
    assert sum(label.endswith("Xixi") for label in phone.newest.labels) == 4
    await phone.tap("Berikutnya")
    assert sum(label.endswith("Xixi") for label in phone.newest.labels) == 2
    assert "family" in [line.detail["how"] for line in await town.log("person:x06")]


async def test_dinas_sosial_opens_the_reports_of_somebody_and_completes_nothing(town: Town) -> None:
    await town.rt_reports_death()
    phone = await town.phone("dinsos").answer("cari asep saepudin", "2. Asep Saepudin")
    assert "• Kematian MTI-2611-0001" in phone.text
    assert "Buka MTI-2611-0001" in phone.newest.labels
    assert not [label for label in phone.newest.labels if label.startswith("Lengkapi")]


async def test_of_whom_nothing_waits_his_page_says_so(town: Town) -> None:
    phone = await town.phone("operator").answer("cari cucu cahyati", "1. Cucu Cahyati")
    assert "Tidak ada laporan yang belum selesai." in phone.text


async def test_a_tksk_searches_his_district(town: Town) -> None:
    code = await town.invite(Role.TKSK, AreaCode("32.15.27"), "Tati")
    phone = await town.phone("tati").say(f"GABUNG {code}")
    assert any("Cucu Cahyati" in label for label in (await phone.say("cari cucu cahyati")).newest.labels)


async def test_the_page_of_who_is_recorded_as_dead_says_since_when_by_what_and_how_that_is_put_right(
    town: Town,
) -> None:
    await town.rt_reports_death("Cucu Cahyati")
    await town.room.tap("Setujui")
    number = (await town.the_report()).number
    phone = await town.phone("operator").say("cari cucu cahyati")
    await phone.tap("1. Cucu Cahyati")
    assert f"Tercatat meninggal 9 November 2026, dari laporan {number}. Kalau keliru: batalkan" in phone.text
    assert "ketua RT melaporkan “Ternyata masih hidup”" in phone.text
    await phone.answer(f"Buka {number}", "Batalkan", "Salah tekan")
    assert (await town.the_report()).status.value == "waiting"


async def test_a_nik_of_another_desa_is_said_to_be_there_and_no_more(town: Town) -> None:
    await stranger(town, "ANAK RAHASIA")
    phone = await town.phone("operator").say("/cari 3215280101900009")
    assert "NIK itu terdata di luar wilayah Bapak/Ibu." in phone.text
    assert not [told for told in ("Rahasia", "Mekarjaya") if told in phone.text]
    nobody = await town.phone("operator").say("/cari 3215280101900008")
    assert "terdata di" not in nobody.text


async def test_who_is_told_as_dead_by_a_report_that_waits_is_not_called_recorded(town: Town) -> None:
    await town.rt_reports_death("Cucu Cahyati")
    phone = await town.phone("operator").answer("cari cucu cahyati", "1. Cucu Cahyati")
    assert "Keadaan: Meninggal, menunggu." in phone.text
    assert "Tercatat meninggal" not in phone.text
