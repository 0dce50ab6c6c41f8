"""Of whom no report speaks, and what a month asks of him."""

from dataclasses import replace

from bot.domain.people.people import BasicStatus
from bot.reports.rows import PersonRow, Place
from bot.services.month.known_of_chunk import is_asked_of_follower
from tests.storage.village import person

HERE = Place("Sukamaju", "Cilebar", "Kabupaten Karawang", "Jawa Barat")
BABY = person("Bayi Pindah")


def test_who_went_along_out_of_the_regency_is_removed_and_who_is_as_before_is_in_no_row() -> None:
    gone = replace(BABY, status=BasicStatus.MOVED)
    assert is_asked_of_follower(PersonRow("PDK-2611-0001", gone, HERE))
    assert not is_asked_of_follower(PersonRow("PDK-2611-0001", BABY, HERE))


def test_what_is_known_no_more_is_nothing_to_put_right() -> None:
    headed = (("relationship", "Anak", "Kepala keluarga"),)
    unknown = (("relationship", "Anak", ""),)
    assert is_asked_of_follower(PersonRow("MTI-2611-0001", BABY, HERE, changes=headed))
    assert not is_asked_of_follower(PersonRow("MTI-2611-0001", BABY, HERE, changes=unknown))
