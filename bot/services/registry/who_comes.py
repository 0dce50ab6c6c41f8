"""Who leaves another RT for this one and has not been told as arrived, as far as its head may know of him."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.people.find_residents import SURE
from bot.domain.people.names import digits_of_nik, is_whole_number, rank_residents, score_name
from bot.domain.people.people import HouseholdId, PersonId, Resident
from bot.services.registry.outlook import Outlook, Waiting
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import arrivals, name_search, read_registry
from bot.storage.reports.other_names import other_names


async def who_comes(outlook: Outlook, area: AreaCode, query: str, waiting: Waiting) -> list[Resident]:
    """Those whom `query` may mean."""
    expected = await meant(outlook.transaction, area, query, await who_is_expected(outlook, area))
    told = await _from_their_homes(outlook, expected)
    return [*told, *await who_is_sent(outlook, query, waiting)]


async def family_that_comes(outlook: Outlook, household: HouseholdId, expected: Sequence[Resident]) -> list[Resident]:
    """Those of the household among who is expected."""
    return await _from_their_homes(outlook, [each for each in expected if each.household_id == household])


async def _from_their_homes(outlook: Outlook, expected: Sequence[Resident]) -> list[Resident]:
    homes = await name_search.areas_of(outlook.transaction, [each.id for each in expected]) if expected else {}
    return [replace(each, comes_from=short_name(homes[each.id])) for each in expected if each.id in homes]


async def who_is_expected(outlook: Outlook, area: AreaCode) -> list[Resident]:
    """Whose leaving is in effect; his new RT's head was told of him."""
    return await arrivals.expected(outlook.transaction, area, fixes=outlook.besides or "")


async def meant(transaction: Transaction, rt: AreaCode, query: str, expected: Sequence[Resident]) -> Sequence[Resident]:
    """Those of them whom the query may mean, by any name that they have, had or are to have; by a whole NIK or No KK
    those alone whose it is."""
    digits = digits_of_nik(query)
    if not digits:
        known = {each.id: each for each in expected}
        named = rank_residents(query, await by_all_names(transaction, expected))
        return [known[who] for who in dict.fromkeys(each.id for each in named)]
    if not is_whole_number(digits):
        return [each for each in expected if each.nik_tail == digits]
    theirs = await name_search.persons_numbered(transaction, ancestor(rt, Level.REGENCY), digits) if expected else []
    return [each for each in expected if each.id in theirs]


async def by_all_names(transaction: Transaction, residents: Sequence[Resident]) -> list[Resident]:
    """These, and behind them once more whoever was renamed or is to be, under each of the other names."""
    called = await other_names(transaction, [each.id for each in residents])
    return [*residents, *(replace(each, name=name) for each in residents for name in called.get(each.id, ()))]


async def called_so(transaction: Transaction, query: str, residents: Sequence[Resident]) -> list[Resident]:
    """Those of them who are called just so, by any of their names."""
    named = await by_all_names(transaction, residents)
    those = {each.id for each in named if score_name(query, each.name) >= SURE}
    return [each for each in residents if each.id in those]


async def who_is_sent(outlook: Outlook, query: str, waiting: Waiting) -> list[Resident]:
    """Whose leaving waits: who types his name learns that there is one and in which RT, no more.

    Neither age nor address nor the rest of his name, for nobody has said yet that he comes.
    """
    others = await other_names(outlook.transaction, [row.person for row in waiting.sent])
    names = {row.person: (row.name, *others.get(row.person, ())) for row in waiting.sent}
    called = {who: query for who, its in names.items() if any(score_name(query, each) >= SURE for each in its)}
    return await _sent(outlook, called, waiting)


async def family_sent(outlook: Outlook, household: HouseholdId, waiting: Waiting) -> list[Resident]:
    """Those of the household whose leaving waits, called as the RT that sends them calls them; meant for whoever named
    one of them."""
    sent = await _sent(outlook, {row.person: row.name for row in waiting.sent}, waiting)
    return [each for each in sent if each.household_id == household]


async def _sent(outlook: Outlook, called: Mapping[PersonId, str], waiting: Waiting) -> list[Resident]:
    """What may be known of them: beside what they are called, who heads the family and who receives its aid, since
    another does where that one dies or goes on."""
    if not called:
        return []
    told_in = {row.person: short_name(row.told_in) for row in waiting.sent}
    regency = ancestor(waiting.sent[0].area, Level.REGENCY)
    return [
        Resident(
            each.id, each.household_id, called[each.id], None, None, "", each.relationship,
            is_caretaker=each.is_caretaker, waits=True, comes_from=told_in[each.id],
        )
        for each in await read_registry.residents(outlook.transaction, list(called), regency)
    ]  # fmt: skip


async def families_sent(
    outlook: Outlook, query: str, found: Sequence[Resident], waiting: Waiting
) -> dict[HouseholdId, tuple[Resident, ...]]:
    """With each of those `found` who is sent the others of his household who leave by the same report, called as that
    calls them; of them too nothing else is told."""
    reports = {row.report for row in waiting.sent if row.person in {each.id for each in found}}
    rows = {row.person: row for row in waiting.sent if row.report in reports}
    if len(rows) <= len(found):
        return {}
    regency = ancestor(waiting.sent[0].area, Level.REGENCY)
    homes = await read_registry.standing_of(outlook.transaction, list(rows), regency)
    families: dict[HouseholdId, tuple[Resident, ...]] = {each.household_id: (each,) for each in reversed(found)}
    known = {each.id for each in found}
    for who, home in homes.items():
        if who not in known and home.household in families:
            rt = short_name(rows[who].told_in)
            name = rows[who].name or query
            other = Resident(who, home.household, name, None, None, "", waits=True, comes_from=rt)
            families[home.household] = (*families[home.household], other)
    return families
