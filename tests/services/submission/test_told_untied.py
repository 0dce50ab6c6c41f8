"""A baby who was told as dead before he was told as born, or under a name that he had not yet, is dead in the end."""

import pytest

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import AddPerson
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001
from bot.storage import tables
from tests.services.phones import Phone, Town
from tests.services.review.test_tie import person, tied
from tests.services.submission.test_waiting_is_seen import card_of, leaves, sent, status


async def dies(town: Town, called: str = "Ujang Zulkarnaen") -> Phone:
    """The baby of Cucu, by his name."""
    phone = await town.phone("rt-1").answer("lapor", "Kematian", called, "Tidak ada di daftar", "Hari ini")
    return await phone.answer("Kirim")


async def is_born(town: Town, name: str) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kelahiran", "Cucu Cahyati", "Cucu Cahyati", name, "Laki-laki")
    await phone.answer("kemarin", "Di rumah", "Karawang", "Kirim")


async def status_of_the_baby(town: Town) -> BasicStatus:
    born = next(each for each in await town.reports() if each.kind == "birth")
    [baby] = [effect.person.id for effect in born.change.effects if isinstance(effect, AddPerson)]
    return BasicStatus(next(row["status"] for row in await town.rows(tables.persons) if row["id"] == baby))


@pytest.mark.parametrize("name", ["Ujang Zulkarnaen", "Lewati"])
async def test_a_death_that_was_told_first_is_named_on_the_card_of_the_birth_and_tied_after_it(
    town: Town, name: str
) -> None:
    await dies(town)
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    await is_born(town, name)
    assert "Laporan MTI-2611-0001 tentang Ujang Zulkarnaen belum terhubung" in town.room.text
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").say("/perlu")
    await operator.answer("1. Ujang Zulkarnaen", "Hubungkan ke warga")
    await operator.answer(*(("Cucu", "Bayi Ibu Cucu") if name == "Lewati" else ("Ujang Zulkarnaen",)), "Kirim")
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


async def test_the_card_of_the_birth_leads_to_the_tie_once_it_is_approved(town: Town) -> None:
    await dies(town)
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    await is_born(town, "Ujang Zulkarnaen")
    born = await sent(town)
    await town.room.tap("Setujui", card_of(town, born))
    assert card_of(town, born).labels == ["Hubungkan MTI-2611-0001", "Lengkapi", "Batalkan keputusan"]
    card = card_of(town, born)
    await town.room.tap("Hubungkan MTI", card)
    await town.phone("operator").answer("Ujang Zulkarnaen", "Kirim")
    assert card.labels == ["Batalkan keputusan"]
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


@pytest.mark.parametrize(
    ("name", "called"), [("Ujang Zulkarnaen", "Ujang Zulkarnaen"), ("Lewati", "bayi Bu Cucu Cahyati")]
)
async def test_a_death_in_another_rt_of_the_village_is_tied_too(town: Town, name: str, called: str) -> None:
    """Where her parents live."""
    phone = await town.phone("rt-2").answer("lapor", "Kematian", called, "Tidak ada di daftar", "Hari ini", "Kirim")
    if "Kirim saja" in phone.newest.labels:
        await phone.tap("Kirim saja")
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    await is_born(town, name)
    born = await sent(town)
    assert f"Laporan MTI-2611-0001 tentang {called} belum terhubung" in town.room.text
    card = card_of(town, born)
    await town.room.tap("Setujui", card)
    await town.room.tap("Hubungkan MTI", card)
    await town.phone("operator").answer(*(["Ujang Zulkarnaen"] if name != "Lewati" else ["Bayi Ibu Cucu"]), "Kirim")
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


@pytest.mark.parametrize(("called", "name"), [("Ujang Zulkarnaen", "Lewati"), ("Dadang", "Ujang Zulkarnaen")])
async def test_not_of_who_is_called_otherwise_there(town: Town, called: str, name: str) -> None:
    await town.phone("rt-2").answer("lapor", "Kematian", called, "Tidak ada di daftar", "Hari ini", "Kirim")
    await is_born(town, name)
    assert "belum terhubung" not in card_of(town, await sent(town)).prompt.text


async def test_what_was_tied_meanwhile_is_offered_no_more(town: Town) -> None:
    await dies(town)
    town.clock.advance(minutes=1)
    await is_born(town, "Ujang Zulkarnaen")
    born = await sent(town)
    death = next(each for each in await town.reports() if each.kind == "death")
    await town.room.tap("Hubungkan ke warga", card_of(town, death))
    await town.phone("operator").answer("Ujang Zulkarnaen", "Kirim")
    assert "belum terhubung" in card_of(town, born).prompt.text
    await town.room.tap("Setujui", card_of(town, born))
    assert card_of(town, born).labels == ["Batalkan keputusan"]


async def test_whoever_approves_the_death_first_reads_of_the_birth_that_waits_and_of_one_in_effect(town: Town) -> None:
    await dies(town)
    death = await sent(town)
    town.clock.advance(minutes=1)
    await is_born(town, "Lewati")
    card = card_of(town, death)
    await town.room.tap("Setujui", card)
    assert "Mungkin yang dimaksud Bayi Ibu Cucu Cahyati, di laporan Kelahiran LHR-2611-0001" in card.prompt.text
    await town.room.tap("‹ Kembali", card)
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    await town.room.tap("Setujui", card)
    assert "Mungkin yang dimaksud Bayi Ibu Cucu Cahyati, yang masuk data sesudah laporan ini" in card.prompt.text
    await town.room.tap("Hubungkan ke warga", card)
    assert "Mungkin yang dimaksud Bayi Ibu Cucu Cahyati" in town.phone("operator").text


async def test_nobody_who_stood_on_the_list_when_it_was_told_is_named(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "Cucu Cahyat", "Tidak ada di daftar", "Hari ini")
    await phone.answer("Kirim", "Bukan, kirim")
    await town.room.tap("Setujui")
    assert "belum terhubung dengan warga terdaftar" in town.room.text
    assert "Mungkin yang dimaksud" not in town.room.text


async def test_a_baby_told_as_dead_by_his_mothers_name_is_found_by_it_under_his_own(town: Town) -> None:
    await (await dies(town, "bayi Bu Cucu Cahyati")).answer("Bukan, kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    await is_born(town, "Ujang Zulkarnaen")
    assert "Laporan MTI-2611-0001 tentang bayi Bu Cucu Cahyati belum terhubung" in town.room.text
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. ", "Hubungkan ke warga")
    await operator.answer("Ujang Zulkarnaen (baru lahir)", "Kirim")
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


async def test_a_death_that_was_told_before_the_coming_is_named_on_its_card_and_tied_after_it(town: Town) -> None:
    phone = await town.phone("rt-2").answer("lapor", "Kematian", "Asep Saepudin", "Tidak ada di daftar", "Hari ini")
    await phone.answer("Kirim", "Kirim saja")
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    left = await leaves(town)
    await town.room.tap("Setujui", card_of(town, left))
    await town.phone("rt-2").answer("lapor", "Pindah masuk", "Asep Saepudin", "Asep Saepudin (52)", "kemarin", "Kirim")
    came = await sent(town)
    assert came.kind == "move_in", town.phone("rt-2").text
    assert "tentang Asep Saepudin belum terhubung" in card_of(town, came).prompt.text
    await town.room.tap("Setujui", card_of(town, came))
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").say("/perlu")
    await operator.answer("2. Asep Saepudin", "Hubungkan ke warga", "Asep Saepudin", "Kirim")
    await town.room.tap("Setujui")
    assert await status(town, came) == (BasicStatus.DEAD, RT_001)


async def test_a_baby_without_a_name_is_offered_where_nobody_is_called_so(town: Town) -> None:
    await is_born(town, "Lewati")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await dies(town)
    await phone.answer("Bayi Ibu Cucu Cahyati", "Kirim")
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


async def test_a_death_before_that_birth_is_somebody_elses(town: Town) -> None:
    phone = await town.phone("rt-1").answer(
        "lapor", "Kematian", "Ujang Zulkarnaen", "Tidak ada di daftar", "3 hari lalu"
    )
    await phone.answer("Kirim")
    await is_born(town, "Ujang Zulkarnaen")
    assert "belum terhubung" not in town.room.text


async def test_so_does_his_rt_head_who_tells_it_after_the_baby_was_named(town: Town) -> None:
    await is_born(town, "Ujang Zulkarnaen")
    await town.room.tap("Setujui")
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-1").answer("lapor", "Kematian", "bayi Bu Cucu Cahyati")
    assert phone.newest.labels[0].startswith("Ujang Zulkarnaen (baru lahir)")
    await phone.answer("Ujang Zulkarnaen", "Hari ini", "Kirim")
    await town.room.tap("Setujui")
    assert await status_of_the_baby(town) is BasicStatus.DEAD


async def leaves_untied(town: Town) -> None:
    """Somebody on no list, approved so."""
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Natadireja", "Tidak ada di daftar")
    await phone.answer("Lewati", "kemarin", "Luar negeri", "Kirim")
    assert "laporan sudah diterima" in phone.text
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)


async def test_who_is_entered_by_tying_though_told_as_gone_is_said_to_be_so_on_the_card_and_leaves_by_a_tie(
    town: Town,
) -> None:
    await leaves_untied(town)
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Perubahan status", "Natadireja")
    await phone.answer("Tidak ada di daftar", "Pekerjaan", "Pedagang", "Kirim")
    await tied(town, "Tambahkan", "Lewati", "Laki-laki", "umur 30", "Lewati")
    said = " ".join(town.room.text.split())
    assert "Laporan PDK-2611-0001 tentang Natadireja belum terhubung dengan warga. Isinya: sudah meninggal" in said
    assert said.count("belum terhubung") == 1, "nothing of itself"
    await town.room.tap("Setujui")
    await find_matters(town.house, REGENCY)
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Natadireja", "Hubungkan ke warga")
    await operator.answer("Natadireja (", "Kirim")
    await town.room.tap("Setujui")
    [who] = (await sent(town)).change.subjects
    assert (await person(town, who)).status is BasicStatus.MOVED


async def test_so_is_who_is_read_off_a_family_card(town: Town) -> None:
    await leaves_untied(town)
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Natadireja", "Hari ini")
    await phone.photo(b"\xff\xd8 a family card")
    await phone.answer("2", "Kirim")
    await town.room.tap("Isi dari foto KK")
    operator = town.phone("operator")
    await operator.answer("3215271003190001", "3215270404900001", "Enok", "3215274808920002", "Istri", "Kirim")
    assert "tentang Natadireja belum terhubung dengan warga. Isinya" in " ".join(town.room.text.split())


@pytest.mark.parametrize(("name", "warns"), [("Wahyu Firmansyah", False), ("Budie Firmansyah", True)])
async def test_who_shares_but_a_long_last_name_is_not_said_to_be_told_of(town: Town, name: str, warns: bool) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah keluar", "Budi Firmansyah", "Tidak ada di daftar")
    await phone.answer("Lewati", "kemarin", "Luar negeri", "Kirim")
    await town.room.answer("Setujui", "Setujui begitu")
    town.clock.advance(minutes=1)
    await phone.answer("lapor", "Pindah masuk", name, "Hari ini", "1", "Laki-laki", "30", "Kirim")
    assert ("tentang Budi Firmansyah belum terhubung" in " ".join(town.room.text.split())) is warns


async def test_whoever_ties_reads_which_other_untied_report_tells_of_one_called_so(town: Town) -> None:
    await dies(town)
    town.clock.advance(minutes=1)
    phone = await town.phone("rt-1").answer("lapor", "Perubahan status", "Ujang Zulkarnaen", "Tidak ada di daftar")
    await phone.answer("Pekerjaan", "Petani", "Kirim")
    if "Bukan, kirim" in phone.newest.labels:
        await phone.tap("Bukan, kirim")
    await town.room.tap("Hubungkan", card_of(town, (await town.reports())[-1]))
    page = "\n".join(bubble.prompt.text for bubble in town.phone("operator").chat[-2:])
    assert "Laporan MTI-2611-0001 tentang Ujang Zulkarnaen juga belum terhubung; isinya sudah meninggal" in page
    assert "STS" not in page.partition("juga belum terhubung")[2]


async def test_whoever_ties_reads_above_the_choice_who_called_so_is_recorded_as_dead(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Perubahan status", "Oman Rohman", "Tidak ada di daftar")
    await phone.answer("Pekerjaan", "Petani", "Kirim")
    if "Bukan, kirim" in phone.newest.labels:
        await phone.tap("Bukan, kirim")
    await town.room.tap("Hubungkan")
    page = "\n".join(bubble.prompt.text for bubble in town.phone("operator").chat[-2:])
    assert "tercatat meninggal. Kalau laporan ini tentang dia, jangan ditambahkan lagi" in page
