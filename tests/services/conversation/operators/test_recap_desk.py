"""*Rekap* goes from the kabupaten down to the RTs, by buttons and by words, and tells of earlier months too."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image

from bot.dialogue.prompt import Arg, Pressed, Text
from bot.domain.address import Address
from bot.domain.month.recap_words import RecapWords, understand_recap
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.reports.recap_picture import NIL, REPORTED, WAITING, WIDTH, recap_picture
from bot.services.conversation.operators.made_for import MadeFor
from bot.services.conversation.operators.recap_chart import chart_of, recap_chart
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.services.month.area_recap import area_recap
from bot.services.month.close_month import close_month
from bot.services.work.channel import Done, GiveUp
from bot.storage.officers import officers
from tests.journeys.conversations import CONVERSATIONS
from tests.services.conversation.test_input_desk import a_death, there, writes
from tests.services.phones import Town

NOVEMBER = Period("2026-11")
NAMED: dict[str, Arg] = {"area": "Sukamaju Baru", "month": "November 2026", "closed": "no", "day": "10", "time": "9.00"}


@pytest.mark.parametrize(
    ("typed", "period", "place"),
    [
        ("karangligar november", "2026-11", "karangligar"),
        ("Desa Karang Ligar bulan Desember", "2025-12", "karang ligar"),
        ("okt 2025", "2025-10", ""),
        ("2026-10 telukjambe barat", "2026-10", "telukjambe barat"),
        ("bulan lalu", "2026-10", ""),
        ("sukamaju bulan depan", "2026-12", "sukamaju"),
        ("karang ligar novmber", "2026-11", "karang ligar"),
        ("sepetember 2026", "2026-09", ""),
        ("mekarjaya", None, "mekarjaya"),
        ("kec. cilebar", None, "cilebar"),
    ],
)
def test_the_words_behind_rekap_name_a_month_and_a_place(typed: str, period: str | None, place: str) -> None:
    assert understand_recap(typed, NOVEMBER) == RecapWords(Period(period) if period else None, place)


async def test_dinas_sosial_goes_down_to_the_rts_and_back(town: Town) -> None:
    await town.rt_reports_death()
    dinsos = await town.phone("dinsos").say("/rekap")
    assert "• Telukjambe Barat: 1 laporan, 1 dari 2 RT belum lapor" in dinsos.text
    await dinsos.answer("Telukjambe Barat")
    assert "• Sukamaju Baru: 1 laporan, 1 dari 2 RT belum lapor" in dinsos.text
    await dinsos.answer("Sukamaju Baru")
    assert "• RT 003/RW 005 Sukamaju Baru (Ujang Suryana): 1 laporan" in dinsos.text
    assert "• RT 001/RW 002 Sukamaju Baru (Neneng Rohaeti): belum lapor" in dinsos.text
    await dinsos.answer("RT belum lapor (1)")
    assert "• RT 001/RW 002 Sukamaju Baru: Neneng Rohaeti" in dinsos.text
    await dinsos.answer("Rekap Sukamaju Baru", "Rekap Telukjambe Barat", "Rekap Kabupaten Karawang")
    assert "• Telukjambe Barat: 1 laporan" in dinsos.text


async def test_a_place_and_a_month_are_understood_as_they_are_typed(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Setujui")
    await close_month(town.house, REGENCY, NOVEMBER)
    dinsos = await town.phone("dinsos").say("menu")
    for typed in (
        "rekap sukamaju baru november",
        "rekap sukamajubaru bulan lalu",
        "/rekap sukamju baru nov",
        "rekap sukamju novmber",
    ):
        text = (await dinsos.say(typed)).text
        assert text.startswith(
            "Sukamaju Baru\nBulan November 2026 sudah ditutup. Perubahan yang disetujui: 1 laporan, 1 orang."
        )
        assert "• Kematian: 1 laporan, 1 orang" in text
        assert "Operator desa: Rina Marlina" in text, "whom she would ask"
    assert "batas waktu" in (await dinsos.say("rekap desember")).text
    assert "Belum ada data bulan Januari 2026." in (await dinsos.say("rekap januari")).text
    assert '"cilacap" tidak ada di Kabupaten Karawang.' in (await dinsos.say("rekap cilacap")).text
    assert "• Telukjambe Barat" in (await dinsos.answer("Rekap wilayah saya")).text


async def test_a_closed_month_counts_people_as_its_digest_does(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "rohman", "Sekeluarga Rohman Hakim", "kemarin")
    await phone.answer("RT lain di desa ini", "Kirim")
    await town.room.tap("Setujui")
    await close_month(town.house, REGENCY, NOVEMBER)
    await town.deliver.drain()
    dinsos = town.phone("dinsos")
    digest = next(each.prompt.text for each in reversed(dinsos.chat) if "sudah ditutup" in each.prompt.text)
    people = re.search(r"1 laporan, (\d+) orang", digest)
    assert people is not None
    assert int(people[1]) > 1
    for typed in ("rekap november", "rekap telukjambe barat november", "rekap sukamaju baru november"):
        assert f"1 laporan, {people[1]} orang" in (await dinsos.say(typed)).text
    assert f": 1 laporan, {people[1]} orang\n" in dinsos.text, "the RT's own line"


async def test_nobody_sees_more_than_his_own_area(town: Town) -> None:
    operator = town.phone("operator")
    assert (await operator.say("rekap")).text.startswith("Sukamaju Baru\nBulan November 2026, batas waktu")
    assert '"telukjambe barat" tidak ada di Sukamaju Baru.' in (await operator.say("rekap telukjambe barat")).text
    for command in ("month", "silent"):
        await operator.send(Pressed(f"go:0:{command}:1:32.15.27:2026-11", "1", command))
        assert operator.text == "Yang bisa dilihat di sini hanya Sukamaju Baru."


async def test_the_same_comes_as_a_picture_of_each_part_by_its_number(town: Town) -> None:
    await town.rt_reports_death()
    await town.phone("rt-2").answer("menu", "Nihil")
    operator = await town.phone("operator").answer("rekap", "Lihat gambar")
    picture = operator.chat[-1]
    assert picture.prompt.text == "Rekap Sukamaju Baru, November 2026."
    with Image.open(BytesIO(town.network.files[picture.attachment])) as drawn:
        assert (drawn.format, drawn.width) == ("PNG", WIDTH)
        assert _colours_down(drawn) == [NIL, WAITING], "RT 001/RW 002, then RT 003/RW 005"
    dinsos = await town.phone("dinsos").answer("/rekap", "Lihat gambar")
    with Image.open(BytesIO(town.network.files[dinsos.chat[-1].attachment])) as drawn:
        assert REPORTED in _colours_down(drawn)


_BARS = 195
"""So far down title and legend reach."""


def _colours_down(drawn: Image.Image) -> list[str]:
    """Of the bars, a third from the left, from above."""
    found = ["#{:02x}{:02x}{:02x}".format(*_pixel(drawn, y)) for y in range(_BARS, drawn.height)]
    bars = [each for each in found if each in {NIL, REPORTED, WAITING}]
    return [each for number, each in enumerate(bars) if number == 0 or bars[number - 1] != each]


def _pixel(drawn: Image.Image, y: int) -> tuple[int, ...]:
    pixel = drawn.getpixel((WIDTH // 3, y))
    assert isinstance(pixel, tuple)
    return pixel


async def test_a_picture_is_drawn_for_his_own_area_alone(town: Town) -> None:
    """Whoever presses is asked first; this is asked again when it is drawn, for his area may be another by then."""
    async with town.house.db.read() as transaction:
        [rina, *_] = [each for each in await officers.of_role(transaction, Role.OPERATOR) if each.area == VILLAGE]
    network = town.network
    made_for = MadeFor(town.house, network, Address("web", "operator"), rina)
    assert await recap_chart(made_for, "1:32.15.27:2026-11", "a-picture") == GiveUp("not_there_any_more")
    assert isinstance(await recap_chart(made_for, f"1:{VILLAGE}:2026-11", "a-picture"), Done)


async def test_the_picture_marks_what_an_operator_wrote_down(town: Town) -> None:
    async def drawn() -> tuple[int, list[str]]:
        async with town.house.db.read() as transaction:
            recap = await area_recap(transaction, town.house, VILLAGE, NOVEMBER)
        chart = chart_of(recap, recap.parts, {}, lambda key, args: town.house.texts.say("id", Text(key, args)), NAMED)
        with Image.open(BytesIO(recap_picture(chart))) as picture:
            return picture.height, [chart.note, *(bar.said for bar in chart.bars)]

    before, said = await drawn()
    assert said == ["", "belum lapor", "belum lapor"]
    await a_death(town)
    await writes(town, next(each for each in CONVERSATIONS if each.kind == "nil"))
    after, said = await drawn()
    assert said == ["* dicatat operator, bukan dikirim RT", "nihil, 1*", "1 laporan, 1*"]
    assert after > before


async def test_what_an_operator_wrote_down_is_counted_and_marked(town: Town) -> None:
    await a_death(town)
    await writes(town, next(each for each in CONVERSATIONS if each.kind == "nil"))
    dinsos = await town.phone("dinsos").answer("/rekap", "Telukjambe Barat", "Sukamaju Baru")
    assert "RT: 1 melapor, 1 nihil, 0 belum lapor, dari 2 RT. Dicatat operator: 2 laporan." in dinsos.text
    assert "• RT 003/RW 005 Sukamaju Baru (Ujang Suryana): 1 laporan (1 dicatat operator)" in dinsos.text
    assert "• RT 001/RW 002 Sukamaju Baru (Neneng Rohaeti): nihil (1 dicatat operator)" in dinsos.text
    await there(town).tap("Setujui")
    await close_month(town.house, REGENCY, NOVEMBER)
    await town.deliver.drain()
    [told] = [each for each in dinsos.chat if each.filename]
    digest = next(each.prompt.text for each in dinsos.chat if "sudah ditutup" in each.prompt.text)
    assert "Yang dicatat operator, bukan dikirim RT: 2 laporan, termasuk nihil." in digest
    with ZipFile(BytesIO(town.network.files[told.attachment])) as archive:
        [name] = [each for each in archive.namelist() if each.endswith(".xlsx") and "/" not in each][:1]
        rows = list(load_workbook(BytesIO(archive.read(name)))["Rekap RT"].values)
    at = rows[0].index("Dicatat operator")
    assert [row[at] for row in rows[1:]] == [1, 1, 2, 2, 2]
