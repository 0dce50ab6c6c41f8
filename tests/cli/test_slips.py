"""Slips of invites, printed by an administrator."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from bot.domain.address import Address
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.storage.officers.addresses import link_address
from tests.botapi.server import TOKEN, BotApi
from tests.cli.conftest import Run

LIST = (
    "nama,telepon,peran,wilayah\nUjang,081200000001,rt,32.15.27.2099/5/3\nYayah,,rt,32.15.27.2099/5/4\n"
    "Rina,,operator,32.15.27.2099\n"
)
SLIPS = ("officer", "slips", "--area", "32.15.27", "--to", "undangan")
FILE = Path("undangan/undangan-rt_32.15.27.2099_sukamaju-baru.pdf")


@pytest.fixture
def with_officers(with_areas: Run, tmp_path: Path) -> Run:
    """The village with two RT heads and an operator, of whom none has come in."""
    (tmp_path / "petugas.csv").write_text(LIST)
    assert with_areas("officer", "import", "petugas.csv").code == 0
    return with_areas


@pytest.fixture
def bot_api() -> Iterator[str]:
    """The address of a local Bot API, which runs on a thread beside the command."""
    loop, started, ended = asyncio.new_event_loop(), threading.Event(), asyncio.Event()
    api = BotApi()

    async def serve() -> None:
        async with api:
            started.set()
            await ended.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert started.wait(10)
    yield api.url
    loop.call_soon_threadsafe(ended.set)
    thread.join(10)
    loop.close()


def scanned(path: Path) -> list[str]:
    images = [page.render(scale=150 / 72).to_pil() for page in pypdfium2.PdfDocument(path.read_bytes())]
    return [code.text for image in images for code in zxingcpp.read_barcodes(image)]


def test_a_file_per_village_is_written_for_its_owner_alone(with_officers: Run) -> None:
    ended = with_officers(*SLIPS)
    assert ended.code == 0
    assert f"{FILE}: 2" in ended.out
    assert "2 slip; 0 dilewati karena sudah terdaftar." in ended.out
    assert "[telegram] token kosong" in ended.err
    assert all(text.startswith("GABUNG ") for text in scanned(FILE))
    assert len(set(scanned(FILE))) == 2
    assert FILE.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in FILE.parent.iterdir()] == [FILE.name]


def test_the_qr_opens_the_bot_where_telegram_says_its_name(with_officers: Run, bot_api: str) -> None:
    ended = with_officers(*SLIPS, "--json", TELEGRAM__TOKEN=TOKEN, TELEGRAM__API_BASE=bot_api)
    assert ended.json == {
        "files": [{"file": str(FILE), "slips": 2}],
        "already_enrolled": 0,
        "note": "",
        "left_out": [],
        "void_now": 0,
    }
    assert all(link.startswith("https://t.me/lapor_karawang_bot?start=") for link in scanned(FILE))


def test_the_codes_are_not_told_on_the_terminal(with_officers: Run) -> None:
    ended = with_officers(*SLIPS)
    codes = [text.split()[1] for text in scanned(FILE)]
    assert not any(code in ended.out + ended.err for code in codes)


def test_a_second_time_says_how_many_slips_it_would_kill_and_asks(with_officers: Run) -> None:
    with_officers(*SLIPS)
    before = FILE.read_bytes()
    refused = with_officers(*SLIPS)
    assert refused.code == 1
    assert "2 undangan yang sudah dibagikan dan belum dipakai akan tidak berlaku lagi" in refused.err
    assert "--yes" in refused.err
    assert FILE.read_bytes() == before
    again = with_officers(*SLIPS, "--yes", "--json")
    assert (again.code, again.json["void_now"]) == (0, 2)
    assert FILE.read_bytes() != before


def test_who_has_come_in_already_is_left_out_by_name(with_officers: Run, tmp_path: Path) -> None:
    ujang = next(each for each in with_officers("officer", "list", "--json").json if each["name"] == "Ujang")

    async def come_in() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house, house.db.write() as transaction:
            await link_address(transaction, Address("web", "rt-1"), ujang["id"], house.clock())

    asyncio.run(come_in())
    printed = with_officers(*SLIPS, "--json").json
    assert [each["name"] for each in printed["left_out"]] == ["Ujang"]
    assert "dilewati: Ujang, 32.15.27.2099/005/003" in with_officers(*SLIPS, "--yes").out
    shown = with_officers("officer", "show", ujang["id"])
    assert "dihubungi lewat: web" in shown.out
    assert "telepon: tercatat" in shown.out
    assert with_officers("officer", "show", "081200000001", "--json").json["id"] == ujang["id"]
    unknown = with_officers("officer", "show", "nobody")
    assert (unknown.code, "officer list" in unknown.err) == (1, True)


def test_operators_get_theirs_in_a_file_of_the_district(with_officers: Run) -> None:
    (file,) = with_officers(*SLIPS, "--role", "operator", "--json").json["files"]
    assert file == {"file": "undangan/undangan-operator_32.15.27_telukjambe-barat.pdf", "slips": 1}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--area", "entah", "--to", "x"), 2, "bukan kode wilayah"),
        (("--area", "32.15", "--to", "x", "--role", "admin"), 2, "pilihannya rt"),
        (("--area", "32.15", "--to", "wilayah.csv"), 2, "is a file"),
        (("--area", "32.15", "--to", "x", "--days", "0"), 2, "--days"),
        (("--area", "32.99", "--to", "x"), 1, "area import"),
        (("--area", "32.15", "--to", "x", "--role", "tksk"), 1, "officer import"),
    ],
)
def test_what_cannot_be_printed_is_told_with_what_to_do(
    with_officers: Run, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = with_officers("officer", "slips", *arguments)
    assert ended.code == code
    assert told in ended.err
    assert not Path("x").exists()
