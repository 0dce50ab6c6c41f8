"""A household told late as gone, which somebody joined only since: whoever lived there then is asked about."""

from bot.domain.people.people import BasicStatus
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import birth_of
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent

ASEP, CUCU, NABILA, ADE, LILIS, *_ = make_residents(RT_003)
GUEST = "Yusuf Hidayat (36), Kp. Sukamaju No. 1"


async def joins_asep(town: Town, who: str, born: str, *answer: str) -> None:
    """Somebody is told by hand as come yesterday, to the family of Asep."""
    phone = await opened(town, "Pindah masuk")
    await phone.answer(who, "Kemarin", "1", "Laki-laki", born, "+ Ikut keluarga sini", "cucu", "Cucu Cahyati (49)")
    await phone.answer("Famili lain", "Kirim", *answer)
    await town.room.tap("Setujui", card_of(town, await sent(town)))


async def leaves(town: Town, who: str, label: str, day: str, whom: str = "Sekeluarga") -> Phone:
    phone = await opened(town, "Pindah keluar")
    return await phone.answer(who, label, whom, day, "Luar negeri", "Kirim")


async def gone(town: Town) -> set[str]:
    """Who is gone of the household of Asep."""
    rows = await town.rows(tables.persons)
    return {
        row["name"] for row in rows
        if row["status"] == BasicStatus.MOVED and row["household_id"] == ASEP.household_id
    }  # fmt: skip


async def test_those_who_lived_there_then_are_asked_about_before_they_are_told_as_gone(town: Town) -> None:
    await joins_asep(town, "Yusuf Hidayat", "17-8-1990")
    phone = await leaves(town, "Yusuf", GUEST, "2 November 2026")
    assert "Yusuf Hidayat baru masuk keluarga ini sesudah 2 November 2026. Apakah " in phone.text
    assert "Asep Saepudin" in phone.text.partition("Apakah")[2]
    assert phone.newest.labels == ["Ya, memang pindah", "Ubah jawaban", "Batal"]
    assert [each.kind for each in await town.reports()] == ["move_in"]
    await phone.tap("Ubah jawaban")
    assert "Kirim" in phone.newest.labels


async def test_who_says_that_they_went_is_taken_at_his_word_and_the_operator_reads_it(town: Town) -> None:
    await joins_asep(town, "Yusuf Hidayat", "17-8-1990")
    await (await leaves(town, "Yusuf", GUEST, "2 November 2026")).tap("Ya, memang pindah")
    left = await sent(town)
    assert "Yusuf Hidayat baru masuk keluarga ini sesudah 2 November 2026" in card_of(town, left).prompt.text
    await town.room.tap("Setujui", card_of(town, left))
    assert await gone(town) == {ASEP.name, CUCU.name, NABILA.name}


async def test_so_is_who_came_back_to_another_family_of_the_rt(town: Town) -> None:
    await joins_asep(town, "Ade Kurniawan", birth_of(ADE), "Ya, sudah kembali")
    phone = await leaves(town, "Ade", "Ade Kurniawan (64), Kp. Sukamaju No. 1", "2 November 2026")
    assert "Ade Kurniawan baru masuk keluarga ini sesudah 2 November 2026." in phone.text


async def test_nobody_is_asked_where_it_left_after_he_came(town: Town) -> None:
    await joins_asep(town, "Yusuf Hidayat", "17-8-1990")
    await leaves(town, "Cucu", "Cucu Cahyati (49)", "hari ini")
    left = await sent(town)
    assert (left.kind, len(left.change.subjects)) == ("move_out", 4)
    assert "baru masuk keluarga ini" not in card_of(town, left).prompt.text


async def test_nor_where_he_is_away_since_but_came_before(town: Town) -> None:
    await joins_asep(town, "Yusuf Hidayat", "17-8-1990")
    await (await opened(town, "Merantau")).answer("Yusuf", GUEST, "Hanya Yusuf", "hari ini", "Kirim")
    away = await sent(town)
    assert away.kind == "away", town.phone("rt-1").text
    await town.room.tap("Setujui", card_of(town, away))
    await leaves(town, "Cucu", "Cucu Cahyati (49)", "kemarin")
    left = await sent(town)
    assert (left.kind, len(left.change.subjects)) == ("move_out", 4), town.phone("rt-1").text


async def test_nor_where_he_alone_left(town: Town) -> None:
    await joins_asep(town, "Yusuf Hidayat", "17-8-1990")
    await leaves(town, "Yusuf", GUEST, "2 November 2026", "Hanya Yusuf")
    assert (await sent(town)).kind == "move_out"


async def test_who_came_back_to_his_own_family_left_with_it(town: Town) -> None:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Ade Kurniawan", "Kemarin", "1", "Laki-laki", birth_of(ADE), "Kirim", "Ya, sudah kembali")
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    await leaves(town, "Ade", "Ade Kurniawan (64), Kp. Sukamaju No. 2", "2 November 2026")
    left = await sent(town)
    assert (left.kind, len(left.change.subjects)) == ("move_out", 3)
    assert "baru masuk keluarga ini" not in card_of(town, left).prompt.text
