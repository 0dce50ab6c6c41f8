"""A channel is a folder, a section of the configuration and a line in the table: nothing else has to know of it."""

import asyncio
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from aiohttp import ClientSession

from bot.app import build_channels
from bot.app import run as run_all
from bot.channels.table import CHANNELS, Table
from bot.config import Settings
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import fill_demo_village
from bot.services.upkeep.prepare import prepare
from bot.services.work.channel import SendFile, SendPrompt
from bot.services.work.work import Work
from bot.storage.engine.database import Database
from bot.storage.engine.vault import make_key_file
from tests.channels.pager import BREAKS, ON, SENT, SILENT, PagerPlan
from tests.cli.conftest import Run
from tests.journeys.process import free_port
from tests.patience import WITHIN
from tests.services.phones import Sender
from tests.storage.messages.test_outbox import counts

INVITE = ("officer", "invite", "--role", "rt", "--area", "32.15.27.2099/5/3", "--name", "Ujang Suryana")


@pytest.fixture
def channels() -> Table:
    return (*CHANNELS, PagerPlan)


@pytest.fixture
def settings(channels: Table, tmp_path: Path) -> Settings:
    """Pagers alone, over a database in the folder."""
    make_key_file(tmp_path / "key")
    SENT.clear()
    env = {
        "STORAGE__URL": f"sqlite+aiosqlite:///{tmp_path / 'test.db'}",
        "BACKUP__FOLDER": "",
        "SECURITY__KEY_FILE": str(tmp_path / "key"),
        "SERVER__PORT": str(free_port()),
        **ON,
    }
    return load_settings(None, {f"LAPOR_{name}": value for name, value in env.items()}, channels)


async def is_paged(who: str) -> None:
    async with asyncio.timeout(WITHIN):
        while not any(to == who for to, _ in SENT):  # noqa: ASYNC110 - real time passes
            await asyncio.sleep(0.01)


@pytest.fixture
async def _prepared(settings: Settings) -> None:
    """As `init` leaves it."""
    db = Database(settings.storage.url)
    await prepare(db, settings.security.key_file)
    await db.dispose()


@pytest.mark.usefixtures("_prepared")
async def test_what_is_said_there_is_answered_there(settings: Settings) -> None:
    async with open_house(settings) as house:
        await fill_demo_village(house, "pager")
        running = asyncio.create_task(run_all(house, settings))
        # What the channel asks for by itself is heard once everything is running.
        await is_paged("rt-2")
        async with ClientSession() as http:
            said = {"id": "1", "from": "rt-1", "text": "menu"}
            async with http.post(f"http://127.0.0.1:{settings.server.port}/pager", json=said) as answer:
                assert answer.status == 200
        await is_paged("rt-1")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert all(isinstance(order, SendPrompt) for _, order in SENT)


@pytest.mark.usefixtures("_prepared")
async def test_whoever_starts_it_reads_how_it_is_connected(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    SILENT[:] = ["no beep"]
    async with open_house(settings) as house:
        await fill_demo_village(house, "pager")
        running = asyncio.create_task(run_all(house, settings))
        await is_paged("rt-2")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    lines = capsys.readouterr().out.splitlines()
    address, *told = [line for line in lines if line.startswith("lapor-rt: ")]
    assert address == f"lapor-rt: http://127.0.0.1:{settings.server.port}/"
    assert told == [
        "lapor-rt: saluran aktif: pager",
        "lapor-rt: pager: menghubungi…",
        "lapor-rt: pager: no beep. Change its battery.",
    ]


@pytest.mark.usefixtures("_prepared")
async def test_listening_that_fails_begins_again(settings: Settings) -> None:
    BREAKS[:] = [OSError("the line was cut"), RuntimeError("and again")]
    async with open_house(settings) as house:
        await fill_demo_village(house, "pager")
        running = asyncio.create_task(run_all(house, settings))
        await is_paged("rt-2")
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@pytest.mark.usefixtures("_prepared")
async def test_a_mistake_in_it_ends_the_process_at_its_start(settings: Settings) -> None:
    BREAKS[:] = [TypeError("an argument is missing")]
    async with open_house(settings) as house, asyncio.timeout(WITHIN):
        with pytest.raises(ExceptionGroup, match="unhandled errors"):
            await run_all(house, settings)


@pytest.mark.usefixtures("_prepared")
async def test_nothing_is_asked_of_it_that_it_cannot_do(settings: Settings) -> None:
    rt = Address("pager", "rt-1")
    async with open_house(settings) as house:
        async with house.db.write() as transaction:
            work = Work(transaction, house, house.clock())
            work.edit(rt, "1", Prompt("Disetujui."))
            work.send(rt, SendFile("any", "surat.PDF"))
            work.send(rt, SendFile("any", "bulan.zip"))
            await work.flush()
        (pager,) = build_channels(settings, house)
        await Sender(house, {"pager": pager}, asyncio.Event()).drain()
        async with house.db.read() as transaction:
            assert await counts(transaction) == {"failed": 1}
    *asked, told = [order for _, order in SENT]
    assert asked == [SendPrompt(Prompt("Disetujui.")), SendFile("any", "surat.PDF")]
    assert isinstance(told, SendPrompt)
    assert "bulan.zip tidak bisa dikirim" in told.prompt.text


def test_the_doctor_asks_it(ready: Run) -> None:
    checks = {check["check"]: check for check in ready("doctor", "--json", **ON).json}
    assert checks["pager"] == {"check": "pager", "state": "warn", "says": "beeps", "todo": "Change its battery."}
    assert "operators' rooms" not in checks


def test_an_invite_opens_it(with_areas: Run) -> None:
    invited = with_areas(*INVITE, "--json", **ON).json
    assert invited["links"]["pager"] == f"pager:0267/{invited['code']}"
    assert invited["pager_command"] == f"JOIN {invited['code']}"
    assert "Tautan Pager: pager:0267/" in with_areas(*INVITE, **ON).out


def test_the_qr_of_a_slip_opens_it(with_areas: Run, tmp_path: Path) -> None:
    with_areas(*INVITE)
    (written,) = with_areas("officer", "slips", "--area", "32.15.27", "--to", "undangan", "--yes", "--json", **ON).json[
        "files"
    ]
    page = pypdfium2.PdfDocument((tmp_path / written["file"]).read_bytes())[0]
    (code,) = zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())
    assert code.text.startswith("pager:0267/")


def test_where_it_alone_could_be_reached_the_start_says_what_to_set(run: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").touch()
    assert (
        "isi [whatsapp] token, atau [telegram] token, atau [web] enabled = true, atau [pager] number." in run("run").err
    )


def test_a_mistake_in_its_section_is_told_like_any_other(ready: Run) -> None:
    assert (
        "LAPOR_PAGER__NUMBERR bukan pengaturan; yang terdekat LAPOR_PAGER__NUMBER"
        in ready("report", "list", PAGER__NUMBERR="1").err
    )
