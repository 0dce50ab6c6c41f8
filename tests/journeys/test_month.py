"""From an invite to the month's file in Dinas Sosial's chat, with the real program and its real HTTP clients."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.botapi import Sent
from tests.journeys.conftest import Town
from tests.journeys.month_zip import MonthZip
from tests.journeys.people import Person
from tests.journeys.process import APART, TOGETHER, Mode, install
from tests.journeys.village import ASEP_KK, ASEP_NIK, asep_today

Close = Callable[[Town], Awaitable[None]]
LETTER = b"\xff\xd8\xff the letter of the village office"


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    where = getattr(request, "param", "sqlite")
    found: str = request.getfixturevalue("fresh_postgres") if where == "postgresql" else ""
    return found


@pytest.fixture
def mode(request: pytest.FixtureRequest) -> Mode:
    found: Mode = getattr(request, "param", "webhook")
    return found


async def report_death(head: Person, photo: bytes = b"") -> str:
    """The RT head reports the older Asep, whom he has to pick out of two; gives the report's number."""
    await head.say("lapor", then="Apa yang mau dilaporkan?")
    await head.press("Kematian", then="Siapa yang meninggal?")
    found = await head.say("asep", then="mirip dengan “asep”")
    assert sum("Asep" in label for label in found.labels) == 2
    await head.press("Asep Saepudin", then="Kapan meninggalnya?")
    await head.say("kemarin", then="Periksa dulu")
    await head.press("Tambah keterangan", then="Apa yang mau ditambahkan?")
    await head.press("+ Sebab", then="Apa sebab meninggalnya?")
    await head.press("Sakit biasa", then="Periksa dulu")
    await head.press("Tambah keterangan", then="Apa yang mau ditambahkan?")
    await head.press("+ Tempat", then="Di mana meninggalnya?")
    await head.say("RSUD Karawang", then="Periksa dulu")
    await head.press("+ Kepala pengganti", then="Siapa yang menggantikannya?")
    review = await head.press("Lilis Suryani", then="Periksa dulu")
    if photo:
        await head.press("+ Foto surat", then="foto surat kematian")
        review = await head.send_photo(photo, "Periksa dulu")
    assert "Asep Saepudin" in review.text
    receipt = await head.press("Kirim", then="laporan sudah diterima")
    number: str = re.findall(r"MTI-\d{4}-\d+", receipt.text)[0]
    return number


async def close_by_command(town: Town) -> None:
    """By processes of their own beside those that run."""
    (view,) = await town.bot.json("month", "show")
    assert "ditutup" in await town.bot.command("month", "close", "--early", view["period"])


async def close_by_chat(town: Town) -> None:
    await town.dinsos.close_month_early()


@pytest.fixture
def parts(request: pytest.FixtureRequest) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(request, "param", TOGETHER)
    return found


@pytest.mark.parametrize(
    ("mode", "url", "parts", "close"),
    [
        pytest.param("polling", "sqlite", TOGETHER, close_by_command, id="polling"),
        pytest.param("webhook", "sqlite", APART, close_by_chat, id="webhook, apart"),
        pytest.param("webhook", "postgresql", APART, close_by_chat, id="postgresql, apart"),
    ],
    indirect=["mode", "url", "parts"],
)
async def test_a_death_goes_from_the_rt_heads_phone_to_dinas_sosial(town: Town, close: Close) -> None:
    await Person(town.api, 999).say("halo", then="belum terdaftar")
    await town.enrol("head", "operator", "dinsos")
    await town.api.wait_until(lambda: f"chat {town.dinsos.id}" in town.api.commands)
    assert ["antrean" in town.api.commands[f"chat {each.id}"] for each in (town.head, town.operator)] == [False, True]
    await town.bind_room()

    number = await report_death(town.head, LETTER)
    card = await town.room.reads(f"Kematian: {asep_today()}, Kp. Cibogo No. 4 ({number})")
    assert "Ada foto terlampir" in card.text
    await town.room.tap("Setujui")
    await town.room.reads("Disetujui oleh Rina Marlina")
    await town.head.reads(f"{number} ({asep_today()}, Kp. Cibogo No. 4) disetujui")

    await close(town)
    digest = await town.dinsos.reads("sudah ditutup")
    assert "kematian 1" in digest.text.casefold()
    check_file(await town.api.wait_for(town.dinsos.id, lambda sent: bool(sent.filename)), number)

    assert not re.search(r"\d{12}", town.in_room())
    assert town.api.violations == []
    assert await town.bot.stop() == 0
    assert "tidak ada yang berubah atau hilang" in await town.bot.command_here("audit", "verify")


def check_file(sent: Sent, number: str) -> None:
    assert re.fullmatch(r"lapor-rt_dtks_32\.15_\d{4}-\d\d_v1\.zip", sent.filename)
    opened = MonthZip(sent.content)
    assert opened.manifest["totals"] == {"death": 1}
    assert opened.check_v4() == [], "nothing is asked for the dead"
    [asep] = opened.rows("Penghapusan dan verval")
    told = {"No KK": ASEP_KK, "NIK": ASEP_NIK, "Nama": "ASEP SAEPUDIN", "Kode": "2", "Keterangan": "Meninggal"}
    place = {"RT": "003", "RW": "005", "Desa/Kelurahan": "Margakaya", "Kecamatan": "Telukjambe Barat"}
    assert asep.items() >= (told | place).items()
    assert "PKH" in asep["Bantuan yang berhenti"] + asep["Bantuan diteruskan kepada"]
    [death] = opened.rows("Kematian")
    assert (death["No. laporan"], death["NIK"], death["Pelapor"]) == (number, ASEP_NIK, "Ujang Suryana")


async def test_all_villages_of_karawang_are_taken_in(tmp_path: Path, shared_data: Path) -> None:
    bot = install(tmp_path, "http://127.0.0.1:9", "1:x", "polling")
    await bot.command_here("init")
    said = await bot.command_here("area", "import", str(shared_data / "wilayah-karawang.csv"), "--within", "32.15")
    assert "309 desa/kelurahan" in said
