"""A person of a month's lists → what is keyed in for him, and in which menu."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bot.domain.month.keying import Menu, ToKey
from bot.domain.profiles import Profile
from bot.reports.asked import LIVING_HERE, Asked, is_paid_to_family, receiver, wanted
from bot.reports.person_columns import NAME_PLACE
from bot.reports.put_right_list import put_right_pairs
from bot.reports.removal_list import removal_headings
from bot.reports.rows import PersonRow
from bot.reports.siks import headings_of, listed_name
from bot.reports.table import Cell, Label, Row

_ABOVE = frozenset({"nik", "kk", "name", "programme", "province", "regency", "district", "village", "rt", "rw"})
"""Of the template what stands elsewhere already, or is chosen by the operator's own account."""


class KeyRows:
    """Makes the rows of one profile, in the words of one language."""

    def __init__(self, profile: Profile, label: Label) -> None:
        self._profile, self._label = profile, label
        self._template = headings_of(profile, _ABOVE)
        self._of_removal = removal_headings(label)

    def row(self, row: PersonRow, asked: Asked, listed: Row) -> ToKey | None:
        """His row, of what is `listed` for him already; None where there is nothing to be keyed in: for whoever lacks
        something yet, and for who is gone and never could be in the application."""
        menu = _menu(row, asked)
        if menu is None or (menu is Menu.REMOVED and _is_unknown(row, self._profile)):
            return None
        person = row.person
        numbers = tuple([each for each in _numbers(row, menu, self._profile, self._label) if each[1]])
        name = listed_name(self._profile, person.name) if menu is Menu.PROPOSED else str(listed[NAME_PLACE])
        return ToKey(menu, person.id, person.area, name, numbers, self._told(row, menu, listed), person.kk)

    def _told(self, row: PersonRow, menu: Menu, listed: Row) -> tuple[tuple[str, str], ...]:
        if menu is Menu.PUT_RIGHT:
            return tuple(self._put_right(row))
        if menu is not Menu.PROPOSED:
            own = listed[-len(self._of_removal) :]
            return tuple([(name, _said(cell)) for name, cell in zip(self._of_removal, own, strict=True) if cell])
        of_template = [(heading, str(cell)) for place, heading in self._template if (cell := listed[place])]
        return (*self._programmes(row), *of_template)

    def _programmes(self, row: PersonRow) -> Iterator[tuple[str, str]]:
        """With who stands in them for the family."""
        profile = self._profile
        for name in wanted(row, profile) or (profile.no_programme,):
            who = row.person if name not in profile.paid_to_families else receiver(row)
            of = "" if who.id == row.person.id else f": {listed_name(profile, who.name)}"
            yield self._label("keying-programme"), f"{name}{of}"

    def _put_right(self, row: PersonRow) -> Iterator[tuple[str, str]]:
        for field, before, after in put_right_pairs(row, self._profile, self._label):
            for when, words in (("old", before), ("new", after)):
                yield f"{self._label(f'field-{field}')} {self._label(f'keying-{when}')}", words or "-"


def _menu(row: PersonRow, asked: Asked) -> Menu | None:
    match asked:
        case Asked.PROPOSED:
            return Menu.PROPOSED
        case Asked.PUT_RIGHT:
            return Menu.PUT_RIGHT
        case Asked.REMOVED:
            return Menu.WELFARE if row.person.status in LIVING_HERE else Menu.REMOVED
        case Asked.INCOMPLETE:
            return None


def _is_unknown(row: PersonRow, profile: Profile) -> bool:
    """Whether the application cannot hold him: he has no NIK, and gets nothing."""
    return not row.person.nik and set(row.person.programmes) <= {profile.no_programme}


def _numbers(row: PersonRow, menu: Menu, profile: Profile, label: Label) -> Iterator[tuple[str, str]]:
    """Of who is put right those that the application knows him by come first, then the new ones."""
    person, before = row.person, {field: old for field, old, _ in row.changes if menu is Menu.PUT_RIGHT}
    yield label("month-column-nik"), before.get("nik") or person.nik
    yield label("month-column-kk"), before.get("kk") or person.kk
    if before.get("nik"):
        yield label("keying-new-nik"), person.nik
    if before.get("kk"):
        yield label("keying-new-kk"), person.kk
    if menu is Menu.PROPOSED and is_paid_to_family(row, profile) and (heir := receiver(row)).id != person.id:
        yield label("keying-receiver-nik"), heir.nik


def _said(cell: Cell) -> str:
    return _day(cell) if isinstance(cell, date) else str(cell)


@lru_cache(maxsize=1024)
def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
