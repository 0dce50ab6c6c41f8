"""A card says *diajukan lagi* of what its RT head sent again, and of nothing else that waits once more."""

from tests.services.phones import Town
from tests.services.review.test_review import returned
from tests.services.submission.test_named_beside import he_marries
from tests.services.submission.test_waiting_is_seen import card_of, sent

NUMBER = "(MTI-2611-0001)"


def headline(town: Town) -> str:
    return town.room.text.splitlines()[0]


async def test_what_was_returned_and_fixed_is_sent_again(town: Town) -> None:
    await (await returned(town)).answer("Perbaiki", "Ubah", "Tanggal meninggal", "Hari ini", "Kirim")
    assert headline(town).endswith(f"{NUMBER}, diajukan lagi")
    await town.room.answer("Setujui")
    assert headline(town).endswith(f"{NUMBER}, diajukan lagi")


async def test_whose_decision_was_taken_back_waits_again_until_it_is_decided(town: Town) -> None:
    await town.rt_reports_death()
    await town.room.answer("Setujui", "Batalkan keputusan", "Salah tekan")
    assert headline(town).endswith(f"{NUMBER}, menunggu lagi")
    await town.room.answer("Setujui")
    assert headline(town).endswith(NUMBER)


async def test_what_was_fixed_before_its_decision_was_taken_back_waits_again(town: Town) -> None:
    await (await returned(town)).answer("Perbaiki", "Ubah", "Tanggal meninggal", "Hari ini", "Kirim")
    await town.room.answer("Setujui", "Batalkan keputusan", "Salah tekan")
    assert headline(town).endswith(f"{NUMBER}, menunggu lagi")


async def test_what_an_operator_tied_never_ceased_to_wait(town: Town) -> None:
    _, report = await he_marries(town)
    await town.room.tap("Hubungkan ke warga", card_of(town, report))
    await town.phone("operator").answer("Anisa Rahmawati", "Kirim")
    tied = await sent(town)
    assert tied.revision == 1
    assert card_of(town, tied).prompt.text.splitlines()[0].endswith(f"({tied.number})")
