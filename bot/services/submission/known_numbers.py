"""What the whole registry knows of the numbers in a report: a NIK that is taken, a No KK of another household."""

from collections.abc import Collection
from typing import assert_never

from bot.dialogue.naming import named
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.nik import grouped
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import (
    AddPerson,
    Change,
    Doubt,
    EditPerson,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)
from bot.domain.report.person_fields import niks_given
from bot.services.submission.filing import Filing
from bot.services.words.place_names import place_of
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import kk_holders, nik_holders


async def taken_nik(filing: Filing, change: Change, unlike: Collection[str] = ()) -> tuple[str, Text] | None:
    """The first NIK that is a living other's, and what to say about it; of a newcomer who is called as somebody of the
    RT who has it, whether he came back is asked, unless the reporter said that he is `unlike` him."""
    wanted = list(niks_given(change.effects))
    holders = await nik_holders(filing.work.transaction, [n for n, _ in wanted]) if wanted else {}
    twice = {effect.person_id for effect in change.effects if isinstance(effect, PutRight)}
    for nik, person in wanted:
        if holders.get(nik) in twice or holders.get(nik, person) == person:
            continue
        if holders[nik] in unlike or not await _may_be_back(filing, change, person, holders[nik]):
            came = change.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS)
            return nik, await _taken(filing, nik, holders[nik], came=came)
    return None


async def _may_be_back(filing: Filing, change: Change, who: PersonId, holder: PersonId) -> bool:
    if filing.practises or change.kind not in filing.work.house.flows.that_bring(Brings.NEWCOMERS):
        return False
    told = next((e.person for e in change.effects if isinstance(e, AddPerson) and e.person.id == who), None)
    here = await read_registry.persons(filing.work.transaction, [holder], filing.officer.area) if told else []
    return any(each.status.value in REGISTERED and score_name(told.name, each.name) >= FOUND for each in here if told)


async def _taken(filing: Filing, nik: str, holder: PersonId, *, came: bool) -> Text:
    """Whose it is, where he is of the RT that tells, and what is told instead of who came to another family of it; of
    others nothing is shown."""
    here = await filing.outlook.residents([holder], filing.officer.area)
    if not here:
        return Text("refuse-nik-taken", {"typed": grouped(nik)})
    who = {"typed": grouped(nik), "name": named(here, filing.work.today), "came": "yes" if came else "no"}
    return Text("refuse-nik-taken-here", who)


async def kk_that_is_nik(filing: Filing, change: Change) -> tuple[str, Text] | None:
    """The field (`nik` or `kk`) that makes somebody's two numbers one, and what to say about it.

    Who corrects one of the two doesn't see the other, so that they differ is looked up here.
    """
    edits = {e.person_id: e.new for e in change.effects if isinstance(e, EditPerson) and {"nik", "kk"} & e.new.keys()}
    if not edits:
        return None
    for person in await filing.outlook.persons(list(edits), filing.officer.area):
        new = edits[person.id]
        nik, kk = new.get("nik", person.nik), new.get("kk", person.kk)
        if nik and nik == kk:
            doubt = Text("warning-nik-same-as-kk")
            text = Text("number-refused", {"typed": grouped(nik)}, {"doubt": doubt})
            return "nik" if "nik" in new else "kk", text
    return None


async def kk_doubts(filing: Filing, change: Change) -> list[Doubt]:
    """A No KK that another household has already, and where that one lives."""
    doubts = []
    for kk, household in dict.fromkeys(await _new_kks(filing, change)):
        others = await kk_holders(filing.work.transaction, kk, change.subjects)
        for holder, area in others:
            if holder != household:
                where = await place_of(filing.work, area, filing.officer.area)
                doubts.append(Doubt("kk-taken", {"place": where}))
                break
    return doubts


async def _new_kks(filing: Filing, change: Change) -> list[tuple[str, HouseholdId]]:
    found: list[tuple[str, HouseholdId]] = []
    for effect in change.effects:
        match effect:
            case AddPerson(person) if person.kk:
                found.append((person.kk, person.household_id))
            case JoinHousehold(household_id=household, kk=kk) if kk:
                found.append((kk, household))
            case EditPerson(person_id, _, new) if new.get("kk"):
                known = await filing.outlook.residents([person_id], filing.officer.area)
                found += [(new["kk"], resident.household_id) for resident in known]
            case AddPerson() | JoinHousehold() | EditPerson() | SetStatus() | PutRight():
                pass
            case NameHead() | NameCaretaker() | Propose():
                pass
            case _:
                assert_never(effect)
    return found
