"""What a deliberation agreed to hangs on the board with its signed papers, and takes effect when nobody objected."""

from pathlib import Path

from bot.domain.report.review import Status
from bot.services.deliberation.make_papers import make_papers
from bot.services.deliberation.put_in_force import put_in_force
from bot.services.demo.demo_village import REGENCY
from tests.domain.deliberation.papers import JPEG
from tests.services.board.board_town import a_board_town, hung, time_passes


async def test_the_board_comes_after_the_signed_papers(tmp_path: Path) -> None:
    async with a_board_town(tmp_path) as town:
        phone = town.phone("operator")
        await phone.answer("/musdes", "Buka musyawarah desa", "hari ini", "Balai Desa", "H. Dadang", "Asep")
        await hung(town, "missing")
        assert "tidak ada yang diumumkan" in (await phone.say("/mading")).text
        await phone.answer("/musdes", "Setujui semua (1)", "Ya, setujui 1", "/musdes", "Selesai dibahas")
        await phone.tap("Ya, buat berkasnya")
        await make_papers(town.house, REGENCY)
        await town.deliver.drain()
        await phone.tap("Kirim yang diteken")
        await phone.photo(JPEG)
        await phone.tap("Sudah semua (1)")
        await put_in_force(town.house, REGENCY)
        await town.deliver.drain()
        assert "1 disetujui dan diumumkan di mading" in phone.text
        assert [report.status for report in await town.reports()] == [Status.APPROVED]
        assert "Diumumkan di mading: 1 nama" in (await phone.say("/mading")).text
        town.clock.advance(days=4)
        await time_passes(town)
        assert [report.status for report in await town.reports()] == [Status.APPLIED]
