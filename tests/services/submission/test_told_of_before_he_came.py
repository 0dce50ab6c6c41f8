"""Who is told of before his coming was, while his leaving waits: he came on the day on which he left, and may go on."""

from datetime import timedelta

from bot.domain.people.people import BasicStatus
from bot.storage import tables
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of, tells


async def test_who_goes_on_before_the_day_on_which_something_else_was_told_of_him_has_gone(town: Town) -> None:
    def ago(days: int) -> str:
        return f"{town.house.today() - timedelta(days=days):%d-%m-%Y}"

    left = ("jajang", "Sekeluarga Jajang", ago(10), "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await tells(town, "Pindah keluar", *left)
    works = await tells(town, "Perubahan status", "jajang", "Jajang", "Pekerjaan", "Guru", by="rt-2")
    await town.room.tap("Setujui", card_of(town, works))
    await town.room.tap("Setujui keduanya")
    town.clock.advance(days=1)
    gone = await tells(town, "Pindah keluar", "jajang", "Sekeluarga", ago(6), "Luar negeri", by="rt-2")
    await town.room.tap("Setujui", card_of(town, gone))
    people = await town.rows(tables.persons)
    jajang = next(row for row in people if row["name"] == "JAJANG NURJAMAN")
    ends = [(row["status"], row["ended_on"]) for row in people if row["household_id"] == jajang["household_id"]]
    assert (ends, jajang["job"]) == ([(BasicStatus.MOVED.value, gone.event_date)] * 3, "GURU")
