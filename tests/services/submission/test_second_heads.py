"""A family has one head: whoever corrects that is told of the one who lives, not of one who has died."""

from tests.services.phones import OLD_ASEP, Town
from tests.services.submission.test_waiting_is_seen import card_of, tells

SECOND = "sudah tercatat sebagai kepala keluarga ini"


async def test_the_card_tells_of_the_head_who_lives_alone(town: Town) -> None:
    cucu = ("Perbaikan data", "Cucu Cahyati", "Cucu Cahyati (49)", "Hubungan keluarga", "Kepala keluarga")
    first = await tells(town, *cucu)
    assert f"Asep Saepudin {SECOND}" in card_of(town, first).prompt.text
    await town.room.tap("Tolak", card_of(town, first))
    await town.room.tap("Data sekarang sudah benar", card_of(town, first))
    await tells(town, "Kematian", "Asep Saepudin", OLD_ASEP, "kemarin")
    again = await tells(town, *cucu)
    assert SECOND not in card_of(town, again).prompt.text
