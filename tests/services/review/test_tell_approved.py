"""An evening of approvals is no shower of messages on the phone of the RT head."""

from tests.services.phones import Phone, Town

NAMES = ("Asep Saepudin (52)", "Asep Saepudin (27)", "Cucu Cahyati (49)")


async def three_deaths(town: Town) -> Phone:
    """Reported, and the first approved."""
    for name in NAMES:
        await town.rt_reports_death(name)
    phone = town.phone("rt-1")
    phone.chat.clear()
    return phone


async def approve(town: Town, number: int) -> None:
    """The card of the report with this number is approved, a minute after the one before."""
    town.clock.advance(minutes=1)
    card = next(each for each in town.room.chat if f"MTI-2611-000{number}" in each.prompt.text)
    await town.room.tap("Setujui", card)


def news(phone: Phone) -> list[str]:
    return [bubble.prompt.text for bubble in phone.chat if "disetujui. Terima kasih." in bubble.prompt.text]


async def test_the_first_is_told_at_once_and_the_others_in_one_message(town: Town) -> None:
    phone = await three_deaths(town)
    for number in (1, 2, 3):
        await approve(town, number)
    assert len(news(phone)) == 1
    assert "MTI-2611-0001" in news(phone)[0]
    await phone.say("menu")
    assert len(news(phone)) == 1
    town.clock.advance(minutes=30)
    await town.deliver.drain()
    assert len(news(phone)) == 2
    assert news(phone)[1].startswith("2 laporan Bapak/Ibu disetujui. Terima kasih.")
    assert "MTI-2611-0002" in news(phone)[1]
    assert "MTI-2611-0003" in news(phone)[1]


async def test_what_is_taken_back_meanwhile_is_told_after_what_was_approved(town: Town) -> None:
    phone = await three_deaths(town)
    await approve(town, 1)
    await approve(town, 2)
    card = next(each for each in town.room.chat if "MTI-2611-0002" in each.prompt.text)
    await town.room.tap("Batalkan keputusan", card)
    await town.room.tap("Salah tekan", card)
    texts = [bubble.prompt.text for bubble in phone.chat if "MTI-2611-0002" in bubble.prompt.text]
    assert "disetujui" in texts[0]
    assert len(texts) == 2
