"""In private an operator reads beside a report how long there is time, what else is open, and how others fared."""

from tests.services.phones import Town


async def details(town: Town, number: str) -> str:
    operator = await town.phone("operator").say(f"rincian {number}")
    return next(each.prompt.text for each in reversed(operator.chat) if "Pelapor: " in each.prompt.text)


async def test_the_time_left_and_what_else_is_open_about_the_family(town: Town) -> None:
    await town.rt_reports_death("Lilis Suryani (61)")
    await town.rt_reports_death("Muhamad Rizki (39)")
    await town.rt_reports_death("Wiwin Winarti (60)")
    text = await details(town, "MTI-2611-0001")
    assert "Masuk data bulan ini kalau diputuskan sampai 15 November 2026 (5 hari lagi)." in text
    assert "Tentang keluarga ini masih terbuka juga: Kematian MTI-2611-0002." in text
    assert "masih terbuka juga" not in await details(town, "MTI-2611-0003")
    assert not any("masih terbuka juga" in each.prompt.text for each in town.room.chat)


async def test_how_the_reporters_others_fared_is_told_once_there_are_enough(town: Town) -> None:
    for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)", "Mimin Mintarsih (59)", "Enok Juariah (48)"):
        await town.rt_reports_death(name)
    cards = [each for each in town.room.chat if "Tolak" in each.labels]
    await town.room.tap("Tolak", cards[1])
    await town.room.tap("Kejadiannya tidak benar", cards[1])
    assert "laporan pelapor ini" not in await details(town, "MTI-2611-0001")
    await town.rt_reports_death("Nabila Azzahra (34)")
    assert "Dari 5 laporan pelapor ini, 1 ditolak dan 0 sedang diperbaiki." in await details(town, "MTI-2611-0001")


async def test_warnings_stand_first_below_what_it_is_about(town: Town) -> None:
    await town.rt_reports_death()
    lines = [each for each in town.room.text.splitlines() if each]
    assert lines[0].startswith("Kematian: ")
    assert lines[1].startswith("⚠ ")
