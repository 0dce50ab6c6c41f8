"""An evening of approvals is no shower of messages on the phone of the RT head."""

from dataclasses import replace

from bot.services.work.channel import GiveUp, RetryAt
from tests.services.phones import Phone, Town

NAMES = ("Asep Saepudin (52)", "Yoyoh Rokayah (24)", "Cucu Cahyati (49)")


async def three_deaths(town: Town) -> Phone:
    """Reported, and nothing decided."""
    for name in NAMES:
        await town.rt_reports_death(name)
    return town.phone("rt-1")


async def approve(town: Town, number: int) -> None:
    """The card of the report with this number is approved, ten minutes after the one before."""
    town.clock.advance(minutes=10)
    card = next(each for each in town.room.chat if f"MTI-2611-000{number}" in each.prompt.text)
    await town.room.tap("Setujui", card)


def news(phone: Phone) -> list[str]:
    return [bubble.prompt.text for bubble in phone.chat if "disetujui. Terima kasih." in bubble.prompt.text]


async def test_the_first_is_told_at_once_and_its_message_names_all_that_follow(town: Town) -> None:
    phone = await three_deaths(town)
    await approve(town, 1)
    assert news(phone) == [
        "Laporan Kematian MTI-2611-0001 (Asep Saepudin (52), Kp. Sukamaju No. 1) disetujui. Terima kasih."
    ]
    await phone.say("menu")
    await approve(town, 2)
    await approve(town, 3)
    title, reports = news(phone)[-1].split("\n\n")
    assert title == "3 laporan Bapak/Ibu disetujui. Terima kasih."
    assert reports == "Kematian: MTI-2611-0001 Asep Saepudin, MTI-2611-0002 Yoyoh Rokayah, MTI-2611-0003 Cucu Cahyati"
    assert len(news(phone)) == 1


async def test_where_the_first_could_not_be_sent_yet_one_message_tells_of_all(town: Town) -> None:
    phone = await three_deaths(town)
    town.network.outcomes_for["rt-1"] = [RetryAt("cut")]
    await approve(town, 1)
    assert news(phone) == []
    await approve(town, 2)
    assert [text[:10] for text in news(phone)] == ["2 laporan "]


async def test_where_the_message_cannot_be_changed_another_tells_of_all(town: Town) -> None:
    phone = await three_deaths(town)
    await approve(town, 1)
    town.network.outcomes_for["rt-1"] = [GiveUp("cannot be edited")]
    await approve(town, 2)
    assert [text[:10] for text in news(phone)] == ["Laporan Ke", "2 laporan "]
    await approve(town, 3)
    assert [text[:10] for text in news(phone)] == ["Laporan Ke", "3 laporan "]


async def test_where_nothing_can_be_changed_one_message_waits_for_all(town: Town) -> None:
    traits = {"web": replace(town.house.traits_of("web"), can_edit=False)}
    async with town.another_process(traits=traits) as elsewhere:
        phone = await three_deaths(elsewhere)
        for number in (1, 2, 3):
            await approve(elsewhere, number)
        elsewhere.clock.advance(minutes=9)
        await elsewhere.deliver.drain()
        assert news(phone) == []
        elsewhere.clock.advance(minutes=2)
        await elsewhere.deliver.drain()
        assert [text[:10] for text in news(phone)] == ["3 laporan "]


async def test_the_next_morning_is_told_for_itself(town: Town) -> None:
    phone = await three_deaths(town)
    await approve(town, 1)
    await approve(town, 2)
    town.clock.advance(hours=20)
    await approve(town, 3)
    assert [text[:10] for text in news(phone)] == ["2 laporan ", "Laporan Ke"]


async def test_what_is_taken_back_meanwhile_is_told_after_what_was_approved(town: Town) -> None:
    phone = await three_deaths(town)
    await approve(town, 1)
    await approve(town, 2)
    card = next(each for each in town.room.chat if "MTI-2611-0002" in each.prompt.text)
    await town.room.tap("Batalkan keputusan", card)
    await town.room.tap("Salah tekan", card)
    texts = [bubble.prompt.text for bubble in phone.chat if "MTI-2611-0002" in bubble.prompt.text]
    assert "disetujui" in texts[-2]
    assert "dibatalkan" in texts[-1]
    await approve(town, 3)
    assert news(phone)[0].startswith("2 laporan Bapak/Ibu disetujui. Terima kasih.")
    assert "MTI-2611-0002" not in news(phone)[0]
