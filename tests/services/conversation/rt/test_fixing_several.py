"""A returned report that names several is fixed: nobody is dropped whom the head did not leave out himself."""

from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import tells

FAMILY = ("Asep Saepudin", "Asep Saepudin (52)", "Sekeluarga")


async def returned(town: Town, label: str) -> Phone:
    """The report that was sent last is sent back for one of its answers, and taken up."""
    await town.room.tap("Minta perbaikan")
    await town.room.tap(label)
    return await town.phone("rt-1").tap("Perbaiki")


async def test_a_family_that_leaves_is_asked_anew_who_of_it_goes_though_all_of_it_was_told_as_gone(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", *FAMILY, "kemarin", "Luar negeri")
    phone = await returned(town, "Yang pindah")
    assert "sendirian" not in phone.text
    await phone.answer("Sekeluarga, 3 orang", "Kirim")
    assert (await town.the_report()).change.subjects == gone.change.subjects
