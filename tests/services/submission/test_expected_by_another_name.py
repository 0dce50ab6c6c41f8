"""Newcomers told by hand who are expected in this RT under another name: known by their day and sex, they are moved."""

from bot.domain.people.people import BasicStatus
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import ASEP, birth_of, entered_by, moved_by
from tests.services.submission.test_waiting_is_seen import card_of, leaves, sent, status


async def comes(town: Town, name: str = "Jajang Wiranata", sex: str = "Laki-laki", born: str = birth_of(ASEP)) -> Phone:
    """Told by hand in the RT to which Asep Saepudin goes, by a name that nobody would find him by."""
    return await town.phone("rt-2").answer("lapor", "Pindah masuk", name, "kemarin", "1", sex, born, "Kirim")


async def test_who_is_expected_here_is_asked_about_by_his_day_and_sex_and_moved(town: Town) -> None:
    left = await leaves(town)
    await town.room.tap("Setujui", card_of(town, left))
    phone = await comes(town)
    assert phone.text == (
        "Jajang Wiranata lahir pada tanggal yang sama dengan Asep Saepudin, yang tercatat pindah dari RT 003/RW 005 "
        "ke RT Bapak/Ibu. Apakah ini orangnya?"
    )
    await phone.tap("Ya, pindahkan")
    came = await sent(town)
    assert (moved_by(came), entered_by(came)) == ([ASEP.id], [])
    assert "Jajang Wiranata tercatat dengan nama lain" in town.room.text
    await town.room.tap("Setujui", card_of(town, came))
    assert await status(town, came) == (BasicStatus.ALIVE, RT_001)


async def test_of_whose_leaving_waits_nothing_is_told_but_where_he_lives(town: Town) -> None:
    await leaves(town)
    phone = await comes(town)
    assert phone.text == (
        "Jajang Wiranata lahir pada tanggal yang sama dengan warga RT 003/RW 005 yang dilaporkan pindah ke RT "
        "Bapak/Ibu. Apakah ini orangnya?"
    )
    await phone.tap("Ya, pindahkan")
    assert moved_by(await sent(town)) == [ASEP.id]


async def test_told_before_the_leaving_who_approves_is_asked_and_may_move_him(town: Town) -> None:
    await comes(town)
    came = await sent(town)
    left = await leaves(town)
    await town.room.tap("Setujui", card_of(town, left))
    card = card_of(town, came)
    await town.room.tap("Setujui", card)
    assert (
        "Jajang Wiranata lahir pada tanggal yang sama dengan warga yang ditunggu pindah ke RT ini" in card.prompt.text
    )
    await town.room.tap("Ya, pindahkan", card)
    heard = [each.prompt.text for each in town.phone("rt-2").chat if "tidak didaftarkan lagi" in each.prompt.text]
    assert "Nama Jajang Wiranata di data tertulis lain. Kalau keliru, laporkan “Perbaikan data”" in heard[-1]
    moved = next(each for each in await town.reports() if each.id == came.id)
    assert moved_by(moved) == [ASEP.id]
    await town.room.tap("Setujui", card_of(town, moved))
    assert await status(town, moved) == (BasicStatus.ALIVE, RT_001)
    assert {each.status for each in await town.reports()} == {Status.APPLIED}


async def test_who_was_entered_here_by_another_name_is_asked_about_when_he_is_told_as_arrived(town: Town) -> None:
    await comes(town)
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    left = await leaves(town)
    await town.room.tap("Setujui", card_of(town, left))
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Asep Saepudin (52)", "kemarin")
    await phone.answer("Kirim")
    assert "Jajang Wiranata (52)" in phone.text
    assert "sudah terdata di RT Bapak/Ibu. Apakah orangnya sama?" in phone.text
    await phone.tap(next(label for label in phone.newest.labels if label.startswith("Ya")))
    assert "Jajang Wiranata menurut pelapor sudah terdata di RT ini" in town.room.text


async def test_of_another_day_or_sex_he_is_another_and_so_is_who_is_denied(town: Town) -> None:
    left = await leaves(town)
    await town.room.tap("Setujui", card_of(town, left))
    await comes(town, "Euis Wiranata", "Perempuan")
    assert entered_by(await sent(town)) == ["Euis Wiranata"]
    await comes(town, "Dadang Suhendar", born="1-1-1988")
    assert entered_by(await sent(town)) == ["Dadang Suhendar"]
    await (await comes(town)).tap("Beda orang, kirim")
    assert entered_by(await sent(town)) == ["Jajang Wiranata"]
