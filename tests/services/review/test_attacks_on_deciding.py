"""Whoever may not decide tries every button, list and word of it: nothing is decided, and he reads of nobody."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.areas import Area, AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.review import ReportId, Status
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.demo.demo_village import RT_003, VILLAGE, make_residents
from bot.services.officers.deputies import Leave, name_deputy
from bot.services.officers.invite import Invitation
from bot.services.review.card_buttons import Verb
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.officers import officers
from bot.storage.registry import areas
from tests.services.phones import ROOM, Town, open_town
from tests.services.review.test_review import enrolled, other_operator

NAMES = ("Lilis Suryani (61)", "Wiwin Winarti (60)")
REASONS = ("", ":sure", ":date", ":not-true", ":own", ":said", ":mistake")
DECIDED = {"report.approved", "report.returned", "report.rejected", "report.applied", "report.taken_back"}
HERS = "Rina Marlina"


async def forge(town: Town, who: str, report: str, revision: int, bulk: str) -> None:
    """Every button that decides, in the room and in private, of the report and of somebody's list; and the words."""
    for room in ("", ROOM.id):
        phone = town.phone(who, room)
        for verb in Verb:
            for reason in REASONS:
                await phone.put(Pressed(f"d:{report}:{revision}:{verb.value}{reason}", "1", "p"))
    phone = town.phone(who)
    for token in (
        f"bulk-go:{bulk}", f"bulk-out:1:{bulk}", f"bulk-page:1:{bulk}", f"bulk-why:date:{bulk}", "bulk:list",
        "bulk:back", f"details:{report}", f"queue:{report}", "queue::MTI~~~", "queue-file:~~~", f"complete:{report}",
        f"tie:{report}", "to-report", "point:date",
    ):  # fmt: skip
        await phone.put(Pressed(f"go:0:{token}", "1", "p"))
    for token in (f"room:0:queue:{VILLAGE}", f"room:0:bulk:{VILLAGE}"):
        await town.phone(who, ROOM.id).put(Pressed(token, "1", "p"))
    await town.deliver.drain()
    for words in (
        "setujui semua",
        "setujui semua",
        "kembalikan semua karena salah",
        "kembalikan 1 karena salah",
        "batal",
    ):
        await phone.say(words)
    await go_on_with_bulks(town.house)
    await town.deliver.drain()


async def two_wait(town: Town) -> tuple[ReportId, str]:
    """Two deaths wait, and the operator has read the list of them; gives the first, and the list."""
    for name in NAMES:
        await town.rt_reports_death(name)
        town.clock.advance(minutes=1)
    await town.phone("operator").say("setujui semua")
    [row] = await town.rows(tables.bulks)
    return (await town.reports())[0].id, row["id"]


async def decisions(town: Town) -> list[str]:
    lines = [line.action for report in await town.reports() for line in await town.log(f"report:{report.id}")]
    return [each for each in lines if each in DECIDED]


async def _stranger(town: Town) -> str:
    return "stranger"


async def _rt_head(town: Town) -> str:
    return "rt-2"


async def _of_the_next_village(town: Town) -> str:
    await other_operator(town)
    return "Yayah"


async def _dinsos_elsewhere(town: Town) -> str:
    other = AreaCode("32.16")
    async with town.house.db.write() as transaction:
        await areas.upsert_areas(transaction, [Area(other, "Kabupaten Sebelah", "")])
    await enrolled(town, "Sri", Role.DINSOS, other)
    return "Sri"


async def _former(town: Town) -> str:
    await enrolled(town, "Pak Dadang", Role.OPERATOR, AreaCode(VILLAGE))
    async with town.house.db.write() as transaction:
        his = tables.officers.update().where(tables.officers.c.name == "Pak Dadang")
        await transaction.execute(his.values(active=False))
    return "Pak Dadang"


async def _deputy(town: Town, first: int, last: int) -> None:
    """Pak Engkos stands in for Dedi on these days of November."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        dedi = await officers.by_id(transaction, OfficerId("demo-officer-4"))
        assert dedi is not None
        leave = Leave("Pak Engkos", date(2026, 11, first), date(2026, 11, last))
        invitation = await name_deputy(work, "cli", dedi, leave)
        assert isinstance(invitation, Invitation)
        await work.flush()
    await town.phone("Pak Engkos").say(f"gabung {invitation.code}")


async def _deputy_of_yesterday(town: Town) -> str:
    """The clock has not been round since: whoever speaks is looked at himself."""
    await _deputy(town, 10, 10)
    town.clock.advance(days=1)
    return "Pak Engkos"


async def _deputy_of_tomorrow(town: Town) -> str:
    await _deputy(town, 11, 12)
    return "Pak Engkos"


ATTACKERS: tuple[Callable[[Town], Awaitable[str]], ...] = (
    _stranger, _rt_head, _of_the_next_village, _dinsos_elsewhere, _former, _deputy_of_yesterday,
    _deputy_of_tomorrow,
)  # fmt: skip


@pytest.mark.parametrize("attacker", ATTACKERS, ids=lambda each: each.__name__.strip("_"))
async def test_who_may_not_decide_decides_nothing_and_reads_of_nobody(
    attacker: Callable[[Town], Awaitable[str]], town: Town
) -> None:
    report, bulk = await two_wait(town)
    who = await attacker(town)
    await forge(town, who, report, 0, bulk)
    assert [each.status for each in await town.reports()] == [Status.WAITING] * 2
    assert await decisions(town) == []
    read = "\n".join(each.prompt.text for each in town.phone(who).chat)
    assert "Lilis" not in read
    assert "Wiwin" not in read
    assert not [each for each in town.phone(who).chat if each.filename]


async def test_the_same_presses_decide_where_he_may(town: Town) -> None:
    report, bulk = await two_wait(town)
    await forge(town, "operator-2", report, 0, bulk)
    assert [each.status for each in await town.reports()] != [Status.WAITING] * 2


async def test_dinas_sosial_decides_one_by_one_and_no_list(town: Town) -> None:
    """Nobody decides for a whole kabupaten at one press; nor about his own family."""
    report, bulk = await two_wait(town)
    dinsos = town.phone("dinsos")
    for words in ("setujui semua", "kembalikan semua karena salah"):
        await dinsos.say(words)
    await dinsos.send(Pressed(f"go:0:bulk-go:{bulk}", "1", "p"))
    await go_on_with_bulks(town.house)
    assert await decisions(town) == []
    lilis = next(each for each in make_residents(RT_003) if each.name == "LILIS SURYANI")
    async with town.house.db.write() as transaction:
        those = tables.persons.update().where(tables.persons.c.id == lilis.id)
        await transaction.execute(those.values(name="SRI WAHYUNI"))
    await dinsos.send(Pressed(f"d:{report}:0:{Verb.APPROVE.value}:sure", "1", "p"))
    assert await decisions(town) == []
    await dinsos.answer("antrean", "Telukjambe Barat (2)", "Sukamaju Baru (2)")
    card = next(each for each in reversed(dinsos.chat) if "Wiwin" in each.prompt.text)
    await dinsos.tap("Setujui", card)
    assert await decisions(town) == ["report.approved", "report.applied"]


async def test_an_operator_decides_nothing_by_a_card_that_was_fixed_or_decided_since(town: Town) -> None:
    report, _ = await two_wait(town)
    for revision in (1, 7, 999_999_999):
        for verb in (Verb.APPROVE, Verb.REJECT, Verb.RETURN):
            await town.room.send(Pressed(f"d:{report}:{revision}:{verb.value}:sure", "1", "p"))
    assert await decisions(town) == []
    await town.room.send(Pressed(f"d:{report}:0:{Verb.APPROVE.value}", "1", "p"))
    before = await decisions(town)
    for verb in (Verb.APPROVE, Verb.REJECT, Verb.RETURN, Verb.TOGETHER, Verb.SAME):
        for reason in REASONS:
            await town.room.send(Pressed(f"d:{report}:0:{verb.value}{reason}", "1", "p"))
    assert await decisions(town) == before == ["report.approved", "report.applied"]


async def test_nobody_decides_what_he_reported_himself(town: Town) -> None:
    report, bulk = await two_wait(town)
    code = await town.invite(Role.OPERATOR, AreaCode(VILLAGE), "Ujang Suryana")
    await town.phone("rt-1").say(f"gabung {code}")
    await forge(town, "rt-1", report, 0, bulk)
    assert [each.status for each in await town.reports()] == [Status.WAITING] * 2
    assert await decisions(town) == []


async def test_nobody_decides_about_his_own_household_by_any_way(town: Town) -> None:
    report, bulk = await two_wait(town)
    lilis = next(each for each in make_residents(RT_003) if each.name == "LILIS SURYANI")
    async with town.house.db.write() as transaction:
        those = tables.persons.update().where(tables.persons.c.id == lilis.id)
        await transaction.execute(those.values(name=HERS.upper()))
    await forge(town, "operator", report, 0, bulk)
    first = next(each for each in await town.reports() if each.id == report)
    assert first.status is Status.WAITING
    assert not [line for line in await town.log(f"report:{report}") if line.action in DECIDED]


# --- by words, in a group without buttons -----------------------------------------------------------------------------


@pytest.fixture
async def words_only(tmp_path: Path, village_url: str) -> AsyncIterator[Town]:
    async with open_town(tmp_path, village_url, can_edit=False, room_buttons=False) as town:
        yield town


WORDS = (
    "setuju 1", "setujui 1", "acc 1", "tolak 1 tidak benar", "perbaiki 1 tanggal", "batalkan 1 salah", "rincian 1",
    "setujui semua", "kembalikan semua karena salah",
)  # fmt: skip


@pytest.mark.parametrize("attacker", ATTACKERS, ids=lambda each: each.__name__.strip("_"))
async def test_words_in_the_group_decide_nothing_for_who_may_not(
    attacker: Callable[[Town], Awaitable[str]], words_only: Town
) -> None:
    await words_only.rt_reports_death(NAMES[0])
    who = await attacker(words_only)
    for words in WORDS:
        await words_only.phone(who, ROOM.id).say(words)
    assert (await words_only.the_report()).status is Status.WAITING
    assert await decisions(words_only) == []
    assert not any("Lilis" in each.prompt.text for each in words_only.phone(who).chat)


async def test_words_in_the_group_decide_nothing_about_ones_own_household(words_only: Town) -> None:
    await words_only.rt_reports_death(NAMES[0])
    lilis = next(each for each in make_residents(RT_003) if each.name == "LILIS SURYANI")
    async with words_only.house.db.write() as transaction:
        those = tables.persons.update().where(tables.persons.c.id == lilis.id)
        await transaction.execute(those.values(name=HERS.upper()))
    for words in WORDS:
        await words_only.phone("operator", ROOM.id).say(words)
    assert await decisions(words_only) == []
