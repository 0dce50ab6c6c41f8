"""What the whole registry knows of the numbers in a report: a NIK that is taken, a No KK of another household."""

from bot.dialogue.prompt import Text
from bot.domain.people.nik import grouped
from bot.domain.people.people import HouseholdId
from bot.domain.report.changes import AddPerson, Change, Doubt, EditPerson, JoinHousehold
from bot.domain.report.person_fields import niks_given
from bot.services.chat.chat import Chat
from bot.services.words.place_names import place_of
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import kk_holders, nik_holders


async def refused_number(chat: Chat, change: Change) -> tuple[str, Text] | None:
    """The first number that cannot stand, and what to say about it: a living other's NIK, a NIK that is the No KK."""
    return await _taken_nik(chat, change) or await _nik_that_is_kk(chat, change)


async def _taken_nik(chat: Chat, change: Change) -> tuple[str, Text] | None:
    wanted = list(niks_given(change.effects))
    holders = await nik_holders(chat.work.transaction, [n for n, _ in wanted]) if wanted else {}
    for nik, person in wanted:
        if holders.get(nik, person) != person:
            return nik, Text("refuse-nik-taken", {"typed": grouped(nik)})
    return None


async def _nik_that_is_kk(chat: Chat, change: Change) -> tuple[str, Text] | None:
    """Who corrects one of the two doesn't see the other, so that they differ is looked up here."""
    edits = {e.person_id: e.new for e in change.effects if isinstance(e, EditPerson) and {"nik", "kk"} & e.new.keys()}
    if not edits:
        return None
    area = chat.officer.area
    for person in await read_registry.persons(chat.work.transaction, list(edits), area):
        new = edits[person.id]
        nik, kk = new.get("nik", person.nik), new.get("kk", person.kk)
        if nik and nik == kk:
            doubt = Text("warning-nik-same-as-kk")
            return nik, Text("number-refused", {"typed": grouped(nik)}, {"doubt": doubt})
    return None


async def kk_doubts(chat: Chat, change: Change) -> list[Doubt]:
    """A No KK that another household has already, and where that one lives."""
    doubts = []
    for kk, household in dict.fromkeys(await _new_kks(chat, change)):
        others = await kk_holders(chat.work.transaction, kk, change.subjects)
        for holder, area in others:
            if holder != household:
                where = await place_of(chat.work, area, chat.officer.area)
                doubts.append(Doubt("kk-taken", {"tail": kk[-4:], "place": where}))
                break
    return doubts


async def _new_kks(chat: Chat, change: Change) -> list[tuple[str, HouseholdId]]:
    found: list[tuple[str, HouseholdId]] = []
    for effect in change.effects:
        match effect:
            case AddPerson(person) if person.kk:
                found.append((person.kk, person.household_id))
            case JoinHousehold(household_id=household, kk=kk) if kk:
                found.append((kk, household))
            case EditPerson(person_id, _, new) if new.get("kk"):
                known = await read_registry.residents(chat.work.transaction, [person_id], chat.officer.area)
                found += [(new["kk"], resident.household_id) for resident in known]
    return found
