"""Nobody decides about his own family: where he said who he is, or where one of them is called as he is."""

from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.demo.demo_village import RT_003, VILLAGE, make_residents
from bot.services.imports.import_officers import import_officers
from bot.storage import tables
from tests.services.phones import Town
from tests.services.review.test_review import enrolled
from tests.services.submission.test_waiting_is_seen import baby_died, born, card_of, where

HERS = "Rina Marlina"
HEAD, WIFE = (
    next(each for each in make_residents(RT_003) if each.name == name) for name in ("WAWAN HERMAWAN", "WIWIN WINARTI")
)


async def called(town: Town, person: str, name: str) -> None:
    """Changes a resident behind everybody's back."""
    async with town.house.db.write() as transaction:
        those = tables.persons.update().where(tables.persons.c.id == person)
        await transaction.execute(those.values(name=name.upper()))


async def her_family(town: Town) -> None:
    """Of the family of a namesake of the operator somebody is told to have died."""
    await called(town, WIFE.id, HERS)
    await town.rt_reports_death("Nabila Azzahra (34)")


async def status(town: Town) -> Status:
    return (await town.the_report()).status


@pytest.mark.parametrize("verb", ["Setujui", "Tolak", "Minta perbaikan"])
async def test_where_one_of_them_is_called_as_she_is_somebody_else_decides(verb: str, town: Town) -> None:
    await her_family(town)
    await enrolled(town, "Wiwi Sartika", Role.OPERATOR, AreaCode(VILLAGE))
    await town.room.tap(verb)
    if verb != "Setujui":
        await town.room.tap(town.room.newest.labels[0])
    assert "ada yang namanya sama dengan Bapak/Ibu" in town.network.notices[-1]
    assert town.network.notices[-1].endswith("Yang memutuskan operator lain atau TKSK.")
    assert await status(town) is Status.WAITING
    await town.phone("Wiwi Sartika", town.room.room).tap(town.room.newest.labels[0])


async def alone(town: Town) -> None:
    """No other operator is on duty."""
    async with town.house.db.write() as transaction:
        others = tables.officers.c.role == Role.OPERATOR.value, tables.officers.c.name != HERS
        await transaction.execute(tables.officers.update().where(*others).values(active=False))


async def test_the_card_warns_before_she_presses_whatever_order_the_name_is_written_in(town: Town) -> None:
    await called(town, WIFE.id, "Marlina Rina")
    await town.rt_reports_death("Nabila Azzahra (34)")
    warning = "⚠ Di keluarga ini ada yang namanya sama dengan operator Rina Marlina. Yang memutuskan operator lain"
    assert warning in town.room.text
    await town.room.tap("Setujui")
    assert "ada yang namanya sama dengan Bapak/Ibu" in town.network.notices[-1]
    await enrolled(town, "Wiwi Sartika", Role.OPERATOR, AreaCode(VILLAGE))
    await town.phone("Wiwi Sartika", town.room.room).tap("Setujui")
    assert "namanya sama" not in town.room.chat[-1].prompt.text
    await town.rt_reports_death("Lilis Suryani (61)")
    assert "namanya sama" not in town.room.text


async def test_whoever_said_who_she_is_stands_on_no_card_of_a_namesake(town: Town) -> None:
    other = next(each for each in make_residents(RT_003) if each.name == "ENOK JUARIAH")
    await called(town, other.id, HERS)
    operator = town.phone("operator")
    await operator.send(Pressed(f"go:0:person:{other.id}", "", "p"))
    await operator.tap("Ini saya")
    await her_family(town)
    assert "namanya sama" not in town.room.text


async def test_a_name_of_one_word_is_nobodys_family(town: Town) -> None:
    async with town.house.db.write() as transaction:
        hers = tables.officers.update().where(tables.officers.c.name == HERS)
        await transaction.execute(hers.values(name="Rina"))
    await called(town, WIFE.id, "Rina")
    await town.rt_reports_death("Nabila Azzahra (34)")
    assert "namanya sama" not in town.room.text
    await town.room.tap("Setujui")
    assert await status(town) is Status.APPLIED


async def test_where_she_is_alone_the_tksk_has_the_card_at_once(town: Town) -> None:
    await alone(town)
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, AreaCode(VILLAGE.rpartition(".")[0]))
    await her_family(town)
    assert "namanya sama dengan operator Rina Marlina. Yang memutuskan TKSK." in tksk.text
    await tksk.tap("Setujui")
    assert await status(town) is Status.APPLIED


async def test_where_she_is_alone_the_tksk_gets_the_card(town: Town) -> None:
    await her_family(town)
    await alone(town)
    await town.room.tap("Setujui")
    assert "belum ada TKSK yang terdaftar" in town.network.notices[-1]
    tksk = await enrolled(town, "Bu Euis", Role.TKSK, AreaCode(VILLAGE.rpartition(".")[0]))
    await town.room.tap("Setujui")
    assert "kartunya sudah dikirim ke sana" in town.network.notices[-1]
    await tksk.tap("Setujui")
    assert await status(town) is Status.APPLIED


async def test_who_says_that_she_is_another_decides(town: Town) -> None:
    await her_family(town)
    await called(town, HEAD.id, "Dedi")
    other = next(each for each in make_residents(RT_003) if each.name == "ENOK JUARIAH")
    await called(town, other.id, HERS)
    operator = town.phone("operator")
    await operator.send(Pressed(f"go:0:person:{other.id}", "", "p"))
    await operator.tap("Ini saya")
    assert operator.text.startswith("Dicatat: Rina Marlina adalah Bapak/Ibu sendiri.")
    await town.room.tap("Setujui")
    assert await status(town) is Status.APPLIED
    [row] = await town.rows(tables.officer_residents)
    assert other.id.encode() not in row["person"]


async def test_who_said_who_she_is_does_not_decide_about_her_family_whatever_they_are_called(town: Town) -> None:
    await her_family(town)
    operator = town.phone("operator")
    await operator.send(Pressed(f"go:0:person:{WIFE.id}", "", "p"))
    await operator.tap("Ini saya")
    await called(town, WIFE.id, "Wiwin Winarti")
    await town.room.tap("Setujui")
    assert "tentang keluarga Bapak/Ibu sendiri" in town.network.notices[-1]
    assert await status(town) is Status.WAITING


async def test_it_is_no_other_way_in_bulk(town: Town) -> None:
    await her_family(town)
    await town.rt_reports_death("Lilis Suryani (61)")
    operator = await town.phone("operator").say("setujui semua")
    await operator.tap("Setujui 2 laporan")
    await go_on_with_bulks(town.house)
    await town.deliver.drain()
    assert operator.text.startswith("1 laporan disetujui. 1 belum bisa disetujui:")
    assert "namanya sama dengan Bapak/Ibu" in operator.text


async def test_only_a_namesake_may_say_that_it_is_her(town: Town) -> None:
    operator = town.phone("operator")
    await operator.send(Pressed(f"go:0:person:{WIFE.id}", "", "p"))
    assert "Ini saya" not in operator.newest.labels
    await operator.send(Pressed(f"go:0:its-me:{WIFE.id}", "", "p"))
    assert await town.rows(tables.officer_residents) == []


async def test_a_list_of_officers_says_by_nik_which_resident_she_is(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "petugas.csv"
    path.write_text(
        f"nama,telepon,peran,wilayah,nik\n{HERS},,operator,{VILLAGE},{WIFE.nik}\nEuis,,operator,{VILLAGE},123\n"
    )
    result = await import_officers(town.house, path, "cli", lambda done, total: None)
    assert (result.taken, result.refused) == (2, [])
    assert len(result.notices) == 1
    assert "NIK 1 petugas tidak ada di daftar warga" in result.notices[0]
    await town.rt_reports_death("Nabila Azzahra (34)")
    await town.room.tap("Setujui")
    assert "tentang keluarga Bapak/Ibu sendiri" in town.network.notices[-1]
    assert await status(town) is Status.WAITING
    [row] = await town.rows(tables.officer_residents)
    assert WIFE.id.encode() not in row["person"]


async def test_with_a_later_report_she_approves_none_of_her_family_either(town: Town) -> None:
    mother = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
    birth, death = await born(town), await baby_died(town)
    await called(town, mother.id, HERS)
    card = card_of(town, death)
    await town.room.tap("Setujui", card)
    await town.room.tap("Setujui keduanya", card)
    assert "ada yang namanya sama dengan Bapak/Ibu" in town.network.notices[-1]
    assert await where(town, birth, death) == [Status.WAITING, Status.WAITING]
    assert "Setujui keduanya" in card.labels
    await enrolled(town, "Wiwi Sartika", Role.OPERATOR, AreaCode(VILLAGE))
    await town.phone("Wiwi Sartika", town.room.room).tap("Setujui keduanya", card)
    assert await where(town, birth, death) == [Status.APPLIED, Status.APPLIED]
