"""Writing to the registry what approved changes say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Date, bindparam, select, union_all, update

from bot.domain.areas import AreaCode, is_within
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import EditPerson
from bot.domain.report.person_fields import CAME_ON, LAST_DAYS, OF_NO_ENTRY
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import former_names, name_index, nik_ends, private_facts
from bot.storage.registry.areas import OutsideArea, bounds, within, within_given
from bot.storage.registry.name_index import Named
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.registry_rows import _inexact, household_row, mother_key, number_columns, person_row
from bot.storage.registry.registry_writes import RegistryWrite

_persons, _households, _former = tables.persons, tables.households, tables.former_names


async def add_persons(
    write: RegistryWrite, area: AreaCode, persons: Sequence[Person], placed_on: date | None = None
) -> None:
    """New persons, with their households where those are new; a person or household that is there stays as it is."""
    transaction = write.transaction
    new: dict[str, Any] = {"version": write.number}
    for person in persons:
        if not is_within(person.area, area):
            raise OutsideArea(f"{person.id} is of {person.area}, not of {area}")
    if persons:
        houses = {person.household_id: household_row(transaction.vault, person) | new for person in reversed(persons)}
        await transaction.execute(insert_ignore(transaction, _households), list(houses.values()))
        new["placed_on"] = placed_on
        write.led |= {each.household_id for each in persons if each.relationship is Relationship.HEAD}
        rows = [person_row(transaction.vault, person) | new for person in persons]
        entered = await transaction.execute(insert_ignore(transaction, _persons), rows)
        if entered.rowcount == len(rows):
            write.made([person.id for person in persons])
        await name_index.enter(transaction, await named(transaction, [person.id for person in persons]))
        await nik_ends.enter(transaction, [Ending(person.id, person.area, person.nik) for person in persons])


_NAMED = union_all(
    select(_persons.c.id, _persons.c.area_code, _persons.c.name).where(among(_persons.c.id, "ids")),
    select(_persons.c.id, _persons.c.area_code, _former.c.name)
    .join_from(_former, _persons, _former.c.person_id == _persons.c.id)
    .where(among(_former.c.person_id, "ids")),
)


async def named(transaction: Transaction, ids: Sequence[PersonId]) -> list[Named]:
    """Persons as the index of names knows them: by what they are called, and what they were."""
    return [Named(*row) for row in await transaction.execute(_NAMED, {"ids": list(ids)})]


_LIVING = select(_persons.c.id).where(
    among(_persons.c.id, "ids"), _persons.c.status != BasicStatus.DEAD.value, within_given(_persons.c.area_code)
)
_END = (
    update(_persons)
    .where(_persons.c.id == bindparam("person_id"))
    .values(
        status=bindparam("new_status"),
        ended_on=bindparam("on"),
        ended_exactness=bindparam("exactness"),
        placed_on=bindparam("event"),
    )
)


async def end_persons(
    write: RegistryWrite,
    area: AreaCode,
    rows: Sequence[tuple[PersonId, BasicStatus, date]],
    exactness: Exactness = Exactness.DAY,
) -> list[PersonId]:
    """These persons died, moved, went or came home, on days known so exactly; gives back those of whom the area knows
    nobody alive, and who are left alone."""
    transaction = write.transaction
    found = await transaction.execute(_LIVING, {"ids": [row[0] for row in rows], **bounds(area)})
    living = set(found.scalars())
    if living:
        ends = [
            {
                "person_id": who,
                "new_status": status.value,
                "on": None if status is BasicStatus.ALIVE else on,
                "exactness": None if status is BasicStatus.ALIVE else _inexact(exactness),
                "event": on,
            }
            for who, status, on in rows
            if who in living
        ]
        await write.touch([PersonId(who) for who in living])
        await transaction.execute(_END, ends)
    return [who for who, _, _ in rows if who not in living]


_PUT_RIGHT = (
    update(_persons)
    .where(_persons.c.id == bindparam("person_id"))
    .values(
        status=bindparam("new_status"),
        ended_on=bindparam("on", type_=Date),
        ended_exactness=None,
        placed_on=bindparam("placed", type_=Date),
    )
)


async def put_right(
    write: RegistryWrite, area: AreaCode, rows: Sequence[tuple[PersonId, BasicStatus, date, date | None]]
) -> None:
    """These persons live here after all, placed by what placed them before; or are nobody, from that day on."""
    transaction = write.transaction
    here = select(_persons.c.id).where(among(_persons.c.id, "ids"), within(_persons.c.area_code, area))
    found = set((await transaction.execute(here, {"ids": [row[0] for row in rows]})).scalars())
    if missing := [row[0] for row in rows if row[0] not in found]:
        raise OutsideArea(f"{missing[0]} is to be put right, but is not of {area}")
    await write.touch([row[0] for row in rows])
    given = [
        {
            "person_id": who,
            "new_status": status.value,
            "on": None if status is BasicStatus.ALIVE else on,
            "placed": placed,
        }
        for who, status, on, placed in rows
    ]
    await transaction.execute(_PUT_RIGHT, given)


_NAMES = select(_persons.c.id, _persons.c.household_id, _persons.c.name).where(among(_persons.c.id, "ids"))
_HEAD = (
    update(_households).where(_households.c.id == bindparam("house")).values(head_name=bindparam("new_head"))
)  # fmt: skip
_AS_HEAD = (
    update(_persons).where(_persons.c.id == bindparam("person_id")).values(relationship=Relationship.HEAD.value)
)  # fmt: skip


async def name_heads(write: RegistryWrite, area: AreaCode, heads: Sequence[tuple[HouseholdId, PersonId]]) -> None:
    """These members head their households from now on; one who is no member of it in the area is left alone."""
    transaction = write.transaction
    wanted = _NAMES.where(within(_persons.c.area_code, area))
    names = {row.id: row for row in await transaction.execute(wanted, {"ids": [person_id for _, person_id in heads]})}
    members = [(house, who) for house, who in heads if who in names and names[who].household_id == house]
    if members:
        await write.touch([who for _, who in members], [house for house, _ in members])
        write.led |= {house for house, _ in members}
        await transaction.execute(_AS_HEAD, [{"person_id": who} for _, who in members])
        await transaction.execute(_HEAD, [{"house": house, "new_head": names[who].name} for house, who in members])


_CARETAKER = (
    update(_households).where(_households.c.id == bindparam("house")).values(caretaker_id=bindparam("new_caretaker"))
)  # fmt: skip


async def name_caretakers(write: RegistryWrite, area: AreaCode, named: Sequence[tuple[HouseholdId, PersonId]]) -> None:
    """These members receive their household's aid from now on; one who is no member of it is left alone."""
    transaction = write.transaction
    wanted = _NAMES.where(within(_persons.c.area_code, area))
    houses = {row.id: row.household_id for row in await transaction.execute(wanted, {"ids": [who for _, who in named]})}
    members = [{"house": house, "new_caretaker": who} for house, who in named if houses.get(who) == house]
    if members:
        await write.touch(households=[house for house, who in named if houses.get(who) == house])
        await transaction.execute(_CARETAKER, members)


def _whole(number: str) -> int | None:
    return int(number) if number else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


_PLAIN: Mapping[str, Callable[[str], Any]] = {
    "name": str, "birth_place": str, "job": str, "education": str, "programmes": str,
    "sex": lambda text: text or None, "relationship": _whole, "marital": _whole,
}  # fmt: skip
_PRIVATE: Mapping[str, Callable[[str], Any]] = {"disability": str, "pregnant_since": _day}
_KNOWN = select(
    _persons.c.household_id, _persons.c.area_code, _persons.c.name, _persons.c.nik, _persons.c.private,
    _persons.c.relationship, _persons.c.status, _persons.c.placed_on,
).with_for_update()  # fmt: skip


async def edit_person(write: RegistryWrite, area: AreaCode, edit: EditPerson) -> bool:
    """Gives a person of the area new values (days as ISO dates, codes as digits); False if there is no such person.

    `kk` and `address` are the household's, so they change for the whole family. An unknown field raises ValueError.
    """
    transaction, vault = write.transaction, write.transaction.vault
    of_person, of_house, private = _edited(
        vault, ((name, new) for name, new in edit.new.items() if name not in OF_NO_ENTRY)
    )
    here = (_persons.c.id == edit.person_id, within(_persons.c.area_code, area))
    known = (await transaction.execute(_KNOWN.where(*here))).first()
    if known is None:
        return False
    # By which he stands, unless something else happened since.
    if CAME_ON in edit.new and known.placed_on == Day.load(edit.old[CAME_ON]).latest:
        of_person["placed_on"] = Day.load(edit.new[CAME_ON]).latest
    await write.touch(
        [edit.person_id] if of_person or private else (),
        [known.household_id] if of_house or of_person.keys() & {"name", "relationship"} else (),
    )
    if "ended_on" in of_person and known.placed_on is not None:
        of_person["placed_on"] = of_person["ended_on"]
    if private:
        facts = replace(private_facts.open_facts(vault, known.private), **private)
        of_person["private"] = private_facts.seal(vault, facts)
    if "nik" in of_person:
        had = Ending(edit.person_id, known.area_code, vault.open_text("nik", known.nik) if known.nik else "")
        await nik_ends.change(transaction, [had], [replace(had, nik=edit.new["nik"])])
    if of_person:
        await transaction.execute(update(_persons).where(*here).values(of_person))
    if "name" in of_person:
        before = Named(edit.person_id, known.area_code, known.name)
        # Of the dead another heads the family by now, who may be called as he was.
        heads = known.status in REGISTERED or not await _other_head(transaction, edit.person_id, known)
        await _rename(transaction, before, known.household_id if heads else None, of_person["name"])
    if "relationship" in of_person:
        write.led.add(HouseholdId(known.household_id))
        of_house |= await _head_named_by(transaction, edit.person_id, known, of_person)
    if of_house:
        await transaction.execute(update(_households).where(_households.c.id == known.household_id).values(of_house))
    return True


_OTHER_HEAD = select(_persons.c.name).where(
    _persons.c.household_id == bindparam("house"),
    _persons.c.relationship == Relationship.HEAD.value,
    _persons.c.id != bindparam("who"),
    _persons.c.status.in_(REGISTERED),
)


async def _head_named_by(
    transaction: Transaction, who: PersonId, known: Any, of_person: Mapping[str, Any]
) -> dict[str, Any]:
    """After whom the household is called, once he is its head or is it no more."""
    if of_person["relationship"] == Relationship.HEAD.value:
        return {"head_name": of_person.get("name", known.name)}
    if known.relationship != Relationship.HEAD.value:
        return {}
    return {"head_name": await _other_head(transaction, who, known)}


async def _other_head(transaction: Transaction, who: PersonId, known: Any) -> str:
    """Who else heads his household; empty where nobody does."""
    others = await transaction.execute(_OTHER_HEAD, {"house": known.household_id, "who": who})
    return next(others.scalars(), "")


async def _rename(transaction: Transaction, before: Named, house: HouseholdId | None, name: str) -> None:
    """In the index of names, where he is found by what he was called as well, and as the head of this household."""
    await former_names.keep(transaction, [(before.person_id, before.name, name)])
    await name_index.change(transaction, [before], await named(transaction, [before.person_id]))
    if house is None:
        return
    its_head = (_households.c.id == house, _households.c.head_name == before.name)
    await transaction.execute(update(_households).where(*its_head).values(head_name=name))


Columns = dict[str, Any]


def _edited(vault: Vault, values: Iterable[tuple[str, str]]) -> tuple[Columns, Columns, Columns]:
    """The new columns of the person, of the household, and what of the person's sealed record is new."""
    of_person: Columns = {}
    of_house: Columns = {}
    private: Columns = {}
    for name, text in values:
        if name in _PLAIN:
            of_person[name] = _PLAIN[name](text)
        elif name == "birth_date":
            born = Day.load(text) if text else None
            of_person |= {"birth_date": born and born.latest, "birth_exactness": born and _inexact(born.exactness)}
        elif name in LAST_DAYS:
            ended = Day.load(text)
            of_person |= {"ended_on": ended.latest, "ended_exactness": _inexact(ended.exactness)}
        elif name in _PRIVATE:
            private[name] = _PRIVATE[name](text)
        elif name == "nik":
            of_person |= number_columns(vault, "nik", text)
        elif name == "mother":
            of_person |= {"mother": vault.seal_text("mother", text), "mother_key": mother_key(vault, text)}
        elif name == "kk":
            of_house |= number_columns(vault, "kk", text)
        elif name == "address":
            of_house[name] = text
        else:
            raise ValueError(f"a person has no field {name!r}")
    return of_person, of_house, private
