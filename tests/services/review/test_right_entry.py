"""What waits and names an entry that is dropped for another one of the same person follows to the one that stays."""

from dataclasses import replace

from bot.domain.people.people import BasicStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_001
from tests.services.phones import Phone, Town
from tests.services.submission.test_double import COPY, CUCU, listed_twice, now, one
from tests.services.submission.test_waiting_is_seen import card_of, rejects, sent, tells

RIGHT = replace(COPY, name="CUCU CAHYATY")
NAMED = "Cucu Cahyaty (49), Kp. Baru No. 9"
LEAVING = ("Cucu Cahyati", "Cucu Cahyati (49), Kp. Suka", "Sekeluarga", "kemarin", "RT lain di desa ini")


async def leaving(town: Town) -> Report:
    """Of her and her family, by the entry that is wrong; two stand on the list."""
    await listed_twice(town, RIGHT)
    return await tells(town, "Pindah keluar", *LEAVING, "+ RT tujuan", "RT 1 RW 2")


async def told_twice(town: Town) -> Report:
    return await tells(town, "Terdata dua kali", "cucu", "Cucu Cahyati (49), Kp. Sukamaju", NAMED, "Ya")


async def dropped(town: Town) -> Report:
    """As is in effect."""
    told = await told_twice(town)
    await approve(town, told)
    return told


async def as_it_is(town: Town, report: Report) -> Report:
    return next(each for each in await town.reports() if each.id == report.id)


async def approve(town: Town, report: Report) -> Phone:
    return await town.room.tap("Setujui", card_of(town, report))


async def take_back(town: Town, report: Report) -> None:
    await town.room.tap("Batalkan keputusan", card_of(town, report))
    await town.room.tap("Orangnya keliru", card_of(town, report))


async def test_a_leaving_of_the_family_is_approved_of_the_right_entry(town: Town) -> None:
    left = await leaving(town)
    await dropped(town)
    card = card_of(town, left).prompt.text
    assert "Cucu Cahyaty: Hidup → Pindah" in card
    assert "Cucu Cahyati" not in card
    assert "Asep Saepudin: Hidup → Pindah" in card
    told = [each.prompt.text for each in town.phone("rt-1").chat]
    assert any(f"{left.number} sekarang memakai data yang berlaku: Cucu Cahyaty" in each for each in told)
    await approve(town, left)
    people = await now(town)
    assert people[CUCU.id].status is BasicStatus.INVALID
    assert people[COPY.id].status is BasicStatus.MOVED
    assert (await as_it_is(town, left)).status is Status.APPLIED


async def test_the_old_card_says_why_there_is_a_new_one(town: Town) -> None:
    left = await leaving(town)
    told = await dropped(town)
    old = next(each for each in town.room.chat if f"({left.number})" in each.prompt.text.partition("\n")[0])
    assert f"sudah disatukan lewat laporan {told.number}" in old.prompt.text
    assert not old.labels


async def test_taken_back_it_is_of_the_other_entry_again(town: Town) -> None:
    left = await leaving(town)
    told = await dropped(town)
    await take_back(town, told)
    assert (await as_it_is(town, left)).change.subjects == left.change.subjects


async def test_what_was_returned_names_the_right_one_when_it_is_fixed(town: Town) -> None:
    left = await leaving(town)
    await town.room.tap("Minta perbaikan", card_of(town, left))
    await town.room.tap("Tanggal", card_of(town, left))
    await dropped(town)
    phone = await town.phone("rt-1").answer("menu", "perbaiki " + left.number, "kemarin")
    assert f"Nama: {NAMED}" in phone.review
    await phone.tap("Kirim")
    await approve(town, left)
    assert (await now(town))[COPY.id].status is BasicStatus.MOVED


async def test_what_was_rejected_then_follows_once_it_waits_again(town: Town) -> None:
    left = await leaving(town)
    await rejects(town, left)
    await dropped(town)
    await take_back(town, left)
    await approve(town, left)
    assert "sekarang memakai data yang benar: Cucu Cahyaty" in town.network.notices[-1]
    await approve(town, left)
    assert (await now(town))[COPY.id].status is BasicStatus.MOVED


async def test_a_coming_is_of_the_right_entry_too(town: Town) -> None:
    left, twice = await leaving(town), await told_twice(town)
    await approve(town, left)
    await town.phone("rt-2").answer("menu", "Sudah datang", "Hari ini", "Kirim")
    came = await sent(town)
    await approve(town, twice)
    await approve(town, came)
    assert (await one(town, COPY.id)).area == RT_001
    assert (await one(town, CUCU.id)).status is BasicStatus.INVALID


STAYS = "tetapi Cucu Cahyaty masih tercatat tinggal di RT ini."


async def told(town: Town) -> str:
    return "\n".join(each.prompt.text for each in town.phone("rt-1").chat)


async def test_who_left_by_the_wrong_entry_before_is_told_of_by_the_right_one(town: Town) -> None:
    left, twice = await leaving(town), await told_twice(town)
    await approve(town, left)
    await approve(town, twice)
    assert "data yang benar (Cucu Cahyaty) masih tercatat tinggal di RT ini" in town.network.notices[-1]
    assert f"tercatat pindah, {STAYS} Kalau memang pindah, laporkan Pindah keluar" in await told(town)
    gone = ("Cucu Cahyaty", NAMED, "kemarin", "RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")
    await approve(town, await tells(town, "Pindah keluar", *gone))
    assert (await now(town))[COPY.id].status is BasicStatus.MOVED


async def test_so_is_who_is_away_by_it(town: Town) -> None:
    await listed_twice(town, RIGHT)
    away = await tells(town, "Merantau", "Cucu Cahyati", "Cucu Cahyati (49), Kp. Suka", "kemarin")
    twice = await told_twice(town)
    await approve(town, away)
    await approve(town, twice)
    assert f"tercatat merantau, {STAYS} Kalau memang merantau, laporkan Merantau" in await told(town)


async def test_of_who_is_home_again_by_it_nothing_is_said(town: Town) -> None:
    who = ("Cucu Cahyati", "Cucu Cahyati (49), Kp. Suka")
    await listed_twice(town, RIGHT)
    await approve(town, await tells(town, "Merantau", *who, "5 November 2026"))
    await approve(town, await tells(town, "Merantau", *who, "Ya", "kemarin"))
    await dropped(town)
    assert STAYS not in await told(town)
    assert town.network.notices[-1].endswith("disetujui.")
