"""A deliberation from its opening to the signed papers: what was decided takes effect with them, and not before."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from bot.dialogue.prompt import Other, Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.deliberation.signed_paper import MOST_BYTES
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.clock.close_due import close_due, open_current
from bot.services.deliberation.make_papers import make_papers
from bot.services.deliberation.put_in_force import put_in_force
from bot.services.demo.demo_village import REGENCY, VILLAGE
from bot.services.officers.replace_officer import replace_officer
from bot.storage import tables
from bot.storage.registry import areas
from bot.storage.registry.household_moves import join_households
from tests.domain.deliberation.papers import JPEG, a_pdf
from tests.journeys.conversations import CONVERSATIONS
from tests.services.network import Bubble
from tests.services.officers.test_handover import RINA, decree
from tests.services.phones import ROOM, Phone, Town, open_town
from tests.services.steady import steady
from tests.storage.village import a_write

SPOKEN_OF = {conversation.kind: conversation for conversation in CONVERSATIONS}
KINDS = ("proposal", "unfit", "missing")


async def told(town: Town, *kinds: str) -> None:
    for kind in kinds:
        conversation = SPOKEN_OF[kind]
        phone = await town.phone(conversation.who).say("lapor")
        await phone.answer(*conversation.inputs)


async def opened(town: Town) -> Phone:
    """The operator opens one, tells of it, and who attends."""
    phone = await town.phone("operator").answer("/musdes", "Buka musyawarah desa", "hari ini", "Balai Desa")
    await phone.answer("H. Dadang - Kepala Desa")
    return await phone.say("H. Dadang - Kepala Desa\nNeneng Rohaeti - operator\nUjang - BPD")


async def approved(town: Town, *kinds: str) -> None:
    """Told, and approved while one is open."""
    for kind in kinds:
        await told(town, kind)
        await town.room.tap("Setujui")


async def looks(town: Town) -> None:
    """The clock looks at what is due, and what follows is sent."""
    await make_papers(town.house, REGENCY)
    await put_in_force(town.house, REGENCY)
    await town.deliver.drain()


async def closed(town: Town) -> Phone:
    phone = await town.phone("operator").answer("/musdes", "Selesai dibahas", "Ya, buat berkasnya")
    await looks(town)
    return phone


async def signed(town: Town, content: bytes = JPEG) -> Phone:
    """The signed paper comes as a photo, and is looked at."""
    phone = await town.phone("operator").tap("Kirim yang diteken")
    await phone.photo(content)
    await phone.tap("Sudah semua (1)")
    await looks(town)
    return phone


async def stands(town: Town) -> dict[str, Report]:
    return {report.kind: report for report in await town.reports()}


def files(phone: Phone) -> list[Bubble]:
    return [bubble for bubble in phone.chat if bubble.attachment]


async def text_of(town: Town, bubble: Bubble) -> str:
    content = await town.house.read_attachment(bubble.attachment)
    pages = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content))
    return " ".join("\n".join(map(str, pages)).split())


async def test_what_is_decided_takes_effect_with_the_signed_papers_and_not_before(town: Town) -> None:
    phone = await opened(town)
    assert "Daftar hadir: 3 orang" in phone.text
    await approved(town, *KINDS)
    assert "menunggu keputusan musyawarah desa" in town.phone("rt-1").text
    assert {report.status for report in await town.reports()} == {Status.APPROVED}
    await phone.answer("/musdes", "Bahas satu-satu (3)", "Setuju, mufakat", "Tidak setuju", "rumahnya masih layak")
    await phone.answer("Pungut suara", "2", "1", "0", "Lewati")
    assert "Semua nama sudah dibahas" in phone.text
    await closed(town)
    assert {report.status for report in await town.reports()} == {Status.APPROVED}
    await signed(town)
    found = await stands(town)
    assert [found[kind].status for kind in ("missing", "proposal", "unfit")] == [
        Status.APPLIED, Status.REJECTED, Status.APPLIED,
    ]  # fmt: skip
    assert "2 disetujui dan masuk data bulan November 2026, 1 tidak disetujui" in phone.text
    said = [bubble.prompt.text for bubble in town.phone("rt-1").chat]
    assert any("tidak disetujui" in each and "rumahnya masih layak" in each for each in said)


async def test_the_papers_hold_what_was_decided_and_only_the_ends_of_numbers(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Pungut suara", "2", "1", "0", "sudah dicari ke rumahnya")
    await closed(town)
    (minutes,) = files(phone)
    read = await text_of(town, minutes)
    assert "BERITA ACARA MUSYAWARAH DESA" in read
    assert "Selasa, tanggal sepuluh bulan November tahun dua ribu dua puluh enam" in read
    assert "Muhamad Rizki" in read
    assert "(2 : 1 : 0)" in read
    assert "sudah dicari ke rumahnya" in read
    assert "DAFTAR HADIR" in read
    assert not await town.niks() & set(read.split())


@pytest.mark.both_databases
async def test_two_processes_that_look_at_once_make_one_paper_and_tell_of_what_is_put_off_once(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Tunda", "tunggu keluarganya pulang")
    await phone.answer("/musdes", "Selesai dibahas", "Ya, buat berkasnya")
    await asyncio.gather(*(make_papers(town.house, REGENCY) for _ in range(2)))
    await town.deliver.drain()
    assert len(files(phone)) == 1
    await phone.tap("Kirim yang diteken")
    await phone.photo(JPEG)
    await phone.tap("Sudah semua (1)")
    await asyncio.gather(*(put_in_force(town.house, REGENCY) for _ in range(2)))
    await town.deliver.drain()
    said = [bubble.prompt.text for bubble in town.phone("rt-1").chat]
    assert sum("tunggu keluarganya pulang" in each for each in said) == 1


async def test_of_two_entries_it_is_signed_which_one_goes_and_every_figure_counts_lines(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "listed_twice", "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat", "Setuju, mufakat")
    await closed(town)
    read = await text_of(town, files(phone)[0])
    assert "membahas 2 (dua) laporan tentang 3 nama" in read
    annex = read.partition("LAMPIRAN BERITA ACARA: DAFTAR NAMA")[2].partition("DAFTAR HADIR")[0]
    assert annex.count("RT 003/RW 005") == 3
    wrong, right = (annex.index(f"Data yang {which}") for which in ("tidak dipakai", "benar"))
    assert annex.count("Data yang") == 2
    assert wrong < right, "in the order in which they were told"


async def test_of_an_entry_of_another_desa_it_is_signed_where_that_is(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "listed_twice")
    there = AreaCode("32.15.27.2088/001/009")
    async with town.house.db.write() as transaction:
        desa = Area(AreaCode("32.15.27.2088"), "Mekarjati", "Telukjambe Barat")
        await areas.upsert_areas(transaction, [desa, Area(there, "RT 009")])
        right = JoinHousehold((await town.the_report()).change.subjects[1], HouseholdId("there"), there, True)
        await join_households(await a_write(transaction), REGENCY, [right])
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat")
    await closed(town)
    read = await text_of(town, files(phone)[0])
    annex = read.partition("LAMPIRAN BERITA ACARA: DAFTAR NAMA")[2].partition("DAFTAR HADIR")[0]
    assert annex.count("RT 003/RW 005") == 1
    assert "RT 009/RW 001, Mekarjati, Kec. Telukjambe Barat" in annex


async def test_the_minutes_hold_what_was_declared_of_each_family_that_is_proposed(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "away", "birth", "proposal")
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat")
    await closed(town)
    read = await text_of(town, files(phone)[0])
    assert "PERNYATAAN PENGUSUL" in read
    assert "butuh bantuan" in read
    assert "Ujang Suryana, 10 November 2026 pukul" in read
    assert "Kelahiran 1 Merantau 1 Jumlah 2" in read, "kinds stand by their titles"


async def test_who_is_postponed_or_was_not_come_to_comes_up_at_the_next(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing", "unfit")
    await phone.answer("/musdes", "Bahas satu-satu", "Tunda", "keluarganya belum ditanya")
    await phone.answer("/musdes", "Selesai dibahas")
    assert "1 nama yang belum dibahas ikut ditunda" in phone.text
    await closed(town)
    await signed(town)
    assert {report.status for report in await town.reports()} == {Status.APPROVED}
    assert any("ditunda ke musyawarah berikutnya" in each.prompt.text for each in town.phone("rt-1").chat)
    town.clock.advance(days=20)
    await opened(town)
    await phone.answer("/musdes", "Bahas satu-satu (2)")
    assert "Sudah pernah ditunda. Alasannya: keluarganya belum ditanya" in phone.text


async def test_what_one_decided_whose_papers_are_being_signed_is_before_no_other(town: Town) -> None:
    """Who was postponed is, and so is a report that was taken back and approved anew."""
    phone = await opened(town)
    await approved(town, *KINDS)
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat", "Setuju, mufakat", "Tunda", "belum ditanya")
    await closed(town)
    assert "Menunggu dibahas: 1." in (await phone.say("/musdes")).text
    await opened(town)
    assert "Dari 1 nama" in (await phone.say("/musdes")).text
    await town.room.answer("Batalkan keputusan", "Orangnya keliru")
    await town.room.tap("Setujui")
    assert "Dari 2 nama" in (await phone.say("/musdes")).text


async def test_who_comes_for_whoever_closed_it_gets_its_papers_and_goes_on_with_it(town: Town) -> None:
    """Whose duty has ended by then reads nobody's name in them."""
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer(
        "/musdes", "Setujui semua (1)", "Ya, setujui 1", "/musdes", "Selesai dibahas", "Ya, buat berkasnya"
    )
    done = await replace_officer(town.house, "cli", decree("Yayah", VILLAGE, who=RINA))
    yayah = await town.phone("yayah").say(f"gabung {done.invitation.code}")
    assert "• 1 musyawarah yang belum selesai" in yayah.chat[0].prompt.text
    assert "Musyawarah desa" in yayah.chat[0].labels
    await looks(town)
    assert files(phone) == []
    assert len(files(yayah)) == 1
    await yayah.tap("Kirim yang diteken")
    await yayah.photo(JPEG)
    await yayah.tap("Sudah semua (1)")
    await looks(town)
    assert [report.status for report in await town.reports()] == [Status.APPLIED]


async def test_without_one_open_nothing_waits_and_what_was_approved_before_keeps_its_way(town: Town) -> None:
    await approved(town, "missing")
    assert [report.status for report in await town.reports()] == [Status.APPLIED]
    await opened(town)
    await town.phone("operator").answer("/musdes")
    assert "Belum ada nama untuk dibahas" in town.phone("operator").text


async def test_a_report_withdrawn_meanwhile_is_left_alone(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat")
    await town.phone("rt-1").answer("laporan", "1. ", "Tarik kembali", "Ya, tarik")
    await closed(town)
    await signed(town)
    assert [report.status for report in await town.reports()] == [Status.WITHDRAWN]
    assert "0 disetujui" in phone.text


async def test_it_is_closed_once_and_a_candidate_decided_once(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu")
    case = phone.newest
    await phone.tap("Setuju, mufakat")
    await phone.tap("Tidak setuju", case)
    assert "sudah disetujui, dicatat" in phone.text
    await phone.answer("/musdes", "Selesai dibahas")
    asked = phone.newest
    await phone.tap("Ya, buat berkasnya")
    await phone.tap("Ya, buat berkasnya", asked)
    assert "sudah selesai dibahas (dicatat" in phone.text
    await phone.tap("Setuju, mufakat", case)
    assert "tidak bisa diubah lagi" in phone.text
    assert len(await town.rows(tables.rulings)) == 1
    await looks(town)
    await looks(town)
    assert len([row for row in await town.rows(tables.deliberation_papers) if row["what"] == "made"]) == 1


async def test_a_decision_is_changed_while_it_is_open(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Setuju, mufakat", "Daftar nama", "1. Muhamad", "Ubah keputusan")
    await phone.answer("Tidak setuju", "ternyata pulang")
    assert [row["verdict"] for row in await town.rows(tables.rulings)] == ["refused"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 a document", "bukan foto dan bukan PDF"),
        (a_pdf(60), "terlalu banyak halamannya"),
        (b"%PDF-1.4 nothing", "tidak bisa dibuka"),
        (JPEG + b"0" * MOST_BYTES, "terlalu besar"),
    ],
    ids=["no picture", "60 pages", "damaged", "large"],
)
async def test_a_paper_that_is_none_is_refused_with_a_sentence_and_nothing_takes_effect(
    content: bytes, why: str, town: Town
) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Setujui semua (1)", "Ya, setujui 1")
    await closed(town)
    await signed(town, content)
    assert why in phone.text
    assert [report.status for report in await town.reports()] == [Status.APPROVED]
    await signed(town)
    assert [report.status for report in await town.reports()] == [Status.APPLIED]


async def test_papers_of_too_many_pages_together_are_sent_back(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Setujui semua (1)", "Ya, setujui 1")
    await closed(town)
    await phone.tap("Kirim yang diteken")
    for name, pages in (("first", 30), ("second", 31)):
        town.network.photos[name] = a_pdf(pages)
        await phone.send(Other("document", name, f"{name}.pdf", 3000))
    await phone.tap("Sudah semua (2)")
    await looks(town)
    assert "terlalu banyak halamannya" in phone.text
    assert [report.status for report in await town.reports()] == [Status.APPROVED]


async def test_fifty_megabytes_are_refused_before_they_are_fetched(town: Town) -> None:
    phone = await opened(town)
    await closed(town)
    await phone.tap("Kirim yang diteken")
    await phone.send(Other("document", "large", "ba 3215271205740003.pdf", 50_000_000))
    assert "ba ••••.pdf terlalu besar" in phone.text
    await phone.say("ini sudah")
    assert "Kirim foto halaman" in phone.text


async def test_a_pdf_is_archived_once_with_its_hash_and_handed_out_again(town: Town) -> None:
    phone = await opened(town)
    await closed(town)
    await phone.tap("Kirim yang diteken")
    for name in ("scan", "again"):
        town.network.photos[name] = a_pdf(3)
        await phone.send(Other("document", name, "ba.pdf", 3000))
    await phone.tap("Sudah semua (2)")
    await looks(town)
    said = "3 halaman yang ditandatangani sudah diarsipkan. 1 berkas dikirim dua kali, dihitung satu."
    assert phone.text.endswith(said)
    (held,) = await town.rows(tables.deliberations)
    (line,) = [line for line in await town.log(f"deliberation:{held['id']}") if line.action == "deliberation.signed"]
    kept = {row["sha256"] for row in await town.rows(tables.attachments) if row["filename"] == "ba.pdf"}
    assert line.detail["sha256"] == f"ba.pdf {kept.pop()}"
    await phone.answer("/musdes", "Ke-1: selesai", "Kirim berkasnya")
    assert [bubble.filename for bubble in files(phone)][-1] == "ba-1.pdf"


async def test_votes_that_decide_nothing_or_are_too_many_are_asked_again(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Bahas satu-satu", "Pungut suara", "1", "1", "1", "Lewati")
    assert "sama banyak" in phone.text
    await phone.answer("9", "1", "0")
    assert "daftar hadir memuat 3 orang" in phone.text
    await phone.answer("1", "2", "0")
    assert "akan membaca alasannya" in phone.text
    await phone.say("sudah pindah")
    (ruling,) = await town.rows(tables.rulings)
    assert (ruling["verdict"], ruling["agreed"], ruling["refused"]) == ("refused", 1, 2)


async def test_the_word_is_the_deliberations_and_no_button_gives_it(town: Town) -> None:
    await opened(town)
    await approved(town, "missing")
    (report,) = await town.reports()
    other = town.phone("operator-2")
    for answer in ("y", "n"):
        await other.send(Pressed(f"w:{report.id}:0:1:{answer}", "1", "press"))
    assert [each.status for each in await town.reports()] == [Status.APPROVED]
    await other.say("antrean")
    tokens = [button.token for bubble in other.chat for button in bubble.prompt.buttons]
    assert not [token for token in tokens if token.startswith("w:")]
    assert await town.rows(tables.inbox) == []


async def test_who_is_of_another_area_sees_nothing_of_it(town: Town) -> None:
    there = AreaCode("32.15.28.2002")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(there, "Mekarjati", "Telukjambe Barat")])
    await opened(town)
    (held,) = await town.rows(tables.deliberations)
    stranger = town.phone("operator-there")
    await stranger.say(f"gabung {await town.invite(Role.OPERATOR, there, 'Yayah')}")
    for command in ("musdes", "musdes-list", "musdes-close", "musdes-papers", "musdes-signed", "musdes-cancel"):
        await stranger.send(Pressed(f"go:0:{command}:{held['id']}", "1", "press"))
        assert "bukan dari wilayah" in stranger.text, command


async def test_dinas_sosial_reads_which_villages_have_held_one(town: Town) -> None:
    dinsos = await town.phone("dinsos").say("/musdes")
    assert "0 dari" in dinsos.text
    await opened(town)
    await approved(town, "missing")
    await dinsos.say("/musdes")
    assert "masih dibahas, 1 nama menunggu" in dinsos.text
    assert "1 dari" in dinsos.text


@asynccontextmanager
async def a_town(folder: Path, profile: str) -> AsyncIterator[Town]:
    """The practice village under a profile of its own."""
    (folder / "desa.toml").write_text(profile)
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{folder / "desa.toml"}"\n')
    async with open_town(folder, config=config) as town:
        yield town


async def test_from_the_month_of_the_profile_on_every_desa_needs_one(tmp_path: Path) -> None:
    async with a_town(tmp_path, 'extends = "dtks"\n[deliberation]\nfirst = "2026-12"') as town:
        await approved(town, "missing")
        assert [report.status for report in await town.reports()] == [Status.APPLIED]
        town.clock.now = datetime(2026, 11, 20, 2, tzinfo=UTC)
        await told(town, "unfit")
        await town.room.tap("Setujui")
        assert (await stands(town))["unfit"].status is Status.APPROVED
        await town.phone("operator").say("/musdes")
        assert "Menunggu dibahas: 1" in town.phone("operator").text


async def test_a_statement_may_stand_in_for_it_under_dtsen(tmp_path: Path) -> None:
    async with a_town(tmp_path, 'extends = "dtsen"') as town:
        phone = await town.phone("operator").answer("/musdes", "Cukup dengan SPTJM", "hari ini", "Balai Desa")
        await phone.say("H. Dadang - Kepala Desa")
        await approved(town, "missing")
        await phone.answer("/musdes", "Bahas satu-satu")
        assert "Pungut suara" not in phone.newest.labels
        await phone.tap("Setuju, mufakat")
        await closed(town)
        (paper,) = files(phone)
        read = await text_of(town, paper)
        assert all(each in read for each in ("TANGGUNG JAWAB MUTLAK", "Materai", "H. Dadang", "Muhamad Rizki"))
        await signed(town)
        assert [report.status for report in await town.reports()] == [Status.APPLIED]


async def test_what_is_signed_after_the_month_closed_is_of_the_next_and_that_is_said(town: Town) -> None:
    phone = await opened(town)
    await approved(town, "missing")
    await phone.answer("/musdes", "Setujui semua (1)", "Ya, setujui 1")
    await closed(town)
    await open_current(town.house, REGENCY)
    town.clock.now = datetime(2026, 11, 16, 2, tzinfo=UTC)
    await close_due(town.house, REGENCY, steady(town.clock))
    await town.deliver.drain()
    await phone.answer("/musdes", "Ke-1: tanda tangan")
    await signed(town)
    assert "masuk data bulan Desember 2026" in phone.text
    assert [report.filed_in for report in await town.reports()] == ["2026-12"]


async def test_what_was_approved_before_keeps_its_way_also_where_its_second_word_is_said_later(tmp_path: Path) -> None:
    async with a_town(tmp_path, 'extends = "dtks"\n[second_words]\nmissing = "operator"') as town:
        await approved(town, "missing")
        await opened(town)
        town.clock.advance(minutes=5)
        await town.phone("operator-2", ROOM.id).tap("Setujui juga")
        assert [report.status for report in await town.reports()] == [Status.APPLIED]
