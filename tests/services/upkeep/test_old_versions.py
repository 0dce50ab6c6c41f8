"""What stood in the registry long ago loses mother, health and NIK once no file and no taking back needs it."""

from datetime import timedelta
from pathlib import Path

from bot.domain.report.changes import EditPerson
from bot.services.month.close_month import close_month
from bot.services.upkeep.housekeeping import keep_house
from bot.storage.registry import versions
from bot.storage.registry.versions import PERSON
from tests.services.month_town import CLOSING, a_month, report
from tests.storage.village import REGENCY, person

JOBS = ("Petani", "Buruh", "Sopir", "Guru")


async def test_after_two_cuts_old_versions_are_stripped(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        kept = []
        for number in range(3):
            job, became = JOBS[number : number + 2]
            await town.hand_in(report("status", EditPerson(asep.id, {"job": job}, {"job": became})))
            town.clock.now = CLOSING + timedelta(days=31 * number)
            await close_month(town.house, REGENCY)
            await keep_house(town.house)
            async with town.house.db.read() as transaction:
                pasts = await versions.of_ids(transaction, PERSON, [asep.id])
            kept.append([past.row["nik"] is not None for past in pasts])
        assert kept == [[True], [False, True], [False, False, True]]
