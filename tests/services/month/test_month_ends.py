"""What a month says of who died or left: where he is awaited, who gets his aid from now on, and each of it once."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, PersonId
from bot.domain.report.changes import SCOPE_FACT, AddPerson, EditPerson, JoinHousehold, Propose, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.storage.months import months
from bot.storage.registry import not_where_told
from bot.storage.registry.never_came import never_came
from tests.services.effect.events import on
from tests.services.month.test_month_lists import (
    FIRST,
    USULAN,
    arrives,
    close,
    complete_all,
    goes_to_rt_4,
    leave_for,
    names,
)
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    OCTOBER,
    PUT_RIGHT,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    death,
    family,
    move_out,
    report,
)
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, person

COUNTED = "bantuan yang sudah dihitung berhenti: PKH, BPNT"
NOT_YET = "belum ada pengurus baru, giliran Operator Sukamaju"


async def aid(town: MonthTown, period: Any = AUGUST) -> dict[str, tuple[str | None, str | None]]:
    """What stops with each of the removal list, and what goes on."""
    rows = await town.sheet(REMOVED, period)
    return {row["Nama"]: (row["Bantuan yang berhenti"], row["Bantuan diteruskan kepada"]) for row in rows}


async def test_who_went_on_or_came_home_is_not_awaited_where_he_went_before(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        through, back, further = (person(name, programmes=()) for name in ("Lewat", "Pulang", "Lanjut"))
        await town.move_in(through, back, further)
        for who in (through, back, further):
            await leave_for(town, goes_to_rt_4(who))
        home = JoinHousehold(back.id, HouseholdId("home"), RT_3, True, "3215270101260779", "Kp. Lama")
        gone = SetStatus(further.id, BasicStatus.MOVED, FIRST + timedelta(days=2), ELSEWHERE)
        await town.hand_in(
            arrives(through),
            on(report("move_out", SetStatus(through.id, BasicStatus.MOVED, FIRST), area=RT_4), 2),
            on(report("move_in", home), 2),
            on(move_out(back), 3),
            arrives(further),
        )
        await leave_for(town, on(report("move_out", gone, area=RT_4), 3))
        await close(town)
        assert await names(town) == {USULAN: [], REMOVED: ["LEWAT", "PULANG"], PUT_RIGHT: [], INCOMPLETE: ["LANJUT"]}
        [row] = await town.sheet(INCOMPLETE)
        assert row["Giliran"] == "Ketua RT 001/RW 001 32.15.28.2002"
        async with town.house.db.read() as transaction:
            lost = await never_came(transaction, REGENCY, CLOSING)
        assert [(each.person, each.left) for each in lost] == [(further.id, RT_4)]
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: [], REMOVED: ["LANJUT"], PUT_RIGHT: [], INCOMPLETE: []}


async def test_a_move_of_before_he_came_back_and_left_awaits_nobody_and_tells_no_end_again(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        who = person("Tuntas", programmes=())
        await town.move_in(who)
        home = JoinHousehold(who.id, HouseholdId("home"), RT_3, True, "3215270101260779", "Kp. Lama")
        await town.hand_in(on(report("move_in", home), 3), on(move_out(who), 5))
        await close(town)
        assert (await names(town))[REMOVED] == ["TUNTAS"]
        late = on(goes_to_rt_4(who), 1)
        late = replace(late, number="PDK-2609-0001", decided_at=CLOSING + timedelta(days=1))
        await leave_for(town, late)
        for number, period in ((1, SEPTEMBER), (2, OCTOBER)):
            await close(town, number)
            assert await names(town, period) == {USULAN: [], REMOVED: [], PUT_RIGHT: [], INCOMPLETE: []}
        async with town.house.db.read() as transaction:
            assert await never_came(transaction, REGENCY, town.clock()) == []


async def test_an_end_is_told_once_whatever_is_told_later_of_a_stay_of_before(tmp_path: Path) -> None:
    """That he was away there, and that he had lived there before; who left another RT since is told again."""
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        away, back, again = people = [person(name, programmes=()) for name in ("Sebentar", "Pernah", "Lagi")]
        await town.move_in(*people)
        for who, came_on in ((away, 2), (back, 8)):
            left = report("move_out", SetStatus(who.id, BasicStatus.MOVED, FIRST), area=RT_4)
            await town.hand_in(on(arrives(who), came_on), on(left, 10))
        await town.hand_in(on(move_out(again), 10))
        await close(town)
        assert sorted((await names(town))[REMOVED]) == ["LAGI", "PERNAH", "SEBENTAR"]
        had_come = [
            JoinHousehold(who.id, who.household_id, RT_4, True, implied=True, since=FIRST + timedelta(days=9))
            for who in (away, again)
        ]
        gone_away = report("away", had_come[0], SetStatus(away.id, BasicStatus.AWAY, FIRST), area=RT_4)
        left = report("move_out", had_come[1], SetStatus(again.id, BasicStatus.MOVED, FIRST), area=RT_4)
        told = on(gone_away, 5), on(arrives(back), 2), on(left, 20)
        await town.hand_in(*(replace(each, decided_at=CLOSING + timedelta(days=1)) for each in told))
        tally = await town.tally(RT_4, SEPTEMBER)
        assert (tally.moved_in, tally.moved_out) == (2, 2), "who was told as living there came and went in August"
        await close(town, 1)
        assert (await names(town, SEPTEMBER))[REMOVED] == ["LAGI"]


async def test_who_went_to_an_rt_that_nobody_named_keeps_his_aid_until_the_days_are_over(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        near, lost, far = (person(name) for name in ("Dekat", "Hilang Kabar", "Jauh"))
        await town.move_in(near, lost, far)
        for who, scope in ((near, "0"), (lost, "2"), (far, "3")):
            left = move_out(who)
            await leave_for(town, replace(left, change=replace(left.change, facts=((SCOPE_FACT, scope),))))
        await close(town)
        assert await names(town) == {
            USULAN: [], REMOVED: ["JAUH"], PUT_RIGHT: [], INCOMPLETE: ["DEKAT", "HILANG KABAR"],
        }  # fmt: skip
        row, _ = await town.sheet(INCOMPLETE)
        assert row["Yang kurang"] == "laporan datang di RT lain (belum disebut yang mana)"
        assert row["Giliran"].startswith("Ketua RT 003/")
        await town.hand_in(arrives(near, due_in=SEPTEMBER))
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {
            USULAN: [], REMOVED: ["HILANG KABAR"], PUT_RIGHT: ["DEKAT"], INCOMPLETE: [],
        }  # fmt: skip


async def test_who_left_the_regency_after_all_is_removed_in_the_month_in_which_it_is_known(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        early, late, near = (replace(family(1)[0], name=name) for name in ("LEKAS", "NANTI", "DEKAT"))
        await town.move_in(early, late, near)
        left = {each.id: goes_to_rt_4(each) for each in (early, late, near)}
        for each in left.values():
            await leave_for(town, each)
        await is_beyond(town, left[early.id])
        await is_beyond(town, left[near.id])
        async with town.house.db.write() as transaction:
            assert await not_where_told.stayed_near(transaction, left[near.id].id) == [near.id]
        await close(town)
        lists = await names(town)
        assert (lists[REMOVED], sorted(lists[INCOMPLETE])) == (["LEKAS"], ["DEKAT", "NANTI"])
        town.clock.now += timedelta(days=2)
        await is_beyond(town, left[late.id])
        await close(town, 1)
        assert (await names(town, SEPTEMBER))[REMOVED] == ["NANTI", "DEKAT"], "whose days are over"
        await close(town, 2)
        assert (await names(town, OCTOBER))[REMOVED] == []


async def is_beyond(town: MonthTown, left: Report) -> None:
    async with town.house.db.write() as transaction:
        assert await not_where_told.went_beyond(transaction, left.id, left.area, town.clock()) != []
        assert await not_where_told.went_beyond(transaction, left.id, left.area, town.clock()) == [], "it is known"


async def test_what_a_family_is_paid_goes_on_where_somebody_of_it_lives_or_is_awaited(
    database_url: str, tmp_path: Path
) -> None:
    """Nobody was named to receive for it, and no grown-up may be left: it stops where nobody is."""
    async with a_month(database_url, tmp_path) as town:
        orphaned, moving, gone = (family(2) for _ in range(3))
        heads = [
            replace(house[0], name=name, programmes=("PKH", "BPNT", "PBI"))
            for house, name in ((orphaned, "Yatim"), (moving, "Dijalan"), (gone, "Habis"))
        ]
        children = [
            replace(house[1], programmes=(), birth_date=date(2015, 4, 2), marital=Marital.SINGLE)
            for house in (orphaned, moving, gone)
        ]
        await town.move_in(*heads, *children)
        await leave_for(town, goes_to_rt_4(children[1]))
        await town.hand_in(move_out(children[2]), *(death(head) for head in heads))
        await close(town)
        goes_on = f"PKH, BPNT: {NOT_YET}"
        told = {who: pair for who, pair in (await aid(town)).items() if who in ("YATIM", "DIJALAN", "HABIS")}
        assert told == {"YATIM": ("PBI", goes_on), "DIJALAN": ("PBI", goes_on), "HABIS": ("PKH, BPNT, PBI", None)}
        assert any("Bantuan berhenti bagi 3 penerima: BPNT 1, PBI 3, PKH 1." in text for text in await town.texts())


async def test_what_the_right_entry_of_two_gets_does_not_stop(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        right = person("Nabila Azzahra", programmes=())
        double = person("Nabila Azahra", programmes=("PKH", "PBI"))
        other = person("Nabila Zahra", programmes=("BPNT",))
        await town.move_in(right, double, other)
        takes = EditPerson(right.id, {"programmes": ""}, {"programmes": "PKH,PBI"})
        wrong = [PutRight(each.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, right.id) for each in (double, other)]
        await town.hand_in(report("listed_twice", wrong[0], takes), report("listed_twice", wrong[1]))
        await close(town)
        told = await aid(town)
        assert told["NABILA AZAHRA"] == (None, "PKH, PBI: NABILA AZZAHRA")
        assert told["NABILA ZAHRA"] == ("BPNT", None)


async def test_who_gets_the_nik_of_his_second_entry_is_put_right_and_that_nik_is_not_removed(
    database_url: str, tmp_path: Path
) -> None:
    """The national list knows him by it, under what the second entry says; also where he was told as new."""
    async with a_month(database_url, tmp_path) as town:
        listed, come = (replace(person(name, programmes=()), nik="") for name in ("Nabila Azzahra", "Baru"))
        known = [person(name, programmes=("PKH",)) for name in ("Nabila Azahra", "Lama")]
        await town.move_in(listed, *known)
        await town.hand_in(report("move_in", AddPerson(come)))
        for right, double in zip((listed, come), known, strict=True):
            wrong = PutRight(double.id, BasicStatus.INVALID, BasicStatus.ALIVE, RT_3, right.id)
            takes = {"nik": double.nik, "programmes": "PKH"}
            await town.hand_in(
                report("listed_twice", wrong, EditPerson(right.id, {"nik": "", "programmes": ""}, takes))
            )
        await close(town)
        assert await names(town) == {USULAN: [], REMOVED: [], PUT_RIGHT: ["BARU", "NABILA AZZAHRA"], INCOMPLETE: []}
        rows = {row["Nama"]: row for row in await town.sheet(PUT_RIGHT)}
        for right, double in zip((listed, come), known, strict=True):
            row = rows[right.name.upper()]
            assert (row["NIK"], row["Nama: sebelum"], row["Program (tetap)"]) == (
                double.nik,
                double.name.upper(),
                "PKH",
            )
            assert (row["No KK (sekeluarga): sebelum"], row["No KK (sekeluarga): sesudah"]) == (double.kk, right.kk)


async def test_who_died_of_an_unfit_family_hands_nothing_on(database_url: str, tmp_path: Path) -> None:
    """Whoever was named for it, alive or dead, has in his row what the family is paid, and nobody else."""
    async with a_month(database_url, tmp_path) as town:
        one, other = (family(2) for _ in range(2))
        named, dead = replace(one[0], name="Ujang", programmes=()), replace(one[1], name="Mati", programmes=("PKH",))
        late = replace(other[1], name="Almarhum", programmes=("PBI",))
        await town.move_in(named, dead, replace(other[0], name="Kepala", programmes=("BPNT",)), late)
        unfit = [report("unfit", Propose(each.id, "", remove=True)) for each in (named, late)]
        await town.hand_in(*unfit, death(dead), death(late))
        await close(town)
        told = await aid(town)
        assert {who: told[who] for who in ("UJANG", "MATI", "ALMARHUM", "KEPALA")} == {
            "UJANG": ("PKH", None), "MATI": (None, None), "ALMARHUM": ("PBI, BPNT", None), "KEPALA": (None, None),
        }  # fmt: skip


async def test_what_an_unfit_family_was_paid_stops_though_all_of_it_left(database_url: str, tmp_path: Path) -> None:
    """In the row of who was named for it, also what somebody else of it received."""
    async with a_month(database_url, tmp_path) as town:
        head, kin = family(2)
        head = replace(head, name="Ujang", programmes=())
        kin = replace(kin, name="Tamu", programmes=("PKH", "PBI"))
        await town.move_in(head, kin)
        await town.hand_in(report("unfit", Propose(head.id, "", remove=True)), move_out(head, kin))
        await close(town)
        told = await aid(town)
        assert {who: told[who] for who in ("UJANG", "TAMU")} == {"UJANG": ("PKH", None), "TAMU": ("PBI", None)}


async def test_what_one_month_asked_for_of_who_is_gone_no_later_one_asks_again(
    database_url: str, tmp_path: Path
) -> None:
    """Not because a family arrives with a dead man on its list, something is completed, or his family is unfit."""
    async with a_month(database_url, tmp_path) as town:
        dead, wife = family(2)
        blank = replace(person("Kosong"), address="")
        lost = person("Hilang")
        kin = replace(person("Saudara"), household_id=lost.household_id)
        await town.move_in(dead, wife, blank, lost, kin)
        await leave_for(town, goes_to_rt_4(wife))
        missing = report("missing", SetStatus(lost.id, BasicStatus.MISSING, FIRST))
        await town.hand_in(death(dead), death(blank), missing)
        await close(town)
        assert sorted((await names(town))[REMOVED]) == ["HILANG", "KOSONG", "UJANG"]
        house = HouseholdId("new")
        joins = [JoinHousehold(each.id, house, RT_4, True, "3215270101260777", "Kp. Baru") for each in (dead, wife)]
        await town.hand_in(
            report("move_in", *joins, area=RT_4),
            report("correction", EditPerson(lost.id, {"job": "Petani"}, {"job": "Buruh"})),
        )
        await complete_all(town, blank, address="Kp. Lama")
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {USULAN: [], REMOVED: [], PUT_RIGHT: ["ANGGOTA 1"], INCOMPLETE: []}
        await town.hand_in(report("unfit", Propose(kin.id, "", remove=True)))
        await close(town, 2)
        assert (await names(town, OCTOBER))[REMOVED] == ["SAUDARA"]


async def test_who_was_to_be_removed_under_a_wrong_nik_is_so_again_once_it_is_put_right(
    database_url: str, tmp_path: Path
) -> None:
    """Also of the lost and the gone, also by name; other fields of the dead ask for nothing."""
    async with a_month(database_url, tmp_path) as town:
        names_of = ("Mati", "Pergi", "Dulu", "Hilang", "Ibunya", "Keluar")
        dead, left, early, lost, other, went = people = [person(name) for name in names_of]
        await town.move_in(*people)
        missing = report("missing", SetStatus(lost.id, BasicStatus.MISSING, FIRST))
        await town.hand_in(death(dead), move_out(left), death(early), missing, death(other), move_out(went))
        await close(town)
        right = "3215275708580777"
        edits = [(dead, "nik", dead.nik, right), (left, "name", left.name, "Pergiwa")]
        edits += [
            (early, "ended_on", "2026-08-01", "2026-07-30"),
            (went, "left_on", "2026-08-01", "2026-07-30"),
            (lost, "nik", lost.nik, ""),
            (other, "mother", other.mother, "Sumi"),
        ]
        told = [report("correction", EditPerson(who.id, {f: old}, {f: new})) for who, f, old, new in edits]
        await town.hand_in(*(replace(each, decided_at=CLOSING + timedelta(days=1)) for each in told))
        await close(town, 1)
        assert await names(town, SEPTEMBER) == {
            USULAN: [], REMOVED: ["MATI", "PERGIWA", "DULU", "KELUAR", "HILANG"], PUT_RIGHT: [], INCOMPLETE: [],
        }  # fmt: skip
        rows = await town.sheet(REMOVED, SEPTEMBER)
        assert [row["NIK"] for row in rows] == [right, left.nik, early.nik, went.nik, None]
        assert [row["Keterangan"] for row in rows] == [
            f"Meninggal (sebelumnya tertulis: NIK {dead.nik}; {COUNTED})",
            f"Pindah (sebelumnya tertulis: PERGI; {COUNTED})",
            f"Meninggal (sebelumnya tertulis: 1 Agustus 2026; {COUNTED})",
            f"Pindah (sebelumnya tertulis: 1 Agustus 2026; {COUNTED})",
            f"Tidak ditemukan (sebelumnya tertulis: NIK {lost.nik}; {COUNTED})",
        ]
        assert rows[2]["Sejak"].date() == date(2026, 7, 30)
        await close(town, 2)
        assert (await names(town, OCTOBER))[REMOVED] == []


async def test_whose_aid_stopped_by_one_month_stops_by_no_later_one(database_url: str, tmp_path: Path) -> None:
    """Not because his end is put right, nor because he died who was not found, or had left."""
    async with a_month(database_url, tmp_path) as town:
        dead, lost, left, seen = people = [person(name) for name in ("Mati", "Hilang", "Pergi", "Terlihat")]
        await town.move_in(*people)
        missing = report("missing", SetStatus(lost.id, BasicStatus.MISSING, FIRST))
        job = report("status", EditPerson(seen.id, {"job": "Petani"}, {"job": "Buruh"}))
        await town.hand_in(death(dead), missing, move_out(left), job)
        await close(town)
        assert await stops(town, AUGUST) == {"PKH": 3, "BPNT": 3}
        right = report("correction", EditPerson(dead.id, {"ended_on": "2026-08-01"}, {"ended_on": "2026-07-30"}))
        told = [right, death(lost), death(left), death(seen)]
        await town.hand_in(*(replace(each, decided_at=CLOSING + timedelta(days=1)) for each in told))
        await close(town, 1)
        assert await stops(town, SEPTEMBER) == {"PKH": 1, "BPNT": 1}
        paid = await aid(town, SEPTEMBER)
        assert {who: stop for who, (stop, _) in paid.items()} == {
            "MATI": None, "HILANG": None, "PERGI": None, "TERLIHAT": "PKH, BPNT",
        }  # fmt: skip
        told_of = {row["Nama"]: row["Keterangan"] for row in await town.sheet(REMOVED, SEPTEMBER)}
        assert (told_of["HILANG"], told_of["TERLIHAT"]) == (f"Meninggal ({COUNTED})", "Meninggal")


async def stops(town: MonthTown, period: Any) -> dict[str, int]:
    """Those whose aid stops by a closed month, by programme."""
    async with town.house.db.read() as transaction:
        month = await months.get_month(transaction, REGENCY, period)
    assert month is not None
    assert month.summary is not None
    return dict(month.summary["stops"])


async def test_nobody_is_removed_whose_nik_another_entry_has_that_lives(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        twice, once, other = (person(name, programmes=()) for name in ("Dobel", "Tunggal", "Lain"))
        await town.move_in(twice, once, other)
        await town.hand_in(move_out(twice), move_out(once))
        again = replace(twice, id=PersonId("again"), household_id=HouseholdId("again"), area=RT_4)
        await town.move_in(again)
        await close(town)
        assert (await names(town))[REMOVED] == ["TUNGGAL"]


async def test_a_day_of_coming_put_right_after_the_cut_is_a_row_of_the_next_month_and_counts_nobody(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person("Asep")
        came = report("move_in", AddPerson(asep))
        await town.hand_in(came)
        await close(town)
        day = came.event_date.isoformat()
        right = report("correction", EditPerson(asep.id, {"came_on": day}, {"came_on": "2026-07-13"}))
        await town.hand_in(replace(right, decided_at=CLOSING + timedelta(days=1)))
        await close(town, 1)
        (row,) = await town.sheet("Perbaikan data", SEPTEMBER)
        assert (row["Sebelum"], row["Sesudah"]) == (came.day.say(), "13 Juli 2026")
        tally = await town.tally(period=SEPTEMBER)
        assert (tally.opening, tally.moved_in, tally.put_right, tally.closing) == (1, 0, 0, 1)


async def test_where_somebody_went_put_right_after_the_cut_is_a_row_of_the_next_month(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person("Asep")
        await town.move_in(asep)
        await leave_for(town, replace(move_out(asep), change=_beyond(move_out(asep))))
        await close(town)
        assert (await names(town))[REMOVED] == ["ASEP"]
        went = EditPerson(asep.id, {"left_to": "4||Bekasi"}, {"left_to": "1||Cikampek Barat"})
        await town.hand_in(replace(report("correction", went), decided_at=CLOSING + timedelta(days=1)))
        await close(town, 1)
        (row,) = await town.sheet("Perbaikan data", SEPTEMBER)
        assert (row["Sebelum"], row["Sesudah"]) == ("Provinsi lain, Bekasi", "Desa lain, Cikampek Barat")


def _beyond(left: Report) -> Any:
    return replace(left.change, facts=((SCOPE_FACT, "4"), ("destination", "Bekasi")))
