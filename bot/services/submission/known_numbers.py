"""What the whole registry knows of the numbers in a report: a NIK that is taken, a No KK of another household."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.dialogue.naming import named
from bot.dialogue.prompt import Arg, Text
from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.likeness.likeness import is_unnamed
from bot.domain.people.names import FOUND, score_name
from bot.domain.people.nik import grouped
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, readable
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
from bot.services.effect.on_one_card import cards_here
from bot.services.submission.filing import Filing
from bot.services.submission.form import Form
from bot.services.words.place_names import place_of
from bot.storage.registry import read_registry
from bot.storage.registry.card_numbers import ended_with_nik, kk_holders, nik_holders


@dataclass(frozen=True, slots=True)
class Taken:
    """A NIK that is given to `who`, and is that of the `holder`; with what is said about it."""

    nik: str
    who: PersonId
    holder: PersonId
    text: Text
    may_be_one: bool = True
    """Whether the two may be told as listed twice: not where the holder is gone."""


async def taken_nik(filing: Filing, form: Form, change: Change) -> Taken | None:
    """The first NIK that is another's, unless the reporter said that it stands on the new card; of a newcomer who is
    called as somebody of the RT who has it, whether he came back is asked, unless he said that he is unlike him."""
    for nik, person, holder in await held_by_others(filing, change):
        if holder in form.numbered:
            continue
        is_asked = await _may_be_back(filing, change, person, holder, is_fixed=bool(form.fixes))
        if holder in form.unlike or not is_asked:
            return await _taken(filing, form, change, nik, (person, holder))
    return None


async def held_by_others(filing: Filing, change: Change) -> list[tuple[str, PersonId, PersonId]]:
    """Each NIK that it gives to somebody while another is registered with it, and those two; not where what waits gives
    the other another one, nor of who is listed twice. Of who is registered himself the other may be dead or gone, too;
    who is new is asked about otherwise then (`niks_of_ended.py`, `recorded_dead.py`)."""
    wanted = list(niks_given(change.effects))
    holders = await nik_holders(filing.work.transaction, [nik for nik, _ in wanted]) if wanted else {}
    edited = [each.new["nik"] for each in change.effects if isinstance(each, EditPerson) and each.new.get("nik")]
    if edited:
        holders |= await ended_with_nik(filing.work.transaction, regency_of(filing), edited, holders)
    twice = {effect.person_id for effect in change.effects if isinstance(effect, PutRight)}
    held = [(nik, who, holders[nik]) for nik, who in wanted if holders.get(nik, who) not in (who, *twice)]
    freed = await _freed(filing, held) if held else set()
    return [each for each in held if each[2] not in freed]


async def _freed(filing: Filing, held: Sequence[tuple[str, PersonId, PersonId]]) -> set[PersonId]:
    """Whose NIK would be another once what waits is in effect."""
    niks = {holder: nik for nik, _, holder in held}
    return {
        each.id for each in await filing.outlook.persons(list(niks), regency_of(filing)) if each.nik != niks[each.id]
    }


def regency_of(filing: Filing) -> AreaCode:
    """Of whoever hands in."""
    return AreaCode(ancestor(filing.officer.area, Level.REGENCY))


async def _may_be_back(
    filing: Filing, change: Change, who: PersonId, holder: PersonId, *, is_fixed: bool = False
) -> bool:
    """Or, of a birth that is fixed, may be the baby, entered by a list since."""
    flows = filing.work.house.flows
    asked = flows.that_bring(Brings.NEWCOMERS) | (flows.that_bring(Brings.NEWBORNS) if is_fixed else frozenset())
    if filing.practises or change.kind not in asked:
        return False
    told = next((person for person in change.added if person.id == who), None)
    here = await read_registry.persons(filing.work.transaction, [holder], filing.officer.area) if told else []
    return any(each.status.value in REGISTERED and _may_be_called_so(told, each) for each in here if told)


def _may_be_called_so(told: Person, known: Person) -> bool:
    if known.birth_date == told.birth_date and (is_unnamed(told.name) or is_unnamed(known.name)):
        return True
    return score_name(told.name, known.name) >= FOUND


async def _taken(filing: Filing, form: Form, change: Change, nik: str, pair: tuple[PersonId, PersonId]) -> Taken:
    """Whose it is, where he is of the RT that tells, and what is told instead of who came to another family of it; of
    others nothing is shown."""
    who, holder = pair
    is_new = any(person.id == who for person in change.added)
    about: dict[str, Arg] = {"typed": grouped(nik), "new": "yes" if is_new else "no"}
    stands = (await read_registry.standing_of(filing.work.transaction, [holder], regency_of(filing))).get(holder)
    here = await filing.outlook.residents([holder], filing.officer.area)
    name = named(here, filing.work.today) if here else "none"
    if stands is not None and stands.status not in REGISTERED:
        dead = stands.status is BasicStatus.DEAD
        ended = Text("refuse-nik-of-ended", {**about, "name": name, "is": "dead" if dead else "gone"})
        return Taken(nik, who, holder, ended, may_be_one=dead)
    if not here:
        return Taken(nik, who, holder, Text("refuse-nik-taken", about))
    came = change.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS)
    about |= {"name": name, "came": "yes" if came else "no", "fixes": "yes" if form.fixes else "no"}
    return Taken(nik, who, holder, Text("refuse-nik-taken-here", about))


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
    """A No KK that another household has already, and where that one lives; of newcomers of whose household they would
    be, whose head is named, unless it was theirs."""
    doubts = []
    brings = change.kind in filing.work.house.flows.that_bring(Brings.NEWCOMERS)
    joined = await cards_here(filing.work.transaction, change) if brings else {}
    for kk, household in dict.fromkeys(await _new_kks(filing, change)):
        if household in joined:
            doubts += await _of_one_household(filing, change, kk, joined[household])
            continue
        others = await kk_holders(filing.work.transaction, kk, change.subjects)
        for holder, area in others:
            if holder != household:
                where = await place_of(filing.work, area, filing.officer.area)
                doubts.append(Doubt("kk-taken", {"place": where}))
                break
    return doubts


async def _of_one_household(filing: Filing, change: Change, kk: str, there: HouseholdId) -> list[Doubt]:
    """Not where one of those who come had that No KK: the family is one again."""
    known = await read_registry.persons(filing.work.transaction, change.subjects, regency_of(filing))
    if any(each.kk == kk for each in known):
        return []
    one, *_ = await read_registry.household_members(filing.work.transaction, there, change.area)
    return [Doubt("kk-joins", {"head": readable(one.head_name or one.name)})]


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
