"""The queue by kind, place, how long and warning: page by page to its end, and as a workbook that the log knows of."""

from io import BytesIO

from openpyxl import load_workbook

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.queue_filter import QueueFilter, Warned, read_filter
from bot.services.demo.demo_village import VILLAGE
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.review.test_review import enrolled

DISTRICT = AreaCode(VILLAGE.rpartition(".")[0])


async def the_queue(town: Town) -> Phone:
    """A death and a birth wait since three days, another death since today."""
    await town.rt_reports_death("Lilis Suryani (61)")
    town.clock.advance(minutes=1)
    phone = await town.rt_reports_birth(nik="3215272511260001")
    await phone.tap("Kirim")
    town.clock.advance(days=3)
    await town.rt_reports_death("Wiwin Winarti (60)")
    return town.phone("operator")


async def shown(operator: Phone, *choices: tuple[str, str]) -> str:
    """What the operator reads once all of this is chosen."""
    before = len(operator.chat)
    for by, choice in choices:
        await operator.say("saring") if by == choices[0][0] else await operator.tap("Saring")
        await operator.tap(by)
        before = len(operator.chat)
        await operator.tap(choice)
    return "\n".join(each.prompt.text for each in operator.chat[before:])


async def test_only_the_kind_that_was_chosen_is_shown(town: Town) -> None:
    read = await shown(await the_queue(town), ("Jenis laporan", "Kelahiran (1)"))
    assert "1 laporan yang menunggu, disaring: Kelahiran." in read
    assert "Siti Maryam" in read
    assert "Lilis" not in read


async def test_filters_add_up(town: Town) -> None:
    operator = await the_queue(town)
    read = await shown(operator, ("Jenis laporan", "Kematian (2)"), ("Lama menunggu", "2 hari"))
    assert "disaring: Kematian, menunggu 2 hari atau lebih." in read
    assert "Lilis" in read
    assert "Wiwin" not in read


async def test_what_has_a_warning_and_what_has_none_are_told_apart(town: Town) -> None:
    operator = await the_queue(town)
    warned = await shown(operator, ("Peringatan", "Ada peringatan"))
    assert "Siti Maryam" in warned
    assert "Lilis" not in warned
    clean = await shown(operator, ("Peringatan", "Tanpa peringatan"))
    assert "Siti Maryam" not in clean
    assert "Lilis" in clean


async def test_a_tksk_chooses_a_village_and_then_an_rt_of_it(town: Town) -> None:
    await the_queue(town)
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, DISTRICT)
    read = await shown(tksk, ("Wilayah", "Sukamaju Baru (3)"), ("Wilayah", "RT 003/RW 005"))
    assert "disaring: RT 003/RW 005." in read


async def test_it_goes_on_to_the_last_one(town: Town) -> None:
    operator = await the_queue(town)
    first = (await town.reports())[0]
    token = QueueFilter(kind="MTI").token()
    await operator.send(Pressed(f"go:0:queue:{first.id}:{token}", "", "p"))
    assert operator.text == "Itu yang terakhir."
    assert "Wiwin" in operator.chat[-2].prompt.text


async def test_the_workbook_has_a_row_for_each_and_the_log_who_took_it(town: Town) -> None:
    operator = await the_queue(town)
    await operator.say("saring")
    await operator.tap("Ambil daftar")
    assert operator.newest.filename.startswith(f"antrean-{VILLAGE}")
    sheet = load_workbook(BytesIO(town.network.files[operator.newest.attachment])).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[1] for row in rows] == ["Jenis", "Kematian", "Kelahiran", "Kematian"]
    assert not {nik for nik in await town.niks() for row in rows if nik in str(row)}
    [line] = [each for each in await town.log(f"area:{VILLAGE}") if each.action == "queue.exported"]
    assert line.detail["count"] == 3


async def test_nobody_reads_another_area_by_a_button_that_he_made_up(town: Town) -> None:
    await the_queue(town)
    stranger = await enrolled(town, "Pak Dadang", Role.OPERATOR, AreaCode(VILLAGE))
    async with town.house.db.write() as transaction:
        his = tables.officers.update().where(tables.officers.c.name == "Pak Dadang")
        await transaction.execute(his.values(area_code="32.15.27.2098"))
    for place in ("", "/005/003", "../", "2001/005/003"):
        await stranger.send(Pressed(f"go:0:queue::{QueueFilter(kind='MTI', place=place).token()}", "", "p"))
        assert not any("Lilis" in each.prompt.text for each in stranger.chat)


def test_a_filter_is_read_as_it_was_written_and_rubbish_as_none() -> None:
    wanted = QueueFilter("MTI", "/005/003", 7, Warned.NO)
    assert read_filter(wanted.token()) == wanted
    assert len(f"go:0:queue:{'f' * 16}:{QueueFilter('MTI', '.2001/005/003', 14, Warned.NO).token()}") <= 64
    for rubbish in ("", "a", "a~b", "a~b~c~d~e"):
        assert read_filter(rubbish).is_any
    assert read_filter("~~999999999~x") == QueueFilter()
