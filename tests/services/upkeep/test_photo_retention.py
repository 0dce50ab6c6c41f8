"""Photos are deleted when the month is final and their retention has passed; not before, not by half."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.report.review import Status
from bot.services.clock.close_due import close_due, open_current
from bot.services.upkeep.housekeeping import keep_house
from bot.services.upkeep.photo_retention import delete_old_photos
from bot.services.work.house import House
from bot.storage import tables
from bot.storage.files import attachments, old_photos
from bot.storage.files.attachment_files import AttachmentFiles, AttachmentMissing
from bot.storage.files.attachments import Attachment, AttachmentState
from bot.storage.history import audit
from tests.services.phones import Phone, Town
from tests.services.steady import steady

pytestmark = pytest.mark.both_databases

REGENCY = AreaCode("32.15")
KEPT_FOR = timedelta(days=180)


def keeping(town: Town) -> House:
    """The house as it is configured by default."""
    return replace(town.house, keep_photos=KEPT_FOR)


async def reported(town: Town, *, then: str = "Kirim") -> Phone:
    """A death with a photo of the letter."""
    phone = town.phone("rt-1")
    await phone.answer("lapor", "Kematian", "Asep Saepudin", "Asep Saepudin (52)", "kemarin", "+ Foto")
    await phone.photo(b"the letter")
    return await phone.answer(then)


async def the_photo(town: Town) -> Attachment:
    async with town.house.db.read() as transaction:
        (photo,) = await attachments.of_report(transaction, (await town.the_report()).id)
    return photo


async def closed(town: Town) -> None:
    """The month is closed at its hour."""
    await open_current(town.house, REGENCY)
    town.clock.advance(days=6)
    await close_due(town.house, REGENCY, steady(town.clock))


def content(town: Town, ref: str) -> bytes | None:
    try:
        return town.house.attachments.read(ref)
    except AttachmentMissing:
        return None


async def test_a_photo_lives_until_its_month_has_been_closed_for_so_long(town: Town) -> None:
    await reported(town)
    await town.room.tap("Setujui")
    await closed(town)
    photo = await the_photo(town)
    town.clock.advance(days=179)
    await keep_house(keeping(town))
    assert content(town, photo.ref) == b"the letter"
    town.clock.advance(days=2)
    await keep_house(keeping(town))
    assert content(town, photo.ref) is None
    assert (await the_photo(town)).state is AttachmentState.DELETED


async def test_the_months_file_is_no_photo(town: Town) -> None:
    await reported(town)
    await town.room.tap("Setujui")
    await closed(town)
    town.clock.advance(days=400)
    await delete_old_photos(keeping(town))
    (file_ref,) = [row["file_ref"] for row in await town.rows(tables.months) if row["file_ref"]]
    assert content(town, file_ref)


async def test_the_deletion_stands_in_the_reports_history(town: Town) -> None:
    await reported(town)
    await town.room.tap("Tolak")
    await town.room.tap("Sudah pernah")
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    report, photo = await town.the_report(), await the_photo(town)
    line = (await town.log(f"report:{report.id}"))[-1]
    assert (line.actor, line.action, line.detail) == ("system", "attachment.deleted", {"attachment": photo.ref})


async def test_the_card_says_that_the_photo_is_gone(town: Town) -> None:
    await reported(town)
    await town.room.tap("Tolak")
    await town.room.tap("Sudah pernah")
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    report = await town.the_report()
    operator = town.phone("operator")
    await operator.send(Pressed(f"d:{report.id}:{report.revision}:i", "1", "p"))
    assert "Fotonya sudah dihapus karena masa simpannya habis." in operator.text


async def test_a_report_that_waits_keeps_its_photo(town: Town) -> None:
    await reported(town)
    town.clock.advance(days=1000)
    await delete_old_photos(keeping(town))
    assert (await town.the_report()).status is Status.WAITING
    assert content(town, (await the_photo(town)).ref) == b"the letter"


async def test_a_photo_of_practice_goes_by_the_day_it_was_sent(town: Town) -> None:
    await town.phone("rt-1").say("latihan")
    await reported(town)
    (photo,) = await town.rows(tables.attachments)
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    assert content(town, photo["ref"]) is None


async def test_a_photo_of_a_report_given_up_goes_by_the_day_it_was_taken(town: Town) -> None:
    await reported(town, then="Batal")
    (photo,) = await town.rows(tables.attachments)
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    assert content(town, photo["ref"]) is None


async def test_for_ever_is_for_ever(town: Town) -> None:
    await reported(town, then="Batal")
    (photo,) = await town.rows(tables.attachments)
    town.clock.advance(days=10_000)
    await delete_old_photos(town.house)
    assert content(town, photo["ref"]) == b"the letter"


class Breaking(AttachmentFiles):
    """Files of a process that is killed: before it deletes any, or after."""

    def __init__(self, files: AttachmentFiles, after: bool) -> None:
        super().__init__(files._folder, files._vault)
        self._after = after

    def delete_all(self, refs: Sequence[str]) -> list[str]:
        if self._after:
            super().delete_all(refs)
        raise KeyboardInterrupt


@pytest.mark.parametrize("after", [False, True])
async def test_a_crash_around_the_files_is_made_good_by_the_next_run(town: Town, after: bool) -> None:
    await reported(town, then="Batal")
    (photo,) = await town.rows(tables.attachments)
    town.clock.advance(days=181)
    broken = replace(keeping(town), attachments=Breaking(town.house.attachments, after))
    with pytest.raises(KeyboardInterrupt):
        await delete_old_photos(broken)
    (row,) = await town.rows(tables.attachments)
    assert row["state"] == AttachmentState.EXPIRING
    assert await town.log(f"attachment:{photo['ref']}") == []
    town.clock.advance(minutes=16)
    await delete_old_photos(keeping(town))
    (row,) = await town.rows(tables.attachments)
    assert (row["state"], content(town, photo["ref"])) == (AttachmentState.DELETED, None)
    assert [line.action for line in await town.log(f"attachment:{photo['ref']}")] == ["attachment.deleted"]


async def test_many_go_by_chunks_each_once(town: Town) -> None:
    now = town.clock()
    async with town.house.db.write() as transaction:
        for number in range(450):
            await attachments.announce(transaction, f"photo{number}", now)
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    await delete_old_photos(keeping(town))
    assert {row["state"] for row in await town.rows(tables.attachments)} == {AttachmentState.DELETED}
    async with town.house.db.read() as transaction:
        found = await audit.verify(transaction)
    lines = [row for row in await town.rows(tables.audit) if row["action"] == "attachment.deleted"]
    assert (found.broken_at, len(lines)) == (None, 450)


async def test_a_file_that_cannot_be_deleted_is_tried_again_and_holds_up_no_other(town: Town) -> None:
    await reported(town, then="Batal")
    (photo,) = await town.rows(tables.attachments)
    folder = town.house.attachments._folder
    (folder / "stuck").mkdir()
    async with town.house.db.write() as transaction:
        await attachments.announce(transaction, "stuck", town.clock())
    town.clock.advance(days=181)
    await delete_old_photos(keeping(town))
    assert content(town, photo["ref"]) is None
    (folder / "stuck").rmdir()
    town.clock.advance(days=1)
    await delete_old_photos(keeping(town))
    assert {row["state"] for row in await town.rows(tables.attachments)} == {AttachmentState.DELETED}


async def test_the_doctor_counts_those_kept_and_those_overdue(town: Town) -> None:
    await reported(town, then="Batal")
    async with town.house.db.read() as transaction:
        assert await old_photos.count_kept(transaction, None) == (1, 0)
        assert await old_photos.count_kept(transaction, town.clock() - KEPT_FOR) == (1, 0)
        assert await old_photos.count_kept(transaction, town.clock()) == (1, 1)
