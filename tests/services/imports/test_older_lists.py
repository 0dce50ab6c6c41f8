"""A list that is older than what was reported since brings nothing of it back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import EditPerson, JoinHousehold, NameHead, SetStatus
from bot.services.imports.import_residents import Asked, import_residents
from bot.services.imports.import_result import ImportResult
from bot.storage.registry import read_registry
from tests.services.import_house import no_progress
from tests.services.month_town import MonthTown, a_month, death, family, report
from tests.storage.village import REGENCY, RT_3, RT_4, VILLAGE, person

HEAD = "NIK,NO KK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,SHDK,PEKERJAAN,ALAMAT,RT,RW,KODE WILAYAH"
KIN = {Relationship.HEAD: "KEPALA KELUARGA", Relationship.CHILD: "ANAK"}


def row(who: Person, job: str = "") -> str:
    """As a list has somebody of RT 3."""
    _, rw, rt = RT_3.split("/")
    born, kin = f"{who.birth_date:%d/%m/%Y}", KIN[who.relationship or Relationship.CHILD]
    return f"{who.nik},{who.kk},{who.name},{born},L,{kin},{job or who.job},{who.address},{rt},{rw},{VILLAGE}"


def written(path: Path, content: str) -> Path:
    path.write_text(content)
    return path


async def take(town: MonthTown, path: Path, *rows: str, newest: bool = False) -> ImportResult:
    asked = Asked(newest=newest)
    return await import_residents(town.house, written(path, "\n".join((HEAD, *rows))), "cli", no_progress, asked)


async def test_who_moved_or_was_put_right_by_a_report_stays_so(fresh_sqlite: str, tmp_path: Path) -> None:
    """Where it has something that was never so it is the newer one, and is believed."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, job="Buruh", kk="3215270101010779") for each in family(2))
        alone = replace(person("Tarsa"), job="Buruh")
        stays = replace(person("Uneh", household_id=HouseholdId("stays")), address="Kp. Lama")
        people = head, child, alone, stays
        await town.move_in(*people)
        moves = [JoinHousehold(each.id, head.household_id, RT_4, True, head.kk, "Kp. Baru") for each in (head, child)]
        own = HouseholdId("own"), RT_4, True, "", "Kp. Sana"
        await town.hand_in(
            report("move_in", *moves, area=RT_4),
            report("move_in", JoinHousehold(alone.id, *own), area=RT_4),
            report("correction", EditPerson(head.id, {"name": head.name}, {"name": "Ujang Hidayat"}), area=RT_4),
            report("correction", EditPerson(stays.id, {"address": "Kp. Lama"}, {"address": "Kp. Betul"})),
            report("status", EditPerson(child.id, {"job": "Buruh"}, {"job": "Guru"}), area=RT_4),
        )
        before, counts = await everybody(town, *people), await town.balance()
        taken = await take(town, tmp_path / "warga.csv", *map(row, people))
        assert await everybody(town, *people) == before
        assert await town.balance() == counts
        assert taken.counts == {"same": 4}
        assert [each.reason.partition(":")[0] for each in taken.put_right] == ["RT, nama", "RT, pekerjaan", "RT, No KK"]
        newer = await take(town, tmp_path / "warga.csv", row(child, job="Sopir"))
        assert newer.counts == {"changed": 1}
        [now] = await everybody(town, child)
        assert (now.job, now.area) == ("Sopir", RT_4)


async def test_whose_nik_was_put_right_is_not_added_under_the_old_one(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk="3215270101010779") for each in family(2))
        await town.move_in(head, child)
        right = f"{child.nik[:12]}9876"
        await town.hand_in(
            report("correction", EditPerson(child.id, {"nik": child.nik}, {"nik": right})),
            report("correction", EditPerson(child.id, {"name": child.name}, {"name": "Betul Namanya"})),
        )
        taken = await take(town, tmp_path / "warga.csv", row(head), row(child, job="Guru"))
        assert taken.counts == {"changed": 1, "same": 1}
        [told] = [each.reason for each in taken.put_right]
        assert told.startswith(
            "nama: isi lama, sudah diubah oleh laporan; tetap seperti laporannya; NIK: sudah terdaftar"
        )
        [now] = await everybody(town, child)
        assert (now.nik, now.job) == (right, "Guru")
        twice = [row(replace(child, nik=right)), row(replace(child, nik=f"{child.nik[:12]}1234"))]
        assert (await take(town, tmp_path / "warga.csv", *twice)).counts == {"added": 1, "same": 1}


async def test_nor_where_he_married_into_another_house_since_and_died_there(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk="3215270101010779") for each in family(2))
        await town.move_in(head, child)
        right = f"{child.nik[:12]}9876"
        there = JoinHousehold(child.id, HouseholdId("there"), RT_4, True, "", "Kp. Sana")
        await town.hand_in(
            report("correction", EditPerson(child.id, {"nik": child.nik}, {"nik": right})),
            report("move_in", there, area=RT_4),
        )
        assert (await take(town, tmp_path / "warga.csv", row(head), row(child))).counts == {"same": 2}
        await town.hand_in(death(replace(child, area=RT_4)))
        taken = await take(town, tmp_path / "warga.csv", row(head), row(child))
        assert (taken.counts, len(taken.refused)) == ({"same": 1}, 1)
        assert [each.nik for each in await everybody(town, child)] == [right]


@pytest.mark.parametrize("ends", [BasicStatus.DEAD, BasicStatus.MOVED, None])
async def test_nor_is_he_added_without_a_nik_where_he_lived_before(
    ends: BasicStatus | None, fresh_sqlite: str, tmp_path: Path
) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk="3215270101010779") for each in family(2))
        await town.move_in(head, child)
        there = JoinHousehold(child.id, HouseholdId("there"), RT_4, True, "", "Kp. Sana")
        await town.hand_in(report("move_in", there, area=RT_4))
        if ends is not None:
            await town.hand_in(report("death", SetStatus(child.id, ends, date(2026, 8, 3)), area=RT_4))
        before, counts = await everybody(town, child), await town.balance()
        taken = await take(town, tmp_path / "warga.csv", row(head), row(replace(child, nik="")))
        assert (taken.counts, len(taken.refused)) == (({"same": 1}, 1) if ends else ({"same": 2}, 0))
        assert not [each for each in taken.put_right if "NIK:" in each.reason], "the row has none"
        assert (await everybody(town, child), await town.balance()) == (before, counts)


async def test_of_two_entries_of_one_name_and_day_each_row_finds_its_own(fresh_sqlite: str, tmp_path: Path) -> None:
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, _ = family(2)
        mine = replace(head, id=PersonId("z"), household_id=HouseholdId("mine"), kk="3215270101010779")
        again = replace(mine, id=PersonId("a"), household_id=HouseholdId("again"), kk="3215270101010778", nik="")
        await town.move_in(again, mine)
        before = await everybody(town, mine, again)
        await take(town, tmp_path / "warga.csv", row(mine, job="Guru"), row(again, job="Guru"))
        after = await everybody(town, mine, again)
        assert [each.household_id for each in after] == [each.household_id for each in before]


async def everybody(town: MonthTown, *who: Person) -> list[Person]:
    async with town.house.db.read() as transaction:
        return await read_registry.persons(transaction, [each.id for each in who], REGENCY)


async def test_who_a_list_and_then_a_report_named_head_stays_head(fresh_sqlite: str, tmp_path: Path) -> None:
    """The list made him head; the report that said so again changed nothing by it."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        father, dedi = (replace(each, job="Buruh", kk="3215270101010779") for each in family(2))
        await town.move_in(father, dedi)
        heads = replace(dedi, relationship=Relationship.HEAD), replace(father, relationship=Relationship.CHILD)
        await take(town, tmp_path / "warga.csv", *map(row, heads))
        named = NameHead(father.household_id, dedi.id)
        dies = report("death", SetStatus(father.id, BasicStatus.DEAD, date(2026, 8, 1)), named)
        await town.hand_in(dies)
        before = await everybody(town, dedi)
        older = await take(town, tmp_path / "warga.csv", row(dedi))
        assert older.counts == {"same": 1}
        assert await everybody(town, dedi) == before
        await town.take_back(dies)
        assert (await take(town, tmp_path / "warga.csv", row(dedi), newest=True)).counts == {"changed": 1}


async def test_who_a_list_and_then_a_report_put_elsewhere_stays_there(fresh_sqlite: str, tmp_path: Path) -> None:
    """A newer list had moved him before the report took effect, and the older one is taken once more after both."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        head, child = (replace(each, kk="3215270101010779") for each in family(2))
        host = replace(person("Tuan"), kk="3215270101010880", area=RT_4)
        await town.move_in(head, child, host)
        there = row(replace(child, kk=host.kk)).replace(",003,", ",004,", 1)
        await take(town, tmp_path / "baru.csv", there)
        await town.hand_in(report("move_in", JoinHousehold(child.id, host.household_id, RT_4, True), area=RT_4))
        [before] = await everybody(town, child)
        await take(town, tmp_path / "lama.csv", row(head), row(child))
        [now] = await everybody(town, child)
        assert (now.area, now.household_id) == (before.area, before.household_id)
        assert now.area == RT_4


async def test_a_guest_of_a_family_that_a_list_moves_to_where_he_lived_once_goes_along(
    fresh_sqlite: str, tmp_path: Path
) -> None:
    """He joined it by a report: a list that has him on its card is newer than that."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        host = replace(person("Tuan"), kk="3215270101010880", area=RT_4, relationship=Relationship.HEAD)
        guest = replace(person("Tamu"), kk="3215270101010779")
        await town.move_in(host, guest)
        await town.hand_in(report("move_in", JoinHousehold(guest.id, host.household_id, RT_4, True), area=RT_4))
        on_card = replace(guest, kk=host.kk, relationship=Relationship.CHILD)
        taken = await take(town, tmp_path / "baru.csv", row(host), row(on_card))
        assert {(each.area, each.household_id) for each in await everybody(town, host, guest)} == {
            (RT_3, host.household_id)
        }
        assert taken.put_right == []


async def test_an_older_list_taken_after_a_newer_one_brings_nobody_back(fresh_sqlite: str, tmp_path: Path) -> None:
    """Nothing in a list says how old it is: it says what another list has replaced. It may be said to be the newest."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        who = replace(person("Tarsa"), job="Buruh", kk="3215270101010779", relationship=Relationship.HEAD)
        path = tmp_path / "warga.csv"
        older, newer = row(who), row(who, job="Sopir").replace(",003,", ",004,", 1)
        assert older != newer
        await take(town, path, older)
        assert (await take(town, path, newer)).counts == {"changed": 1}
        moved = await everybody(town, who)
        again = await take(town, path, older)
        assert await everybody(town, who) == moved
        assert again.counts == {"same": 1}
        assert [each.reason for each in again.put_right] == [
            "RT, pekerjaan: isi lama, sudah diganti oleh daftar yang diimpor sesudahnya; tetap"
        ]
        [notice] = again.notices
        assert notice.startswith("1 baris berisi keadaan sebelum daftar lain diimpor")
        assert notice.endswith("Kalau berkas ini yang terbaru, impor lagi dengan --newest")
        believed = await take(town, path, older, newest=True)
        assert (believed.counts, believed.put_right, believed.notices) == ({"changed": 1}, [], ())
        assert (await take(town, path, newer)).counts == {"same": 1}


async def test_who_has_a_card_of_her_own_by_a_newer_list_keeps_it_with_her_baby(
    fresh_sqlite: str, tmp_path: Path
) -> None:
    """The older list, in which she stands with her parents, parts her from nobody who came onto her card since."""
    async with a_month(fresh_sqlite, tmp_path) as town:
        father, mother = (replace(each, kk="3215270101010779") for each in family(2))
        await town.move_in(father, mother)
        own = replace(mother, kk="3215270101010880", relationship=Relationship.HEAD)
        baby = replace(person("Bayi Siti", birth_date=date(2026, 7, 1)), kk=own.kk, relationship=Relationship.CHILD)
        await take(town, tmp_path / "baru.csv", row(father), row(own), row(baby))
        older = await take(town, tmp_path / "lama.csv", row(father), row(mother))
        [now] = await everybody(town, mother)
        assert (now.kk, now.relationship) == (own.kk, Relationship.HEAD)
        assert older.counts == {"same": 2}
        assert [each.reason for each in older.put_right] == [
            "No KK, SHDK: isi lama, sudah diganti oleh daftar yang diimpor sesudahnya; tetap"
        ]
