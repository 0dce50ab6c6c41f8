"""The households of listed residents: known by their No KK, added or brought up to date."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, exists, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Person, Relationship
from bot.domain.people.shared_houses import shared_houses
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.registry.listed import Known, Listed
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_rows import household_row, number_columns
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.replaced import OF_HOUSE, Sayings, brought_back, replaced
from bot.storage.registry.versions import HOUSEHOLD

_households = tables.households
_persons = tables.persons
_IS_LIVED_IN = exists().where(_persons.c.household_id == _households.c.id, IS_REGISTERED)
_HOUSES = select(_households).where(among(_households.c.kk_key, "keys")).order_by(_IS_LIVED_IN, _households.c.id)
"""Of one No KK that in which somebody lives comes last: it is the one that a row names."""
_BY_ID = select(_households).where(among(_households.c.id, "ids"))


class Houses:
    """The households of a chunk: those that are there by No KK, and those to be added or changed."""

    def __init__(self, write: RegistryWrite, by_key: Mapping[str, Known], sayings: Sayings, newest: bool) -> None:
        self._write = write
        self._sayings, self._newest = sayings, newest
        self._vault = write.transaction.vault
        self._known = by_key
        self._new: dict[str, dict[str, Any]] = {}
        self._changed: dict[str, dict[str, Any]] = {}
        self._keys: dict[str, str] = {}
        self._carded: dict[HouseholdId, Person] = {}
        self._former: dict[tuple[str, str], Known] = {}

    @classmethod
    async def of(cls, write: RegistryWrite, rows: Sequence[Listed], sayings: Sayings, *, newest: bool) -> "Houses":
        """Looks up the households of all rows."""
        transaction = write.transaction
        keys = {row.person.kk: transaction.vault.index("kk", row.person.kk) for row in rows if row.person.kk}
        found: Iterable[Known] = await transaction.execute(_HOUSES, {"keys": list(keys.values())}) if keys else ()
        houses = cls(write, {row.kk_key: row for row in found}, sayings, newest)
        houses._keys = keys
        return houses

    def key_of(self, told: Person) -> str | None:
        """The index of the row's No KK."""
        return self._keys.get(told.kk)

    def is_nobodys(self, told: Person) -> bool:
        """Whether the row names a No KK that no household has."""
        return bool(told.kk) and self._keys.get(told.kk, "") not in self._known

    async def give_cards(self, cards: Mapping[HouseholdId, Person]) -> None:
        """These households take that of the row, which nobody has."""
        found = await self._write.transaction.execute(_BY_ID, {"ids": list(cards)}) if cards else ()
        self._known = {**self._known, **{self._keys[cards[row.id].kk]: row for row in found}}
        self._carded |= cards

    async def know_formers(self, rows: Iterable[tuple[Person, Known]]) -> None:
        """Each of these is listed with a No KK that his household had before: it means that one; of who is not known
        only where nobody has it by now."""
        keys = [(self._keys[told.kk], str(known.household_id)) for told, known in rows]
        ids = {"ids": list({house for _, house in keys})}
        there = {row.id: row for row in await self._write.transaction.execute(_BY_ID, ids)} if keys else {}
        self._former |= {(key, house): there[house] for key, house in keys}
        self._known = {**{key: there[house] for key, house in keys}, **self._known}

    def _there(self, told: Person, known: Known | None) -> Known | None:
        """The household that the row names."""
        key = self._keys.get(told.kk, "") if told.kk else ""
        former = self._former.get((key, str(known.household_id))) if known is not None else None
        return former or self._known.get(key)

    def listed_in(self, told: Person, known: Known) -> str:
        """The household that the row names, where it is there; else that where he is."""
        there = self._there(told, known)
        return str(there.id if there else known.household_id)

    def with_card_of(self, told: Person) -> HouseholdId | None:
        """The household that has the row's No KK, if it is there already."""
        there = self._known.get(self._keys.get(told.kk, "")) if told.kk else None
        return HouseholdId(there.id) if there else None

    @property
    def named(self) -> list[str]:
        """All that rows name, there already or new."""
        return [*(str(there.id) for there in self._known.values()), *self.new]

    @property
    def new(self) -> set[HouseholdId]:
        """Those that are there by rows alone."""
        return {HouseholdId(str(each["id"])) for each in self._new.values()}

    @property
    def addresses(self) -> dict[str, str]:
        """Of those that are there already, as they were before the rows."""
        return {str(there.id): there.address for there in self._known.values()}

    def id_for(self, told: Person, known: Known | None) -> str:
        """The household of the person's No KK; without one that where he is, or a new one for him alone."""
        if not told.kk and known is not None:
            return str(known.household_id)
        key = self._keys.get(told.kk, told.id)
        there = self._there(told, known)
        if there is not None:
            its_area = self._changed.get(there.id, {}).get("area_code", there.area_code)
            if known is not None and told.area == known.area_code != its_area and _is_apart(known, there):
                return str(known.household_id)
            self._bring_up_to_date(told, there)
            return str(there.id)
        row = self._new.get(key)
        if row is None:
            row = self._new[key] = household_row(self._vault, told) | {"version": self._write.number}
        elif told.relationship is Relationship.HEAD:
            row |= {"head_name": told.name, "address": told.address or row["address"]}
        return str(row["id"])

    def _bring_up_to_date(self, told: Person, there: Known) -> None:
        """The head's row speaks for the household; others only where nothing is known."""
        is_head = told.relationship is Relationship.HEAD
        address = told.address if told.address and (is_head or not there.address) else there.address
        before = (there.area_code, there.address, there.head_name)
        after = (told.area, address, told.name) if is_head else (there.area_code, address, there.head_name)
        if after != before:
            self._changed[there.id] = dict(zip(OF_HOUSE, after, strict=True))

    async def _keep_what_was_replaced(self) -> None:
        """Drops what a list would bring back of before a report, or before a list that was taken since."""
        now = {str(row.id): row._asdict() for row in self._known.values() if row.id in self._changed}
        found = await replaced(self._write.transaction, HOUSEHOLD, now, OF_HOUSE, self._sayings, not self._newest)
        for house, was in found.items():
            change = self._changed[house]
            for name in brought_back(was, change, now[house]):
                change[name] = now[house][name]
            if all(change[name] == now[house][name] for name in OF_HOUSE):
                del self._changed[house]

    async def write(self) -> None:
        """Adds and changes what was noted."""
        transaction = self._write.transaction
        if self._new:
            await transaction.execute(insert(_households), list(self._new.values()))
        await self._keep_what_was_replaced()
        if self._changed:
            await self._write.touch(households=[HouseholdId(house) for house in self._changed])
            rows = [{"house": key} | {f"new_{n}": v for n, v in row.items()} for key, row in self._changed.items()]
            await transaction.execute(_CHANGE_HOUSE, rows)
        if self._carded:
            await self._write.touch(households=list(self._carded))
            cards = [{"house": house} | self._numbers(told.kk) for house, told in self._carded.items()]
            await transaction.execute(_GIVE_CARD, cards)

    def _numbers(self, kk: str) -> dict[str, Any]:
        return {f"new_{name}": each for name, each in number_columns(self._vault, "kk", kk).items()}


def _is_apart(known: Known, there: Known) -> bool:
    """Whether he was listed apart from that family before, and has its part's household."""
    return known.household_id in shared_houses(HouseholdId(there.id), AreaCode(known.area_code))


_GIVE_CARD = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values(kk=bindparam("new_kk"), kk_key=bindparam("new_kk_key"))
)
_CHANGE_HOUSE = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values({name: bindparam(f"new_{name}") for name in OF_HOUSE})
)
