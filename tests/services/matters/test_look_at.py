"""What an import wants looked at is a matter of the operators until it is right, or somebody says that it is."""

from pathlib import Path

import pytest

from bot.domain.report.changes import EditPerson
from bot.services.demo.demo_village import RT_003, make_residents
from bot.services.imports.import_residents import import_residents
from bot.services.matters.look_at import NAME, look_at
from bot.services.matters.standing import open_matters
from bot.services.work.work import Work
from bot.storage.registry.matters import Matter
from tests.services.import_house import import_house, no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv
from tests.services.phones import Phone, Town
from tests.storage.village import VILLAGE

ASEP = next(person for person in make_residents(RT_003) if person.name == "ASEP SAEPUDIN")


async def test_each_doubt_stands_until_a_later_list_has_it_right(database_url: str, tmp_path: Path) -> None:
    async with import_house(database_url) as house:

        async def listed(**cells: str) -> list[str]:
            path = write_csv(tmp_path / "w.csv", table(someone(1, **cells)))
            await import_residents(house, path, "cli", no_progress)
            async with house.db.read() as transaction:
                return sorted(matter.ids[1] for matter in await open_matters(transaction, VILLAGE))

        wrong = {"TANGGAL_LAHIR": "05/11/1980", "JENIS_KELAMIN": "P", "SHDK": "tetangga"}
        assert await listed(**wrong) == ["nik-birth", "nik-sex", "shdk"]
        assert await listed(**wrong) == ["nik-birth", "nik-sex", "shdk"]
        assert await listed(**(wrong | {"JENIS_KELAMIN": "L"})) == ["nik-birth", "shdk"]
        assert await listed(SHDK="ANAK") == []
        assert await listed(TANGGAL_LAHIR="06/11/1980") == ["nik-birth"], "another fault is another matter"


async def test_a_number_that_is_none_is_a_matter_only_while_there_is_none(tmp_path: Path, fresh_sqlite: str) -> None:
    async with import_house(fresh_sqlite) as house:
        for cells in ({}, {"NO_KK": "0" * 16}, {"NIK": "0" * 16}):
            path = write_csv(tmp_path / "w.csv", table(someone(1, **cells)))
            result = await import_residents(house, path, "cli", no_progress)
        async with house.db.read() as transaction:
            assert await open_matters(transaction, VILLAGE) == []
    assert (result.counts, len(result.look_at)) == ({"same": 1}, 1)


@pytest.fixture
async def matter(town: Town, tmp_path: Path) -> list[Matter]:
    """Somebody of the practice village came with a NIK that is none."""
    row = someone(1, NIK="9" * 16, KODE_WILAYAH="32.15.27.2099")
    await import_residents(town.house, write_csv(tmp_path / "w.csv", table(row)), "cli", no_progress)
    async with town.house.db.read() as transaction:
        return [each for each in await open_matters(transaction) if each.cause == NAME]


async def test_the_operator_works_through_them_in_his_chat(town: Town, matter: list[Matter]) -> None:
    assert len(matter) == 1
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan")
    assert "1 data perlu dilihat" in operator.text or "bukan nomor sebenarnya" in operator.text
    await operator.answer("1. Warga")
    assert "belum ber-NIK" in operator.text
    await operator.answer("Tandai selesai", "Datanya sudah benar")
    async with town.house.db.read() as transaction:
        assert [each for each in await open_matters(transaction) if each.cause == NAME] == []


async def test_the_operator_asks_the_head_whose_correction_settles_it(town: Town) -> None:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await look_at(work, [(ASEP.id, "nik-birth")])
        await work.flush()
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Tanyakan ke RT")
    assert "sudah diminta memeriksa" in operator.text
    await town.deliver.drain()
    head = town.phone("rt-1")
    assert "tanggal lahirnya tidak sama dengan NIK" in head.text
    asked = len(head.chat)
    await operator.answer("menu", "Perlu diselesaikan", "1. Asep", "Tanyakan ke RT")
    await town.deliver.drain()
    assert len(head.chat) == asked, "once a day"
    await head.answer("Laporkan perbaikan", "Tanggal lahir", "1 Mei 1973", "Kirim")
    assert [str(each.kind) for each in await town.reports()] == ["correction"]
    await town.room.tap("Setujui")
    async with town.house.db.read() as transaction:
        assert [each for each in await open_matters(transaction) if each.cause == NAME] == []


@pytest.mark.parametrize(
    ("why", "asks", "answers", "field"),
    [
        ("name", "nama yang benar", ("Asep Saepuloh", "Kirim"), "name"),
        ("shdk", "hubungan keluarga yang benar", ("Menantu", "Kirim"), "relationship"),
        ("head", "hubungan keluarga yang benar", ("Menantu", "Kirim"), "relationship"),
        ("marital", "status kawin yang benar", ("Cerai mati", "Kirim"), "marital"),
        ("job", "pekerjaan yang benar", ("Pedagang", "Kirim"), "job"),
        ("programme", "Bantuan apa", ("BPNT", "Kirim"), "programmes"),
        ("disability", "Apa yang dialaminya", ("Tubuh", "Kirim"), "disability"),
    ],
)
async def test_what_is_asked_of_the_head_opens_at_the_field_that_is_in_doubt(
    town: Town, why: str, asks: str, answers: tuple[str, ...], field: str
) -> None:
    head = await asked_about(town, why)
    await head.tap("Laporkan perbaikan")
    assert asks in head.text
    await head.answer(*answers)
    (report,) = await town.reports()
    assert [set(effect.new) for effect in report.change.effects if isinstance(effect, EditPerson)] == [{field}]


async def test_whether_he_is_here_at_all_is_asked_by_what_may_have_happened(town: Town) -> None:
    head = await asked_about(town, "note")
    await head.tap("Laporkan perbaikan")
    assert head.text == "Ada apa dengan Asep Saepudin?"
    await head.tap(head.newest.labels[0])
    assert "Asep Saepudin" in head.text or any("Asep Saepudin" in label for label in head.newest.labels)


async def test_what_no_head_knows_is_not_asked_of_him(town: Town) -> None:
    await doubted(town, "decile")
    operator = await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep")
    assert "Tanyakan ke RT" not in operator.newest.labels


async def doubted(town: Town, why: str) -> None:
    """A list brought Asep with this doubt."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        await look_at(work, [(ASEP.id, why)])
        await work.flush()


async def asked_about(town: Town, why: str) -> Phone:
    """The operator has asked the head of his RT."""
    await doubted(town, why)
    await town.phone("operator").answer("menu", "Perlu diselesaikan", "1. Asep", "Tanyakan ke RT")
    await town.deliver.drain()
    return town.phone("rt-1")


async def test_who_is_a_second_head_of_a_household_by_a_list_is_told_in_its_row_and_is_a_matter(
    database_url: str, tmp_path: Path
) -> None:
    """Also who led it until a list named another, where nobody has said how he is kin to that one."""
    async with import_house(database_url) as house:

        async def listed(*rows: dict[str, str]) -> tuple[list[tuple[int, str]], list[str]]:
            path = write_csv(tmp_path / "w.csv", table(*rows))
            result = await import_residents(house, path, "cli", no_progress)
            told = [(each.line, each.reason) for each in result.look_at]
            async with house.db.read() as transaction:
                return told, [matter.ids[1] for matter in await open_matters(transaction, VILLAGE)]

        first, second = someone(1, SHDK="KEPALA KELUARGA"), someone(2, SHDK="KEPALA KELUARGA")
        why = "kepala keluarga di KK ini sudah Warga Ke C; yang ini tidak dicatat sebagai kepala"
        assert await listed(first, second) == ([(2, why)], ["head"])
        assert await listed(someone(1, SHDK="ISTRI"), second) == ([], [])
        assert await listed(first) == ([], []), "the second is her husband by what was listed before"
        assert await listed(someone(3, SHDK="KEPALA KELUARGA")) == ([], ["head"]), "whose kin is the first?"
        assert await listed(someone(1, SHDK="MENANTU")) == ([], [])
